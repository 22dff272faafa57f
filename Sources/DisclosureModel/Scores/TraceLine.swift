import ExactArithmetic
import SourceText

/// One step on the way to a number: what was done, what it changed and what stood there afterwards.
public struct TraceLine: Sendable, Hashable {
    public var step: ScoringStep
    /// Points that the step added or, negative, took.
    public var amount: ExactNumber
    public var running: ExactNumber

    public init(_ step: ScoringStep, amount: ExactNumber, running: ExactNumber) {
        self.step = step
        self.amount = amount
        self.running = running
    }

    /// What was done, without the amount.
    public var text: Wording { step.text }

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
