import DisclosureModel
import SourceText
import TabularFiles

/// The way back of an export: a workbook or CSV that people changed in a spreadsheet becomes a catalogue again.
///
/// The columns of keys carry the whole catalogue. Where a cell of the form no longer shows what it showed when it was
/// exported, a person changed it, and it goes before the key beside it. Where nothing was changed, the catalogue is the
/// same to the last byte.
public enum OfficialFormReturn {
    /// Whether the tables are an export of ours.
    public static func isExport(_ grids: [TableGrid]) -> Bool { OfficialLayout(grids) != nil }

    /// Reads an export back; `nil` where it is none, or its head is broken, which is said.
    ///
    /// - Parameter cells: reads what a person wrote into the form.
    public static func read(
        _ grids: [TableGrid], vocabulary: Vocabulary?, cells: some FormCellReading,
        into collector: DiagnosticCollector
    ) -> Catalogue? {
        guard let layout = OfficialLayout(grids) else {
            collector.report(OfficialReturnDiagnostics.notAnExport(at: grids.first?.place))
            return nil
        }
        guard let carried = CarriedCatalogue(layout, vocabulary: vocabulary, into: collector) else { return nil }
        guard let form = layout.form else {
            collector.report(OfficialReturnDiagnostics.noForm(at: layout.place))
            return carried.catalogue
        }
        var catalogue = carried.catalogue
        let rows = OfficialFormRows(form, layout, into: collector)
        let comparison = FormComparison(
            cells: OfficialCells(vocabulary: vocabulary, channelsMean: catalogue.channelsMean), form: form,
            isGuarded: layout.isBeside, reading: cells, collector: collector)
        var kept: [(row: Int, item: DisclosureItem)] = []
        for (index, var item) in catalogue.items.enumerated() {
            let carriedRow = carried.rowOfItem[index]
            guard let row = rows.formRow[carriedRow] else {
                // What never stood in the form was added beside it; it follows the item before it.
                guard carried.exported[carriedRow] != nil else {
                    kept.append((kept.last?.row ?? 0, item))
                    continue
                }
                collector.report(OfficialReturnDiagnostics.deleted(item.id, at: layout.rows[carriedRow].place))
                continue
            }
            comparison.apply(row, exported: carried.exported[carriedRow], to: &item)
            kept.append((row, item))
        }
        let order = kept.indices.sorted { (kept[$0].row, $0) < (kept[$1].row, $1) }
        if order != Array(kept.indices) { collector.report(OfficialReturnDiagnostics.reordered(at: layout.place)) }
        catalogue.items = order.map { kept[$0].item }
        return catalogue
    }
}

/// Which row of the form shows which carried row.
private struct OfficialFormRows {
    /// By the carried row's index.
    private(set) var formRow: [Int: Int] = [:]

    /// Reports rows that show no item.
    init(_ form: OfficialLayout.Form, _ layout: OfficialLayout, into collector: DiagnosticCollector) {
        let rows = form.firstRow..<max(form.grid.rowCount, form.firstRow)
        let filled = rows.filter { row in
            form.columns.contains { !form.cell($0.position, row: row).text.isEmpty }
        }
        if layout.isBeside {
            for (index, carried) in layout.rows.enumerated() { formRow[index] = carried.row }
            let known = Set(layout.rows.compactMap(\.row))
            for row in filled where !known.contains(row) {
                collector.report(OfficialReturnDiagnostics.rowWithoutID(at: Self.place(row, form)))
            }
            return
        }
        let position = form.columns.first { $0.column == .number }?.position ?? 0
        let carried = Dictionary(
            layout.rows.enumerated().map { ($0.element.number ?? "", $0.offset) },
            uniquingKeysWith: { first, _ in first })
        for row in filled {
            let cell = form.cell(position, row: row)
            guard !cell.text.isEmpty, let index = carried[cell.text] else {
                collector.report(OfficialReturnDiagnostics.rowWithoutID(at: Self.place(row, form)))
                continue
            }
            if let first = formRow[index] {
                collector.report(
                    OfficialReturnDiagnostics.repeatedNumber(
                        cell.text, at: cell.place, first: form.cell(position, row: first).place))
            } else {
                formRow[index] = row
            }
        }
    }

    private static func place(_ row: Int, _ form: OfficialLayout.Form) -> Place? {
        form.columns.lazy.map { form.cell($0.position, row: row) }.first { !$0.text.isEmpty }?.place
    }
}
