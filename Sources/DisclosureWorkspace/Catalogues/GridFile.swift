import MarkupReading
import SourceText
import TabularFiles

/// A file of tables, whatever it calls itself: a workbook, a saved page, or delimited or pasted text.
enum GridFile {
    /// The tables of the file; `nil` where it holds none that can be read, which is said.
    static func grids(
        _ bytes: [UInt8], file: String, sheet: String? = nil, into collector: DiagnosticCollector
    ) -> [TableGrid]? {
        switch SpreadsheetKind.sniff(bytes) {
        case .html: return MarkupPage.read(bytes: bytes, file: file, into: collector)?.tables.map(titled)
        case .delimited: return TableGrid.read(delimited: bytes, file: file, into: collector).map { [$0] }
        default:
            // Everything that is no workbook either, the reader tells by what it is.
            guard let workbook = WorkbookReader(bytes: bytes, file: file, into: collector) else { return nil }
            guard let sheet else { return workbook.grids(into: collector) }
            guard let found = workbook.sheets.first(where: { $0.name == sheet }) else {
                collector.report(unknownSheet(sheet, workbook.sheets.map(\.name), file))
                return nil
            }
            return workbook.grid(of: found, into: collector).map { [$0] }
        }
    }

    /// A page often has the catalogue's name in a heading, and a line on the issuer between it and the table.
    private static func titled(_ table: MarkupPage.Table) -> TableGrid {
        let grid = table.grid
        guard grid.title?.contains("目录") != true, let name = table.before.last(where: { $0.contains("目录") }) else {
            return grid
        }
        return TableGrid(title: name, place: grid.place, cells: grid.cells)
    }

    private static func unknownSheet(_ name: String, _ names: [String], _ file: String) -> Diagnostic {
        Diagnostic(
            "workbook.unknown-sheet", at: Place(file: file),
            Wording("工作簿里没有叫“\(name)”的表", "the workbook has no sheet “\(name)”"),
            remedy: Wording("可以是：\(names.joined(separator: "、"))", "it is one of: \(names.joined(separator: ", "))"))
    }
}
