import DisclosureModel
import SourceText
import TabularFiles

/// Finds the cells of a form that a person changed, and has them read.
struct FormComparison<Reading: FormCellReading> {
    let cells: OfficialCells
    let form: OfficialLayout.Form
    /// Whether texts may have an apostrophe that guards them from running as a formula.
    let isGuarded: Bool
    let reading: Reading
    let collector: DiagnosticCollector

    /// Puts what was changed in a row of the form into its item.
    ///
    /// - Parameter exported: the fingerprint of what the row showed when it was exported; without one, every difference
    ///   is taken for a change.
    func apply(_ row: Int, exported: String?, to item: inout DisclosureItem) {
        let digests = exported?.split(separator: " ").map(String.init) ?? []
        let original = item
        for (index, part) in OfficialPart.allCases.enumerated() {
            let columns = form.columns.filter { $0.column.part == part }
            // A column that was taken out of the form says nothing.
            guard !columns.isEmpty, isWhole(part, columns.map(\.column)) else { continue }
            let shown = columns.map { column, position in
                let cell = form.cell(position, row: row)
                let text = isGuarded ? SpreadsheetText.unguarded(cell.text) : cell.text
                return FormCellChange.Cell(column: column, text: OfficialCells.plain(text), place: cell.place)
            }
            let seen = OfficialCells.shown(part) { column in shown.first { $0.column == column }?.text ?? "" }
            let expected = cells.shown(part, of: original)
            guard seen != expected else { continue }
            if digests.indices.contains(index) {
                // The form is as it was exported: the key beside it was changed, and holds.
                if OfficialCells.digest(seen) == digests[index] { continue }
                if OfficialCells.digest(expected) != digests[index] {
                    collector.report(
                        OfficialReturnDiagnostics.conflicting(part.heading, item.id, at: shown.first?.place))
                }
            }
            let change = FormCellChange(part: part, cells: shown, channelsMean: cells.channelsMean)
            take(change, into: &item, original)
        }
    }

    private func isWhole(_ part: OfficialPart, _ columns: [OfficialColumn]) -> Bool {
        part == .names || OfficialColumn.all(nameLevels: 1).filter { $0.part == part }.allSatisfy(columns.contains)
    }

    private func take(_ change: FormCellChange, into item: inout DisclosureItem, _ original: DisclosureItem) {
        // The cell that differs, of several.
        let cell = change.cells.first { $0.text != OfficialCells.plain(cells.text($0.column, of: original, number: 0)) }
        let place = cell?.place ?? change.place
        var changed = item
        guard reading.read(change, into: &changed, collector: collector) else {
            collector.report(OfficialReturnDiagnostics.unread(change.part.heading, item.id, at: place))
            return
        }
        item = changed
        keepUnseen(change.part, in: &item, of: original)
        let text = (cell?.text ?? change.text).split(whereSeparator: \.isNewline).joined(separator: " / ")
        collector.report(OfficialReturnDiagnostics.changed(change.part.heading, item.id, text, at: place))
    }

    /// What the form does not show of a value stays with it where the form still shows the value.
    private func keepUnseen(_ part: OfficialPart, in item: inout DisclosureItem, of original: DisclosureItem) {
        switch part {
        case .elements:
            for index in item.elements.indices where item.elements[index].text.hasSuffix(OfficialCells.totalsMark) {
                item.elements[index].text.removeLast(OfficialCells.totalsMark.count)
                item.elements[index].showsTotalsOnly = true
            }
        case .basis:
            item.bases = item.bases.map { basis in
                original.bases.first { $0.citation == basis.citation } ?? basis
            }
        case .limit:
            if let limit = original.limit, limit.text == item.limit?.text { item.limit = limit }
            if let refresh = original.refresh, refresh.text == item.refresh?.text { item.refresh = refresh }
        default: break
        }
    }
}
