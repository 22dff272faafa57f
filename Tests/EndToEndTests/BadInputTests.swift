import TestSupport
import Testing

/// Whatever a file holds, the program ends by itself and says where, what and what to do.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let code: String
        /// What stands before the severity, after the file's name.
        let place: String
        var exitCode: Int32 = 2

        init(_ name: String, _ text: String, _ code: String, at place: String, exitCode: Int32 = 2) {
            self.init(name, bytes: Array(text.utf8), code, at: place, exitCode: exitCode)
        }

        init(_ name: String, bytes: [UInt8], _ code: String, at place: String, exitCode: Int32 = 2) {
            self.name = name
            self.bytes = bytes
            self.code = code
            self.place = place
            self.exitCode = exitCode
        }

        var testDescription: String { "\(code) \(name)" }
    }

    private static let scheme = ScoringSamples.scheme
    private static let heading = "编号,名称,类别,上级\n"

    static let cases = [
        Case("scheme.yaml", scheme.replacing("total:", with: "totl: 1\ntotal:"), "yaml.unknown-key", at: ":3:1"),
        Case("scheme.yaml", scheme + "total: 100\n", "yaml.duplicate-key", at: ":7:1"),
        Case("scheme.yaml", scheme.replacing("  - {id: work", with: "\t- {id: work"), "yaml.tab-indent", at: ":6:1"),
        Case("scheme.yaml", scheme.replacing("title: 试验", with: "title：试验"), "yaml.full-width-colon", at: ":2:6"),
        Case(
            "facts.yaml", ScoringSamples.facts.replacing("2022-07-10", with: "2022-02-30"), "yaml.bad-date", at: ":6:63"
        ),
        Case("scheme.yaml", scheme.replacing("points: 40", with: "points: NaN"), "yaml.not-a-number", at: ":6:37"),
        Case("scheme.yaml", scheme.replacing("points: 40", with: "points: -40"), "scheme.negative", at: ":6:37"),
        Case("empty.yaml", "", "yaml.empty-file", at: ""),
        Case("nested.yaml", nested, "yaml.too-deep", at: ":2:76"),
        Case("laughs.yaml", laughs, "yaml.alias-too-large", at: ":5:"),
        Case("empty.csv", "", "table.empty-file", at: ""),
        Case("ragged.csv", heading + "a,甲镇,town,\nb,乙镇,town,,多\n", "table.too-many-cells", at: " 第2行 「5」列"),
        Case("nul.csv", heading + "a,甲\0镇,town,\n", "table.nul-byte", at: " 第1行 「名称」列"),
        Case("quote.csv", heading + "a,\"甲镇,town,\nb,乙镇,town,\n", "table.malformed-quote", at: " 第1行 「名称」列"),
        Case(
            "utf16.csv", bytes: [0xFF, 0xFE] + Array(heading.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            "table.encoding", at: ""),
        Case("noise.yaml", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, "", at: ""),
    ]

    private static let nested =
        "scheme: x\nindicators: " + String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000) + "\n"

    private static let laughs =
        "scheme: x\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        + (1..<10).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",") + "]\n"
        }.joined()

    @Test(arguments: cases)
    func `validate says what, where and what to do`(input: Case) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(input.name, bytes: input.bytes)
        let run = try Program.run(["validate", path])
        #expect(run.isOrderly)
        #expect(run.code == input.exitCode, "\(run.errorText)")
        let lines = run.errorText.split(separator: "\n").map(String.init)
        let line = try #require(lines.firstIndex { $0.hasSuffix("[\(input.code)]") || input.code.isEmpty })
        #expect(lines[line].hasPrefix(path + input.place))
        #expect(lines[line...].contains { $0.hasPrefix("  办法: ") })
        let english = try Program.run(["validate", path, "--language", "en"])
        #expect(english.code == run.code)
        #expect(english.errorText.contains("  remedy: "))
    }

    @Test func `a missing file is an error of the input`() throws {
        for command in [
            ["validate", "none.yaml"], ["score", "none.yaml", "none.yaml"], ["limit", "--survey", "none.csv"],
        ] {
            let run = try Program.run(command)
            #expect(run.code == 2)
            #expect(run.errorText.contains("[file.missing]\n  办法: "))
        }
        #expect(try Program.run(["assess", "none"]).code == 2)
        #expect(try Program.run(["explain", "none", "x"]).code == 2)
    }

    @Test func `score gives no result for bad input`() throws {
        let folder = try TemporaryFolder()
        let facts = try folder.write("facts.yaml", ScoringSamples.facts)
        for input in Self.cases where input.name == "scheme.yaml" {
            let run = try Program.run(["score", try folder.write(input.name, bytes: input.bytes), facts])
            #expect(run.isOrderly)
            #expect(run.code == 2)
            #expect(run.output.isEmpty)
            #expect(run.errorText.contains("[\(input.code)]"))
        }
    }
}
