import DisclosureModel
import ExactArithmetic
import SourceText

/// What an appeal is about, once found.
struct AppealTarget {
    var kind: Appeal.Kind
    var id: String
    var title: Wording
    /// Who judged it, as written.
    var judges: [String]
    /// The points that a ruling may give; nil where it gives none, or only what the finding cost.
    var range: ClosedRange<ExactNumber>?
    /// Of a waiver: it was given, and is appealed against; else it was refused.
    var isGiven = false
    /// Of a waiver: it is about an item, and not an indicator.
    var isItem = false
    /// The body whose score answers for it.
    var scoredBody: String?
}
