import SourceText

/// One cell of the heat map: how a body stands in a field.
struct HeatCell: Sendable {
    /// Style class: `s0` … `s4` by share met, `open` neither met nor failed, `unseen` nobody looked, `none` nothing owed.
    let style: String
    /// What stands large in the cell, if it is a share.
    let share: Int?
    private let met: Int
    private let failed: Int
    private let other: Int
    private let notChecked: Int

    /// A share is of what was either met or failed, rounded down, so that 100 % means that nothing failed.
    init(_ counts: AssessmentReport.FieldReport?) {
        met = max(0, counts?.met ?? 0)
        failed = max(0, counts?.failed ?? 0)
        other = max(0, counts?.other ?? 0)
        notChecked = max(0, counts?.notChecked ?? 0)
        let judged = Int128(met) + Int128(failed)
        if judged > 0 {
            let percent = Int(Int128(met) * 100 / judged)
            share = percent
            style =
                switch percent {
                case 100: "s4"
                case 90...: "s3"
                case 80...: "s2"
                case 60...: "s1"
                default: "s0"
                }
        } else {
            share = nil
            style = other > 0 ? "open" : notChecked > 0 ? "unseen" : "none"
        }
    }

    func content(in language: Language) -> PageContent {
        let open = Wording("待定", "open").text(in: language)
        let unseen = Wording("未查", "unseen").text(in: language)
        let large: String
        var notes: [String]
        if let share {
            large = "\(share)%"
            notes = ["\(met)/\(Int128(met) + Int128(failed))"]
            if other > 0 { notes.append("\(open) \(other)") }
        } else if other > 0 {
            large = open
            notes = ["\(other)"]
        } else if notChecked > 0 {
            return ["style": style, "large": Wording("未检查", "unseen").text(in: language), "notes": ["\(notChecked)"]]
        } else {
            return ["style": style, "large": "—", "notes": [String]()]
        }
        if notChecked > 0 { notes.append("\(unseen) \(notChecked)") }
        return ["style": style, "large": large, "notes": notes]
    }
}
