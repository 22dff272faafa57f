import DisclosureModel
import ExactArithmetic

/// What a leaf earns by a rule that goes by what people answered, counted or found present.
struct LeafAward {
    private(set) var lines: [(step: ScoringStep, amount: ExactNumber)] = []
    private(set) var ground = LeafEvaluation.Ground.open
    private let leaf: Indicator
    private let facts: ScoringFacts
    private let scheme: Scheme

    init(
        _ rule: ScoringRule, _ leaf: Indicator, _ facts: ScoringFacts, _ measured: MeasuredVerdicts?, _ scheme: Scheme
    ) {
        self.leaf = leaf
        self.facts = facts
        self.scheme = scheme
        switch rule {
        case .present: present(measured)
        case .ratio(let ratio): self.ratio(ratio)
        case .sumOfParts(let parts): if let answers { sum(parts, answers) }
        case .rating(let labels): if let answers { rating(labels, answers) }
        case .credits(let credits): if let answers { self.credits(credits, answers) }
        case .scale(let range): if let answers { scale(range, answers) }
        case .figure(let range): if let answers { figure(range, answers) }
        case .byRank(let points): if let answers { rank(points, answers) }
        default: break
        }
        if ground == .decided, let decisions = decisions(behind: rule), !decisions.isEmpty {
            lines.append((.decided(decisions), .zero))
        }
    }

    private func decisions(behind rule: ScoringRule) -> [ScoringFacts.Decision]? {
        guard case .ratio(let ratio) = rule else { return answers?.entries.compactMap(\.decision) }
        return [ratio.of, ratio.to].flatMap { facts.counts[$0]?.decisions ?? [] }
    }

    private var answers: ScoringFacts.Answers? { facts.answers[leaf.id] }

    private mutating func add(_ step: ScoringStep, _ amount: ExactNumber) {
        lines.append((step, amount))
        ground = .decided
    }

    private mutating func present(_ measured: MeasuredVerdicts?) {
        guard let summary = measured?.summary else { return }
        guard summary.decided > 0 else {
            ground = summary.owed > 0 ? .open : .nothingOwed
            return
        }
        let share: ExactNumber =
            summary.counts[.met] > 0 ? .one : summary.counts[.nilStated] > 0 ? scheme.nilStatement : .zero
        add(.present(summary, credit: scheme.nilStatement), leaf.points * share)
    }

    /// A count that nobody stated is zero only in facts stated by hand.
    private func count(_ name: String) -> Int? { facts.counts[name]?.number ?? (facts.isComplete ? 0 : nil) }

    private mutating func ratio(_ ratio: CountRatio) {
        guard let part = count(ratio.of), let whole = count(ratio.to) else { return }
        guard let share = ExactNumber(numerator: part, denominator: whole) else {
            switch ratio.empty {
            case .full: add(.emptyRatio(to: ratio.to, .full), leaf.points)
            case .zero: add(.emptyRatio(to: ratio.to, .zero), .zero)
            case .notApplicable: ground = .nothingOwed
            case .judge: ground = .open
            }
            return
        }
        let step = ScoringStep.ratio(of: ratio.of, part, to: ratio.to, whole)
        guard let bands = ratio.bands else {
            add(step, leaf.points * share)
            return
        }
        add(step, .zero)
        let band = bands.first { $0.from <= share } ?? bands.last ?? ShareBand(from: .zero, points: .zero)
        add(.band(from: band.from, points: band.points), band.points)
    }

    /// Points of parts that do not apply go to the others, in proportion.
    private mutating func sum(_ parts: [NamedPart], _ answers: ScoringFacts.Answers) {
        var earned = ExactNumber.zero
        var applying = ExactNumber.zero
        var states: [PartFinding] = []
        for part in parts {
            guard let entry = answers.entries.first(where: { $0.part == part.id }) else { return }
            let state: ScoringFacts.PartState? =
                switch entry.answer {
                case .word(let word): ScoringFacts.PartState(word: word)
                case .notApplicable: .notApplicable
                case .number: nil
                }
            guard let state else { return }
            states.append(PartFinding(title: part.title, state: state))
            guard let share = state.share(nilStatement: scheme.nilStatement) else { continue }
            applying += part.points
            earned += part.points * share
        }
        guard let share = earned.divided(by: applying) else {
            ground = .nothingOwed
            return
        }
        add(.partPoints(states, credit: scheme.nilStatement), ExactNumber.sum(parts.map(\.points)) * share)
    }

    private mutating func rating(_ labels: [RatingLabel], _ answers: ScoringFacts.Answers) {
        switch answers.entries.first?.answer {
        case .notApplicable: ground = .nothingOwed
        case let answer?:
            guard let label = labels.first(where: { answer.isWord($0.label) }) else { return }
            add(.rating(label.label), label.points)
        case nil: break
        }
    }

    private mutating func credits(_ credits: [StateCredit], _ answers: ScoringFacts.Answers) {
        var shares: [ExactNumber] = []
        var states: [String] = []
        for entry in answers.entries {
            if entry.answer == .notApplicable { continue }
            guard let credit = credits.first(where: { entry.answer.isWord($0.state) }) else { return }
            shares.append(credit.share)
            states.append(credit.state)
        }
        guard let mean = ExactNumber.sum(shares).divided(by: ExactNumber(shares.count)) else {
            ground = .nothingOwed
            return
        }
        add(.credits(states, mean), leaf.points * mean)
    }

    private mutating func scale(_ range: ValueRange, _ answers: ScoringFacts.Answers) {
        let values = answers.entries.compactMap { entry -> ExactNumber? in
            if case .number(let value) = entry.answer { value } else { nil }
        }
        let shares = values.map(range.share)
        guard let share = ExactNumber.sum(shares).divided(by: ExactNumber(shares.count)) else {
            ground = .nothingOwed
            return
        }
        add(.scale(ExactNumber.sum(values), of: range.to * ExactNumber(values.count)), leaf.points * share)
    }

    private mutating func figure(_ range: ValueRange, _ answers: ScoringFacts.Answers) {
        switch answers.entries.first?.answer {
        case .notApplicable: ground = .nothingOwed
        case .number(let value): add(.figure(value, range), leaf.points * range.share(of: value))
        case .word, nil: break
        }
    }

    private mutating func rank(_ points: RankPoints, _ answers: ScoringFacts.Answers) {
        if answers.entries.first?.answer == .notApplicable {
            ground = .nothingOwed
            return
        }
        guard let rank = facts.ranks[leaf.id],
            let place = ExactNumber(numerator: rank.rank, denominator: rank.of),
            let band = points.bands.first(where: { place <= $0.top }) ?? points.bands.last
        else { return }
        add(.rank(rank), band.points)
    }
}

extension ScoringFacts.PartState {
    /// What a part earns of its points; nil where it does not apply.
    func share(nilStatement: ExactNumber) -> ExactNumber? {
        switch self {
        case .disclosed, .onRequest: .one
        case .statement: nilStatement
        case .missing: .zero
        case .notApplicable: nil
        }
    }
}
