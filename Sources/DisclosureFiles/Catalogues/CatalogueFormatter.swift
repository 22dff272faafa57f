import DisclosureModel
import SourceText
import YAMLFiles

/// Brings a catalogue file into the one form that `CatalogueWriter` writes, or says why it cannot without losing a word.
public enum CatalogueFormatter {
    /// The file in its one form; `nil` where it has errors, or holds what would be lost, all of which is said.
    ///
    /// - Parameter vocabulary: with one, channels get their canonical names.
    public static func format(
        _ document: YAMLReading, vocabulary: Vocabulary?, into collector: DiagnosticCollector
    ) -> String? {
        let said = DiagnosticCollector()
        defer { collector.report(said.diagnostics) }
        guard let catalogue = CatalogueReader.read(document, vocabulary: vocabulary, into: said) else { return nil }
        let repeated = said.diagnostics.filter { $0.code.hasPrefix("catalogue.repeated-") && $0.severity != .error }
        said.report(repeated.map { CatalogueFormatDiagnostics.repeated(at: $0.place) })
        reportLimitNotes(in: document, into: said)
        let comments = comments(of: document, catalogue, into: said)
        guard !said.hasErrors else { return nil }
        let text = CatalogueWriter.text(of: catalogue, comments: comments)
        let again = CatalogueReader.read(
            YAMLReader.read(text: text, file: document.source.name), vocabulary: vocabulary,
            into: DiagnosticCollector())
        guard again?.withoutPlaces == catalogue.withoutPlaces else {
            said.report(CatalogueFormatDiagnostics.changed(at: Place(file: document.source.name)))
            return nil
        }
        return text
    }

    /// Whether the file is in its one form already; where not, the first line that differs is told, or why it cannot be.
    public static func isCanonical(
        _ document: YAMLReading, vocabulary: Vocabulary?, into collector: DiagnosticCollector
    ) -> Bool {
        guard let text = format(document, vocabulary: vocabulary, into: collector) else { return false }
        let wanted = Array(text.utf8)
        guard wanted != document.source.bytes else { return true }
        let line = firstDifference(document.source.bytes, wanted)
        let file = document.source.name
        let expected = SourceFile(name: file, bytes: wanted).line(line)
        let length = document.source.line(line)?.count ?? 0
        collector.report(
            CatalogueFormatDiagnostics.notCanonical(
                expected: line <= SourceFile(name: file, bytes: wanted).lineCount ? expected : nil,
                at: .text(file, line: line, column: 1, length: length)))
        return false
    }

    /// The number, from 1, of the first line in which two texts differ, its end included.
    private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let same = zip(left, right).prefix { $0 == $1 }
        return same.reduce(1) { $1.0 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    }

    /// A limit's own note is allowed to stand but is no part of the value.
    private static func reportLimitNotes(in document: YAMLReading, into collector: DiagnosticCollector) {
        for item in document.root?["items"]?.items ?? [] {
            for key in ["limit", "refresh"] {
                guard let note = item[key]?["note"] else { continue }
                collector.report(CatalogueFormatDiagnostics.limitNote(at: note.place))
            }
        }
    }

    /// The comments that stand before the head or an item, by its id; any other is reported.
    private static func comments(
        of document: YAMLReading, _ catalogue: Catalogue, into collector: DiagnosticCollector
    ) -> [String: [String]] {
        let comments = document.comments
        guard let root = document.root, let first = root.place.line, !comments.isEmpty else { return [:] }
        var open = Dictionary(
            comments.filter(\.isWholeLine).map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: [String: [String]] = [:]
        func take(before line: Int, indentedUpTo limit: Int, for id: String) {
            var lines: [String] = []
            var number = line - 1
            while number >= 1 {
                if let comment = open[number], comment.indent <= limit {
                    lines.append(comment.text)
                    open[number] = nil
                } else if document.source.line(number)?.allSatisfy(\.isWhitespace) == true {
                    if lines.last != "" { lines.append("") }
                } else {
                    break
                }
                number -= 1
            }
            if lines.last == "" { lines.removeLast() }
            if lines.first == "" { lines.removeFirst() }
            if !lines.isEmpty { kept[id] = lines.reversed() }
        }
        take(before: first, indentedUpTo: .max, for: CatalogueWriter.head)
        for item in catalogue.items {
            // Deeper than the item's hyphen it belongs to what stands above.
            guard let line = item.place?.line, let column = item.place?.column else { continue }
            take(before: line, indentedUpTo: column - 3, for: item.id)
        }
        let lost = comments.filter { !$0.isWholeLine || open[$0.line] != nil }
        collector.report(lost.map { CatalogueFormatDiagnostics.comment(at: $0.place) })
        return kept
    }
}

extension Place {
    fileprivate var line: Int? {
        if case .text(let line, _, _) = spot { line } else { nil }
    }

    fileprivate var column: Int? {
        if case .text(_, let column, _) = spot { column } else { nil }
    }
}
