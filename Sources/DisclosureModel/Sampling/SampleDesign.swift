import CivilCalendar
import ExactArithmetic
import SourceText

/// How a sample (抽样) is drawn: a public phrase, what is drawn, by which strata and how many. Whoever knows the phrase
/// and the register can repeat the draw.
public struct SampleDesign: Sendable, Hashable {
    /// What is drawn.
    public enum Unit: String, Sendable, CaseIterable {
        /// Villages and communities (村、社区).
        case villages
        /// Fields of the round's catalogues (领域), by their names.
        case fields
        /// Single items (公开事项).
        case items

        public var title: Wording {
            switch self {
            case .villages: Wording("村", "villages")
            case .fields: Wording("领域", "fields")
            case .items: Wording("事项", "items")
            }
        }
    }

    /// Among what the draw is made separately (分层).
    public enum Strata: String, Sendable, CaseIterable {
        /// Everything together.
        case none
        /// Villages by the body above them, items by their field.
        case parent
        /// Villages by the group of the nearest body above them that has one.
        case group
        /// Villages apart from communities.
        case kind

        public var title: Wording {
            switch self {
            case .none: Wording("不分层", "no strata")
            case .parent: Wording("按上级", "by parent")
            case .group: Wording("按组别", "by group")
            case .kind: Wording("按类别", "by kind")
            }
        }
    }

    public enum Size: Sendable, Hashable {
        /// So many altogether, over the strata in proportion to their sizes, at least one in each.
        case total(Int)
        /// This share of each stratum, rounded up.
        case share(ExactNumber)
        /// So many of each stratum, or all where it has fewer.
        case perStratum(Int)

        public var text: Wording {
            switch self {
            case .total(let count): Wording("共\(count)个", "\(count) altogether")
            case .share(let share): Wording("每层\(share.percentText)", "\(share.percentText) of each stratum")
            case .perStratum(let count): Wording("每层\(count)个", "\(count) of each stratum")
            }
        }
    }

    /// One that was drawn and could not be visited, and the next in the order in its place.
    public struct Replacement: Sendable, Hashable {
        public var out: String
        /// nil: its stratum has nobody left.
        public var into: String?
        public var reason: String
        public var by: String
        public var onDay: CivilDate?
        public var place: Place?

        public init(out: String, into: String?, reason: String, by: String, onDay: CivilDate?, place: Place? = nil) {
            self.out = out
            self.into = into
            self.reason = reason
            self.by = by
            self.onDay = onDay
            self.place = place
        }
    }

    public var phrase: String
    public var of: Unit
    public var strata: Strata
    public var size: Size
    /// Ids among which the draw is made; what is not named here is always looked at. nil: among all.
    public var among: [String]?
    public var replaced: [Replacement]
    public var place: Place?

    public init(
        phrase: String, of unit: Unit, strata: Strata = .none, size: Size, among: [String]? = nil,
        replaced: [Replacement] = [], place: Place? = nil
    ) {
        self.phrase = phrase
        of = unit
        self.strata = strata
        self.size = size
        self.among = among
        self.replaced = replaced
        self.place = place
    }
}
