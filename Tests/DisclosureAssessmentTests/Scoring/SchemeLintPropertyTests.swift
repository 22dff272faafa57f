import DisclosureAssessment
import DisclosureModel
import DisclosureStandards
import ExactArithmetic
import SourceText
import Testing

/// The linter beside the engine, on schemes of every kind that no file holds.
@Suite struct SchemeLintPropertyTests {
    @Test func `any scheme can be looked at, and twice the same is said`() {
        var said: Set<String> = []
        for seed in UInt64(0)...2000 {
            let scheme = RandomScheme(seed: seed).scheme
            let (first, second) = (DiagnosticCollector(), DiagnosticCollector())
            SchemeLint.check(scheme, into: first)
            SchemeLint.check(scheme, into: second)
            #expect(first.diagnostics == second.diagnostics, "seed \(seed)")
            #expect(first.diagnostics.allSatisfy { $0.severity != .error && $0.remedy != nil })
            said.formUnion(first.diagnostics.map(\.code))
        }
        // Random schemes have many faults of many kinds.
        #expect(said.count > 5, "\(said.sorted())")
    }

    @Test func `no leaf earns more or less than its rules can leave`() throws {
        var compared = 0
        for seed in UInt64(0)...2000 {
            let random = RandomScheme(seed: seed)
            var facts = random.facts
            // A veto takes what no rule takes, and rounding moves what a rule left.
            facts.allegations = [:]
            guard random.scheme.rounding.at != .leaves,
                let score = Scorer(scheme: random.scheme).score(facts).score
            else { continue }
            let leaves = Dictionary(uniqueKeysWithValues: random.scheme.leaves.map { ($0.id, $0) })
            for result in score.indicators.flatMap(\.leaves) where result.state == .scored {
                guard let leaf = leaves[result.id], let points = result.points, leaf.points.isPositive,
                    let share = points.divided(by: result.full)
                else { continue }
                let range = LeafRange(leaf, floor: random.scheme.deductionFloor)
                #expect(share * leaf.points <= range.most, "seed \(seed), \(leaf.id)")
                // Floors above the leaf lift it, too.
                if let least = range.least {
                    #expect(max(least, .zero) <= share * leaf.points || least.isNegative, "seed \(seed), \(leaf.id)")
                }
                compared += 1
            }
        }
        #expect(compared > 2000)
    }
}
