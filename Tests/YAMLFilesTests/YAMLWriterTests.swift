import SourceText
import Testing
import YAMLFiles
import TestSupport

@Suite struct YAMLWriterTests {
    typealias Entry = YAMLOutput.Entry

    static let item: YAMLOutput = .mapping([
        Entry("id", .text("minimum-living.approval")),
        Entry("name", .sequence([.text("最低生活保障"), .text("审核审批信息")])),
        Entry("points", .bare("0.5")),
        Entry("until", .null),
        Entry("limit", .mapping([Entry("text", .text("制定或获取信息之日起10个工作日内")), Entry("rules", .sequence([]))])),
    ])

    @Test func `the house style has two spaces, short lists in brackets and quotes only where needed`() {
        let value: YAMLOutput = .mapping([
            Entry("catalogue", .text("social-assistance")),
            Entry("version", .text("2020")),
            Entry("title", .text("“一老一小”目录: 试行")),
            Entry("note", .text("第一行\n第二行\n")),
            Entry("items", .sequence([Self.item, .text("单独一项")])),
        ])
        #expect(
            YAMLWriter().text(value) == """
                catalogue: social-assistance
                version: "2020"
                title: "“一老一小”目录: 试行"
                note: |
                  第一行
                  第二行
                items:
                  - id: minimum-living.approval
                    name: [最低生活保障, 审核审批信息]
                    points: 0.5
                    until: null
                    limit:
                      text: 制定或获取信息之日起10个工作日内
                      rules: []
                  - 单独一项

                """)
    }

    @Test func `keys are sorted by their bytes when asked`() {
        let value: YAMLOutput = .mapping([
            Entry("b", .bare("1")), Entry("名", .bare("2")),
            Entry("B", .mapping([Entry("z", .null), Entry("a", .null)])),
        ])
        #expect(YAMLWriter(sortsKeys: true).text(value) == "B:\n  a: null\n  z: null\nb: 1\n名: 2\n")
    }

    @Test func `a list too wide for a line has a line for each value`() {
        let list = YAMLOutput.mapping([Entry("a", .sequence([.text("政府网站"), .text("政府公报")]))])
        #expect(YAMLWriter(width: 23).text(list) == "a: [政府网站, 政府公报]\n")
        #expect(YAMLWriter(width: 22).text(list) == "a:\n  - 政府网站\n  - 政府公报\n")
    }

    @Test(arguments: [
        ("社会救助", "社会救助"), ("《条例》第四十九条", "《条例》第四十九条"), ("10个工作日", "10个工作日"), ("a b", "a b"), ("1", "\"1\""),
        ("2022-04-01", "\"2022-04-01\""),
        ("yes", "\"yes\""), ("null", "\"null\""), ("", "\"\""), ("- a", "\"- a\""), ("a: b", "\"a: b\""),
        ("a #b", "\"a #b\""), ("a#b", "a#b"),
        ("C:\\目录", "C:\\目录"), ("\\: 目录", "'\\: 目录'"), ("他说\"好\"", "他说\"好\""), ("\"好\"", "'\"好\"'"),
        ("a\tb", "\"a\\tb\""), ("a\u{7}", "\"a\\x07\""),
        ("a\u{2028}b", "\"a\\u2028b\""),
        ("联系电话：010", "联系电话：010"), ("id：a", "\"id：a\""), ("【公示】", "\"【公示】\""),
        ("https://example.invalid/a", "https://example.invalid/a"), ("http:/a", "\"http:/a\""),
        ("“随时”为多少天", "“随时”为多少天"), ("“随时”", "\"“随时”\""), ("（一）总则", "（一）总则"),
        ("尾空格 ", "\"尾空格 \""), ("@a", "\"@a\""), ("%a", "\"%a\""), ("否", "\"否\""),
    ])
    func `a text is quoted where it would read as something else`(text: String, written: String) {
        #expect(YAMLWriter().text(.mapping([Entry("k", .text(text))])) == "k: \(written)\n")
    }

    @Test func `what is laid out compactly stands on one line where it fits, and its values where it does not`() {
        let basis = YAMLOutput.sequence([
            .mapping([Entry("text", .text("《条例》，试行")), Entry("clause", .text("第一条"))]), .text("其他，略"),
        ])
        let value = YAMLOutput.mapping([Entry("basis", .laid(.compact, basis))])
        #expect(YAMLWriter(width: 59).text(value) == "basis: [{text: 《条例》，试行, clause: 第一条}, \"其他，略\"]\n")
        #expect(
            YAMLWriter(width: 58).text(value) == "basis:\n  - {text: 《条例》，试行, clause: 第一条}\n  - 其他，略\n")
        #expect(
            YAMLWriter(width: 30).text(value)
                == "basis:\n  - text: 《条例》，试行\n    clause: 第一条\n  - 其他，略\n")
        #expect(YAMLWriter().line(basis) == "[{text: 《条例》，试行, clause: 第一条}, \"其他，略\"]")
    }

    @Test func `what is spread has a line for each value, and a piece of a file is indented`() {
        let list = YAMLOutput.laid(.spread, .sequence([.text("甲"), .mapping([Entry("id", .text("a"))])]))
        #expect(YAMLWriter().text(list, indent: 2) == "  - 甲\n  - id: a\n")
        #expect(YAMLWriter().text(.mapping([Entry("note", list)])) == "note:\n  - 甲\n  - id: a\n")
        #expect(YAMLWriter().line(.mapping([Entry("note", list)])) == "{note: [甲, {id: a}]}")
    }

    static let pieces = [
        "a", "B", "7", "低", "保", " ", "  ", "\n", ":", ": ", "#", " #", "-", "- ", "，", "：", "“", "”", "［", "【", "】",
        "[", "]", "{", "}", ",", "\"", "'", "\\",
        "\t", "\r", "\u{0}", "\u{1B}", "\u{85}", "\u{A0}", "　", "\u{2028}", "\u{FEFF}", "\u{200B}", "👍", "e\u{301}",
        "&", "*", "!", "|", ">", "%", "@", "`", "?", "~",
        "null", "yes", "《", "》", "（", "‘", "’", "//", "http://", "－", "＃", "<<", "---", "...", "id：", "by:", "=",
        "\u{E000}", "\u{FFFD}",
    ]

    private func text(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private func value(_ depth: Int, _ random: inout SplitMix64) -> YAMLOutput {
        switch Int.random(in: 0..<(depth > 3 ? 4 : 8), using: &random) {
        case 0: return .null
        case 1: return .bare(["12", "0.5", "2022-04-01", "true"].randomElement(using: &random) ?? "1")
        case 2, 3: return .text(text(&random))
        case 4, 5: return .sequence((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth + 1, &random) })
        default:
            var keys: Set<String> = []
            return .mapping(
                (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in
                    let key = text(&random)
                    return keys.insert(key).inserted ? Entry(key, value(depth + 1, &random)) : nil
                })
        }
    }

    @Test(arguments: 0..<3000 as Range<UInt64>)
    func `what is written reads back as it was, without a word of complaint`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let value = YAMLOutput.mapping([Entry("k", value(0, &random))])
        let width = Int.random(in: 10...100, using: &random)
        let text = YAMLWriter(width: width).text(seed % 2 == 0 ? value : .laid(.compact, value))
        let reading = YAMLReader.read(text: text, file: "a.yaml")
        try #require(reading.diagnostics.isEmpty, "\(text.debugDescription) \(reading.diagnostics)")
        #expect(YAMLOutput(try #require(reading.root)) == value, "\(text.debugDescription)")
    }
}
