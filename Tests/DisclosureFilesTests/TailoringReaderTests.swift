import DisclosureFiles
import DisclosureModel
import SourceText
import TestSupport
import Testing

@Suite struct TailoringReaderTests {
    private func read(_ text: String, file: String = "file.yaml") -> Reading<Tailoring?> {
        Reading { TailoringReader.read(Sample.document(text, file), vocabulary: Sample.vocabulary, into: $0) }
    }

    @Test func `a full tailoring becomes values`() throws {
        let reading = read(
            """
            tailoring: demo-county
            format: 1
            title: 示范县目录调整
            region: 示范县
            level: county
            field: 地方补充
            note: [一, 二]
            base: [tailoring/province]
            select:
              - {catalogue: relief, levels: [village, 县级]}
              - {field: [村务公开, 惠民补贴], tags: 重点, items: [relief/a]}
            drop:
              - {item: village-affairs/family-planning, reason: 已停办}
            change:
              - item: relief/approval
                reason: 提速
                set: {limit: 信息形成之日起7个工作日内, same-as: other, retired: 2024-01-01}
                was: {limit: 制定或获取信息之日起10个工作日内}
                add: {channels: [门户网站]}
                remove: {channels: [{text: 公报, optional: true}]}
            add:
              - {id: bus.lines, name: 公交线路, arises: standing, levels: [county]}
            """, file: "tailoring/demo-county.yaml")
        #expect(reading.diagnostics.isEmpty)
        let tailoring = try #require(reading.value)
        #expect(tailoring.id == "demo-county" && tailoring.layer == .county && tailoring.notes == ["一", "二"])
        #expect(tailoring.region == "示范县" && tailoring.field == "地方补充")
        #expect(tailoring.bases.map { Tailoring.id(of: $0) } == ["province"])
        #expect(
            tailoring.selections[0].catalogues == ["relief"] && tailoring.selections[0].levels == [.village, .county])
        #expect(tailoring.selections[1].fields == ["村务公开", "惠民补贴"] && tailoring.selections[1].items == ["relief/a"])
        #expect(tailoring.drops.map(\.reason) == ["已停办"])
        let change = try #require(tailoring.changes.first)
        #expect(change.set.keys == [.limit, .sameAs, .retired] && change.was.keys == [.limit])
        #expect(change.set.item.sameAs == ["relief/other"] && change.set.item.limit?.rules.count == 1)
        // The vocabulary and the limits' language are those of a catalogue.
        #expect(change.add.item.channels == [.init(name: "政府网站")])
        #expect(change.remove.item.channels == [.init(name: "政府公报", isOptional: true)])
        #expect(tailoring.additions.map(\.id) == ["demo-county/bus.lines"])
    }

    @Test(arguments: [
        ("drop: [{item: ⟦approval⟧, reason: 无}]", "tailoring.short-id", "「approval」没有写明属于哪份目录"),
        ("drop: [⟦{item: a/b}⟧]", "yaml.missing-key", nil),
        ("drop: [{item: a/b, reason: 一}, {item: ⟦a/b⟧, reason: 二}]", "tailoring.repeated-drop", "事项「a/b」删去了两次"),
        ("base: ⟦tailoring/x⟧", "tailoring.own-base", "「x」以自己为基础"),
        ("select: ⟦[]⟧", "tailoring.empty-select", "select 一项也没有"),
        ("select: [⟦{}⟧]", "tailoring.empty-selection", "选用条件是空的"),
        ("change: [⟦{item: a/b, reason: 无}⟧]", "tailoring.changes-nothing", "对「a/b」没有写改什么"),
        ("change: [⟦{item: a/b, set: {audience: 甲}}⟧]", "tailoring.no-reason", "调整「a/b」没有写理由"),
        (
            "change: [{item: a/b, reason: 无, set: {⟦id⟧: c, audience: 甲}}]", "tailoring.id-changed", "事项编号不能改"
        ),
        (
            "change: [{item: a/b, reason: 无, add: {⟦audience⟧: 甲}}]", "tailoring.no-list",
            "「audience」不是列表，不能增减"
        ),
        (
            "change: [{item: a/b, reason: 无, set: {tags: ⟦[甲]⟧}, add: {tags: [乙]}}]", "tailoring.set-and-listed",
            "「tags」既写在 set 又写在 add 或 remove"
        ),
        (
            "change: [{item: a/b, reason: 无, set: {tags: [甲]}, was: {audience: ⟦乙⟧}}]", "tailoring.old-without-new",
            "was 写了「audience」，但没有改它"
        ),
        ("change: [{item: a/b, reason: 无, set: {⟦limt⟧: 甲, audience: 乙}}]", "yaml.unknown-key", nil),
        (
            "add: [{id: a, name: 甲, arises: standing, levels: [county]}, "
                + "⟦{id: a, name: 乙, arises: standing, levels: [county]}⟧]", "catalogue.repeated-id", "事项编号「x/a」重复"
        ),
    ])
    func `what is wrong is told with its place`(_ body: String, _ code: String, _ chinese: String?) {
        let marked = MarkedText("tailoring: x\ntitle: 甲\nlevel: county\n\(body)\n")
        let reading = read(marked.text, file: "x.yaml")
        #expect(reading.codes == [code])
        #expect(MarkedText.Span(reading.diagnostics.first?.place) == marked.spans.first)
        #expect(reading.diagnostics.first?.remedy != nil)
        if let chinese { #expect(reading.diagnostics.first?.message.chinese == chinese) }
    }

    @Test func `without an id or a level there is no tailoring`() {
        #expect(read("tailoring: x\ntitle: 甲").value == nil)
        #expect(
            read("tailoring: x\ntitle: 甲\nlevel: city").codes
                == ["yaml.unknown-word"])
    }
}
