import Foundation
import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct WorkbookRefusalTests {
    static let sound = WorkbookFixture.rows("<row><c><v>1</v></c></row>")

    /// The head of Microsoft's old container and a name from its directory.
    static func container(_ name: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
            + name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 100)
    }

    static func archive(_ names: [String]) -> [UInt8] {
        zipArchive(names.map { ($0, Array("application/vnd.oasis.opendocument.spreadsheet".utf8)) })
    }

    static let others: [(bytes: [UInt8], code: String, words: String)] = [
        ([], "workbook.empty-file", ""),
        (container("EncryptedPackage"), "workbook.encrypted", ""),
        (container("Workbook"), "workbook.old-format", ""),
        (container("WordDocument"), "workbook.unknown-file", ""),
        (Array("<html><table><tr><td>1</table>".utf8), "workbook.is-page", ""),
        (Array("\u{FEFF}\r\n<table border=1>".utf8), "workbook.is-page", ""),
        (
            Array(
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table>".utf8),
            "workbook.old-format", "2003"
        ),
        (Array("MIME-Version: 1.0\r\nContent-Type: multipart/related;".utf8), "workbook.old-format", "MHTML"),
        (Array("单位,事项\n民政局,低保\n".utf8), "workbook.is-text", ""),
        (Array("%PDF-1.7".utf8), "workbook.unknown-file", "PDF"),
        ([UInt8](repeating: 1, count: 100), "workbook.unknown-file", ""),
        (archive(["[Content_Types].xml", "word/document.xml"]), "workbook.other-file", "docx"),
        (archive(["mimetype", "content.xml"]), "workbook.other-file", "ods"),
        (archive(["[Content_Types].xml", "xl/workbook.bin"]), "workbook.other-file", "xlsb"),
        (archive(["readme.txt"]), "workbook.other-file", "zip"),
        (archive(["[Content_Types].xml"]), "workbook.no-workbook-part", ""),
        (Array(sound.bytes.dropLast(200)), "workbook.truncated", ""),
        (zipArchive(sound.parts, encrypted: true), "workbook.encrypted", ""),
    ]

    @Test(arguments: others.indices)
    func `what is no workbook is told for what it is`(index: Int) {
        let (bytes, code, words) = Self.others[index]
        let (grids, diagnostics) = readGrids(bytes)
        #expect(grids.isEmpty)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.first?.message.english.contains(words) ?? false || words.isEmpty)
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.remedy != nil && $0.place?.file == "list.xlsx" })
    }

    static let parts: [(part: String, text: String?, code: String)] = [
        ("xl/worksheets/sheet1.xml", nil, "workbook.missing-part"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>", "workbook.malformed-part"),
        ("xl/worksheets/sheet1.xml", "", "workbook.malformed-part"),
        ("xl/workbook.xml", "<a/>", "workbook.no-workbook-part"),
        (
            "xl/worksheets/sheet1.xml",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>",
            "workbook.document-type"
        ),
        (
            "xl/sharedStrings.xml",
            "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>",
            "workbook.document-type"
        ),
    ]

    @Test(arguments: parts.indices)
    func `a part that is not sound`(index: Int) {
        let (part, text, code) = Self.parts[index]
        let (grids, diagnostics) = readGrids(Self.sound.bytes(replacing: part, with: text))
        #expect(grids.isEmpty)
        #expect(diagnostics.map(\.code) == [code])
        #expect(diagnostics.allSatisfy { $0.severity == .error && $0.remedy != nil })
    }

    @Test func `a part whose bytes were changed`() throws {
        var bytes = Self.sound.bytes
        let at = try #require(bytes.firstRange(of: Array("<v>1</v>".utf8)))
        bytes[at.lowerBound + 3] = UInt8(ascii: "2")
        let (grids, diagnostics) = readGrids(bytes)
        #expect(grids.isEmpty)
        #expect(diagnostics.map(\.code) == ["workbook.damaged-part"])
    }

    @Test func `a part that unpacks a thousandfold`() throws {
        let path = Repository.root + "/Tests/TabularFilesTests/Fixtures/bomb.xlsx"
        let (grids, diagnostics) = readGrids([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(grids.isEmpty)
        #expect(diagnostics.map(\.code) == ["workbook.part-unpacks-too-far"])
    }

    @Test func `more sheets than a workbook may have`() {
        var fixture = Self.sound
        fixture.sheets = String(repeating: fixture.sheets, count: WorkbookLimits.sheets + 1)
        #expect(readGrids(fixture.bytes).diagnostics.map(\.code) == ["workbook.too-many-sheets"])
    }

    /// Whatever byte is changed, the reader comes back with a diagnostic or with cells.
    @Test func `changed bytes never crash the reader`() {
        var random = SplitMix64(seed: 1)
        var fixture = Self.sound
        fixture.sheet += "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        let bytes = fixture.bytes
        for _ in 0..<2_000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let (grids, diagnostics) = readGrids(changed)
            #expect(!grids.isEmpty || !diagnostics.isEmpty || changed.firstRange(of: Array("<v>1".utf8)) == nil)
        }
    }
}
