import ExactArithmetic
import SourceText

/// How far two readings of the same bodies and indicators agree (一致性). Neither of them is changed by it.
///
/// The share of pairs that are equal is given for everything. It flatters where one answer is by far the most common,
/// so for answers that are words there is Cohen's kappa too, which takes off what two assessors would agree on by
/// chance; it needs one list of words, hence one figure an indicator. For points and counts "equal" is too strict,
/// 17.5 and 18 are near, so the mean absolute difference is given, and the mean difference, which tells whether one of
/// the two is milder. All figures are exact fractions.
public struct JudgementAgreement: Sendable, Hashable {
    /// The same body and subject in both readings.
    public struct Pair: Sendable, Hashable {
        public var body: String
        public var bodyName: String
        public var first: Judgement
        public var second: Judgement
        public var isEqual: Bool
        /// Second minus first, where both are numbers.
        public var difference: ExactNumber?

        public init(
            body: String, bodyName: String, first: Judgement, second: Judgement, isEqual: Bool,
            difference: ExactNumber?
        ) {
            self.body = body
            self.bodyName = bodyName
            self.first = first
            self.second = second
            self.isEqual = isEqual
            self.difference = difference
        }
    }

    /// One indicator, or one thing counted, under one kind of judgement.
    public struct Subject: Sendable, Hashable {
        public var id: String
        public var title: String
        public var kind: Judgement.Kind
        public var compared: Int
        public var equal: Int
        /// Cohen's kappa, at most 1; nil where there are numbers, or where both used one and the same word throughout, so
        /// that chance alone explains everything.
        public var kappa: ExactNumber?
        /// Mean of the absolute differences, in points or in counts.
        public var meanAbsoluteDifference: ExactNumber?
        /// Mean of second minus first.
        public var meanDifference: ExactNumber?

        public init(
            id: String, title: String, kind: Judgement.Kind, compared: Int, equal: Int, kappa: ExactNumber?,
            meanAbsoluteDifference: ExactNumber?, meanDifference: ExactNumber?
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.compared = compared
            self.equal = equal
            self.kappa = kappa
            self.meanAbsoluteDifference = meanAbsoluteDifference
            self.meanDifference = meanDifference
        }

        public var share: ExactNumber? { ExactNumber(numerator: equal, denominator: compared) }
    }

    /// In the order of subject and kind.
    public var subjects: [Subject]
    /// Pairs that are not equal, in the order of subject and body.
    public var differences: [Pair]
    public var compared: Int
    public var equal: Int
    /// Judgements that only one of the readings has.
    public var onlyFirst: [Judgement]
    public var onlySecond: [Judgement]

    public init(
        subjects: [Subject], differences: [Pair], compared: Int, equal: Int, onlyFirst: [Judgement],
        onlySecond: [Judgement]
    ) {
        self.subjects = subjects
        self.differences = differences
        self.compared = compared
        self.equal = equal
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
    }

    /// nil where nothing was judged twice.
    public var share: ExactNumber? { ExactNumber(numerator: equal, denominator: compared) }
}
