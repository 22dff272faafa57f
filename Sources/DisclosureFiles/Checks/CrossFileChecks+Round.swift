import CivilCalendar
import DisclosureModel
import SourceText

extension CrossFileChecks {
    /// A round against the register, the catalogues and the calendar's years.
    public static func check(
        _ round: Round, register: BodyRegister, catalogues: [Catalogue], calendarYears: [Int],
        into collector: DiagnosticCollector
    ) {
        checkGroups(round, register, into: collector)
        let covered = Set(calendarYears)
        let first = min(round.periodFrom, round.previousCutOff).year
        let last = max(round.periodTo, round.cutOff).year
        for year in first...max(first, last) where !covered.contains(year) {
            collector.report(CrossFileDiagnostics.yearMissing(year, covered: calendarYears, at: round.place))
        }
        let items = ItemIndex(catalogues)
        for source in round.sources {
            guard let id = source.item, items[id] == nil else { continue }
            collector.report(
                CrossFileDiagnostics.unknownSourceItem(id, nearest: items.nearest(to: id), at: source.file.place))
        }
    }

    /// Draft items, one by one, where the round does not let them bind anybody.
    public static func checkDrafts(in catalogues: [Catalogue], of round: Round, into collector: DiagnosticCollector) {
        guard round.drafts != .allow else { return }
        for item in catalogues.lazy.flatMap(\.items) where item.provenance == .draft {
            collector.report(CrossFileDiagnostics.draft(item, isRefused: round.drafts == .refuse))
        }
    }

    private static func checkGroups(_ round: Round, _ register: BodyRegister, into collector: DiagnosticCollector) {
        let groups = register.groups.map(\.id)
        for (group, scheme) in round.schemes where !groups.contains(group) {
            collector.report(
                CrossFileDiagnostics.unknownGroup(
                    group, groups, nearest: NearestWord.suggestion(for: group, among: groups), at: scheme.place))
        }
        let scored = Set(round.schemes.map(\.group))
        for group in register.groups where !scored.contains(group.id) {
            let bodies = register.bodies.count { $0.group == group.id }
            if bodies > 0 {
                collector.report(CrossFileDiagnostics.groupWithoutScheme(group, bodies, at: round.place))
            }
        }
        // A county's own government is ranked by nobody below it.
        let ungrouped = register.bodies.filter { $0.group == nil && $0.level != .village && $0.kind != .government }
        if let body = ungrouped.first {
            collector.report(CrossFileDiagnostics.bodyWithoutGroup(body, ungrouped.count))
        }
    }

    /// What the round's sources say they looked at, with channels and bodies resolved; unknown ones are told.
    public static func coverages(
        of round: Round, register: BodyRegister, vocabulary: Vocabulary, into collector: DiagnosticCollector
    ) -> [Coverage] {
        let index = BodyIndex(register)
        return round.sources.compactMap { source in
            guard let covers = source.covers else { return nil }
            let channels = covers.channels?.compactMap { channel -> Int? in
                if let position = vocabulary.channelIndex(of: channel) { return position }
                let nearest = NearestWord.suggestion(for: channel, among: vocabulary.spellings.map(\.text))
                collector.report(CrossFileDiagnostics.unknownChannel(channel, nearest: nearest, at: covers.place))
                return nil
            }
            let bodies = covers.bodies?.flatMap { name -> [String] in
                if let group = register.groups.first(where: { $0.id == name || $0.title == name }) { return [group.id] }
                switch index.match(name) {
                case .found(let position): return [register.bodies[position].id]
                case .ambiguous(let positions):
                    let ids = positions.map { register.bodies[$0].id }
                    collector.report(CrossFileDiagnostics.ambiguousBody(name, ids, at: covers.place))
                case .unknown:
                    collector.report(
                        CrossFileDiagnostics.unknownBody(name, nearest: index.nearest(to: name), at: covers.place))
                }
                return []
            }
            return Coverage(
                channels: channels, bodies: bodies, postedFrom: covers.postedFrom, postedTo: covers.postedTo,
                lookedOn: covers.lookedOn, file: source.file.path)
        }
    }
}
