import Foundation
import TestSupport
import Testing

/// The examples G1 to G14 of the reference through `zwgk score`, as a user would run it; every value is text and must be
/// equal. Prints the table of examples, expected and obtained values.
@Suite struct GoldenScoreTests {
    private struct Row {
        let example, scheme, facts, body, what, expected: String
    }

    /// What one run of the program came to.
    private struct Run {
        let code: Int32
        let errors: String
        let bodies: [[String: Any]]
    }

    private static let fixtures = Repository.root + "/Tests/DisclosureAssessmentTests/Fixtures/scoring/"

    /// What the reference says besides points: obligations to be watched, and what does not apply.
    private static let more = [
        Row(
            example: "G9", scheme: "foreign/italy-anac", facts: "G9-facts", body: "a", what: "monitor",
            expected: "ob2 ob3"),
        Row(example: "G9", scheme: "foreign/italy-anac", facts: "G9-facts", body: "a", what: "na", expected: "ob5"),
        Row(
            example: "G8", scheme: "foreign/brazil-pntp", facts: "G8-facts", body: "a", what: "essential",
            expected: "true"),
        Row(
            example: "G8", scheme: "foreign/brazil-pntp", facts: "G8-facts", body: "b", what: "essential",
            expected: "false"),
    ]

    private static func rows() throws -> [Row] {
        let text = try String(contentsOfFile: fixtures + "expected.csv", encoding: .utf8)
        let rows = text.split(separator: "\n").dropFirst().compactMap { line -> Row? in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6, cells[0].hasPrefix("G") else { return nil }
            return Row(
                example: cells[0], scheme: cells[1], facts: cells[2], body: cells[3], what: cells[4],
                expected: cells[5])
        }
        return rows + more
    }

    @Test func `every example comes out of the program exactly`() throws {
        var runs: [String: Run] = [:]
        var table = ["example  scheme / facts / body  what  expected  obtained"]
        let rows = try Self.rows()
        #expect(Set(rows.map(\.example)) == Set((1...14).map { "G\($0)" }))
        #expect(rows.count == 115)
        for row in rows {
            let key = row.scheme + " " + row.facts
            let run = try runs[key] ?? Self.run(row.scheme, row.facts)
            runs[key] = run
            let obtained = Self.value(row, of: run)
            #expect(obtained == row.expected, "\(row.example) \(key) \(row.body) \(row.what)\n\(run.errors)")
            let mark = obtained == row.expected ? "" : "  <-- differs"
            table.append(
                "\(row.example)  \(row.scheme) / \(row.facts) / \(row.body)  \(row.what)  \(row.expected)  "
                    + "\(obtained ?? "nothing")\(mark)")
        }
        print(table.joined(separator: "\n"))
    }

    private static func run(_ scheme: String, _ facts: String) throws -> Run {
        let own = fixtures + scheme + ".yaml"
        let path =
            FileManager.default.fileExists(atPath: own) ? own : Repository.catalogues + "/schemes/\(scheme).yaml"
        let run = try Program.run(["score", path, fixtures + facts + ".yaml", "--format", "json"])
        guard run.code == 0 else {
            #expect(run.output.isEmpty, "no score on bad input")
            return Run(code: run.code, errors: run.errorText, bodies: [])
        }
        let document = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
        return Run(
            code: run.code, errors: run.errorText, bodies: document?["bodies"] as? [[String: Any]] ?? [])
    }

    private static func value(_ row: Row, of run: Run) -> String? {
        if row.what == "error" {
            // Exit 2, no result, and a diagnostic with a place in the facts and a remedy.
            let isTold = run.errors.contains("\(row.facts).yaml:") && run.errors.contains("  办法: ")
            return run.code == 2 && isTold && run.errors.contains("[\(row.expected)]") ? row.expected : nil
        }
        guard let body = run.bodies.first(where: { $0["id"] as? String == row.body }) else { return nil }
        let tree = body["indicators"] as? [[String: Any]] ?? []
        switch row.what {
        case "score": return body["score"] as? String ?? "none"
        case "grade": return body["grade"] as? String
        case "rank": return (body["rank"] as? Int).map(String.init)
        case "points": return body["appraisal"] as? String
        case "percent": return body["percent"] as? String
        case "percent-exact": return body["exactPercent"] as? String
        case "sum": return sum(tree.map { $0["exact"] as? String })
        case "full": return sum(tree.map { $0["full"] as? String })
        case "na": return ids(tree) { $0["state"] as? String == "notApplicable" }
        case "monitor":
            // Content below full.
            return ids(tree) { obligation in
                let content = family(obligation).first { ($0["id"] as? String)?.hasSuffix("-content") == true }
                return content?["state"] as? String == "scored"
                    && content?["exact"] as? String != content?["full"] as? String
            }
        case "essential":
            let remarks = body["remarks"] as? [String] ?? []
            return remarks.contains { $0.contains("essential") } ? "false" : "true"
        default:
            return tree.flatMap(family).first { $0["id"] as? String == row.what }?["points"] as? String
        }
    }

    private static func family(_ node: [String: Any]) -> [[String: Any]] {
        [node] + (node["indicators"] as? [[String: Any]] ?? []).flatMap(family)
    }

    private static func ids(_ tree: [[String: Any]], _ isWanted: ([String: Any]) -> Bool) -> String {
        tree.filter(isWanted).compactMap { $0["id"] as? String }.joined(separator: " ")
    }

    /// Of decimals, exactly.
    private static func sum(_ texts: [String?]) -> String {
        let locale = Locale(identifier: "en_US_POSIX")
        return texts.compactMap { $0.flatMap { Decimal(string: $0, locale: locale) } }.reduce(0, +).description
    }
}
