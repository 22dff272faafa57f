import Testing

/// Points that no answer earns or loses, sums that do not add up, rules without effect; each with a sound twin.
@Suite struct LeafLintTests {
    private func expect(
        _ marked: String, _ codes: [String] = [], location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try SchemeLintSample.expect(marked, codes, location: location)
    }

    private func leaf(_ rest: String) -> String { SchemeLintSample.leaf(rest) }

    @Test func `full points that no rule gives`() throws {
        try expect(leaf("rule: {⟦mark⟧: {from: 0, to: 8}}"), ["full-unreachable"])
        try expect(leaf("rule: {mark: {from: 0, to: 10}}"))
        try expect(leaf("rule: {⟦rating⟧: [{label: 好, points: 9}, {label: 差, points: 0}]}"), ["full-unreachable"])
        try expect(leaf("rule: {rating: [{label: 差, points: 0}, {label: 好, points: 10}]}"))
        let bands = { (first: String) in "{from: 0.9, points: \(first)}, {from: 0, points: 0}" }
        try expect(
            leaf("measure: {dimension: channel}, rule: {⟦bands⟧: [\(bands("9"))]}"), ["full-unreachable"])
        try expect(leaf("measure: {dimension: channel}, rule: {bands: [\(bands("10"))]}"))
        try expect(
            leaf("rule: {⟦ratio⟧: {of: x, to: y, empty: judge, bands: [\(bands("9"))]}}"), ["full-unreachable"])
        // Whoever has nothing to count gets all of it.
        try expect(leaf("rule: {ratio: {of: x, to: y, empty: full, bands: [\(bands("9"))]}}"))
        try expect(
            leaf("rule: {⟦by-rank⟧: {order: highest, bands: [{top: 0.5, points: 9}, {top: 1, points: 0}]}}"),
            ["full-unreachable"])
        try expect(leaf("rule: {by-rank: {order: highest, bands: [{top: 0.5, points: 10}, {top: 1, points: 0}]}}"))
        try expect(leaf("rule: {⟦credits⟧: [{state: 有, share: 0.9}, {state: 无, share: 0}]}"), ["full-unreachable"])
        try expect(
            leaf("rules: [{deduct: {count: x, each: 1}}, {⟦ceiling⟧: {at-most: 6}}]"), ["full-unreachable"])
        try expect(leaf("rules: [{deduct: {count: x, each: 1}}, {ceiling: {at-most: 6, when: {count: y}}}]"))
        // The reader compares the sum of named parts by itself.
        try expect(leaf("rule: {sum-of-parts: [{id: p, points: 4}, {id: q, points: 4}]}"))
    }

    @Test func `points that nobody can lose`() throws {
        try expect(leaf("rule: {deduct: {count: x, each: 1, at-most: ⟦6⟧}}"), ["note:never-lost"])
        try expect(leaf("rule: {deduct: {count: x, each: 1, at-most: 10}}"))
        try expect(leaf("rule: {deduct: {count: x, each: 1}}"))
        try expect(
            leaf("rules: [{deduct: {count: x, each: 1, at-most: 6}}, {deduct: {count: y, each: 1, at-most: ⟦3⟧}}]"),
            ["note:never-lost"])
        try expect(
            leaf("rules: [{deduct: {count: x, each: 1, at-most: 6}}, {deduct: {count: y, each: 1, at-most: 4}}]"))
        try expect(leaf("rules: [{⟦deduct-mark⟧: {id: m, from: 1, to: 9}}]"), ["note:never-lost"])
        try expect(leaf("rule: {⟦mark⟧: {from: 2, to: 10}}"), ["note:never-lost"])
        // A factor that halves whatever is left does not take everything, a ceiling of 0 does.
        try expect(
            leaf("rules: [{⟦factor⟧: {times: 0.5, when: {count: x}}}]"), ["note:never-lost"])
        try expect(leaf("rules: [{ceiling: {at-most: 0, when: {count: x}}}]"))
        try expect(leaf("loses-at-most: ⟦4⟧, rule: {deduct: {count: x, each: 1}}"), ["note:never-lost"])
    }

    @Test func `named deductions that do not make up the leaf`() throws {
        let parts = { (points: String, last: String) in
            """
            scheme: s
            title: 意见反馈
            total: 6
            indicators:
              - id: feedback
                title: 意见反馈
                points: \(points)
                rules:
                  - deductions:
                      - {count: first, each: 2.5, at-most: 2.5}
                      - {count: second, each: 2.5, at-most: 2.5}
                      - {count: third, each: 1, at-most: \(last)}
            """
        }
        try expect(parts("6", "1"))
        try expect(
            parts("⟦6⟧", "1").replacing(
                "- {count: third", with: "- {count: fourth, each: 1, at-most: 1}\n          - {count: third"),
            ["parts-sum"])
        try expect(parts("⟦6⟧", "3"), ["note:caps-sum"])
    }

    @Test func `one deduction that takes more than there is`() throws {
        try expect(leaf("rule: {deduct: {count: x, each: ⟦11⟧}}"), ["deduction-exceeds"])
        try expect(leaf("rule: {deduct: {count: x, each: 10}}"))
        try expect(
            leaf("loses-at-most: ⟦4⟧, rule: {deduct: {count: x, each: ⟦5⟧}}"),
            ["note:never-lost", "deduction-exceeds"])
    }

    @Test func `where deductions stop higher up, the points up there count`() throws {
        let scheme = { (stop: String, each: String, most: String) in
            """
            scheme: s
            title: 例
            total: 100
            deductions-stop-at: \(stop)
            indicators:
              - id: one
                title: 一
                weight: 40
                indicators:
                  - id: two
                    title: 二
                    points: 20
                    indicators:
                      - {id: a, title: 甲, points: 10, rule: {deduct: {count: x, each: \(each), at-most: \(most)}}}
                      - {id: b, title: 乙, points: 10, rule: {mark: {from: 0, to: 10}}}
              - {id: other, title: 其余, weight: 60, rule: {figure: {to: 100}}}
            """
        }
        try expect(scheme("parent", "15", "20"))
        try expect(scheme("parent", "⟦21⟧", "⟦21⟧"), ["deduction-exceeds", "deduction-exceeds"])
        try expect(scheme("leaf", "⟦15⟧", "10"), ["deduction-exceeds"])
    }

    @Test func `limits that limit nothing`() throws {
        try expect(leaf("loses-at-most: ⟦4⟧, rule: {mark: {from: 0, to: 10}}"), ["limit-idle"])
        let branch = { (limit: String, child: String, rule: String) in
            """
            scheme: s
            title: 例
            total: 20
            indicators:
              - id: one
                title: 一
                points: 20
                loses-at-most: \(limit)
                indicators:
                  - {id: a, title: 甲, points: 10, \(child)rule: \(rule)}
                  - {id: b, title: 乙, points: 10, rule: {deduct: {count: y, each: 1}}}
            """
        }
        let deduct = "{deduct: {count: x, each: 1}}"
        try expect(branch("5", "", deduct))
        try expect(branch("⟦20⟧", "", deduct), ["note:limit-idle"])
        try expect(
            branch("5", "loses-at-most: ⟦6⟧, ", deduct), ["note:limit-idle", "note:never-lost"])
        // A share that is not earned counts as lost, so the limit gives it back.
        try expect(branch("⟦5⟧", "measure: {dimension: presence}, ", "share"), ["note:limit-refunds"])
    }

    @Test func `rules that change nothing`() throws {
        let rules = { (rule: String) in SchemeLintSample.leaf("rules: [{deduct: {count: x, each: 1}}, \(rule)]") }
        try expect(rules("{ceiling: {at-most: ⟦10⟧, when: {count: y}}}"), ["rule-idle"])
        try expect(rules("{factor: {times: ⟦1⟧, when: {count: y}}}"), ["rule-idle"])
        try expect(rules("{factor: {times: 0.5, ⟦when⟧: {count: y, at-least: 3, at-most: 2}}}"), ["rule-idle"])
        try expect(rules("{factor: {times: 0.5, ⟦when⟧: {count: y, at-least: 0}}}"), ["rule-idle"])
        try expect(rules("{factor: {times: 0.5, when: {count: y, at-most: 0}}}"))
        try expect(leaf("rule: {ratio: {of: ⟦x⟧, to: x, empty: full}}"), ["rule-idle"])
        try expect(leaf("rule: {ratio: {of: x, to: y, empty: full}}"))
        try expect(leaf("rule: {deduct: {count: x, each: ⟦0⟧, at-most: 10}}"), ["zero-amount"])
        let none = { (award: String) in
            SchemeLintSample.leaf(
                "measure: {dimension: presence}, rules: [\(award), {factor: {times: 0.5, WHEN: none-met}}]")
        }
        try expect(none("share").replacing("WHEN: none-met", with: "when: ⟦none-met⟧"), ["rule-idle"])
        try expect(none("{deduct: {each: 1}}").replacing("WHEN", with: "when"))
    }

    @Test func `bands that part nothing`() throws {
        try expect(
            leaf(
                "measure: {dimension: channel}, rule: {bands: [{from: 0.9, points: 10}, {from: 0.5, points: ⟦10⟧}, "
                    + "{from: 0, points: 0}]}"), ["note:band-idle"])
        try expect(
            leaf(
                "rule: {ratio: {of: x, to: y, empty: zero, bands: [{from: 0.9, points: 10}, {from: 0.5, points: ⟦10⟧}, "
                    + "{from: 0, points: 0}]}}"), ["note:band-idle"])
        try expect(
            leaf(
                "rule: {by-rank: {order: lowest, bands: [{top: ⟦0⟧, points: 10}, {top: 0.5, points: 10}, {top: 1, points: 0}]}}"
            ),
            ["band-unreachable"])
    }
}
