import SourceText
import Testing
import TestSupport

@Suite struct DiagnosticRendererTests {
    static let source = SourceFile(
        name: "社会救助.yaml", text: "catalogue: social-assistance\nitems:\n  - levels: [县级, 村集]\n\t乡: 村\n")
    static let unknown = Diagnostic(
        "yaml.unknown-word", at: .text("社会救助.yaml", line: 3, column: 18, length: 2),
        Wording("「levels」不能是「村集」", "'levels' cannot be '村集'"),
        remedy: Wording("是否想写 村级？", "did you mean 村级?"))

    private func render(
        _ diagnostics: [Diagnostic], _ language: Language = .chinese, style: DiagnosticRenderer.Style = .plain,
        limit: Int = 50, source: SourceFile = source
    ) -> String {
        DiagnosticRenderer(language: language, sources: [source], style: style, limit: limit).render(diagnostics)
    }

    @Test func `the underline stands under the right Chinese characters`() {
        #expect(
            render([Self.unknown]) == """
                社会救助.yaml:3:18: 错误: 「levels」不能是「村集」 [yaml.unknown-word]
                      - levels: [县级, 村集]
                                       ^~~~
                  办法: 是否想写 村级？

                """)
    }

    @Test func `everything is said in English too`() {
        #expect(
            render([Self.unknown], .english) == """
                社会救助.yaml:3:18: error: 'levels' cannot be '村集' [yaml.unknown-word]
                      - levels: [县级, 村集]
                                       ^~~~
                  remedy: did you mean 村级?

                """)
    }

    @Test func `a related place is shown below as a note`() {
        let repeated = Diagnostic(
            "yaml.duplicate-key", at: .text("社会救助.yaml", line: 3, column: 5, length: 6), Wording("重复", "repeated"),
            related: .text("社会救助.yaml", line: 2, column: 1, length: 5))
        #expect(
            render([repeated]) == """
                社会救助.yaml:3:5: 错误: 重复 [yaml.duplicate-key]
                      - levels: [县级, 村集]
                        ^~~~~~
                社会救助.yaml:2:1: 提示: 相关的另一处在这里
                    items:
                    ^~~~~

                """)
    }

    @Test func `a tab is shown as the spaces it takes`() {
        let diagnostic = Diagnostic(
            "x", .warning, at: .text("社会救助.yaml", line: 4, column: 5, length: 1), Wording("看", "look"))
        #expect(
            render([diagnostic]) == """
                社会救助.yaml:4:5: 警告: 看 [x]
                        乡: 村
                            ^~

                """)
    }

    @Test func `a point at the end of a line stands behind its last character`() {
        let source = SourceFile(name: "a", text: "名称")
        let diagnostic = Diagnostic("x", at: .text("a", line: 1, column: 3), Wording("缺", "missing"))
        #expect(render([diagnostic], source: source) == "a:1:3: 错误: 缺 [x]\n    名称\n        ^\n")
    }

    @Test func `cells of tables are named in words`() {
        let field = Diagnostic(
            "csv.bad-date", at: .field("records/site.csv", row: 12, column: "发布日期"), Wording("日期不存在", "no such date"))
        let cell = Diagnostic(
            "xlsx.x", .note, at: Place(file: "b.xlsx", spot: .cell(sheet: "检查", reference: "B3")), Wording("看", "look"))
        #expect(render([field]) == "records/site.csv 第12行 「发布日期」列: 错误: 日期不存在 [csv.bad-date]\n")
        #expect(
            render([field], .english) == "records/site.csv row 12 column '发布日期': error: no such date [csv.bad-date]\n")
        #expect(render([cell]) == "b.xlsx 「检查」表 B3: 提示: 看 [xlsx.x]\n")
        #expect(render([cell], .english) == "b.xlsx sheet '检查' cell B3: note: look [xlsx.x]\n")
    }

    @Test func `a file as a whole, or none at all, needs no line`() {
        #expect(render([Diagnostic("x", at: Place(file: "a.yaml"), Wording("空", "empty"))]) == "a.yaml: 错误: 空 [x]\n")
        #expect(render([Diagnostic("x", at: nil, Wording("空", "empty"))]) == "错误: 空 [x]\n")
        #expect(render([]) == "")
    }

    @Test func `beyond the limit the rest is counted, and errors are shown first`() {
        func at(_ line: Int, _ severity: Diagnostic.Severity) -> Diagnostic {
            Diagnostic("x", severity, at: .text("b", line: line, column: 1), Wording("第\(line)", "line \(line)"))
        }
        let all = [at(4, .error), at(1, .warning), at(2, .error), at(3, .error), at(5, .note)]
        #expect(render(all, limit: 2) == "b:2:1: 错误: 第2 [x]\nb:3:1: 错误: 第3 [x]\n另有 1 处错误、1 处警告、1 处提示未显示\n")
        #expect(render(all, .english, limit: 4).hasSuffix("1 note more not shown\n"))
    }

    @Test func `the order is by file and place, whatever the order of reading`() {
        var diagnostics = [
            Diagnostic("a", at: nil, Wording("", "")),
            Diagnostic("b", at: Place(file: "一.yaml"), Wording("", "")),
            Diagnostic("c", at: .text("一.yaml", line: 2, column: 9), Wording("", "")),
            Diagnostic("d", at: .text("一.yaml", line: 2, column: 10), Wording("", "")),
            Diagnostic("e", at: .text("一.yaml", line: 10, column: 1), Wording("", "")),
            Diagnostic("f", at: .field("二.csv", row: 2, column: "x"), Wording("", "")),
            Diagnostic("g", at: .field("二.csv", row: 10, column: "x"), Wording("", "")),
            Diagnostic("h", at: Place(file: "三.xlsx", spot: .cell(sheet: "s", reference: "B9")), Wording("", "")),
            Diagnostic("i", at: Place(file: "三.xlsx", spot: .cell(sheet: "s", reference: "A10")), Wording("", "")),
        ]
        let expected = ["a", "b", "c", "d", "e", "h", "i", "f", "g"]
        var random = SplitMix64(seed: 7)
        for _ in 0..<20 {
            diagnostics.shuffle(using: &random)
            #expect(Diagnostic.ordered(diagnostics).map(\.code) == expected)
        }
        #expect(Diagnostic.ordered(diagnostics + diagnostics).count == expected.count)
    }

    @Test func `colours come only when asked for`() {
        #expect(!render([Self.unknown]).contains("\u{1B}"))
        let coloured = render([Self.unknown], style: .ansi)
        #expect(coloured.contains("\u{1B}[1;31m错误: \u{1B}[0m"))
        let plain = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == render([Self.unknown]))
    }

    @Test func `a file cannot send commands to the terminal`() {
        let source = SourceFile(name: "a", text: "x\u{1B}[31m\u{202E}y\u{7}")
        let diagnostic = Diagnostic("x", at: .text("a", line: 1, column: 1), Wording("含\u{1B}[0m\n换行", "holds"))
        let shown = render([diagnostic], source: source)
        #expect(shown == "a:1:1: 错误: 含␛[0m␊换行 [x]\n    x␛[31m\u{FFFD}y␇\n    ^\n")
    }

    @Test func `of a long line the part around the place is shown`() {
        let text = String(repeating: "甲", count: 300) + "乙丙" + String(repeating: "丁", count: 300)
        let source = SourceFile(name: "a", text: text)
        let diagnostic = Diagnostic("x", at: .text("a", line: 1, column: 301, length: 2), Wording("看", "look"))
        let lines = render([diagnostic], source: source).split(separator: "\n").map(String.init)
        #expect(lines[1].hasPrefix("    …甲") && lines[1].hasSuffix("丁…"))
        #expect(DisplayWidth.of(lines[1]) <= 4 + 100 + 2)
        let before = lines[1].prefix { $0 != "乙" }
        #expect(lines[2] == String(repeating: " ", count: DisplayWidth.of(before)) + "^~~~")
    }

    @Test func `a line of a megabyte is cut as well`() {
        let text = String(repeating: "甲", count: 200_000) + "乙" + String(repeating: "丁", count: 200_000)
        let source = SourceFile(name: "a", text: text)
        let diagnostic = Diagnostic("x", at: .text("a", line: 1, column: 200_001, length: 1), Wording("看", "look"))
        let lines = render([diagnostic], source: source).split(separator: "\n").map(String.init)
        let before = lines[1].prefix { $0 != "乙" }
        #expect(lines[1].contains("甲乙丁"))
        #expect(lines[2] == String(repeating: " ", count: DisplayWidth.of(before)) + "^~")
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `whatever the line and the place, the underline begins under the character`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 0..<(seed % 3 == 0 ? 400 : 30), using: &random) {
            text += SourceFileTests.pieces.randomElement(using: &random) ?? ""
        }
        let source = SourceFile(name: "a", text: text)
        let characters = Array(text)
        let column = Int.random(in: 1...(characters.count + 1), using: &random)
        let diagnostic = Diagnostic("x", at: .text("a", line: 1, column: column, length: 1), Wording("看", "look"))
        let lines = render([diagnostic], source: source).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let indent = lines[2].prefix { $0 == " " }.count
        guard indent > 4, column <= characters.count else { return }
        // Whatever stands left of the underline is as wide as its indentation: some prefix of the shown line is.
        var widths: Set<Int> = [0]
        var reached = 0
        for character in lines[1] {
            reached += DisplayWidth.of(character)
            widths.insert(reached)
        }
        #expect(widths.contains(indent), "\(lines)")
    }
}
