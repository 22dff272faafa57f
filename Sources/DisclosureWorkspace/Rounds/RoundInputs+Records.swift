import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText

extension RoundInputs {
    /// The round worked out, before any record is read; `nil` where its period has no day.
    func plan() -> AssessmentPlan? {
        guard let period = CivilPeriod(round.periodFrom, round.periodTo) else { return nil }
        return AssessmentPlan(
            AssessmentInputs(
                register: register, catalogues: catalogues, vocabulary: vocabulary, calendar: calendar, period: period,
                previousCutOff: round.previousCutOff, cutOff: round.cutOff, occurrences: occurrences,
                observations: observations, coverages: coverages, judgements: judgements,
                atOnce: Dictionary(
                    schemes.compactMap { group, scheme in scheme.atOnce.map { (group, $0) } },
                    uniquingKeysWith: { first, _ in first })))
    }

    /// Opens every record file as far as its heading row.
    func openRecords(
        for plan: AssessmentPlan, into collector: DiagnosticCollector
    ) throws(WorkspaceError) -> [RecordSource] {
        var sources: [RecordSource] = []
        for (source, path, name) in records {
            let fixed = source.item.flatMap { id in plan.items.firstIndex { $0.id == id || $0.was.contains(id) } }
            if let item = source.item, fixed == nil {
                collector.report(AssessRound.unknownItem(item, at: source.file.place))
                continue
            }
            let channels = source.covers?.channels?.compactMap(vocabulary.channelIndex(of:)) ?? []
            let opened = try RecordSource.opening(
                path: path, name: name, mapping: source.columns, fixedItem: fixed.map { UInt16(truncatingIfNeeded: $0) },
                hasFixedItem: fixed != nil, defaultPosted: source.postedSureness,
                defaultChannels: channels.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) })
            collector.report(opened.diagnostics)
            if let source = opened.source { sources.append(source) }
        }
        return sources
    }
}

extension RecordPipeline {
    init(plan: AssessmentPlan, sources: [RecordSource], options: Options) {
        self.init(
            plan: plan,
            lexicon: RecordLexicon(
                register: plan.register, items: plan.items, vocabulary: plan.vocabulary, references: plan.references,
                routing: plan.routing),
            sources: sources, options: options)
    }
}
