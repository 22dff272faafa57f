import DisclosureModel
import ExactArithmetic

/// What to mend first: points regained by each finding, and the best order, by computing the score again.
///
/// The order is greedy: each step takes what regains most from where the step before left the score, caps, gates, bands,
/// weights and bonus included; equal ones in the order of the assessment. So the first step is the best single finding
/// there is; later ones are each the best next one, which need not be the best set of that size. Where no single finding
/// regains anything, the step is a set, see `smallestSet`. Verdicts are only ever made better, so no step loses points
/// under the kinds of rules there are.
public struct Advisor {
    private let rescoring: Rescoring
    private let scheme: Scheme
    /// Scores of the rest of the group, as they are now.
    private let others: [BodyScore]
    private let start: OpenVerdicts

    /// - Parameters:
    ///   - facts: of the body that is scored, with ranks of figures filled in.
    ///   - subject: id of the body whose findings, and those below it, are looked at: the scored one or one below it.
    ///   - others: the scores of the rest of its group.
    public init(
        _ facts: ScoringFacts, subject: String, outcomes: AssessedOutcomes, scheme: Scheme, others: [BodyScore],
        rescoring: Rescoring? = nil
    ) {
        self.rescoring = rescoring ?? Rescoring(scheme)
        self.scheme = scheme
        self.others = others
        let register = outcomes.register
        start = OpenVerdicts(
            facts, outcomes, scheme: scheme,
            subject: register.position(of: subject) ?? register.position(of: facts.body) ?? 0)
    }

    /// nil where the facts have errors.
    ///
    /// - Parameter first: how many steps the best order has at most.
    public func advice(first: Int) -> BodyAdvice? {
        guard let before = rescoring.score(start.facts) else { return nil }
        let own = start.entries.filter { $0.remedy.isOwnDeed }
        let singles = singles(before)
        let regaining = Set(singles.filter { $0.regained.isPositive }.map(\.finding))
        return BodyAdvice(
            before: ranked(before), singles: singles, steps: steps(own, first: first),
            bundles: bundles(own, regaining, before), everything: step(from: start, points(start), own))
    }

    private func ranked(_ score: BodyScore) -> RankedScore {
        GroupRanking.rank(others + [score], under: scheme).first { $0.score.body == score.body }
            ?? RankedScore(score: score, rank: nil, ranked: 0)
    }

    /// No score counts as zero.
    private func points(_ verdicts: OpenVerdicts) -> ExactNumber { rescoring.points(verdicts.facts) ?? .zero }

    // MARK: One at a time

    private func singles(_ before: BodyScore) -> [BodyAdvice.Single] {
        let now = before.exact ?? .zero
        var known: [[OpenVerdicts.Weight]: (regained: ExactNumber, obstacle: Obstacle?)] = [:]
        let all = start.entries.map { entry in
            let weights = start.weights(of: entry)
            let (regained, obstacle): (ExactNumber, Obstacle?)
            if let computed = known[weights] {
                (regained, obstacle) = computed
            } else {
                let after = rescoring.score(start.mended([entry]))
                let gain = (after?.exact ?? now) - now
                (regained, obstacle) = (
                    gain,
                    gain.isZero ? Obstacle.between(before, after, leaves: entry.places.map(\.leaf)) : nil
                )
                known[weights] = (regained, obstacle)
            }
            return BodyAdvice.Single(
                finding: entry.finding, remedy: entry.remedy, regained: regained, obstacle: obstacle)
        }
        return all.sorted { left, right in
            left.regained == right.regained ? left.finding < right.finding : right.regained < left.regained
        }
    }

    // MARK: The best order

    private func steps(_ own: [OpenVerdicts.Entry], first: Int) -> [BodyAdvice.Step] {
        var verdicts = start
        var left = own.filter { !$0.places.isEmpty }
        var now = points(verdicts)
        var steps: [BodyAdvice.Step] = []
        while steps.count < first, !left.isEmpty {
            let chosen = bestSingle(verdicts, left, now).map { [$0] } ?? smallestSet(verdicts, left, now)
            guard let chosen, let step = step(from: verdicts, now, chosen) else { break }
            for entry in chosen { verdicts.mend(entry) }
            now += step.regained
            steps.append(step)
            let taken = Set(chosen.map(\.finding))
            left.removeAll { taken.contains($0.finding) }
        }
        return steps
    }

    private func step(
        from verdicts: OpenVerdicts, _ now: ExactNumber, _ chosen: [OpenVerdicts.Entry]
    ) -> BodyAdvice.Step? {
        guard !chosen.isEmpty, let score = rescoring.score(verdicts.mended(chosen)) else { return nil }
        return BodyAdvice.Step(
            findings: chosen.map(\.finding), regained: (score.exact ?? .zero) - now, ranked: ranked(score))
    }

    private func bestSingle(
        _ verdicts: OpenVerdicts, _ left: [OpenVerdicts.Entry], _ now: ExactNumber
    ) -> OpenVerdicts.Entry? {
        var known: Set<[OpenVerdicts.Weight]> = []
        var best: (entry: OpenVerdicts.Entry, points: ExactNumber)?
        for entry in left where known.insert(verdicts.weights(of: entry)).inserted {
            let after = rescoring.points(verdicts.mended([entry])) ?? .zero
            if now < after, best.map({ $0.points < after }) ?? true { best = (entry, after) }
        }
        return best?.entry
    }

    // MARK: Several at once

    /// The set to mend where no single finding regains anything; nil where nothing does.
    ///
    /// Looks along each leaf, each branch and the whole: findings that weigh most first, and of that row the shortest
    /// beginning that regains something, from which each finding is left out that is not needed. What is guaranteed: if
    /// any set regains points, one is found, and none of its findings can be left out. It is the smallest of all inside a
    /// leaf whose failed verdicts weigh alike (a cap, a share over all obligations) or in proportion to their body's
    /// number (bands and all-or-nothing averaged over bodies); across leaves a smaller one may exist.
    private func smallestSet(
        _ verdicts: OpenVerdicts, _ left: [OpenVerdicts.Entry], _ now: ExactNumber
    ) -> [OpenVerdicts.Entry]? {
        var best: (entries: [OpenVerdicts.Entry], points: ExactNumber)?
        for scope in scopes {
            guard let found = smallestSet(verdicts, left, now, scope: scope) else { continue }
            if let known = best {
                let (count, least) = (found.entries.count, known.entries.count)
                if count > least || count == least && found.points <= known.points { continue }
            }
            best = found
        }
        return best.map { without(whatIsNotNeeded: $0.entries, verdicts, now) }
    }

    /// The set without findings that it regains something without. A finding that is needed stays so when others go, and
    /// so do those counted in the same places.
    private func without(
        whatIsNotNeeded entries: [OpenVerdicts.Entry], _ verdicts: OpenVerdicts, _ now: ExactNumber
    ) -> [OpenVerdicts.Entry] {
        var entries = entries
        var needed: Set<OpenVerdicts.Kind> = []
        // The last one is needed, since the row without it regained nothing.
        if let last = entries.last { needed.insert(last.kind) }
        for entry in entries.reversed() where !needed.contains(entry.kind) {
            let others = entries.filter { $0.finding != entry.finding }
            if now < rescoring.points(verdicts.mended(others)) ?? .zero {
                entries = others
            } else {
                needed.insert(entry.kind)
            }
        }
        return entries
    }

    /// Leaves with what they are worth: each alone, those of each branch, and all.
    private var scopes: [[String: ExactNumber]] {
        func worth(_ leaves: [Indicator]) -> [String: ExactNumber] {
            Dictionary(leaves.map { ($0.id, $0.worth) }, uniquingKeysWith: { first, _ in first })
        }
        var scopes: [[String: ExactNumber]] = scheme.leaves.map { worth([$0]) }
        for branch in scheme.family where !branch.isLeaf { scopes.append(worth(branch.leaves)) }
        scopes.append(worth(scheme.leaves))
        return scopes
    }

    private func smallestSet(
        _ verdicts: OpenVerdicts, _ left: [OpenVerdicts.Entry], _ now: ExactNumber, scope: [String: ExactNumber]
    ) -> (entries: [OpenVerdicts.Entry], points: ExactNumber)? {
        var weighed: [(entry: OpenVerdicts.Entry, pull: ExactNumber)] = []
        for entry in left where entry.places.contains(where: { place in scope[place.leaf] != nil }) {
            weighed.append((entry, verdicts.pull(of: entry, in: scope)))
        }
        weighed.sort { first, second in
            first.pull == second.pull ? first.entry.finding < second.entry.finding : second.pull < first.pull
        }
        let row = weighed.map(\.entry)
        func after(_ entries: [OpenVerdicts.Entry]) -> ExactNumber {
            rescoring.points(verdicts.mended(entries)) ?? .zero
        }
        guard !row.isEmpty, now < after(row) else { return nil }
        var (none, enough) = (0, row.count)
        while none + 1 < enough {
            let middle = (none + enough) / 2
            if now < after(Array(row[..<middle])) { enough = middle } else { none = middle }
        }
        let entries = Array(row[..<enough])
        return (entries, after(entries))
    }

    /// Indicators of which no single finding regains anything, with the fewest that do together.
    private func bundles(
        _ own: [OpenVerdicts.Entry], _ regaining: Set<Int>, _ before: BodyScore
    ) -> [BodyAdvice.Bundle] {
        let now = before.exact ?? .zero
        return scheme.leaves.compactMap { leaf in
            let members = own.filter { entry in entry.places.contains { $0.leaf == leaf.id } }
            guard members.count > 1, !members.contains(where: { regaining.contains($0.finding) }),
                let found = smallestSet(start, members, now, scope: [leaf.id: leaf.worth])
            else { return nil }
            return BodyAdvice.Bundle(
                indicator: leaf.id, title: leaf.title, findings: found.entries.map(\.finding),
                regained: found.points - now)
        }
    }
}
