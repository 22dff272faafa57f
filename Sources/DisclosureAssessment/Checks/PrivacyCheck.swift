import DisclosureModel
import SourceText

/// Does the posting keep personal data out? 政府信息公开条例 art. 15; 个人信息保护法 art. 28.
enum PrivacyCheck {
    @inline(__always)
    static func verdict(_ flags: RecordRow.Flags) -> Verdict {
        let shown = flags.intersection(.showsPersonalData)
        return shown.isEmpty
            ? .met : Verdict(outcome: .failed, reason: .personalDataShown, detail: UInt64(shown.rawValue))
    }

    static func message(_ flags: RecordRow.Flags) -> Wording {
        var chinese: [String] = [], english: [String] = []
        if flags.contains(.showsIdentityNumber) {
            chinese.append("身份证号")
            english.append("an identity number")
        }
        if flags.contains(.showsMobileNumber) {
            chinese.append("手机号码")
            english.append("a mobile number")
        }
        if flags.contains(.showsBankCard) {
            chinese.append("银行卡号")
            english.append("a bank card number")
        }
        return Wording(
            "未遮盖个人信息：" + chinese.joined(separator: "、"),
            "shows personal data unmasked: " + english.joined(separator: ", "))
    }
}
