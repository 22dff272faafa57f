import DisclosureFiles
import DisclosureModel
import DisclosureStandards
import SourceText
import TestSupport
import Testing
import YAMLFiles

/// Schemes written in tests, with marks where the linter should point.
enum SchemeLintSample {
    /// What was said, as `code line:column+length`, without `lint.scheme-`.
    static func said(
        _ text: String, catalogues: [Catalogue] = [], functions: [String]? = nil,
        location: Testing.SourceLocation = #_sourceLocation
    ) throws -> [Diagnostic] {
        let collector = DiagnosticCollector()
        let scheme = SchemeReader.read(YAMLReader.read(text: text, file: "scheme.yaml"), into: collector)
        #expect(
            !collector.hasErrors, "\(collector.diagnostics.map { "\($0.code) \($0.message.chinese)" })",
            sourceLocation: location)
        let found = DiagnosticCollector()
        SchemeLint.check(
            try #require(scheme, sourceLocation: location), catalogues: catalogues, functions: functions, into: found)
        return found.diagnostics
    }

    /// Exactly these codes, each at the mark of the same number; a code that begins with `note:` is a note, others are
    /// warnings. Every one has a remedy and both languages.
    static func expect(
        _ marked: String, _ codes: [String] = [], catalogues: [Catalogue] = [], functions: [String]? = nil,
        location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let text = MarkedText(marked)
        let diagnostics = try said(text.text, catalogues: catalogues, functions: functions, location: location)
        // Several things may be said at one mark.
        let spans = text.spans.count == 1 ? codes.map { _ in text.spans[0] } : text.spans
        #expect(codes.count == spans.count, sourceLocation: location)
        let found = diagnostics.map { diagnostic in
            let severity = diagnostic.severity == .note ? "note:" : diagnostic.severity == .warning ? "" : "error:"
            return "\(severity)\(diagnostic.code) \(span(diagnostic.place))"
        }
        let wanted = zip(codes, spans).map { code, span in
            let isNote = code.hasPrefix("note:")
            return "\(isNote ? "note:" : "")lint.scheme-\(isNote ? String(code.dropFirst(5)) : code) \(span)"
        }
        #expect(found.sorted() == wanted.sorted(), sourceLocation: location)
        for diagnostic in diagnostics {
            #expect(diagnostic.remedy != nil && !diagnostic.message.english.isEmpty, sourceLocation: location)
        }
    }

    static func span(_ place: Place?) -> String {
        guard case .text(let line, let column, let length)? = place?.spot else { return "?" }
        return MarkedText.Span(line: line, column: column, length: length).description
    }

    /// A scheme with one leaf of 10 points, `rest` of it to be written.
    static func leaf(_ rest: String, _ more: String = "") -> String {
        """
        scheme: s
        title: 例
        total: 10
        indicators:
          - {id: a, title: 甲, points: 10, \(rest)}
        \(more)
        """
    }

    /// A sound leaf that a person marks, and something beside the tree.
    static func marked(_ more: String) -> String { leaf("rule: {mark: {from: 0, to: 10}}", more) }

    /// Two leaves of 10.
    static func pair(_ one: String, _ other: String, _ more: String = "") -> String {
        """
        scheme: s
        title: 例
        total: 20
        indicators:
          - {id: a, title: 甲, points: 10, \(one)}
          - {id: b, title: 乙, points: 10, \(other)}
        \(more)
        """
    }
}
