import CivilCalendar
import SourceText
import TabularFiles

/// A cursor over one row of a table: each reading answers `nil` for a blank cell, or after saying what is wrong.
struct TableRow {
    let table: HeadedTable
    let row: HeadedTable.Row
    let columns: TableColumns
    let collector: DiagnosticCollector
    let severity: Diagnostic.Severity

    /// The cell's place, or the row's first cell where the table has no such column.
    func place(_ key: String) -> Place {
        table.place(row: row, column: columns[key].first ?? 0)
    }

    func report(_ diagnostic: Diagnostic) {
        collector.report(diagnostic)
    }

    /// Whether the cell, or one of those that make it up, could not be read; that has been said.
    func isUnreadable(_ key: String) -> Bool {
        columns[key].contains { row[$0] == nil }
    }

    func text(_ key: String) -> String? {
        let positions = columns[key]
        guard !isUnreadable(key) else { return nil }
        let text =
            positions.count == 1
            ? row[positions[0]] ?? ""
            : positions.compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: "/")
        return text.isEmpty ? nil : text
    }

    /// The text of a cell that must not be blank.
    func required(_ key: String) -> String? {
        let text = text(key)
        if text == nil, !isUnreadable(key) {
            report(
                table.form == .document
                    ? TableDiagnostics.missingEntryKey(key, severity, at: place(key))
                    : TableDiagnostics.blankCell(severity, at: place(key)))
        }
        return text
    }

    func date(_ key: String) -> CivilDate? {
        guard let text = text(key) else { return nil }
        switch DateText(text) {
        case .day(let date): return date
        case .empty: return nil
        case .unreadable: report(TableDiagnostics.unreadableDate(text, severity, at: place(key)))
        case .impossible: report(TableDiagnostics.impossibleDate(text, severity, at: place(key)))
        }
        return nil
    }

    /// The text of a cell that is one of its own: where one reaches over several rows nobody knows whether its number is
    /// meant once or for each.
    func single(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        guard let column = columns[key].first(where: row.isReached) else { return text }
        report(TableDiagnostics.mergedNumber(text, severity, at: table.place(row: row, column: column)))
        return nil
    }

    /// A whole number from 0; separators of thousands and full-width digits are not read.
    func count(_ key: String) -> Int? {
        guard let text = single(key) else { return nil }
        if text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), text.utf8.count <= 12, let number = Int(text) {
            return number
        }
        report(TableDiagnostics.notACount(text, severity, at: place(key)))
        return nil
    }

    /// The parts of a list written with `；`, `;`, `、` or `|`.
    func list(_ key: String) -> [String] {
        guard let text = text(key) else { return [] }
        return text.split(whereSeparator: { "；;、|".contains($0) })
            .map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// One of some words; blanks, hyphens, case and the width of brackets do not matter.
    func choice<Value>(_ key: String, _ words: [(word: String, value: Value)]) -> Value? {
        guard let text = text(key) else { return nil }
        let plain = Self.folded(text)
        if let match = words.first(where: { Self.folded($0.word) == plain }) { return match.value }
        report(TableDiagnostics.unknownWord(text, words.map(\.word), severity, at: place(key)))
        return nil
    }

    static func folded(_ text: String) -> String {
        String(
            text.lowercased().compactMap { character -> Character? in
                switch character {
                case "（": "("
                case "）": ")"
                case "-", "－": nil
                default: character.isWhitespace ? nil : character
                }
            })
    }
}

extension StringProtocol {
    func trimmingBlanks() -> String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(rest)
    }
}
