import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// Catalogues read from disk with the vocabulary that holds for them.
public struct CatalogueLibrary: Sendable {
    /// One catalogue and the file it stands in, as the user would write it.
    public struct Entry: Sendable {
        public var catalogue: Catalogue
        public var path: String
    }

    /// In the order of their paths.
    public var entries: [Entry]
    public var vocabulary: Vocabulary
    public var diagnostics: [Diagnostic]
    public var sources: [String: SourceFile]

    public var catalogues: [Catalogue] { entries.map(\.catalogue) }
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Reads what `names` says: files, folders, or ids of catalogues in the folder of catalogues; without names, every
    /// catalogue of that folder. Only catalogues and key points are read; other kinds of file in a folder are passed over.
    ///
    /// - Parameter root: the folder of catalogues where the user names one.
    public static func read(_ names: [String], root: String?) throws(WorkspaceError) -> CatalogueLibrary {
        let files = InputFiles()
        let folder = CatalogueFolder.resolve(option: root)
        if root != nil || names.isEmpty { files.collector.report(folder.diagnostics) }
        var entries: [Entry] = []
        let vocabulary = try vocabulary(in: folder.path, files)
        if names.isEmpty {
            if let path = folder.path { entries = try all(in: path, vocabulary, files) }
        } else {
            for name in names { entries += try read(name, in: folder.path, vocabulary, files) }
        }
        if entries.isEmpty, !files.collector.hasErrors {
            files.collector.report(CatalogueSentences.none(names.first ?? folder.path ?? CatalogueFolder.name))
        }
        return CatalogueLibrary(
            entries: entries, vocabulary: vocabulary ?? Vocabulary(channels: []),
            diagnostics: Diagnostic.ordered(files.collector.diagnostics), sources: files.sources)
    }

    // MARK: Finding files

    private static func read(
        _ name: String, in root: String?, _ vocabulary: Vocabulary?, _ files: InputFiles
    ) throws(WorkspaceError) -> [Entry] {
        if Files.isFolder(name) { return try all(in: name, vocabulary, files) }
        if Files.exists(name) { return try one(name, isNamed: true, vocabulary, files).map { [$0] } ?? [] }
        guard let root else {
            files.collector.report(InputFiles.missing(name, path: name, at: nil))
            return []
        }
        // `social-assistance`, or `fields/social-assistance` as rounds write it.
        let paths = try documents(in: root)
        let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        let found = paths.filter { path in
            let plain = FilePath.joined(root, stem)
            return path == plain + ".yaml" || FilePath.name(path) == stem + ".yaml"
        }
        guard let path = found.first else {
            let stems = paths.map { String(FilePath.name($0).dropLast(5)) }
            files.collector.report(
                CatalogueSentences.unknown(name, nearest: NearestWord.suggestion(for: stem, among: stems)))
            return []
        }
        return try one(path, isNamed: true, vocabulary, files).map { [$0] } ?? []
    }

    private static func all(
        in folder: String, _ vocabulary: Vocabulary?, _ files: InputFiles
    ) throws(WorkspaceError) -> [Entry] {
        var entries: [Entry] = []
        for path in try documents(in: folder) {
            if let entry = try one(path, isNamed: false, vocabulary, files) { entries.append(entry) }
        }
        return entries
    }

    private static func documents(in folder: String) throws(WorkspaceError) -> [String] {
        try InputListing([folder]).entries.map(\.path)
            .filter { InputListing.documents.contains(FilePath.ending($0)) }
    }

    private static func one(
        _ path: String, isNamed: Bool, _ vocabulary: Vocabulary?, _ files: InputFiles
    ) throws(WorkspaceError) -> Entry? {
        guard let document = try files.document(path) else { return nil }
        let catalogue: Catalogue?
        switch FileKind.of(document) {
        case .catalogue:
            catalogue = CatalogueReader.read(document, vocabulary: vocabulary, into: files.collector)
        case .keyPoints:
            catalogue = KeyPointsReader.read(document, vocabulary: vocabulary, into: files.collector)?.catalogue
        default:
            if isNamed {
                files.collector.report(document.diagnostics + [CatalogueSentences.noCatalogue(path)])
            }
            catalogue = nil
        }
        return catalogue.map { Entry(catalogue: $0, path: path) }
    }

    /// How days are counted, by the calendar in the folder of catalogues; `nil` where there is none.
    static func counting(in root: String?, _ files: InputFiles) throws(WorkspaceError) -> LimitCounting? {
        guard let root else { return nil }
        let path = FilePath.joined(root, "calendar/cn.yaml")
        guard Files.exists(path), let document = try files.document(path) else { return nil }
        return CalendarReader.read(document, into: files.collector).map { LimitCounting($0) }
    }

    static func vocabulary(in root: String?, _ files: InputFiles) throws(WorkspaceError) -> Vocabulary? {
        guard let root else { return nil }
        let path = FilePath.joined(root, "vocabulary.yaml")
        guard Files.exists(path), let document = try files.document(path) else { return nil }
        return VocabularyReader.read(document, into: files.collector)
    }
}

extension CatalogueLibrary {
    /// The item with a full id, a former id, or the last part of one where only one item has it.
    public func item(_ id: String) -> (item: DisclosureItem, entry: Entry)? {
        for entry in entries {
            if let item = entry.catalogue.items.first(where: { $0.id == id || $0.was.contains(id) }) {
                return (item, entry)
            }
        }
        let short = entries.flatMap { entry in
            entry.catalogue.items.filter { $0.id.hasSuffix("/" + id) }.map { ($0, entry) }
        }
        return short.count == 1 ? short.first.map { ($0.0, $0.1) } : nil
    }

    /// The catalogue with an id.
    public func entry(named id: String) -> Entry? { entries.first { $0.catalogue.id == id } }

    /// What stands in the way of an answer; what else is wrong with catalogues is `validate`'s to say.
    public var told: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

    public var itemIDs: [String] { catalogues.flatMap { $0.items.map(\.id) } }
}

/// Every sentence about finding catalogues.
public enum CatalogueSentences {
    static func none(_ name: String) -> Diagnostic {
        Diagnostic(
            "catalogues.none", at: nil, Wording("“\(name)”里没有标准目录", "“\(name)” holds no catalogue"),
            remedy: Wording(
                "标准目录是以 catalogue: 开头的 YAML 文件，一般在 \(CatalogueFolder.name)/fields",
                "a catalogue is a YAML file that opens with catalogue:, as in \(CatalogueFolder.name)/fields"))
    }

    static func unknown(_ name: String, nearest: String?) -> Diagnostic {
        Diagnostic(
            "catalogues.unknown", at: nil, Wording("没有叫“\(name)”的标准目录", "there is no catalogue “\(name)”"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("用 zwgk catalogue list 看有哪些目录", "zwgk catalogue list shows what there is"))
    }

    static func noCatalogue(_ path: String) -> Diagnostic {
        Diagnostic(
            "catalogues.other-kind", at: Place(file: path), Wording("这份文件不是标准目录", "this file is no catalogue"),
            remedy: Wording("第一个键写 catalogue: …", "open with catalogue: …"))
    }

    static func severalToExport(_ name: String, _ count: Int) -> Diagnostic {
        Diagnostic(
            "catalogues.several", at: nil, Wording("“\(name)”里有 \(count) 份标准目录", "“\(name)” holds \(count) catalogues"),
            remedy: Wording("一次写一份，例如 fields/social-assistance", "name one of them, such as fields/social-assistance"))
    }

    public static func unknownItem(_ id: String, nearest: String?) -> Diagnostic {
        Diagnostic(
            "catalogues.unknown-item", at: nil, Wording("没有编号为“\(id)”的公开事项", "there is no item “\(id)”"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording(
                    "事项编号形如 目录/事项，用 zwgk catalogue show 目录 看全部",
                    "an item's id is catalogue/item; zwgk catalogue show CATALOGUE lists them"))
    }
}
