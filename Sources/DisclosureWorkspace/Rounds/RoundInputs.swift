import CivilCalendar
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
    var judgements: [Judgement]
    var appeals: [Appeal] = []
    var rectifications: [Rectification] = []
    /// Sources of records, in order of path; observations have been read already.
    var records: [(source: Round.Source, path: String, name: String)]
}

/// Finds and reads everything a round names: catalogues from the catalogue root, the rest from the round's folder.
struct RoundLoader {
    let folder: String
    let catalogueRoot: String
    let files: InputFiles

    private var collector: DiagnosticCollector { files.collector }

    /// `nil` where something is missing without which nothing can be assessed; the collector says what.
    func load() throws(WorkspaceError) -> RoundInputs? {
        guard let document = try files.document(folder + "/round.yaml", name: "round.yaml", namedAt: nil),
            var round = RoundReader.read(document, into: collector)
        else { return nil }
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
        let names = InputNames(register: register, catalogues: catalogues, vocabulary: vocabulary)
        let occurrences = OccurrenceReader.read(try tables(round.occurrences), names: names, into: collector)
        let judgements = JudgementReader.read(try tables(round.judgements), names: names, into: collector)
        var observations: [Observation] = []
        let references = Set(occurrences.map(\.reference))
        var records: [(source: Round.Source, path: String, name: String)] = []
        for source in round.sources {
            let path = folder + "/" + source.file.path
            if source.content == .observations {
                if let table = try files.table(path, name: source.file.path, namedAt: source.file.place) {
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
            judgements: judgements, records: records)
        inputs.appeals = AppealReader.read(try tables(round.appeals), names: names, into: collector)
        inputs.rectifications = RectificationReader.read(
            try tables(round.rectifications), names: names, into: collector)
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

    private func tables(_ references: [Round.Reference]) throws(WorkspaceError) -> [DelimitedTable] {
        var tables: [DelimitedTable] = []
        for reference in references {
            let path = folder + "/" + reference.path
            if let table = try files.table(path, name: reference.path, namedAt: reference.place) {
                tables.append(table)
            }
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
        var table: DelimitedTable?
        if let named = BodyRegisterReader.table(namedIn: document) {
            let parent = reference.path.split(separator: "/").dropLast().joined(separator: "/")
            let file = parent.isEmpty ? named.path : parent + "/" + named.path
            table = try files.table(base + file, name: file, namedAt: named.place, severity: .error)
        }
        return BodyRegisterReader.read(document, table: table, into: collector)
    }
}
