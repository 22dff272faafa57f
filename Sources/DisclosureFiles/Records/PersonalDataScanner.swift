import CivilCalendar
import DisclosureModel

/// Looks for personal data that a posting must not show (政府信息公开条例 art. 15; 个人信息保护法 art. 28, 51).
///
/// Only what can be proved from the digits counts: an identity number has a birth date and a check digit (GB 11643-1999),
/// a UnionPay card begins with 62 and satisfies Luhn's rule, a mobile number has eleven digits and begins with 13…19.
/// A masked number (`371***********1234`) has no run of that length. Whatever a `/` follows is an index number.
enum PersonalDataScanner {
    static func scan(_ text: UnsafeBufferPointer<UInt8>) -> RecordRow.Flags {
        var found: RecordRow.Flags = []
        // No run of eleven digits can hide between positions eleven apart.
        var probe = 10
        while probe < text.count {
            guard isDigit(text[probe]) else {
                probe += 11
                continue
            }
            var start = probe, end = probe + 1
            while start > 0, isDigit(text[start - 1]) { start -= 1 }
            while end < text.count, isDigit(text[end]) { end += 1 }
            if end - start >= 11 { found.formUnion(classified(text, start, end)) }
            probe = end + 10
        }
        return found
    }

    private static func classified(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> RecordRow.Flags {
        if start > 0, isLetterOrJoint(text[start - 1]) { return [] }
        var end = end
        let hasCheckLetter = end - start == 17 && end < text.count && text[end] | 0x20 == UInt8(ascii: "x")
        if hasCheckLetter { end += 1 }
        if end < text.count, isLetterOrJoint(text[end]) { return [] }
        let run = UnsafeBufferPointer(rebasing: text[start..<end])
        switch run.count {
        case 11: return isMobileNumber(run) ? .showsMobileNumber : []
        case 18 where isIdentityNumber(run): return .showsIdentityNumber
        case 16...19 where !hasCheckLetter: return isBankCard(run) ? .showsBankCard : []
        default: return []
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private static func isLetterOrJoint(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
    }

    private static func isMobileNumber(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
        run[0] == UInt8(ascii: "1") && run[1] >= UInt8(ascii: "3")
    }

    /// GB 11643-1999: six digits of place, eight of birth date, three of serial, one check character (ISO 7064 MOD 11-2).
    private static func isIdentityNumber(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
        func number(_ from: Int, _ count: Int) -> Int {
            run[from..<from + count].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
        }
        let year = number(6, 4)
        guard (1900...2099).contains(year), CivilDate(year: year, month: number(10, 2), day: number(12, 2)) != nil
        else { return false }
        var sum = 0
        for index in 0..<17 {
            sum += Int(run[index] &- UInt8(ascii: "0")) * Int(identityWeights[index])
        }
        return run[17] | 0x20 == identityChecks[sum % 11] | 0x20
    }

    private static let identityWeights: [UInt8] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let identityChecks: [UInt8] = Array("10X98765432".utf8)

    private static func isBankCard(_ run: UnsafeBufferPointer<UInt8>) -> Bool {
        guard run[0] == UInt8(ascii: "6"), run[1] == UInt8(ascii: "2") else { return false }
        var sum = 0
        for (offset, byte) in run.reversed().enumerated() {
            let digit = Int(byte &- UInt8(ascii: "0")) * (offset % 2 == 0 ? 1 : 2)
            sum += digit > 9 ? digit - 9 : digit
        }
        return sum % 10 == 0
    }
}
