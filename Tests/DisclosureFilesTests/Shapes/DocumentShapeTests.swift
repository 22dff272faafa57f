import DisclosureFiles
import DisclosureModel
import SourceText
import Testing
import YAMLFiles

/// The shapes promise editors what the readers take: each mapping of each kind has exactly the keys its reader asks for.
struct DocumentShapeTests {
    static let kinds = FileKind.allCases.filter { DocumentShapes.shape(of: $0) != nil }

    /// Kinds in which one key takes the place of another, which a shape cannot say: points of a leaf, a list or a file.
    static let conditional: Set<FileKind> = [.scheme, .bodies, .calendar]

    @Test(arguments: kinds)
    func `形状里的键正是读取时认得的键`(kind: FileKind) throws {
        let shape = try #require(DocumentShapes.shape(of: kind))
        var mappings: [(shape: MappingShape, text: String)] = []
        ShapeWalk(shape).walk { mappings.append(($0, $1)) }
        #expect(mappings.count > 1)
        for (mapping, text) in mappings {
            let collector = DiagnosticCollector()
            Self.read(text, kind, into: collector)
            let told = collector.diagnostics.filter {
                $0.code == "yaml.unknown-key" && $0.message.english.contains(ShapeWalk.unknownKey)
            }
            let remedy = try #require(told.first?.remedy?.english, "\(mapping.title.english) is not reached: \(text)")
            let known = Set(remedy.dropFirst("known keys: ".count).split(separator: ", ").map(String.init))
            // What the shape does not require, the reader does without.
            let missing = collector.diagnostics.filter { $0.code == "yaml.missing-key" }
            #expect(
                missing.isEmpty || Self.conditional.contains(kind) || mapping.title.english == "named day",
                "\(kind.key): \(mapping.title.english): \(missing.map(\.message.english))")
            let keys = Set(mapping.keys.map(\.name))
            // A change knows every key of an item, to say of the wrong ones why they cannot stand there.
            let isPart = ["keys of an item", "lists of an item"].contains(mapping.title.english)
            #expect(isPart ? known.isSuperset(of: keys) : known == keys, "\(kind.key): \(mapping.title.english)")
        }
    }

    private static func read(_ text: String, _ kind: FileKind, into collector: DiagnosticCollector) {
        let document = YAMLReader.read(bytes: Array(text.utf8), file: "a.yaml")
        switch kind {
        case .catalogue: _ = CatalogueReader.read(document, vocabulary: nil, into: collector)
        case .vocabulary: _ = VocabularyReader.read(document, into: collector)
        case .bodies: _ = BodyRegisterReader.read(document, table: nil, into: collector)
        case .matching: _ = MatchingWordsReader.read(document, into: collector)
        case .scheme: _ = SchemeReader.read(document, into: collector)
        case .calendar: _ = CalendarReader.read(document, into: collector)
        case .export: _ = ExportMappingReader.read(document, into: collector)
        case .facts: _ = FactsReader.read(document, into: collector)
        case .round: _ = RoundReader.read(document, into: collector)
        case .keyPoints: _ = KeyPointsReader.read(document, vocabulary: nil, into: collector)
        case .judgements: _ = JudgementDocumentReader.read(document, into: collector)
        case .tailoring: _ = TailoringReader.read(document, vocabulary: nil, into: collector)
        default: break
        }
    }
}

/// Every mapping of a shape, each in a document that is otherwise as short as it can be and has one unknown key in it.
struct ShapeWalk {
    static let unknownKey = "zzzzzzzzzzzz"
    let shape: DocumentShape

    init(_ shape: DocumentShape) {
        self.shape = shape
    }

    func walk(_ visit: (MappingShape, String) -> Void) {
        walk(.mapping(shape.root), within: [], wrap: { $0 }, visit)
    }

    private func walk(
        _ value: ValueShape, within open: Set<String>, wrap: @escaping (String) -> String,
        _ visit: (MappingShape, String) -> Void
    ) {
        switch value {
        case .mapping(let mapping):
            if !mapping.isOneKey { visit(mapping, wrap(text(mapping, Self.unknownKey, "1"))) }
            for key in mapping.keys {
                walk(key.shape, within: open, wrap: { wrap(text(mapping, key.name, $0)) }, visit)
            }
        case .list(let element), .oneOrMany(let element):
            walk(element, within: open, wrap: { wrap("[\($0)]") }, visit)
        case .pairs(let keys, let values):
            walk(values, within: open, wrap: { wrap("{\(sample(keys)): \($0)}") }, visit)
        case .anyOf(let shapes):
            for shape in shapes { walk(shape, within: open, wrap: wrap, visit) }
        case .defined(let name):
            guard !open.contains(name), let found = defined(name) else { return }
            walk(found, within: open.union([name]), wrap: wrap, visit)
        default: break
        }
    }

    private func defined(_ name: String) -> ValueShape? { shape.definitions.first { $0.name == name }?.shape }

    /// The mapping with its required keys and one more.
    private func text(_ mapping: MappingShape, _ name: String, _ value: String) -> String {
        let others = mapping.isOneKey ? [] : mapping.keys.filter { $0.isRequired && $0.name != name }
        let members = others.map { "\($0.name): \(sample($0.shape))" } + ["\(name): \(value)"]
        return "{\(members.joined(separator: ", "))}"
    }

    private func sample(_ value: ValueShape) -> String {
        switch value {
        case .text: "甲"
        case .identifier: "a"
        case .integer(let range): "\(max(range.lowerBound, 1))"
        case .number: "1"
        case .boolean: "true"
        case .day, .pattern: "2022-01-01"
        case .choice(let choices): choices.first?.word ?? ""
        case .list(let element): "[\(sample(element))]"
        case .oneOrMany(let element): sample(element)
        case .mapping(let mapping):
            "{"
                + mapping.keys.filter(\.isRequired).map { "\($0.name): \(sample($0.shape))" }.joined(separator: ", ")
                + "}"
        case .pairs(let keys, let values): "{\(sample(keys)): \(sample(values))}"
        case .anyOf(let shapes): shapes.first.map(sample) ?? ""
        case .defined(let name): defined(name).map(sample) ?? ""
        case .null: ""
        }
    }
}
