import DisclosureModel
import DisclosureStandards
import SourceText
import TestSupport
import Testing

@Suite struct CatalogueDiffTests {
    private func catalogue(_ items: String, head: String = "version: \"1\"") throws -> Catalogue {
        try StandardsSample.catalogue("catalogue: relief\nfield: 社会救助\ntitle: 社会救助目录\n\(head)\nitems:\n\(items)")
    }

    private func item(_ id: String, _ name: String, _ rest: String = "") -> String {
        "  - {id: \(id), name: [\(name)], arises: standing, levels: [county]\(rest.isEmpty ? "" : ", " + rest)}\n"
    }

    private func diff(_ old: String, _ new: String) throws -> CatalogueDiff {
        CatalogueDiff.between([try catalogue(old)], [try catalogue(new)])
    }

    @Test func `a shorter limit says for whom`() throws {
        func version(_ limit: String) -> String {
            """
              - id: list
                name: [名单]
                limit: \(limit)
                arises: per-occurrence
                functions: [民政部门, 乡镇人民政府, 街道办事处]
                levels: [township]
            """
        }
        let diff = try diff(version("信息形成之日起20个工作日内"), version("信息形成之日起3个工作日内"))
        #expect(diff.entries.map(\.kinds) == [[.changed]])
        let change = try #require(diff.entries.first?.changes.first)
        #expect(change.wording.chinese == "公开时限由20个工作日缩短为3个工作日：乡级（乡镇人民政府、街道办事处）")
        #expect(
            change.wording.english
                == "time limit shortened from 20 working days to 3 working days: township (乡镇人民政府, 街道办事处)")
        #expect(
            diff.text(in: .chinese) == """
                修改 1

                [修改] relief/list  名单
                  公开时限由20个工作日缩短为3个工作日：乡级（乡镇人民政府、街道办事处）

                """)
    }

    @Test func `items added, removed and retired`() throws {
        let diff = try diff(
            item("one", "政策文件") + item("two", "救助电话"),
            item("one", "政策文件", "retired: 2024-01-01") + item("three", "审批结果公示"))
        #expect(diff.entries.map(\.kinds) == [[.retired], [.added], [.removed]])
        #expect(
            diff.text(in: .chinese) == """
                新增 1 · 删去 1 · 停用 1

                [停用] relief/one  政策文件
                  停用日期：由“未写”改为“2024-01-01”：县级

                [新增] relief/three  审批结果公示：县级

                [删去] relief/two  救助电话：县级

                """)
    }

    @Test func `a former id says that an item was renamed`() throws {
        let diff = try diff(item("old", "救助名单"), item("new", "救助对象名单", "was: old"))
        #expect(diff.entries.map(\.kinds) == [[.renamed, .changed]])
        #expect(diff.entries.first?.changes.map(\.key) == [.name, .was])
    }

    @Test func `the same id with another name is renamed`() throws {
        let diff = try diff(item("a", "救助名单"), item("a", "救助对象名单"))
        #expect(diff.entries.map(\.kinds) == [[.renamed]])
    }

    @Test func `like names without a common id are only probably renamed`() throws {
        let diff = try diff(
            item("old", "最低生活保障对象名单"), item("new", "最低生活保障对象名册") + item("other", "临时救助政策文件"))
        #expect(diff.entries.map(\.kinds) == [[.probablyRenamed], [.added]])
        #expect(diff.text(in: .english).contains("[probably renamed] relief/old → relief/new"))
    }

    @Test func `several heirs of one item are a split, one heir of several a merger`() throws {
        // A catalogue that says so twice is refused when it is read, but two folders may.
        var apart = try catalogue(item("first", "救助对象") + item("second", "救助金额"))
        for index in apart.items.indices { apart.items[index].was = ["relief/all"] }
        let parts = CatalogueDiff.between([try catalogue(item("all", "救助信息"))], [apart])
        #expect(parts.entries.map(\.kinds) == [[.split]])
        #expect(parts.entries.first?.new.map(\.id) == ["relief/first", "relief/second"])
        let whole = try diff(
            item("first", "救助对象") + item("second", "救助金额"), item("first", "救助信息", "was: second"))
        #expect(whole.entries.map(\.kinds) == [[.merged]])
        #expect(whole.entries.first?.old.map(\.id) == ["relief/first", "relief/second"])
    }

    @Test func `content found again in several items is probably a split`() throws {
        let one = item("all", "救助信息", "elements: [名单, 金额, 事由]")
        let two = item("list", "低保名册", "elements: [名单]") + item("sums", "发放情况", "elements: [金额, 事由]")
        #expect(try diff(one, two).entries.map(\.kinds) == [[.probablySplit]])
        #expect(try diff(two, one).entries.map(\.kinds) == [[.probablyMerged]])
        // One part keeps the id.
        let kept = item("all", "救助信息", "elements: [名单]") + item("sums", "发放情况", "elements: [金额, 事由]")
        #expect(try diff(one, kept).entries.map(\.kinds) == [[.probablySplit]])
        #expect(try diff(kept, one).entries.map(\.kinds) == [[.probablyMerged]])
        // Or says that it was the whole.
        let heir =
            item("list", "救助名册", "elements: [名单], was: all") + item("sums", "发放情况", "elements: [金额, 事由]")
        #expect(try diff(one, heir).entries.map(\.kinds) == [[.probablySplit]])
    }

    @Test func `one item put elsewhere is the only one that moved`() throws {
        let items = ["甲", "乙", "丙", "丁"].enumerated().map { item("i\($0.offset)", $0.element) }
        let diff = try diff(items.joined(), items[1] + items[2] + items[3] + items[0])
        #expect(diff.entries.map(\.kinds) == [[.moved]])
        #expect(diff.entries.first?.new.map(\.id) == ["relief/i0"])
    }

    @Test func `the head of a catalogue is compared too`() throws {
        let old = try catalogue(item("a", "甲"))
        let new = try catalogue(item("a", "甲"), head: "version: \"2\"\nregion: 山东省")
        let diff = CatalogueDiff.between([old], [new])
        #expect(diff.heads.map(\.key) == ["version", "region"] && diff.entries.isEmpty)
        #expect(diff.text(in: .chinese).contains("relief  region：由“未写”改为“山东省”"))
        #expect(CatalogueDiff.between([old], []).removedCatalogues.map(\.id) == ["relief"])
    }

    @Test func `a level more names those who come to owe the item`() throws {
        let diff = try diff(
            item("a", "甲"),
            "  - {id: a, name: [甲], arises: standing, levels: [county, village], functions: [民政部门, 村民委员会]}\n")
        #expect(
            diff.entries.first?.changes.map(\.wording.chinese) == [
                "公开主体：增加“民政部门”、“村民委员会”：县级（民政部门）、村级（村民委员会）", "公开层级：增加“村级”：村级（村民委员会）",
            ])
    }

    // MARK: Seeded search

    private static func edited(_ item: DisclosureItem, _ other: DisclosureItem, _ random: inout SplitMix64)
        -> DisclosureItem
    {
        var item = item
        for key in ItemKey.allCases where Int.random(in: 0..<5, using: &random) == 0 && key != .was {
            key.copy(from: other, to: &item)
        }
        return item
    }

    @Test func `a version does not differ from itself`() throws {
        let standards = try StandardsSample.standards()
        let diff = CatalogueDiff.between(standards, standards)
        #expect(diff.isEmpty && diff.text(in: .chinese) == "两个版本没有差别。\n")
    }

    @Test(arguments: UInt64(0)..<200) func `the changes are all there is between two versions`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let old = try StandardsSample.standards()
        let pool = old.flatMap(\.items)
        var new = old
        for index in new.indices {
            new[index].items = new[index].items.map { item in
                Self.edited(item, pool[Int.random(in: 0..<pool.count, using: &random)], &random)
            }
            if Bool.random(using: &random) { new[index].items.shuffle(using: &random) }
        }
        let diff = CatalogueDiff.between(old, new)
        for item in new.flatMap(\.items) {
            let former = try #require(pool.first { $0.id == item.id })
            let changes = diff.entries.flatMap(\.changes).filter { $0.to == item.id && $0.from == item.id }
            var rebuilt = former
            for change in changes { change.key.copy(from: item, to: &rebuilt) }
            #expect(ItemKey.allCases.allSatisfy { $0.isSame(in: rebuilt, item) })
            #expect(changes.allSatisfy { !$0.key.isSame(in: former, item) })
        }
    }

    @Test(arguments: UInt64(0)..<100) func `another order is nothing but moved`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let old = try StandardsSample.standards()
        var new = old
        new[0].items.shuffle(using: &random)
        let diff = CatalogueDiff.between(old, new)
        #expect(diff.heads.isEmpty && diff.entries.allSatisfy { $0.kinds == [.moved] && $0.changes.isEmpty })
        #expect(diff.entries.isEmpty == (old[0].items == new[0].items))
    }
}
