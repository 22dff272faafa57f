import DisclosureModel

/// A catalogue as the official form (标准目录) that offices publish: two heading rows, one row an item, merged cells.
public struct OfficialForm: Sendable, Hashable {
    /// Squares that one cell covers; rows and columns count from 0 at the first heading row.
    public struct Merge: Sendable, Hashable {
        public var row: Int
        public var column: Int
        public var rowCount: Int
        public var columnCount: Int

        public init(row: Int, column: Int, rowCount: Int, columnCount: Int) {
            self.row = row
            self.column = column
            self.rowCount = rowCount
            self.columnCount = columnCount
        }
    }

    public let title: String
    /// Version, issuer and region, as far as they are known, in one line.
    public let subtitle: String
    public let columns: [OfficialColumn]
    /// Two rows; a square that a merged cell covers but does not begin in is empty.
    public let headingRows: [[String]]
    /// A row for each item with every text written out, merged or not.
    public let bodyRows: [[String]]
    public let merges: [Merge]

    /// - Parameters:
    ///   - vocabulary: the channels' canonical names, by which the tick boxes are found.
    ///   - includesRetired: a form that is published leaves out items nobody owes any more.
    public init(_ catalogue: Catalogue, vocabulary: Vocabulary?, includesRetired: Bool = true) {
        let items = catalogue.items.filter { includesRetired || $0.retired == nil }
        let columns = OfficialColumn.all(nameLevels: Self.nameLevels(of: items))
        let cells = OfficialCells(vocabulary: vocabulary, channelsMean: catalogue.channelsMean)
        let body = items.enumerated().map { position, item in
            columns.map { cells.text($0, of: item, number: position + 1) }
        }
        title = catalogue.title
        subtitle = Self.subtitle(of: catalogue)
        self.columns = columns
        headingRows = [
            columns.indices.map { $0 > 0 && columns[$0].heading == columns[$0 - 1].heading ? "" : columns[$0].heading },
            columns.map { $0.subheading ?? "" },
        ]
        bodyRows = body
        merges = Self.headingMerges(columns) + Self.nameMerges(body, columns)
    }

    /// Two at least: the official form has 一级事项 and 二级事项.
    static func nameLevels(of items: [DisclosureItem]) -> Int {
        max(2, items.map(\.names.count).max() ?? 0)
    }

    /// Whether the square, counted from the first heading row, lies in a merged cell that begins elsewhere.
    public func isCovered(row: Int, column: Int) -> Bool {
        merges.contains { merge in
            (merge.row..<merge.row + merge.rowCount).contains(row)
                && (merge.column..<merge.column + merge.columnCount).contains(column)
                && (merge.row, merge.column) != (row, column)
        }
    }

    private static func subtitle(of catalogue: Catalogue) -> String {
        let issuer = catalogue.issued.map { issued in
            let details = [issued.document, issued.date].compactMap(\.self).joined(separator: "，")
            return "发布：\(issued.by)" + (details.isEmpty ? "" : "（\(details)）")
        }
        return [
            "领域：\(catalogue.field)", issuer, "版本：\(catalogue.version)", catalogue.region.map { "适用：\($0)" },
        ].compactMap(\.self).joined(separator: "　")
    }

    private static func headingMerges(_ columns: [OfficialColumn]) -> [Merge] {
        var merges: [Merge] = []
        for (index, column) in columns.enumerated() {
            if column.subheading == nil {
                merges.append(Merge(row: 0, column: index, rowCount: 2, columnCount: 1))
            } else if let last = merges.last, last.rowCount == 1, columns[last.column].heading == column.heading {
                merges[merges.count - 1].columnCount += 1
            } else {
                merges.append(Merge(row: 0, column: index, rowCount: 1, columnCount: 1))
            }
        }
        return merges.filter { $0.rowCount * $0.columnCount > 1 }
    }

    /// Rows that follow each other under the same level-one name share its cell, and its level-two name likewise.
    private static func nameMerges(_ body: [[String]], _ columns: [OfficialColumn]) -> [Merge] {
        var merges: [Merge] = []
        for level in 0..<2 {
            guard let last = columns.firstIndex(of: .name(level)), let first = columns.firstIndex(of: .name(0)) else {
                continue
            }
            var start = 0
            while start < body.count {
                var end = start + 1
                while end < body.count, body[end][first...last] == body[start][first...last] { end += 1 }
                if end - start > 1, !body[start][last].isEmpty {
                    merges.append(Merge(row: 2 + start, column: last, rowCount: end - start, columnCount: 1))
                }
                start = end
            }
        }
        return merges
    }
}
