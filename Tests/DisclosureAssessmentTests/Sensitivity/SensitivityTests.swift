import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import TestSupport
import Testing

@Suite struct SensitivityTests {
    private func number(_ numerator: Int, _ denominator: Int) throws -> ExactNumber {
        try #require(ExactNumber(numerator: numerator, denominator: denominator))
    }

    private func leaf(_ id: String, _ points: ExactNumber) -> Indicator {
        Indicator(id: id, title: id, points: points, measure: Measure(dimensions: [.presence]), rules: [.share])
    }

    /// So many of a hundred are met.
    private func facts(_ body: String, _ met: [String: Int]) -> ScoringFacts {
        let outcomes = met.mapValues { met in
            var counts = OutcomeCounts()
            counts[.met] = met
            counts[.failed] = 100 - met
            return [counts]
        }
        return ScoringFacts(body: body, outcomes: outcomes)
    }

    private var halves: Scheme {
        Scheme(id: "halves", title: "各半", total: 100, indicators: [leaf("x", 50), leaf("y", 50)])
    }

    /// A has all of x and 60 % of y: 50 + 30 = 80. B has 62 % and all: 31 + 50 = 81. With x a tenth heavier,
    /// 55 : 50 → 52.38 : 47.62, A has 80.95 and B 80.10: they change places. So they do with y lighter (81.05, 80.00)
    /// and without y (100, 62); not with x lighter (78.95, 82.00), without x (60, 100), with y heavier (79.05, 81.90).
    @Test func `a tenth more on one of two halves swaps two bodies`() throws {
        let group = [facts("a", ["x": 100, "y": 60]), facts("b", ["x": 62, "y": 100])]
        let result = SensitivityAnalysis(scheme: halves, mixed: 0).analyse(group)
        #expect(result.changes == 6)
        #expect(result.bodies.map(\.id) == ["b", "a"])
        let (first, second) = (result.bodies[0], result.bodies[1])
        #expect(first.exact == 81)
        #expect(first.best == Sensitivity.Extreme(rank: 1))
        #expect(first.worst == Sensitivity.Extreme(rank: 2, change: .raised(indicator: "x")))
        #expect(first.keepsRank == 3)
        #expect(second.exact == 80)
        #expect(second.best == Sensitivity.Extreme(rank: 1, change: .raised(indicator: "x")))
        #expect(second.worst == Sensitivity.Extreme(rank: 2))
        #expect(second.keepsRank == 3)
        #expect(second.keepingAll == 1...2)
    }

    /// Without x only y counts, and C is first; no tenth more or less of either half brings it there.
    @Test func `what only leaving an indicator out does is told apart`() throws {
        let group = [facts("a", ["x": 100, "y": 60]), facts("c", ["x": 0, "y": 100])]
        let result = SensitivityAnalysis(scheme: halves, mixed: 50).analyse(group)
        let last = try #require(result.bodies.last)
        #expect(last.id == "c")
        #expect(last.keepingAll == 2...2)
        #expect(last.best == Sensitivity.Extreme(rank: 1, change: .dropped(indicator: "x")))
        #expect(last.keepsRank == result.changes - 1)
    }

    @Test func `weights are brought back to their sum, on every level`() throws {
        var branch = Indicator(id: "b", title: "b", points: 30, indicators: [leaf("b1", 20), leaf("b2", 10)])
        branch.worth = 40
        let scheme = Scheme(id: "s", title: "s", total: 100, indicators: [leaf("a", 60), branch])
        var found: [WeightChange: [String: ExactNumber]] = [:]
        SchemeVariants(scheme: scheme, percent: 10, mixed: 3).forEach { variant in
            found[variant.change] = Dictionary(
                variant.scheme.family.map { ($0.id, $0.worth) }, uniquingKeysWith: { first, _ in first })
            #expect(ExactNumber.sum(variant.scheme.indicators.map(\.worth)) == 100)
            for branch in variant.scheme.indicators where !branch.isLeaf {
                #expect(ExactNumber.sum(branch.indicators.map(\.worth)) == 30)
            }
        }
        #expect(found.count == 4 * 3 + 3)
        // 66 : 40 of 106.
        #expect(found[.raised(indicator: "a")]?["a"] == (try number(6600, 106)))
        #expect(found[.raised(indicator: "a")]?["b"] == (try number(4000, 106)))
        #expect(found[.raised(indicator: "a")]?["b1"] == 20)
        // 18 : 10 of 28, which make 30.
        #expect(found[.lowered(indicator: "b1")]?["b1"] == (try number(540, 28)))
        #expect(found[.lowered(indicator: "b1")]?["a"] == 60)
        #expect(found[.dropped(indicator: "b1")]?["b1"] == nil)
        #expect(found[.dropped(indicator: "b1")]?["b2"] == 30)
        #expect(found[.dropped(indicator: "b")]?["a"] == 100)
        #expect(found[.dropped(indicator: "b")]?.count == 1)
    }

    @Test func `an indicator alone on its level has no weight to change`() {
        let scheme = Scheme(id: "one", title: "一", total: 100, indicators: [leaf("x", 100)])
        let result = SensitivityAnalysis(scheme: scheme).analyse([facts("a", ["x": 50])])
        #expect(result.changes == 0)
        #expect(result.bodies.first?.rank == 1)
        #expect(result.bodies.first?.best == Sensitivity.Extreme(rank: 1))
    }

    /// G13: 89.996 is graded 优秀 rounded and 良好 before.
    @Test func `a grade within rounding of an edge is named, and the grade by the other reading`() throws {
        var scheme = halves
        scheme.indicators = [Indicator(id: "m", title: "m", points: 100, rules: [.mark(MarkRange(from: 0, to: 100))])]
        scheme.grades = Grades(bands: [
            .init(from: 90, name: "优秀"), .init(from: 80, name: "良好"), .init(from: 0, name: "合格"),
        ])
        let decision = ScoringFacts.Decision(by: "甲", reason: "乙")
        func marked(_ body: String, _ points: ExactNumber) -> ScoringFacts {
            ScoringFacts(body: body, marks: ["m": .init(points: points, decision: decision)])
        }
        let group = [
            marked("edge", try number(89_996, 1000)), marked("on", 90), marked("half", try number(80_005, 1000)),
            marked("far", try number(89_994, 1000)),
        ]
        let result = SensitivityAnalysis(scheme: scheme).analyse(group)
        let bodies = Dictionary(uniqueKeysWithValues: result.bodies.map { ($0.id, $0) })
        let edge = try #require(bodies["edge"])
        #expect(edge.grade == "优秀")
        #expect(edge.rank == 1)
        #expect(edge.edges == [.init(from: 90, grade: "优秀", distance: try number(-4, 1000))])
        #expect(edge.otherReading == .init(rank: 2, grade: "良好"))
        #expect(edge.roundedAlike == ["on"])
        #expect(edge.restsOnRounding)
        #expect(bodies["on"]?.roundedAlike == ["edge"])
        #expect(bodies["on"]?.otherReading == .init(rank: 1, grade: "优秀"))
        #expect(bodies["on"]?.restsOnRounding == false)
        #expect(bodies["half"]?.edges == [.init(from: 80, grade: "良好", distance: try number(5, 1000))])
        #expect(bodies["far"]?.edges.isEmpty == true)
        #expect(bodies["far"]?.restsOnRounding == false)
    }

    @Test func `a rank lies in its range, more changes never narrow it, and no order shows`() throws {
        var moved = 0
        for seed in UInt64(0)...40 {
            var random = RandomScheme(seed: seed)
            var group = [random.facts] + ChangedFacts.all(of: random).prefix(3).flatMap { [$0.worse, $0.better] }
            for index in group.indices { group[index].body = "b\(index)" }
            let few = SensitivityAnalysis(scheme: random.scheme, mixed: 0).analyse(group)
            let more = SensitivityAnalysis(scheme: random.scheme, mixed: 8).analyse(group)
            for (before, after) in zip(few.bodies, more.bodies) {
                #expect(before.id == after.id)
                guard let rank = before.rank else { continue }
                let (best, worst) = (try #require(before.best), try #require(before.worst))
                #expect((best.rank...worst.rank).contains(rank), "seed \(seed)")
                #expect(try #require(after.best).rank <= best.rank, "seed \(seed)")
                #expect(worst.rank <= (try #require(after.worst).rank), "seed \(seed)")
                #expect(before.keepsRank <= few.changes)
                if best.rank < worst.rank { moved += 1 }
            }
            group.shuffle(using: &random.generator)
            #expect(SensitivityAnalysis(scheme: random.scheme, mixed: 8).analyse(group) == more, "seed \(seed)")
        }
        #expect(moved > 10)
    }

    @Test func `ranges are those of scoring every variant anew`() throws {
        for seed in UInt64(0)...40 {
            let random = RandomScheme(seed: seed)
            var group = [random.facts] + ChangedFacts.all(of: random).prefix(3).flatMap { [$0.worse, $0.better] }
            for index in group.indices { group[index].body = "b\(index)" }
            let result = SensitivityAnalysis(scheme: random.scheme, mixed: 5).analyse(group)
            func ranks(_ scheme: Scheme) -> [String: RankedScore] {
                // What facts say of an indicator that was dropped is no problem here.
                let known = Set(scheme.family.map(\.id))
                let facts = group.map { facts in
                    var facts = facts
                    facts.outcomes = facts.outcomes.filter { known.contains($0.key) }
                    facts.answers = facts.answers.filter { known.contains($0.key) }
                    facts.parts = facts.parts.filter { known.contains($0.key) }
                    facts.notApplicable = facts.notApplicable.filter { known.contains($0.key) }
                    facts.entries = facts.entries.filter { known.contains($0.key) }
                    facts.completeLedgers = facts.completeLedgers.filter { known.contains($0.key) }
                    let names = Set(scheme.leaves.flatMap { leaf in leaf.rules.flatMap { Self.names($0, leaf) } })
                    facts.marks = facts.marks.filter { names.contains($0.key) }
                    facts.counts = facts.counts.filter { names.contains($0.key) }
                    return facts
                }
                let scores = Scorer(scheme: scheme).score(group: facts).compactMap(\.score)
                #expect(scores.count == group.count, "seed \(seed)")
                let ranked = GroupRanking.rank(scores, under: scheme)
                return Dictionary(uniqueKeysWithValues: ranked.map { ($0.score.body, $0) })
            }
            var found = ranks(random.scheme).mapValues { [$0] }
            var changes = 0
            SchemeVariants(scheme: random.scheme, percent: 10, mixed: 5).forEach { variant in
                changes += 1
                for (body, ranked) in ranks(variant.scheme) { found[body, default: []].append(ranked) }
            }
            #expect(result.changes == changes, "seed \(seed)")
            for body in result.bodies {
                let all = try #require(found[body.id])
                #expect(body.rank == all[0].rank, "seed \(seed)")
                #expect(body.exact == all[0].score.exact, "seed \(seed)")
                #expect(body.best?.rank == all.compactMap(\.rank).min(), "seed \(seed)")
                #expect(body.worst?.rank == all.compactMap(\.rank).max(), "seed \(seed)")
                #expect(body.keepsRank == all.dropFirst().count { $0.rank == body.rank }, "seed \(seed)")
                #expect(body.keepsGrade == all.dropFirst().count { $0.score.grade == body.grade }, "seed \(seed)")
            }
        }
    }

    private static func names(_ rule: ScoringRule, _ leaf: Indicator) -> [String] {
        switch rule {
        case .mark(let range), .deductMark(let range): [range.id ?? leaf.id]
        case .deduct(let deduction): [deduction.count].compactMap(\.self)
        case .ratio(let ratio): [ratio.of, ratio.to]
        case .ceiling(_, .count(let name, _, _)?), .factor(_, .count(let name, _, _)): [name]
        default: []
        }
    }
}
