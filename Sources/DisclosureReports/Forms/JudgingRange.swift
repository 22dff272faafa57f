import DisclosureModel
import ExactArithmetic
import SourceText

/// What the column of points of a judging sheet takes, in words.
enum JudgingRange {
    static func text(of question: JudgingQuestion) -> Wording {
        guard question.wanted == .nothing, question.kinds.count > 1 else { return text(of: question.wanted) }
        return Wording(
            question.kinds.map(\.sheetWord.chinese).joined(separator: "或"),
            question.kinds.map(\.sheetWord.english).joined(separator: " or "))
    }

    static func text(of wanted: JudgingQuestion.Wanted) -> Wording {
        switch wanted {
        case .points(let from, let to):
            Wording("\(from.briefText)至\(to.briefText)分", "\(from.briefText) to \(to.briefText)")
        case .words(let words): Wording(words.joined(separator: "、"), words.joined(separator: ", "))
        case .value(let range):
            Wording(
                "\(range.from.briefText)至\(range.to.briefText)", "\(range.from.briefText) to \(range.to.briefText)")
        case .number: Wording("数字", "a number")
        case .count: Wording("0或正整数", "a whole number")
        case .nothing: Wording("", "")
        }
    }
}
