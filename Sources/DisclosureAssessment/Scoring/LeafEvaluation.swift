import DisclosureModel
import ExactArithmetic

/// What a leaf earned by the table's own points, before points of other indicators come in.
struct LeafEvaluation {
    private(set) var state: IndicatorScore.State
    private(set) var points = ExactNumber.zero
    private(set) var lines: [TraceLine] = []
    /// Where deductions began: from here down the leaf's own limit counts.
    private var deductionBase: ExactNumber?

    /// Applies the rules in their order.
    ///
    /// A leaf is scored as soon as one of its rules had something to go by. It does not apply where all that its rules
    /// look at was not owed, and is not assessed where something was owed but nothing could be decided.
    init(_ leaf: Indicator, facts: ScoringFacts, scheme: Scheme) {
        state = .notApplicable
        let measured = leaf.measure.flatMap { measure in
            facts.outcomes[leaf.id].map {
                MeasuredVerdicts($0, average: measure.average, scheme: scheme, sample: facts.samples[leaf.id])
            }
        }
        var isDecided = false
        var isOpen = false
        var waitsForMark = false
        if leaf.rules.first?.isAwarding != true { add(.full(leaf.points), leaf.points) }
        for rule in leaf.rules {
            let found: Ground
            let before = points
            if rule.isDeducting { deductionBase = deductionBase ?? before }
            switch rule {
            case .share, .bands, .allOrNothing: found = award(rule, leaf, measured)
            case .mark(let range):
                if let mark = facts.marks[range.id ?? leaf.id] {
                    add(.mark(title: range.title, mark), mark.points)
                    found = .decided
                } else {
                    waitsForMark = true
                    found = .open
                }
            case .parts: found = award(facts.parts[leaf.id], leaf, scheme)
            case .present, .sumOfParts, .rating, .ratio, .credits, .scale, .figure, .byRank:
                let award = LeafAward(rule, leaf, facts, measured, scheme)
                award.lines.forEach { add($0.step, $0.amount) }
                found = award.ground
            case .ceiling(let limit, let condition):
                found = limited(facts, measured, condition)
                if found == .decided, limit < points { add(.ceiling(limit), limit - points) }
            case .factor(let factor, let condition):
                found = limited(facts, measured, condition)
                // What is below zero already is not made less of.
                if found == .decided { add(.factor(factor), points.isNegative ? .zero : points * factor - points) }
            case .deduct(let deduction):
                found = deduct(deduction, facts, measured)
                limitDeductions(leaf, before: before)
            case .deductMark(let range):
                if let mark = facts.marks[range.id ?? leaf.id] {
                    add(.deductMark(title: range.title, mark), -mark.points)
                    limitDeductions(leaf, before: before)
                    found = .decided
                } else {
                    waitsForMark = waitsForMark || !facts.isComplete
                    found = facts.isComplete ? .decided : .open
                }
            case .entries(let limit):
                found = enter(facts, of: leaf, atMost: limit)
                limitDeductions(leaf, before: before)
            }
            isDecided = isDecided || found == .decided && !rule.isLimiting
            isOpen = isOpen || found == .open
            // Nothing can be taken from what was not awarded.
            if rule.isAwarding, found != .decided { break }
        }
        if let measured, measured.summary.uncounted > 0 { add(.uncounted(measured.summary), .zero) }
        state = isDecided ? .scored : isOpen ? .notAssessed : .notApplicable
        switch state {
        case .scored:
            if leaf.points < points { add(.indicatorLimit(leaf.points), leaf.points - points) }
            if points.isNegative, scheme.deductionFloor == .leaf { add(.floor(leaf.points), -points) }
        case .notApplicable:
            points = .zero
            lines = [TraceLine(.notApplicable(reason: nil), amount: .zero, running: .zero)]
        case .notAssessed:
            // Whatever ran before came to nothing.
            lines = lines.filter(\.step.saysWhatIsOpen).map { TraceLine($0.step, amount: .zero, running: .zero) }
            points = .zero
            add(.notAssessed(waitingForMark: waitsForMark), .zero)
        }
    }

    /// A leaf that was declared not to apply.
    init(waived waiver: ScoringFacts.Waiver) {
        state = .notApplicable
        let step: ScoringStep = waiver.by == nil ? .notApplicable(reason: waiver.reason) : .waived(waiver)
        lines = [
            TraceLine(step, amount: .zero, running: .zero, decisions: waiver.decision.map { [$0] } ?? [])
        ]
    }

    /// A leaf that the table means for others.
    init(outOfScope condition: Applicability.Condition) {
        state = .notApplicable
        lines = [TraceLine(.outOfScope(condition), amount: .zero, running: .zero)]
    }

    /// Not more than what a confirmed veto leaves. With nothing left there is nothing to assess any more.
    mutating func overrule(_ leaf: Indicator, by veto: IndicatorVeto) {
        switch state {
        case .notApplicable: return
        case .notAssessed:
            guard veto.share.isZero else { return }
            (state, points, lines) = (.scored, .zero, [])
            add(.full(leaf.points), leaf.points)
        case .scored: break
        }
        let most = leaf.points * veto.share
        add(veto.step, most < points ? most - points : .zero, veto.decisions)
    }

    /// Points that a ruling on an appeal fixed, whatever the rules found.
    mutating func settle(by ruling: ScoringFacts.Ruling) {
        if state != .scored { (state, points, lines) = (.scored, .zero, []) }
        add(.ruled(ruling), ruling.points - points)
    }

    /// What a rule had to go by.
    enum Ground { case decided, open, nothingOwed }

    /// Whether a condition holds: `.decided`, else `.nothingOwed`; `.open` where nobody counted.
    private func limited(
        _ facts: ScoringFacts, _ measured: MeasuredVerdicts?, _ condition: RuleCondition?
    ) -> Ground {
        switch condition {
        case nil: return .decided
        case .count(let name, let least, let most):
            guard facts.counts[name] != nil || facts.isComplete else { return .open }
            let number = facts.counts[name]?.number ?? 0
            return least <= number && number <= most ?? Int.max ? .decided : .nothingOwed
        case .failed(let least):
            guard let measured else { return .open }
            return measured.summary.failed >= least ? .decided : .nothingOwed
        case .noneMet:
            guard let measured else { return .open }
            return measured.summary.decided > 0 && measured.summary.earned.isZero ? .decided : .nothingOwed
        }
    }

    private mutating func add(
        _ step: ScoringStep, _ amount: ExactNumber, _ decisions: [ScoringFacts.Decision] = []
    ) {
        points += amount
        lines.append(TraceLine(step, amount: amount, running: points, decisions: decisions))
    }

    private mutating func award(_ rule: ScoringRule, _ leaf: Indicator, _ measured: MeasuredVerdicts?) -> Ground {
        guard let measured else { return .open }
        guard let share = measured.share else { return measured.summary.owed > 0 ? .open : .nothingOwed }
        let step: ScoringStep =
            measured.isAveraged
            ? .averagedShare(share, bodies: measured.bodies, skipped: measured.skipped, measured.summary)
            : .share(share, measured.summary)
        switch rule {
        case .bands(let bands):
            add(step, .zero)
            let band = bands.first { $0.from <= share } ?? bands.last ?? ShareBand(from: .zero, points: .zero)
            add(.band(from: band.from, points: band.points), band.points)
        case .allOrNothing:
            add(step, .zero)
            add(.allOrNothing(isFull: share == .one), share == .one ? leaf.points : .zero)
        default: add(step, leaf.points * share)
        }
        return .decided
    }

    private mutating func award(
        _ parts: ScoringFacts.Parts?, _ leaf: Indicator, _ scheme: Scheme
    ) -> Ground {
        guard let states = parts?.states else { return .open }
        let credits = states.compactMap { $0.share(nilStatement: scheme.nilStatement) }
        guard let share = ExactNumber.sum(credits).divided(by: ExactNumber(credits.count)) else { return .nothingOwed }
        add(.parts(states, credit: scheme.nilStatement), leaf.points * share)
        if let decisions = parts?.decisions, !decisions.isEmpty { add(.decided(decisions), .zero) }
        return .decided
    }

    private mutating func deduct(
        _ deduction: Deduction, _ facts: ScoringFacts, _ measured: MeasuredVerdicts?
    ) -> Ground {
        let count: ExactNumber
        if let name = deduction.count {
            guard facts.counts[name] != nil || facts.isComplete else { return .open }
            count = ExactNumber(facts.counts[name]?.number(in: deduction.dated) ?? 0)
        } else {
            guard let measured else { return .open }
            guard measured.share != nil else { return measured.summary.owed > 0 ? .open : .nothingOwed }
            count = measured.lost
        }
        let amount = count * deduction.each
        if !count.isZero || deduction.count == nil {
            add(
                .deduct(title: deduction.title ?? deduction.count, count: count, each: deduction.each), -amount)
        }
        let decisions = deduction.count.flatMap { facts.counts[$0]?.decisions } ?? []
        if !count.isZero, !decisions.isEmpty { add(.decided(decisions), .zero) }
        if let limit = deduction.atMost, limit < amount { add(.deductionLimit(limit), amount - limit) }
        return .decided
    }

    /// Takes what was entered, line by line, once somebody says that nothing is missing.
    private mutating func enter(_ facts: ScoringFacts, of leaf: Indicator, atMost limit: ExactNumber?) -> Ground {
        let entries = facts.entries[leaf.id] ?? []
        let statement = facts.completeLedgers[leaf.id]
        guard statement != nil || facts.isComplete else {
            lines.append(TraceLine(.ledgerOpen(entries: entries.count), amount: .zero, running: points))
            return .open
        }
        for entry in entries { add(.entry(entry), -entry.points) }
        let taken = ExactNumber.sum(entries.map(\.points))
        if let limit, limit < taken { add(.deductionLimit(limit), taken - limit) }
        if let statement { add(.ledgerComplete(statement, entries: entries.count), .zero) }
        return .decided
    }

    /// Gives back what took the leaf further down than its own limit below where deductions began; `before` is what
    /// stood before this one, which no limit raises.
    private mutating func limitDeductions(_ leaf: Indicator, before: ExactNumber) {
        guard let limit = leaf.losesAtMost, let base = deductionBase else { return }
        let least = min(before, base - limit)
        if points < least { add(.lossLimit(limit), least - points) }
    }
}

extension ScoringRule {
    fileprivate var isDeducting: Bool {
        switch self {
        case .deduct, .deductMark, .entries: true
        default: false
        }
    }

    /// Rules that only limit what others found; by themselves they assess nothing.
    fileprivate var isLimiting: Bool {
        switch self {
        case .ceiling, .factor: true
        default: false
        }
    }
}

extension ScoringStep {
    /// Lines that stand at a leaf which is not assessed, since they say what is there and does not count.
    fileprivate var saysWhatIsOpen: Bool {
        switch self {
        case .uncounted, .ledgerOpen: true
        default: false
        }
    }
}

extension ScoringFacts.Count {
    /// Cases of the days that a rule holds for; all where it holds always.
    fileprivate func number(in days: DayRange?) -> Int {
        guard let days, let cases else { return number }
        return cases.reduce(0) { days.contains($1.day) ? $0 + $1.number : $0 }
    }
}
