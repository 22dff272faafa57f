import SourceText
import TabularFiles

/// A zip archive whose parts are stored as they are.
func zipArchive(_ parts: [(name: String, bytes: [UInt8])], encrypted: Bool = false) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) } }
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let name = Array(part.name.utf8)
        let flags = little(0x0800 | (encrypted ? 1 : 0), 2)
        let facts = flags + little(0, 2) + little(0, 2) + little(0x21, 2) + little(Int(checksum(part.bytes)), 4)
        let sizes = little(part.bytes.count, 4) + little(part.bytes.count, 4) + little(name.count, 2) + little(0, 2)
        directory += little(0x0201_4B50, 4) + little(20, 2) + little(20, 2) + facts + sizes
        directory += little(0, 10) + little(file.count, 4) + name
        file += little(0x0403_4B50, 4) + little(20, 2) + facts + sizes + name + part.bytes
    }
    let end = little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
    return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
}

/// CRC-32 as zip archives have it.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
}

/// A workbook of one sheet by what stands between `<worksheet>` and its end, or with other parts.
struct WorkbookFixture {
    var sheet = ""
    var strings = ""
    /// Number formats (id and code), and those of the cell styles 0, 1, …
    var formats: [Int: String] = [:]
    var styles: [Int] = []
    var workbookProperties = ""
    var sheets = "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"
    var namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The sheet's rows.
    static func rows(_ rows: String) -> WorkbookFixture { WorkbookFixture(sheet: "<sheetData>\(rows)</sheetData>") }

    var parts: [(name: String, bytes: [UInt8])] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        let codes = formats.sorted { $0.key < $1.key }.map { number, code in
            "<numFmt numFmtId=\"\(number)\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
        }.joined()
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let formatted = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let texts = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" Type=\"\(relationships)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationships)\">\(workbookProperties)<sheets>\(sheets)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"\(package)\">"
                    + [
                        ("rId1", "worksheet", "worksheets/sheet1.xml"),
                        ("rId2", "worksheet", "/xl/worksheets/../worksheets/sheet1.xml"),
                        ("rId3", "styles", "styles.xml"), ("rId4", "sharedStrings", "sharedStrings.xml"),
                        ("rId5", "chartsheet", "chartsheets/sheet1.xml"),
                    ].map { "<Relationship Id=\"\($0)\" Type=\"\(relationships)/\($1)\" Target=\"\($2)\"/>" }.joined()
                    + "</Relationships>"
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(formatted)</cellXfs></styleSheet>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings)</sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(namespace)\">\(sheet)</worksheet>"),
        ]
        return texts.map { ($0.0, Array((head + $0.1).utf8)) }
    }

    var bytes: [UInt8] { zipArchive(parts) }

    /// The archive with one part replaced, or left out.
    func bytes(replacing name: String, with text: String?) -> [UInt8] {
        zipArchive(parts.compactMap { $0.name == name ? text.map { (name, Array($0.utf8)) } : $0 })
    }
}

func readGrids(_ bytes: [UInt8], includingHidden: Bool = false) -> (grids: [TableGrid], diagnostics: [Diagnostic]) {
    let collector = DiagnosticCollector()
    let reader = WorkbookReader(bytes: bytes, file: "list.xlsx", into: collector)
    let grids = reader?.grids(includingHidden: includingHidden, into: collector) ?? []
    return (grids, collector.diagnostics)
}
