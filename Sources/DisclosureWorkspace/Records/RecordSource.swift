#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles

/// One record file, opened and understood as far as its heading row.
struct RecordSource: Sendable {
    let path: String
    /// As shown to people: relative to the round.
    let name: String
    let encoding: TextEncoding
    let dialect: DelimitedDialect
    let schema: RecordSchema
    let fixedItem: UInt16?
    let defaultPosted: DateSureness
    let defaultChannels: UInt64
    let size: Int

    static let headBytes = 1 << 20

    /// Reads the head of the file. Without a result the diagnostics say why it cannot be read as a table.
    static func opening(
        path: String, name: String, mapping: [String: [String]], fixedItem: UInt16?, hasFixedItem: Bool,
        defaultPosted: DateSureness, defaultChannels: UInt64
    ) throws(WorkspaceError) -> (source: RecordSource?, diagnostics: [Diagnostic]) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw WorkspaceError(.read, path) }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: headBytes)
        let filled = head.withUnsafeMutableBytes { BlockFeed.fill($0, from: descriptor) }
        guard filled >= 0 else { throw WorkspaceError(.read, path) }
        let size = Files.size(path)
        return head.withUnsafeBufferPointer { head in
            let head = UnsafeBufferPointer(rebasing: head[0..<filled])
            let isWhole = filled >= size
            let encoding = TextEncoding.sniffed(head, isWhole: isWhole)
            if encoding == .utf16 {
                return (nil, [RecordFileSentences.utf16(name)])
            }
            var text = Array(head[encoding.markLength...])
            let dialectHead = text
            let dialect = DelimitedDialect.sniffed(from: dialectHead)
            let whole = text.withUnsafeBufferPointer { BlockCutter.cut($0, dialect: dialect, isLast: isWhole) }
            if whole == 0 {
                return (nil, [isWhole ? RecordFileSentences.empty(name) : RecordFileSentences.longHeading(name)])
            }
            text.removeLast(text.count - whole)
            if encoding == .gb18030 { text = text.withUnsafeBufferPointer { GB18030.repaired($0) } }
            let block = DelimitedBlock()
            let headings = text.withUnsafeBufferPointer { bytes -> [String] in
                block.scan(bytes, dialect: dialect)
                guard block.rowCount > 0 else { return [] }
                return block.cells(ofRow: 0).map { DelimitedBlock.text(of: block.cells[$0], in: bytes) ?? "" }
            }
            if headings.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                return (nil, [RecordFileSentences.empty(name)])
            }
            let (schema, diagnostics) = RecordSchema.reading(
                headings: headings, mapping: mapping, file: name, hasFixedItem: hasFixedItem)
            guard let schema else { return (nil, diagnostics) }
            let source = RecordSource(
                path: path, name: name, encoding: encoding, dialect: dialect, schema: schema, fixedItem: fixedItem,
                defaultPosted: defaultPosted, defaultChannels: defaultChannels, size: size)
            return (source, diagnostics)
        }
    }

    func makeReader(_ lexicon: RecordLexicon) -> RecordReader {
        RecordReader(
            lexicon: lexicon, schema: schema, fixedItem: fixedItem, defaultPosted: defaultPosted,
            defaultChannels: defaultChannels)
    }
}

/// What can be wrong with a record file as a whole.
enum RecordFileSentences {
    static func utf16(_ name: String) -> Diagnostic {
        Diagnostic(
            "records.utf16", at: Place(file: name),
            Wording("文件是 UTF-16 编码，不能按表格读取", "the file is in UTF-16 and cannot be read as a table"),
            remedy: Wording("在 Excel 中另存为“CSV UTF-8(逗号分隔)”", "save it from Excel as “CSV UTF-8 (comma delimited)”"))
    }

    static func empty(_ name: String) -> Diagnostic {
        Diagnostic(
            "records.empty", at: Place(file: name), Wording("文件是空的，没有表头", "the file is empty and has no heading row"),
            remedy: Wording(
                "第一行写表头，如：body,item,title,posted", "begin with a heading row, such as body,item,title,posted"))
    }

    static func longHeading(_ name: String) -> Diagnostic {
        Diagnostic(
            "records.long-heading", at: .field(name, row: 0, column: "1"),
            Wording("表头超过1 MiB还没有结束，引号可能没有配对", "the heading row does not end within 1 MiB; a quote may be open"),
            remedy: Wording("检查第一行的引号", "look at the quotes in the first line"))
    }
}
