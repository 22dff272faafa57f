import DisclosureFiles
import SourceText
import Synchronization

/// Gathers what was wrong with rows and cells: all of it into `input-problems.csv`, counts and first places in memory.
///
/// Blocks finish in any order; their problems are written in the order of the input, so that every run writes the same.
final class ProblemLog: Sendable {
    /// One kind of problem in one column of one file.
    struct Group: Sendable {
        var source: Int
        var kind: CellProblemKind
        var column: Int
        var count: Int
        var first: [(row: Int, text: String)]
    }

    /// A row that could not be used at all.
    struct Unmatched: Sendable {
        var source: Int
        var row: Int
        var kind: CellProblemKind
        var text: String
    }

    static let shownPlaces = 3
    static let shownUnmatched = 200

    private struct Finished {
        var rows: Int
        var problems: CellProblems
        var source: Int
    }

    private struct State: ~Copyable {
        var pending: [Int: Finished] = [:]
        var next = 0
        var source = -1
        var rowsOfSource = 0
        /// First row of each block within its source, counted from 0.
        var firstRows: [Int] = []
        var groups: [UInt64: Group] = [:]
        var unmatched: [Unmatched] = []
        var unmatchedTotal = 0
        var rows = 0
        var writer: FileWriter?
        var line: [UInt8] = []
    }

    private let sources: [RecordSource]
    private let path: String?
    private let state = Mutex(State())

    /// - Parameter path: where the list goes; `nil` keeps counts only.
    init(_ sources: [RecordSource], path: String?) {
        self.sources = sources
        self.path = path
    }

    func finish(block: BlockFeed.Block, rows: Int, problems: CellProblems) throws(WorkspaceError) {
        let result = state.withLock { state -> Result<Void, WorkspaceError> in
            state.pending[block.number] = Finished(rows: rows, problems: problems, source: block.source)
            do throws(WorkspaceError) {
                while let finished = state.pending.removeValue(forKey: state.next) {
                    try take(finished, &state)
                    state.next += 1
                }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private func take(_ finished: Finished, _ state: inout State) throws(WorkspaceError) {
        if finished.source != state.source {
            state.source = finished.source
            state.rowsOfSource = 0
        }
        state.firstRows.append(state.rowsOfSource)
        for entry in finished.problems.entries {
            let row = state.rowsOfSource + Int(entry.row) + 1
            let text = finished.problems.text(of: entry)
            let key =
                UInt64(finished.source) << 32 | UInt64(UInt16(bitPattern: entry.column)) << 8
                | UInt64(entry.kind.rawValue)
            if state.groups[key] == nil {
                state.groups[key] = Group(
                    source: finished.source, kind: entry.kind, column: Int(entry.column), count: 0, first: [])
            }
            state.groups[key]?.count += 1
            if let group = state.groups[key], group.first.count < Self.shownPlaces {
                state.groups[key]?.first.append((row, String(decoding: text, as: UTF8.self)))
            }
            if entry.kind.losesRow {
                state.unmatchedTotal += 1
                if state.unmatched.count < Self.shownUnmatched {
                    state.unmatched.append(
                        Unmatched(
                            source: finished.source, row: row, kind: entry.kind,
                            text: String(decoding: text, as: UTF8.self)))
                }
            }
            if entry.kind.severity > .note { try write(finished.source, row, entry, text, &state) }
        }
        state.rowsOfSource += finished.rows
        state.rows += finished.rows
    }

    private func write(
        _ source: Int, _ row: Int, _ entry: CellProblems.Entry, _ text: ArraySlice<UInt8>, _ state: inout State
    ) throws(WorkspaceError) {
        guard let path else { return }
        if state.writer == nil {
            let writer = try FileWriter(path)
            try writer.write(Array("\u{FEFF}file,row,column,code,text\r\n".utf8))
            state.writer = writer
        }
        state.line.removeAll(keepingCapacity: true)
        append(Array(sources[source].name.utf8)[...], to: &state.line)
        state.line.append(contentsOf: ",\(row),".utf8)
        append(Array(heading(source, Int(entry.column)).utf8)[...], to: &state.line)
        state.line.append(UInt8(ascii: ","))
        state.line.append(contentsOf: entry.kind.code.utf8)
        state.line.append(UInt8(ascii: ","))
        append(text, to: &state.line)
        state.line.append(contentsOf: [13, 10])
        try state.writer?.write(state.line)
    }

    /// A CSV cell: quoted where it must be, and never a formula for whoever opens the list in Excel.
    private func append(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        let isFormula = text.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let needsQuotes = text.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
        if isFormula { line.append(UInt8(ascii: "'")) }
        for byte in text {
            if byte == UInt8(ascii: "\"") { line.append(byte) }
            line.append(byte == 0 ? UInt8(ascii: " ") : byte)
        }
        if needsQuotes { line.append(UInt8(ascii: "\"")) }
    }

    func heading(_ source: Int, _ column: Int) -> String {
        let headings = sources[source].schema.headings
        return headings.indices.contains(column) ? headings[column] : ""
    }

    /// Ends the list and returns what is to be told.
    func close() throws(WorkspaceError) -> Summary {
        let result = state.withLock { state -> Result<Summary, WorkspaceError> in
            do throws(WorkspaceError) {
                try state.writer?.finish()
            } catch {
                return .failure(error)
            }
            return .success(
                Summary(
                    rows: state.rows, firstRows: state.firstRows,
                    groups: state.groups.sorted { $0.key < $1.key }.map(\.value), unmatched: state.unmatched,
                    unmatchedTotal: state.unmatchedTotal))
        }
        return try result.get()
    }

    struct Summary: Sendable {
        var rows: Int
        /// By block: rows of its source before it.
        var firstRows: [Int]
        var groups: [Group]
        var unmatched: [Unmatched]
        var unmatchedTotal: Int
    }

    /// One diagnostic for each kind of problem in each column, with its count and first places.
    func diagnostics(_ summary: Summary) -> [Diagnostic] {
        summary.groups.map { group in
            let name = heading(group.source, group.column)
            let examples = group.first.map { "“\($0.text)”" }.joined(separator: "、")
            let rows = group.first.map { String($0.row) }.joined(separator: "、")
            let column = name.isEmpty ? "—" : name
            return Diagnostic(
                group.kind.code, group.kind.severity,
                at: .field(sources[group.source].name, row: group.first.first?.row ?? 0, column: column),
                Wording(
                    "\(group.kind.message.chinese)：共\(group.count)处，第\(rows)行\(group.count > group.first.count ? "等" : "")，如\(examples)",
                    "\(group.kind.message.english): \(group.count) times, rows \(rows), such as \(examples)"),
                remedy: group.kind.remedy)
        }
    }
}
