import DisclosureModel
import SourceText

/// The report of difference as JSON.
public struct TailoringReportJSON: Encodable, Sendable {
    public struct Change: Encodable, Sendable {
        public let item: String
        public let title: String
        /// The key as a catalogue writes it.
        public let key: String
        /// `looser`, `stricter`, `changed` or `unclear`.
        public let direction: String
        /// Why a person has to compare, such as `day-kinds`.
        public let unclear: String?
        public let standard: String
        public let local: String
        public let more: [String]
        public let fewer: [String]
        public let by: String?
        public let reason: String?
        public let message: String
    }

    public struct Item: Encodable, Sendable {
        public let item: String
        public let title: String
        public let by: String
        public let reason: String?
    }

    public let format = 1
    public let tailorings: [String]
    public let changes: [Change]
    public let dropped: [Item]
    public let unselected: [Item]
    public let added: [Item]

    public init(_ report: TailoringReport, in language: Language) {
        tailorings = report.tailorings
        changes = report.changes.map { change in
            let difference = change.difference
            let reason: LimitDifference? = if case .unclear(let reason) = difference.direction { reason } else { nil }
            return Change(
                item: change.item, title: change.title, key: difference.key.rawValue,
                direction: difference.direction.word, unclear: reason?.rawValue,
                standard: difference.standard.text(in: language), local: difference.local.text(in: language),
                more: difference.more.map { $0.text(in: language) },
                fewer: difference.fewer.map { $0.text(in: language) }, by: change.by, reason: change.reason,
                message: difference.wording.text(in: language))
        }
        dropped = report.dropped.map { Item(item: $0.item.id, title: $0.item.title, by: $0.by, reason: $0.reason) }
        unselected = report.unselected.map { Item(item: $0.item.id, title: $0.item.title, by: $0.by, reason: nil) }
        added = report.added.map { Item(item: $0.item.id, title: $0.item.title, by: $0.by, reason: nil) }
    }
}

extension KeyDifference.Direction {
    /// Its stable name.
    public var word: String {
        switch self {
        case .looser: "looser"
        case .stricter: "stricter"
        case .changed: "changed"
        case .unclear: "unclear"
        }
    }
}
