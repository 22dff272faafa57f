import DisclosureAssessment
import DisclosureModel
import ExactArithmetic
import Testing

/// What is shown adds up, level by level, with the lines that say why.
enum ShownSum {
    static func problems(in score: BodyScore, rounding: Rounding) -> [String] {
        func shown(_ number: ExactNumber) -> ExactNumber {
            rounding.at == .none ? number : number.rounded(digits: rounding.digits)
        }
        var problems: [String] = []
        func check(_ id: String, _ points: ExactNumber, _ children: [IndicatorScore], _ lines: [TraceLine]) {
            let below = ExactNumber.sum(children.compactMap { $0.points.map(shown) })
            let beside = ExactNumber.sum(lines.map { shown($0.amount) })
            if below + beside != shown(points) {
                problems.append("\(id): \(below.exactText) + \(beside.exactText) ≠ \(shown(points).exactText)")
            }
            for child in children { descend(child) }
        }
        func descend(_ indicator: IndicatorScore) {
            guard let points = indicator.points else { return }
            if indicator.indicators.isEmpty {
                let sum = ExactNumber.sum(indicator.lines.map(\.amount))
                if sum != points {
                    problems.append("\(indicator.id): lines add up to \(sum.exactText), not \(points.exactText)")
                }
                if let last = indicator.lines.last, last.running != points {
                    problems.append("\(indicator.id): last line")
                }
            } else {
                check(indicator.id, points, indicator.indicators, indicator.lines)
            }
        }
        if let exact = score.exact, case .sum? = score.lines.first?.step {
            check("whole", exact, score.indicators, Array(score.lines.dropFirst()))
        }
        return problems
    }
}
