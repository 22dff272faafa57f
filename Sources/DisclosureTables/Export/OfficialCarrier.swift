import DisclosureFiles
import DisclosureModel
import YAMLFiles

/// What the official form has no room for: every key of the catalogue, its value as YAML on one line, so that people can
/// change it in a spreadsheet.
struct OfficialCarrier {
    /// Heading of the column that names a row of the form.
    static let numberHeading = "序号"
    /// Heading of the column by which the return path knows what a row of the form showed when it was exported.
    static let exportedHeading = "exported"
    /// What stands before the keys of the head where they are columns beside those of the items.
    static let headPrefix = "catalogue."

    let head: [(key: String, text: String)]
    /// The keys of items, also those that no item has, so that one can be given; then `exportedHeading`.
    let keys = CatalogueWriter.itemKeys + [exportedHeading]
    /// A row for each item, a text for each key, empty where the item has none.
    let rows: [[String]]

    init(_ catalogue: Catalogue, vocabulary: Vocabulary?) {
        let cells = OfficialCells(vocabulary: vocabulary, channelsMean: catalogue.channelsMean)
        let writer = YAMLWriter()
        func texts(_ entries: [YAMLOutput.Entry]) -> [String: String] {
            Dictionary(uniqueKeysWithValues: entries.map { ($0.key, writer.line($0.value)) })
        }
        let headTexts = texts(CatalogueWriter.headEntries(of: catalogue))
        head = CatalogueWriter.headKeys.map { ($0, headTexts[$0] ?? "") }
        rows = catalogue.items.map { item in
            let texts = texts(CatalogueWriter.entries(of: item, in: catalogue))
            return CatalogueWriter.itemKeys.map { texts[$0] ?? "" } + [cells.fingerprint(of: item)]
        }
    }
}
