import Dispatch
import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText
import Synchronization
import TabularFiles
import YAMLFiles

/// `zwgk validate PATH…`: everything that can be said of catalogues, schemes, registers, calendars, facts and rounds.
///
/// Each file is read by its kind; a round is read with everything it names, its records included.
public struct ValidateFiles {
    public struct Request: Sendable {
        /// Files and folders.
        public let paths: [String]
        /// The folder of catalogues, where the user names one.
        public let catalogues: String?
        public let threads: Int

        public init(paths: [String], catalogues: String? = nil, threads: Int = 1) {
            self.paths = paths
            self.catalogues = catalogues
            self.threads = threads
        }
    }

    public struct Response: Sendable {
        /// The files that were read, by name.
        public let files: [String]
        /// In the order of files and places, each once.
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let listing = try InputListing(request.paths)
        var validation = ValidateFiles(request)
        validation.files.collector.report(listing.diagnostics)
        let documents = listing.entries.filter { !InputListing.tables.contains(FilePath.ending($0.path)) }
        for part in try read(documents, of: request) { validation.add(part) }
        for entry in listing.entries where InputListing.tables.contains(FilePath.ending(entry.path)) {
            try validation.readTable(entry)
        }
        try validation.lint()
        return validation.response()
    }

    /// A part of the files, read by a thread of its own; nothing is shared until all have ended.
    private struct Part: @unchecked Sendable {
        var validation: ValidateFiles
    }

    private static func read(
        _ entries: [InputListing.Entry], of request: Request
    ) throws(WorkspaceError) -> [ValidateFiles] {
        let count = max(1, min(request.threads, entries.count))
        let parts = Mutex<[(number: Int, part: Part)]>([])
        let failure = Mutex<WorkspaceError?>(nil)
        DispatchQueue.concurrentPerform(iterations: count) { number in
            var part = Part(validation: ValidateFiles(request))
            do throws(WorkspaceError) {
                for index in stride(from: number, to: entries.count, by: count) {
                    try part.validation.readDocument(entries[index])
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
            parts.withLock { [part] in $0.append((number, part)) }
        }
        if let error = failure.withLock(\.self) { throw error }
        return parts.withLock { $0.sorted { $0.number < $1.number }.map(\.part.validation) }
    }

    /// Takes over what another part read.
    private mutating func add(_ part: ValidateFiles) {
        files.collector.report(part.files.collector.diagnostics)
        sources.merge(part.sources) { own, _ in own }
        sources.merge(part.files.sources) { own, _ in own }
        done.formUnion(part.done)
        names.formUnion(part.names)
        names.formUnion(part.files.inputs.keys)
        catalogues += part.catalogues
        schemes += part.schemes
    }

    /// What shows only when catalogues and schemes are read with sense, and beside one another.
    private func lint() throws(WorkspaceError) {
        guard !files.collector.hasErrors else { return }
        // Two threads end in any order; the files' names have one.
        let catalogues = catalogues.sorted { ($0.catalogue.place?.file ?? "") < ($1.catalogue.place?.file ?? "") }
        let all = catalogues.map(\.catalogue)
        CrossFileChecks.check(all, into: files.collector)
        CatalogueLint.check(
            all, functions: catalogues.first?.vocabulary?.functions.map(\.name), into: files.collector)
        for (scheme, vocabulary) in schemes {
            SchemeLint.check(
                scheme, catalogues: all, functions: vocabulary?.functions.map(\.name), into: files.collector)
            if let follows = scheme.follows {
                SuccessionLint.check(scheme, after: try predecessor(follows, of: scheme), into: files.collector)
            }
        }
    }

    private let request: Request
    private let files = InputFiles()
    private var sources: [String: SourceFile] = [:]
    /// Files that were read with the file that names them.
    private var done: Set<String> = []
    private var names: Set<String> = []
    private var vocabularies: [String: Vocabulary?] = [:]
    private var catalogues: [(catalogue: Catalogue, vocabulary: Vocabulary?)] = []
    private var schemes: [(scheme: Scheme, vocabulary: Vocabulary?)] = []

    private init(_ request: Request) {
        self.request = request
    }

    private func response() -> Response {
        Response(
            files: names.union(files.inputs.keys).sorted(),
            diagnostics: Diagnostic.ordered(files.collector.diagnostics),
            sources: sources.merging(files.sources) { _, own in own })
    }

    // MARK: Documents

    private mutating func readDocument(_ entry: InputListing.Entry) throws(WorkspaceError) {
        let ending = FilePath.ending(entry.path)
        if Files.exists(entry.path), InputTables.isWorkbook(entry.path) {
            try readWorkbook(entry.path)
            return
        }
        if Files.exists(entry.path), !InputListing.documents.union(["json"]).contains(ending) {
            files.collector.report(ValidationSentences.unknownEnding(entry.path))
            return
        }
        guard let document = try files.document(entry.path) else { return }
        let collector = files.collector
        switch FileKind.of(document) {
        case .catalogue:
            let vocabulary = try vocabulary(for: entry.path)
            if let catalogue = CatalogueReader.read(document, vocabulary: vocabulary, into: collector) {
                catalogues.append((catalogue, vocabulary))
            }
        case .vocabulary: _ = VocabularyReader.read(document, into: collector)
        case .bodies: _ = BodyRegisterReader.read(document, table: try table(of: document), into: collector)
        case .matching: _ = MatchingWordsReader.read(document, into: collector)
        case .scheme:
            if let scheme = SchemeReader.read(document, into: collector) {
                schemes.append((scheme, try vocabulary(for: entry.path)))
            }
        case .calendar: _ = CalendarReader.read(document, into: collector)
        case .export: _ = ExportMappingReader.read(document, into: collector)
        case .facts: _ = FactsReader.read(document, into: collector)
        case .round:
            if FilePath.name(entry.path) == RoundFolder.file {
                try readRound(FilePath.folder(entry.path))
            } else {
                _ = RoundReader.read(document, into: collector)
            }
        case .keyPoints:
            let vocabulary = try vocabulary(for: entry.path)
            if let read = KeyPointsReader.read(document, vocabulary: vocabulary, into: collector) {
                catalogues.append((read.catalogue, vocabulary))
            }
        case .tailoring:
            _ = TailoringReader.read(document, vocabulary: try vocabulary(for: entry.path), into: collector)
        case .judgements:
            _ = JudgementDocumentReader.read(document, into: collector)
            if entry.isNamed {
                collector.report(ValidationSentences.formOnly(.judgements, at: Place(file: entry.path)))
            }
        case .occurrences?, .observations?, .records?, .appeals?, .rectifications?:
            // Tables are never told by a YAML file's first key.
            collector.report(document.diagnostics)
        case nil:
            collector.report(document.diagnostics)
            if let unknown = FileKind.unknown(document) {
                collector.report(unknown)
            } else if let root = document.root {
                collector.report(ValidationSentences.noKind(at: root.place))
            }
        }
    }

    /// Last year's scheme: one of those that are checked, else a file beside this one or in the usual catalogues.
    private func predecessor(_ follows: Scheme.Predecessor, of scheme: Scheme) throws(WorkspaceError) -> Scheme? {
        let folders = [
            FilePath.folder(scheme.place?.file ?? ""), request.catalogues, CatalogueFolder.resolve(option: nil).path,
        ].compactMap(\.self)
        return try SchemePredecessor(checked: schemes.map(\.scheme), folders: folders).find(follows)
    }

    /// The table beside a register of bodies.
    private mutating func table(of document: YAMLReading) throws(WorkspaceError) -> HeadedTable? {
        guard let named = BodyRegisterReader.table(namedIn: document) else { return nil }
        let path = FilePath.plain(FilePath.joined(FilePath.folder(document.source.name), named.path))
        done.insert(FileIdentity.of(path))
        return try files.table(path, name: path, namedAt: named.place, severity: .error)
    }

    /// The vocabulary that holds for a catalogue: of the folder the user names, else of the nearest folder above, else of
    /// the usual catalogues.
    private mutating func vocabulary(for catalogue: String) throws(WorkspaceError) -> Vocabulary? {
        let name = "vocabulary.yaml"
        var folders = [request.catalogues].compactMap(\.self)
        var folder = FilePath.folder(catalogue)
        for _ in 0..<4 {
            folders.append(folder)
            folder = FilePath.plain(FilePath.joined(folder, ".."))
        }
        if let usual = CatalogueFolder.resolve(option: nil).path { folders.append(usual) }
        guard let path = folders.lazy.map({ FilePath.joined($0, name) }).first(where: Files.exists) else { return nil }
        if let known = vocabularies[path] { return known }
        // What is wrong with it is said where it is looked at itself.
        let quiet = DiagnosticCollector()
        let read = VocabularyReader.read(YAMLReader.read(bytes: try Files.read(path), file: path), into: quiet)
        vocabularies[path] = read
        return read
    }

    // MARK: Rounds

    /// Everything a round names, with its files called by their paths.
    private mutating func readRound(_ folder: String) throws(WorkspaceError) {
        let catalogues = CatalogueFolder.resolve(option: request.catalogues, round: folder)
        files.collector.report(catalogues.diagnostics)
        guard let root = catalogues.path else { return }
        let check = RoundCheck(folder: folder, catalogueRoot: root, threads: request.threads)
        try check.run()
        let paths = check.paths
        for path in paths.values where Files.exists(path) {
            done.insert(FileIdentity.of(path))
            names.insert(path)
        }
        files.collector.report(check.diagnostics.map { $0.renamed(paths) })
        for source in check.sources {
            let path = paths[source.name] ?? source.name
            sources[path] = SourceFile(name: path, bytes: source.bytes)
        }
    }

    // MARK: Tables

    /// Whether a workbook can be opened; what stands in it is checked with the round that names it.
    private func readWorkbook(_ path: String) throws(WorkspaceError) {
        guard !done.contains(FileIdentity.of(path)), let bytes = try files.read(path, name: path, namedAt: nil) else {
            return
        }
        let found = DiagnosticCollector()
        if WorkbookReader(bytes: bytes, file: path, into: found) != nil {
            found.report(ValidationSentences.workbook(at: Place(file: path)))
        }
        files.collector.report(found.diagnostics)
    }

    private mutating func readTable(_ entry: InputListing.Entry) throws(WorkspaceError) {
        guard !done.contains(FileIdentity.of(entry.path)),
            let bytes = try files.read(entry.path, name: entry.path, namedAt: nil)
        else { return }
        // What kind of table it is decides how bad a bad cell is.
        let found = DiagnosticCollector()
        guard let table = DelimitedTable.read(bytes: bytes, file: entry.path, into: found) else {
            files.collector.report(found.diagnostics)
            return
        }
        let kind = FileKind.of(table)
        guard kind == .bodies else {
            files.collector.report(found.diagnostics)
            if entry.isNamed { files.collector.report(ValidationSentences.formOnly(kind, at: Place(file: entry.path))) }
            return
        }
        let id = FilePath.name(entry.path).split(separator: ".").first.map(String.init) ?? ""
        if let table = DelimitedTable.read(
            bytes: bytes, file: entry.path, severity: .error, into: files.collector)
        {
            _ = BodyRegisterReader.read(table, id: id, into: files.collector)
        }
    }
}

/// Every sentence that validation says itself.
enum ValidationSentences {
    static func unknownEnding(_ path: String) -> Diagnostic {
        Diagnostic(
            "file.unknown-ending", at: nil,
            Wording(
                "“\(path)”不是 YAML、CSV 或 XLSX 文件，不能检查", "“\(path)” is no YAML, CSV or XLSX file and cannot be checked"),
            remedy: Wording("检查文件名", "look at the name"))
    }

    static func noKind(at place: Place) -> Diagnostic {
        Diagnostic(
            "file.no-kind", at: place,
            Wording("看不出这是哪一种文件：开头不是“键: 值”", "the file does not say what it is: it does not open with a key"),
            remedy: Wording(
                "第一行写明种类，例如 catalogue: social-assistance",
                "name its kind on the first line, such as catalogue: social-assistance"))
    }

    static func workbook(at place: Place) -> Diagnostic {
        Diagnostic(
            "workbook.opens", .note, at: place,
            Wording("工作簿打得开，内容要随轮次检查", "the workbook opens; what stands in it is checked with its round"),
            remedy: Wording("检查用到它的轮次：zwgk validate 轮次文件夹", "check the round that uses it: zwgk validate ROUND"))
    }

    static func formOnly(_ kind: FileKind, at place: Place) -> Diagnostic {
        Diagnostic(
            "table.form-only", .note, at: place,
            Wording(
                "按\(kind.title.chinese)只检查了表格格式，内容要随轮次检查",
                "as a \(kind.title.english) only the form was checked; the content is checked with its round"),
            remedy: Wording("检查用到它的轮次：zwgk validate 轮次文件夹", "check the round that uses it: zwgk validate ROUND"))
    }
}
