import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// The catalogue that an export's columns of keys carry, read by the ordinary reader; what it says is told at the cells.
struct CarriedCatalogue {
    var catalogue: Catalogue
    /// For each item, which of the carried rows it was read from.
    let rowOfItem: [Int]
    /// For each carried row, what its row of the form showed when it was exported.
    let exported: [String?]

    init?(_ layout: OfficialLayout, vocabulary: Vocabulary?, into collector: DiagnosticCollector) {
        var sheet = AssembledText(isGuarded: layout.isBeside, collector: collector)
        sheet.add(layout.head, lead: "", indent: "", row: nil)
        sheet.begin("items:" + (layout.rows.isEmpty ? " []" : ""), at: layout.place)
        for (row, carried) in layout.rows.enumerated() {
            let entries = carried.entries.filter { $0.key != OfficialCarrier.exportedHeading }
            sheet.add(entries, lead: "  - ", indent: "    ", row: row)
        }
        let said = DiagnosticCollector()
        let reading = YAMLReader.read(text: sheet.text, file: layout.place.file)
        let catalogue = CatalogueReader.read(reading, vocabulary: vocabulary, into: said)
        collector.report(said.diagnostics.map(sheet.placed))
        guard var catalogue else { return nil }
        rowOfItem = catalogue.items.map { item in item.place.flatMap(sheet.row) ?? 0 }
        for (index, row) in rowOfItem.enumerated() { catalogue.items[index].place = layout.rows[row].place }
        catalogue.place = layout.head.first { $0.key == "catalogue" }?.cell.place ?? layout.place
        self.catalogue = catalogue
        exported = layout.rows.map { row in
            row.entries.first { $0.key == OfficialCarrier.exportedHeading }?.cell.text
        }
    }
}

/// YAML put together from cells, a line for each, which remembers where each came from.
private struct AssembledText {
    private(set) var text = ""
    private var lines: [(place: Place, row: Int?)] = []
    let isGuarded: Bool
    let collector: DiagnosticCollector

    init(isGuarded: Bool, collector: DiagnosticCollector) {
        self.isGuarded = isGuarded
        self.collector = collector
    }

    mutating func begin(_ line: String, at place: Place) {
        text += line + "\n"
        lines.append((place, nil))
    }

    /// A line for each cell whose text is YAML; of others that is said.
    mutating func add(_ entries: [OfficialLayout.Entry], lead: String, indent: String, row: Int?) {
        var isFirst = true
        for entry in entries {
            guard let value = value(of: entry) else { continue }
            let written = YAMLWriter().line(.mapping([.init(entry.key, value)])).dropFirst().dropLast()
            text += (isFirst ? lead : indent) + written + "\n"
            lines.append((entry.cell.place, row))
            isFirst = false
        }
    }

    private func value(of entry: OfficialLayout.Entry) -> YAMLOutput? {
        let text = isGuarded ? SpreadsheetText.unguarded(entry.cell.text) : entry.cell.text
        // Spreadsheets write days in their own way.
        if entry.key == "retired", let day = DateText(text).date { return .bare(day.description) }
        let isOneLine = !text.contains(where: \.isNewline)
        let reading = YAMLReader.read(text: isOneLine ? "value: " + text : text, file: entry.cell.place.file)
        collector.report(reading.diagnostics.map { $0.moved(to: entry.cell.place) })
        if !reading.comments.isEmpty {
            collector.report(OfficialReturnDiagnostics.comment(entry.key, at: entry.cell.place))
        }
        guard let root = reading.root, !reading.hasErrors, let node = isOneLine ? root["value"] : root else {
            return nil
        }
        // What a person typed over several lines is a text of several lines.
        return !isOneLine && node.style == .plain ? .text(text) : YAMLOutput(node)
    }

    func row(_ place: Place) -> Int? { line(place)?.row }

    func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        diagnostic.moved(
            to: diagnostic.place.map { line($0)?.place ?? $0 },
            related: diagnostic.related.map { line($0)?.place ?? $0 })
    }

    private func line(_ place: Place) -> (place: Place, row: Int?)? {
        guard case .text(let number, _, _) = place.spot, lines.indices.contains(number - 1) else { return nil }
        return lines[number - 1]
    }
}

extension Diagnostic {
    fileprivate func moved(to place: Place?, related: Place? = nil) -> Diagnostic {
        Diagnostic(code, severity, at: place, message, remedy: remedy, related: related)
    }
}
