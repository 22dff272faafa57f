import DisclosureModel
import ExactArithmetic

/// A leaf that goes by verdicts alone, ready to be computed for many bodies: the rules of `LeafEvaluation` over them,
/// without lines.
struct MeasuredLeaf<Number: ScoreNumber>: Sendable {
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

    private let award: MeasuredAward<Number>
    /// Thresholds and the points of each, where the award goes by them.
    private let bands: [Band]
    private let changes: [Change]
    private let losesAtMost: Number?
    private let isFloored: Bool
    let averages: Bool

    /// nil where a rule goes by something else than verdicts, or is of a kind or has settings not known here.
    init?(_ leaf: Indicator, under scheme: Scheme) {
        guard let measure = leaf.measure, let credit = CountedVerdicts.Credit(scheme.nilStatement), leaf.isPlain,
            !leaf.points.isNegative
        else { return nil }
        var kind = MeasuredAward<Number>.Kind.full
        var thresholds: [Band] = []
        var changes: [Change] = []
        for (position, rule) in leaf.rules.enumerated() {
            switch rule {
            case .share where position == 0: kind = .share
            case .bands(let bands) where position == 0:
                guard let bands = Self.bands(bands) else { return nil }
                (kind, thresholds) = (.bands, bands)
            case .allOrNothing where position == 0: kind = .allOrNothing
            case .present where position == 0: kind = .present
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
        if kind == .full, !deducts { return nil }
        award = MeasuredAward(
            kind: kind, points: Number(leaf.points), credit: credit, unexplained: scheme.unexplained)
        bands = thresholds
        self.changes = changes
        losesAtMost = leaf.losesAtMost.map(Number.init)
        isFloored = scheme.deductionFloor == .leaf
        averages = measure.average == .bodies
    }

    /// The award alone, where it is all of the leaf: it is never more than the leaf has, nor less than nothing.
    var simple: MeasuredAward<Number>? { changes.isEmpty && award.kind != .bands ? award : nil }

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
        let verdicts = award.counted(counts)
        guard verdicts.decided > 0 else { return (counts.owed > 0 ? .notAssessed : .notApplicable, .zero) }
        let awarded = award.kind == .bands ? band(of: verdicts).points : award.points(for: verdicts)
        return (.scored, finished(changed(awarded, verdicts, bodies: 1)))
    }

    /// What the rows of several bodies earn, each of which counts the same.
    func evaluate(_ rows: [OutcomeCounts]) -> (state: IndicatorScore.State, points: Number) {
        var pooled = OutcomeCounts()
        for row in rows { pooled += row }
        guard averages, rows.count > 1 else { return evaluate(pooled) }
        var sum = Number.zero
        var bodies: UInt64 = 0
        var isFull = true
        for row in rows {
            let verdicts = award.counted(row)
            guard verdicts.decided > 0 else { continue }
            sum = sum + Number(.one).times(UInt64(verdicts.earned), over: UInt64(verdicts.decided))
            isFull = isFull && verdicts.earned == verdicts.decided
            bodies += 1
        }
        guard bodies > 0 else { return (pooled.owed > 0 ? .notAssessed : .notApplicable, .zero) }
        let verdicts = award.counted(pooled)
        let share = sum.times(1, over: bodies)
        let awarded: Number =
            switch award.kind {
            case .share: isFull ? award.points : award.points.times(share)
            case .bands: banded(isFull ? Number(.one) : share)
            // Where every body has all, so has the whole.
            case .allOrNothing, .present, .full: award.points(for: verdicts)
            }
        return (.scored, finished(changed(awarded, verdicts, bodies: bodies)))
    }

    private func band(of verdicts: CountedVerdicts) -> Band {
        let (earned, decided) = (Int128(verdicts.earned), Int128(verdicts.decided))
        return bands.first { $0.above * decided <= earned * $0.below } ?? bands[bands.count - 1]
    }

    /// Where it is not certain which band a share reaches, the points of all that it may reach.
    private func banded(_ share: Number) -> Number {
        func position(_ share: ExactNumber) -> Int { bands.firstIndex { $0.from <= share } ?? bands.count - 1 }
        let known = share.bounds.map { (position($0.lowerBound), position($0.upperBound)) } ?? (0, bands.count - 1)
        let reached = bands[min(known.0, known.1)...max(known.0, known.1)]
        return reached.dropFirst().reduce(reached[reached.startIndex].points) { .spanning($0, $1.points) }
    }

    private func changed(_ awarded: Number, _ verdicts: CountedVerdicts, bodies: UInt64) -> Number {
        if changes.isEmpty { return awarded }
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
                var amount = each.times(lost, over: UInt64(award.credit.below) * bodies)
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
        let most = Number.lesser(earned, award.points)
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
