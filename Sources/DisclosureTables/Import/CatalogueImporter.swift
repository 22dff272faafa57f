import DisclosureModel
import SourceText
import TabularFiles

/// Reads published tables (标准目录) in the forms found in the wild into a catalogue.
///
/// A value is verbatim or surely understood; what cannot be attributed is left out of its field and quoted.
public enum CatalogueImporter {
    /// Reads every table of a page or workbook that has the headings of a catalogue.
    ///
    /// - Returns: `nil`, with diagnostics that say what was looked for and what was found, where no table is one.
    public static func read(
        _ grids: [TableGrid], vocabulary: Vocabulary, options: ImportOptions, into collector: DiagnosticCollector
    ) -> ImportedCatalogue? {
        let cells = FormCells(vocabulary)
        let headings = FormHeading(channels: cells.channels)
        var parts: [ImportedPart] = []
        var others: [TableGrid] = []
        for grid in grids where grid.rowCount > 0 {
            let found = ImportedPart.parts(of: grid, headings)
            if found.isEmpty { others.append(grid) }
            parts += found
        }
        guard parts.contains(where: { !$0.rows.isEmpty }) else {
            collector.report(ImportDiagnostics.nothingFound(in: grids))
            return nil
        }
        var diagnostics = others.map(ImportDiagnostics.otherTable)
        parts = ofOneField(parts, options, &diagnostics)
        var assembly = CatalogueAssembly(cells: cells, options: options, parts: parts)
        assembly.read()
        diagnostics += assembly.diagnostics
        diagnostics.forEach(collector.report)
        guard !assembly.catalogue.items.isEmpty else { return nil }
        return ImportedCatalogue(
            catalogue: assembly.catalogue, uncertainties: assembly.uncertainties, figures: assembly.figures,
            diagnostics: diagnostics)
    }

    /// Tables of the field that is asked for, where the page has several; the others are told.
    private static func ofOneField(
        _ parts: [ImportedPart], _ options: ImportOptions, _ diagnostics: inout [Diagnostic]
    ) -> [ImportedPart] {
        guard let wanted = options.field, Set(parts.compactMap(\.field)).count > 1 else { return parts }
        guard parts.contains(where: { $0.field == wanted }) else { return parts }
        var kept: [ImportedPart] = []
        var current: String?
        for part in parts {
            // A table without a title goes on with the field of the one before it.
            current = part.field ?? current
            if current == wanted {
                kept.append(part)
            } else {
                diagnostics.append(ImportDiagnostics.otherField(current ?? "", at: part.place))
            }
        }
        return kept
    }
}
