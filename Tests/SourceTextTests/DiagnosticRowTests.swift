import Foundation
import SourceText
import Testing

@Suite struct DiagnosticRowTests {
    private func json(_ diagnostic: Diagnostic, _ language: Language = .chinese) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(DiagnosticRow(diagnostic, in: language)), as: UTF8.self)
    }

    @Test func `a place in a text has line and column`() throws {
        let diagnostic = Diagnostic(
            "yaml.unknown-key", at: .text("a.yaml", line: 3, column: 5, length: 2), Wording("没有", "unknown"),
            remedy: Wording("改", "change"))
        #expect(
            try json(diagnostic)
                == #"{"code":"yaml.unknown-key","column":5,"file":"a.yaml","line":3,"message":"没有","remedy":"改","severity":"error"}"#
        )
        #expect(try json(diagnostic, .english).contains(#""message":"unknown","remedy":"change""#))
    }

    @Test func `what is not there is null`() throws {
        #expect(
            try json(Diagnostic("x", .warning, at: nil, Wording("看", "look")))
                == #"{"code":"x","column":null,"file":null,"line":null,"message":"看","remedy":null,"severity":"warning"}"#
        )
    }

    @Test func `a cell of a table has row and heading`() throws {
        let field = try json(Diagnostic("x", at: .field("a.csv", row: 4, column: "发布日期"), Wording("看", "look")))
        #expect(field.contains(#""field":"发布日期""#) && field.contains(#""row":4"#) && field.contains(#""line":null"#))
        let cell = try json(
            Diagnostic("x", at: Place(file: "a.xlsx", spot: .cell(sheet: "检查", reference: "B3")), Wording("看", "look")))
        #expect(cell.contains(#""cell":"B3""#) && cell.contains(#""sheet":"检查""#))
    }
}
