import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct KeyboardMistakeTests {
    private func outlined(_ marked: String) -> String {
        outline(YAMLReader.read(text: MarkedText(marked).text, file: "a.yaml").root)
    }

    // MARK: Each slip

    @Test(arguments: [
        "catalogue⟦：⟧social-assistance\nitems: []\n",
        "a: 1\ncatalogue⟦：⟧社会救助\n",
        "issued:\n  by⟦：⟧民政部\n  date⟦：⟧2019-01-01\n",
        "items:\n  - id⟦：⟧a\n    name⟦：⟧b\n",
        "issued: {by⟦：⟧民政部, date⟦：⟧2019-01-01}\n",
        "issued: {by⟦：⟧民政部}\n",
        "a: 1\n名称⟦：⟧低保\nb: 2\n",
        "limit⟦：⟧\n  text: 十日\n",
    ])
    func `a full-width colon behind a key`(marked: String) {
        let count = MarkedText(marked).spans.count
        expectDiagnostics(marked, Array(repeating: "yaml.full-width-colon", count: count))
        #expect(outlined(marked) != "nothing")
    }

    @Test(arguments: [
        "levels: [county⟦，⟧village]\n", "a: {from: 90⟦，⟧name: 优秀}\n", "a: {by: 民政部⟦，⟧document: x}\n",
        "a: [\"x\"⟦，⟧\"y\"]\n", "a: [[b]⟦，⟧[c]]\n", "items:\n  - {id: a⟦，⟧\n     name: b}\n",
    ])
    func `a full-width comma between values`(marked: String) {
        expectDiagnostics(marked, ["yaml.full-width-comma"])
        #expect(outlined(marked) != "nothing")
    }

    @Test(arguments: [
        "version: ⟦“2020-1”⟧\n", "version: ⟦‘2020-1’⟧\n", "version: ⟦”2020-1”⟧\n", "version: ⟦“2020-1\"⟧\n",
        "v: \"2020-1⟦”⟧\nw: 1\n",
        "a: ⟦“见: 某某”⟧\n", "levels: [⟦“county”⟧, village]\n", "version: ⟦＂2020＂⟧\n", "⟦“a”⟧: 1\n",
    ])
    func `Chinese quotation marks around a value`(marked: String) {
        expectDiagnostics(marked, ["yaml.curly-quotes"])
        #expect(outlined(marked) != "nothing")
    }

    @Test(arguments: [
        "levels: ⟦［⟧county, village⟦］⟧\n", "a: ⟦｛⟧by: x⟦｝⟧\n", "levels: [county, village⟦］⟧\nb: 1\n",
        "levels: ⟦［⟧county, village]\n",
        "levels: ⟦【⟧county, village⟦】⟧\n", "a: {b: ⟦［⟧c, d⟦］⟧}\n",
    ])
    func `full-width brackets`(marked: String) {
        expectDiagnostics(marked, Array(repeating: "yaml.full-width-bracket", count: MarkedText(marked).spans.count))
        #expect(outlined(marked) != "nothing")
    }

    @Test(arguments: [
        ("⟦　　⟧a: 1\n", "yaml.full-width-space"), ("a:\n⟦　⟧b: 1\n⟦　⟧c: 2\n", "yaml.full-width-space"),
        ("a:⟦　⟧社会\n", "yaml.full-width-space"), ("-⟦　⟧a: 1\n", "yaml.full-width-space"),
        ("a⟦　⟧: 1\n", "yaml.full-width-space"),
        ("a:\n⟦\u{A0}\u{A0}⟧b: 1\n", "yaml.no-break-space"), ("a:\n⟦\t⟧b: 1\n", "yaml.tab-indent"),
        ("a:\n  - b: 1\n⟦\t⟧c: 2\n", "yaml.tab-indent"), ("-⟦\t⟧a: 1\n", "yaml.tab-indent"),
        ("a: 1\n⟦＃⟧ 注释\nb: 2\n", "yaml.full-width-hash"), ("a:\n  ⟦－⟧ b: 1\n    c: 2\n", "yaml.full-width-dash"),
        ("a:\n  ⟦—⟧ b\n  ⟦—⟧ c\n", "yaml.full-width-dash"), ("a:\n  ⟦－⟧id: c\n", "yaml.full-width-dash"),
        ("a: 1\ntitle⟦:⟧社会\nb: 2\n", "yaml.no-space-after-colon"), ("a:\n  by⟦:⟧x\n", "yaml.no-space-after-colon"),
        ("a: {by⟦:⟧x}\n", "yaml.no-space-after-colon"), ("⟦\u{200B}⟧a: 1\n", "yaml.invisible-character"),
        ("a: 1\n⟦\u{FEFF}⟧b: 1\n", "yaml.invisible-character"),
    ])
    func `spaces, dashes and signs that only look right`(marked: String, code: String) {
        expectDiagnostics(marked, Array(repeating: code, count: MarkedText(marked).spans.count))
        #expect(outlined(marked) != "nothing")
    }

    // MARK: What may be meant

    @Test(arguments: [
        ("name: [⟦“双随机”⟧]\n", "yaml.curly-quotes"), ("title: ⟦“一老一小”⟧\n", "yaml.curly-quotes"),
        ("title: ⟦【公示】⟧\n", "yaml.full-width-bracket"),
        ("elements: [补助标准⟦，⟧含资金来源, 对象]\n", "yaml.full-width-comma"), ("a:\n  - see⟦:⟧b\n", "yaml.no-space-after-colon"),
        ("a: 政\u{200B}府\n", ""),
    ])
    func `what may belong to the text is only a warning`(marked: String, code: String) {
        let fixture = MarkedText(marked)
        let reading = YAMLReader.read(text: fixture.text, file: "a.yaml")
        #expect(reading.root != nil)
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
        if !code.isEmpty { expectDiagnostics(marked, [code]) }
    }

    @Test(arguments: [
        "note: 联系电话：010，双休日：休息\n", "a: 咨询：见附件\n", "- 名称：低保\n- 条件：见附件\n", "title: “一老一小”服务保障\n",
        "title: 【公示】某村名单\n", "title: 某某（〔2019〕1号）\n", "note: |\n  id：正文\n  ［不动］\n  \t制表符\n", "note: \"id：“x”，［y］\"\n",
        "note: 第一行\n  id：第二行\n", "# id：注释，［］\n\ta: 1\n".replacing("\t", with: ""), "note: '“a”'\n", "a: [双随机、一公开]\n",
        "url: https://example.invalid/a：b\n", "- https://example.invalid\n", "a: 10:30\n", "a: —— 说明\n",
        "text: 第１批（２０２２）\n",
        "a: “互联网+政务服务”与“双随机”\n", "a: {text: 建议：早公开}\n", "- {title: 公开不全，酌情扣分, points: 1}\n", "a: x＃1\n", "- ＃1号楼\n",
        "a: －5\n",
        "note: 第一段\n  　　第二段\n", "名称: 低保\n",
    ])
    func `Chinese prose is left alone`(text: String) {
        #expect(YAMLReader.read(text: text, file: "a.yaml").diagnostics.map(\.code) == [])
    }

    // MARK: Together

    @Test func `everything in one file is told in one run`() throws {
        let marked = MarkedText(
            """
            catalogue⟦：⟧social-assistance
            title: 社会救助：目录
            version: ⟦“2020-1”⟧
            issued: ⟦｛⟧by: 民政部⟦，⟧date⟦：⟧2019-01-01⟦｝⟧
            items:
              - id⟦：⟧a.b
                levels: [county, village⟦］⟧
            ⟦　　⟧limit: 十日
            ⟦\t⟧channels: [政府网站]
              ⟦－⟧ id: c
                note: |
                  id：正文不动
                basis: "abc⟦”⟧
                ⟦basis⟧: d
                ⟦lmit⟧: 十日
               ⟦e⟧: f
            """)
        let text = marked.text.replacing("   e: f", with: "")
        let reading = YAMLReader.read(text: text, file: "a.yaml")
        let collector = DiagnosticCollector(reading.diagnostics)
        let root = YAMLMapping(try #require(reading.root), into: collector, kind: Wording("标准目录", "catalogue"))
        #expect(root.required("catalogue")?.identifier() == "social-assistance")
        #expect(root.required("title")?.text() == "社会救助：目录")
        #expect(root.required("version")?.text() == "2020-1")
        #expect(root.required("issued")?.mapping(Wording("印发", "issue"))?.required("date")?.text() == "2019-01-01")
        let items = root.required("items")?.mappings(Wording("公开事项", "item")) { item -> String? in
            for key in ["levels", "limit", "channels", "note", "basis"] { _ = item.optional(key) }
            defer { item.finish() }
            return item.required("id")?.identifier()
        }
        root.finish()
        #expect(items == ["a.b", "c"])
        let spans = Diagnostic.ordered(collector.diagnostics).map { MarkedText.Span($0.place) }
        #expect(spans == marked.spans.dropLast())
        // With a line that is out of place as well, that line is told too.
        let broken = Diagnostic.ordered(YAMLReader.read(text: marked.text, file: "a.yaml").diagnostics)
        #expect(broken.last?.code == "yaml.indentation")
        #expect(MarkedText.Span(broken.last?.place).line == 16)
        #expect(broken.count == marked.spans.count - 1)
    }

    @Test func `each slip has its sentence and its remedy`() {
        let cases: [(String, String, String, String)] = [
            ("a：1\nb: 2\n", "键后面用了全角冒号「：」", "a full-width colon '：' stands behind a key", "改成半角冒号加空格“: ”"),
            ("a: [b，c]\n", "列表里用了全角逗号「，」", "a full-width comma '，' separates values", "改成半角逗号“, ”"),
            (
                "a: [低保，特困]\n", "列表里有全角逗号「，」，不会在此分成两项", "the full-width comma '，' does not separate values here",
                "要分成两项就改成半角逗号“, ”；逗号属于文字就给整项加半角引号 \"…\""
            ),
            ("a: “b”\n", "用了中文引号「“…”」", "Chinese quotation marks '“…”' are used", "改成半角引号 \"…\"，或者不加引号"),
            (
                "a: “低保”\n", "中文引号「“低保”」会成为文字的一部分", "the quotation marks '“低保”' become part of the text",
                "引号属于文字就写成 '“低保”'；不属于就改成半角引号 \"…\""
            ),
            ("a: [b］\n", "用了全角括号「］」", "the full-width bracket '］' is no bracket of YAML", "改成半角括号“]”"),
            (
                "a: 【低保】\n", "括号「【低保】」会成为文字的一部分", "the brackets '【低保】' become part of the text",
                "括号属于文字就写成 '【低保】'；要写列表就改成 […]"
            ),
            ("－ a: 1\n", "列表项前用了「－」，不是短横 -", "a list item begins with '－' instead of a hyphen", "改成半角短横加空格“- ”"),
            ("a: 1\n＃ x\nb: 1\n", "注释前用了全角「＃」", "a comment begins with a full-width '＃'", "改成半角“#”"),
            ("　a: 1\n", "这里用了全角空格（U+3000）", "there is a full-width space (U+3000) here", "改成半角空格"),
            ("\u{A0}a: 1\n", "这里用了不换行空格（U+00A0）", "there is a no-break space (U+00A0) here", "改成半角空格"),
            ("\u{200B}a: 1\n", "这里有看不见的字符（U+200B）", "there is an invisible character (U+200B) here", "删去这个字符"),
            ("a:\n\tb: 1\n", "缩进用了制表符（Tab）", "a tab is used for indentation", "改成空格，每层两个"),
            ("a:\n  b:c\n", "冒号后面缺少空格", "there is no space behind the colon", "在冒号后面空一格；冒号属于文字就给文字加引号"),
        ]
        for (text, chinese, english, remedy) in cases {
            let reading = YAMLReader.read(text: text, file: "a.yaml")
            #expect(reading.diagnostics.map(\.message) == [Wording(chinese, english)])
            #expect(reading.diagnostics.map { $0.remedy?.chinese } == [remedy])
        }
    }

    @Test func `hundreds of slips are all told, without reading forever`() {
        let text = (0..<400).map { "key-\($0)：值\n" }.joined()
        let reading = YAMLReader.read(text: text, file: "a.yaml")
        #expect(reading.diagnostics.count == 400)
        #expect(reading.root?.count == 400)
    }
}
