import DisclosureModel
import SourceText

/// How tailored catalogues differ from the standard: what is looser, what stricter, what is gone and what is new.
public struct TailoringReport: Sendable {
    /// One key of one item, with the tailoring that changed it last.
    public struct Change: Sendable, Hashable {
        /// Full id.
        public var item: String
        public var title: String
        public var difference: KeyDifference
        /// The tailoring's id; `nil` where no tailoring accounts for it.
        public var by: String?
        public var reason: String?
    }

    /// Ids of the tailorings, in the order in which they were applied.
    public var tailorings: [String]
    /// In the order of the standard's items and of an item's keys.
    public var changes: [Change]
    public var dropped: [TailoredCatalogues.Dropped]
    public var unselected: [TailoredCatalogues.Unselected]
    /// How many items each catalogue of the standard has, by id.
    public var standardCounts: [String: Int]
    /// Items of the tailorings' own, as they are now.
    public var added: [(item: DisclosureItem, by: String)]

    /// - Parameters:
    ///   - standard: the catalogues to which the tailorings were applied.
    ///   - counting: the calendar for limits in working days against limits in days.
    public init(_ tailored: TailoredCatalogues, standard: [Catalogue], counting: LimitCounting?) {
        tailorings = tailored.applied
        let items = Dictionary(
            tailored.catalogues.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        changes = standard.flatMap(\.items).flatMap { old -> [Change] in
            guard let item = items[old.id] else { return [] }
            return ItemKey.allCases.compactMap { key in
                guard let difference = KeyDifference(key, local: item, standard: old, counting: counting) else {
                    return nil
                }
                let origin = tailored.origin(of: key, in: old.id)
                return Change(
                    item: old.id, title: item.title, difference: difference, by: origin?.by, reason: origin?.reason)
            }
        }
        dropped = tailored.dropped
        standardCounts = Dictionary(standard.map { ($0.id, $0.items.count) }, uniquingKeysWith: { first, _ in first })
        unselected = tailored.unselected
        added = tailored.added.compactMap { added in items[added.item].map { ($0, added.by) } }
    }

    /// Changes that go one way.
    public func changes(_ isWanted: (KeyDifference.Direction) -> Bool) -> [Change] {
        changes.filter { isWanted($0.difference.direction) }
    }
}

extension KeyDifference {
    /// 公开时限放宽：由“…”改为“…”
    public var wording: Wording {
        let (name, named) = (key.title.chinese, key.title.english)
        var parts: [Wording] = []
        if !more.isEmpty {
            parts.append(
                Wording(
                    "增加" + more.map { "“\($0.chinese)”" }.joined(separator: "、"),
                    "more: " + more.map(\.english).joined(separator: ", ")))
        }
        if !fewer.isEmpty {
            parts.append(
                Wording(
                    "减少" + fewer.map { "“\($0.chinese)”" }.joined(separator: "、"),
                    "fewer: " + fewer.map(\.english).joined(separator: ", ")))
        }
        if parts.isEmpty {
            parts = [
                Wording(
                    "由“\(standard.chinese)”改为“\(local.chinese)”", "“\(standard.english)” becomes “\(local.english)”")
            ]
        }
        let (chinese, english) = (
            parts.map(\.chinese).joined(separator: "，"), parts.map(\.english).joined(separator: "; ")
        )
        let isLimit = key == .limit || key == .refresh
        switch direction {
        case .looser: return Wording("\(name)\(isLimit ? "放宽" : "")：\(chinese)", "\(named), looser: \(english)")
        case .stricter: return Wording("\(name)\(isLimit ? "收紧" : "")：\(chinese)", "\(named), stricter: \(english)")
        case .changed: return Wording("\(name)：\(chinese)", "\(named): \(english)")
        case .unclear(let reason):
            return Wording(
                "\(name)：\(chinese)（\(reason.wording.chinese)）", "\(named): \(english) (\(reason.wording.english))")
        }
    }
}
