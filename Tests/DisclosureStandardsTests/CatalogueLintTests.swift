import CivilCalendar
import DisclosureModel
import DisclosureStandards
import SourceText
import Testing

@Suite struct CatalogueLintTests {
    private func lint(
        _ items: String, region: String? = nil, period: CivilPeriod? = nil, functions: [String]? = nil
    ) throws -> [Diagnostic] {
        let head = region.map { "region: \($0)\n" } ?? ""
        let catalogue = try StandardsSample.catalogue(
            "catalogue: relief\nfield: 社会救助\ntitle: 社会救助目录\nversion: \"1\"\n\(head)items:\n\(items)")
        let collector = DiagnosticCollector()
        CatalogueLint.check([catalogue], period: period, functions: functions, into: collector)
        return collector.diagnostics
    }

    /// An item of which nothing is to be said, with one key written otherwise or left out.
    private func item(_ key: String = "", _ value: String? = nil, id: String = "a") -> String {
        var values = [
            ("id", id), ("name", "[救助, 名册]"), ("elements", "[低保对象名单]"),
            ("basis", "[{text: 《社会救助暂行办法》, clause: 第三条}]"), ("limit", "信息形成之日起7个工作日内"),
            ("arises", "per-occurrence"), ("functions", "[民政部门, 村民委员会]"), ("channels", "[政府网站, 村公示栏]"),
            ("levels", "[county, village]"), ("must-not-show", "[身份证号]"), ("status", "published"),
            ("source", "http://www.example.gov.cn/a"),
        ]
        values.removeAll { $0.0 == key }
        if let value { values.append((key, value)) }
        return "  - {" + values.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}\n"
    }

    @Test func `a good item gets no word`() throws {
        #expect(try lint(item()).isEmpty)
    }

    @Test(arguments: [
        ("basis", nil, "lint.basis-missing", Diagnostic.Severity.note),
        ("basis", "[《社会救助暂行办法》]", "lint.basis-without-clause", .note),
        ("basis", "[{text: 《旧办法》, clause: 第一条, until: 2014-05-01}]", "lint.basis-lapsed", .note),
        ("basis", "[{text: 《山东省社会救助办法》, clause: 第一条}]", "lint.basis-of-province", .warning),
        ("elements", nil, "lint.elements-empty", .note),
        ("elements", "[困境儿童名单]", "lint.sensitive-names", .warning),
        ("elements", "[残疾人两项补贴发放对象]", "lint.sensitive-names", .warning),
        ("name", "[XX省救助, 名册]", "lint.placeholder", .warning),
        ("audience", "××县居民", "lint.placeholder", .warning),
        ("limit", "信息形成之日起7个工作日内（待定）", "lint.placeholder", .warning),
        ("limit", nil, "lint.limit-missing", .note),
        ("must-not-show", nil, "lint.must-not-show-missing", .note),
        ("channels", "[政府网站]", "lint.village-without-board", .note),
        ("channels", "[政府网站, 政府公报]", "lint.village-without-board", .note),
        ("source", "https://www.doc88.com/p.html", "lint.published-source", .warning),
        ("source", "http://gov.cn.example.com/a", "lint.published-source", .warning),
        ("status", "draft", "lint.drafts", .note),
    ])
    func `one thing is questionable`(_ key: String, _ value: String?, _ code: String, _ severity: Diagnostic.Severity)
        throws
    {
        let diagnostics = try lint(item(key, value))
        #expect(diagnostics.map(\.code) == [code])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.severity == severity && diagnostic.place?.file == "relief.yaml")
        #expect(diagnostic.remedy != nil && !diagnostic.message.english.isEmpty)
    }

    @Test(arguments: [
        ("elements", "[{text: 困境儿童名单, show: totals}]"),
        ("elements", "[残疾人补贴对象范围]"),
        ("elements", "[XXL型号]"),
        ("name", "[4×4接力]"),
        ("source", "中华人民共和国村民委员会组织法"),
        ("source", "https://gov.cn/zhengce"),
        ("basis", "[{text: 《中华人民共和国海南自由贸易港法》, clause: 第一条}]"),
        ("note", "原表写作“XX省”。"),
        ("channels", "[村民会议]"),
    ])
    func `what only looks questionable is let be`(_ key: String, _ value: String) throws {
        #expect(try lint(item(key, value)).isEmpty)
    }

    @Test func `a law has to be in force during the period`() throws {
        let first = try #require(CivilDate("2022-01-01"))
        let last = try #require(CivilDate("2022-12-31"))
        let period = try #require(CivilPeriod(first, last))
        func codes(_ dates: String) throws -> [String] {
            try lint(item("basis", "[{text: 《办法》, clause: 第一条, \(dates)}]"), period: period).map(\.code)
        }
        #expect(try codes("until: 2021-12-31") == ["lint.basis-not-in-force"])
        #expect(try codes("until: 2022-01-01") == [])
        #expect(try codes("from: 2023-01-01") == ["lint.basis-not-in-force"])
        #expect(try codes("from: 2022-12-31") == [])
    }

    @Test func `the rules of a province hold in it and nowhere else`() throws {
        let items = item("basis", "[{text: 《山东省社会救助办法》, clause: 第一条}]")
        #expect(try lint(items, region: "山东省聊城市高唐县").isEmpty)
        #expect(try lint(items, region: "陕西省石泉县").map(\.code) == ["lint.basis-of-other-province"])
    }

    @Test func `a function outside the list gets the nearest`() throws {
        let diagnostics = try lint(item("functions", "[民政部们, 村民委员会]"), functions: ["民政部门", "村民委员会"])
        #expect(diagnostics.map(\.code) == ["lint.unknown-function"])
        #expect(diagnostics.first?.remedy?.chinese == "是否想写 民政部门？")
    }

    @Test func `a board of the village alone asks for the level`() throws {
        let diagnostics = try lint(
            "  - {id: a, name: [甲], elements: [乙], basis: [{text: 《办法》, clause: 第一条}], arises: standing, "
                + "channels: [村务公开栏], levels: [township], status: copied, source: 转载}")
        #expect(diagnostics.map(\.code) == ["lint.board-without-village"])
    }

    @Test func `a cycle in the limit of a standing item is told`() throws {
        let diagnostics = try lint(
            item("limit", "每季度公开").replacing("per-occurrence", with: "standing"))
        #expect(diagnostics.map(\.code) == ["lint.cycle-unused"])
        #expect(diagnostics.first?.message.chinese == "事项「relief/a」的时限写每季度公开，却按长期存在考核")
    }

    @Test func `the same item twice is told once, and not where it is joined`() throws {
        #expect(try lint(item() + item("name", "[救助信息, 名册]", id: "b")).map(\.code) == ["lint.duplicate"])
        #expect(try lint(item() + item("same-as", "a", id: "b")).isEmpty)
        // The same name is not enough.
        #expect(try lint(item() + item("elements", "[临时救助名单]", id: "b")).isEmpty)
        #expect(try lint(item() + item("levels", "[county]", id: "b")).isEmpty)
    }
}
