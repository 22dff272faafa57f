import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText

/// Everything that stands before the first record is read: the round's files read and checked, the plan worked out, the
/// record files opened.
struct RoundPreparation {
    struct Prepared {
        var inputs: RoundInputs
        var plan: AssessmentPlan
        var lexicon: RecordLexicon
        var sources: [RecordSource]
    }

    let round: String
    let catalogues: String?
    let files: InputFiles

    /// `nil` where the input has errors; the collector says which.
    func prepare() throws(WorkspaceError) -> Prepared? {
        guard let root = catalogues else {
            files.collector.report(Self.noCatalogues(round))
            return nil
        }
        let loader = RoundLoader(folder: round, catalogueRoot: root, files: files)
        guard var inputs = try loader.load() else { return nil }
        inputs.check(into: files.collector)
        inputs.draws = inputs.drawn(into: files.collector)
        guard !files.collector.hasErrors,
            let period = CivilPeriod(inputs.round.periodFrom, inputs.round.periodTo)
        else { return nil }
        var planned = AssessmentInputs(
            register: inputs.register, catalogues: inputs.catalogues, vocabulary: inputs.vocabulary,
            calendar: inputs.calendar, period: period, previousCutOff: inputs.round.previousCutOff,
            cutOff: inputs.round.cutOff, occurrences: inputs.occurrences, observations: inputs.observations,
            coverages: inputs.coverages, judgements: inputs.checkedJudgements,
            atOnce: Dictionary(
                inputs.schemes.compactMap { group, scheme in scheme.atOnce.map { (group, $0) } },
                uniquingKeysWith: { first, _ in first }))
        planned.outside = OutsideSample(inputs.draws, catalogues: inputs.catalogues)
        let plan = AssessmentPlan(planned)
        let sources = try open(inputs, plan)
        guard !files.collector.hasErrors else { return nil }
        let lexicon = RecordLexicon(
            register: plan.register, items: plan.items, vocabulary: plan.vocabulary, references: plan.references,
            routing: plan.routing)
        return Prepared(inputs: inputs, plan: plan, lexicon: lexicon, sources: sources)
    }

    /// Opens every record file as far as its heading row.
    private func open(_ inputs: RoundInputs, _ plan: AssessmentPlan) throws(WorkspaceError) -> [RecordSource] {
        var sources: [RecordSource] = []
        for (source, path, name) in inputs.records {
            let fixed = source.item.flatMap { id in plan.items.firstIndex { $0.id == id || $0.was.contains(id) } }
            if let item = source.item, fixed == nil {
                files.collector.report(Self.unknownItem(item, at: source.file.place))
                continue
            }
            let channels = source.covers?.channels?.compactMap(inputs.vocabulary.channelIndex(of:)) ?? []
            let opened = try RecordSource.opening(
                path: path, name: name, mapping: source.columns,
                fixedItem: fixed.map { UInt16(truncatingIfNeeded: $0) },
                hasFixedItem: fixed != nil, defaultPosted: source.postedSureness,
                defaultChannels: channels.reduce(into: UInt64(0)) { $0 |= 1 << UInt64($1) })
            files.collector.report(opened.diagnostics)
            if let source = opened.source { sources.append(source) }
        }
        return sources
    }

    // MARK: Sentences

    static func noCatalogues(_ round: String) -> Diagnostic {
        Diagnostic(
            "round.no-catalogues", at: Place(file: round),
            Wording("找不到标准目录所在的文件夹", "there is no folder of catalogues"),
            remedy: Wording("用 --catalogues 指明，或设环境变量 ZWGK_CATALOGUES", "name it with --catalogues or $ZWGK_CATALOGUES")
        )
    }

    static func unknownItem(_ item: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.unknown-item", at: place,
            Wording("事项“\(item)”不在本轮标准目录中", "no catalogue of the round has the item “\(item)”"),
            remedy: Wording("核对编号", "look at the id"))
    }
}
