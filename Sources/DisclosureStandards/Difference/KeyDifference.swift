import DisclosureModel
import SourceText

/// What differs under one key of an item between a local catalogue and the standard, and in which direction.
public struct KeyDifference: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
        case stricter, looser
        /// It asks neither more nor less, such as another audience.
        case changed
        /// A person has to compare the limits.
        case unclear(LimitDifference)
    }

    public var key: ItemKey
    public var direction: Direction
    public var standard: Wording
    public var local: Wording
    /// Of a list: what the local catalogue has beyond the standard, and what it lacks.
    public var more: [Wording]
    public var fewer: [Wording]

    /// `nil` where both say the same.
    public init?(_ key: ItemKey, local: DisclosureItem, standard: DisclosureItem, counting: LimitCounting?) {
        guard !key.saysTheSame(in: local, standard) else { return nil }
        self.key = key
        self.standard = key.spelled(standard)
        self.local = key.spelled(local)
        let (own, asked) = (key.values(of: local), key.values(of: standard))
        more = key.isList ? own.filter { !asked.contains($0) } : []
        fewer = key.isList ? asked.filter { !own.contains($0) } : []
        direction = Self.direction(key, local, standard, isMore: !more.isEmpty, isLess: !fewer.isEmpty, counting)
    }

    private static func direction(
        _ key: ItemKey, _ local: DisclosureItem, _ standard: DisclosureItem, isMore: Bool, isLess: Bool,
        _ counting: LimitCounting?
    ) -> Direction {
        switch key {
        case .limit: return limits(local.limit, standard.limit, counting)
        case .refresh: return limits(local.refresh, standard.refresh, counting)
        case .elements: return lists(local.elements, standard.elements, \.text, \.isOptional)
        case .channels: return lists(local.channels, standard.channels, \.name, \.isOptional)
        // What may not be shown asks more the longer it is.
        case .levels, .functions, .mustNotShow:
            return isMore == isLess ? .changed : isMore ? .stricter : .looser
        case .mode: return local.mode == .proactive ? .stricter : .looser
        // A county's posting that counts below spares those below their own.
        case .shared: return local.isShared ? .looser : .stricter
        case .retired: return standard.retired == nil ? .looser : local.retired == nil ? .stricter : .changed
        case .owedBy: return owing(local.owedBy, standard.owedBy)
        case .name, .basis, .arises, .audience, .tags, .sameAs, .status, .source, .match, .was, .note: return .changed
        }
    }

    private static func limits(_ local: TimeLimit?, _ standard: TimeLimit?, _ counting: LimitCounting?) -> Direction {
        switch (local, standard) {
        case (nil, nil): return .changed
        case (nil, .some): return .looser
        case (.some, nil): return .stricter
        case (let own?, let asked?):
            switch LimitComparison.compare(own, with: asked, counting: counting) {
            // The same demand in other words.
            case .same: return .changed
            case .stricter: return .stricter
            case .looser: return .looser
            case .differs(let difference): return .unclear(difference)
            }
        }
    }

    /// More must be shown, or less; what is only marked otherwise counts as well, an optional one as asking nothing.
    private static func lists<Value>(
        _ local: [Value], _ standard: [Value], _ name: (Value) -> String, _ isOptional: (Value) -> Bool
    ) -> Direction {
        let own = Set(local.filter { !isOptional($0) }.map(name))
        let asked = Set(standard.filter { !isOptional($0) }.map(name))
        if own == asked {
            let (all, allAsked) = (Set(local.map(name)), Set(standard.map(name)))
            if all == allAsked { return .changed }
            return all.isSuperset(of: allAsked) ? .stricter : all.isSubset(of: allAsked) ? .looser : .changed
        }
        return own.isSuperset(of: asked) ? .stricter : own.isSubset(of: asked) ? .looser : .changed
    }

    private static func owing(_ local: DisclosureItem.Owing, _ standard: DisclosureItem.Owing) -> Direction {
        if local == .each { return .stricter }
        if standard == .each { return .looser }
        return .changed
    }
}
