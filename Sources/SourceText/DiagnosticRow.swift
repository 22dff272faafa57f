/// A diagnostic as one row of machine-readable output, its sentences in one language.
public struct DiagnosticRow: Sendable, Hashable, Encodable {
    public let code: String
    public let severity: String
    public let file: String?
    /// The line of a text file.
    public let line: Int?
    /// The column of a text file, in characters.
    public let column: Int?
    public let message: String
    public let remedy: String?
    /// The row of a table (1 is the first below the heading) and the heading of its column.
    public let row: Int?
    public let field: String?
    /// The sheet of a workbook and its cell, such as B3.
    public let sheet: String?
    public let cell: String?

    public init(_ diagnostic: Diagnostic, in language: Language) {
        code = diagnostic.code
        severity = diagnostic.severity.rawValue
        file = diagnostic.place?.file
        message = diagnostic.message.text(in: language)
        remedy = diagnostic.remedy?.text(in: language)
        switch diagnostic.place?.spot {
        case .text(let line, let column, _):
            (self.line, self.column) = (line, column)
            (row, field, sheet, cell) = (nil, nil, nil, nil)
        case .field(let row, let column):
            (self.row, field) = (row, column)
            (line, self.column, sheet, cell) = (nil, nil, nil, nil)
        case .cell(let sheet, let reference):
            (self.sheet, cell) = (sheet, reference)
            (line, column, row, field) = (nil, nil, nil, nil)
        case nil:
            (line, column, row, field, sheet, cell) = (nil, nil, nil, nil, nil, nil)
        }
    }

    private enum Key: String, CodingKey {
        case code, severity, file, line, column, message, remedy, row, field, sheet, cell
    }

    /// The first seven keys are always there, null where there is nothing; the others only where they say something.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(code, forKey: .code)
        try container.encode(severity, forKey: .severity)
        try container.encode(file, forKey: .file)
        try container.encode(line, forKey: .line)
        try container.encode(column, forKey: .column)
        try container.encode(message, forKey: .message)
        try container.encode(remedy, forKey: .remedy)
        try container.encodeIfPresent(row, forKey: .row)
        try container.encodeIfPresent(field, forKey: .field)
        try container.encodeIfPresent(sheet, forKey: .sheet)
        try container.encodeIfPresent(cell, forKey: .cell)
    }
}
