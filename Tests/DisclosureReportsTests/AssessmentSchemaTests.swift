import DisclosureModel
import DisclosureReports
import Foundation
import SourceText
import Testing

/// The few keywords of JSON Schema 2020-12 that our schema uses.
private struct SchemaCheck {
    let root: [String: Any]

    func faults(_ value: Any, _ schema: [String: Any], at path: String = "$") -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.split(separator: "/").last ?? "")
            guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(path): no \(reference)"]
            }
            return faults(value, target, at: path)
        }
        var faults: [String] = []
        if let const = schema["const"] as? Int, value as? Int != const { faults.append("\(path): not \(const)") }
        if let options = schema["enum"] as? [String], !options.contains(value as? String ?? "") {
            faults.append("\(path): \(value)")
        }
        if let pattern = schema["pattern"] as? String {
            let text = value as? String ?? ""
            if text.range(of: pattern, options: .regularExpression) == nil {
                faults.append("\(path): \(text) is not \(pattern)")
            }
        }
        switch schema["type"] as? String {
        case "string": if !(value is String) { faults.append("\(path): no string") }
        case "integer":
            guard let number = value as? Int else { return faults + ["\(path): no integer"] }
            if let minimum = schema["minimum"] as? Int, number < minimum { faults.append("\(path): below \(minimum)") }
        case "array":
            guard let array = value as? [Any], let items = schema["items"] as? [String: Any] else {
                return faults + ["\(path): no array"]
            }
            for (index, element) in array.enumerated() {
                faults += self.faults(element, items, at: "\(path)[\(index)]")
            }
        case "object":
            guard let object = value as? [String: Any] else { return faults + ["\(path): no object"] }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for key in schema["required"] as? [String] ?? [] where object[key] == nil {
                faults.append("\(path).\(key): missing")
            }
            for (key, element) in object.sorted(by: { $0.key < $1.key }) {
                guard let property = properties[key] else {
                    faults.append("\(path).\(key): unknown")
                    continue
                }
                faults += self.faults(element, property, at: "\(path).\(key)")
            }
        default: break
        }
        return faults
    }
}

@Suite struct AssessmentSchemaTests {
    private func schema() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(AssessmentSchema.text.utf8)) as? [String: Any])
    }

    private func faults(_ json: String) throws -> [String] {
        let schema = try schema()
        return SchemaCheck(root: schema).faults(try JSONSerialization.jsonObject(with: Data(json.utf8)), schema)
    }

    @Test(arguments: [Sample.empty, .small, .english, .county, .contested])
    func `what we write is what the schema says`(sample: Sample) throws {
        #expect(try faults(AssessmentJSON.text(of: sample.report)) == [])
    }

    @Test func `the schema refuses a missing key, an unknown key and a score that is no decimal`() throws {
        let text = try AssessmentJSON.text(of: SampleReports.small())
        #expect(
            try faults(text.replacingOccurrences(of: "\"cutOff\"", with: "\"cutoff\"")).sorted() == [
                "$.round.cutOff: missing", "$.round.cutoff: unknown",
            ])
        #expect(try faults(text.replacingOccurrences(of: "\"83.50\"", with: "\"83,50\"")).count == 2)
        #expect(try faults(text.replacingOccurrences(of: "\"needsPerson\"", with: "\"maybe\"")).count == 1)
    }

    /// A report in which every optional value is there, so that no key of the shape can be missing in the schema.
    @Test func `every key that can be written stands in the schema`() throws {
        var report = try Self.drawn()
        let contested = SampleReports.contested()
        report.findings = contested.findings
        report.bodies[0].appeals = contested.bodies[0].appeals
        report.bodies[0].versions = contested.bodies[0].versions
        report.bodies[0].parts = PartReportTests.parts
        let written = Self.keys(
            try JSONSerialization.jsonObject(with: Data(try AssessmentJSON.text(of: report).utf8)))
        var described: Set<String> = []
        func collect(_ node: Any) {
            if let object = node as? [String: Any] {
                if let properties = object["properties"] as? [String: Any] { described.formUnion(properties.keys) }
                object.values.forEach(collect)
            }
        }
        collect(try schema())
        #expect(described.subtracting(written) == [])
        #expect(written.subtracting(described) == [])
    }

    /// A round of which a sample was drawn.
    private static func drawn() throws -> AssessmentReport {
        var report = SampleReports.small()
        let sample = try JSONDecoder().decode(
            AssessmentReport.SampleReport.self,
            from: Data(
                #"{"of": [{"unit": "villages", "drawn": 4, "total": 20}], "low": "78.10", "high": "84.32", "degrees": 3, "text": "抽样", "brief": "村4/20"}"#
                    .utf8))
        let replacement = SampleDesign.Replacement(
            out: "v-1", into: "v-2", reason: "道路中断", by: "测评组", onDay: nil)
        var replaced = AssessmentReport.ReplacementReport(replacement)
        replaced.onDay = "2022-07-01"
        report.draws = [
            AssessmentReport.DrawReport(
                of: "villages", phrase: "合成短语", strata: "parent", total: 20, drawn: ["v-2"],
                replaced: [replaced])
        ]
        report.bodies[0].sample = sample
        return report
    }

    @Test func `a sample's words are what the schema says`() throws {
        #expect(try faults(AssessmentJSON.text(of: try Self.drawn())) == [])
        let text = try AssessmentJSON.text(of: try Self.drawn())
        #expect(try AssessmentJSON.report(from: text) == Self.drawn())
        #expect(try faults(text.replacingOccurrences(of: "\"villages\"", with: "\"towns\"")).count == 2)
    }

    @Test func `words of the schema are the words of the model`() throws {
        let definitions = try #require(try schema()["$defs"] as? [String: [String: Any]])
        func words(_ definition: String, _ property: String) throws -> [String] {
            let properties = try #require(definitions[definition]?["properties"] as? [String: [String: Any]])
            return try #require(properties[property]?["enum"] as? [String])
        }
        #expect(try words("finding", "outcome") == Outcome.allCases.map(\.rawValue))
        #expect(try words("finding", "dimension") == Dimension.allCases.map(\.rawValue))
        #expect(try words("body", "kind") == BodyKind.allCases.map(\.rawValue))
        #expect(try words("body", "level") == Level.allCases.map(\.rawValue))
        #expect(try words("evidence", "kind") == Evidence.Kind.allCases.map(\.rawValue))
        #expect(try words("diagnostic", "severity") == Diagnostic.Severity.allCases.map(\.rawValue))
        #expect(try words("round", "language") == Language.allCases.map(\.rawValue))
        #expect(try words("version", "stage") == ScoreStage.allCases.map(\.rawValue))
        #expect(try words("appeal", "kind") == Appeal.Kind.allCases.map(\.rawValue))
        #expect(try words("appeal", "state") == HeardAppeal.State.allCases.map(\.rawValue))
        #expect(try words("rectification", "state") == ReCheckedFinding.State.allCases.map(\.rawValue))
    }

    private static func keys(_ value: Any) -> Set<String> {
        if let object = value as? [String: Any] {
            return object.values.reduce(into: Set(object.keys)) { $0.formUnion(keys($1)) }
        }
        return (value as? [Any] ?? []).reduce(into: []) { $0.formUnion(keys($1)) }
    }
}
