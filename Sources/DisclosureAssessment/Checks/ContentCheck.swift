import DisclosureModel
import SourceText

/// Does it show every element that the catalogue lists as 公开内容(要素)?
///
/// Where nobody noted the elements there is no evidence either way.
enum ContentCheck {
    /// `nil` where the item lists no required element.
    @inline(__always)
    static func verdict(shown: UInt64, isStated: Bool, _ rules: borrowing ItemRules) -> Verdict? {
        if rules.elements == 0 { return nil }
        if !isStated { return Verdict(outcome: .noEvidence) }
        let missing = rules.elements & ~shown
        return missing == 0 ? .met : Verdict(outcome: .failed, reason: .elementsMissing, detail: missing)
    }

    static func message(_ missing: [String]) -> Wording {
        Wording("缺少公开内容：" + missing.joined(separator: "、"), "missing elements: " + missing.joined(separator: ", "))
    }
}
