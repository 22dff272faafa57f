import DisclosureModel
import ExactArithmetic
import SourceText

/// How far two readings agree, as JSON; all figures are exact, `11/15` or `0.5`.
public struct AgreementJSON: Sendable, Codable, Hashable {
    public struct Subject: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        public var kind: String
        public var compared: Int
        public var equal: Int
        public var share: String?
        public var kappa: String?
        public var meanAbsoluteDifference: String?
        public var meanDifference: String?
    }

    public struct Opinion: Sendable, Codable, Hashable {
        public var points: String?
        public var by: String
        public var onDay: String?
        public var reason: String
        public var place: String?
    }

    public struct Difference: Sendable, Codable, Hashable {
        public var body: String
        public var bodyName: String
        public var subject: String
        public var kind: String
        public var reference: String?
        public var first: Opinion
        public var second: Opinion
        public var difference: String?
    }

    /// What only one of the two judged.
    public struct Single: Sendable, Codable, Hashable {
        public var body: String
        public var subject: String
        public var kind: String
        public var place: String?
    }

    public var compared: Int
    public var equal: Int
    public var share: String?
    public var subjects: [Subject]
    public var differences: [Difference]
    public var onlyFirst: [Single]
    public var onlySecond: [Single]

    public init(_ agreement: JudgementAgreement, language: Language) {
        compared = agreement.compared
        equal = agreement.equal
        share = agreement.share?.exactText
        subjects = agreement.subjects.map {
            Subject(
                id: $0.id, title: $0.title, kind: $0.kind.rawValue, compared: $0.compared, equal: $0.equal,
                share: $0.share?.exactText, kappa: $0.kappa?.exactText,
                meanAbsoluteDifference: $0.meanAbsoluteDifference?.exactText,
                meanDifference: $0.meanDifference?.exactText)
        }
        differences = agreement.differences.map { pair in
            func opinion(_ judgement: Judgement) -> Opinion {
                Opinion(
                    points: judgement.points, by: judgement.by, onDay: judgement.onDay?.description,
                    reason: judgement.reason, place: judgement.place?.text(in: language))
            }
            return Difference(
                body: pair.body, bodyName: pair.bodyName, subject: pair.first.subject, kind: pair.first.kind.rawValue,
                reference: pair.first.reference, first: opinion(pair.first), second: opinion(pair.second),
                difference: pair.difference?.exactText)
        }
        func single(_ judgement: Judgement) -> Single {
            Single(
                body: judgement.body, subject: judgement.subject, kind: judgement.kind.rawValue,
                place: judgement.place?.text(in: language))
        }
        onlyFirst = agreement.onlyFirst.map(single)
        onlySecond = agreement.onlySecond.map(single)
    }

    /// The whole as text, ending in a line feed.
    public func text() throws -> String { try JSONText.of(self) }
}
