import SourceText
import TestSupport
import Testing
import YAMLFiles

@Suite struct YAMLValueTests {
    /// What `body` made of the value of `v`, and what was said.
    private func read<Value>(
        _ yaml: String, _ body: (YAMLValue) -> Value?
    ) throws -> (value: Value?, said: [Diagnostic]) {
        let reading = YAMLReader.read(text: "v: \(yaml)\n", file: "a.yaml")
        #expect(reading.diagnostics.isEmpty)
        let collector = DiagnosticCollector()
        let root = YAMLMapping(try #require(reading.root), into: collector, kind: Wording("文件", "file"))
        let value = root.required("v").flatMap(body)
        return (value, collector.diagnostics)
    }

    private func expect<Value>(
        _ yaml: String, says chinese: String, _ english: String, remedy: String? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation, _ body: (YAMLValue) -> Value?
    ) throws {
        let (value, said) = try read(yaml, body)
        #expect(value == nil, sourceLocation: sourceLocation)
        #expect(said.map(\.message) == [Wording(chinese, english)], sourceLocation: sourceLocation)
        if let remedy { #expect(said.first?.remedy?.chinese == remedy, sourceLocation: sourceLocation) }
        #expect(said.first?.place?.spot != nil, sourceLocation: sourceLocation)
    }

    // MARK: Text

    @Test(arguments: [
        ("社会救助", "社会救助"), ("'a b'", "a b"), ("\"\"", ""), ("2022-04-01", "2022-04-01"), ("no", "no"), ("\"~\"", "~"),
    ])
    func `text is what is written`(yaml: String, text: String) throws {
        #expect(try read(yaml) { $0.text() }.value == text)
    }

    @Test func `text is neither a list nor a mapping nor nothing`() throws {
        try expect("[a]", says: "「v」应当是文字，这里是列表", "'v' must be text; this is a list") { $0.text() }
        try expect("{a: b}", says: "「v」应当是文字，这里是“键: 值”的组合", "'v' must be text; this is a mapping of keys to values") {
            $0.text()
        }
        try expect("null", says: "「v」没有值", "'v' has no value", remedy: "写上值，或者删去这一行") { $0.text() }
        try expect("\" 　\"", says: "「v」没有值", "'v' has no value") { $0.nonEmptyText() }
    }

    @Test func `one text or many are both a list of texts`() throws {
        #expect(try read("低保") { $0.texts() }.value == ["低保"])
        #expect(try read("[低保, 特困]") { $0.texts() }.value == ["低保", "特困"])
        let (value, said) = try read("[低保, [x], \"\"]") { $0.texts() }
        #expect(value == ["低保"])
        #expect(said.map(\.code) == ["yaml.wrong-kind", "yaml.empty-value"])
    }

    @Test func `an identifier is made of few characters`() throws {
        #expect(try read("minimum-living.approval") { $0.identifier() }.value == "minimum-living.approval")
        #expect(try read("town-01/v-03") { $0.identifier(slashes: 1) }.value == "town-01/v-03")
        for wrong in ["Town", "a b", "a/b", "a..b", ".a", "a-", "低保", "a_b"] {
            try expect(
                wrong, says: "「v」的编号「\(wrong)」写法不对", "'\(wrong)' is not an identifier for 'v'",
                remedy: "只用小写字母、数字、- 和中间的 ."
            ) { $0.identifier() }
        }
        try expect(
            "a/b/c", says: "「v」的编号「a/b/c」写法不对", "'a/b/c' is not an identifier for 'v'", remedy: "只用小写字母、数字、-、中间的 . 和 /"
        ) { $0.identifier(slashes: 1) }
    }

    // MARK: Numbers

    @Test(arguments: [("0", 0), ("12", 12), ("-3", -3), ("\"7\"", 7)])
    func `a whole number is read`(yaml: String, number: Int) throws {
        #expect(try read(yaml) { $0.integer() }.value == number)
    }

    @Test func `a whole number has limits`() throws {
        try expect("13", says: "「v」应当在 1 到 12 之间，这里是 13", "'v' must be between 1 and 12; this is 13") {
            $0.integer(in: 1...12)
        }
        try expect("-1", says: "「v」应当不小于 0，这里是 -1", "'v' must be at least 0; this is -1") {
            $0.integer(in: 0...Int.max)
        }
        try expect("5", says: "「v」应当不大于 4，这里是 5", "'v' must be at most 4; this is 5") { $0.integer(in: Int.min...4) }
        try expect("1.5", says: "「v」应当是整数，「1.5」不是", "'v' must be a whole number; '1.5' is not") { $0.integer() }
        try expect(
            "99999999999999999999", says: "「v」应当是整数，「99999999999999999999」不是",
            "'v' must be a whole number; '99999999999999999999' is not"
        ) { $0.integer() }
        try expect("十", says: "「v」应当是数字，「十」不是", "'v' must be a number; '十' is not", remedy: "写成 12 或 0.5 这样的数字") {
            $0.integer()
        }
        try expect("+5", says: "「v」应当是数字，「+5」不是", "'v' must be a number; '+5' is not") { $0.integer() }
    }

    @Test(arguments: ["0", "100", "-0.5", "123456789012.123456", "007.10"])
    func `a decimal keeps its characters`(text: String) throws {
        #expect(try read(text) { $0.decimal() }.value == text)
    }

    @Test(arguments: [
        ".nan", "NaN", "nan", ".inf", "-.inf", "inf", "1e3", "1E3", "0x10", "1.", ".5", "--1", "1.2.3", "1,5", "50%",
        "1_000",
    ])
    func `what is no plain decimal is no number`(text: String) throws {
        try expect(text, says: "「v」应当是数字，「\(text)」不是", "'v' must be a number; '\(text)' is not") { $0.decimal() }
    }

    @Test(arguments: ["1234567890123", "0.1234567", "-1234567890123.5"])
    func `a decimal has at most 12 digits before the point and 6 after it`(text: String) throws {
        try expect(
            text, says: "「v」的数字「\(text)」位数太多", "'v': the number '\(text)' has too many digits",
            remedy: "小数点前至多 12 位，后至多 6 位"
        ) { $0.decimal() }
    }

    // MARK: Words

    @Test func `yes and no are read in both languages`() throws {
        for yes in ["yes", "true", "True", "是"] { #expect(try read(yes) { $0.boolean() }.value == true) }
        for no in ["no", "false", "FALSE", "否"] { #expect(try read(no) { $0.boolean() }.value == false) }
        try expect(
            "对", says: "「v」应当是“是”或“否”，这里是「对」", "'v' must be yes or no; this is '对'", remedy: "写 true 或 false（是、否亦可）"
        ) { $0.boolean() }
    }

    static let levels = [(word: "county", value: 1), (word: "township", value: 2), (word: "village", value: 3)]

    @Test func `a word of a closed list is suggested when one is near`() throws {
        #expect(try read("village") { $0.choice(Self.levels) }.value == 3)
        try expect("vilage", says: "「v」不能是「vilage」", "'v' cannot be 'vilage'", remedy: "是否想写 village？") {
            $0.choice(Self.levels)
        }
        try expect("省级", says: "「v」不能是「省级」", "'v' cannot be '省级'", remedy: "可以是：county、township、village") {
            $0.choice(Self.levels)
        }
        try expect(
            "county、village", says: "「v」不能是「county、village」", "'v' cannot be 'county、village'",
            remedy: "分成几项写：[county, village]"
        ) { $0.choice(Self.levels) }
    }

    @Test func `a date is read by whoever knows dates`() throws {
        let parse: (String) -> Int? = { $0 == "2022-04-01" ? 1 : nil }
        #expect(try read("2022-04-01") { $0.date(parse) }.value == 1)
        try expect(
            "2022-02-30", says: "「v」的日期「2022-02-30」不存在或写法不对", "'v': '2022-02-30' is no date",
            remedy: "写成 2022-04-01 这样的日期"
        ) { $0.date(parse) }
        try expect("{a: 1}", says: "「v」应当是日期，这里是“键: 值”的组合", "'v' must be a date; this is a mapping of keys to values") {
            $0.date(parse)
        }
    }

    @Test func `a value in words is read by whoever knows them`() throws {
        try expect(
            "每旬", says: "「v」应当是周期，「每旬」不是", "'v' must be a period; '每旬' is not", remedy: "例如 每季度"
        ) {
            $0.parsed(Wording("周期", "a period"), example: "每季度", code: "catalogue.bad-period") { $0 == "每季度" ? 1 : nil }
        }
    }

    @Test func `full-width digits are named where a number or date is wanted`() throws {
        try expect("１２", says: "「v」用了全角字符「１」", "'v' is written with the full-width character '１'", remedy: "改成半角 12") {
            $0.integer()
        }
        try expect("1．5", says: "「v」用了全角字符「．」", "'v' is written with the full-width character '．'", remedy: "改成半角 1.5")
        { $0.decimal() }
        try expect("x０", says: "「v」用了全角字符「０」", "'v' is written with the full-width character '０'", remedy: "改成半角 x0") {
            $0.identifier()
        }
        try expect(
            "2022－04－01", says: "「v」用了全角字符「－」", "'v' is written with the full-width character '－'",
            remedy: "改成半角 2022-04-01"
        ) {
            $0.date { $0 == "2022-04-01" ? 1 : nil }
        }
        try expect(
            "ｖillage", says: "「v」用了全角字符「ｖ」", "'v' is written with the full-width character 'ｖ'", remedy: "改成半角 village"
        ) { $0.choice(Self.levels) }
        #expect(try read("第１批") { $0.text() }.value == "第１批")
    }

    // MARK: Collections

    @Test func `lists and mappings are read as what they are`() throws {
        try expect("a", says: "「v」应当是列表，这里是单个值", "'v' must be a list; this is a single value") { $0.list { $0.text() } }
        try expect("[a]", says: "「v」应当是“键: 值”的组合，这里是列表", "'v' must be a mapping of keys to values; this is a list") {
            $0.mapping(Wording("x", "x"))
        }
        try expect("null", says: "「v」没有值", "'v' has no value") { $0.list { $0.text() } }
        try expect("null", says: "「v」没有值", "'v' has no value") { $0.mapping(Wording("x", "x")) }
        let pairs = try read("{towns: schemes/a, b: c}") {
            $0.pairs { key, value in key.text().map { [$0, value.text() ?? ""] } }
        }
        #expect(pairs.value == [["towns", "schemes/a"], ["b", "c"]])
        #expect(try read("[]") { $0.list { $0.text() } }.value == [])
    }

    @Test func `a value knows where it stands, for what is checked later`() throws {
        let place = try read("[名称, 低保]") { $0.values.last?.place }.value
        #expect(place == .text("a.yaml", line: 1, column: 9, length: 2))
        let (_, said) = try read("低保") { value -> Int? in
            value.report("catalogue.x", .warning, Wording("看", "look"))
            return nil
        }
        #expect(
            said == [
                Diagnostic(
                    "catalogue.x", .warning, at: .text("a.yaml", line: 1, column: 4, length: 2), Wording("看", "look"))
            ])
    }
}
