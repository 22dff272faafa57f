import DisclosureModel

/// Whom scopes leave over that all have to hold; nil where a condition is left open.
struct ScopeReach {
    private(set) var levels: Set<Level> = Set(Level.allCases)
    private(set) var kinds: Set<BodyKind> = Set(BodyKind.allCases)
    private(set) var groups: Set<String>?
    private(set) var bodies: Set<String>?
    private(set) var days = DayRange(from: nil, until: nil)

    func narrowed(_ scope: Applicability) -> ScopeReach {
        var reach = self
        if let levels = scope.levels { reach.levels.formIntersection(levels) }
        if let kinds = scope.kinds { reach.kinds.formIntersection(kinds) }
        reach.kinds = reach.kinds.filter { reach.levels.contains($0.level) }
        reach.levels = reach.levels.filter { level in reach.kinds.contains { $0.level == level } }
        reach.groups = Self.common(groups, scope.groups.map(Set.init))
        reach.bodies = Self.common(bodies, scope.bodies.map(Set.init))
        reach.days = Self.common(days, scope.days ?? DayRange(from: nil, until: nil))
        return reach
    }

    /// Whether no body at any time can be meant.
    var isEmpty: Bool {
        if let from = days.from, let until = days.until, until < from { return true }
        return kinds.isEmpty || groups?.isEmpty ?? false || bodies?.isEmpty ?? false
    }

    /// Levels of the bodies it is meant for and of what lies below them: verdicts of others it never sees.
    var seenLevels: Set<Level> { Set(Level.allCases.filter { level in levels.contains { $0 <= level } }) }

    func meets(_ other: ScopeReach) -> Bool {
        var both = self
        both.levels.formIntersection(other.levels)
        both.kinds.formIntersection(other.kinds)
        both.groups = Self.common(groups, other.groups)
        both.bodies = Self.common(bodies, other.bodies)
        both.days = Self.common(days, other.days)
        return !both.isEmpty
    }

    private static func common(_ one: Set<String>?, _ other: Set<String>?) -> Set<String>? {
        guard let one, let other else { return one ?? other }
        return one.intersection(other)
    }

    static func common(_ one: DayRange, _ other: DayRange) -> DayRange {
        DayRange(
            from: [one.from, other.from].compactMap(\.self).max(),
            until: [one.until, other.until].compactMap(\.self).min())
    }
}
