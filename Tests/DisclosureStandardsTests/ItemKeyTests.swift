import CivilCalendar
import DisclosureModel
import Testing

@Suite struct ItemKeyTests {
    private let empty = DisclosureItem(id: "a/b", names: [], arises: .standing, levels: [])
    private let full = DisclosureItem(
        id: "a/b", names: ["甲"], elements: [.init(text: "乙")], bases: [.init(text: "《丙》")],
        limit: TimeLimit(text: "丁"), refresh: TimeLimit(text: "戊"), arises: .perOccurrence, functions: ["己"],
        owedBy: .lead, channels: [.init(name: "庚")], audience: "辛", mode: .onRequest, levels: [.village],
        tags: ["壬"], isShared: true, sameAs: ["a/c"], mustNotShow: ["癸"], provenance: .published, source: "子",
        matchColumns: ["丑"], matchTitles: ["寅"], was: ["a/d"], retired: CivilDate("2024-01-01"), note: "卯")

    @Test func `the keys are all of an item but its id`() {
        var copy = empty
        for key in ItemKey.allCases {
            #expect(!key.isSame(in: copy, full) && !key.saysTheSame(in: copy, full))
            key.copy(from: full, to: &copy)
            #expect(key.isSame(in: copy, full))
        }
        #expect(copy == full)
    }

    @Test func `every value can be spelled in both languages`() {
        for key in ItemKey.allCases {
            #expect(!key.values(of: full).isEmpty && !key.spelled(full).english.isEmpty)
            #expect(key.spelled(full) != key.spelled(empty))
        }
    }

    @Test func `the order of a list says nothing, but of functions where the first answers`() {
        var (left, right) = (full, full)
        (left.functions, right.functions) = (["甲", "乙"], ["乙", "甲"])
        #expect(!ItemKey.functions.saysTheSame(in: left, right))
        (left.owedBy, right.owedBy) = (.each, .each)
        #expect(ItemKey.functions.saysTheSame(in: left, right) && !ItemKey.functions.isSame(in: left, right))
    }
}
