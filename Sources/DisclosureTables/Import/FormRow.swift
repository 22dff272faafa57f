import SourceText

/// One item as a table shows it: its cells with what their columns hold, everything inherited already in them.
struct FormRow {
    /// How a value came to stand in a cell.
    enum Origin: Hashable {
        /// It begins in the row.
        case own
        /// A cell from above reaches down to it.
        case merged
        /// The square is empty and the table goes on below the name above.
        case inherited
        /// 同上.
        case sameAsAbove
    }

    struct Entry {
        var role: FormColumn
        var heading: String
        /// As it is written; empty where the square is.
        var text: String
        var place: Place
        var origin: Origin
        /// Headings of further columns that the same cell covers.
        var covers: [FormColumn] = []
        /// The cell reaches over several rows.
        var isShared = false
        /// An empty square in a table without merged cells, below one that is filled.
        var mayBeMerged = false
        /// 同上 with nothing above.
        var lacksSource = false
    }

    var entries: [Entry]
    var place: Place

    /// Entries of one role that hold something.
    func filled(_ role: FormColumn) -> [Entry] {
        entries.filter { $0.role == role && !FormText.isVoid($0.text) }
    }

    func has(_ role: FormColumn) -> Bool { entries.contains { $0.role == role } }
}
