import ExactArithmetic
import SourceText

/// One step on the way to a number: what was done, what it changed and what stood there afterwards.
public struct TraceLine: Sendable, Hashable {
    public var step: ScoringStep
    /// Points that the step added or, negative, took.
    public var amount: ExactNumber
    public var running: ExactNumber
    /// Who decided what the step goes by; nobody where it follows from rules and records alone.
    public var decisions: [ScoringFacts.Decision]

    /// Without `decisions` those that the step itself names.
    public init(
        _ step: ScoringStep, amount: ExactNumber, running: ExactNumber, decisions: [ScoringFacts.Decision] = []
    ) {
        self.step = step
        self.amount = amount
        self.running = running
        self.decisions = decisions.isEmpty ? step.decisions : decisions
    }

    /// What was done, without the amount; of a limit also what lies beyond it.
    public var text: Wording { beyondText ?? step.text }

    /// The whole line: 不符合3项，每项扣0.5分；-1.5，余8.5
    public var sentence: Wording {
        let change = amount.isPositive ? "+" + amount.briefText : amount.briefText
        if amount.isZero {
            return Wording("\(text.chinese)；计\(running.briefText)分", "\(text.english); \(running.briefText)")
        }
        return Wording(
            "\(text.chinese)；\(change)，计\(running.briefText)分", "\(text.english); \(change), now \(running.briefText)")
    }
}

extension ExactNumber {
    /// For sentences: the whole number where it has at most four decimals, else an approximation that says so.
    public var briefText: String {
        let exact = exactText
        guard exact.contains("/") || rounded(digits: 4) != self else { return exact }
        return "≈" + decimalText(digits: 4)
    }
}
