import DisclosureModel
import ExactArithmetic
import Foundation
import SourceText

extension AssessmentJSON {
    /// Only the scores of results, for a round that is composed of them; findings are not built.
    public static func scores(from text: String) throws(Unreadable) -> RoundScores {
        let decoder = JSONDecoder()
        let data = Data(text.utf8)
        do {
            let results = try decoder.decode(Results.self, from: data)
            guard results.format >= 1, results.format <= AssessmentReport.currentFormat else {
                throw Unreadable.format(results.format)
            }
            return try results.scores()
        } catch let error as Unreadable {
            throw error
        } catch let error as DecodingError {
            throw Unreadable(error)
        } catch {
            throw Unreadable.syntax("\(error)")
        }
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

        var format: Int
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
