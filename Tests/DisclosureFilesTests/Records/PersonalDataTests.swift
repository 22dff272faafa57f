import DisclosureModel
import Testing

/// Which digits are personal data. All numbers are computed here and belong to nobody (合成数据): no place has code 999999.
@Suite struct PersonalDataTests {
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

    /// GB 11643-1999, from the sum of all eighteen weighted characters being 1 modulo 11.
    private static func identityNumber(serial: Int, birth: String = "19900228") -> String {
        let digits = "999999" + birth + String(1_000 + serial).dropFirst()
        let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        let check = (0...10).first { (sum + $0) % 11 == 1 } ?? 0
        return digits + (check == 10 ? "X" : "\(check)")
    }

    private static var identityNumbers: [String] { (0..<40).map { identityNumber(serial: $0) } }
    private static let mobile = "1" + String(repeating: "9", count: 10)

    /// 62…, completed by the one digit that satisfies Luhn's rule.
    private static func bankCard(length: Int, check shift: Int = 0) -> String {
        let body = "62" + String(repeating: "9", count: length - 3)
        let found = (0...9).first { candidate in
            let digits = (body + "\(candidate)").reversed().compactMap(\.wholeNumberValue)
            let sum = digits.enumerated().reduce(0) { total, entry in
                let doubled = entry.element * (entry.offset % 2 == 0 ? 1 : 2)
                return total + doubled / 10 + doubled % 10
            }
            return sum % 10 == 0
        }
        return body + "\(((found ?? 0) + shift) % 10)"
    }

    private func flags(_ title: String) throws -> RecordRow.Flags {
        try RecordReading("单位,事项,标题\ntown,c/all,\(title)\n").row.flags.intersection(.showsPersonalData)
    }

    @Test func `an identity number is known by its check character, X in either case too`() throws {
        #expect(Self.identityNumbers.contains { $0.hasSuffix("X") })
        for number in Self.identityNumbers {
            #expect(try flags("张某 \(number) 低保") == .showsIdentityNumber, "\(number)")
            #expect(try flags(number.lowercased()) == .showsIdentityNumber)
        }
    }

    @Test func `every other check character makes it no identity number`() throws {
        let number = Self.identityNumber(serial: 7)
        var found = 0
        for check in "0123456789X" where try flags(number.dropLast() + "\(check)").contains(.showsIdentityNumber) {
            found += 1
        }
        #expect(found == 1)
    }

    @Test(arguments: ["19900229", "19901301", "18991231", "00000000"])
    func `nobody is born on a day that is not`(birth: String) throws {
        #expect(try flags(Self.identityNumber(serial: 1, birth: birth)) == [])
    }

    @Test func `a masked number and an index number are none`() throws {
        let number = Self.identityNumber(serial: 3)
        #expect(try flags("\(number.prefix(6))********\(number.suffix(4))") == [])
        #expect(try flags("\(number)/2022-00012") == [])
        #expect(try flags("A\(number)") == [])
        #expect(try flags("\(number)0") == [])
    }

    @Test func `a mobile number within text is found wherever it stands`() throws {
        for blanks in 0..<40 {
            let text = String(repeating: "a", count: blanks) + (blanks > 0 ? " " : "") + "\(Self.mobile)电话"
            #expect(try flags(text) == .showsMobileNumber, "\(blanks)")
            #expect(try flags("电话\(Self.mobile)" + String(repeating: " a", count: blanks)) == .showsMobileNumber)
        }
        #expect(try flags("\(Self.mobile)9") == [])
        #expect(try flags("1" + String(repeating: "2", count: 10)) == [])
        #expect(try flags("199四9999五9999") == [])
        #expect(try flags("199-9999-9999 x 12345") == [])
    }

    @Test func `a bank card begins with 62 and satisfies Luhn's rule`() throws {
        for length in 16...19 {
            #expect(try flags("卡号\(Self.bankCard(length: length))") == .showsBankCard, "\(length)")
            #expect(try flags("卡号\(Self.bankCard(length: length, check: 1))") == [], "\(length)")
        }
        #expect(try flags(Self.bankCard(length: 15)) == [])
        #expect(try flags("6" + String(repeating: "9", count: 15)) == [])
    }

    @Test func `several kinds in one cell, the note as well, and nothing elsewhere`() throws {
        let both = "\(Self.identityNumber(serial: 1))，\(Self.mobile)"
        #expect(try flags(both) == [.showsIdentityNumber, .showsMobileNumber])
        let noted = try RecordReading("单位,事项,备注,文号\ntown,c/all,联系\(Self.mobile),\(Self.bankCard(length: 16))\n")
        #expect(try noted.row.flags.intersection(.showsPersonalData) == .showsMobileNumber)
    }
}
