import Foundation
import SourceText
import TabularFiles
import Testing
import TestSupport

@Suite struct SheetValueTests {
    /// Reads numbers with a format each, all in one workbook.
    static func texts(_ numbers: [(value: String, format: Int)], _ fixture: WorkbookFixture) -> [String] {
        let styles = Array(Set(numbers.map(\.format))).sorted()
        var fixture = fixture
        fixture.styles = styles
        let rows = numbers.map { "<row><c s=\"\(styles.firstIndex(of: $0.format) ?? 0)\"><v>\($0.value)</v></c></row>" }
        fixture.sheet = "<sheetData>\(rows.joined())</sheetData>"
        return readGrids(fixture.bytes).grids.first?.cells.map(\.text) ?? []
    }

    @Test(arguments: [
        ("0.1", "0.1"), ("44562", "44562"), ("0.10000000000000001", "0.1"), ("1.0000000000000001E-2", "0.01"),
        ("-5.5", "-5.5"), ("-0", "0"), ("007", "7"), ("3.7150019900101E+17", "371500199001010000"), ("1E3", "1000"),
        ("999999999999999.5", "1000000000000000"), ("0.000012345678901234567", "0.0000123456789012346"),
        ("1.7976931348623157e+308", "1.79769313486232E308"), ("100", "100"), ("+2", "2"), (".5", "0.5"),
        ("2.50", "2.5"), ("1e-40", "1E-40"),
    ])
    func `numbers keep fifteen digits`(value: String, text: String) {
        #expect(Self.texts([(value, 0)], WorkbookFixture()) == [text])
    }

    @Test func `any binary fraction reads as its fifteen digits`() {
        var random = SplitMix64(seed: 15)
        let values = (0..<500).map { _ in
            Double.random(in: -1...1, using: &random) * Double([1, 100, 1e6, 1e12].randomElement(using: &random) ?? 1)
        }
        let read = Self.texts(values.map { (String(format: "%.17g", $0), 0) }, WorkbookFixture())
        #expect(read.count == values.count)
        // A text that ends in exactly half is rounded as it is written, whatever binary fraction it stands for.
        for (value, text) in zip(values, read) where !String(format: "%.16e", value).contains("50e") {
            #expect(Double(text) == Double(String(format: "%.15g", value)), "\(value)")
        }
    }

    @Test(arguments: [
        ("44729", 14, "2022-06-17"), ("44729.694444444445", 22, "2022-06-17 16:40"), ("44729.25", 14, "2022-06-17"),
        ("1", 14, "1900-01-01"), ("59", 14, "1900-02-28"), ("61", 14, "1900-03-01"), ("44713", 27, "2022-06"),
        ("44713", 57, "2022-06"), ("44729", 27, "2022-06-17"), ("44729", 31, "2022-06-17"), ("44729", 58, "2022-06-17"),
        ("0.69444444444444442", 20, "16:40"), ("0.5", 33, "12:00"), ("44729.5", 20, "2022-06-17 12:00"),
        ("1.5", 46, "36:00"), ("44729", 48, "44729"), ("44729", 49, "44729"), ("44729", 2, "44729"),
        ("2958465", 14, "9999-12-31"), ("0.999999999", 21, "1900-01-01"), ("44729.99999999", 22, "2022-06-18"),
    ])
    func `dates of the built-in formats`(value: String, format: Int, text: String) {
        #expect(Self.texts([(value, format)], WorkbookFixture()) == [text])
    }

    @Test(arguments: [
        ("yyyy\"年\"m\"月\"d\"日\";@", "2022-06-17"), ("yyyy年m月d日", "2022-06-17"), ("[$-804]yyyy/m/d;@", "2022-06-17"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "2022-06-17"), ("yyyy-mm-dd hh:mm", "2022-06-17 12:00"),
        ("yyyy\\-mm\\-dd", "2022-06-17"), ("yyyy-mm-dd", "2022-06-17"), ("yyyy-m", "2022-06-17"), ("m/d", "2022-06-17"),
        ("mmm-yy", "2022-06-17"), ("aaaa", "2022-06-17"),
        ("h:mm AM/PM", "2022-06-17 12:00"), ("0.00", "44729.5"), ("#,##0.00_);[Red](#,##0.00)", "44729.5"),
        ("0.00E+00", "44729.5"), ("General", "44729.5"), ("@", "44729.5"), ("\"第\"0\"年\"", "44729.5"),
        ("[Red]0\"日\"", "44729.5"), ("\"d\"0", "44729.5"), ("[h]:mm:ss", "1073508:00"), ("0_);\"y\"", "44729.5"),
    ])
    func `dates of formats that people made`(code: String, text: String) {
        #expect(Self.texts([("44729.5", 164)], WorkbookFixture(formats: [164: code])) == [text])
    }

    @Test func `the system that begins in 1904`() {
        let fixture = WorkbookFixture(workbookProperties: "<workbookPr date1904=\"1\"/>")
        #expect(
            Self.texts([("0", 14), ("43267", 14), ("60", 14)], fixture) == ["1904-01-01", "2022-06-17", "1904-03-01"])
    }

    @Test(arguments: ["60", "-1", "2958466", "0"])
    func `numbers that are no day are told`(value: String) {
        let (text, diagnostics) = WorkbookReaderTests.cell(
            "<c s=\"0\"><v>\(value)</v></c>", WorkbookFixture(styles: [14]))
        #expect(text == value)
        #expect(diagnostics.map(\.code) == ["workbook.no-date"])
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func `letters of columns`(column: Int, letters: String) {
        #expect(CellReference.letters(column: column) == letters)
        #expect(CellReference((letters + "7").utf8) == CellReference(row: 6, column: column))
    }

    @Test(arguments: ["", "A", "7", "A0", "XFE1", "A1048577", "A1B", "甲1", "AAAAAAAAAAAAAAAAAAAAAAA1"])
    func `what is no cell`(text: String) {
        #expect(CellReference(text.utf8) == nil)
    }
}
