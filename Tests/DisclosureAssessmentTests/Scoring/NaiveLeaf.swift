import DisclosureModel

/// What became of an indicator, by the words of the reference alone.
enum NaiveResult: Equatable {
    /// Points on its own scale.
    case earned(NaiveFraction)
    case notApplicable
    case notAssessed
}

/// One leaf: facts, then rules in order, then the leaf's own limits.
struct NaiveLeaf {
    let leaf: Indicator
    let scheme: Scheme
    let facts: ScoringFacts

    var full: NaiveFraction { NaiveFraction(leaf.points) }
    var credit: NaiveFraction { NaiveFraction(scheme.nilStatement) }
    var bodies: [OutcomeCounts] { facts.outcomes[leaf.id] ?? [] }

    /// A leaf is scored as soon as one of its rules could be decided; ceilings and factors decide nothing.
    func result() -> NaiveResult {
        var running = full
        var beforeDeductions: NaiveFraction?
        var found: [NaiveResult] = []
        for rule in leaf.rules {
            let result = rule.isAwarding ? award(rule) : change(running, rule)
            switch rule {
            case .ceiling, .factor: break
            case .deduct, .deductMark, .entries:
                found.append(result)
                // No deduction takes what remains of the leaf below its own limit, counted from the first one on.
                if case .earned(let points) = result, let most = leaf.losesAtMost {
                    let base = beforeDeductions ?? running
                    running = max(points, min(running, base - NaiveFraction(most)))
                    beforeDeductions = base
                    continue
                }
                beforeDeductions = beforeDeductions ?? running
            default: found.append(result)
            }
            if case .earned(let points) = result { running = points }
            // Nothing is taken from what nobody gave.
            if rule.isAwarding, found != [.earned(running)] { return result }
        }
        guard found.contains(where: { if case .earned = $0 { true } else { false } })
        else { return found.contains(.notAssessed) ? .notAssessed : .notApplicable }
        running = min(running, full)
        if scheme.deductionFloor == .leaf { running = max(running, .zero) }
        return .earned(running)
    }

    // Verdicts

    func failed(_ counts: OutcomeCounts) -> Int {
        counts[.failed] + (scheme.unexplained == .zero ? counts[.unexplained] : 0)
    }

    func decided(_ counts: OutcomeCounts) -> Int { counts[.met] + counts[.nilStated] + failed(counts) }

    /// Why nothing can be said, or nil.
    var undecided: NaiveResult? {
        if bodies.contains(where: { decided($0) > 0 }) { return nil }
        return bodies.contains { $0.owed > 0 } ? .notAssessed : .notApplicable
    }

    /// Share of met verdicts, nil statements at their credit: of all, or the mean of those bodies that have any.
    var share: NaiveFraction {
        func share(_ counts: OutcomeCounts) -> NaiveFraction {
            (NaiveFraction(counts[.met]) + NaiveFraction(counts[.nilStated]) * credit) / NaiveFraction(decided(counts))
        }
        if leaf.measure?.average == .bodies {
            let judged = bodies.filter { decided($0) > 0 }
            return judged.map(share).total / NaiveFraction(judged.count)
        }
        return share(pooled)
    }

    var pooled: OutcomeCounts {
        var all = OutcomeCounts()
        for counts in bodies { all += counts }
        return all
    }

    // What a leaf earns

    func award(_ rule: ScoringRule) -> NaiveResult {
        switch rule {
        case .share: return undecided ?? .earned(full * share)
        case .allOrNothing: return undecided ?? .earned(share == .one ? full : .zero)
        case .present:
            let earned = pooled[.met] > 0 ? full : pooled[.nilStated] > 0 ? full * credit : .zero
            return undecided ?? .earned(earned)
        case .bands(let bands):
            return undecided ?? .earned(points(bands, at: share))
        case .mark(let range):
            return facts.marks[range.id ?? leaf.id].map { .earned(NaiveFraction($0.points)) } ?? .notAssessed
        case .parts: return equalParts()
        case .sumOfParts(let parts): return namedParts(parts)
        case .rating(let labels):
            return words { word in
                labels.first { $0.label == word }.map { NaiveFraction($0.points) }
            } combine: {
                $0[0]
            }
        case .credits(let credits):
            return words { word in
                credits.first { $0.state == word }.map { NaiveFraction($0.share) }
            } combine: {
                full * $0.total / NaiveFraction($0.count)
            }
        case .scale(let range), .figure(let range):
            return numbers { values in
                let worst = NaiveFraction(range.from)
                let most = NaiveFraction(values.count) * (NaiveFraction(range.to) - worst)
                return full * values.map { $0 - worst }.total / most
            }
        case .ratio(let ratio): return self.ratio(ratio)
        case .byRank(let points):
            guard let rank = facts.ranks[leaf.id] else { return numbers { _ in .zero } }
            let place = NaiveFraction(rank.rank) / NaiveFraction(rank.of)
            return .earned(NaiveFraction(points.bands.first { place <= NaiveFraction($0.top) }!.points))
        case .deduct, .deductMark, .entries, .ceiling, .factor: preconditionFailure("not an award")
        }
    }

    func points(_ bands: [ShareBand], at share: NaiveFraction) -> NaiveFraction {
        NaiveFraction(bands.first { NaiveFraction($0.from) <= share }!.points)
    }

    func equalParts() -> NaiveResult {
        guard let states = facts.parts[leaf.id]?.states else { return .notAssessed }
        let shares = states.compactMap(worth)
        return shares.isEmpty ? .notApplicable : .earned(full * shares.total / NaiveFraction(shares.count))
    }

    /// nil: it does not apply.
    func worth(_ state: ScoringFacts.PartState) -> NaiveFraction? {
        switch state {
        case .disclosed, .onRequest: .one
        case .missing: .zero
        case .statement: credit
        case .notApplicable: nil
        }
    }

    func namedParts(_ parts: [NamedPart]) -> NaiveResult {
        guard let entries = facts.answers[leaf.id]?.entries, !entries.isEmpty else { return .notAssessed }
        var (earned, possible) = (NaiveFraction.zero, NaiveFraction.zero)
        for part in parts {
            guard let entry = entries.first(where: { $0.part == part.id }) else { return .notAssessed }
            guard case .word(let word) = entry.answer else { continue }
            guard let share = worth(ScoringFacts.PartState(word: word)!) else { continue }
            earned = earned + NaiveFraction(part.points) * share
            possible = possible + NaiveFraction(part.points)
        }
        let all = parts.map { NaiveFraction($0.points) }.total
        return possible == .zero ? .notApplicable : .earned(earned * all / possible)
    }

    /// Words of an answer that apply, each worth something.
    func words(
        _ value: (String) -> NaiveFraction?, combine: ([NaiveFraction]) -> NaiveFraction
    ) -> NaiveResult {
        guard let entries = facts.answers[leaf.id]?.entries, !entries.isEmpty else { return .notAssessed }
        let values = entries.compactMap { entry -> NaiveFraction? in
            guard case .word(let word) = entry.answer else { return nil }
            return value(word)
        }
        return values.isEmpty ? .notApplicable : .earned(combine(values))
    }

    func numbers(_ combine: ([NaiveFraction]) -> NaiveFraction) -> NaiveResult {
        guard let entries = facts.answers[leaf.id]?.entries, !entries.isEmpty else { return .notAssessed }
        let values = entries.compactMap { entry -> NaiveFraction? in
            guard case .number(let number) = entry.answer else { return nil }
            return NaiveFraction(number)
        }
        return values.isEmpty ? .notApplicable : .earned(combine(values))
    }

    func ratio(_ ratio: CountRatio) -> NaiveResult {
        guard let of = count(ratio.of), let to = count(ratio.to) else { return .notAssessed }
        if to == 0 {
            switch ratio.empty {
            case .full: return .earned(full)
            case .zero: return .earned(.zero)
            case .notApplicable: return .notApplicable
            case .judge: return .notAssessed
            }
        }
        let share = NaiveFraction(of) / NaiveFraction(to)
        return .earned(ratio.bands.map { points($0, at: share) } ?? full * share)
    }

    /// A count that nobody stated is zero only where the facts are complete.
    func count(_ name: String) -> Int? { facts.counts[name]?.number ?? (facts.isComplete ? 0 : nil) }

    // What changes it

    func change(_ running: NaiveFraction, _ rule: ScoringRule) -> NaiveResult {
        switch rule {
        case .deduct(let deduction): return deduct(running, deduction)
        case .deductMark(let range):
            // Nothing where nobody takes any; in a round, nobody may have looked.
            guard let mark = facts.marks[range.id ?? leaf.id] else {
                return facts.isComplete ? .earned(running) : .notAssessed
            }
            return .earned(running - NaiveFraction(mark.points))
        case .entries(let most):
            // What nobody kept a ledger of, nobody can tell.
            guard facts.isComplete || facts.completeLedgers[leaf.id] != nil else { return .notAssessed }
            let sum = (facts.entries[leaf.id] ?? []).map { NaiveFraction($0.points) }.total
            return .earned(running - (most.map { min(sum, NaiveFraction($0)) } ?? sum))
        case .ceiling(let limit, let condition):
            guard let holds = condition.map(holds) ?? true else { return .notAssessed }
            return .earned(holds ? min(running, NaiveFraction(limit)) : running)
        case .factor(let factor, let condition):
            guard let holds = holds(condition) else { return .notAssessed }
            // Less of a debt would be a reward.
            return .earned(holds && .zero < running ? running * NaiveFraction(factor) : running)
        default: preconditionFailure("an award stands first")
        }
    }

    func deduct(_ running: NaiveFraction, _ deduction: Deduction) -> NaiveResult {
        let number: NaiveFraction
        if let name = deduction.count {
            guard let stated = count(name) else { return .notAssessed }
            let dated = deduction.dated.map { days in
                (facts.counts[name]?.cases ?? []).filter { days.contains($0.day) }.reduce(0) { $0 + $1.number }
            }
            number = NaiveFraction(dated ?? stated)
        } else {
            if let undecided { return undecided }
            func lost(_ counts: OutcomeCounts) -> NaiveFraction {
                NaiveFraction(failed(counts)) + NaiveFraction(counts[.nilStated]) * (.one - credit)
            }
            // First within each body, then over bodies: a rule that averages takes the mean of what each of them lost.
            let judged = leaf.measure?.average == .bodies ? bodies.filter { decided($0) > 0 } : [pooled]
            number = judged.map(lost).total / NaiveFraction(judged.count)
        }
        var loss = number * NaiveFraction(deduction.each)
        if let most = deduction.atMost { loss = min(loss, NaiveFraction(most)) }
        return .earned(running - loss)
    }

    /// nil: nobody can tell.
    func holds(_ condition: RuleCondition) -> Bool? {
        switch condition {
        case .count(let name, let least, let most):
            count(name).map { $0 >= least && $0 <= most ?? .max }
        case .failed(let least): failed(pooled) >= least
        case .noneMet: bodies.contains { decided($0) > 0 } && share == .zero
        }
    }
}
