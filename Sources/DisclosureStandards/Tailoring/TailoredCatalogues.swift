import DisclosureModel
import SourceText

/// Catalogues as tailorings left them, with what became of every item and where each changed value came from.
public struct TailoredCatalogues: Sendable {
    /// One tailoring's hand on one key of one item.
    public struct Alteration: Sendable, Hashable {
        /// Full id.
        public var item: String
        public var key: ItemKey
        /// The tailoring's id.
        public var by: String
        public var layer: Tailoring.Layer
        public var reason: String?
        /// The item as it stood before this layer, so that no old value is lost.
        public var before: DisclosureItem
        public var place: Place?

        /// The value that was replaced.
        public var old: Wording { key.spelled(before) }
    }

    public struct Dropped: Sendable, Hashable {
        /// As it stood when it was dropped.
        public var item: DisclosureItem
        public var reason: String
        public var by: String
        public var layer: Tailoring.Layer
        public var place: Place?
    }

    /// An item that no selection of a tailoring takes.
    public struct Unselected: Sendable, Hashable {
        public var item: DisclosureItem
        public var by: String
        public var layer: Tailoring.Layer
    }

    /// An item of a tailoring's own.
    public struct Added: Sendable, Hashable {
        public var item: String
        public var by: String
        public var layer: Tailoring.Layer
    }

    /// Without catalogues of which nothing is left; the tailorings' own items follow, one catalogue for each tailoring.
    public var catalogues: [Catalogue] = []
    /// Ids of the tailorings in the order in which they were applied, bases included.
    public var applied: [String] = []
    /// In the order in which they happened.
    public var alterations: [Alteration] = []
    public var dropped: [Dropped] = []
    public var unselected: [Unselected] = []
    public var added: [Added] = []
    public var diagnostics: [Diagnostic] = []

    /// Who set the value that an item now has under a key, the last of them; `nil` where it is the standard's own.
    public func origin(of key: ItemKey, in item: String) -> Alteration? {
        alterations.last { $0.item == item && $0.key == key }
    }
}
