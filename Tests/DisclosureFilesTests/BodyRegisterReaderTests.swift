import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import TestSupport
import Testing

@Suite struct BodyRegisterReaderTests {
    @Test func `groups, bodies and what they have by their kind`() throws {
        let reading = Sample.register(Sample.bodies)
        #expect(reading.diagnostics.isEmpty)
        let register = try #require(reading.value)
        #expect(register.id == "demo")
        #expect(register.groups.map(\.id) == ["towns", "departments"])
        #expect(register.bodies.map(\.id) == ["mzj", "town-01", "town-01/v-1", "town-02", "town-02/v-1"])
        let office = try #require(register["mzj"])
        #expect(office.aliases == ["县民政局"] && office.has(function: "民政部门") && office.has(function: "县政府部门"))
        #expect(register["town-01/v-1"]?.parent == "town-01")
    }

    static let table = """
        编号,名称,别名,类别,职能,组别,上级,设立日期,撤销日期,承接单位
        mzj,民政局,县民政局；民政,部门,民政部门、社会组织管理,部门,,,,
        town-01,城关镇,,镇,,towns,,,,
        street-01,东湖街道,,街道,,镇街,,,,
        town-01/v-1,东街村,,村,,,城关镇,2019-01-01,2022年5月31日,西街村
        town-01/v-2,西街村,,村,,,town-01,,,
        street-01/c-1,东湖社区,,社区,,,东湖街道,,,
        power,供电公司,,垂管单位,,,,,,
        school,实验小学,,企事业单位,,,,,,
        county,县人民政府,,县级政府,,,,,,
        """

    @Test func `a table beside the groups, in Chinese headings and words`() throws {
        let text = "bodies: demo\ngroups: {towns: 镇街, departments: 部门}\nfile: demo.csv\n"
        let named = BodyRegisterReader.table(namedIn: Sample.document(text))
        #expect(named?.path == "demo.csv")
        let reading = Sample.register(text, table: Self.table)
        #expect(reading.diagnostics.isEmpty)
        let register = try #require(reading.value)
        #expect(register.bodies.count == 9)
        #expect(register["mzj"]?.aliases == ["县民政局", "民政"])
        #expect(register["mzj"]?.functions == ["民政部门", "社会组织管理"])
        #expect(register["mzj"]?.group == "departments" && register["street-01"]?.group == "towns")
        let merged = try #require(register["town-01/v-1"])
        #expect(merged.parent == "town-01" && merged.succeededBy == "town-01/v-2")
        #expect(merged.from == CivilDate("2019-01-01") && merged.until == CivilDate("2022-05-31"))
        #expect(merged.place == .field("b.csv", row: 4, column: "编号"))
        #expect(register["street-01/c-1"]?.kind == .community && register["power"]?.kind == .verticalOffice)
        #expect(register["school"]?.kind == .enterprise && register["county"]?.kind == .government)
    }

    @Test func `a table alone has the groups that its bodies name`() throws {
        let reading = Reading { collector in
            Sample.table("id,name,kind,group\na,甲镇,town,镇街\nb,乙镇,town,镇街\nc,丙局,department,部门\n", collector)
                .flatMap { BodyRegisterReader.read($0, id: "demo", into: collector) }
        }
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value?.groups.map(\.id) == ["镇街", "部门"])
        #expect(reading.value?["a"]?.group == "镇街")
    }

    static let head = "bodies: demo\ngroups: {towns: 镇街, departments: 部门}\nlist:\n"

    @Test(arguments: [
        ("- ⟦{id: a, name: 甲}⟧", "yaml.missing-key", "主体缺少「kind」"),
        ("- {id: a, name: 甲, kind: ⟦twon⟧}", "yaml.unknown-word", "「kind」不能是「twon」"),
        ("- {id: ⟦甲⟧, name: 甲, kind: town}", "yaml.bad-identifier", "「id」的编号「甲」写法不对"),
        ("- {id: a, name: 甲, kind: town}\n- ⟦{id: a, name: 乙, kind: town}⟧", "bodies.repeated-id", "主体编号「a」重复"),
        ("- {id: a, name: 甲, kind: town, group: ⟦town⟧}", "bodies.unknown-group", "名录中没有组别「town」"),
        ("- {id: a, name: 甲, kind: village, parent: ⟦b⟧}", "bodies.unknown-parent", "名录中没有上级单位「b」"),
        (
            "- {id: a, name: 甲, kind: town, until: 2020-01-01, succeeded-by: ⟦乙镇⟧}", "bodies.unknown-succeeded-by",
            "名录中没有承接单位「乙镇」"
        ),
        (
            "- {id: a, name: 甲, kind: town, group: towns}\n- {id: b, name: 甲, kind: street}\n- {id: c, name: 丙, kind: village, parent: ⟦甲⟧}",
            "bodies.ambiguous-parent", "名录中有 2 个「甲」"
        ),
        (
            "- {id: a, name: 甲, kind: town, from: ⟦2020-01-01⟧, until: 2019-01-01}", "bodies.dates",
            "设立日期 2020-01-01 晚于撤销日期 2019-01-01"
        ),
        (
            "- {id: a, name: 甲, kind: town, succeeded-by: ⟦b⟧}\n- {id: b, name: 乙, kind: town}",
            "bodies.successor-without-end", "「甲」有承接单位，但没有撤销日期"
        ),
        ("- ⟦{id: a, name: 甲村, kind: village}⟧", "bodies.village-without-parent", "「甲村」没有上级乡镇（街道），得分无处归集"),
        (
            "- {id: a, name: 甲局, kind: department}\n- {id: b, name: 乙村, kind: village, parent: ⟦a⟧}",
            "bodies.parent-is-no-town", "「乙村」的上级「甲局」不是乡镇或街道"
        ),
        (
            "- {id: a, name: 甲镇, kind: town}\n- {id: b, name: 乙村, kind: village, parent: a, group: ⟦towns⟧}",
            "bodies.village-in-group", "村（社区）「乙村」分了组：它的得分只供上级乡镇合成，不进绩效考核"
        ),
        (
            "- {id: a, name: 甲局, kind: department, parent: ⟦b⟧}\n- {id: b, name: 乙局, kind: department, parent: a}",
            "bodies.loop", "「甲局」的上级绕了一圈：a → b → a"
        ),
        (
            "- {id: a, name: 甲局, kind: department, until: 2020-01-01, succeeded-by: ⟦a⟧}", "bodies.loop",
            "「甲局」的承接单位绕了一圈：a → a"
        ),
        (
            "- {id: a, name: 甲局, kind: department}\n- ⟦{id: b, name: 甲局, kind: department}⟧", "bodies.same-name",
            "「b」与「a」同名：甲局"
        ),
    ])
    func `each mistake is told at its place`(list: String, code: String, chinese: String) {
        let marked = MarkedText(Self.head + list + "\n")
        Sample.register(marked.text).expectOnly(code, chinese, at: marked.spans.first)
    }

    @Test func `two groups with one title`() {
        let marked = MarkedText("bodies: demo\ngroups: {a: 镇街, b: ⟦镇街⟧}\nlist: []\n")
        Sample.register(marked.text).expectOnly("bodies.repeated-group", "两个组别都叫「镇街」", at: marked.spans.first)
    }

    @Test func `a register lists bodies or names a file`() {
        let marked = MarkedText("⟦⟧bodies: demo\n")
        Sample.register(marked.text).expectOnly("yaml.missing-key", "主体名录缺少「list」", at: marked.spans.first)
        #expect(BodyRegisterReader.table(namedIn: Sample.document("bodies: demo\nfile:\n")) == nil)
        #expect(Sample.register("bodies: demo\nfile:\n").codes == ["yaml.empty-value"])
    }

    @Test(arguments: [
        ("A,甲镇,town,,,", "bodies.bad-id", "编号「A」写法不对", "id"),
        (",甲镇,town,,,", "table.blank-cell", "这一格不能空，本行未计入", "id"),
        ("a,,town,,,", "table.blank-cell", "这一格不能空，本行未计入", "name"),
        ("a,甲镇,,,,", "table.blank-cell", "这一格不能空，本行未计入", "kind"),
        ("a,甲镇,城镇,,,", "table.unknown-word", "这里不能写「城镇」", "kind"),
        ("a,甲镇,town,2022-02-30,,", "table.impossible-date", "没有「2022-02-30」这一天", "from"),
        ("a,甲镇,town,去年,,", "table.unreadable-date", "日期「去年」无法识别", "from"),
        ("a,甲镇,town,,towm,", "bodies.unknown-group", "名录中没有组别「towm」", "group"),
        ("a,甲镇,town,,,丁县", "bodies.unknown-parent", "名录中没有上级单位「丁县」", "parent"),
        ("z,甲镇,town,,,", "bodies.repeated-id", "主体编号「z」重复", "id"),
        ("a,甲镇", "table.too-few-cells", "这一行有 2 格，少于表头的 6 格，缺的按空处理", "2"),
    ])
    func `each mistake in a table is told at its cell, and is an error`(
        row: String, code: String, chinese: String, column: String
    ) {
        let text = "bodies: demo\ngroups: {towns: 镇街}\nfile: b.csv\n"
        let reading = Sample.register(text, table: "id,name,kind,from,group,parent\nz,末镇,town,,,\n\(row)\n")
        #expect(reading.codes.first == code)
        #expect(reading.diagnostics.first?.message.chinese == chinese)
        #expect(reading.diagnostics.first?.place == .field("b.csv", row: 2, column: column))
        #expect(reading.diagnostics.allSatisfy { $0.severity == .error && $0.remedy != nil })
        #expect(reading.value?["z"]?.name == "末镇")
    }

    @Test(arguments: [
        ("name,kind\n甲镇,town\n", "table.missing-column", "主体名录缺少 id（编号） 列"),
        ("id,编号,name,kind\na,b,甲镇,town\n", "table.double-heading", "「id」和「编号」都是 id 列"),
        ("id,name,kind,functons\na,甲镇,town,x\n", "table.unread-heading", "主体名录没有「functons」这一列，未读"),
    ])
    func `headings that are missing, doubled or misspelt`(table: String, code: String, chinese: String) {
        Sample.register("bodies: demo\nfile: b.csv\n", table: table).expectOnly(code, chinese)
    }

    @Test func `columns of a county's own are no matter`() {
        let reading = Sample.register("bodies: demo\nfile: b.csv\n", table: "id,name,kind,电话,备注\na,甲镇,town,1,x\n")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a long chain of parents is no loop, and a thousand loops are told one by one`() {
        var text = "id,name,kind,parent,group\n"
        for number in 0..<1_000 { text += "d\(number),局\(number),department,\(number == 0 ? "" : "d\(number - 1)"),\n" }
        #expect(Sample.register("bodies: demo\nfile: b.csv\n", table: text).diagnostics.isEmpty)
        var loops = "id,name,kind,parent\n"
        for number in 0..<1_000 { loops += "d\(number),局\(number),department,d\(number)\n" }
        #expect(
            Sample.register("bodies: demo\nfile: b.csv\n", table: loops).codes
                == Array(repeating: "bodies.loop", count: 1_000))
    }
}
