import SourceText
import TestSupport
import Testing
import YAMLFiles

/// What reading marked text gave: each diagnostic's code must come with the marked span, in the order of the file.
func expectDiagnostics(
    _ marked: String, _ codes: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let fixture = MarkedText(marked)
    let reading = YAMLReader.read(text: fixture.text, file: "a.yaml")
    let diagnostics = Diagnostic.ordered(reading.diagnostics)
    #expect(diagnostics.map(\.code) == codes, sourceLocation: sourceLocation)
    #expect(diagnostics.map { MarkedText.Span($0.place) } == fixture.spans, sourceLocation: sourceLocation)
}

/// The only diagnostic of a text, shown in one language.
func shown(_ text: String, _ language: Language, limits: YAMLLimits = .standard) -> String {
    let reading = YAMLReader.read(text: text, file: "a.yaml", limits: limits)
    return DiagnosticRenderer(language: language, sources: [reading.source]).render(reading.diagnostics)
}

/// A document as nested text, to compare at a glance: `{a: [b, c]}`.
func outline(_ node: YAMLNode?) -> String {
    guard let node else { return "nothing" }
    switch node.kind {
    case .scalar: return node.text ?? ""
    case .sequence: return "[" + node.items.map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping:
        return "{" + node.entries.map { "\($0.key.text ?? "?"): \(outline($0.value))" }.joined(separator: ", ") + "}"
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
