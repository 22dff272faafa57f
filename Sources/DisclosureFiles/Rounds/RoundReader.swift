import CivilCalendar
import DisclosureModel
import SourceText
import YAMLFiles

/// Reads `round.yaml` (考核轮次): the period, the cut-off days and what the round looks at. Names are resolved later.
public enum RoundReader {
    /// Reads a round; `nil` where the file is none or lacks what nothing can stand in for.
    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> Round? {
        guard let root = document.open(as: .round, into: collector) else { return nil }
        let id = root.required("round")?.identifier()
        let language = root.optional("language")?.choice(Language.allCases.map { ($0.rawValue, $0) })
        let title = root.required("title")?.nonEmptyText()
        let banner = root.optional("banner")?.nonEmptyText()
        let days = days(root)
        let catalogues = root.required("catalogues").flatMap { references($0, isTable: false) } ?? []
        let drafts = root.optional("drafts")?.choice(Round.DraftPolicy.allCases.map { ($0.rawValue, $0) })
        let bodies = root.required("bodies").flatMap { reference($0, isTable: false) }
        let schemes = root.required("schemes").flatMap(schemes) ?? []
        let occurrences = root.optional("occurrences").flatMap { references($0, isTable: true) } ?? []
        let reader = RoundSourceReader(collector: collector)
        let records = root.optional("records")?.oneOrMany { reader.read($0, usual: .records) } ?? []
        let observations = root.optional("observations")?.oneOrMany { reader.read($0, usual: .observations) } ?? []
        let people = JudgementFileReader(collector: collector)
        let judgements = root.optional("judgements").map(people.read) ?? []
        let second = root.optional("second-judgements").map(people.read) ?? []
        let calendar = root.optional("calendar").flatMap { reference($0, isTable: false) }
        let stages = root.optional("stages").flatMap(stages) ?? Round.Stages()
        let samples = root.optional("sample").map(SampleReader.read) ?? []
        let appeals = root.optional("appeals").flatMap { references($0, isTable: true) } ?? []
        let rectifications = root.optional("rectifications").flatMap { references($0, isTable: true) } ?? []
        let tailorings = root.optional("tailoring").flatMap { references($0, isTable: false) } ?? []
        let composition = root.optional("compose").flatMap {
            CompositionReader(home: .round, names: SchemeNames(root.collector), collector: root.collector).round($0)
        }
        root.ignore("note")
        root.finish()
        guard let id, let days, let bodies else { return nil }
        var round = Round(
            id: id, language: language ?? .chinese, title: title ?? id, banner: banner, periodFrom: days.from,
            periodTo: days.to, previousCutOff: days.previousCutOff, cutOff: days.cutOff, catalogues: catalogues,
            bodies: bodies, schemes: schemes, occurrences: occurrences, sources: records + observations,
            judgements: judgements, calendar: calendar, stages: stages, drafts: drafts ?? .allow,
            tailorings: tailorings, composition: composition,
            place: root.place)
        round.appeals = appeals
        round.rectifications = rectifications
        round.secondJudgements = second
        round.samples = samples
        return round
    }

    // MARK: Days

    private static func days(
        _ root: YAMLMapping
    ) -> (from: CivilDate, to: CivilDate, previousCutOff: CivilDate, cutOff: CivilDate)? {
        let period = root.required("period")?.days(Wording("考核期", "period"))
        let previous = root.optional("previous-cut-off")
        let cutOff = root.required("cut-off")
        let (previousDay, cutOffDay) = (previous?.civilDate(), cutOff?.civilDate())
        if let previous, let previousDay, let cutOffDay, previousDay >= cutOffDay {
            root.collector.report(RoundDiagnostics.cutOffOrder(previousDay, cutOffDay, at: previous.place))
        }
        guard let period, let cutOff, let cutOffDay else { return nil }
        if cutOffDay < period.to {
            root.collector.report(RoundDiagnostics.cutOffBeforeEnd(cutOffDay, period.to, at: cutOff.place))
        }
        if let previousDay { return (period.from, period.to, previousDay, cutOffDay) }
        guard previous == nil, let before = period.from.adding(days: -1) else { return nil }
        return (period.from, period.to, before, cutOffDay)
    }

    private static func stages(_ value: YAMLValue) -> Round.Stages? {
        guard let entry = value.mapping(Wording("考核日程", "list of stages")) else { return nil }
        let written = ["list-issued", "appeals-until", "rectify-until", "re-check"].map { entry.optional($0) }
        let days = written.map { $0?.civilDate() }
        entry.finish()
        var last: CivilDate?
        for (value, day) in zip(written, days) {
            guard let value, let day else { continue }
            if let last, day < last {
                value.report(
                    "round.stages-order", .warning,
                    Wording("\(day) 早于前一环节的 \(last)", "\(day) is before the stage before it, \(last)"),
                    remedy: Wording("核对日程", "look at the days again"))
            }
            last = day
        }
        return Round.Stages(listIssued: days[0], appealsUntil: days[1], rectifyUntil: days[2], reCheck: days[3])
    }

    // MARK: References

    private static func schemes(_ value: YAMLValue) -> [(group: String, scheme: Round.Reference)]? {
        let pairs = value.pairs { key, value -> (group: String, scheme: Round.Reference)? in
            guard let group = key.nonEmptyText(), let scheme = reference(value, isTable: false) else { return nil }
            return (group, scheme)
        }
        if pairs?.isEmpty == true, value.node.count == 0 {
            value.collector.report(RoundDiagnostics.emptyList("schemes", at: value.place))
        }
        return pairs?.sorted { $0.group < $1.group }
    }

    private static func references(_ value: YAMLValue, isTable: Bool) -> [Round.Reference]? {
        var seen: [String: Place] = [:]
        let references = value.oneOrMany { value -> Round.Reference? in
            guard let reference = reference(value, isTable: isTable) else { return nil }
            if let first = seen[reference.path] {
                value.collector.report(RoundDiagnostics.repeatedPath(reference.path, at: value.place, first: first))
                return nil
            }
            seen[reference.path] = value.place
            return reference
        }
        if references?.isEmpty == true, value.node.count == 0, !isTable {
            value.collector.report(RoundDiagnostics.emptyList(value.name, at: value.place))
        }
        return references
    }

    /// A path as written; where no table is wanted, a workbook is refused here already.
    static func reference(_ value: YAMLValue, isTable: Bool) -> Round.Reference? {
        guard let path = value.nonEmptyText() else { return nil }
        if !isTable, InputTables.isWorkbook(path) {
            value.collector.report(RoundDiagnostics.workbook(path, Wording("YAML", "YAML"), at: value.place))
            return nil
        }
        return Round.Reference(path: path, place: value.place)
    }
}
