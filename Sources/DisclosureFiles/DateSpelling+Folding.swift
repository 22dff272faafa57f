extension DateSpelling {
    /// Folds UTF-8 to one byte a character; `nil` where a character belongs to no spelling, the bytes are no UTF-8 or
    /// there are too many of them. Blanks at the end are dropped.
    static func fold(_ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableBufferPointer<UInt8>) -> Int? {
        var (index, count) = (0, 0)
        while index < bytes.count {
            let first = bytes[index]
            let folded: UInt8
            switch first {
            case ..<0x80:
                guard let plain = fold(ascii: first) else { return nil }
                folded = plain
                index += 1
            case 0xC2:
                // U+00A0, the blank that does not break.
                guard index + 1 < bytes.count, bytes[index + 1] == 0xA0 else { return nil }
                folded = UInt8(ascii: " ")
                index += 2
            case 0xE2...0xEF:
                guard index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
                    let wide = fold(
                        wide: UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                            | UInt32(bytes[index + 2] & 0x3F))
                else { return nil }
                folded = wide
                index += 3
            default: return nil
            }
            // Leading blanks take no room, so a padded cell still fits.
            if folded == UInt8(ascii: " "), count == 0 || room[count - 1] == folded { continue }
            guard count < room.count else { return nil }
            room[count] = folded
            count += 1
        }
        if count > 0, room[count - 1] == UInt8(ascii: " ") { count -= 1 }
        return count
    }

    private static func fold(ascii byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "+"),
            UInt8(ascii: "T"), UInt8(ascii: "O"):
            byte
        case UInt8(ascii: "o"): UInt8(ascii: "O")
        case 0x20, 0x09, 0x0A, 0x0D: UInt8(ascii: " ")
        default: nil
        }
    }

    private static func fold(wide scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x3007, 0x25CB, 0x96F6, 0x25EF: UInt8(ascii: "a")  // 〇 ○ 零 ◯
        case 0x4E00: UInt8(ascii: "b")  // 一
        case 0x4E8C: UInt8(ascii: "c")  // 二
        case 0x4E09: UInt8(ascii: "d")  // 三
        case 0x56DB: UInt8(ascii: "e")  // 四
        case 0x4E94: UInt8(ascii: "f")  // 五
        case 0x516D: UInt8(ascii: "g")  // 六
        case 0x4E03: UInt8(ascii: "h")  // 七
        case 0x516B: UInt8(ascii: "i")  // 八
        case 0x4E5D: UInt8(ascii: "j")  // 九
        case 0x5341: UInt8(ascii: "t")  // 十
        case 0x5EFF: UInt8(ascii: "u")  // 廿
        case 0x5345: UInt8(ascii: "v")  // 卅
        case 0x5143: UInt8(ascii: "z")  // 元
        case 0x5E74: UInt8(ascii: "Y")  // 年
        case 0x6708: UInt8(ascii: "M")  // 月
        case 0x65E5, 0x53F7: UInt8(ascii: "D")  // 日 号
        case 0x65F6, 0x70B9: UInt8(ascii: "h")  // 时 点
        case 0x5206: UInt8(ascii: "m")  // 分
        case 0x79D2: UInt8(ascii: "s")  // 秒
        case 0x3000, 0x2002, 0x2003, 0x2009, 0xFEFF: UInt8(ascii: " ")
        case 0x2010...0x2015, 0x2212, 0xFF0D: UInt8(ascii: "-")  // ‐ ‑ ‒ – — ― − －
        case 0xFF10...0xFF19: UInt8(0x30 + scalar - 0xFF10)
        case 0xFF0E: UInt8(ascii: ".")
        case 0xFF0F: UInt8(ascii: "/")
        case 0xFF1A: UInt8(ascii: ":")
        case 0xFF2F, 0xFF4F: UInt8(ascii: "O")  // Ｏ ｏ
        default: nil
        }
    }
}
