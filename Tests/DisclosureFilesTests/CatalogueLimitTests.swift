import DisclosureFiles
import DisclosureModel
import SourceText
import Testing
import YAMLFiles

@Suite struct CatalogueLimitTests {
    static let files =
        repositoryDocuments(below: "Catalogues/fields") + repositoryDocuments(below: "Catalogues/village")

    @Test(arguments: files)
    func `every time limit of the committed catalogues is read, and what recurs has a cycle`(file: String) throws {
        let text = try #require(repositoryFile(file))
        let document = YAMLReader.read(text: text, file: file)
        let root = try #require(document.root)
        let collector = DiagnosticCollector(document.diagnostics)
        for item in root["items"]?.items ?? [] {
            let mapping = YAMLMapping(item, into: collector, kind: Wording("公开事项", "item"))
            let limit = mapping.optional("limit").flatMap(TimeLimitReader.read)
            let refresh = mapping.optional("refresh").flatMap(TimeLimitReader.read)
            if item["arises"]?.text == "each-cycle" {
                #expect((limit?.cycle ?? refresh?.cycle) != nil, "\(item["id"]?.text ?? "")")
            }
        }
        #expect(collector.diagnostics.filter { $0.severity > .note }.map(\.message.english) == [])
    }

    @Test func `there are catalogues to read`() {
        #expect(Self.files.count >= 2)
    }
}
