import TabularFiles
import TestSupport
import Testing

@Suite struct SpreadsheetTextTests {
    private static let pieces = [
        "'", "=", "+", "-", "@", " ", "\t", "\n", "\r", "1", ".", "甲", "＝", "\u{FEFF}", "\u{200B}", "''", "'=",
    ]

    @Test(arguments: 0..<2000 as Range<UInt64>)
    func `the guarding apostrophe comes off again, and no other`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cell = (0..<Int.random(in: 0...5, using: &random)).map { _ in
            Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
        let guarded = SpreadsheetText.guarded(cell)
        #expect(Array(SpreadsheetText.unguarded(guarded).utf8) == Array(cell.utf8), "\(cell.debugDescription)")
    }

    @Test(arguments: [
        ("=1", "'=1"), ("'=1", "''=1"), ("'甲'", "'甲'"), ("-2.5", "-2.5"), ("''", "''"), (" +86", "' +86"),
    ])
    func `what could run as a formula is guarded`(cell: String, guarded: String) {
        #expect(SpreadsheetText.guarded(cell) == guarded)
    }
}
