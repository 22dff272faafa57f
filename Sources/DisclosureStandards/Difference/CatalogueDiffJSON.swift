import DisclosureModel
import SourceText

/// The difference of two versions as JSON, in the order of the new one.
public struct CatalogueDiffJSON: Encodable, Sendable {
    public struct Head: Encodable, Sendable {
        public let catalogue: String
        public let key: String
        public let old: String?
        public let new: String?
    }

    public struct Item: Encodable, Sendable {
        public let id: String
        public let title: String
    }

    public struct Change: Encodable, Sendable {
        public let from: String
        public let to: String
        public let key: String
        /// `looser`, `stricter`, `changed`, `unclear`, or `reordered` where the value says the same.
        public let direction: String
        public let old: String
        public let new: String
        public let whom: String
        public let message: String
    }

    public struct Entry: Encodable, Sendable {
        public let kinds: [String]
        public let old: [Item]
        public let new: [Item]
        public let changes: [Change]
    }

    public let format = 1
    public let addedCatalogues: [String]
    public let removedCatalogues: [String]
    public let heads: [Head]
    public let entries: [Entry]

    public init(_ diff: CatalogueDiff, in language: Language) {
        addedCatalogues = diff.addedCatalogues.map(\.id)
        removedCatalogues = diff.removedCatalogues.map(\.id)
        heads = diff.heads.map { Head(catalogue: $0.catalogue, key: $0.key, old: $0.old, new: $0.new) }
        entries = diff.entries.map { entry in
            Entry(
                kinds: entry.kinds.map(\.rawValue), old: entry.old.map { Item(id: $0.id, title: $0.title) },
                new: entry.new.map { Item(id: $0.id, title: $0.title) },
                changes: entry.changes.map { change in
                    Change(
                        from: change.from, to: change.to, key: change.key.rawValue,
                        direction: change.difference?.direction.word ?? "reordered",
                        old: change.old.text(in: language), new: change.new.text(in: language),
                        whom: change.whom.text(in: language), message: change.wording.text(in: language))
                })
        }
    }
}
