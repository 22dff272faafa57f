import ExactArithmetic

/// How the bodies behind the verdicts of one leaf were drawn: only some villages of a township were visited.
public struct LeafSample: Sendable, Hashable {
    /// Bodies of one stratum below the body that is scored.
    public struct Cell: Sendable, Hashable {
        public var stratum: String
        /// All of them.
        public var size: Int
        /// Those that were drawn, whether or not they had anything to judge.
        public var drawn: Int

        public init(stratum: String, size: Int, drawn: Int) {
            self.stratum = stratum
            self.size = size
            self.drawn = drawn
        }

        public var isComplete: Bool { drawn >= size }
    }

    public var cells: [Cell]
    /// Of each entry of the leaf's outcomes, its body and its cell; a body that no lot decides about has none.
    public var entries: [Entry]

    public struct Entry: Sendable, Hashable {
        public var body: String
        public var cell: Int?

        public init(body: String, cell: Int?) {
            self.body = body
            self.cell = cell
        }
    }

    public init(cells: [Cell], entries: [Entry]) {
        self.cells = cells
        self.entries = entries
    }

    /// How many bodies an entry stands for: size / drawn of its cell, one where no lot decides.
    public func weight(of entry: Int) -> ExactNumber {
        guard let cell = entries[entry].cell else { return .one }
        return ExactNumber(numerator: cells[cell].size, denominator: cells[cell].drawn) ?? .one
    }

    /// Whether some of the bodies were not drawn, so that the score stands for more than was seen.
    public var isPartial: Bool { cells.contains { !$0.isComplete } }
}
