internal import CByteScan

/// The rows and cells of one block of a delimited file, as positions; the bytes stay where they are.
///
/// A cell is quoted only when its first byte is a quote. A quoted cell whose quotes do not pair up (none closes it within
/// `cellLimit`, or other text follows the closing quote) is read literally up to the next delimiter and marked
/// `isMalformed`, so that one missing quote costs one cell and not the rest of the file. `BlockCutter` follows the same
/// rule, which is why a block always begins and ends at a row.
///
/// One value is used for many blocks; it owns its buffers.
public final class DelimitedBlock {
    /// The longest cell, in bytes.
    public static let cellLimit = 1 << 20

    /// A cell as a range of the block's bytes; the quotes around a quoted cell are outside it.
    public struct Cell: Sendable {
        public let start: UInt32
        @usableFromInline let endAndFlags: UInt32

        @inlinable init(start: UInt32, end: UInt32, flags: UInt32) {
            self.start = start
            endAndFlags = end | flags
        }

        @usableFromInline static let doubledFlag: UInt32 = 1 << 31
        @usableFromInline static let malformedFlag: UInt32 = 1 << 30

        @inlinable public var end: UInt32 { endAndFlags & 0x3FFF_FFFF }
        @inlinable public var count: Int { Int(end) - Int(start) }
        /// Holds `""`, each of which stands for one quote.
        @inlinable public var hasDoubledQuotes: Bool { endAndFlags & Self.doubledFlag != 0 }
        /// Began with a quote that nothing closes.
        @inlinable public var isMalformed: Bool { endAndFlags & Self.malformedFlag != 0 }
    }

    /// All cells of the block, row after row.
    public private(set) var cells: UnsafeMutablePointer<Cell>
    /// `rowEnds[r]` is the index after the last cell of row `r`.
    public private(set) var rowEnds: UnsafeMutablePointer<UInt32>
    /// Where each row begins in the block.
    public private(set) var rowStarts: UnsafeMutablePointer<UInt32>
    public private(set) var rowCount = 0
    private var positions: UnsafeMutablePointer<UInt32>
    private var capacity = 0

    public init() {
        cells = .allocate(capacity: 1)
        rowEnds = .allocate(capacity: 1)
        rowStarts = .allocate(capacity: 1)
        positions = .allocate(capacity: 1)
    }

    deinit {
        cells.deallocate()
        rowEnds.deallocate()
        rowStarts.deallocate()
        positions.deallocate()
    }

    /// Room for what `length` bytes can hold at worst costs 24 bytes a byte of block, but only pages that are touched count.
    private func reserve(_ length: Int) {
        guard capacity < length + 2 else { return }
        capacity = length + 2
        cells.deallocate()
        rowEnds.deallocate()
        rowStarts.deallocate()
        positions.deallocate()
        cells = .allocate(capacity: capacity)
        rowEnds = .allocate(capacity: capacity)
        rowStarts = .allocate(capacity: capacity)
        positions = .allocate(capacity: capacity)
    }

    /// Finds the rows and cells of `bytes` (at most 2^30 - 1 of them), which end where a row ends. Empty lines are no rows.
    public func scan(_ bytes: UnsafeBufferPointer<UInt8>, dialect: DelimitedDialect) {
        rowCount = 0
        let length = min(bytes.count, 0x3FFF_FFFF)
        guard length > 0, let base = bytes.baseAddress else { return }
        reserve(length)
        let quote = UInt8(ascii: "\""), newline = UInt8(ascii: "\n"), delimiter = dialect.delimiter
        let found = zwgk_positions(base, length, delimiter, newline, quote, positions)
        let positions = positions, cells = cells, rowEnds = rowEnds, rowStarts = rowStarts
        var count = 0, rows = 0, next = 0
        var cellStart = 0, rowStart = 0, firstCell = 0
        // The quoted cell whose delimiter is still to come.
        var quotedEnd = -1
        var flags: UInt32 = 0

        @inline(__always) func endCell(_ end: Int) {
            if quotedEnd >= 0 {
                cells[count] = Cell(
                    start: UInt32(truncatingIfNeeded: cellStart + 1), end: UInt32(truncatingIfNeeded: quotedEnd),
                    flags: flags)
                quotedEnd = -1
            } else {
                cells[count] = Cell(
                    start: UInt32(truncatingIfNeeded: cellStart), end: UInt32(truncatingIfNeeded: end), flags: flags)
            }
            flags = 0
            count += 1
        }
        @inline(__always) func endRow(_ position: Int) {
            var end = position
            if end > cellStart, base[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if count > firstCell || end > cellStart {
                endCell(end)
                rowStarts[rows] = UInt32(truncatingIfNeeded: rowStart)
                rowEnds[rows] = UInt32(truncatingIfNeeded: count)
                rows += 1
            }
            cellStart = position + 1
            rowStart = cellStart
            firstCell = count
        }

        while next < found {
            let position = Int(positions[next])
            next += 1
            let byte = base[position]
            if byte == delimiter {
                endCell(position)
                cellStart = position + 1
            } else if byte == newline {
                endRow(position)
            } else if position == cellStart {
                switch QuotedSpan.of(base, open: position, count: length, delimiter: delimiter, isLast: true) {
                case .closed(let end, let hasDoubledQuotes):
                    quotedEnd = end
                    flags = hasDoubledQuotes ? Cell.doubledFlag : 0
                    while next < found, Int(positions[next]) <= end { next += 1 }
                case .malformed, .unfinished:
                    flags = Cell.malformedFlag
                }
            }
        }
        if cellStart < length || count > firstCell { endRow(length) }
        rowCount = rows
    }

    /// The cells of row `row`, as indices into `cells`.
    @inlinable public func cells(ofRow row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(rowEnds[row - 1]))..<Int(rowEnds[row])
    }

    /// The text of a cell with its doubled quotes undone; `nil` where it is not valid UTF-8.
    public static func text(of cell: Cell, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let raw = bytes[Int(cell.start)..<Int(cell.end)]
        guard let text = String(validating: raw, as: UTF8.self) else { return nil }
        return cell.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }
}
