import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import SourceText

/// Hears a round's appeals and applies the rulings one after the other, so that each says what it changed: waivers first,
/// then findings, marks and indicators, then points that come back. The changes of one body add up to the difference
/// between its two versions.
struct AppealRounds {
    private let inputs: RoundInputs
    private(set) var groups: [RoundScoring.Group]
    private(set) var standing: ReviewedRound

    init(inputs: RoundInputs, first: [RoundScoring.Group], standing: ReviewedRound) {
        self.inputs = inputs
        self.standing = standing
        groups = first
    }

    /// - Parameter assessment: the first one, in which appeals find what they are about.
    mutating func hear(_ assessment: Assessment, into collector: DiagnosticCollector) -> [HeardAppeal] {
        var (heard, diagnostics) = inputs.hearing(assessment).hear(inputs.appeals)
        collector.report(diagnostics)
        let returning = heard.indices.filter { heard[$0].isGivingBack }
        let other = heard.indices.filter { heard[$0].effect != nil && !heard[$0].isGivingBack }
            .sorted { (heard[$0].effectOrder, $0) < (heard[$1].effectOrder, $1) }
        applyInTurn(other, &heard) { standing, one in standing.apply(one) }
        tellIdleRulings(&heard, into: collector)
        giveBack(returning, &heard, into: collector)
        return heard
    }

    /// One ruling of every body at a time, so that as many passes are needed as one body has rulings.
    private mutating func applyInTurn(
        _ indices: [Int], _ heard: inout [HeardAppeal], _ apply: (inout ReviewedRound, HeardAppeal) -> Void
    ) {
        var queues: [String: [Int]] = [:]
        for index in indices { queues[heard[index].scoredBody ?? "", default: []].append(index) }
        var turn = 0
        while true {
            let now = queues.values.compactMap { $0.indices.contains(turn) ? $0[turn] : nil }.sorted()
            guard !now.isEmpty else { return }
            let before = groups.exact
            for index in now { apply(&standing, heard[index]) }
            groups = RoundScoring(inputs: inputs, reviewed: standing).groups(into: DiagnosticCollector())
            let after = groups.exact
            for index in now {
                guard let body = heard[index].scoredBody, let old = before[body], let new = after[body] else {
                    continue
                }
                heard[index].change = new - old
            }
            turn += 1
        }
    }

    /// What comes back for findings is limited by what they cost, once the other rulings are applied.
    private mutating func giveBack(
        _ returning: [Int], _ heard: inout [HeardAppeal], into collector: DiagnosticCollector
    ) {
        guard !returning.isEmpty else { return }
        let findings = Set(returning.map { heard[$0].subject })
        let own = inputs.withOwnScores
        let (before, supposed) = (own.exact(standing), own.exact(standing.supposingMet(findings)))
        var cost: [String: ExactNumber] = [:]
        for (body, points) in supposed { cost[body] = before[body].map { points - $0 } }
        var sound: [Int] = []
        for index in returning {
            guard case .giveBack(_, let points)? = heard[index].effect else { continue }
            let most = heard[index].scoredBody.flatMap { cost[$0] } ?? .zero
            guard most < points else {
                sound.append(index)
                continue
            }
            let problem = AppealMessages.moreThanLost(heard[index], points, cost: most)
            collector.report(problem)
            heard[index].state = .notApplied
            heard[index].effect = nil
            heard[index].remark = problem.message
        }
        applyInTurn(sound, &heard) { standing, one in
            standing.giveBack(one, atMost: one.scoredBody.flatMap { cost[$0] } ?? .zero)
        }
    }

    /// Points ruled for an indicator that does not apply to the body reach nothing.
    private func tellIdleRulings(_ heard: inout [HeardAppeal], into collector: DiagnosticCollector) {
        for index in heard.indices {
            guard case .setPoints(let indicator, _)? = heard[index].effect, let body = heard[index].scoredBody,
                let score = groups.lazy.flatMap(\.scores).first(where: { $0.score.body == body })?.score,
                !score.indicators.isEmpty, !score.indicators.contains(where: { $0.isRuled(indicator) })
            else { continue }
            let problem = AppealMessages.indicatorDoesNotApply(heard[index])
            collector.report(problem)
            heard[index].state = .notApplied
            heard[index].effect = nil
            heard[index].remark = problem.message
        }
    }
}

extension HeardAppeal {
    fileprivate var isGivingBack: Bool {
        if case .giveBack? = effect { true } else { false }
    }

    fileprivate var effectOrder: Int {
        switch effect {
        case .grantWaiver?, .liftWaiver?, .grantItemWaiver?, .liftItemWaiver?: 0
        case .dismissFinding?: 1
        case .replaceMark?: 2
        case .setPoints?: 3
        case .giveBack?, nil: 4
        }
    }
}

extension IndicatorScore {
    fileprivate func isRuled(_ id: String) -> Bool {
        if self.id == id {
            return lines.contains { if case .ruled = $0.step { true } else { false } }
        }
        return indicators.contains { $0.isRuled(id) }
    }
}
