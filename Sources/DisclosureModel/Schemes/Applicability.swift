import CivilCalendar
import SourceText

/// Which bodies an indicator is meant for, and when (适用范围). Every condition that is named must hold; of the values
/// of one condition, one is enough.
public struct Applicability: Sendable, Hashable {
    public var levels: Set<Level>?
    public var kinds: Set<BodyKind>?
    /// Ids of groups.
    public var groups: [String]?
    /// Functions by their names, those that a kind implies included.
    public var functions: [String]?
    /// Ids of bodies.
    public var bodies: [String]?
    /// The last day of the period lies in here.
    public var days: DayRange?
    public var place: Place?

    public init(
        levels: Set<Level>? = nil, kinds: Set<BodyKind>? = nil, groups: [String]? = nil, functions: [String]? = nil,
        bodies: [String]? = nil, days: DayRange? = nil, place: Place? = nil
    ) {
        self.levels = levels
        self.kinds = kinds
        self.groups = groups
        self.functions = functions
        self.bodies = bodies
        self.days = days
        self.place = place
    }

    /// A condition that applicability goes by.
    public enum Condition: Sendable, Hashable, CaseIterable {
        case level, kind, group, functions, bodies, day
    }

    /// The first condition that does not hold; nil where the indicator applies. What the facts do not say, which is
    /// reported elsewhere, does not hold.
    public func unmet(by facts: ScoringFacts) -> Condition? {
        if let levels, !(facts.knownLevel.map(levels.contains) ?? false) { return .level }
        if let kinds, !(facts.kind.map(kinds.contains) ?? false) { return .kind }
        if let groups, !(facts.group.map(groups.contains) ?? false) { return .group }
        if let functions, !functions.contains(where: facts.has) { return .functions }
        if let bodies, !bodies.contains(facts.body) { return .bodies }
        if let days, !(facts.onDay.map(days.contains) ?? false) { return .day }
        return nil
    }

    /// What the facts would have to say and do not, so that nobody can tell whether the indicator applies.
    public func unsaid(by facts: ScoringFacts) -> Condition? {
        if levels != nil, facts.knownLevel == nil { return .level }
        if kinds != nil, facts.kind == nil { return .kind }
        if groups != nil, facts.group == nil { return .group }
        if let functions, facts.functions == nil, !functions.contains(where: facts.has) { return .functions }
        if days != nil, facts.onDay == nil { return .day }
        return nil
    }
}

extension ScoringFacts {
    /// The level that was stated, or the one that the kind has.
    public var knownLevel: Level? { level ?? kind?.level }

    /// Whether the body is known to have a function, stated or by its kind.
    public func has(function: String) -> Bool {
        functions?.contains(function) ?? false || kind?.impliedFunctions.contains(function) ?? false
    }
}
