import DisclosureModel
import ExactArithmetic

/// A leaf that goes by verdicts alone, ready to be computed for many bodies: the rules of `LeafEvaluation` over them,
/// without lines.
struct MeasuredLeaf<Number: ScoreNumber>: Sendable {
    enum Award: Sendable {
        /// Deductions begin at the full points.
        case full
        case share
        /// By thresholds above/below, and the points of each.
        case bands([Band])
        case allOrNothing
        case present
    }

    struct Band: Sendable {
        var from: ExactNumber
        var above: Int128
        var below: Int128
        var points: Number
    }

    enum Change: Sendable {
        case deduct(each: Number, atMost: Number?)
        case ceiling(Number, when: Condition?)
        case factor(Number, when: Condition)
    }

    enum Condition: Sendable {
        case failed(atLeast: Int)
        case noneMet
    }

    private let award: Award
    private let changes: [Change]
    private let points: Number
    private let losesAtMost: Number?
    private let isFloored: Bool
    let averages: Bool
    private let unexplained: Scheme.UnexplainedPolicy
    private let credit: CountedVerdicts.Credit
    private let nilStatement: Number

    /// nil where a rule goes by something else than verdicts, or is of a kind or has settings not known here.
    init?(_ leaf: Indicator, under scheme: Scheme) {
        guard let measure = leaf.measure, let credit = CountedVerdicts.Credit(scheme.nilStatement), leaf.isPlain,
            !leaf.points.isNegative
        else { return nil }
        var award = Award.full
        var changes: [Change] = []
        for (position, rule) in leaf.rules.enumerated() {
            switch rule {
            case .share where position == 0: award = .share
            case .bands(let bands) where position == 0:
                guard let bands = Self.bands(bands) else { return nil }
                award = .bands(bands)
            case .allOrNothing where position == 0: award = .allOrNothing
            case .present where position == 0: award = .present
            case .deduct(let deduction) where deduction.isOfVerdicts:
                changes.append(.deduct(each: Number(deduction.each), atMost: deduction.atMost.map(Number.init)))
            case .ceiling(let limit, nil): changes.append(.ceiling(Number(limit), when: nil))
            case .ceiling(let limit, let condition?):
                guard let condition = Condition(condition) else { return nil }
                changes.append(.ceiling(Number(limit), when: condition))
            case .factor(let factor, let condition):
                guard let condition = Condition(condition), !factor.isNegative else { return nil }
                changes.append(.factor(Number(factor), when: condition))
            default: return nil
            }
        }
        // By itself a limit assesses nothing.
        let deducts = changes.contains { if case .deduct = $0 { true } else { false } }
        if case .full = award, !deducts { return nil }
        self.award = award
        self.changes = changes
        self.credit = credit
        points = Number(leaf.points)
        losesAtMost = leaf.losesAtMost.map(Number.init)
        isFloored = scheme.deductionFloor == .leaf
        averages = measure.average == .bodies
        unexplained = scheme.unexplained
        nilStatement = Number(scheme.nilStatement)
    }

    private static func bands(_ bands: [ShareBand]) -> [Band]? {
        var result: [Band] = []
        for band in bands {
            guard let from = band.from.smallParts else { return nil }
            result.append(
                Band(
                    from: band.from, above: Int128(from.numerator), below: Int128(from.denominator),
                    points: Number(band.points)))
        }
        return result.isEmpty ? nil : result
    }
}

extension MeasuredLeaf {
    /// What one row of verdicts earns.
    func evaluate(_ counts: OutcomeCounts) -> (state: IndicatorScore.State, points: Number) {
        let verdicts = CountedVerdicts(counts, unexplained: unexplained, credit: credit)
        guard verdicts.decided > 0 else { return (counts.owed > 0 ? .notAssessed : .notApplicable, .zero) }
        let (earned, decided) = (UInt64(verdicts.earned), UInt64(verdicts.decided))
        let awarded: Number =
            switch award {
            case .share: earned == decided ? points : points.times(earned, over: decided)
            case .allOrNothing: earned == decided ? points : .zero
            case .bands(let bands):
                (bands.first { $0.above * Int128(decided) <= Int128(earned) * $0.below } ?? bands[bands.count - 1])
                    .points
            case .present: present(verdicts)
            case .full: points
            }
        if changes.isEmpty { return (.scored, finished(awarded)) }
        return (.scored, finished(changed(awarded, verdicts, bodies: 1)))
    }

    /// What the rows of several bodies earn, each of which counts the same.
    func evaluate(_ rows: [OutcomeCounts]) -> (state: IndicatorScore.State, points: Number) {
        guard averages, rows.count > 1 else {
            var pooled = OutcomeCounts()
            for row in rows { pooled += row }
            return evaluate(pooled)
        }
        var pooled = OutcomeCounts()
        var sum = Number.zero
        var bodies: UInt64 = 0
        var isFull = true
        for row in rows {
            pooled += row
            let verdicts = CountedVerdicts(row, unexplained: unexplained, credit: credit)
            guard verdicts.decided > 0 else { continue }
            sum = sum + Number(.one).times(UInt64(verdicts.earned), over: UInt64(verdicts.decided))
            isFull = isFull && verdicts.earned == verdicts.decided
            bodies += 1
        }
        let verdicts = CountedVerdicts(pooled, unexplained: unexplained, credit: credit)
        guard bodies > 0 else { return (pooled.owed > 0 ? .notAssessed : .notApplicable, .zero) }
        let share = sum.times(1, over: bodies)
        let awarded: Number =
            switch award {
            case .share: isFull ? points : points.times(share)
            case .allOrNothing: isFull ? points : .zero
            case .bands(let bands): isFull ? banded(Number(.one), bands) : banded(share, bands)
            case .present: present(verdicts)
            case .full: points
            }
        return (.scored, finished(changed(awarded, verdicts, bodies: bodies)))
    }

    private func present(_ verdicts: CountedVerdicts) -> Number {
        verdicts.met > 0 ? points : verdicts.nilStated > 0 ? points.times(nilStatement) : .zero
    }

    /// Where it is not certain which band a share reaches, the points of all that it may reach.
    private func banded(_ share: Number, _ bands: [Band]) -> Number {
        func position(_ share: ExactNumber) -> Int { bands.firstIndex { $0.from <= share } ?? bands.count - 1 }
        let known = share.bounds.map { (position($0.lowerBound), position($0.upperBound)) } ?? (0, bands.count - 1)
        let reached = bands[min(known.0, known.1)...max(known.0, known.1)]
        return reached.dropFirst().reduce(reached[reached.startIndex].points) { .spanning($0, $1.points) }
    }

    private func changed(_ awarded: Number, _ verdicts: CountedVerdicts, bodies: UInt64) -> Number {
        var points = awarded
        var base: Number?
        for change in changes {
            switch change {
            case .ceiling(let limit, let condition):
                if condition.map({ holds($0, verdicts) }) ?? true { points = .lesser(points, limit) }
            case .factor(let factor, let condition):
                // What is below zero already is not made less of.
                if holds(condition, verdicts) {
                    points = Number.greater(points, .zero).times(factor) + .lesser(points, .zero)
                }
            case .deduct(let each, let most):
                let before = points
                let start = base ?? before
                base = start
                let lost = UInt64(verdicts.decided - verdicts.earned)
                var amount = each.times(lost, over: UInt64(credit.below) * bodies)
                if let most { amount = .lesser(amount, most) }
                points = points - amount
                // What stood there before is not raised.
                if let losesAtMost { points = .greater(points, .lesser(before, start - losesAtMost)) }
            }
        }
        return points
    }

    private func holds(_ condition: Condition, _ verdicts: CountedVerdicts) -> Bool {
        switch condition {
        case .failed(let least): verdicts.failed >= least
        case .noneMet: verdicts.earned == 0
        }
    }

    /// Not more than the leaf has, nor less than nothing where the scheme says so.
    private func finished(_ earned: Number) -> Number {
        let most = Number.lesser(earned, points)
        return isFloored ? .greater(most, .zero) : most
    }
}

extension MeasuredLeaf.Condition {
    /// nil for one that goes by something else than verdicts.
    fileprivate init?(_ condition: RuleCondition) {
        switch condition {
        case .failed(let least): self = .failed(atLeast: least)
        case .noneMet: self = .noneMet
        default: return nil
        }
    }
}

extension Deduction {
    /// Whether it goes by verdicts, with no setting beyond those that are computed here.
    fileprivate var isOfVerdicts: Bool {
        self == Deduction(title: title, each: each, atMost: atMost) && !each.isNegative
    }
}
