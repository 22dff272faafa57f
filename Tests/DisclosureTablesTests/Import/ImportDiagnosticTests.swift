import DisclosureModel
import DisclosureTables
import SourceText
import Testing

/// What is said of a page as a whole, and of the catalogue made of it.
@Suite struct ImportDiagnosticTests {
    func read(_ tables: [String], _ options: ImportOptions = ImportOptions(id: "a")) throws -> (
        ImportedCatalogue?, [Diagnostic]
    ) {
        let collector = DiagnosticCollector()
        let imported = CatalogueImporter.read(
            tables.map { PipeTable.grid($0) }, vocabulary: try FormFixtures.vocabulary(), options: options,
            into: collector)
        return (imported, collector.diagnostics)
    }

    let head = "公开事项 | 公开内容 | 公开时限 | 公开主体\n"
    let row = "停水通知 | 时间、范围 | 及时公开 | 供水企业\n"

    @Test func `no table, or none with headings that are known`() throws {
        let (none, said) = try read([])
        #expect(none == nil && said.map(\.code) == ["import.no-table"])
        #expect(said[0].message.chinese == "没有表格")
        let (other, heard) = try read(["姓名 | 电话\n张 | 无"])
        #expect(other == nil && heard.map(\.code) == ["import.no-table"])
        #expect(heard[0].message.chinese == "没有一张表的表头像标准目录；表中最先出现的是：姓名 | 电话 | 张 | 无")
        #expect(heard[0].remedy != nil)
    }

    @Test func `a heading without rows is nothing`() throws {
        #expect(try read([head]).0 == nil)
    }

    @Test func `unknown headings, other tables, rows and words beside them`() throws {
        let table =
            "公开事项 | 公开内容 | 公开时眼 | 公开主体\n" + row + "特别说明的一行 | < | < | <\n" + "填表人：某某 | < | < | <\n"
        let (imported, said) = try read(["首页 | 导航\n甲 | 乙", table])
        #expect(
            said.map(\.code) == [
                "import.other-table", "import.no-source", "import.row-not-read", "import.words-beside-table",
                "import.unknown-heading",
            ])
        #expect(said[4].remedy?.chinese == "是否想写“公开时限”？")
        #expect(!said[3].message.chinese.contains("某某"))
        let cells = try #require(imported).uncertainties.filter { $0.kind == .columnUnknown }
        #expect(cells.map(\.read) == ["及时公开"])
        #expect(cells.map(\.wording.chinese) == ["“公开时眼”一列没有录入：“及时公开”"])
    }

    @Test(arguments: [
        ("http://www.xinping.gov.cn/a/1.html", DisclosureItem.Provenance.published),
        ("https://GOV.CN/zhengce", .published), ("http://www.survivaltruck.com/gov.cn/1.html", .copied),
        ("http://10.1.2.3/a", .copied), ("http://gov.cn.example.com/", .copied),
        ("http://www.gov.cn:8080/a", .published),
    ])
    func `where it was read`(source: String, provenance: DisclosureItem.Provenance) throws {
        let (imported, _) = try read([head + row], ImportOptions(id: "a", source: source))
        #expect(imported?.catalogue.items.map(\.provenance) == [provenance])
        #expect(imported?.catalogue.items.map(\.source) == [source])
    }

    @Test func `without an address it is a draft`() throws {
        let (imported, said) = try read([head + row])
        #expect(imported?.catalogue.items.map(\.provenance) == [.draft])
        #expect(said.map(\.code) == ["import.no-source"])
    }

    @Test func `how obligations arise is told once for the catalogue`() throws {
        let more = "处罚结果 | 决定 | 20个工作日内 | 县公安局\n财务收支 | 明细 | 每季度 | 村民委员会\n"
        let (imported, _) = try read([head + row + more])
        let whole = try #require(imported).uncertainties.filter { $0.item == nil }
        #expect(whole.map(\.kind) == [.arisesInferred])
        #expect(whole[0].wording.chinese == "义务如何产生（arises）表中没有写，按时限和名称推定：长期公开 1 项，按周期公开 1 项，逐次公开 1 项")
    }

    @Test func `several fields on a page`() throws {
        let tables = [
            "就业领域基层政务公开标准目录 | < | < | <\n" + head + row, "统计领域基层政务公开标准目录 | < | < | <\n" + head + row,
        ]
        let (both, said) = try read(tables)
        #expect(said.map(\.code).contains("import.several-fields"))
        #expect(both?.catalogue.items.map(\.names) == [["就业", "停水通知"], ["统计", "停水通知"]])
        let (one, heard) = try read(tables, ImportOptions(id: "a", field: "统计"))
        #expect(heard.map(\.code).contains("import.other-field"))
        #expect(one?.catalogue.items.map(\.names) == [["停水通知"]])
    }

    @Test func `ids speak where the words are known, and are digests where they are not`() throws {
        let table =
            "一级事项 | 二级事项 | 公开内容\n综合业务 | 政策法规文件 | 甲\n最低生活保障 | 审批信息 | 乙\n停水 | 通知单 | 丙\n"
        let ids = try #require(try read([table]).0).catalogue.items.map(\.id)
        #expect(ids[0...1] == ["a/general.policies", "a/minimum-living.approval"])
        #expect(ids[2].hasPrefix("a/item-") && ids[2].count == "a/item-".count + 8)
    }

    @Test func `no two words of the id dictionary mean the same`() {
        #expect(ItemIdentity.repeatedWords.isEmpty)
    }

    @Test func `figures count what was read`() throws {
        let (imported, _) = try read([head + row + "停气通知 | ^ | 看心情 | 某某公司\n"])
        let figures = try #require(imported).figures
        #expect(figures.cells == 8)
        #expect(figures.inherited == 1)
        #expect(figures.flagged == 2)
        #expect(figures.understood == 6)
        #expect(figures.items == 2 && figures.tables == 1)
    }
}
