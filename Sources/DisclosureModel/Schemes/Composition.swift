import ExactArithmetic
import SourceText

/// A score made of other scores (合成): parts with relative weights, each of them first turned into a share of its own
/// full points, so that 870 of 1000 and 87 of 100 count alike.
///
/// Example of all answers to a missed score: a year of quarters (mean, weight 60) and a final check (weight 40); a body
/// got 80 and 90 in two quarters, missed the third, and 70 in the final check.
public struct Composition: Sendable, Hashable {
    /// What becomes of a score that should be there and is not (缺评).
    public enum MissedPolicy: String, Sendable, CaseIterable {
        /// It is left out: mean 85, so 51 + 28 = 79. A part that has none left gives its weight to its siblings in
        /// proportion: with all three quarters missed, 70.
        case skip
        /// It counts as zero: mean 170/3, so 34 + 28 = 62.
        case zero
        /// The body has no composed score.
        case noScore = "no-score"
    }

    /// How several scores become one.
    public enum Combination: String, Sendable, CaseIterable {
        /// The mean of the shares.
        case mean
        /// The mean of the shares by the weights that stand at the rounds.
        case weighted
        /// The worst one.
        case minimum
        /// Points and full points are added up: quarters of 25 points make a year of 100.
        case sum
    }

    /// Another round whose results are looked at.
    public struct RoundTerm: Sendable, Hashable {
        /// Id of the round, which is its folder's name.
        public var id: String
        /// Only where the part goes by weights.
        public var weight: ExactNumber?
        public var place: Place?

        public init(id: String, weight: ExactNumber? = nil, place: Place? = nil) {
            self.id = id
            self.weight = weight
            self.place = place
        }
    }

    /// Which bodies below the scored one; every condition that is named must hold.
    ///
    /// Below a body stand those whose parents lead to it. Below the only government of a register stand all others,
    /// since a county's register names no parent for its departments.
    public struct Below: Sendable, Hashable {
        public var kinds: Set<BodyKind>?
        public var levels: Set<Level>?
        /// Ids of groups.
        public var groups: [String]?
        public var place: Place?

        public init(
            kinds: Set<BodyKind>? = nil, levels: Set<Level>? = nil, groups: [String]? = nil, place: Place? = nil
        ) {
            self.kinds = kinds
            self.levels = levels
            self.groups = groups
            self.place = place
        }

        public func contains(_ body: Body) -> Bool {
            (kinds?.contains(body.kind) ?? true) && (levels?.contains(body.level) ?? true)
                && (groups.map { groups in body.group.map(groups.contains) ?? false } ?? true)
        }
    }

    /// Where the score of a part comes from.
    public indirect enum Source: Sendable, Hashable {
        /// The tree of the scheme itself, with its penalties and bonus.
        case own
        /// Results of other rounds; nil: the round names them.
        case rounds([RoundTerm]?)
        /// Scores of bodies below in the same round.
        case below(Below)
        /// A figure from outside, which facts or judgements give.
        case figure(ValueRange)
        /// Parts of its own.
        case parts([Part])
    }

    public struct Part: Sendable, Hashable {
        public var id: String
        public var title: String
        /// Relative to its siblings; above zero.
        public var weight: ExactNumber
        public var source: Source
        public var combination: Combination
        /// nil: not stated. Where nothing is stated a missing figure or tree leaves the body without a score.
        public var missed: MissedPolicy?
        /// Of a body that took part in the other round and got no score there, by a veto or for want of coverage;
        /// nil: as where it was missed.
        public var unscored: MissedPolicy?
        /// Which number is taken from other scores: by default the published one, which people recompute from.
        public var reading: Scheme.Reading
        public var place: Place?

        public init(
            id: String, title: String, weight: ExactNumber, source: Source = .own, combination: Combination = .mean,
            missed: MissedPolicy? = nil, unscored: MissedPolicy? = nil, reading: Scheme.Reading = .rounded,
            place: Place? = nil
        ) {
            self.id = id
            self.title = title
            self.weight = weight
            self.source = source
            self.combination = combination
            self.missed = missed
            self.unscored = unscored
            self.reading = reading
            self.place = place
        }

        /// Itself, then the parts below it.
        public var family: [Part] {
            guard case .parts(let parts) = source else { return [self] }
            return [self] + parts.flatMap(\.family)
        }
    }

    public var parts: [Part]
    public var place: Place?

    public init(parts: [Part], place: Place? = nil) {
        self.parts = parts
        self.place = place
    }

    /// Every part, each before those below it.
    public var family: [Part] { parts.flatMap(\.family) }

    /// Whether the tree of indicators counts in it.
    public var hasOwnPart: Bool { family.contains { $0.source == .own } }

    /// Parts that ask people for a figure, with its range.
    public var figures: [(id: String, range: ValueRange)] {
        family.compactMap { part in
            if case .figure(let range) = part.source { (part.id, range) } else { nil }
        }
    }

    /// Share of the whole that a part stands for, from 0 to 1, where nothing is missed: 70 × 50/100 → 0.35.
    public func share(of id: String) -> ExactNumber? { Self.share(of: id, in: parts) }

    private static func share(of id: String, in parts: [Part]) -> ExactNumber? {
        let sum = ExactNumber.sum(parts.map(\.weight))
        for part in parts {
            guard let own = part.weight.divided(by: sum) else { return nil }
            if part.id == id { return own }
            if case .parts(let below) = part.source, let found = share(of: id, in: below) { return own * found }
        }
        return nil
    }
}

extension Scheme {
    /// Share of the total that a part or an indicator of this id stands for, from 0 to 1: what is compared with last
    /// year's scheme.
    public func share(of id: String) -> ExactNumber? {
        if let share = composition?.share(of: id) { return share }
        guard let worth = Self.worth(of: id, in: indicators) else { return nil }
        let own = composition.map { composition in
            ExactNumber.sum(composition.family.filter { $0.source == .own }.compactMap { composition.share(of: $0.id) })
        }
        return worth.divided(by: ExactNumber.sum(indicators.map(\.worth))).map { $0 * (own ?? .one) }
    }

    private static func worth(of id: String, in indicators: [Indicator]) -> ExactNumber? {
        for indicator in indicators {
            if indicator.id == id { return indicator.worth }
            guard let below = worth(of: id, in: indicator.indicators) else { continue }
            return below.divided(by: indicator.points).map { $0 * indicator.worth }
        }
        return nil
    }
}
