import DisclosureModel
import ExactArithmetic
import SourceText

/// The points that a rule took of one leaf, split over the findings behind them.
///
/// Of a deduction per case each finding takes the same; of a share each takes what mending it alone would bring, full
/// points over the number of verdicts, and where bodies are averaged that of its body over the number of bodies. Parts add
/// up to what the rule took: what no finding accounts for, such as nil statements that earn less than a record, stands in
/// a part of its own. Bands and all-or-nothing have no such parts.
struct LossSplit {
    /// Of the bodies that the leaf measures, in its own dimensions and items; only asked where it averages over bodies.
    typealias Verdicts = () -> [Int: OutcomeCounts]

    private struct Share {
        let finding: String
        var amount: ExactNumber
        var beyond: ExactNumber = .zero
    }

    private let score: IndicatorScore
    private let indicator: Indicator
    private let scheme: Scheme
    private let language: Language
    /// By position of the line: what it took, finding by finding, in points of the table.
    private var shares: [Int: [Share]] = [:]

    /// - Parameter findings: those that cost points here, with the position of the body that owes.
    init(
        _ score: IndicatorScore, _ indicator: Indicator, _ scheme: Scheme, findings: [(id: String, body: Int)],
        language: Language, verdicts: Verdicts
    ) {
        self.score = score
        self.indicator = indicator
        self.scheme = scheme
        self.language = language
        guard score.state == .scored, !findings.isEmpty || score.lines.contains(where: { $0.amount.isNegative })
        else { return }
        for (index, line) in score.lines.enumerated() {
            guard let units = units(of: line, findings, verdicts) else { continue }
            shares[index] = zip(findings, units).map { Share(finding: $0.id, amount: $1) }
        }
        let deductions = indicator.rules.filter { if case .deduct = $0 { true } else { false } }
        for index in shares.keys { shares[index] = capped(index, isOnly: deductions.count == 1) }
    }

    /// What each finding takes by this line; nil where it is no line of verdicts.
    private func units(
        of line: TraceLine, _ findings: [(id: String, body: Int)], _ verdicts: Verdicts
    ) -> [ExactNumber]? {
        switch line.step {
        case .share(_, let summary):
            guard indicator.rules.first == .share,
                let unit = indicator.points.divided(by: ExactNumber(summary.decided))
            else { return nil }
            return findings.map { _ in unit }
        case .averagedShare(_, let bodies, _, _):
            guard indicator.rules.first == .share, let mean = indicator.points.divided(by: ExactNumber(bodies))
            else { return nil }
            let counts = verdicts()
            return findings.map { finding in
                let decided = counts[finding.body].map { summary($0).decided } ?? 0
                return mean.divided(by: ExactNumber(decided)) ?? .zero
            }
        case .deduct(_, _, let each):
            guard indicator.measure != nil,
                indicator.rules.contains(where: { if case .deduct(let own) = $0 { own.count == nil } else { false } })
            else { return nil }
            guard indicator.measure?.average == .bodies else { return findings.map { _ in each } }
            let counts = verdicts()
            let bodies = counts.count > 1 ? counts.values.count { summary($0).decided > 0 } : 1
            return findings.map { _ in each.divided(by: ExactNumber(bodies)) ?? .zero }
        default: return nil
        }
    }

    private func summary(_ counts: OutcomeCounts) -> VerdictSummary {
        VerdictSummary(counts: counts, unexplained: scheme.unexplained, nilCredit: scheme.nilStatement)
    }

    /// What a cap gave back is taken from the last ones: findings count in the order of the list.
    private func capped(_ index: Int, isOnly: Bool) -> [Share] {
        var shares = shares[index] ?? []
        var beyond = ExactNumber.zero
        for line in score.lines[(index + 1)...] {
            switch line.step {
            case .deductionLimit where line == score.lines[index + 1]: beyond += line.amount
            case .floor where isOnly, .lossLimit where isOnly: beyond += line.amount
            default: break
            }
        }
        // What no finding accounts for is the last part of all.
        beyond -= rest(index)
        for position in shares.indices.reversed() where beyond.isPositive {
            shares[position].beyond = min(beyond, shares[position].amount)
            beyond -= shares[position].beyond
        }
        return shares
    }

    /// What the line took altogether.
    private func taken(_ line: TraceLine) -> ExactNumber {
        if case .deduct = line.step { return -line.amount }
        return indicator.points - line.amount
    }

    /// What no finding accounts for.
    private func rest(_ index: Int) -> ExactNumber {
        taken(score.lines[index]) - ExactNumber.sum((shares[index] ?? []).map(\.amount))
    }

    /// By position of the line.
    var parts: [Int: [AssessmentReport.LossReport]] {
        var parts: [Int: [AssessmentReport.LossReport]] = [:]
        for (index, shares) in shares {
            let line = score.lines[index]
            var running = indicator.points
            if case .deduct = line.step { running = line.running - line.amount }
            var own: [AssessmentReport.LossReport] = []
            for share in shares {
                running -= share.amount
                own.append(
                    AssessmentReport.LossReport(
                        finding: share.finding, amount: (-share.amount).exactText, running: running.exactText,
                        beyondCap: share.beyond.isPositive ? share.beyond.exactText : nil))
            }
            let rest = rest(index)
            if rest.isPositive {
                running -= rest
                own.append(
                    AssessmentReport.LossReport(
                        text: Wording("“本期无”说明未得满分的部分", "nil statements, which earn less than a record").text(
                            in: language), amount: (-rest).exactText, running: running.exactText))
            }
            if !own.isEmpty { parts[index] = own }
        }
        return parts
    }

    /// Points of the result that each finding took, caps regarded.
    var lost: [(finding: String, points: ExactNumber)] {
        guard let scale = score.full.divided(by: indicator.points) else { return [] }
        return shares.sorted { $0.key < $1.key }.flatMap { _, shares in
            shares.map { ($0.finding, ($0.amount - $0.beyond) * scale) }
        }
    }
}
