import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct CatalogueReaderTests {
    @Test func `a full item becomes values`() throws {
        let reading = Sample.catalogue(
            """
            catalogue: relief
            format: 1
            field: 社会救助
            title: 社会救助领域基层政务公开标准目录
            version: "2020-1"
            issued: {by: 民政部, document: 民办发〔2019〕1号, date: 2019-07}
            channels-mean: required-and-optional
            items:
              - id: minimum-living.approval
                name: [最低生活保障, 审核审批信息]
                elements:
                  - 初审对象名单
                  - {text: 相关材料, optional: true}
                  - {text: 低保对象名单, show: totals}
                basis: [{text: 《办法》, clause: 第三条, from: 2012-09-01, until: 2020-01-01}, 《条例》]
                limit: 制定或获取信息之日起10个工作日内，公示7个工作日
                refresh: 每季度
                arises: per-occurrence
                functions: [民政部门, 乡镇人民政府]
                owed-by: lead
                channels: [门户网站, {text: 公报, optional: true}]
                audience: 全社会
                mode: 依申请
                levels: [county, 村级]
                shared: 是
                same-as: [village-affairs/allowance-list, policy]
                must-not-show: [身份证号]
                status: published
                source: http://www.example.gov.cn/
                match: {columns: [社会救助], titles: [低保]}
                was: [old-id]
                retired: 2024-01-01
                note: 备注
            """)
        #expect(reading.diagnostics.isEmpty)
        let catalogue = try #require(reading.value)
        #expect(catalogue.id == "relief" && catalogue.field == "社会救助" && catalogue.version == "2020-1")
        #expect(catalogue.issued == .init(by: "民政部", document: "民办发〔2019〕1号", date: "2019-07"))
        #expect(catalogue.channelsMean == .requiredAndOptional)
        let item = try #require(catalogue.items.first)
        #expect(item.id == "relief/minimum-living.approval")
        #expect(item.title == "最低生活保障 · 审核审批信息")
        #expect(
            item.elements == [
                ContentElement(text: "初审对象名单"), ContentElement(text: "相关材料", isOptional: true),
                ContentElement(text: "低保对象名单", showsTotalsOnly: true),
            ])
        #expect(
            item.bases == [
                LegalBasis(
                    text: "《办法》", clause: "第三条", from: CivilDate("2012-09-01"), until: CivilDate("2020-01-01")),
                LegalBasis(text: "《条例》"),
            ])
        #expect(item.limit?.text == "制定或获取信息之日起10个工作日内，公示7个工作日")
        #expect(item.refresh?.cycle == .quarter)
        #expect(item.arises == .perOccurrence && item.owedBy == .lead && item.mode == .onRequest)
        #expect(item.functions == ["民政部门", "乡镇人民政府"])
        #expect(item.channels == [.init(name: "政府网站"), .init(name: "政府公报", isOptional: true)])
        #expect(item.levels == [.county, .village])
        #expect(item.isShared)
        #expect(item.sameAs == ["village-affairs/allowance-list", "relief/policy"])
        #expect(item.mustNotShow == ["身份证号"] && item.provenance == .published)
        #expect(item.matchColumns == ["社会救助"] && item.matchTitles == ["低保"])
        #expect(item.was == ["relief/old-id"] && item.retired == CivilDate("2024-01-01") && item.note == "备注")
        #expect(item.place == .text("relief.yaml", line: 9, column: 5))
    }

    @Test func `what is left out has the usual value`() throws {
        let item = try #require(Sample.catalogue(Sample.relief).value?.items.last)
        #expect(item.owedBy == .each && item.mode == .proactive && item.provenance == .draft && !item.isShared)
        #expect(item.limit == nil && item.elements.isEmpty && item.channels.isEmpty && item.retired == nil)
    }

    static let head = "catalogue: relief\nfield: 社会救助\ntitle: 目录\nversion: \"1\"\nitems:\n"
    static let item = "- {id: a, name: 甲, arises: standing, levels: [county]"

    @Test(arguments: [
        ("- {id: ⟦A_1⟧, name: 甲, arises: standing, levels: [county]}", "yaml.bad-identifier", "「id」的编号「A_1」写法不对"),
        ("- ⟦{id: a, name: 甲, levels: [county]}⟧", "yaml.missing-key", "公开事项缺少「arises」"),
        (
            "- {id: a, name: ⟦[甲, 乙, 丙, 丁, 戊, 己, 庚]⟧, arises: standing, levels: [county]}", "catalogue.name-levels",
            "事项名称有 7 级，应为一至六级"
        ),
        ("\(item), ⟦elemnts⟧: [乙]}", "yaml.unknown-key", "公开事项没有「elemnts」这个键"),
        ("\(item), owed-by: ⟦all⟧}", "yaml.unknown-word", "「owed-by」不能是「all」"),
        ("\(item), mode: ⟦主动公布⟧}", "yaml.unknown-word", "「mode」不能是「主动公布」"),
        ("\(item), status: ⟦publishd⟧, source: 网}", "yaml.unknown-word", "「status」不能是「publishd」"),
        ("- {id: a, name: 甲, arises: standing, levels: ⟦[]⟧}", "catalogue.empty-list", "「levels」一项也没有"),
        ("- {id: a, name: 甲, arises: standing, levels: [⟦vilage⟧]}", "yaml.unknown-word", "「levels」不能是「vilage」"),
        ("- {id: a, name: 甲, arises: ⟦each-cycle⟧, levels: [county]}", "catalogue.no-cycle", "按周期公开，但没有写周期"),
        (
            "- {id: a, name: 甲, arises: ⟦each-cycle⟧, limit: 长期公开, levels: [county]}", "catalogue.no-cycle",
            "按周期公开，但从公开时限「长期公开」看不出周期"
        ),
        (
            "- ⟦{id: a, name: 甲, arises: standing, levels: [county], status: published}⟧", "catalogue.no-source",
            "注明已发布（published），但没有写出处"
        ),
        ("\(item), elements: [乙, ⟦乙⟧]}", "catalogue.repeated-element", "公开内容「乙」重复"),
        ("\(item), elements: [{text: 乙, show: ⟦names⟧}]}", "yaml.unknown-word", "「show」不能是「names」"),
        ("\(item), channels: [⟦政务网站⟧]}", "catalogue.unknown-channel", "词表中没有渠道「政务网站」"),
        ("\(item), channels: [⟦街头⟧]}", "catalogue.unknown-channel", "词表中没有渠道「街头」"),
        ("\(item), channels: [网站, ⟦门户网站⟧]}", "catalogue.repeated-channel", "「门户网站」与「网站」是同一渠道「政府网站」"),
        ("\(item), channels: [网站, ⟦网站⟧]}", "catalogue.repeated-channel", "渠道「网站」重复"),
        (
            "\(item), basis: [{text: 《办法》, from: 2020-01-01, until: ⟦2019-12-31⟧}]}", "catalogue.basis-dates",
            "失效日期 2019-12-31 早于施行日期 2020-01-01"
        ),
        ("\(item), retired: ⟦2022-02-30⟧}", "yaml.bad-date", "「retired」的日期「2022-02-30」不存在或写法不对"),
        ("\(item), same-as: [⟦a/b/c⟧]}", "yaml.bad-identifier", "「same-as」的编号「a/b/c」写法不对"),
        (
            "\(item)}\n- ⟦{id: a, name: 乙, arises: standing, levels: [county]}⟧", "catalogue.repeated-id",
            "事项编号「relief/a」重复"
        ),
        (
            "\(item)}\n- ⟦{id: b, name: 乙, arises: standing, levels: [county], was: [a]}⟧", "catalogue.taken-former-id",
            "曾用编号「relief/a」属于另一事项"
        ),
    ])
    func `each mistake in an item is told at its place`(items: String, code: String, chinese: String) {
        let marked = MarkedText(Self.head + items + "\n")
        let reading = Sample.catalogue(marked.text)
        reading.expectOnly(code, chinese, at: marked.spans.first)
    }

    @Test(arguments: [
        ("⟦catalog⟧: relief\n", "file.unknown-kind", "看不出这是哪一种文件"),
        ("⟦bodies⟧: relief\n", "file.wrong-kind", "这里要的是标准目录，这份文件是主体名录"),
        ("⟦title⟧: 目录\n", "file.wrong-kind", "这份文件不是标准目录"),
    ])
    func `a file that is no catalogue`(text: String, code: String, chinese: String) {
        let marked = MarkedText(text)
        let reading = Sample.catalogue(marked.text)
        #expect(reading.value == nil)
        if code == "file.unknown-kind" {
            let said = FileKind.unknown(Sample.document(marked.text))
            #expect(said?.code == code && said?.message.chinese == chinese)
            #expect(said?.remedy?.chinese == "第一个键是否想写 catalogue？")
            #expect(MarkedText.Span(said?.place) == marked.spans.first)
        } else {
            reading.expectOnly(code, chinese, at: marked.spans.first)
        }
    }

    @Test func `a format that is not known`() {
        let marked = MarkedText(Self.head.replacing("field", with: "format: ⟦2⟧\nfield") + Self.item + "}\n")
        Sample.catalogue(marked.text).expectOnly(
            "file.unknown-format", "格式 2 读不了，这里只读格式 1", at: marked.spans.first)
    }

    @Test func `the id should be the file's name`() {
        let marked = MarkedText((Self.head + Self.item + "}\n").replacing("relief", with: "⟦relieve⟧"))
        Sample.catalogue(marked.text).expectOnly(
            "catalogue.file-name", "目录编号「relieve」与文件名「relief」不同", at: marked.spans.first)
    }

    @Test func `more elements or channels than a record can tell apart`() {
        let many = (1...65).map { "第\($0)项" }.joined(separator: ", ")
        Sample.catalogue(Self.head + "\(Self.item), elements: [\(many)]}").expectOnly(
            "catalogue.too-many-elements", "「elements」有 65 项，超过上限 64 项")
        Sample.catalogue(Self.head + "\(Self.item), channels: [\(many)]}", vocabulary: nil).expectOnly(
            "catalogue.too-many-channels", "「channels」有 65 项，超过上限 64 项")
        let full = (1...64).map { "第\($0)项" }.joined(separator: ", ")
        #expect(Sample.catalogue(Self.head + "\(Self.item), elements: [\(full)]}").diagnostics.isEmpty)
    }

    @Test func `several mistakes are told in one run, and the good items stand`() {
        let marked = MarkedText(
            Self.head + """
                - {id: a, name: 甲, arises: standing, levels: [⟦vilage⟧]}
                - {id: ⟦B⟧, name: 乙, arises: ⟦sometimes⟧, levels: [county], ⟦limt⟧: 长期公开}
                - {id: c, name: 丙, arises: standing, levels: [county], ⟦id⟧: d}
                """)
        let reading = Sample.catalogue(marked.text)
        #expect(
            Set(reading.codes) == [
                "yaml.unknown-word", "yaml.bad-identifier", "yaml.unknown-key", "yaml.duplicate-key",
            ])
        #expect(Set(reading.diagnostics.map { MarkedText.Span($0.place) }) == Set(marked.spans))
        #expect(reading.value?.items.map(\.id) == ["relief/a", "relief/c"])
    }

    @Test(arguments: [
        ("", "yaml.empty-file"), ("catalogue: relief\n\tfield: 社会救助\n", "yaml.tab-indent"),
        ("- 1\n", "yaml.wrong-kind"), ("relief\n", "yaml.wrong-kind"), ("catalogue：relief\n", ""),
        (String(repeating: "[", count: 10_000), "yaml.too-deep"),
    ])
    func `what is hardly YAML gives a diagnostic and no catalogue`(text: String, code: String) {
        let reading = Sample.catalogue(text)
        #expect(
            reading.diagnostics.contains { $0.severity == .error && (code.isEmpty || $0.code == code) },
            "\(reading.codes)")
    }

    @Test func `an alias that explodes is refused`() {
        var text = "catalogue: relief\na: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, from) in zip("bcdefghi", "abcdefgh") {
            let items = Array(repeating: "*\(from)", count: 9).joined(separator: ", ")
            text += "\(name): &\(name) [\(items)]\n"
        }
        let reading = Sample.catalogue(text)
        #expect(reading.codes.contains("yaml.alias-too-large"))
    }
}
