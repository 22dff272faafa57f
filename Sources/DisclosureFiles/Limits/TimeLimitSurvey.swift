import DisclosureModel

/// How well the time limits of a table can be read: each distinct phrase, how often it stands there, and its reading.
public struct TimeLimitSurvey: Sendable {
    public struct Entry: Sendable {
        public let limit: TimeLimit
        /// Cells with this very text.
        public let count: Int

        public var reading: LimitReading { limit.reading }
    }

    /// The most frequent first, then by text.
    public let entries: [Entry]

    /// Surveys the non-empty cells of one or more tables.
    public init(cells: some Sequence<String>) {
        var counts: [String: Int] = [:]
        for cell in cells where cell.contains(where: { !$0.isWhitespace }) { counts[cell, default: 0] += 1 }
        self.init(counts: counts.map { (phrase: $0.key, count: $0.value) })
    }

    /// Surveys phrases that are already counted.
    public init(counts: some Sequence<(phrase: String, count: Int)>) {
        entries =
            counts
            .map { Entry(limit: TimeLimitParser.parse($0.phrase), count: $0.count) }
            .sorted { ($1.count, $0.limit.text) < ($0.count, $1.limit.text) }
    }

    /// Non-empty cells.
    public var cellCount: Int { entries.reduce(0) { $0 + $1.count } }

    /// Cells with a reading.
    public func cellCount(_ reading: LimitReading) -> Int {
        entries.reduce(0) { $1.reading == reading ? $0 + $1.count : $0 }
    }

    /// Cells that became definite rules or an explicit "a person decides" or "malformed", in thousandths of all, rounded
    /// down; 1000 where there are none.
    public var readPerMille: Int {
        cellCount == 0 ? 1000 : (cellCount - cellCount(.notUnderstood)) * 1000 / cellCount
    }

    /// The phrases that are not definite, gravest first.
    public var rest: [Entry] {
        entries.filter { $0.reading != .definite }.sorted { $0.reading > $1.reading }
    }
}
