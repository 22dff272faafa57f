import TabularFiles
import Testing
import TestSupport

@Suite struct DelimitedBlockTests {
    /// Cuts and scans `bytes` as a reader with a buffer of `size` bytes does.
    static func rows(
        of bytes: [UInt8], size: Int, dialect: DelimitedDialect = .comma
    ) -> [[NaiveTable.Cell]] {
        var rows: [[NaiveTable.Cell]] = []
        let block = DelimitedBlock()
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var length = size
            while start < bytes.count {
                let end = min(bytes.count, start + length)
                let piece = UnsafeBufferPointer(rebasing: bytes[start..<end])
                let cut = BlockCutter.cut(piece, dialect: dialect, isLast: end == bytes.count)
                guard cut > 0 else {
                    length += size
                    continue
                }
                length = size
                let whole = UnsafeBufferPointer(rebasing: piece[..<cut])
                block.scan(whole, dialect: dialect)
                for row in 0..<block.rowCount {
                    rows.append(
                        block.cells(ofRow: row).map { index in
                            let cell = block.cells[index]
                            var content: [UInt8] = []
                            var at = Int(cell.start)
                            while at < Int(cell.end) {
                                content.append(whole[at])
                                at += cell.hasDoubledQuotes && whole[at] == 0x22 ? 2 : 1
                            }
                            return NaiveTable.Cell(bytes: content, isMalformed: cell.isMalformed)
                        })
                }
                start += cut
            }
        }
        return rows
    }

    static func cells(_ text: String) -> [[String]] {
        rows(of: Array(text.utf8), size: 1 << 16).map { $0.map(\.description) }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,\n\n\r\n,b\n", [["a", ""], ["", "b"]]),
        ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
        ("\"他说\"\"好\"\"\",x\n", [["他说\"好\"", "x"]]),
        ("\"\",x\n\"\"\n", [["", "x"], [""]]),
        ("a\"b\",5\" 管\n", [["a\"b\"", "5\" 管"]]),
        ("\"abc\"def,x\ny,z\n", [["\"abc\"def (malformed)", "x"], ["y", "z"]]),
        ("\"abc,x\ny,z\n", [["\"abc (malformed)", "x"], ["y", "z"]]),
        ("a,\"b", [["a", "\"b (malformed)"]]),
        ("\"a\"\rb,c\n", [["\"a\"\rb (malformed)", "c"]]),
        ("a,\"b\"\r", [["a", "b"]]),
        ("a,", [["a", ""]]),
        ("", []),
    ])
    func `rows and cells`(text: String, rows: [[String]]) {
        #expect(Self.cells(text) == rows)
        #expect(NaiveTable.rows(of: Array(text.utf8)).map { $0.map(\.description) } == rows)
    }

    @Test func `wherever it is cut, a file has the rows that a naive reading finds`() {
        var generator = SplitMix64(seed: 20_220_617)
        let pieces = ["\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", "a", "中", " ", ";", "\t"].map { Array($0.utf8) }
        for round in 0..<30_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
            }
            let dialect: DelimitedDialect = round % 5 == 0 ? .semicolon : round % 5 == 1 ? .tab : .comma
            let expected = NaiveTable.rows(of: bytes, delimiter: dialect.delimiter)
            let sizes =
                round % 10 == 0 ? Array(1...max(1, bytes.count)) : [Int.random(in: 1...12, using: &generator), 64]
            for size in sizes {
                let found = Self.rows(of: bytes, size: size, dialect: dialect)
                guard found == expected else {
                    Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription) cut at \(size): \(found)")
                    return
                }
            }
        }
    }

    @Test(arguments: [-1, 0, 1, 2, 70])
    func `a quoted cell above the limit is read literally, and the rows behind it stand`(excess: Int) {
        let limit = DelimitedBlock.cellLimit
        let bytes =
            Array("a,b\n\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: limit - 1 + excess)
            + Array("\",1\nnext,2\n".utf8)
        let expected = NaiveTable.rows(of: bytes)
        #expect(expected.count == 3)
        #expect(expected[1][0].isMalformed == (excess > 0))
        for size in [1 << 16, 300_007, limit - 3, limit + 5, 1 << 21] {
            #expect(Self.rows(of: bytes, size: size) == expected, "\(size)")
        }
    }

    @Test func `a quote that nothing closes costs one cell of a long file`() {
        var bytes = Array("id,note\n1,\"lost\n".utf8)
        for row in 2..<200_000 { bytes += Array("\(row),fine\n".utf8) }
        let found = Self.rows(of: bytes, size: 1 << 18)
        #expect(found.count == 200_000)
        #expect(found[1][1] == NaiveTable.Cell(bytes: Array("\"lost".utf8), isMalformed: true))
        #expect(found.last?[0].bytes == Array("199999".utf8))
        #expect(found.count { $0.contains { $0.isMalformed } } == 1)
    }
}
