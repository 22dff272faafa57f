import DisclosureModel
import ExactArithmetic

/// A body's facts with the place of every open finding's verdict in them, so that findings can be mended in thought.
struct OpenVerdicts {
    /// Where a verdict is counted: which leaf, and which entry of it.
    struct Place: Hashable {
        let leaf: String
        let entry: Int
        /// How often the leaf counts the verdict: once, unless its scheme names a dimension twice.
        let times: Int
    }

    /// What of the facts decides how much mending a finding changes. Findings with equal weights change the score alike,
    /// whichever body or item they are about, and are computed once.
    struct Weight: Hashable {
        let leaf: String
        let outcome: Outcome
        let times: Int
        let counts: OutcomeCounts
    }

    /// Findings of one kind are counted in the same places, with the same outcome: any of them will do.
    struct Kind: Hashable {
        let outcome: Outcome
        let places: [Place]
    }

    struct Entry {
        /// Position in the assessment's findings.
        let finding: Int
        let remedy: Remedy
        let outcome: Outcome
        let places: [Place]

        var kind: Kind { Kind(outcome: outcome, places: places) }
    }

    private(set) var facts: ScoringFacts
    /// In the order of the assessment.
    let entries: [Entry]

    /// - Parameters:
    ///   - facts: of the body that is scored.
    ///   - subject: position of the body whose findings, and those of everything below it, are looked at.
    init(_ facts: ScoringFacts, _ outcomes: AssessedOutcomes, scheme: Scheme, subject: Int) {
        self.facts = facts
        let register = outcomes.register
        let positions = Dictionary(
            outcomes.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let scored = register.position(of: facts.body) ?? subject
        let leaves = scheme.leaves.compactMap { leaf in
            leaf.measure.map { measure in
                let selection = outcomes.selection(of: measure)
                let isAveraged = selection.average == .bodies
                let bodies = isAveraged ? outcomes.contributors(of: scored, selection) : []
                return (
                    id: leaf.id, selection: selection,
                    entries: Dictionary(bodies.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                )
            }
        }
        entries = outcomes.findings.enumerated().compactMap { number, finding in
            guard let remedy = finding.remedy, let body = register.position(of: finding.body),
                outcomes.contains(subject, body), outcomes.contains(scored, body), let item = positions[finding.item]
            else { return nil }
            let level = register.bodies[body].level
            let places = leaves.compactMap { leaf -> Place? in
                let selection = leaf.selection
                guard selection.dimensions.contains(finding.dimension), selection.items?[item] ?? true,
                    selection.levels?.contains(level) ?? true
                else { return nil }
                let entry = selection.average == .bodies ? leaf.entries[body] : 0
                guard let entry, let counts = facts.outcomes[leaf.id], counts.indices.contains(entry),
                    counts[entry][finding.outcome] > 0
                else { return nil }
                return Place(
                    leaf: leaf.id, entry: entry, times: selection.dimensions.count { $0 == finding.dimension })
            }
            return Entry(finding: number, remedy: remedy, outcome: finding.outcome, places: places)
        }
    }

    func weights(of entry: Entry) -> [Weight] {
        entry.places.map { place in
            Weight(
                leaf: place.leaf, outcome: entry.outcome, times: place.times,
                counts: facts.outcomes[place.leaf]?[place.entry] ?? OutcomeCounts())
        }
    }

    /// The verdict is met from now on.
    mutating func mend(_ entry: Entry) {
        for place in entry.places {
            facts.outcomes[place.leaf]?[place.entry][entry.outcome] -= place.times
            facts.outcomes[place.leaf]?[place.entry][.met] += place.times
        }
    }

    func mended(_ entries: some Sequence<Entry>) -> ScoringFacts {
        var copy = self
        for entry in entries { copy.mend(entry) }
        return copy.facts
    }

    /// What one verdict of the leaf weighs of its share: the inverse of how many are decided in its entry, over the
    /// number of entries.
    func pull(of entry: Entry, in leaves: [String: ExactNumber]) -> ExactNumber {
        ExactNumber.sum(
            entry.places.compactMap { place in
                guard let worth = leaves[place.leaf], let counts = facts.outcomes[place.leaf] else { return nil }
                let decided = max(1, counts[place.entry].owed)
                return (worth * ExactNumber(place.times)).divided(by: ExactNumber(decided * counts.count))
            })
    }
}
