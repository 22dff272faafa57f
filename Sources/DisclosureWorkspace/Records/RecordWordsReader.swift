import DisclosureAssessment
import DisclosureFiles
import SourceText
import TabularFiles

/// Reads the words of single records again for the report; the run itself keeps only where they stand.
final class RecordWordsReader {
    private let sources: [RecordSource]
    private let blocks: [BlockFeed.Block]
    private let firstRows: [Int]
    private var held: (number: Int, bytes: [UInt8])?
    private let scanner = DelimitedBlock()
    private var scanned = -1

    init(_ sources: [RecordSource], blocks: [BlockFeed.Block], firstRows: [Int]) {
        self.sources = sources
        self.blocks = blocks
        self.firstRows = firstRows
    }

    /// Drafts in order of block cost one read a block.
    func words(_ draft: FindingDraft) throws(WorkspaceError) -> RecordWords? {
        guard draft.hasRecord, blocks.indices.contains(Int(draft.block)) else { return nil }
        let block = blocks[Int(draft.block)]
        let source = sources[block.source]
        let bytes = try bytes(of: block, in: source)
        return bytes.withUnsafeBufferPointer { bytes in
            if scanned != block.number {
                scanner.scan(bytes, dialect: source.dialect)
                scanned = block.number
            }
            let row = Int(draft.row) + (block.isFirst ? 1 : 0)
            guard row < scanner.rowCount else { return nil }
            let range = scanner.cells(ofRow: row)
            func cell(_ column: RecordColumn) -> String {
                guard let position = source.schema.positions[column]?.first, position < range.count else { return "" }
                return DelimitedBlock.text(of: scanner.cells[range.lowerBound + position], in: bytes) ?? ""
            }
            return RecordWords(
                place: .field(source.name, row: firstRows[block.number] + Int(draft.row) + 1, column: ""),
                title: cell(.title), posted: cell(.posted), formed: cell(.formed), removed: cell(.removed),
                channels: cell(.channels), address: cell(.address))
        }
    }

    private func bytes(of block: BlockFeed.Block, in source: RecordSource) throws(WorkspaceError) -> [UInt8] {
        if let held, held.number == block.number { return held.bytes }
        var bytes = try Files.read(source.path, from: block.start, count: block.count)
        if source.encoding == .gb18030 { bytes = bytes.withUnsafeBufferPointer { GB18030.repaired($0) } }
        held = (block.number, bytes)
        return bytes
    }
}
