extension DelimitedBlock {
    /// Scans a text that is held as a whole, piece by piece, each of whole rows.
    ///
    /// - Parameter use: sees a piece's rows and their bytes, and answers whether to go on.
    static func eachPiece(
        of text: UnsafeBufferPointer<UInt8>, dialect: DelimitedDialect,
        _ use: (DelimitedBlock, UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        let block = DelimitedBlock()
        var start = 0
        var length = DelimitedTable.blockLength
        while start < text.count {
            let end = min(text.count, start + length)
            let piece = UnsafeBufferPointer(rebasing: text[start..<end])
            let cut = BlockCutter.cut(piece, dialect: dialect, isLast: end == text.count)
            guard cut > 0 else {
                length *= 2
                continue
            }
            length = DelimitedTable.blockLength
            let rows = UnsafeBufferPointer(rebasing: piece[..<cut])
            block.scan(rows, dialect: dialect)
            guard use(block, rows) else { return }
            start += cut
        }
    }
}
