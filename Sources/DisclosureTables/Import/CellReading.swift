import SourceText

/// What one cell was read as, and what about it is doubtful.
package struct CellReading<Value> {
    package var value: Value
    package var doubts: [CellDoubt]

    package init(_ value: Value, _ doubts: [CellDoubt] = []) {
        self.value = value
        self.doubts = doubts
    }

    /// Whether nothing was left out or kept only for a person to mend.
    package var isSure: Bool { doubts.allSatisfy(\.kind.isOnlyTold) }
}

extension CellReading: Sendable where Value: Sendable {}

/// One thing about a cell that is not sure, or that is sure only by a rule worth telling.
package struct CellDoubt: Sendable, Hashable {
    package var kind: ImportDoubt
    /// The words in question, verbatim.
    package var read: String
    package var wording: Wording

    init(_ kind: ImportDoubt, _ read: String, _ wording: Wording) {
        self.kind = kind
        self.read = read
        self.wording = wording
    }
}
