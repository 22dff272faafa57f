import DisclosureModel
import SourceText

/// Cells of one item in an exported form that a person changed: all those that show the same part of it.
public struct FormCellChange: Sendable, Hashable {
    public struct Cell: Sendable, Hashable {
        public let column: OfficialColumn
        /// Line ends are LF; empty where nothing stands there.
        public let text: String
        public let place: Place
    }

    public let part: OfficialPart
    /// From left to right; one, but for names, audience, mode and levels.
    public let cells: [Cell]
    /// What the table's boxes mean.
    public let channelsMean: Catalogue.ChannelMeaning

    /// The text of the only cell, or of the first.
    public var text: String { cells.first?.text ?? "" }
    public var place: Place? { cells.first?.place }
}

/// Reads what a person wrote into a cell of the form.
public protocol FormCellReading {
    /// Puts what the cells say into `item`; `false`, after saying why, where that cannot be told.
    func read(_ change: FormCellChange, into item: inout DisclosureItem, collector: DiagnosticCollector) -> Bool
}
