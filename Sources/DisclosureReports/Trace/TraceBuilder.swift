import DisclosureModel
import ExactArithmetic
import SourceText

/// Lines of a trace as the report writes them.
struct TraceBuilder {
    typealias Line = AssessmentReport.TraceReport
    typealias Part = AssessmentReport.LossReport

    let language: Language

    /// Of one indicator: what does not apply and what was found first, then the steps in the order they were taken.
    ///
    /// - Parameters:
    ///   - indicator: of the scheme; nil where it is not known.
    ///   - parts: what single findings took in a step, by position of the step.
    func lines(of score: IndicatorScore, _ indicator: Indicator?, parts: [Int: [Part]] = [:]) -> [Line] {
        var first: [Line] = []
        var steps: [Line] = []
        for index in score.lines.indices {
            let line = report(at: index, of: score.lines, indicator)
            switch line.stage {
            case TraceStage.applicability.rawValue, TraceStage.facts.rawValue: first.append(line)
            default:
                steps.append(line)
                steps[steps.count - 1].parts = parts[index]
            }
        }
        return first + steps
    }

    /// One step, with what only those around it tell.
    func report(at index: Int, of lines: [TraceLine], _ indicator: Indicator? = nil) -> Line {
        let line = lines[index]
        let (stage, rule) = line.step.rule
        var decisions = line.decisions
        // Who found what a rule goes by stands in the step behind it.
        if decisions.isEmpty, index + 1 < lines.count, case .decided(let found) = lines[index + 1].step {
            decisions = found
        }
        var report = Line(
            stage: stage.rawValue, rule: rule, text: lines.text(at: index).text(in: language),
            automatic: decisions.isEmpty && !goesByPeople(line.step, indicator), by: people(decisions))
        if case .rounding = line.step {
            report.text = Self.shownSum(line.amount).text(in: language)
        } else if stage != .facts, stage != .applicability {
            report.amount = line.amount.exactText
            report.running = line.running.exactText
            report.beyondCap = line.beyond.flatMap { $0.isPositive ? $0.exactText : nil }
        }
        return report
    }

    /// Each person with a day once.
    func people(_ decisions: [ScoringFacts.Decision]) -> [AssessmentReport.PersonReport] {
        decisions.reduce(into: []) { people, decision in
            let person = AssessmentReport.PersonReport(
                name: decision.by, day: decision.onDay?.description,
                reason: decision.reason.isEmpty ? nil : decision.reason, place: decision.place?.text(in: language))
            if !people.contains(person) { people.append(person) }
        }
    }

    /// Answers and counts come from people also where nobody is named.
    private func goesByPeople(_ step: ScoringStep, _ indicator: Indicator?) -> Bool {
        switch step {
        case .parts, .partPoints, .rating, .ratio, .emptyRatio, .credits, .scale: true
        case .deduct: indicator.map { $0.measure == nil } ?? false
        case .notApplicable(let reason): reason != nil
        default: false
        }
    }

    /// Numbers are added up exactly; the printed ones may miss their printed sum by a last digit.
    private static func shownSum(_ difference: ExactNumber) -> Wording {
        let text = (difference.isPositive ? "+" : "") + difference.briefText
        return Wording(
            "四舍五入差额\(text)分：下级公布数相加与本级公布数相差这么多",
            "difference by rounding \(text): by so much the printed numbers below miss the printed sum")
    }
}
