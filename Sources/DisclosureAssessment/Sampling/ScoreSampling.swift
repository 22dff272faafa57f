import DisclosureModel
import ExactArithmetic

/// What a sample means for a score and for each of its leaves.
///
/// An approximation that says what it leaves out: the interval of a body goes through the weights by which its sampled
/// leaves count, all else held fixed: marks, other leaves, penalties, bonus. Where points are not in proportion to a
/// mean there is none.
public struct ScoreSampling: Sendable {
    public struct Found: Sendable {
        /// nil where the score stands on no sample.
        public var body: ScoreSample?
        /// By id of leaf.
        public var leaves: [String: ScoreSample]
    }

    private let scheme: Scheme
    private let leaves: [String: Indicator]

    public init(scheme: Scheme) {
        self.scheme = scheme
        leaves = Dictionary(scheme.leaves.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - drawn: villages drawn below the body, if any could be.
    ///   - whole: fields or items that were drawn for the round.
    public func found(
        for score: BodyScore, _ facts: ScoringFacts, drawn: ScoreSample.Drawn?, whole: [ScoreSample.Drawn]
    ) -> Found {
        let partial = drawn.flatMap { $0.drawn < $0.total ? $0 : nil }
        let labels = [partial].compactMap(\.self) + whole
        guard !labels.isEmpty else { return Found(body: nil, leaves: [:]) }
        var found: [String: ScoreSample] = [:]
        var terms: [SampleEstimate.Term] = []
        var obstacle: ScoreSample.Missing?
        for leaf in score.indicators.flatMap(\.leaves) where leaf.state == .scored {
            guard let sample = facts.samples[leaf.id], let indicator = leaves[leaf.id] else { continue }
            let own = ScoreSample.Drawn(
                unit: .villages, drawn: sample.cells.reduce(0) { $0 + $1.drawn },
                total: sample.cells.reduce(0) { $0 + $1.size })
            switch term(of: leaf, indicator, sample, facts) {
            case .failure(let reason):
                obstacle = obstacle ?? reason
                found[leaf.id] = ScoreSample(drawn: [own], interval: nil, missing: reason)
            case .success(let term):
                terms.append(term)
                found[leaf.id] = Self.sample(
                    [own], SampleEstimate(of: [term]), around: leaf.points ?? .zero, within: .zero...leaf.full,
                    digits: digits)
            }
        }
        guard let exact = score.exact else {
            return Found(body: ScoreSample(drawn: labels, interval: nil, missing: .noScore), leaves: found)
        }
        guard partial != nil, !terms.isEmpty || obstacle != nil else {
            let missing: ScoreSample.Missing? = whole.isEmpty ? nil : .wholeFields
            let body = missing.map { ScoreSample(drawn: whole, interval: nil, missing: $0) }
            return Found(body: body, leaves: found)
        }
        obstacle = obstacle ?? limit(above: score, terms.isEmpty ? [] : Set(found.keys))
        if let obstacle {
            return Found(body: ScoreSample(drawn: labels, interval: nil, missing: obstacle), leaves: found)
        }
        let scale = scale(of: score)
        let scaled = terms.map {
            SampleEstimate.Term(coefficient: $0.coefficient * scale, sample: $0.sample, values: $0.values)
        }
        let body = Self.sample(
            labels, SampleEstimate(of: scaled), around: exact, within: .zero...max(scheme.total, exact),
            digits: digits)
        return Found(body: body, leaves: found)
    }

    /// Where nothing is rounded, as many digits as one reads at a glance.
    private var digits: Int { scheme.rounding.at == .none ? 2 : scheme.rounding.digits }

    private static func sample(
        _ drawn: [ScoreSample.Drawn], _ estimate: SampleEstimate, around centre: ExactNumber,
        within bounds: ClosedRange<ExactNumber>, digits: Int
    ) -> ScoreSample {
        guard let (width, degrees) = estimate.halfWidth else {
            return ScoreSample(drawn: drawn, interval: nil, missing: estimate.missing)
        }
        let interval = ScoreSample.Interval(
            low: (centre - width).clamped(to: bounds).roundedDown(digits: digits),
            high: (centre + width).clamped(to: bounds).roundedUp(digits: digits), degrees: degrees)
        return ScoreSample(drawn: drawn, interval: interval, missing: nil)
    }

    // MARK: Leaves

    /// A leaf's points as a mean times a coefficient, where they are one.
    private func term(
        of leaf: IndicatorScore, _ indicator: Indicator, _ sample: LeafSample, _ facts: ScoringFacts
    ) -> Result<SampleEstimate.Term, ScoreSample.Missing> {
        guard indicator.measure?.average == .bodies else { return .failure(.pooled(indicator: leaf.title)) }
        let outcomes = facts.outcomes[leaf.id] ?? []
        guard outcomes.count == sample.entries.count, indicator.rules.count == 1, indicator.points.isPositive,
            let worth = leaf.full.divided(by: indicator.points)
        else { return .failure(.notLinear(indicator: leaf.title)) }
        let verdicts = outcomes.map {
            VerdictSummary(counts: $0, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement)
        }
        let coefficient: ExactNumber
        let start: ExactNumber
        let values: [ExactNumber?]
        switch indicator.rules[0] {
        case .share:
            (coefficient, start) = (leaf.full, .zero)
            values = verdicts.map { $0.earned.divided(by: ExactNumber($0.decided)) }
        case .deduct(let deduction) where deduction.count == nil:
            (coefficient, start) = (-deduction.each * worth, leaf.full)
            values = verdicts.map { $0.decided > 0 ? $0.lost : nil }
        default: return .failure(.notLinear(indicator: leaf.title))
        }
        let term = SampleEstimate.Term(coefficient: coefficient, sample: sample, values: values)
        // A limit, a floor or a veto that was met shows in points that are not what the mean alone would give.
        guard let mean = Self.mean(term), let points = leaf.points else {
            return .failure(.notLinear(indicator: leaf.title))
        }
        let expected = start + coefficient * mean
        let shown = scheme.rounding.at == .leaves ? scheme.rounding.shown(expected) : expected
        return points == shown ? .success(term) : .failure(.notLinear(indicator: leaf.title))
    }

    private static func mean(_ term: SampleEstimate.Term) -> ExactNumber? {
        let entries = term.values.indices.filter { term.values[$0] != nil }
        let weights = entries.map(term.sample.weight)
        let values = zip(entries, weights).map { (term.values[$0] ?? .zero) * $1 }
        return ExactNumber.sum(values).divided(by: ExactNumber.sum(weights))
    }

    // MARK: From leaves to the body

    /// What stands between the leaves and the score besides a sum: a limit of a branch that was met, a veto, a floor.
    private func limit(above score: BodyScore, _ sampled: Set<String>) -> ScoreSample.Missing? {
        func isLimited(_ indicator: IndicatorScore) -> Bool {
            guard !indicator.indicators.isEmpty, indicator.leaves.contains(where: { sampled.contains($0.id) }) else {
                return false
            }
            return indicator.lines.contains { $0.step.isLimit } || indicator.indicators.contains(where: isLimited)
        }
        let isOverruled = score.lines.contains { $0.step.isLimit } || score.indicators.contains(where: isLimited)
        return isOverruled ? .overruled : nil
    }

    /// By which the sum of the tree is scaled to the total.
    private func scale(of score: BodyScore) -> ExactNumber {
        for line in score.lines {
            if case .scaled(let to, let from) = line.step { return to.divided(by: from) ?? .one }
        }
        return .one
    }
}

extension ScoringStep {
    /// Steps after which a score no longer follows the sum below it.
    fileprivate var isLimit: Bool {
        switch self {
        case .lossLimit, .floor, .indicatorVeto, .totalFloor, .veto: true
        default: false
        }
    }
}

extension ScoreSample.Missing: Error {}

extension ExactNumber {
    /// The nearest decimal that is not above.
    fileprivate func roundedDown(digits: Int) -> ExactNumber {
        let near = rounded(digits: digits)
        return near <= self ? near : near - Self.unit(digits)
    }

    /// The nearest decimal that is not below.
    fileprivate func roundedUp(digits: Int) -> ExactNumber {
        let near = rounded(digits: digits)
        return self <= near ? near : near + Self.unit(digits)
    }

    private static func unit(_ digits: Int) -> ExactNumber {
        (0..<digits).reduce(ExactNumber.one) { unit, _ in unit * (ExactNumber(numerator: 1, denominator: 10) ?? .one) }
    }
}
