import TabularFiles
import Testing

@Suite struct TextEncodingTests {
    /// 单位,事项 and 民政局,低保 in GB18030.
    static let chinese: [UInt8] =
        [0xB5, 0xA5, 0xCE, 0xBB, 0x2C, 0xCA, 0xC2, 0xCF, 0xEE, 0x0A]
        + [0xC3, 0xF1, 0xD5, 0xFE, 0xBE, 0xD6, 0x2C, 0xB5, 0xCD, 0xB1, 0xA3, 0x0A]

    func sniffed(_ bytes: [UInt8], isWhole: Bool = true) -> TextEncoding {
        bytes.withUnsafeBufferPointer { TextEncoding.sniffed($0, isWhole: isWhole) }
    }

    @Test func `the four encodings`() {
        #expect(sniffed(Array("单位,事项\n".utf8)) == .utf8)
        #expect(sniffed(Array("\u{FEFF}单位,事项\n".utf8)) == .utf8WithMark)
        #expect(sniffed(Self.chinese) == .gb18030)
        #expect(sniffed([0xFF, 0xFE, 0x61, 0x00]) == .utf16)
        #expect(sniffed([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00]) == .utf16)
        #expect(sniffed(Array("body,item\n".utf8)) == .utf8)
    }

    @Test func `one broken byte does not change what a file is`() {
        let text = String(repeating: "民政局,最低生活保障名单\n", count: 20)
        for broken: [UInt8] in [[0xFF], [0xE4, 0xB8], [0xC3]] {
            #expect(sniffed(Array(text.utf8) + broken + [0x0A]) == .utf8)
        }
        var chinese: [UInt8] = []
        for _ in 0..<20 { chinese += Self.chinese }
        #expect(sniffed(chinese + [0xFF, 0x0A]) == .gb18030)
    }

    @Test func `a head may end within a character`() {
        let text = Array("单位,事项\n民政局,低保\n".utf8)
        for length in 14..<text.count { #expect(sniffed(Array(text[..<length]), isWhole: false) == .utf8) }
        #expect(sniffed(Array(Self.chinese.dropLast(2)), isWhole: false) == .gb18030)
    }

    @Test func `GB18030 becomes UTF-8, bad bytes become U+FFFD`() {
        let text = Self.chinese.withUnsafeBufferPointer { GB18030.decoded($0) }
        #expect(text == Array("单位,事项\n民政局,低保\n".utf8))
        let bad: [UInt8] = [0xB5, 0xA5, 0xFF, 0x2C, 0x61]
        #expect(bad.withUnsafeBufferPointer { GB18030.decoded($0) } == nil)
        #expect(bad.withUnsafeBufferPointer { GB18030.repaired($0) } == Array("单\u{FFFD},a".utf8))
    }
}
