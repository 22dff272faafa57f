import CivilCalendar
import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText
import TabularFiles
import YAMLFiles

/// A round with everything it names, read from disk.
struct RoundInputs {
    var round: Round
    var register: BodyRegister
    var catalogues: [Catalogue]
    var vocabulary: Vocabulary
    var calendar: WorkingDayCalendar
    /// By group, in the order of the round.
    var schemes: [(group: String, scheme: Scheme)]
    var occurrences: [Occurrence]
    var observations: [Observation]
    var coverages: [Coverage]
    /// Under the ids of their schemes.
    var judgements: [Judgement]
    /// A second reading, for comparison only.
    var secondJudgements: [Judgement]
    /// Results of the rounds that scores are composed of, by id.
    var otherRounds: [String: RoundScores]
    var appeals: [Appeal] = []
    var rectifications: [Rectification] = []
    /// Sources of records, in order of path; observations have been read already.
    var records: [(source: Round.Source, path: String, name: String)]
    /// What was drawn by lot, at most once of each kind.
    var draws: [SampleDraw] = []
}

/// Finds and reads everything a round names: catalogues from the catalogue root, the rest from the round's folder.
struct RoundLoader {
    let folder: String
    let catalogueRoot: String
    let files: InputFiles
    /// Whether the second reading of judgements is read too; no score needs it.
    var comparesReadings = false
    /// Whether records, registers of occurrences and judgements are read too; a sample is drawn before there are any.
    var readsInputs = true

    private var collector: DiagnosticCollector { files.collector }

    /// `nil` where something is missing without which nothing can be assessed; the collector says what.
    func load() throws(WorkspaceError) -> RoundInputs? {
        guard let document = try files.document(folder + "/round.yaml", name: "round.yaml", namedAt: nil),
            var round = RoundReader.read(document, into: collector)
        else { return nil }
        if !readsInputs { (round.sources, round.occurrences, round.judgements) = ([], [], []) }
        // Files are taken by name, so that their order in round.yaml does not show.
        round.sources.sort { $0.file.path < $1.file.path }
        guard let vocabularyText = try catalogueDocument("vocabulary", at: nil),
            let vocabulary = VocabularyReader.read(vocabularyText, into: collector)
        else { return nil }
        let calendarPath = round.calendar ?? Round.Reference(path: "calendar/cn", place: nil)
        let calendar = try catalogueDocument(calendarPath.path, at: calendarPath.place)
            .flatMap { CalendarReader.read($0, into: collector) }
        var catalogues: [Catalogue] = []
        for reference in round.catalogues {
            guard let document = try catalogueDocument(reference.path, at: reference.place) else { continue }
            // The items of a year's key points are assessed like any others.
            let catalogue =
                FileKind.of(document) == .keyPoints
                ? KeyPointsReader.read(document, vocabulary: vocabulary, into: collector)?.catalogue
                : CatalogueReader.read(document, vocabulary: vocabulary, into: collector)
            if let catalogue { catalogues.append(catalogue) }
        }
        catalogues = try tailored(catalogues, by: round.tailorings, vocabulary)
        let register = try register(round.bodies)
        var schemes: [(group: String, scheme: Scheme)] = []
        var read: [String: Scheme] = [:]
        for (group, reference) in round.schemes {
            if read[reference.path] == nil, let document = try catalogueDocument(reference.path, at: reference.place) {
                read[reference.path] = SchemeReader.read(document, into: collector)
            }
            if let scheme = read[reference.path] { schemes.append((group, scheme)) }
        }
        guard let register, let calendar else { return nil }
        schemes = CompositionResolver.resolve(schemes, of: round, into: collector)
        let otherRounds = try ComposedRounds(folder: folder, files: files).read(
            for: round, schemes: schemes.map(\.scheme))
        let names = InputNames(register: register, catalogues: catalogues, vocabulary: vocabulary)
        let occurrences = OccurrenceReader.read(
            try tables(round.occurrences, as: .occurrences), names: names, into: collector)
        let people = JudgementLoader(folder: folder, files: files, names: names, schemes: schemes, cutOff: round.cutOff)
        let judgements = try people.load(round.judgements)
        let second = comparesReadings ? try people.load(round.secondJudgements) : []
        var observations: [Observation] = []
        let references = Set(occurrences.map(\.reference))
        var records: [(source: Round.Source, path: String, name: String)] = []
        for source in round.sources {
            let path = folder + "/" + source.file.path
            if source.content == .observations {
                let tables = try files.tables(
                    path, name: source.file.path, namedAt: source.file.place, as: .observations,
                    headings: source.columns.values.flatMap(\.self))
                for table in tables {
                    observations += ObservationReader.read(
                        table, source: source, names: names, references: references, into: collector)
                }
            } else if Files.exists(path), !Files.isFolder(path) {
                records.append((source, path, source.file.path))
            } else {
                collector.report(InputFiles.missing(source.file.path, path: path, at: source.file.place))
            }
        }
        var inputs = RoundInputs(
            round: round, register: register, catalogues: catalogues, vocabulary: vocabulary, calendar: calendar,
            schemes: schemes, occurrences: occurrences, observations: observations,
            coverages: CrossFileChecks.coverages(
                of: round, register: register, vocabulary: vocabulary, into: collector),
            judgements: judgements, secondJudgements: second, otherRounds: otherRounds, records: records)
        inputs.appeals = AppealReader.read(try tables(round.appeals, as: .appeals), names: names, into: collector)
        inputs.rectifications = RectificationReader.read(
            try tables(round.rectifications, as: .rectifications), names: names, into: collector)
        return inputs
    }

    /// What the county makes of the standards; as they are where no tailoring is named.
    private func tailored(
        _ catalogues: [Catalogue], by references: [Round.Reference], _ vocabulary: Vocabulary
    ) throws(WorkspaceError) -> [Catalogue] {
        guard !references.isEmpty else { return catalogues }
        let shelf = TailoringShelf(root: catalogueRoot, vocabulary: vocabulary, files: files)
        let tailorings = try shelf.read(references)
        let result = Tailorer.apply(tailorings, library: try shelf.bases(of: tailorings), to: catalogues)
        collector.report(result.diagnostics)
        return result.catalogues.filter { !$0.items.isEmpty }
    }

    private func catalogueDocument(_ path: String, at place: Place?) throws(WorkspaceError) -> YAMLReading? {
        let file = path.hasSuffix(".yaml") || path.hasSuffix(".yml") ? path : path + ".yaml"
        return try files.document(catalogueRoot + "/" + file, name: file, namedAt: place)
    }

    private func tables(
        _ references: [Round.Reference], as kind: FileKind
    ) throws(WorkspaceError) -> [HeadedTable] {
        var tables: [HeadedTable] = []
        for reference in references {
            tables += try files.tables(
                folder + "/" + reference.path, name: reference.path, namedAt: reference.place, as: kind)
        }
        return tables
    }

    /// YAML, YAML beside a table, or a table alone.
    private func register(_ reference: Round.Reference) throws(WorkspaceError) -> BodyRegister? {
        let base = catalogueRoot + "/"
        if reference.path.hasSuffix(".csv")
            || !reference.path.hasSuffix(".yaml") && !Files.exists(base + reference.path + ".yaml")
                && Files.exists(base + reference.path + ".csv")
        {
            let file = reference.path.hasSuffix(".csv") ? reference.path : reference.path + ".csv"
            guard let table = try files.table(base + file, name: file, namedAt: reference.place, severity: .error)
            else { return nil }
            let stem = file.split(separator: "/").last.map { String($0.dropLast(4)) } ?? file
            return BodyRegisterReader.read(table, id: stem, into: collector)
        }
        guard let document = try catalogueDocument(reference.path, at: reference.place) else { return nil }
        var table: HeadedTable?
        if let named = BodyRegisterReader.table(namedIn: document) {
            let parent = reference.path.split(separator: "/").dropLast().joined(separator: "/")
            let file = parent.isEmpty ? named.path : parent + "/" + named.path
            table = try files.table(base + file, name: file, namedAt: named.place, severity: .error)
        }
        return BodyRegisterReader.read(document, table: table, into: collector)
    }
}
