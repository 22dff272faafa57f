import SourceText
import TabularFiles

/// A table as pipe text: a line is a row, `|` parts cells, `^` joins a cell to the one above, `<` to the one on its
/// left, `⏎` is a line break inside a cell.
enum PipeTable {
    static func grid(_ text: String, title: String? = nil, file: String = "表.html") -> TableGrid {
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        }
        var owner: [[Int]] = []
        var cells: [TableGrid.Cell] = []
        for (row, line) in lines.enumerated() {
            owner.append([])
            for (column, word) in line.enumerated() {
                var index: Int?
                if word == "<", column > 0 { index = owner[row][column - 1] }
                if word == "^", row > 0, column < owner[row - 1].count { index = owner[row - 1][column] }
                if let index, index >= 0 {
                    cells[index].rowSpan = max(cells[index].rowSpan, row - cells[index].row + 1)
                    cells[index].columnSpan = max(cells[index].columnSpan, column - cells[index].column + 1)
                    owner[row].append(index)
                } else if word.isEmpty || word == "^" || word == "<" {
                    owner[row].append(-1)
                } else {
                    owner[row].append(cells.count)
                    cells.append(
                        TableGrid.Cell(
                            text: word.replacing("⏎", with: "\n"),
                            place: .cell(file, sheet: "表", reference: "R\(row + 1)C\(column + 1)"), row: row,
                            column: column))
                }
            }
        }
        return TableGrid(title: title, place: Place(file: file), cells: cells)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
