import CivilCalendar
import DisclosureModel
import YAMLFiles

/// Writes a catalogue (标准目录) in the one form that `zwgk catalogue format` keeps; read again, it is the same catalogue.
public enum CatalogueWriter {
    /// Columns of the longest line that a list or a mapping stands on whole.
    public static let width = 120
    /// Under which the comments before the head stand.
    public static let head = ""

    /// Every key of the head but `items`, in their order.
    public static let headKeys = [
        "catalogue", "format", "field", "title", "version", "issued", "region", "channels-mean", "note",
    ]
    /// Every key of an item, in their order.
    public static let itemKeys = [
        "id", "name", "elements", "basis", "limit", "refresh", "arises", "functions", "owed-by", "channels", "audience",
        "mode", "levels", "tags", "shared", "same-as", "must-not-show", "status", "source", "match", "was", "retired",
        "note",
    ]

    /// The whole file: the head, then the items with a blank line between them.
    ///
    /// - Parameter comments: lines that begin with `#`, or are empty, by the full id of the item they stand before; those
    ///   before the first key under `head`.
    public static func text(of catalogue: Catalogue, comments: [String: [String]] = [:]) -> String {
        let writer = YAMLWriter(width: width)
        var text = lines(comments[head] ?? [], indent: 0)
        text += writer.text(.mapping(headEntries(of: catalogue)))
        guard !catalogue.items.isEmpty else { return text + "items: []\n" }
        text += "items:\n"
        let output = ItemOutput(catalogue: catalogue.id)
        for (position, item) in catalogue.items.enumerated() {
            if position > 0 { text += "\n" }
            text += lines(comments[item.id] ?? [], indent: 2)
            text += writer.text(.laid(.spread, .sequence([.mapping(output.entries(of: item))])), indent: 2)
        }
        return text
    }

    /// The keys of the head, `items` apart, in their order.
    public static func headEntries(of catalogue: Catalogue) -> [YAMLOutput.Entry] {
        typealias Entry = YAMLOutput.Entry
        var entries = [
            Entry("catalogue", .text(catalogue.id)), Entry("format", .bare("1")),
            Entry("field", .text(catalogue.field)),
            Entry("title", .text(catalogue.title)), Entry("version", .text(catalogue.version)),
        ]
        if let issued = catalogue.issued {
            var issue = [Entry("by", .text(issued.by))]
            if let document = issued.document { issue.append(Entry("document", .text(document))) }
            if let date = issued.date {
                // A whole day stands as every other day of the file does; a year alone would read as a number.
                issue.append(Entry("date", CivilDate(date) == nil ? .text(date) : .bare(date)))
            }
            entries.append(Entry("issued", .laid(.compact, .mapping(issue))))
        }
        if let region = catalogue.region { entries.append(Entry("region", .text(region))) }
        entries.append(Entry("channels-mean", .text(catalogue.channelsMean.rawValue)))
        switch catalogue.notes.count {
        case 0: break
        case 1: entries.append(Entry("note", .text(catalogue.notes[0])))
        default: entries.append(Entry("note", .laid(.spread, .sequence(catalogue.notes.map(YAMLOutput.text)))))
        }
        return entries
    }

    /// The keys of one item in their order, lists and mappings laid out compactly.
    public static func entries(of item: DisclosureItem, in catalogue: Catalogue) -> [YAMLOutput.Entry] {
        ItemOutput(catalogue: catalogue.id).entries(of: item)
    }

    private static func lines(_ comments: [String], indent: Int) -> String {
        comments.map { $0.isEmpty ? "\n" : String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }
}
