import DisclosureModel
import DisclosureTables
import TabularFiles

/// A form with what a person read in it, cell by cell: tables as pipe text, then the items expected.
struct LabelledForm {
    struct Item {
        var names: [String]
        /// By key; a key that is missing is an empty cell.
        var cells: [String: String] = [:]
        /// Keys that must be told as uncertain.
        var flagged: Set<String> = []
    }

    let name: String
    var options: ImportOptions
    var tables: [String] = []
    var items: [Item] = []
    /// What is expected of the catalogue as a whole: field, channels-mean.
    var whole: [String: String] = [:]

    var grids: [TableGrid] { tables.map { PipeTable.grid($0) } }

    init(name: String, _ text: String) {
        self.name = name
        options = ImportOptions(id: "imported", source: "http://www.example.gov.cn/table.html")
        var isExpecting = false
        for line in text.split(separator: "\n").map(String.init) {
            if line.hasPrefix("#") { continue }
            if line.hasPrefix("=== table") {
                tables.append("")
            } else if line == "=== expect" {
                isExpecting = true
            } else if isExpecting {
                expect(line)
            } else if tables.isEmpty {
                let (key, value) = Self.pair(line)
                if key == "field" { options.field = value }
                if key == "levels" { options.levels = Self.levels(value) }
            } else {
                tables[tables.count - 1] += line + "\n"
            }
        }
    }

    private mutating func expect(_ line: String) {
        if line.hasPrefix("[") {
            items.append(Item(names: Self.list(String(line.dropFirst().dropLast()), at: " / ")))
        } else if line == "like above" {
            items[items.count - 1].cells = items[items.count - 2].cells
        } else {
            let (key, value) = Self.pair(line)
            if items.isEmpty {
                whole[key] = value
            } else if key == "flagged" {
                items[items.count - 1].flagged = Set(Self.list(value, at: " "))
            } else {
                items[items.count - 1].cells[key] = value
            }
        }
    }

    private static func pair(_ line: String) -> (String, String) {
        guard let colon = line.firstIndex(of: ":") else { return (line, "") }
        return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }

    static func list(_ text: String, at separator: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator).map(String.init)
    }

    static func levels(_ text: String) -> Set<Level> {
        Set(list(text, at: " ").compactMap(Level.init(rawValue:)))
    }

    static let keys = [
        "elements", "basis", "limit", "refresh", "functions", "channels", "audience", "mode", "levels", "note",
    ]

    /// An item's cell as the labels write it.
    static func cell(_ key: String, of item: DisclosureItem) -> String {
        switch key {
        case "elements": item.elements.map { ($0.isOptional ? "?" : "") + $0.text }.joined(separator: " ; ")
        case "basis": item.bases.map { $0.text + ($0.clause.map { "@" + $0 } ?? "") }.joined(separator: " ; ")
        case "limit": item.limit?.text ?? ""
        case "refresh": item.refresh?.text ?? ""
        case "functions": item.functions.joined(separator: " ; ")
        case "channels": item.channels.map { ($0.isOptional ? "?" : "") + $0.name }.joined(separator: " ; ")
        case "audience": item.audience ?? ""
        case "mode": item.mode == .proactive ? "主动" : "依申请"
        case "levels": item.levels.sorted().map(\.rawValue).joined(separator: " ")
        case "note": item.note ?? ""
        case "arises": item.arises.rawValue
        default: ""
        }
    }
}
