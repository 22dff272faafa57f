import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct YAMLReaderTests {
    private func read(_ text: String) -> YAMLReading { YAMLReader.read(text: text, file: "a.yaml") }

    @Test func `a document becomes nodes in the order of the file`() {
        let reading = read("# 注释\nb: [1, {c: d}]\na:\n  - x\n  - 'y: z'\n  - |\n    一\n    二\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(outline(reading.root) == "{b: [1, {c: d}], a: [x, y: z, 一\n二\n]}")
        #expect(reading.root?["a"]?.items.map(\.style) == [.plain, .quoted, .block])
        #expect(reading.root?["a"]?.kind == .sequence && reading.root?["a"]?.count == 3 && reading.root?.count == 2)
        #expect(reading.root?["x"] == nil)
    }

    @Test(arguments: [
        #"{"facts":"公文","bodies":[{"id":"a","counts":{"title-missing":1,"x":-0.5}},null,true]}"#,
        "{\n\t\"facts\": \"公文\",\n\t\"bodies\": [{\"id\": \"a\", \"counts\": {\"title-missing\": 1, \"x\": -0.5}}, null, true]\n}\n",
    ])
    func `JSON is YAML`(text: String) {
        let reading = read(text)
        #expect(reading.diagnostics.isEmpty)
        #expect(
            outline(reading.root) == "{facts: 公文, bodies: [{id: a, counts: {title-missing: 1, x: -0.5}}, null, true]}")
    }

    @Test func `an alias reads as what it stands for`() {
        let reading = read("a: &网站 [政府网站]\nb: *网站\n")
        #expect(reading.diagnostics.map(\.code) == ["yaml.bad-anchor"])
        let plain = read("a: &x [政府网站]\nb: *x\n")
        #expect(outline(plain.root) == "{a: [政府网站], b: [政府网站]}")
        #expect(plain.root?["b"]?.place == .text("a.yaml", line: 1, column: 7, length: 6))
    }

    @Test func `a value's place begins behind its anchor and tag`() {
        let reading = read("a: !!str &x   12\nb: &y\n  c: d\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.root?["a"]?.place == .text("a.yaml", line: 1, column: 15, length: 2))
        #expect(reading.root?["a"]?.style == .quoted)
        #expect(reading.root?["b"]?.place == .text("a.yaml", line: 3, column: 3))
    }

    @Test func `quoted words and the tag for text are no null`() {
        let root = read("a: \"null\"\nb: !!str null\nc: Null\nd:\ne: ~\nf: nul\n").root
        #expect(["a", "b", "c", "d", "e", "f"].map { root?[$0]?.isNull } == [false, false, true, true, true, false])
    }

    // MARK: Places

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func `places count characters, whatever the line ends and with or without a mark`(end: String, mark: String) {
        let marked = MarkedText(
            """
            ⟦标题⟧: ⟦e\u{301}👨‍👩‍👧名⟧
            list:
              - ⟦"引 号"⟧
              - ⟦[⟧a, b]
            deep: {⟦键⟧: ⟦值\u{3099}⟧}  # 注释
            ⟦末⟧: ⟦行⟧
            """)
        let text = mark + marked.text.replacing("\n", with: end)
        let root = read(text).root
        let places = [
            root?.entries[0].key.place, root?.entries[0].value.place, root?["list"]?.items[0].place,
            root?["list"]?.items[1].place, root?["deep"]?.entries[0].key.place, root?["deep"]?.entries[0].value.place,
            root?.entries[3].key.place, root?.entries[3].value.place,
        ]
        var spans = marked.spans
        spans[3] = MarkedText.Span(line: 4, column: 5, length: 6)
        #expect(places.map { MarkedText.Span($0) } == spans)
    }

    @Test func `a text over several lines is marked to the end of its first`() {
        let root = read("a: 第一行\n  第二行\nb: |\n  甲\n  乙\n").root
        #expect(root?["a"]?.place == .text("a.yaml", line: 1, column: 4, length: 3))
        #expect(root?["a"]?.text == "第一行 第二行")
        #expect(root?["b"]?.place == .text("a.yaml", line: 3, column: 4, length: 1))
    }

    @Test func `line separators of Unicode end no line`() {
        let reading = read("a: \"x\u{2028}y\u{85}z\"\nb: ok\n")
        #expect(reading.root?["b"]?.place == .text("a.yaml", line: 2, column: 4, length: 2))
    }

    // MARK: Refused

    @Test func `every repetition of a key is reported at its own place`() throws {
        expectDiagnostics(
            "a: 1\nb: {名: 1, x: 2, ⟦名⟧: 3}\n⟦a⟧: 2\n⟦\"a\"⟧: 3\n",
            ["yaml.duplicate-key", "yaml.duplicate-key", "yaml.duplicate-key"])
        let reading = read("名称: 1\n名称: 2\n")
        #expect(reading.diagnostics[0].message == Wording("键「名称」重复", "the key '名称' is repeated"))
        #expect(reading.diagnostics[0].remedy == Wording("删去其中一个", "delete one of them"))
        #expect(reading.diagnostics[0].related == .text("a.yaml", line: 1, column: 1, length: 2))
        let large = (0..<100).map { "k\($0): 1\n" }.joined() + "k42: 2\n"
        #expect(read(large).diagnostics.map(\.place) == [.text("a.yaml", line: 101, column: 1, length: 3)])
    }

    @Test func `what YAML has and these files do not is named at its place`() {
        expectDiagnostics("b: ⟦!⟧自 x\n", ["yaml.tag"])
        expectDiagnostics("a: ⟦!!binary⟧ aGk=\nc: &n ⟦!t⟧\n  d: e\n", ["yaml.tag", "yaml.tag"])
        expectDiagnostics("a: {x: 1}\nb:\n  ⟦<<⟧: {y: 2}\n", ["yaml.merge-key"])
        expectDiagnostics("? ⟦⟧[a, b]\n: c\n", ["yaml.complex-key"])
        expectDiagnostics("a: 1\n⟦---⟧\nb: 2\n", ["yaml.several-documents"])
        expectDiagnostics("a: ⟦*x⟧\n", ["yaml.unknown-alias"])
        expectDiagnostics("a: &x [b, ⟦*x⟧]\n", ["yaml.recursive-alias"])
    }

    @Test(arguments: ["", "\u{FEFF}", "\n\n", "# 只有注释\n", "---\n", "~"])
    func `a file without content is empty`(text: String) {
        let reading = read(text)
        #expect(reading.root == nil)
        #expect(reading.diagnostics.map(\.code) == ["yaml.empty-file"])
        #expect(reading.diagnostics[0].message == Wording("文件是空的", "the file is empty"))
        #expect(reading.diagnostics[0].place == Place(file: "a.yaml"))
    }

    // MARK: Bytes

    @Test(arguments: [
        [0xFF, 0xFE, 0x61, 0x00] as [UInt8], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00],
        [0x00, 0x61, 0x00, 0x3A],
    ])
    func `UTF-16 is refused by name`(bytes: [UInt8]) {
        let reading = YAMLReader.read(bytes: bytes, file: "a.yaml")
        #expect(reading.root == nil && reading.diagnostics.map(\.code) == ["yaml.encoding"])
        #expect(reading.diagnostics[0].message.chinese == "文件编码是 UTF-16，这里只读 UTF-8")
        #expect(reading.diagnostics[0].remedy?.chinese == "用编辑器“另存为”，编码选 UTF-8")
    }

    @Test func `bytes that are not UTF-8 are named at the first of them`() {
        let reading = YAMLReader.read(bytes: Array("a: 名".utf8) + [0xFF] + Array("\nb: 2\n".utf8), file: "a.yaml")
        #expect(reading.diagnostics.map(\.place) == [.text("a.yaml", line: 1, column: 5, length: 1)])
        #expect(reading.diagnostics[0].message.chinese == "从这里起不是有效的 UTF-8 文字")
    }

    @Test func `GBK is recognised`() {
        // 标题: 社会救助
        let bytes: [UInt8] = [0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xC9, 0xE7, 0xBB, 0xE1, 0xBE, 0xC8, 0xD6, 0xFA, 0x0A]
        let reading = YAMLReader.read(bytes: bytes, file: "a.yaml")
        #expect(reading.diagnostics.map(\.message.chinese) == ["文件编码像是 GBK/GB18030，这里只读 UTF-8"])
    }

    @Test func `control characters are named one by one`() {
        expectDiagnostics(
            "a: x⟦\u{0}⟧y\n名: ⟦\u{1B}⟧[0m⟦\u{7F}⟧\n",
            ["yaml.control-character", "yaml.control-character", "yaml.control-character"])
        #expect(shown("a: \u{0}", .chinese).contains("这里有看不见的控制字符 U+0000"))
        #expect(shown("a: \u{7F}", .english).contains("there is an invisible control character U+007F here"))
    }
}
