import DisclosureModel
import SourceText

/// Which items of a new version took the place of which of the old one.
struct ItemMatching {
    struct Match {
        var old: [DisclosureItem]
        var new: [DisclosureItem]
        /// `nil` for one item that kept its id.
        var kind: CatalogueDiff.Kind?
    }

    /// In the order of the new version, then what is left of the old one.
    private(set) var matches: [Match] = []
    private var openOld: [DisclosureItem] = []
    private var openNew: [DisclosureItem] = []

    init(_ old: [DisclosureItem], _ new: [DisclosureItem]) {
        matchIDs(old, new)
        matchParts()
        matchNames()
        matches += openNew.map { Match(old: [], new: [$0], kind: .added) }
        matches += openOld.map { Match(old: [$0], new: [], kind: .removed) }
        let newOrder = Dictionary(
            new.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let oldOrder = Dictionary(
            old.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        matches = matches.map { match in (match.new.first.map { newOrder[$0.id] ?? 0 }, match) }
            .sorted { left, right in
                switch (left.0, right.0) {
                case (let one?, let other?): one < other
                case (.some, nil): true
                case (nil, .some): false
                case (nil, nil):
                    (left.1.old.first.flatMap { oldOrder[$0.id] } ?? 0)
                        < (right.1.old.first.flatMap { oldOrder[$0.id] } ?? 0)
                }
            }.map(\.1)
    }

    // MARK: What the ids say

    private mutating func matchIDs(_ old: [DisclosureItem], _ new: [DisclosureItem]) {
        let newIDs = Set(new.map(\.id))
        let known = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var heirs: [String: [DisclosureItem]] = [:]
        for item in new {
            if known[item.id] != nil { heirs[item.id, default: []].append(item) }
            for former in item.was where known[former] != nil && !newIDs.contains(former) {
                heirs[former, default: []].append(item)
            }
        }
        var done: Set<String> = []
        for item in new where !done.contains(item.id) {
            // Everything that hangs together by ids.
            var (olds, news) = ([String](), [item.id])
            var next = 0
            while next < news.count {
                defer { next += 1 }
                guard let current = new.first(where: { $0.id == news[next] }) else { continue }
                for id in [current.id] + current.was where heirs[id] != nil && !olds.contains(id) {
                    guard heirs[id]?.contains(where: { $0.id == current.id }) == true else { continue }
                    olds.append(id)
                    for heir in heirs[id] ?? [] where !news.contains(heir.id) { news.append(heir.id) }
                }
            }
            done.formUnion(news)
            guard !olds.isEmpty else {
                openNew.append(item)
                continue
            }
            let oldItems = old.filter { olds.contains($0.id) }
            let newItems = new.filter { news.contains($0.id) }
            let kind: CatalogueDiff.Kind? =
                newItems.count > 1 ? .split : oldItems.count > 1 ? .merged : oldItems[0].id == item.id ? nil : .renamed
            matches.append(Match(old: oldItems, new: newItems, kind: kind))
        }
        openOld = old.filter { heirs[$0.id] == nil }
    }

    // MARK: What the content says

    private static func elements(_ item: DisclosureItem) -> Set<String> { Set(item.elements.map(\.text)) }

    /// An item whose content is all found again in several, and the other way round.
    private mutating func matchParts() {
        for (index, match) in matches.enumerated() where match.kind == nil || match.kind == .renamed {
            guard let one = match.old.first, let other = match.new.first else { continue }
            let (before, after) = (Self.elements(one), Self.elements(other))
            if after.isStrictSubset(of: before), !after.isEmpty,
                let parts = Self.parts(of: before.subtracting(after), among: openNew, in: other.catalogueID)
            {
                matches[index] = Match(old: [one], new: [other] + parts, kind: .probablySplit)
                openNew.removeAll(where: parts.contains)
            } else if before.isStrictSubset(of: after), !before.isEmpty,
                let parts = Self.parts(of: after.subtracting(before), among: openOld, in: other.catalogueID)
            {
                matches[index] = Match(old: [one] + parts, new: [other], kind: .probablyMerged)
                openOld.removeAll(where: parts.contains)
            }
        }
        for item in openOld {
            guard let parts = Self.parts(of: Self.elements(item), among: openNew, in: item.catalogueID), parts.count > 1
            else { continue }
            matches.append(Match(old: [item], new: parts, kind: .probablySplit))
            openNew.removeAll(where: parts.contains)
            openOld.removeAll { $0 == item }
        }
        for item in openNew {
            guard let parts = Self.parts(of: Self.elements(item), among: openOld, in: item.catalogueID), parts.count > 1
            else { continue }
            matches.append(Match(old: parts, new: [item], kind: .probablyMerged))
            openOld.removeAll(where: parts.contains)
            openNew.removeAll { $0 == item }
        }
    }

    /// Items whose elements do not overlap and together are `whole`.
    private static func parts(
        of whole: Set<String>, among items: [DisclosureItem], in catalogue: String
    ) -> [DisclosureItem]? {
        guard !whole.isEmpty else { return nil }
        var left = whole
        var found: [DisclosureItem] = []
        for item in items where item.catalogueID == catalogue {
            let own = elements(item)
            if !own.isEmpty, own.isSubset(of: left) {
                left.subtract(own)
                found.append(item)
            }
        }
        return left.isEmpty ? found : nil
    }

    // MARK: What the names say

    private mutating func matchNames() {
        pair { old, new in old.first { $0.names == new.names && $0.catalogueID == new.catalogueID } }
        pair { old, new in old.first { $0.names == new.names } }
        pair { old, new in
            let near = old.filter { $0.catalogueID == new.catalogueID }
            let title = NearestWord.suggestion(for: new.title, among: near.map(\.title))
            return near.first { $0.title == title }
        }
    }

    private mutating func pair(_ find: ([DisclosureItem], DisclosureItem) -> DisclosureItem?) {
        for item in openNew {
            guard let former = find(openOld, item) else { continue }
            matches.append(Match(old: [former], new: [item], kind: .probablyRenamed))
            openOld.removeAll { $0 == former }
            openNew.removeAll { $0 == item }
        }
    }
}
