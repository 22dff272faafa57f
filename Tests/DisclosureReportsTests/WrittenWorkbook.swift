import Foundation
import SourceText
import TabularFiles
import TestSupport

/// A workbook written to a file and read back by our own reader.
struct WrittenWorkbook {
    let bytes: [UInt8]
    let grids: [TableGrid]
    let diagnostics: [Diagnostic]
    private let folder: TemporaryFolder

    init(_ workbook: Workbook) throws {
        folder = try TemporaryFolder()
        let path = folder.path + "/out.xlsx"
        try WorkbookWriter.write(workbook, to: path, temporaryFolder: folder.path, created: (2022, 7, 15))
        bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let collector = DiagnosticCollector()
        let reader = WorkbookReader(bytes: bytes, file: "out.xlsx", into: collector)
        grids = reader?.grids(into: collector) ?? []
        diagnostics = collector.diagnostics
    }

    /// XML of a sheet, counted from 1.
    func sheet(_ number: Int) throws -> String {
        try ZippedPart.text("xl/worksheets/sheet\(number).xml", of: folder.path + "/out.xlsx")
    }
}
