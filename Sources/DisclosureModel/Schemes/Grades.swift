import ExactArithmetic

/// Names of scores (等次): by ranges of the score, or by the place within the group.
public struct Grades: Sendable, Hashable {
    /// Ranges by their lower bounds, so that nothing falls between two of them.
    public struct Band: Sendable, Hashable {
        /// Lower bound, itself included.
        public var from: ExactNumber
        public var name: String
        /// What must hold besides; without it the next band is looked at.
        public var needs: TierNeed?

        public init(from: ExactNumber, name: String, needs: TierNeed? = nil) {
            self.from = from
            self.name = name
            self.needs = needs
        }
    }

    /// A tier of which so much must be earned: all essential criteria.
    public struct TierNeed: Sendable, Hashable {
        public var tier: String
        /// Of the full points of the tier's leaves that apply.
        public var share: ExactNumber

        public init(tier: String, share: ExactNumber) {
            self.tier = tier
            self.share = share
        }
    }

    /// Grades by rank within the group (比例控制).
    public struct Quota: Sendable, Hashable {
        public struct Place: Sendable, Hashable {
            /// Share of the group, from the top: 0.2 are the first two of ten, and the first one of nine.
            public var top: ExactNumber
            public var name: String

            public init(top: ExactNumber, name: String) {
                self.top = top
                self.name = name
            }
        }

        /// On which side equal scores fall that a quota would cut apart.
        public enum Ties: String, Sendable, CaseIterable {
            /// All of them into the better grade.
            case up
            /// All of them into the worse one.
            case down
        }

        /// From the best on; the last reaches 1.
        public var places: [Place]
        public var ties: Ties

        public init(places: [Place], ties: Ties = .up) {
            self.places = places
            self.ties = ties
        }
    }

    /// Whoever is below has this grade, whatever the rank.
    public struct Floor: Sendable, Hashable {
        public var below: ExactNumber
        public var name: String

        public init(below: ExactNumber, name: String) {
            self.below = below
            self.name = name
        }
    }

    /// The number that bands and floor look at.
    public var reading: Scheme.Reading
    /// From the highest to the lowest, which begins at zero; empty where a quota gives the grades.
    public var bands: [Band]
    public var quota: Quota?
    public var floor: Floor?

    public init(reading: Scheme.Reading = .rounded, bands: [Band] = [], quota: Quota? = nil, floor: Floor? = nil) {
        self.reading = reading
        self.bands = bands
        self.quota = quota
        self.floor = floor
    }

    /// Every grade once, from the best to the worst.
    public var names: [String] {
        let all = bands.map(\.name) + (quota?.places.map(\.name) ?? []) + (floor.map { [$0.name] } ?? [])
        return all.enumerated().filter { all.lastIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}
