import DisclosureModel
import DisclosureStandards
import Testing

/// One fact punished twice, and what only looks like it.
@Suite struct OverlapLintTests {
    private func expect(
        _ one: String, _ other: String, _ codes: [String] = [], more: String = "", catalogues: [Catalogue] = [],
        location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try SchemeLintSample.expect(
            SchemeLintSample.pair(one, other, more), codes, catalogues: catalogues, location: location)
    }

    private func measures(
        _ one: String, _ other: String, isDouble: Bool, catalogues: [Catalogue] = [],
        location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let key = isDouble ? "⟦measure⟧" : "measure"
        try expect(
            "measure: {\(one)}, rule: share", "\(key): {\(other)}, rule: share",
            isDouble ? ["double-punishment"] : [], catalogues: catalogues, location: location)
    }

    @Test(arguments: [
        ("dimension: presence", "dimension: presence", true),
        ("dimension: presence", "dimension: [timeliness, presence]", true),
        ("dimension: presence, levels: village", "dimension: presence, catalogues: relief", true),
        ("dimension: presence, fields: [甲]", "dimension: presence, items: relief/a", true),
        ("dimension: presence", "dimension: timeliness", false),
        // What recurs has a frequency, everything else a presence.
        ("dimension: presence", "dimension: frequency", false),
        ("dimension: presence, levels: village", "dimension: presence, levels: township", false),
        ("dimension: presence, catalogues: a", "dimension: presence, catalogues: b", false),
        ("dimension: presence, fields: [甲]", "dimension: presence, fields: [乙]", false),
        ("dimension: presence, items: a/x", "dimension: presence, items: a/y", false),
        ("dimension: presence, items: a/x", "dimension: presence, catalogues: b", false),
        ("dimension: presence, items: a/x", "dimension: presence, catalogues: a", true),
    ])
    func `two indicators that look at the same verdicts`(one: String, other: String, isDouble: Bool) throws {
        try measures(one, other, isDouble: isDouble)
    }

    @Test func `indicators for different bodies never meet`() throws {
        let leaf = { (scope: String, key: String) in
            "applies-to: {\(scope)}, \(key): {dimension: presence}, rule: share"
        }
        try expect(leaf("groups: towns", "measure"), leaf("groups: streets", "measure"))
        try expect(leaf("kinds: town", "measure"), leaf("levels: county", "measure"))
        try expect(leaf("kinds: town", "measure"), leaf("levels: township", "⟦measure⟧"), ["double-punishment"])
    }

    @Test func `what the catalogues hold goes before what the words allow`() throws {
        let catalogue = { (id: String, field: String) in
            try StandardsSample.catalogue(
                """
                catalogue: \(id)
                field: \(field)
                title: 例
                version: "1"
                items:
                  - {id: x, name: [甲], arises: standing, levels: [village]}
                  - {id: y, name: [乙], limit: 每季度公开, arises: each-cycle, levels: [village]}
                """, id)
        }
        let library = [try catalogue("a", "村务公开"), try catalogue("b", "惠民补贴")]
        try measures(
            "dimension: presence, catalogues: a", "dimension: presence, fields: [惠民补贴]", isDouble: false,
            catalogues: library)
        try measures(
            "dimension: presence, catalogues: a", "dimension: presence, fields: [村务公开]", isDouble: true,
            catalogues: library)
        // The only item that both name has no presence.
        try measures(
            "dimension: [presence, frequency], items: a/y", "dimension: presence, catalogues: a", isDouble: false,
            catalogues: library)
    }

    @Test func `many that look at the same are told once, with the first`() throws {
        let text = """
            scheme: s
            title: 例
            total: 3
            indicators:
              - {id: a, title: 甲, points: 1, measure: {dimension: presence}, rule: share}
              - {id: b, title: 乙, points: 1, ⟦measure⟧: {dimension: presence}, rule: share}
              - {id: c, title: 丙, points: 1, measure: {dimension: presence}, rule: share}
            """
        try SchemeLintSample.expect(text, ["double-punishment"])
        let said = try SchemeLintSample.said(text.replacing("⟦", with: "").replacing("⟧", with: ""))
        #expect(said.first?.message.chinese == "「a」与「b」「c」看同样的“是否公开”，同一问题会重复扣分")
        #expect(said.first.map { SchemeLintSample.span($0.related) } == "5:34+7")
    }

    @Test func `a share and a deduction for the same failures`() throws {
        let leaf = { (rules: String) in
            SchemeLintSample.leaf("measure: {dimension: presence}, rules: [share, \(rules)]")
        }
        try SchemeLintSample.expect(leaf("{⟦deduct⟧: {each: 1}}"), ["double-punishment"])
        try SchemeLintSample.expect(leaf("{deduct: {count: complaints, each: 1}}"))
    }

    @Test func `a penalty for what an indicator counts, or another penalty`() throws {
        let one = "measure: {dimension: presence, levels: village}, rule: share"
        let mark = "rule: {mark: {from: 0, to: 10}}"
        let penalty = { (id: String, key: String, measure: String) in
            "{id: \(id), title: 扣, \(key): {\(measure)}, deduct: 1, at-most: 2}"
        }
        try expect(
            one, mark, ["double-punishment"], more: "penalty: [\(penalty("p", "⟦when⟧", "dimension: presence"))]")
        try expect(one, mark, more: "penalty: [\(penalty("p", "when", "dimension: privacy"))]")
        try expect(one, mark, more: "penalty: [\(penalty("p", "when", "dimension: presence, levels: county"))]")
        try expect(
            mark, mark, ["double-punishment"],
            more:
                "penalty: [\(penalty("p", "when", "dimension: privacy")), \(penalty("q", "⟦when⟧", "dimension: privacy"))]"
        )
        // A veto on top of points is meant to be harder.
        try expect(one, mark, more: "veto: [{id: v, title: 全空, when: {dimension: presence}}]")
    }

    @Test func `one count that two rules take points for`() throws {
        let deduct = { (count: String, rest: String) in "rule: {deduct: {count: \(count), each: 1\(rest)}}" }
        try expect(deduct("x", ""), deduct("⟦x⟧", ""), ["double-punishment"])
        try expect(deduct("x", ""), deduct("y", ""))
        // A rule for some days and its successor.
        try expect(
            deduct("x", ", dated: {until: 2020-07-31}"), deduct("x", ", dated: {from: 2020-08-01}"))
        try expect(
            deduct("x", ", dated: {until: 2020-08-01}"), deduct("⟦x⟧", ", dated: {from: 2020-08-01}"),
            ["double-punishment"])
        try expect(
            "applies-to: {groups: towns}, " + deduct("x", ""), "applies-to: {groups: streets}, " + deduct("x", ""))
        try SchemeLintSample.expect(
            SchemeLintSample.leaf(
                "rules: [{deductions: [{count: x, each: 1}, {count: ⟦x⟧, each: 2}]}]"), ["double-punishment"])
        // A condition on a count takes no points for it.
        try SchemeLintSample.expect(
            SchemeLintSample.leaf("rules: [{ceiling: {at-most: 6, when: {count: x}}}, {deduct: {count: x, each: 1}}]"))
    }
}
