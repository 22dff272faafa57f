import DisclosureModel
import DisclosureStandards
import SourceText
import Testing

@Suite struct TailorerTests {
    private func applied(_ texts: String..., library: [String] = []) throws -> TailoredCatalogues {
        Tailorer.apply(
            try texts.map { try StandardsSample.tailoring($0) },
            library: try library.map { try StandardsSample.tailoring($0) }, to: try StandardsSample.standards())
    }

    @Test func `without select everything stays`() throws {
        let result = try applied("tailoring: a\ntitle: 甲\nlevel: county")
        #expect(try result.catalogues == StandardsSample.standards())
        #expect(result.diagnostics.isEmpty && result.applied == ["a"])
    }

    @Test func `entries of select add up, keys within one narrow`() throws {
        let result = try applied(
            """
            tailoring: a
            title: 甲
            level: county
            select:
              - {catalogue: relief, tags: [重点]}
              - {items: [relief/money], levels: [county, township]}
              - {field: 村务公开, levels: [village]}
            """)
        #expect(
            result.catalogues.flatMap(\.items).map(\.id) == ["relief/approval", "relief/budget", "village/allowance"])
        #expect(result.unselected.map(\.item.id) == ["relief/guide"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `levels narrow an item, and the old levels are kept`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: township\nselect: [{catalogue: relief, levels: [township]}]")
        #expect(result.item("relief/approval")?.levels == [.township])
        #expect(result.item("relief/budget") == nil)
        let origin = try #require(result.origin(of: .levels, in: "relief/approval"))
        #expect(origin.by == "a" && origin.old.chinese == "县级、乡级")
        // What is gone satisfies nothing any more.
        #expect(result.item("relief/approval")?.sameAs == [])
    }

    @Test func `a change keeps what was there`() throws {
        let result = try applied(
            """
            tailoring: a
            title: 甲
            level: county
            change:
              - item: relief/approval
                reason: 提速
                set: {limit: 信息形成之日起7个工作日内, audience: 本县居民}
                was: {limit: 制定或获取信息之日起10个工作日内}
                add: {channels: [村务公开栏]}
                remove: {channels: [精准推送]}
            """)
        let item = try #require(result.item("relief/approval"))
        #expect(item.limit?.text == "信息形成之日起7个工作日内" && item.audience == "本县居民")
        #expect(item.channels.map(\.name) == ["政府网站", "村公示栏", "村务公开栏"])
        #expect(result.diagnostics.isEmpty)
        let origin = try #require(result.origin(of: .limit, in: "relief/approval"))
        #expect(origin.old.chinese == "制定或获取信息之日起10个工作日内" && origin.reason == "提速" && origin.layer == .county)
        #expect(result.origin(of: .channels, in: "relief/approval")?.old.chinese == "政府网站、精准推送、村公示栏")
        #expect(result.origin(of: .elements, in: "relief/approval") == nil)
    }

    @Test func `own items stand in a catalogue of their own`() throws {
        let result = try applied(
            """
            tailoring: a
            title: 甲县
            level: county
            region: 甲县
            add:
              - {id: bus, name: [公交线路], arises: standing, levels: [county]}
            """)
        let own = try #require(result.catalogues.last)
        #expect(own.id == "a" && own.field == "甲县" && own.region == "甲县" && own.items.map(\.id) == ["a/bus"])
        #expect(result.added.map(\.item) == ["a/bus"] && result.added.map(\.by) == ["a"])
    }

    @Test func `layers apply from the nation down, however listed`() throws {
        func change(_ id: String, _ layer: String, _ limit: String) -> String {
            """
            tailoring: \(id)
            title: \(id)
            level: \(layer)
            change: [{item: relief/approval, reason: 提速, set: {limit: 信息形成之日起\(limit)内}}]
            """
        }
        let layers = [
            change("d", "township", "3个工作日"), change("a", "nation", "9个工作日"), change("c", "county", "5个工作日"),
            change("b", "province", "7个工作日"),
        ]
        let result = try applied(layers[0], layers[1], layers[2], layers[3])
        #expect(result.applied == ["a", "b", "c", "d"])
        #expect(result.item("relief/approval")?.limit?.text == "信息形成之日起3个工作日内")
        #expect(
            result.alterations.map(\.old.chinese) == [
                "制定或获取信息之日起10个工作日内", "信息形成之日起9个工作日内", "信息形成之日起7个工作日内", "信息形成之日起5个工作日内",
            ])
        #expect(result.diagnostics.isEmpty)
    }

    // MARK: Bases

    @Test func `a base that two name is applied once`() throws {
        let base =
            "tailoring: base\ntitle: 基础\nlevel: county\nadd: [{id: x, name: [甲], arises: standing, levels: [county]}]"
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: county\nbase: [tailoring/base]",
            "tailoring: b\ntitle: 乙\nlevel: county\nbase: tailoring/base.yaml", library: [base])
        #expect(result.applied == ["base", "a", "b"] && result.added.count == 1)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `a circle of bases is told`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: county\nbase: [b]", "tailoring: b\ntitle: 乙\nlevel: county\nbase: [a]")
        #expect(result.codes == ["tailoring.circle"])
        #expect(result.diagnostics.first?.message.chinese == "调整互为基础：a → b → a")
    }

    @Test func `an unknown base is told with the nearest`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: county\nbase: [provinc]",
            library: ["tailoring: province\ntitle: 省\nlevel: province"])
        #expect(result.codes == ["tailoring.unknown-base"])
        #expect(result.diagnostics.first?.remedy?.chinese == "是否想写 province？")
    }

    @Test func `an upper layer is not built on a lower one`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: province\nbase: [b]", "tailoring: b\ntitle: 乙\nlevel: township")
        #expect(result.codes == ["tailoring.base-below"])
    }

    @Test func `what is built on another may change what it changed`() throws {
        let result = try applied(
            "tailoring: z\ntitle: 甲\nlevel: county\nchange: [{item: relief/approval, reason: 一, set: {audience: 一}}]",
            """
            tailoring: a
            title: 乙
            level: county
            base: z
            change: [{item: relief/approval, reason: 二, set: {audience: 二}, was: {audience: 一}}]
            """)
        #expect(result.diagnostics.isEmpty)
        #expect(result.item("relief/approval")?.audience == "二")
    }

    // MARK: What does not fit

    @Test(arguments: [
        ("drop: [{item: relief/aproval, reason: 无}]", "tailoring.unknown-item", "是否想写 relief/approval？"),
        ("drop: [{item: relief/money, reason: 无}]", "tailoring.former-id", "改写为 relief/budget"),
        (
            "change: [{item: relief/xyz, reason: 无, set: {audience: 甲}}]", "tailoring.unknown-item", "改正编号，或删去这一项"
        ),
        (
            "drop: [{item: relief/guide, reason: 无}]\nchange: [{item: relief/guide, reason: 无, set: {audience: 甲}}]",
            "tailoring.change-dropped", "在 drop 和 change 中只留一处"
        ),
        (
            "select: [{catalogue: village}]\ndrop: [{item: relief/guide, reason: 无}]", "tailoring.drop-unselected",
            "删去这一项，或在 select 中选用它"
        ),
        (
            "select: [{catalogue: village}]\nchange: [{item: relief/guide, reason: 无, set: {audience: 甲}}]",
            "tailoring.change-unselected", "删去这一项，或在 select 中选用它"
        ),
        ("select: [{catalogue: village}, {catalogue: relif}]", "tailoring.selects-nothing", "是否想写 relief？"),
        (
            "select: [{catalogue: village}, {catalogue: relief, field: 村务公开}]", "tailoring.selects-nothing",
            "放宽条件，或删去这一项"
        ),
        (
            "change: [{item: relief/approval, reason: 无, set: {audience: 甲}, was: {audience: 乙}}]",
            "tailoring.moved-on",
            "对照新的标准重新决定，再改正 was"
        ),
        (
            "change: [{item: relief/approval, reason: 无, set: {audience: 甲}}, "
                + "{item: relief/approval, reason: 无, set: {audience: 乙}}]", "tailoring.conflict", "只留一处"
        ),
        (
            "change: [{item: relief/approval, reason: 无, remove: {channels: [政府网]}}]", "tailoring.not-there",
            "是否想写 政府网站？"
        ),
        (
            "change: [{item: relief/approval, reason: 无, add: {channels: [{text: 政府网站, optional: true}]}}]",
            "tailoring.already-there", "删去；要改可选与否，用 set"
        ),
        (
            "change: [{item: relief/guide, reason: 无, set: {arises: each-cycle}}]", "tailoring.no-cycle",
            "在 refresh 写更新周期，如“每季度”"
        ),
        (
            "change: [{item: relief/budget, reason: 无, remove: {levels: [county]}}]", "tailoring.no-level",
            "至少留一级；不要这一事项就写在 drop 中"
        ),
    ])
    func `what does not fit is told with a remedy`(_ body: String, _ code: String, _ remedy: String) throws {
        let result = try applied("tailoring: a\ntitle: 甲\nlevel: county\n\(body)")
        #expect(result.codes == [code])
        let diagnostic = try #require(result.diagnostics.first)
        #expect(diagnostic.remedy?.chinese == remedy)
        #expect(diagnostic.place?.file == "tailoring.yaml" && diagnostic.place?.spot != nil)
        #expect(!diagnostic.message.english.isEmpty)
    }

    @Test func `an item of a catalogue that is not there is only noted`() throws {
        let result = try applied("tailoring: a\ntitle: 甲\nlevel: county\ndrop: [{item: housing/list, reason: 无}]")
        #expect(result.codes == ["tailoring.catalogue-outside"] && result.diagnostics[0].severity == .note)
    }

    @Test func `two of one level that differ are a conflict, and neither holds`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: county\nchange: [{item: relief/approval, reason: 一, set: {audience: 一}}]",
            "tailoring: b\ntitle: 乙\nlevel: county\nchange: [{item: relief/approval, reason: 二, set: {audience: 二}}]")
        #expect(result.codes == ["tailoring.conflict"])
        #expect(
            result.diagnostics.first?.message.chinese
                == "同级调整「a」和「b」对「relief/approval」的公开对象改得不一样，均未采用")
        #expect(result.item("relief/approval")?.audience == "全社会")
    }

    @Test func `two of one level that agree are none`() throws {
        let change =
            "level: county\nchange: [{item: relief/approval, reason: 一, set: {audience: 一}, was: {audience: 全社会}}]"
        let result = try applied("tailoring: a\ntitle: 甲\n\(change)", "tailoring: b\ntitle: 乙\n\(change)")
        #expect(result.diagnostics.isEmpty && result.item("relief/approval")?.audience == "一")
    }

    @Test(arguments: [
        ("set: {limit: 信息形成之日起7个工作日内}", "set: {limit: 信息形成之日起9个工作日内}", true),
        ("set: {limit: 信息形成之日起7个工作日内}", "set: {limit: 信息形成之日起5个工作日内}", false),
        ("add: {channels: [政府公报]}", "remove: {channels: [政府公报]}", true),
        ("add: {must-not-show: [身份证号]}", "remove: {must-not-show: [身份证号]}", true),
        ("set: {audience: 甲}", "set: {audience: 乙}", false),
    ])
    func `a lower layer that is looser than an upper one is told`(_ upper: String, _ lower: String, _ isLooser: Bool)
        throws
    {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: province\nchange: [{item: relief/approval, reason: 一, \(upper)}]",
            "tailoring: b\ntitle: 乙\nlevel: county\nchange: [{item: relief/approval, reason: 二, \(lower)}]")
        #expect(result.codes == (isLooser ? ["tailoring.loosens-upper"] : []))
    }

    @Test func `dropping what an upper layer adds is told`() throws {
        let result = try applied(
            "tailoring: a\ntitle: 甲\nlevel: province\nadd: [{id: x, name: [甲], arises: standing, levels: [county]}]",
            "tailoring: b\ntitle: 乙\nlevel: county\ndrop: [{item: a/x, reason: 无}]")
        #expect(result.codes == ["tailoring.loosens-upper"])
        #expect(result.catalogues.map(\.id) == ["relief", "village"])
    }
}
