import DisclosureModel
import ExactArithmetic

/// Two readings side by side: what one assessor found, and what another found of the same.
public enum JudgementComparison {
    private struct Key: Hashable {
        let subject: String
        let kind: Judgement.Kind
        let body: String
        let reference: String?
    }

    /// Marks, answers and counts are compared, and whether a waiver, confirmation or dismissal was made by both.
    ///
    /// - Parameter titles: of indicators and whatever else is judged, by id.
    public static func compare(
        _ first: [Judgement], with second: [Judgement], names: [String: String] = [:], titles: [String: String] = [:]
    ) -> JudgementAgreement {
        let (own, other) = (keyed(first), keyed(second))
        var pairs: [(key: Key, pair: JudgementAgreement.Pair)] = []
        for (key, judgement) in own {
            guard let match = other[key] else { continue }
            let (left, right) = (answer(judgement), answer(match))
            pairs.append(
                (
                    key,
                    JudgementAgreement.Pair(
                        body: key.body, bodyName: names[key.body] ?? key.body, first: judgement, second: match,
                        isEqual: left == right, difference: difference(left, right))
                ))
        }
        pairs.sort { order($0.key, $1.key) }
        var subjects: [JudgementAgreement.Subject] = []
        var start = 0
        while start < pairs.count {
            let head = pairs[start].key
            let end = pairs[start...].firstIndex { $0.key.subject != head.subject || $0.key.kind != head.kind }
            let group = pairs[start..<(end ?? pairs.count)].map(\.pair)
            subjects.append(subject(head.subject, titles[head.subject] ?? head.subject, head.kind, group))
            start = end ?? pairs.count
        }
        return JudgementAgreement(
            subjects: subjects, differences: pairs.map(\.pair).filter { !$0.isEqual }, compared: pairs.count,
            equal: pairs.count { $0.pair.isEqual }, onlyFirst: alone(own, other), onlySecond: alone(other, own))
    }

    // MARK: Pairs

    private static func keyed(_ judgements: [Judgement]) -> [Key: Judgement] {
        var found: [Key: Judgement] = [:]
        for judgement in judgements {
            let isSeveral: Bool
            switch judgement.kind {
            case .mark, .waive, .confirm, .dismiss: isSeveral = false
            case .answer, .count: isSeveral = true
            // What is entered in the course of time nobody does twice.
            case .event, .deduction, .outsideDeduction, .complete, .selfAssessment: continue
            }
            let key = Key(
                subject: judgement.subject, kind: judgement.kind, body: judgement.body,
                reference: isSeveral ? judgement.reference : nil)
            // Of what one reading says twice the engine refuses the round; here the smaller text stands for both.
            if let earlier = found[key], (earlier.points ?? "") <= (judgement.points ?? "") { continue }
            found[key] = judgement
        }
        return found
    }

    private static func order(_ left: Key, _ right: Key) -> Bool {
        (left.subject, left.kind.rawValue, left.body, left.reference ?? "")
            < (right.subject, right.kind.rawValue, right.body, right.reference ?? "")
    }

    private static func alone(_ own: [Key: Judgement], _ other: [Key: Judgement]) -> [Judgement] {
        own.filter { other[$0.key] == nil }.sorted { order($0.key, $1.key) }.map(\.value)
    }

    /// nil: it was decided, and there is nothing more to say than that.
    private static func answer(_ judgement: Judgement) -> ScoringFacts.Answer? {
        switch judgement.kind {
        case .mark, .answer, .count: judgement.points.map { ScoringFacts.Answer(text: $0) }
        default: nil
        }
    }

    private static func difference(_ left: ScoringFacts.Answer?, _ right: ScoringFacts.Answer?) -> ExactNumber? {
        guard case .number(let first)? = left, case .number(let second)? = right else { return nil }
        return second - first
    }

    // MARK: Figures

    private static func subject(
        _ id: String, _ title: String, _ kind: Judgement.Kind, _ pairs: [JudgementAgreement.Pair]
    ) -> JudgementAgreement.Subject {
        let differences = pairs.compactMap(\.difference)
        let isNumeric = differences.count == pairs.count
        let count = ExactNumber(pairs.count)
        return JudgementAgreement.Subject(
            id: id, title: title, kind: kind, compared: pairs.count, equal: pairs.count(where: \.isEqual),
            kappa: kind == .answer && !isNumeric ? kappa(pairs) : nil,
            meanAbsoluteDifference: isNumeric
                ? ExactNumber.sum(differences.map { $0.isNegative ? -$0 : $0 }).divided(by: count) : nil,
            meanDifference: isNumeric ? ExactNumber.sum(differences).divided(by: count) : nil)
    }

    /// (observed - expected) / (1 - expected), where expected is what two assessors agree on who use each word as often
    /// as these two do, but at random.
    private static func kappa(_ pairs: [JudgementAgreement.Pair]) -> ExactNumber? {
        func tally(_ side: KeyPath<JudgementAgreement.Pair, Judgement>) -> [ScoringFacts.Answer: Int] {
            pairs.reduce(into: [:]) { counts, pair in
                if let answer = answer(pair[keyPath: side]) { counts[answer, default: 0] += 1 }
            }
        }
        let (first, second) = (tally(\.first), tally(\.second))
        let chance = first.reduce(0) { $0 + $1.value * (second[$1.key] ?? 0) }
        let square = pairs.count * pairs.count
        guard let observed = ExactNumber(numerator: pairs.count(where: \.isEqual), denominator: pairs.count),
            let expected = ExactNumber(numerator: chance, denominator: square)
        else { return nil }
        return (observed - expected).divided(by: .one - expected)
    }
}
