import DisclosureModel
import ExactArithmetic
import SourceText

extension AssessmentJSON {
    /// Only the scores of results, for a round that is composed of them; findings are not built.
    public static func scores(from text: String) throws(Unreadable) -> RoundScores {
        try decoded(Results.self, from: text).scores()
    }

    private struct Results: Decodable {
        struct Round: Decodable {
            var id: String
            var title: String
        }

        struct Body: Decodable {
            var id: String
            var score: String?
            var exactScore: String?
            var total: String?
            var remark: String?
            var parts: [AssessmentReport.PartReport]?
        }

        var round: Round
        var bodies: [Body]

        func scores() throws(Unreadable) -> RoundScores {
            var entries: [String: RoundScores.Entry] = [:]
            var composedOf: Set<String> = []
            for (position, body) in bodies.enumerated() where body.total != nil {
                func number(_ text: String?, _ key: String) throws(Unreadable) -> ExactNumber? {
                    guard let text else { return nil }
                    guard let number = ExactNumber(exactText: text) else {
                        throw Unreadable.wrongKind("bodies[\(position)].\(key)")
                    }
                    return number
                }
                entries[body.id] = RoundScores.Entry(
                    exact: try number(body.exactScore, "exactScore"), rounded: try number(body.score, "score"),
                    total: try number(body.total, "total"), remark: body.remark)
                for part in (body.parts ?? []).flatMap(\.family) {
                    composedOf.formUnion(part.sources.filter { $0.kind == .round }.compactMap(\.id))
                }
            }
            return RoundScores(id: round.id, title: round.title, bodies: entries, composedOf: composedOf)
        }
    }
}
