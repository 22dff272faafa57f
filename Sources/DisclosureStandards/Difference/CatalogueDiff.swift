import CivilCalendar
import DisclosureModel
import SourceText

/// What two versions of catalogues differ in, item by item.
public struct CatalogueDiff: Sendable {
    /// What became of an item, the weightiest first. One entry may be of several kinds.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, removed, retired, split, merged
        /// Another id, as its former ids (`was`) say, or another name.
        case renamed
        /// Other ids and nothing that says so, but names or content alike: a person has to confirm it.
        case probablyRenamed = "probably-renamed"
        case probablySplit = "probably-split"
        case probablyMerged = "probably-merged"
        case changed
        /// Another place in the order of its catalogue.
        case moved
    }

    /// Items of the old version and those of the new one that took their place; one side is empty where an item is added
    /// or removed.
    public struct Entry: Sendable, Hashable {
        public var kinds: [Kind]
        public var old: [DisclosureItem]
        public var new: [DisclosureItem]
        /// Every key that differs between an old item and a new one.
        public var changes: [ItemChange]
    }

    /// Something in the head of a catalogue.
    public struct HeadChange: Sendable, Hashable {
        public var catalogue: String
        /// As a catalogue writes it: `title`, `version` …
        public var key: String
        public var old: String?
        public var new: String?
    }

    public var addedCatalogues: [Catalogue]
    public var removedCatalogues: [Catalogue]
    public var heads: [HeadChange]
    /// In the order of the new version, then what is left of the old one.
    public var entries: [Entry]

    public var isEmpty: Bool {
        addedCatalogues.isEmpty && removedCatalogues.isEmpty && heads.isEmpty && entries.isEmpty
    }

    /// - Parameter counting: the calendar for limits in working days against limits in days.
    public static func between(
        _ old: [Catalogue], _ new: [Catalogue], counting: LimitCounting? = nil
    ) -> CatalogueDiff {
        let oldIDs = Set(old.map(\.id))
        let newIDs = Set(new.map(\.id))
        let heads = new.flatMap { catalogue in
            old.first { $0.id == catalogue.id }.map { headChanges($0, catalogue) } ?? []
        }
        let matching = ItemMatching(old.flatMap(\.items), new.flatMap(\.items))
        let moved = movedIDs(old, new)
        let entries = matching.matches.compactMap { match -> Entry? in
            let changes = match.old.flatMap { one in
                match.new.flatMap { other in ItemChange.all(from: one, to: other, counting: counting) }
            }
            var kinds = match.kind.map { [$0] } ?? []
            if match.kind == nil || match.kind == .renamed || match.kind == .probablyRenamed,
                let one = match.old.first, let other = match.new.first
            {
                if one.retired == nil, other.retired != nil { kinds.append(.retired) }
                if match.kind == nil, one.names != other.names { kinds.append(.renamed) }
                if changes.contains(where: { $0.key != .name && $0.key != .retired }) { kinds.append(.changed) }
                if moved.contains(other.id) { kinds.append(.moved) }
            }
            let order = Kind.allCases
            kinds.sort { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
            return kinds.isEmpty ? nil : Entry(kinds: kinds, old: match.old, new: match.new, changes: changes)
        }
        return CatalogueDiff(
            addedCatalogues: new.filter { !oldIDs.contains($0.id) },
            removedCatalogues: old.filter { !newIDs.contains($0.id) }, heads: heads, entries: entries)
    }

    private static func headChanges(_ old: Catalogue, _ new: Catalogue) -> [HeadChange] {
        func issue(_ issue: Catalogue.Issue?) -> String? {
            issue.map { [$0.by, $0.document, $0.date].compactMap(\.self).joined(separator: "，") }
        }
        let pairs: [(key: String, old: String?, new: String?)] = [
            ("field", old.field, new.field), ("title", old.title, new.title), ("version", old.version, new.version),
            ("issued", issue(old.issued), issue(new.issued)), ("region", old.region, new.region),
            ("channels-mean", old.channelsMean.rawValue, new.channelsMean.rawValue),
            (
                "note", old.notes.isEmpty ? nil : old.notes.joined(separator: "\n"),
                new.notes.isEmpty ? nil : new.notes.joined(separator: "\n")
            ),
        ]
        return pairs.filter { $0.old != $0.new }.map {
            HeadChange(catalogue: new.id, key: $0.key, old: $0.old, new: $0.new)
        }
    }

    /// Items of both versions that are out of their old order: as few as explain the new order.
    private static func movedIDs(_ old: [Catalogue], _ new: [Catalogue]) -> Set<String> {
        var moved: Set<String> = []
        for catalogue in new {
            guard let former = old.first(where: { $0.id == catalogue.id }) else { continue }
            let positions = Dictionary(
                former.items.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
            let common = catalogue.items.compactMap { item in positions[item.id].map { (id: item.id, position: $0) } }
            let kept = LongestRise.indices(of: common.map(\.position))
            for (index, entry) in common.enumerated() where !kept.contains(index) { moved.insert(entry.id) }
        }
        return moved
    }
}

/// The longest rising subsequence: what may stay where it is when a list is put into another order.
enum LongestRise {
    /// The indices of its numbers.
    static func indices(of numbers: [Int]) -> Set<Int> {
        // The last index of the best subsequence of each length, and each index's forerunner.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[index] = low == 0 ? nil : ends[low - 1]
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var kept: Set<Int> = []
        var next = ends.last
        while let index = next {
            kept.insert(index)
            next = before[index]
        }
        return kept
    }
}
