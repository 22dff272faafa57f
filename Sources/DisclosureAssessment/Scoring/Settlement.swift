import DisclosureModel
import ExactArithmetic
import SourceText

/// From the sum of the tree to the published score.
struct Settlement {
    let scheme: Scheme
    let facts: ScoringFacts
    private let vetoes: [(veto: Veto, by: [String])]
    private var indicators: [IndicatorScore] = []
    private var lines: [TraceLine] = []
    private var remarks: [Wording] = []
    /// nil: there is no score.
    private var running: ExactNumber?

    init(scheme: Scheme, facts: ScoringFacts) {
        self.scheme = scheme
        self.facts = facts
        vetoes = scheme.vetoes.compactMap { veto in
            guard let allegation = facts.allegations[veto.id], allegation.confirmed > 0 else { return nil }
            return (veto, allegation.confirmers)
        }
        for (veto, by) in vetoes {
            remarks.append(ScoringStep.veto(title: veto.title, effect: veto.effect, by: by).text)
        }
    }

    /// A confirmed veto after which nothing else is scored.
    var isWithheldByVeto: Bool { vetoes.contains { $0.veto.effect == .noScore } }

    mutating func settle(_ indicators: [IndicatorScore], isScored: Bool, isOpen: Bool) {
        self.indicators = indicators
        remarkOnUnassessed()
        guard isScored else {
            withhold(
                isOpen
                    ? Wording("应评事项均未检查、证据不足或待人工评判，不予评分", "nothing that applies could be assessed: no score")
                    : Wording("没有适用的指标，不予评分", "no indicator applies: no score"))
            return
        }
        if let minimum = scheme.minimumCoverage, let coverage = facts.coverage, coverage < minimum {
            let (found, wanted) = (coverage.percentText, minimum.percentText)
            withhold(Wording("检查覆盖率\(found)，低于\(wanted)，不予评分", "coverage of \(found) is below \(wanted): no score"))
            return
        }
        var points = ExactNumber.zero
        add(.sum, ExactNumber.sum(indicators.compactMap(\.points)), to: &points)
        let full = ExactNumber.sum(indicators.map(\.full))
        if full != scheme.total, let factor = scheme.total.divided(by: full) {
            add(.scaled(to: scheme.total, from: full), points * factor - points, to: &points)
        }
        let gate = points
        penalise(&points)
        if points.isNegative { add(.totalFloor, -points, to: &points) }
        reward(&points, gate: gate)
        overrule(&points)
        running = points
    }

    /// No score, except where a veto names one.
    private mutating func withhold(_ reason: Wording) {
        guard !vetoes.isEmpty else {
            remarks.append(reason)
            return
        }
        var points = ExactNumber.zero
        add(.sum, ExactNumber.sum(indicators.compactMap(\.points)), to: &points)
        overrule(&points)
        running = points
    }

    private mutating func add(_ step: ScoringStep, _ amount: ExactNumber, to points: inout ExactNumber) {
        points += amount
        lines.append(TraceLine(step, amount: amount, running: points))
    }

    private mutating func penalise(_ points: inout ExactNumber) {
        for penalty in scheme.penalties {
            guard let allegation = facts.allegations[penalty.id], allegation.confirmed > 0 else { continue }
            let amount = penalty.each * ExactNumber(allegation.confirmed)
            let step = ScoringStep.penalty(
                title: penalty.title, count: allegation.confirmed, each: penalty.each, by: allegation.confirmers)
            add(step, -amount, to: &points)
            if let limit = penalty.atMost, limit < amount { add(.penaltyLimit(limit), amount - limit, to: &points) }
        }
    }

    private mutating func reward(_ points: inout ExactNumber, gate: ExactNumber) {
        guard let bonus = scheme.bonus else { return }
        let claimed = bonus.events.filter { !(facts.claims[$0.id] ?? []).isEmpty }
        guard !claimed.isEmpty else { return }
        if let above = bonus.opensAbove, gate <= above {
            add(.bonusClosed(above: above), .zero, to: &points)
            return
        }
        var gained = ExactNumber.zero
        for event in claimed {
            let claims = facts.claims[event.id] ?? []
            let amount = ExactNumber.sum(claims.map { $0.points ?? event.points * ExactNumber($0.count) })
            let by = claims.map(\.decision.by).uniqueInOrder
            add(.bonus(title: event.title, count: claims.reduce(0) { $0 + $1.count }, by: by), amount, to: &points)
            if let limit = event.atMost, limit < amount {
                add(.bonusEventLimit(limit), limit - amount, to: &points)
                gained += limit
            } else {
                gained += amount
            }
        }
        if let limit = bonus.atMost, limit < gained { add(.bonusLimit(limit), limit - gained, to: &points) }
    }

    /// Vetoes that leave a score: the hardest one counts.
    private mutating func overrule(_ points: inout ExactNumber) {
        let results = vetoes.compactMap { veto, by -> (points: ExactNumber, step: ScoringStep)? in
            switch veto.effect {
            case .noScore: nil
            case .zero: (.zero, .veto(title: veto.title, effect: .zero, by: by))
            case .fixed(let points): (points, .veto(title: veto.title, effect: veto.effect, by: by))
            }
        }
        guard let hardest = results.min(by: { $0.points < $1.points }) else { return }
        add(hardest.step, hardest.points - points, to: &points)
    }

    private mutating func remarkOnUnassessed() {
        var titles: [String] = []
        func collect(_ indicators: [IndicatorScore]) {
            for indicator in indicators {
                if indicator.indicators.isEmpty, indicator.state == .notAssessed { titles.append(indicator.title) }
                collect(indicator.indicators)
            }
        }
        collect(indicators)
        guard !titles.isEmpty else { return }
        remarks.append(
            Wording("未评指标：\(titles.joined(separator: "、"))", "not assessed: \(titles.joined(separator: ", "))"))
    }

    func score() -> BodyScore {
        let rounded = running.map(scheme.rounding.shown)
        var lines = lines
        if let rounded {
            let below = ExactNumber.sum(indicators.compactMap(\.points).map(scheme.rounding.shown))
            let steps = ExactNumber.sum(lines.dropFirst().map { scheme.rounding.shown($0.amount) })
            let difference = rounded - below - steps
            if !difference.isZero { lines.append(TraceLine(.rounding, amount: difference, running: rounded)) }
        }
        let pending = pendingAllegations
        return BodyScore(
            body: facts.body, scheme: scheme.id, exact: running, rounded: rounded,
            shown: running.map(scheme.rounding.text), total: scheme.total, coverage: facts.coverage,
            grade: grade(rounded: rounded), appraisalPoints: appraisalPoints(rounded: rounded),
            indicators: indicators, lines: lines,
            remarks: remarks
                + pending.map {
                    Wording(
                        "待确认：\($0.title)\($0.count)次，确认前不生效",
                        "to be confirmed, without effect until then: \($0.title), \($0.count)")
                },
            pending: pending)
    }

    private var pendingAllegations: [BodyScore.Pending] {
        (scheme.vetoes.map { ($0.id, $0.title) } + scheme.penalties.map { ($0.id, $0.title) }).compactMap { id, title in
            guard let count = facts.allegations[id]?.pending, count > 0 else { return nil }
            return BodyScore.Pending(id: id, title: title, count: count)
        }
    }

    private func grade(rounded: ExactNumber?) -> String? {
        if let veto = vetoes.first?.veto { return veto.grade ?? scheme.grades?.bands.last?.name }
        guard let grades = scheme.grades, let running, let rounded else { return nil }
        return grades.name(of: grades.reading == .exact ? running : rounded)
    }

    private func appraisalPoints(rounded: ExactNumber?) -> ExactNumber? {
        guard let appraisal = scheme.appraisal, appraisal.conversion == .score, let running, let rounded else {
            return nil
        }
        let score = appraisal.reading == .exact ? running : rounded
        guard let share = score.divided(by: scheme.total) else { return nil }
        return (appraisal.points * share.clamped(to: .zero ... .one)).rounded(digits: appraisal.digits)
    }
}

extension ScoringFacts.Allegation {
    fileprivate var confirmers: [String] { decisions.map(\.by).uniqueInOrder }
}

extension [String] {
    fileprivate var uniqueInOrder: [String] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
