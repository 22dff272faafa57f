import DisclosureFiles
import DisclosureModel
import Foundation
import SourceText
import Testing
import YAMLFiles

/// The forms beside this file, and the library's vocabulary.
enum FormFixtures {
    static let forms: [LabelledForm] = read("Forms")
    /// Written before anybody looked how they are read.
    static let unseen: [LabelledForm] = read("UnseenForms")

    static func vocabulary() throws -> Vocabulary {
        let path = repository + "/Catalogues/vocabulary.yaml"
        let bytes = try Data(contentsOf: URL(filePath: path))
        let collector = DiagnosticCollector()
        let reading = YAMLReader.read(bytes: [UInt8](bytes), file: "vocabulary.yaml")
        let vocabulary = VocabularyReader.read(reading, into: collector)
        #expect(collector.diagnostics.isEmpty)
        return try #require(vocabulary)
    }

    private static let repository = #filePath.components(separatedBy: "/Tests/").dropLast().joined(separator: "/Tests/")

    private static func read(_ folder: String) -> [LabelledForm] {
        let path = repository + "/Tests/DisclosureTablesTests/Fixtures/" + folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.sorted().compactMap { name in
            guard let data = FileManager.default.contents(atPath: path + "/" + name) else { return nil }
            return LabelledForm(name: String(name.dropLast(4)), String(decoding: data, as: UTF8.self))
        }
    }
}
