import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads the other scores that a composition goes by where facts state them by hand.
enum ComposedFactsReader {
    static let missed = "missed"
    static let unscored = "no-score"

    /// `81.2`, or `[86, 90.5, missed]`, where a score can be `{score: 870, of: 1000, weight: 2}`.
    static func read(_ value: YAMLValue) -> ScoringFacts.Composed? {
        value.oneOrMany(term).map { ScoringFacts.Composed($0, place: value.place) }
    }

    private static func term(_ value: YAMLValue) -> ScoringFacts.Term? {
        guard value.node.kind == .mapping else {
            return score(value).map { ScoringFacts.Term(.stated, value: $0, total: nil, place: value.place) }
        }
        guard let mapping = value.mapping(Wording("其他得分", "other score")) else { return nil }
        let stated = mapping.required("score").flatMap(score)
        let total = mapping.optional("of")?.points()
        let weight = mapping.optional("weight")
        let number = weight?.points()
        let title = mapping.optional("title")?.nonEmptyText()
        mapping.finish()
        if let weight, let number, !number.isPositive {
            value.collector.report(CompositionDiagnostics.zeroWeight(weight.name, at: weight.place))
        }
        return stated.map {
            ScoringFacts.Term(
                .stated, title: title, value: $0, total: total, weight: number, place: value.place)
        }
    }

    private static func score(_ value: YAMLValue) -> ScoringFacts.Term.Value? {
        switch value.node.text {
        case missed: .missed
        case unscored: .unscored(nil)
        default: value.exactNumber().map { .score($0) }
        }
    }
}
