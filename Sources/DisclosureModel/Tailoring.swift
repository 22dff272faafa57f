import SourceText

/// How one place fits the standards to itself (目录调整): what it selects, drops, changes and adds.
public struct Tailoring: Sendable, Hashable {
    /// Whose tailoring it is. Upper layers are applied first, whatever the order in which they are listed.
    public enum Layer: String, Sendable, Hashable, CaseIterable, Comparable {
        case nation, province, county, township

        public static func < (left: Layer, right: Layer) -> Bool { left.depth < right.depth }

        private var depth: Int { Layer.allCases.firstIndex(of: self) ?? 0 }

        public var title: Wording {
            switch self {
            case .nation: Wording("国家", "nation")
            case .province: Wording("省级", "province")
            case .county: Wording("县级", "county")
            case .township: Wording("乡级", "township")
            }
        }
    }

    /// One entry of `select`. What stands under one key combines with or, the keys with and; an absent key asks nothing.
    public struct Selection: Sendable, Hashable {
        public var catalogues: [String]
        public var fields: [String]
        /// Narrows the levels of an item; an item without one of them is not selected.
        public var levels: Set<Level>
        public var tags: [String]
        /// Full ids.
        public var items: [String]
        public var place: Place?

        public init(
            catalogues: [String] = [], fields: [String] = [], levels: Set<Level> = [], tags: [String] = [],
            items: [String] = [], place: Place? = nil
        ) {
            self.catalogues = catalogues
            self.fields = fields
            self.levels = levels
            self.tags = tags
            self.items = items
            self.place = place
        }
    }

    public struct Drop: Sendable, Hashable {
        /// Full id.
        public var item: String
        public var reason: String
        public var place: Place?

        public init(item: String, reason: String, place: Place? = nil) {
            self.item = item
            self.reason = reason
            self.place = place
        }
    }

    public struct Change: Sendable, Hashable {
        /// Full id.
        public var item: String
        public var reason: String?
        /// New values.
        public var set: PartialItem
        /// The values that are replaced, as they stood when the tailoring was written.
        public var was: PartialItem
        /// Single values of lists.
        public var add: PartialItem
        public var remove: PartialItem
        public var place: Place?

        public init(
            item: String, reason: String? = nil, set: PartialItem = PartialItem(), was: PartialItem = PartialItem(),
            add: PartialItem = PartialItem(), remove: PartialItem = PartialItem(), place: Place? = nil
        ) {
            self.item = item
            self.reason = reason
            self.set = set
            self.was = was
            self.add = add
            self.remove = remove
            self.place = place
        }
    }

    public var id: String
    public var title: String
    /// As an address writes it.
    public var region: String?
    public var layer: Layer
    /// The field under which its own items stand; without one they stand under its title.
    public var field: String?
    public var notes: [String]
    /// Tailorings applied before this one, by path or id as written.
    public var bases: [Round.Reference]
    /// None selects everything.
    public var selections: [Selection]
    public var drops: [Drop]
    public var changes: [Change]
    /// Items of its own, `<tailoring id>/<item id>`.
    public var additions: [DisclosureItem]
    public var place: Place?

    public init(
        id: String, title: String, region: String? = nil, layer: Layer, field: String? = nil, notes: [String] = [],
        bases: [Round.Reference] = [], selections: [Selection] = [], drops: [Drop] = [], changes: [Change] = [],
        additions: [DisclosureItem] = [], place: Place? = nil
    ) {
        self.id = id
        self.title = title
        self.region = region
        self.layer = layer
        self.field = field
        self.notes = notes
        self.bases = bases
        self.selections = selections
        self.drops = drops
        self.changes = changes
        self.additions = additions
        self.place = place
    }

    /// The id that a reference such as `tailoring/other` or `tailoring/other.yaml` names: a tailoring's file is called by it.
    public static func id(of reference: Round.Reference) -> String {
        let name = reference.path.split(separator: "/").last ?? ""
        for ending in [".yaml", ".yml"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return String(name)
    }
}

/// Some keys of an item with their values; what the item holds under other keys means nothing.
public struct PartialItem: Sendable, Hashable {
    public var item: DisclosureItem
    /// Where the value of each key that is given stands.
    public var places: [ItemKey: Place?]

    public init(
        _ item: DisclosureItem = DisclosureItem(id: "", names: [], arises: .standing, levels: []),
        places: [ItemKey: Place?] = [:]
    ) {
        self.item = item
        self.places = places
    }

    /// The keys that are given, in the order in which a catalogue writes them.
    public var keys: [ItemKey] { ItemKey.allCases.filter { places[$0] != nil } }

    public func place(of key: ItemKey) -> Place? { places[key] ?? nil }
}
