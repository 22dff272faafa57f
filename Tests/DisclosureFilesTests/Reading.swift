import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import TestSupport
import Testing
import YAMLFiles

/// What a reader made of a text, and what it said.
struct Reading<Value> {
    let value: Value
    let diagnostics: [Diagnostic]

    var codes: [String] { diagnostics.map(\.code) }

    init(_ read: (DiagnosticCollector) -> Value) {
        let collector = DiagnosticCollector()
        value = read(collector)
        diagnostics = collector.diagnostics
    }

    /// This is said, among other things.
    func expect(_ code: String, _ chinese: String, _ location: SourceLocation = #_sourceLocation) {
        #expect(diagnostics.contains { $0.code == code && $0.message.chinese == chinese }, sourceLocation: location)
    }

    /// Only this is said, at this place, in these words.
    func expectOnly(
        _ code: String, _ chinese: String, at span: MarkedText.Span? = nil, field: Place? = nil,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(codes == [code], sourceLocation: location)
        guard let diagnostic = diagnostics.first else { return }
        #expect(diagnostic.message.chinese == chinese, sourceLocation: location)
        #expect(!diagnostic.message.english.isEmpty, sourceLocation: location)
        if let span { #expect(MarkedText.Span(diagnostic.place) == span, sourceLocation: location) }
        if let field { #expect(diagnostic.place == field, sourceLocation: location) }
        if diagnostic.severity != .note { #expect(diagnostic.remedy != nil, sourceLocation: location) }
    }
}

extension MarkedText.Span {
    init(_ place: Place?) {
        if case .text(let line, let column, let length) = place?.spot {
            self.init(line: line, column: column, length: length)
        } else {
            self.init(line: 0, column: 0, length: 0)
        }
    }
}

enum Sample {
    static let vocabulary = Vocabulary(channels: [
        .init(name: "政府网站", spellings: ["网站", "门户网站"], isBoard: false),
        .init(name: "政府公报", spellings: ["公报"], isBoard: false),
        .init(name: "村公示栏", spellings: ["村务公开栏"], isBoard: true),
    ])

    static func document(_ text: String, _ file: String = "file.yaml") -> YAMLReading {
        YAMLReader.read(text: text, file: file)
    }

    static func catalogue(_ text: String, vocabulary: Vocabulary? = vocabulary) -> Reading<Catalogue?> {
        Reading { CatalogueReader.read(document(text, "relief.yaml"), vocabulary: vocabulary, into: $0) }
    }

    static func register(_ text: String, table: String? = nil) -> Reading<BodyRegister?> {
        Reading { collector in
            let table = table.flatMap {
                DelimitedTable.read(bytes: Array($0.utf8), file: "b.csv", severity: .error, into: collector)
            }
            return BodyRegisterReader.read(document(text), table: table, into: collector)
        }
    }

    static func table(_ text: String, _ collector: DiagnosticCollector, file: String = "t.csv") -> HeadedTable? {
        DelimitedTable.read(bytes: Array(text.utf8), file: file, into: collector)
    }

    static let bodies = """
        bodies: demo
        groups: {towns: 镇街, departments: 部门}
        list:
          - {id: mzj, name: 民政局, aliases: [县民政局], kind: department, functions: [民政部门], group: departments}
          - {id: town-01, name: 城关镇, kind: town, group: towns}
          - {id: town-02, name: 河东镇, kind: town, group: towns}
          - {id: town-01/v-1, name: 东街村, kind: village, parent: town-01}
          - {id: town-02/v-1, name: 东街村, kind: village, parent: town-02}
        """

    static let relief = """
        catalogue: relief
        field: 社会救助
        title: 社会救助领域基层政务公开标准目录
        version: "1"
        items:
          - id: approval
            name: [最低生活保障, 审核审批信息]
            arises: per-occurrence
            functions: [民政部门]
            levels: [county]
            was: [old-approval]
          - {id: policy, name: 政策文件, arises: standing, functions: [民政部门], levels: [county]}
        """

    /// The names of `bodies`, `relief` and `vocabulary`.
    static func names() throws -> InputNames {
        let register = try #require(register(bodies).value)
        let catalogue = try #require(catalogue(relief).value)
        return InputNames(register: register, catalogues: [catalogue], vocabulary: vocabulary)
    }
}
