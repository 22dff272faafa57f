import DisclosureModel
import ExactArithmetic
import SourceText

/// Every sentence about how far ranks rest on weights and rounding.
enum SensitivityWords {
    static let heading = Wording("名次和等次对权重、舍入的敏感性", "how far ranks and grades rest on weights and rounding")

    static func method(_ result: Sensitivity) -> Wording {
        guard result.changes > 0 else {
            return Wording("评分细则没有可变的权重。", "The scheme has no weights that could be others.")
        }
        let single = result.changes - result.mixed
        let p = result.percent
        return Wording(
            "试了\(result.changes)种权重：逐项±\(p)%（同级按比例归一）和逐项去掉共\(single)种，各项同时在±\(p)%内变动\(result.mixed)种。",
            "\(result.changes) sets of weights: \(single) with one indicator ±\(p)% (its level brought back to its sum) or left out, \(result.mixed) with all of them within ±\(p)%."
        )
    }

    static func change(_ change: WeightChange, in group: SensitivityReport.Group) -> Wording {
        let percent = group.result.percent
        switch change {
        case .raised(let id):
            let title = group.title(of: id)
            return Wording("“\(title)”权重加\(percent)%", "“\(title)” +\(percent)%")
        case .lowered(let id):
            let title = group.title(of: id)
            return Wording("“\(title)”权重减\(percent)%", "“\(title)” -\(percent)%")
        case .dropped(let id):
            let title = group.title(of: id)
            return Wording("去掉“\(title)”", "without “\(title)”")
        case .mixed(let number):
            return Wording("第\(number)种同时变动", "all weights, set \(number)")
        }
    }

    /// What leads to the best and to the worst rank; nil where no change leads away from the rank.
    static func extremes(of body: Sensitivity.Body, in group: SensitivityReport.Group) -> Wording? {
        var parts: [Wording] = []
        if let best = body.best, let cause = best.change {
            let cause = self.change(cause, in: group)
            parts.append(
                Wording("升到第\(best.rank)名：\(cause.chinese)", "up to rank \(best.rank): \(cause.english)"))
        }
        if let worst = body.worst, let cause = worst.change {
            let cause = self.change(cause, in: group)
            parts.append(
                Wording("降到第\(worst.rank)名：\(cause.chinese)", "down to rank \(worst.rank): \(cause.english)"))
        }
        guard !parts.isEmpty else { return nil }
        return Wording(
            parts.map(\.chinese).joined(separator: "；"), parts.map(\.english).joined(separator: "; "))
    }

    static let roundingHeading = Wording("贴近界线或由舍入决定：", "Near an edge, or decided by rounding:")
    static let nothingRests = Wording(
        "没有等次贴近界线，也没有名次或等次由舍入决定。", "No grade lies near an edge, and rounding decides no rank or grade.")

    /// One sentence for each edge, tie and reading; none where nothing rests on rounding.
    static func rounding(
        of body: Sensitivity.Body, in group: SensitivityReport.Group, names: (String) -> String
    ) -> [Wording] {
        guard let exact = body.exact else { return [] }
        var found = body.edges.map { edge in
            let (from, far) = (
                edge.from.briefText, (edge.distance.isNegative ? -edge.distance : edge.distance).briefText
            )
            if edge.distance.isZero {
                return Wording(
                    "正在“\(edge.grade)”的界线\(from)分上", "exactly on the edge of “\(edge.grade)”, \(from)")
            }
            let side = edge.distance.isNegative
            return Wording(
                "未舍入\(exact.briefText)分，比“\(edge.grade)”的界线\(from)分\(side ? "少" : "多")\(far)分",
                "\(exact.briefText) before rounding, \(far) \(side ? "below" : "above") the edge of “\(edge.grade)”, \(from)"
            )
        }
        let others = body.roundedAlike.map(names)
        if !others.isEmpty {
            let shown = group.shown(body) ?? ""
            found.append(
                group.scheme.ranking == .rounded
                    ? Wording(
                        "与\(others.joined(separator: "、"))并列只因舍入：同为\(shown)分，未舍入\(exact.briefText)分",
                        "tied with \(others.joined(separator: ", ")) by rounding alone: \(shown), \(exact.briefText) before"
                    )
                    : Wording(
                        "与\(others.joined(separator: "、"))公布分同为\(shown)分，名次按未舍入的\(exact.briefText)分定",
                        "published as \(shown) like \(others.joined(separator: ", ")); ranked by \(exact.briefText)"))
        }
        if body.restsOnRounding {
            let other = body.otherReading
            let isExact = group.scheme.ranking == .exact && group.scheme.grades?.reading != .rounded
            let rank = other.rank.map(String.init) ?? "—"
            found.append(
                Wording(
                    "如果\(isExact ? "按舍入后的分" : "按未舍入的分")："
                        + "第\(rank)名" + (other.grade.map { "，“\($0)”" } ?? ""),
                    "by the \(isExact ? "rounded" : "exact") score: rank \(rank)"
                        + (other.grade.map { ", “\($0)”" } ?? "")))
        }
        return found
    }
}
