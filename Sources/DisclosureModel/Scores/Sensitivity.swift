import ExactArithmetic

/// One way in which the weights of a scheme could have been others.
public enum WeightChange: Sendable, Hashable {
    /// An indicator counts more or less by a share of its weight; the others of its level give or take in proportion.
    case raised(indicator: String)
    case lowered(indicator: String)
    /// An indicator is left out; the others of its level take its weight in proportion.
    case dropped(indicator: String)
    /// Every indicator by a share of its own; from 1 on.
    case mixed(number: Int)
}

/// How far the ranks and grades of one group rest on the weights of its scheme, and on rounding (敏感性).
public struct Sensitivity: Sendable, Hashable {
    /// A rank that some change of weights leads to.
    public struct Extreme: Sendable, Hashable {
        public var rank: Int
        /// The first change that leads there; nil: the scheme as it is.
        public var change: WeightChange?

        public init(rank: Int, change: WeightChange? = nil) {
            self.rank = rank
            self.change = change
        }
    }

    /// An edge that a score lies so near to that rounding may decide on which side it is.
    public struct Edge: Sendable, Hashable {
        public var from: ExactNumber
        /// The grade that begins here, or that whoever is below has.
        public var grade: String
        /// The score before rounding less the edge.
        public var distance: ExactNumber

        public init(from: ExactNumber, grade: String, distance: ExactNumber) {
            self.from = from
            self.grade = grade
            self.distance = distance
        }
    }

    /// A grade that changes of weights lead to, and how many of them.
    public struct GradeCount: Sendable, Hashable {
        /// nil: none.
        public var grade: String?
        public var changes: Int

        public init(grade: String?, changes: Int) {
            self.grade = grade
            self.changes = changes
        }
    }

    /// What would be without rounding where the scheme rounds, or with it where the scheme does not.
    public struct OtherReading: Sendable, Hashable {
        public var rank: Int?
        public var grade: String?

        public init(rank: Int?, grade: String?) {
            self.rank = rank
            self.grade = grade
        }
    }

    public struct Body: Sendable, Hashable {
        public var id: String
        /// As published, all of them nil without a score.
        public var rank: Int?
        public var rounded: ExactNumber?
        public var exact: ExactNumber?
        public var grade: String?
        /// nil where no change leads to a rank.
        public var best: Extreme?
        public var worst: Extreme?
        /// The ranks without the changes that leave an indicator out; nil without any.
        public var keepingAll: ClosedRange<Int>?
        /// How many changes leave it the rank that it has, and the grade.
        public var keepsRank: Int
        public var keepsGrade: Int
        /// Every grade that changes lead to, the most frequent first, then by name.
        public var grades: [GradeCount]
        public var edges: [Edge]
        /// Bodies with the same rounded score that another exact one stands behind.
        public var roundedAlike: [String]
        public var otherReading: OtherReading

        public init(
            id: String, rank: Int?, rounded: ExactNumber?, exact: ExactNumber?, grade: String?, best: Extreme?,
            worst: Extreme?, keepingAll: ClosedRange<Int>?, keepsRank: Int, keepsGrade: Int, grades: [GradeCount],
            edges: [Edge],
            roundedAlike: [String], otherReading: OtherReading
        ) {
            self.id = id
            self.rank = rank
            self.rounded = rounded
            self.exact = exact
            self.grade = grade
            self.best = best
            self.worst = worst
            self.keepingAll = keepingAll
            self.keepsRank = keepsRank
            self.keepsGrade = keepsGrade
            self.grades = grades
            self.edges = edges
            self.roundedAlike = roundedAlike
            self.otherReading = otherReading
        }

        /// Whether grade or rank would be others if the scheme read the other number.
        public var restsOnRounding: Bool { otherReading != OtherReading(rank: rank, grade: grade) }
    }

    /// Best first, those without a score last.
    public var bodies: [Body]
    /// How many changes were tried.
    public var changes: Int
    /// By how many percent weights were raised and lowered.
    public var percent: Int
    /// How many of the changes were mixed.
    public var mixed: Int

    public init(bodies: [Body], changes: Int, percent: Int, mixed: Int) {
        self.bodies = bodies
        self.changes = changes
        self.percent = percent
        self.mixed = mixed
    }
}
