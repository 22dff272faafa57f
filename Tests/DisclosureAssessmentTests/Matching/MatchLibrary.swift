import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import Foundation
import SourceText
import Testing
import YAMLFiles

/// The committed library, the list of matching words and a matcher over both.
enum MatchLibrary {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let catalogues: [Catalogue] = ["fields", "village"].flatMap { folder in
        let path = root.appending(path: "Catalogues/\(folder)").path
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        return names.filter { $0.hasSuffix(".yaml") }.compactMap { name in
            document("Catalogues/\(folder)/\(name)").flatMap {
                CatalogueReader.read($0, vocabulary: nil, into: DiagnosticCollector())
            }
        }
    }

    static let words: MatchingWords =
        document("Catalogues/matching.yaml").flatMap { MatchingWordsReader.read($0, into: DiagnosticCollector()) }
        ?? MatchingWords()

    /// Spellings of the functions of bodies.
    static let functions: [String: [String]] = {
        let vocabulary = document("Catalogues/vocabulary.yaml")
            .flatMap { VocabularyReader.read($0, into: DiagnosticCollector()) }
        let functions = vocabulary?.functions ?? []
        return Dictionary(functions.map { ($0.name, $0.spellings) }, uniquingKeysWith: +)
    }()

    static let matcher = matcher(catalogues)

    static func document(_ path: String) -> YAMLReading? {
        guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
        return YAMLReader.read(bytes: Array(data), file: path)
    }

    static func matcher(_ catalogues: [Catalogue]) -> RecordMatcher {
        RecordMatcher(catalogues: catalogues, words: words, functions: functions)
    }
}
