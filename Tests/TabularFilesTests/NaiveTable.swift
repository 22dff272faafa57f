import TabularFiles

/// A delimited file read byte by byte, as plainly as the rules of `DelimitedBlock` can be written down.
struct NaiveTable {
    struct Cell: Equatable, CustomStringConvertible {
        var bytes: [UInt8]
        var isMalformed = false

        var description: String { String(decoding: bytes, as: UTF8.self) + (isMalformed ? " (malformed)" : "") }
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var at = 0

    static func rows(of bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) -> [[Cell]] {
        var table = NaiveTable(bytes: bytes, delimiter: delimiter)
        var rows: [[Cell]] = []
        while table.at < bytes.count {
            if let row = table.row() { rows.append(row) }
        }
        return rows
    }

    private init(bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// How long the line end at `index` is; the end of the file is one, of no length.
    private func lineEnd(at index: Int) -> Int? {
        if index == bytes.count { return 0 }
        if byte(index) == 0x0A { return 1 }
        if byte(index) == 0x0D { return index + 1 == bytes.count ? 1 : byte(index + 1) == 0x0A ? 2 : nil }
        return nil
    }

    private mutating func row() -> [Cell]? {
        let start = at
        var cells: [Cell] = []
        while true {
            cells.append(cell())
            if byte(at) == delimiter {
                at += 1
                continue
            }
            let isEmpty = at == start
            at += lineEnd(at: at) ?? 0
            return isEmpty ? nil : cells
        }
    }

    private mutating func cell() -> Cell {
        let start = at
        if byte(at) == 0x22, let cell = quoted() { return cell }
        while byte(at) != delimiter, lineEnd(at: at) == nil { at += 1 }
        return Cell(bytes: Array(bytes[start..<at]), isMalformed: byte(start) == 0x22 && at > start)
    }

    private mutating func quoted() -> Cell? {
        var content: [UInt8] = []
        var index = at + 1
        while let next = byte(index) {
            if next != 0x22 {
                content.append(next)
                index += 1
            } else if byte(index + 1) == 0x22 {
                content.append(0x22)
                index += 2
            } else if byte(index + 1) == delimiter || lineEnd(at: index + 1) != nil {
                guard index - at <= DelimitedBlock.cellLimit else { return nil }
                at = index + 1
                return Cell(bytes: content)
            } else {
                return nil
            }
        }
        return nil
    }
}
