import ArgumentParser
import DisclosureModel
import DisclosureReports
import DisclosureWorkspace
import SourceText

/// `zwgk catalogue show ITEM`
struct CatalogueShowCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "查看一个公开事项，或一份目录的全部事项。 One item as a card, or the items of a catalogue.",
        discussion: """
            例 examples:
              zwgk catalogue show social-assistance/minimum-living.approval
              zwgk catalogue show employment
            """)

    @Argument(help: "事项编号，或目录编号、文件 an item's id, or a catalogue.")
    var name: String

    @OptionGroup var catalogues: CatalogueOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var diagnostics: DiagnosticOptions

    func perform(on console: Console) throws -> RunStatus {
        // An item's id has a slash and is no file; what is neither is looked for among the items of all catalogues.
        let library = try CatalogueLibrary.read([], root: catalogues.catalogues)
        guard let (item, entry) = library.item(name) else {
            if let entry = library.entry(named: name) { return show(entry, on: console) }
            let own = try CatalogueLibrary.read([name], root: catalogues.catalogues)
            if let entry = own.entries.first, own.entries.count == 1 { return show(entry, on: console) }
            let nearest = NearestWord.suggestion(
                for: name, among: library.itemIDs + library.catalogues.map(\.id))
            console.report(
                [CatalogueSentences.unknownItem(name, nearest: nearest)], in: language.chosen, sources: [:])
            return .inputErrors
        }
        if format.isJSON {
            console.write(try JSONText.of(CatalogueItemJSON(item, in: entry.catalogue)))
        } else {
            CatalogueCard.lines(
                of: item, in: entry.catalogue, language: language.chosen, width: min(console.width, 100),
                style: console.outputStyle
            ).forEach(console.print)
        }
        return .done
    }

    /// Every item's id and name, a line each.
    private func show(_ entry: CatalogueLibrary.Entry, on console: Console) -> RunStatus {
        let catalogue = entry.catalogue
        if format.isJSON {
            let items = catalogue.items.map { CatalogueItemJSON($0, in: catalogue) }
            guard let text = try? JSONText.of(items) else { return .diskFailed }
            console.write(text)
            return .done
        }
        console.print("\(catalogue.title)（\(catalogue.field)，\(catalogue.version)）")
        for note in catalogue.notes { console.print("  " + note) }
        console.print("")
        let width = catalogue.items.reduce(0) { max($0, DisplayWidth.of($1.id)) }
        for item in catalogue.items {
            let levels = item.levels.sorted().map { $0.title.text(in: language.chosen) }.joined(separator: " ")
            let id = item.id + String(repeating: " ", count: width - DisplayWidth.of(item.id))
            console.print("\(id)  \(item.title)  [\(levels)]")
        }
        return .done
    }
}
