import ExactArithmetic
import SourceText

/// That a score stands on a sample (抽样), and between which bounds the score of all would lie.
public struct ScoreSample: Sendable, Hashable {
    /// What was drawn, of how many.
    public struct Drawn: Sendable, Hashable {
        public var unit: SampleDesign.Unit
        public var drawn: Int
        public var total: Int

        public init(unit: SampleDesign.Unit, drawn: Int, total: Int) {
            self.unit = unit
            self.drawn = drawn
            self.total = total
        }

        public var text: Wording {
            Wording("\(unit.title.chinese)\(drawn)/\(total)", "\(drawn)/\(total) \(unit.title.english)")
        }
    }

    /// 95 %, in points, rounded outwards to the digits in which the score is published.
    public struct Interval: Sendable, Hashable {
        public var low: ExactNumber
        public var high: ExactNumber
        /// Of Student's t.
        public var degrees: Int

        public init(low: ExactNumber, high: ExactNumber, degrees: Int) {
            self.low = low
            self.high = high
            self.degrees = degrees
        }
    }

    /// Why there is no interval.
    public enum Missing: Sendable, Hashable {
        /// Of this stratum there is only one value.
        case oneDrawn(stratum: String)
        case noneDrawn(stratum: String)
        /// All that were drawn had the same: nothing shows how others may differ.
        case allAlike
        /// An indicator whose points are not in proportion to the mean: bands, a limit that was met, a veto.
        case notLinear(indicator: String)
        /// An indicator that pools obligations and does not average over bodies.
        case pooled(indicator: String)
        /// A veto or a floor decided the score.
        case overruled
        /// Whole fields or items were drawn: the score is that of those drawn.
        case wholeFields
        /// There is no score.
        case noScore

        public var text: Wording {
            switch self {
            case .oneDrawn(let stratum):
                Wording("“\(stratum)”层只有1个可用，不能给出区间", "only one in the stratum “\(stratum)”: no interval can be given")
            case .noneDrawn(let stratum):
                Wording("“\(stratum)”层没有抽到，不能给出区间", "none drawn in the stratum “\(stratum)”: no interval can be given")
            case .allAlike: Wording("抽到的没有差异，算不出区间", "all that were drawn are alike: no interval can be computed")
            case .notLinear(let indicator):
                Wording(
                    "“\(indicator)”的得分不与平均成比例，不给区间",
                    "the points of “\(indicator)” are not in proportion to the mean: no interval")
            case .pooled(let indicator):
                Wording(
                    "“\(indicator)”按事项合计而不按单位平均，不给区间",
                    "“\(indicator)” pools obligations instead of averaging bodies: no interval")
            case .overruled: Wording("得分由否决或下限决定，不给区间", "a veto or floor decides the score: no interval")
            case .wholeFields: Wording("得分只代表抽中的部分，不给区间", "the score is that of what was drawn: no interval")
            case .noScore: Wording("没有得分，不给区间", "no score, no interval")
            }
        }
    }

    public var drawn: [Drawn]
    public var interval: Interval?
    /// Where there is no interval.
    public var missing: Missing?

    public init(drawn: [Drawn], interval: Interval?, missing: Missing?) {
        self.drawn = drawn
        self.interval = interval
        self.missing = missing
    }
}
