/// The rows of a comma-separated fixture beside this file.
func fixtureRows(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return commaSeparatedRows(repositoryText("\(folder)/Fixtures/\(name)") ?? "")
}

/// A file of the repository, by its path from the top.
func repositoryFile(_ path: String, file: String = #filePath) -> String? {
    let top = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return repositoryText("\(top)/\(path)")
}

private func commaSeparatedRows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell, isQuoted) = ([String](), "", false)
    for character in text {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted:
            row.append(cell)
            cell = ""
        case "\n" where !isQuoted:
            rows.append(row + [cell])
            (row, cell) = ([], "")
        default: cell.append(character)
        }
    }
    return rows
}
