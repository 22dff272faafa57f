import DisclosureModel
import SourceText

/// One key in which an item of a new version differs from the old one, and for whom.
public struct ItemChange: Sendable, Hashable {
    /// Full ids.
    public var from: String
    public var to: String
    public var key: ItemKey
    public var old: Wording
    public var new: Wording
    /// `nil` where the value says the same in another order or with other rules.
    public var difference: KeyDifference?
    /// The levels that the change touches, with the functions that owe the item there.
    public var whom: Wording
    /// The lengths between which a limit changed, where it is one limit in one measure.
    private var lengths: Lengths?

    private struct Lengths: Sendable, Hashable {
        let old: LimitDuration
        let new: LimitDuration
    }

    /// Every key that differs.
    static func all(from old: DisclosureItem, to new: DisclosureItem, counting: LimitCounting?) -> [ItemChange] {
        ItemKey.allCases.filter { !$0.isSame(in: old, new) }.map { key in
            ItemChange(
                from: old.id, to: new.id, key: key, old: key.spelled(old), new: key.spelled(new),
                difference: KeyDifference(key, local: new, standard: old, counting: counting),
                whom: whom(key, old, new), lengths: key == .limit ? lengths(old.limit, new.limit) : nil)
        }
    }

    private static func whom(_ key: ItemKey, _ old: DisclosureItem, _ new: DisclosureItem) -> Wording {
        guard key == .levels else { return Addressees.of(new) }
        // Those for whom the item comes or goes.
        var item = new
        item.levels = old.levels.symmetricDifference(new.levels)
        item.functions = new.functions + old.functions.filter { !new.functions.contains($0) }
        return Addressees.of(item)
    }

    private static func lengths(_ old: TimeLimit?, _ new: TimeLimit?) -> Lengths? {
        guard let old, let new, old.rules.count == 1, new.rules.count == 1,
            case .within(let before, _) = old.rules[0].kind, case .within(let after, _) = new.rules[0].kind
        else { return nil }
        return Lengths(old: before, new: after)
    }

    /// 公开时限由20个工作日缩短为3个工作日：乡级（乡镇人民政府、街道办事处）
    public var wording: Wording {
        let what: Wording
        if let difference {
            switch (lengths, difference.direction) {
            case (let lengths?, .stricter) where lengths.old != lengths.new:
                what = Wording(
                    "\(key.title.chinese)由\(lengths.old.wording.chinese)缩短为\(lengths.new.wording.chinese)",
                    "\(key.title.english) shortened from \(lengths.old.wording.english) to \(lengths.new.wording.english)"
                )
            case (let lengths?, .looser) where lengths.old != lengths.new:
                what = Wording(
                    "\(key.title.chinese)由\(lengths.old.wording.chinese)延长为\(lengths.new.wording.chinese)",
                    "\(key.title.english) extended from \(lengths.old.wording.english) to \(lengths.new.wording.english)"
                )
            default: what = difference.wording
            }
        } else if key == .limit || key == .refresh {
            what = Wording("\(key.title.chinese)：文字未变，规则改写", "\(key.title.english): the same text, other rules")
        } else {
            what = Wording("\(key.title.chinese)：只有次序或重复不同", "\(key.title.english): only in another order")
        }
        guard key.bindsBodies, !whom.chinese.isEmpty else { return what }
        return Wording("\(what.chinese)：\(whom.chinese)", "\(what.english): \(whom.english)")
    }
}

extension ItemKey {
    /// Whether a change of it changes what a body has to do.
    var bindsBodies: Bool {
        switch self {
        case .tags, .sameAs, .status, .source, .match, .was, .note, .name: false
        default: true
        }
    }
}

/// Who owes an item, level by level: 县级（民政部门）、乡级（乡镇人民政府、街道办事处）.
enum Addressees {
    static func of(_ item: DisclosureItem) -> Wording {
        let parts = item.levels.sorted().map { level -> Wording in
            let functions = item.functions.filter { levels(of: $0).contains(level) }
            guard !functions.isEmpty else { return level.title }
            return Wording(
                "\(level.title.chinese)（\(functions.joined(separator: "、"))）",
                "\(level.title.english) (\(functions.joined(separator: ", ")))")
        }
        return Wording(
            parts.map(\.chinese).joined(separator: "、"), parts.map(\.english).joined(separator: ", "))
    }

    /// What a kind of body has by law is had at its level; other functions belong to departments of the county.
    private static func levels(of function: String) -> Set<Level> {
        let kinds = BodyKind.allCases.filter { $0.impliedFunctions.contains(function) }
        return kinds.isEmpty ? [.county] : Set(kinds.map(\.level))
    }
}
