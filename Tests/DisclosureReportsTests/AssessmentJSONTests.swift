import DisclosureReports
import Foundation
import Testing

@Suite struct AssessmentJSONTests {
    static let samples: [Sample] = [.empty, .small, .english, .hostile, .county]

    @Test(arguments: samples) func `what was written is read back as it was`(sample: Sample) throws {
        let text = try AssessmentJSON.text(of: sample.report)
        #expect(try AssessmentJSON.report(from: text) == sample.report)
    }

    @Test(arguments: samples) func `the same report gives the same bytes, LF only, without BOM`(sample: Sample) throws {
        let text = try AssessmentJSON.text(of: sample.report)
        let again = try AssessmentJSON.text(of: AssessmentJSON.report(from: text))
        #expect(text.utf8.elementsEqual(again.utf8))
        #expect(text.utf8.first == UInt8(ascii: "{"))
        #expect(!text.utf8.contains(0x0D))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func `the small report reads as its golden file`() throws {
        try GoldenFile(name: "assessment.json").expect(AssessmentJSON.text(of: SampleReports.small()))
    }

    @Test func `keys are sorted at every depth and slashes stand as they are`() throws {
        let text = try AssessmentJSON.text(of: SampleReports.small())
        #expect(!text.contains("\\/"))
        var keys: [[String]] = [[]]
        for line in text.split(separator: "\n") {
            let trimmed = line.drop { $0 == " " }
            if trimmed.hasPrefix("\""), let end = trimmed.range(of: "\": ") {
                let key = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end.lowerBound])
                #expect(keys[keys.count - 1].last.map { $0 < key } ?? true, "\(key)")
                keys[keys.count - 1].append(key)
            }
            if trimmed.hasSuffix("{") { keys.append([]) }
            if trimmed.hasPrefix("}") { keys.removeLast() }
        }
        #expect(keys.count == 1 && keys[0].isEmpty)
    }

    @Test(arguments: [
        ("", "JSON"), ("[1]", "$"), ("{\"format\": 1}", "tool"), ("{\"format\": 3}", "format"),
        ("{\"format\": \"1\"}", "format"),
        ("{\"tool\": 1}", "format"),
    ])
    func `what is no report is refused with a sentence`(text: String, mention: String) throws {
        do {
            _ = try AssessmentJSON.report(from: text)
            Issue.record("read \(text)")
        } catch {
            #expect(error.message.chinese.contains(mention), "\(error.message.chinese)")
            #expect(error.message.english.contains(mention), "\(error.message.english)")
        }
    }

    @Test func `results of format 1, whose traces are sentences, are still read and shown`() throws {
        var report = SampleReports.county()
        report.format = 1
        var text = try AssessmentJSON.text(of: report)
        // The lines as format 1 wrote them.
        text = text.replacing(
            /\{\n *"automatic": true,\n *"by": \[\],\n *"rule": "text",\n *"stage": "text",\n *"text": ("[^"]*")\n *\}/
        ) {
            $0.output.1
        }
        #expect(text.contains("\"trace\": [\n            \"县政务公开办评判：40 分（台账齐全）\"\n"))
        #expect(!text.contains("automatic"))
        #expect(try AssessmentJSON.report(from: text) == report)
        let town = try #require(report.bodies.first { $0.score != nil }).id
        #expect(try ExplanationText().text(of: report, body: town).contains("  > 县政务公开办评判：40 分（台账齐全）\n"))
    }

    @Test func `a wrong value deep in the document is named by its path`() throws {
        let text = try AssessmentJSON.text(of: SampleReports.small())
        let broken = text.replacingOccurrences(of: "\"ranked\": 2", with: "\"ranked\": \"two\"")
        #expect(broken != text)
        let error = #expect(throws: AssessmentJSON.Unreadable.self) { try AssessmentJSON.report(from: broken) }
        #expect(error?.message.chinese == "bodies[0].ranked 的值类型不对")
        #expect(error?.message.english == "bodies[0].ranked holds a value of the wrong type")
    }

    @Test func `an excerpt holds one body, its findings and their items`() throws {
        let report = SampleReports.small()
        let town = try report.excerpt(body: "清河镇")
        #expect(town.body.id == "town-a")
        #expect(town.findings.map(\.id) == ["a2", "a3", "a1"])
        #expect(town.items.count == 2)
        let late = try report.excerpt(body: "town-a", indicator: "及时性")
        #expect(late.findings.map(\.id) == ["a2", "a3"])
        #expect(late.body.indicators.map(\.id) == ["late"])
        #expect(try AssessmentJSON.text(of: late).contains("\"deduction\": \"0.5\""))
    }

    @Test func `an unknown body or indicator is answered with what there is`() throws {
        var report = SampleReports.small()
        #expect(throws: UnknownSubject.unknownBody("清河", similar: ["town-a 清河镇"])) { try report.excerpt(body: "清河") }
        #expect(throws: UnknownSubject.self) { try report.excerpt(body: "town-a", indicator: "nothing") }
        report.bodies[1].name = "清河镇"
        #expect(throws: UnknownSubject.ambiguous("清河镇", ids: ["town-a", "town-b"])) { try report.excerpt(body: "清河镇") }
        #expect(UnknownSubject.unknownBody("清河", similar: []).message.chinese.contains("没有单位"))
    }
}
