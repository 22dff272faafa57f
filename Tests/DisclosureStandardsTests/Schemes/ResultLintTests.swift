import Testing

/// Grades that no score reaches, gates that shut out everybody or nobody, tiers and coverage.
@Suite struct ResultLintTests {
    private func expect(
        _ marked: String, _ codes: [String] = [], location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        try SchemeLintSample.expect(marked, codes, location: location)
    }

    private func marked(_ more: String) -> String { SchemeLintSample.marked(more) }

    @Test func `a grade above the total and all bonus`() throws {
        let grades = { (from: String) in "grades: {bands: [{from: \(from), name: 优}, {from: 0, name: 差}]}" }
        try expect(marked(grades("⟦11⟧")), ["grade-unreachable"])
        try expect(marked(grades("10")))
        let bonus = { (limit: String) in "bonus: {\(limit)events: [{id: e, title: 表扬, points: 1}]}\n" }
        try expect(marked(bonus("at-most: 1, ") + grades("11")))
        try expect(marked(bonus("at-most: 1, ") + grades("⟦11.01⟧")), ["grade-unreachable"])
        try expect(
            marked(
                bonus("⟦opens-above⟧: 10, at-most: 1, ").replacing("⟦opens-above⟧: 10", with: "opens-above: ⟦10⟧")
                    + grades("⟦11⟧")), ["bonus-closed", "grade-unreachable"])
        try expect(marked(bonus("").replacing("bonus:", with: "⟦bonus⟧:") + grades("99")), ["bonus-uncapped"])
        // Rounded, 9.996 reaches 10.
        try expect(
            SchemeLintSample.leaf("rule: {⟦mark⟧: {from: 0, to: 9.996}}", grades("10")), ["full-unreachable"])
        try expect(
            SchemeLintSample.leaf(
                "rule: {⟦mark⟧: {from: 0, to: 9.996}}",
                grades("⟦10⟧").replacing("{bands", with: "{read-from: exact, bands")),
            ["full-unreachable", "grade-unreachable"])
    }

    @Test func `a lowest grade that nobody falls into`() throws {
        let scheme = { (grades: String, more: String) in
            SchemeLintSample.leaf("rule: {deduct: {count: x, each: 1, at-most: ⟦3⟧}}", grades + more)
        }
        let grades = "grades: {bands: [{from: 7, name: 合格}, {from: ⟦0⟧, name: 不合格}]}\n"
        try expect(scheme(grades, ""), ["note:never-lost", "note:grade-never-worse"])
        let plain = grades.replacing("⟦0⟧", with: "0")
        try expect(scheme(plain, "veto: [{id: v, title: 泄密}]"), ["note:never-lost"])
        try expect(scheme(plain, "penalty: [{id: p, title: 批评, deduct: 1, at-most: 3}]"), ["note:never-lost"])
        try expect(scheme(plain.replacing("from: 7", with: "from: 7.5"), ""), ["note:never-lost"])
    }

    @Test func `two bands of one name`() throws {
        try expect(
            marked("grades: {bands: [{from: 9, name: 优}, {from: 5, name: ⟦优⟧}, {from: 0, name: 差}]}"), ["grade-twice"])
        try expect(
            marked("grades: {quota: [{top: 0.2, name: 优}, {top: 0.5, name: ⟦优⟧}, {top: 1, name: 良}]}"), ["grade-twice"])
        try expect(marked("grades: {quota: [{top: 0.2, name: 优}, {top: 1, name: 良}]}"))
        try expect(
            marked("grades: {quota: [{top: ⟦0⟧, name: 优}, {top: 1, name: 良}]}"), ["band-unreachable"])
    }

    @Test func `a floor for everybody, or for nobody`() throws {
        let quota = { (below: String) in
            "grades: {quota: [{top: 0.2, name: 优}, {top: 1, name: 良}], floor: {below: \(below), name: 差}}"
        }
        try expect(marked(quota("6")))
        try expect(marked(quota("⟦0⟧")), ["floor-idle"])
        try expect(marked(quota("⟦11⟧")), ["floor-shut"])
    }

    @Test func `a gate that nobody passes, or that keeps nobody out`() throws {
        let gate = { (below: String, grade: String, reading: String, more: String) in
            SchemeLintSample.marked(
                "gate: {below: \(below), grade: \(grade)}\n\(more)grades: {read-from: \(reading), "
                    + "bands: [{from: 8, name: 优}, {from: 6, name: 合格}, {from: 0, name: 不合格}]}")
        }
        let bonus = "bonus: {at-most: 2, events: [{id: e, title: 表扬, points: 1}]}\n"
        try expect(gate("6", "不合格", "exact", bonus))
        // 5.999 is 6.00 rounded, and only the gate sees the difference.
        try expect(gate("6", "不合格", "rounded", ""))
        try expect(gate("⟦6⟧", "不合格", "exact", ""), ["note:gate-idle"])
        try expect(
            gate("⟦6⟧", "不合格", "exact", bonus.replacing("at-most", with: "opens-above: 6, at-most")),
            ["note:gate-idle"])
        try expect(gate("⟦6⟧", "优", "exact", bonus), ["note:gate-idle"])
        try expect(gate("⟦0⟧", "不合格", "exact", bonus), ["note:gate-idle"])
        try expect(gate("⟦10.5⟧", "不合格", "exact", bonus), ["gate-unreachable"])
    }

    @Test func `tiers that no indicator has, and needs that ask for nothing or too much`() throws {
        let scheme = { (tiers: String, rule: String, needs: String) in
            SchemeLintSample.leaf(
                "tier: core, rule: \(rule)",
                "tiers: \(tiers)\ngrades: {bands: [{from: 8, name: 优, needs: \(needs)}, {from: 0, name: 差}]}")
        }
        let mark = "{mark: {from: 0, to: 10}}"
        try expect(scheme("[core]", mark, "{tier: core}"))
        try expect(scheme("[core, ⟦other⟧]", mark, "{tier: core}"), ["tier-unused"])
        try expect(scheme("[core, ⟦other⟧]", mark, "{tier: other}"), ["tier-unused"])
        try expect(
            scheme("[core]", mark, "{tier: core, share: 0}").replacing("needs:", with: "⟦needs⟧:"), ["need-idle"])
        try expect(
            scheme("[core]", "{⟦mark⟧: {from: 0, to: 8}}", "{tier: core, share: 0.9}")
                .replacing("needs:", with: "⟦needs⟧:"), ["full-unreachable", "grade-unreachable"])
    }

    @Test func `coverage and conversion`() throws {
        try expect(marked("minimum-coverage: ⟦0⟧"), ["coverage-idle"])
        try expect(marked("minimum-coverage: ⟦1⟧"), ["note:coverage-whole"])
        try expect(marked("minimum-coverage: 0.6\nappraisal: {points: 4}"))
        try expect(marked("appraisal: {points: ⟦0⟧}"), ["zero-amount"])
    }

    @Test func `bonus without a limit, or with one that does not fit`() throws {
        let bonus = { (limit: String, events: String) in
            SchemeLintSample.marked("bonus:\n  \(limit)\n  events: [\(events)]")
        }
        let event = "{id: e, title: 表扬, points: 1}"
        try expect(bonus("at-most: 3", event))
        try expect(bonus("", event).replacing("bonus:", with: "⟦bonus⟧:"), ["bonus-uncapped"])
        try expect(bonus("", event.replacing("1}", with: "1, at-most: 2}")))
        try expect(bonus("opens-above: ⟦10⟧\n  at-most: 3", event), ["bonus-closed"])
        try expect(bonus("opens-above: 9\n  at-most: 3", event))
        try expect(bonus("at-most: 3", event.replacing("1}", with: "⟦4⟧}")), ["bonus-exceeds"])
        try expect(
            bonus("at-most: 3", event.replacing("1}", with: "⟦2⟧, at-most: 1}") + ", {id: f, title: 推广, points: 1}"),
            ["bonus-exceeds"])
        try expect(
            bonus("at-most: 3", event.replacing("1}", with: "1, at-most: ⟦4⟧}")), ["note:limit-idle"])
        try expect(bonus("at-most: ⟦3⟧", event.replacing("1}", with: "1, at-most: 2}")), ["note:limit-idle"])
        try expect(bonus("at-most: 3", event.replacing("points: 1}", with: "points: ⟦0⟧}")), ["zero-amount"])
    }

    @Test func `penalties without a limit, vetoes without effect`() throws {
        try expect(marked("penalty: [{id: p, title: 批评, deduct: 1, at-most: 3}]"))
        try expect(marked("penalty: [{id: p, title: 批评, deduct: ⟦1⟧}]"), ["penalty-uncapped"])
        try expect(marked("penalty: [{id: p, title: 批评, deduct: ⟦0⟧}]"), ["zero-amount"])
        try expect(marked("veto: [{id: v, title: 泄密, effect: {fixed: 9}}]"))
        try expect(marked("veto: [{id: v, title: 泄密, ⟦effect⟧: {fixed: 11}}]"), ["veto-above-total"])
        try expect(marked("veto: [{id: v, title: 泄密, indicators: a, effect: {share: 0.6}}]"))
        try expect(marked("veto: [{id: v, title: 泄密, indicators: a, ⟦effect⟧: {share: 1}}]"), ["veto-idle"])
        let grades = "\ngrades: {bands: [{from: 6, name: 合格}, {from: 0, name: 不合格}]}"
        try expect(marked("veto: [{id: v, title: 泄密, grade: 不合格}]" + grades))
        try expect(marked("veto: [{id: v, title: 泄密, grade: ⟦合格⟧}]" + grades), ["veto-idle"])
        try expect("scheme: s\ntitle: 例\npass-or-fail: {pass: 合格, fail: 不合格}\nveto: [{id: v, title: 泄密}]")
    }
}
