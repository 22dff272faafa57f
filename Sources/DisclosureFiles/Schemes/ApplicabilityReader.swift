import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// Reads which bodies an indicator is meant for, and when.
enum ApplicabilityReader {
    /// `applies-to: {levels: township, functions: [乡镇人民政府], from: 2020-07-01}`
    static func read(_ value: YAMLValue) -> Applicability? {
        guard let mapping = value.mapping(Wording("适用范围", "scope")) else { return nil }
        let levels = mapping.optional("levels")?.oneOrMany { $0.word(Level.self) }
        let kinds = mapping.optional("kinds")?.oneOrMany { $0.word(BodyKind.self) }
        let groups = mapping.optional("groups")?.oneOrMany { $0.identifier() }
        let functions = mapping.optional("functions")?.texts()
        let bodies = mapping.optional("bodies")?.oneOrMany { $0.identifier(slashes: 3) }
        let (from, until) = (mapping.optional("from"), mapping.optional("until"))
        let days = DayRange(from: from?.civilDate(), until: until?.civilDate())
        let isEmpty = mapping.node.entries.isEmpty
        mapping.finish()
        if isEmpty {
            value.report("scheme.empty-scope", .error, SchemeMessages.emptyScope, remedy: SchemeMessages.anyScope)
        }
        for list in [levels?.isEmpty, kinds?.isEmpty, groups?.isEmpty, functions?.isEmpty, bodies?.isEmpty]
        where list == true {
            value.report("scheme.empty-scope", .error, SchemeMessages.emptyScope, remedy: SchemeMessages.anyScope)
        }
        if let from = days.from, let until = days.until, until < from {
            value.collector.report(SchemeMessages.reversedDays(from, until, at: value.place))
        }
        return Applicability(
            levels: levels.map(Set.init), kinds: kinds.map(Set.init), groups: groups, functions: functions,
            bodies: bodies, days: from == nil && until == nil ? nil : days, place: value.place)
    }
}
