import DisclosureModel
import ExactArithmetic
import SourceText

/// From the sum of the tree to the published score.
struct Settlement {
    let scheme: Scheme
    let facts: ScoringFacts
    /// Confirmed ones that decide everything, and all of them.
    private let vetoes: [(veto: Veto, by: [String])]
    private let vetoDecisions: [String: [ScoringFacts.Decision]]
    private let confirmed: [Veto]
    /// The tree is below the pass mark.
    private var isBelowGate = false
    private var indicators: [IndicatorScore] = []
    private var lines: [TraceLine] = []
    private var remarks: [Wording] = []
    /// nil: there is no score.
    private var running: ExactNumber?
    /// What the score is composed of.
    private var parts: [PartScore] = []
    /// Passed or failed, where vetoes alone decide.
    private var verdict: String?

    init(scheme: Scheme, facts: ScoringFacts) {
        self.scheme = scheme
        self.facts = facts
        let found = scheme.vetoes.compactMap { veto -> (veto: Veto, by: [String])? in
            guard let allegation = facts.allegations[veto.id], allegation.confirmed > 0 else { return nil }
            return (veto, allegation.confirmers)
        }
        confirmed = found.map(\.veto)
        vetoes = found.filter { $0.veto.indicators == nil }
        vetoDecisions = Dictionary(
            found.map { ($0.veto.id, facts.allegations[$0.veto.id]?.decisions ?? []) }, uniquingKeysWith: { $1 })
        for (veto, by) in vetoes {
            remarks.append(
                scheme.passOrFail == nil
                    ? ScoringStep.veto(title: veto.title, effect: veto.effect, by: by).text
                    : SettlementRemarks.vetoed(veto.title, by: by))
        }
    }

    /// A confirmed veto after which nothing else is scored.
    var isWithheldByVeto: Bool { vetoes.contains { $0.veto.effect == .noScore } }

    mutating func settle(_ indicators: [IndicatorScore], isScored: Bool, isOpen: Bool) {
        self.indicators = indicators
        remarkOnUnassessed()
        guard isScored else {
            withhold(isOpen ? SettlementRemarks.nothingAssessed : SettlementRemarks.nothingApplies)
            return
        }
        if let uncovered {
            withhold(uncovered)
            return
        }
        var points = ExactNumber.zero
        add(.sum, ExactNumber.sum(indicators.compactMap(\.points)), to: &points)
        let full = ExactNumber.sum(indicators.map(\.full))
        if full != scheme.total, let factor = scheme.total.divided(by: full) {
            add(.scaled(to: scheme.total, from: full), points * factor - points, to: &points)
        }
        let gate = points
        if let mark = scheme.gate, gate < mark.below {
            isBelowGate = true
            add(.gate(below: mark.below, grade: mark.grade), .zero, to: &points)
        }
        penalise(&points)
        reward(&points, gate: gate)
        if let review = SettlementReview(scheme, facts) { add(review.givenBack, to: &points) }
        // Last, so that a bonus never hides a penalty.
        if points.isNegative { add(.totalFloor, -points, to: &points) }
        if let review = SettlementReview(scheme, facts) { add(review.reChecked, to: &points) }
        if let composition = scheme.composition {
            guard let composed = compose(composition, own: .points(points)) else { return }
            points = composed
        }
        overrule(&points)
        running = points
    }

    private mutating func add(
        _ steps: (ExactNumber) -> [(step: ScoringStep, amount: ExactNumber)], to points: inout ExactNumber
    ) {
        for (step, amount) in steps(points) { add(step, amount, to: &points) }
    }

    /// Why the coverage is too low; nil where it is not.
    private var uncovered: Wording? {
        guard let minimum = scheme.minimumCoverage, let coverage = facts.coverage, coverage < minimum else {
            return nil
        }
        return SettlementRemarks.uncovered(coverage, minimum)
    }

    /// A scheme without indicators: passed unless a veto is confirmed.
    mutating func judge(_ result: PassOrFail) {
        if vetoes.isEmpty, let uncovered {
            remarks.append(uncovered)
            return
        }
        verdict = vetoes.isEmpty ? result.pass : vetoes.first?.veto.grade ?? result.fail
        if vetoes.isEmpty { remarks.append(SettlementRemarks.passed) }
    }

    /// No score of the tree, and none at all except where a veto names one or a composition does without the tree.
    private mutating func withhold(_ reason: Wording) {
        if let composition = scheme.composition {
            guard var points = compose(composition, own: .none(reason)) else { return }
            overrule(&points)
            running = points
            return
        }
        withholdScore(reason)
    }

    /// No score, except where a veto names one.
    private mutating func withholdScore(_ reason: Wording) {
        guard !vetoes.isEmpty else {
            remarks.append(reason)
            return
        }
        var points = lines.last?.running ?? .zero
        if lines.isEmpty { add(.sum, ExactNumber.sum(indicators.compactMap(\.points)), to: &points) }
        overrule(&points)
        running = points
    }

    /// A scheme without indicators, made of other scores only.
    mutating func settle(_ composition: Composition) {
        guard var points = compose(composition, own: .none(SettlementRemarks.nothingApplies)) else { return }
        overrule(&points)
        running = points
    }

    /// The composed points; nil, with everything settled, where there are none.
    private mutating func compose(_ composition: Composition, own: CompositionEvaluation.Own) -> ExactNumber? {
        let result = CompositionEvaluation(composition: composition, facts: facts, total: scheme.total, own: own)
            .result()
        parts = result.parts.map(named)
        guard let composed = result.points else {
            withholdScore(result.reason ?? SettlementRemarks.nothingToCompose)
            return nil
        }
        var points = lines.last?.running ?? .zero
        // What is shown beside the leaves is taken back in full where the tree itself got no score.
        if lines.isEmpty, !indicators.isEmpty {
            add(.sum, ExactNumber.sum(indicators.compactMap(\.points)), to: &points)
        }
        if case .none(let reason) = own, !indicators.isEmpty { remarks.append(reason) }
        add(.composition(isOwnCounted: composition.hasOwnPart), -points, to: &points)
        parts = record(parts, titles: [], points: &points)
        return composed
    }

    /// With numbers as published; where nothing is composed, with the full points by the table.
    private func named(_ part: PartScore) -> PartScore {
        var part = part
        part.shown = part.points.map(scheme.rounding.text)
        let isCounted = part.points != nil || part.state == .gaveWeight
        part.shownFull = scheme.rounding.briefText((isCounted ? part.effective : part.nominal) * scheme.total)
        part.parts = part.parts.map(named)
        return part
    }

    /// A line for every part that has none below it.
    private mutating func record(_ parts: [PartScore], titles: [String], points: inout ExactNumber) -> [PartScore] {
        var recorded: [PartScore] = []
        for var part in parts {
            if part.parts.isEmpty {
                add(
                    .composedPart(ComposedStep(titles: titles + [part.title], part: part)), part.points ?? .zero,
                    to: &points)
                part.lines = lines.suffix(1)
            } else {
                part.parts = record(part.parts, titles: titles + [part.title], points: &points)
            }
            recorded.append(part)
        }
        return recorded
    }

    private mutating func add(
        _ step: ScoringStep, _ amount: ExactNumber, to points: inout ExactNumber,
        by decisions: [ScoringFacts.Decision] = []
    ) {
        points += amount
        lines.append(TraceLine(step, amount: amount, running: points, decisions: decisions))
    }

    private mutating func penalise(_ points: inout ExactNumber) {
        for penalty in scheme.penalties {
            guard let allegation = facts.allegations[penalty.id], allegation.confirmed > 0 else { continue }
            let amount = penalty.each * ExactNumber(allegation.confirmed)
            let step = ScoringStep.penalty(
                title: penalty.title, count: allegation.confirmed, each: penalty.each, by: allegation.confirmers)
            add(step, -amount, to: &points, by: allegation.decisions)
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
            let by = claims.map(\.decision.signature).uniqueInOrder
            add(
                .bonus(title: event.title, count: claims.reduce(0) { $0 + $1.count }, by: by), amount, to: &points,
                by: claims.map(\.decision))
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
        let results = vetoes.compactMap { veto, by -> (points: ExactNumber, step: ScoringStep, id: String)? in
            switch veto.effect {
            case .noScore, .share: nil
            case .zero: (.zero, .veto(title: veto.title, effect: .zero, by: by), veto.id)
            case .fixed(let points): (points, .veto(title: veto.title, effect: veto.effect, by: by), veto.id)
            }
        }
        guard let hardest = results.min(by: { $0.points < $1.points }) else { return }
        add(hardest.step, hardest.points - points, to: &points, by: vetoDecisions[hardest.id] ?? [])
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
        let graded = grade(rounded: rounded)
        return BodyScore(
            body: facts.body, scheme: scheme.id, exact: running, rounded: rounded,
            shown: running.map(scheme.rounding.text), total: scheme.total, coverage: facts.coverage,
            grade: graded.name, appraisalPoints: appraisalPoints(rounded: rounded),
            indicators: indicators, parts: parts, vetoes: confirmedVetoes, lines: lines,
            remarks: remarks + graded.remarks + pending.map(SettlementRemarks.pending)
                + unchecked.map(SettlementRemarks.unchecked),
            pending: pending)
    }

    private var confirmedVetoes: [BodyScore.ConfirmedVeto] {
        confirmed.map { veto in
            BodyScore.ConfirmedVeto(
                id: veto.id, title: veto.title, effect: veto.effect, indicators: veto.indicators,
                decisions: vetoDecisions[veto.id] ?? [])
        }
    }

    private var pendingAllegations: [BodyScore.Pending] {
        (scheme.vetoes.map { ($0.id, $0.title) } + scheme.penalties.map { ($0.id, $0.title) }).compactMap { id, title in
            guard let count = facts.allegations[id]?.pending, count > 0 else { return nil }
            return BodyScore.Pending(id: id, title: title, count: count)
        }
    }

    /// Titles of what would take points or decide, had anybody looked.
    private var unchecked: [String] {
        (scheme.vetoes.map { ($0.id, $0.title) } + scheme.penalties.map { ($0.id, $0.title) })
            .filter { facts.unchecked.contains($0.0) }.map(\.1)
    }

    /// The grade that vetoes force, else that of the score, which gate and some vetoes can only lower. Where a quota
    /// gives the grades, only those that do not depend on the group.
    private func grade(rounded: ExactNumber?) -> (name: String?, remarks: [Wording]) {
        if scheme.passOrFail != nil { return (verdict, []) }
        if let veto = vetoes.first?.veto { return (veto.grade ?? scheme.grades?.names.last, []) }
        guard let grades = scheme.grades, let running, let rounded else { return (nil, []) }
        let reading = grades.reading == .exact ? running : rounded
        var (found, remarks) = TierProgress(scheme, indicators).grade(of: reading, under: grades)
        if let floor = grades.floor, reading < floor.below {
            remarks.append(SettlementRemarks.floor(floor))
            found = grades.worst(found, floor.name)
        }
        if let gate = scheme.gate, isBelowGate { found = grades.worst(found, gate.grade) }
        for veto in confirmed { if let grade = veto.grade { found = grades.worst(found, grade) } }
        return (found, remarks)
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
