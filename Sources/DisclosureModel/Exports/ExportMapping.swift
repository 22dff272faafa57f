import ExactArithmetic
import SourceText

/// What the receiving office's table of results looks like (报送格式): its title rows, its columns, whom it lists.
public struct ExportMapping: Sendable, Hashable {
    /// One row above the headings, one cell.
    public enum Title: Sendable, Hashable {
        case text(String)
        case value(ExportValue)
    }

    public struct Column: Sendable, Hashable {
        public enum Content: Sendable, Hashable {
            case value(ExportValue)
            /// The same in every row.
            case text(String)
        }

        public var heading: String
        public var content: Content
        /// After the point, rounded half away from zero; nil: as published.
        public var digits: Int?
        /// Which number `digits`, and points by achievement, are taken from.
        public var reading: Scheme.Reading
        /// Points that the whole is worth, of points by achievement or by rank.
        public var points: ExactNumber?
        /// The receiving office's words for ours; empty: ours.
        public var words: [String: String]
        /// What stands where there is no value; nil: a sentence of ours.
        public var missing: String?
        public var place: Place?

        public init(
            heading: String, content: Content, digits: Int? = nil, reading: Scheme.Reading = .rounded,
            points: ExactNumber? = nil, words: [String: String] = [:], missing: String? = nil, place: Place? = nil
        ) {
            self.heading = heading
            self.content = content
            self.digits = digits
            self.reading = reading
            self.points = points
            self.words = words
            self.missing = missing
            self.place = place
        }
    }

    public enum Order: String, Sendable, CaseIterable {
        /// Groups as the register names them, in each by rank, then those without a score.
        case groups
        /// All by score, best first, whatever their group.
        case score
        /// By id.
        case id
    }

    /// A name that the file uses, with its place.
    public struct Name: Sendable, Hashable {
        public var text: String
        public var place: Place?

        public init(_ text: String, at place: Place? = nil) {
            self.text = text
            self.place = place
        }
    }

    public var id: String
    public var titles: [Title]
    public var columns: [Column]
    /// Ids; nil: all.
    public var groups: [Name]?
    /// nil: all. Villages and communities have no row, whatever is said.
    public var kinds: Set<BodyKind>?
    public var order: Order
    public var place: Place?

    public init(
        id: String, titles: [Title] = [], columns: [Column], groups: [Name]? = nil, kinds: Set<BodyKind>? = nil,
        order: Order = .groups, place: Place? = nil
    ) {
        self.id = id
        self.titles = titles
        self.columns = columns
        self.groups = groups
        self.kinds = kinds
        self.order = order
        self.place = place
    }

    /// What an office usually asks for; points are those that each scheme itself converts to.
    public static let standard = ExportMapping(
        id: "standard", titles: [.value(.roundTitle)],
        columns: [
            Column(heading: "序号", content: .value(.number)), Column(heading: "组别", content: .value(.group)),
            Column(heading: "单位名称", content: .value(.name)), Column(heading: "得分", content: .value(.score)),
            Column(heading: "满分", content: .value(.total)), Column(heading: "等次", content: .value(.grade)),
            Column(heading: "名次", content: .value(.rank)), Column(heading: "参评数", content: .value(.ranked)),
            Column(heading: "折算绩效分", content: .value(.points)), Column(heading: "备注", content: .value(.remark)),
        ])
}
