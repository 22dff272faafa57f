import SourceText
import TabularFiles

/// A column that a table may or must have, with the headings that mean it.
struct TableColumn: Sendable {
    /// Our name for it; a heading too.
    let key: String
    /// Chinese headings, the usual one first.
    let headings: [String]
    let isRequired: Bool

    init(_ key: String, _ headings: String..., isRequired: Bool = false) {
        self.key = key
        self.headings = headings
        self.isRequired = isRequired
    }

    /// Whether a heading means this column; blanks and case do not matter.
    func isNamed(_ heading: String) -> Bool {
        let plain = Self.plain(heading)
        return plain == key || headings.contains(plain)
    }

    static func plain(_ heading: String) -> String {
        heading.filter { !$0.isWhitespace }.lowercased()
    }

    /// As it is shown: `body（单位）`.
    var shown: String { headings.first.map { "\(key)（\($0)）" } ?? key }
}

/// Which column of a table stands where.
struct TableColumns: Sendable {
    /// Positions of the headings that make up each column, by key; several are joined with `/`.
    private let positions: [String: [Int]]

    /// Finds the columns in a table's headings; `nil` where a required one is missing or one is meant twice.
    ///
    /// - Parameters:
    ///   - mapping: headings that a round names for our columns, which go before the known spellings.
    ///   - given: keys whose value the round gives for every row, so that the table need not have them.
    init?(
        of table: HeadedTable, known: [TableColumn], kind: Wording, mapping: [String: [String]] = [:],
        given: Set<String> = [], into collector: DiagnosticCollector
    ) {
        var positions: [String: [Int]] = [:]
        var isSound = true
        func report(_ diagnostic: Diagnostic) {
            collector.report(diagnostic)
            isSound = false
        }
        let plain = table.headings.map(TableColumn.plain)
        for (key, headings) in mapping.sorted(by: { $0.key < $1.key }) {
            guard let column = known.first(where: { $0.isNamed(key) }) else {
                report(TableDiagnostics.unknownColumn(key, known, kind, at: Place(file: table.file)))
                continue
            }
            var found: [Int] = []
            for heading in headings {
                if let position = plain.firstIndex(of: TableColumn.plain(heading)) {
                    found.append(position)
                } else {
                    report(TableDiagnostics.missingHeading(heading, table))
                }
            }
            positions[column.key] = found
        }
        let mapped = Set(positions.keys)
        let used = Set(positions.values.joined())
        for (position, heading) in table.headings.enumerated() where !heading.isEmpty && !used.contains(position) {
            guard let column = known.first(where: { $0.isNamed(heading) }) else {
                // Lists have columns of their own, and an export has many; only what looks like a slip is told.
                if mapping.isEmpty, let nearest = TableDiagnostics.nearest(heading, known) {
                    collector.report(
                        TableDiagnostics.unreadHeading(heading, nearest, kind, at: table.place(heading: position)))
                }
                continue
            }
            guard !mapped.contains(column.key) else { continue }
            if let first = positions[column.key]?.first {
                report(
                    TableDiagnostics.doubleHeading(
                        table.headings[first], heading, column, at: table.place(heading: position)))
            } else {
                positions[column.key] = [position]
            }
        }
        for column in known where column.isRequired && positions[column.key] == nil && !given.contains(column.key) {
            report(TableDiagnostics.missingColumn(column, table, kind))
        }
        guard isSound else { return nil }
        self.positions = positions
    }

    subscript(key: String) -> [Int] { positions[key] ?? [] }
}
