import SourceText
import Testing
import TestSupport

@Suite struct SourceFileTests {
    private func lines(_ bytes: [UInt8]) -> [String] {
        let file = SourceFile(name: "a", bytes: bytes)
        return (1...file.lineCount).map { file.line($0) ?? "?" }
    }

    @Test func `lines end with LF, CRLF or CR`() {
        #expect(lines(Array("一\n二\r\n三\r四".utf8)) == ["一", "二", "三", "四"])
        #expect(lines(Array("一\n".utf8)) == ["一"])
        #expect(lines(Array("一\n\n".utf8)) == ["一", ""])
        #expect(lines([]) == [""])
    }

    @Test func `a byte order mark belongs to no line`() {
        let file = SourceFile(name: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("标题: x".utf8))
        #expect(file.line(1) == "标题: x")
        #expect(file.position(at: 3).column == 1)
        #expect(file.position(at: 6).column == 2)
    }

    @Test func `bytes that are not UTF-8 read as a replacement character`() {
        let file = SourceFile(name: "a", bytes: [0x61, 0xFF, 0xFE, 0x62, 0x0A, 0xE4, 0xB8])
        #expect(file.line(1) == "a\u{FFFD}\u{FFFD}b")
        #expect(file.line(2) == "\u{FFFD}")
        #expect(file.position(at: 3).column == 4)
    }

    @Test func `there is no line beyond the last`() {
        let file = SourceFile(name: "a", text: "一\n")
        #expect(file.line(0) == nil)
        #expect(file.line(3) == nil)
        #expect(file.byteRange(ofLine: 9).isEmpty)
    }

    @Test func `a place is cut at the end of its line`() {
        let file = SourceFile(name: "a", text: "公开事项: 名称\n下一行")
        #expect(file.place(of: 14..<40) == .text("a", line: 1, column: 7, length: 2))
        #expect(file.place(of: 14..<14) == .text("a", line: 1, column: 7))
    }

    @Test func `a letter with its accents and an emoji of several code points are one character`() {
        let file = SourceFile(name: "a", text: "e\u{301}👨‍👩‍👧🇨🇳x")
        let bytes = Array("e\u{301}👨‍👩‍👧🇨🇳".utf8).count
        #expect(file.position(at: bytes).column == 4)
        #expect(file.position(at: 1).column == 1)
        #expect(file.position(at: 3).column == 2)
    }

    /// Text pieces of every kind that columns could stumble over.
    static let pieces: [String] = [
        "a", "Z", " ", "\t", "名", "称", "，", "：", "“", "“", "　", "é", "e\u{301}", "\u{301}", "が", "か\u{3099}", "ｶﾞ", "한",
        "\u{1112}\u{1161}",
        "\u{11AB}", "👍", "👍🏽", "👨‍👩‍👧", "🇨🇳", "🇨", "☎️", "\u{FE0F}", "\u{200D}", "\u{200B}", "नि", "क्षि", "\u{0600}", "𠀀",
        "\u{FEFF}", "\u{85}",
        "\u{2028}", "…", "①",
    ]

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `columns agree with counting characters one by one`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        // A first character that is no byte order mark.
        var text = "甲"
        let length = seed % 6 == 0 ? 4000 : 60
        for _ in 0..<length {
            text += SourceFileTests.pieces.randomElement(using: &random) ?? ""
            if Int.random(in: 0..<50, using: &random) == 0 && length < 100 {
                text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? ""
            }
        }
        let file = SourceFile(name: "a", text: text)
        // The oracle walks each line by Character; line ends are found in the bytes.
        let bytes = Array(text.utf8)
        var line = 1
        var start = 0
        while start <= bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            var offset = start
            var column = 1
            for character in String(decoding: bytes[start..<end], as: UTF8.self) {
                for step in 0..<character.utf8.count where length < 100 || (offset + step) % 7 == 0 {
                    let position = file.position(at: offset + step)
                    try #require(position == (line, column), "byte \(offset + step) of seed \(seed)")
                }
                offset += character.utf8.count
                column += 1
            }
            try #require(file.position(at: end) == (line, column))
            guard end < bytes.count else { break }
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
            line += 1
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `any bytes have lines, columns and places`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet: [UInt8] = [
            0x0A, 0x0D, 0x20, 0x61, 0xE5, 0x90, 0x8D, 0xFF, 0x80, 0xF0, 0x9F, 0xEF, 0xBB, 0xBF, 0xCC, 0x81,
        ]
        let bytes = (0..<Int.random(in: 0..<80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        let file = SourceFile(name: "a", bytes: bytes)
        for offset in 0...bytes.count {
            let (line, column) = file.position(at: offset)
            #expect(line >= 1 && line <= file.lineCount + 1)
            #expect(column >= 1 && column <= (file.line(line) ?? "").count + 1)
        }
    }
}
