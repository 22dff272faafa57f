import DisclosureModel
import SourceText

/// What catalogues hold, for `zwgk catalogue list`: items by provenance and by level. Retired items do not count.
public struct CatalogueOverview: Sendable, Hashable {
    /// One catalogue, or all of them together.
    public struct Row: Sendable, Hashable, Encodable {
        public struct Levels: Sendable, Hashable, Encodable {
            public var county = 0
            public var township = 0
            public var village = 0
        }

        public var catalogue: String
        public var field: String
        public var items = 0
        public var published = 0
        public var copied = 0
        public var draft = 0
        /// Items of each level; one item may be of several.
        public var levels = Levels()
    }

    /// In the order of the catalogues.
    public let rows: [Row]
    public let total: Row

    public init(_ catalogues: [Catalogue]) {
        rows = catalogues.map { catalogue in
            var row = Row(catalogue: catalogue.id, field: catalogue.field)
            for item in catalogue.items where item.retired == nil { row.count(item) }
            return row
        }
        total = rows.reduce(into: Row(catalogue: "", field: "")) { $0.add($1) }
    }

    /// The rows as JSON, without the total.
    public func json() throws -> String { try JSONText.of(rows) }

    /// A table whose columns line up in a terminal, with a last row for all; 0 shows as `-`.
    public func text(in language: Language, style: TerminalStyle = .plain) -> String {
        let headings =
            [CatalogueWords.catalogue, CatalogueWords.field, CatalogueWords.items]
            + DisclosureItem.Provenance.allCases.map(CatalogueWords.title) + Level.allCases.map(\.title)
        var last = cells(of: total)
        last[0] = CatalogueWords.total.text(in: language)
        let table = [headings.map { $0.text(in: language) }] + rows.map(cells) + [last]
        let widths = headings.indices.map { column in table.reduce(0) { max($0, DisplayWidth.of($1[column])) } }
        let lines = table.enumerated().map { number, cells in
            let padded = cells.enumerated().map { column, cell in
                TerminalText.padded(cell, to: widths[column], right: column > 1)
            }
            let line = TerminalText.trimmed(padded.joined(separator: "  "))
            return number == 0 ? style.faint(line) : number == table.count - 1 ? style.bold(line) : line
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func cells(of row: Row) -> [String] {
        let counts = [
            row.items, row.published, row.copied, row.draft, row.levels.county, row.levels.township, row.levels.village,
        ]
        return [TerminalText.cleaned(row.catalogue), TerminalText.cleaned(row.field)]
            + counts.map { $0 == 0 ? "-" : "\($0)" }
    }
}

extension CatalogueOverview.Row {
    fileprivate mutating func count(_ item: DisclosureItem) {
        items += 1
        switch item.provenance {
        case .published: published += 1
        case .copied: copied += 1
        case .draft: draft += 1
        }
        if item.levels.contains(.county) { levels.county += 1 }
        if item.levels.contains(.township) { levels.township += 1 }
        if item.levels.contains(.village) { levels.village += 1 }
    }

    fileprivate mutating func add(_ other: Self) {
        items += other.items
        published += other.published
        copied += other.copied
        draft += other.draft
        levels.county += other.levels.county
        levels.township += other.levels.township
        levels.village += other.levels.village
    }
}
