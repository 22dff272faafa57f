import ExactArithmetic
import SourceText

extension TraceLine {
    /// Points that lie beyond a limit: deducted or added by rules before, and not counted. Positive; nil where the
    /// step is no limit.
    public var beyond: ExactNumber? {
        switch step {
        case .deductionLimit, .indicatorLimit, .floor, .lossLimit, .penaltyLimit, .bonusEventLimit, .bonusLimit,
            .totalFloor, .givenBackLimit, .unmendedLimit:
            amount.isNegative ? -amount : amount
        default: nil
        }
    }

    /// 应扣14分，封顶10分，超出4分不再扣. Where other rules had taken points before, what would have been taken
    /// altogether cannot be told from the limit, and only the surplus is named.
    var beyondText: Wording? {
        guard let beyond, beyond.isPositive else { return nil }
        let over = beyond.briefText
        func deducted(_ limit: ExactNumber) -> Wording {
            let whole = (limit + beyond).briefText
            return Wording(
                "应扣\(whole)分，封顶\(limit.briefText)分，超出\(over)分不再扣",
                "\(whole) to take, at most \(limit.briefText): \(over) beyond the cap are not taken")
        }
        func added(_ limit: ExactNumber) -> Wording {
            let whole = (limit + beyond).briefText
            return Wording(
                "应加\(whole)分，封顶\(limit.briefText)分，超出\(over)分不计",
                "\(whole) to add, at most \(limit.briefText): \(over) beyond the cap do not count")
        }
        switch step {
        case .deductionLimit(let limit), .penaltyLimit(let limit): return deducted(limit)
        case .bonusEventLimit(let limit), .bonusLimit(let limit): return added(limit)
        case .floor(let full):
            return Wording(
                "扣分以本指标\(full.briefText)分为限，超出\(over)分不再扣",
                "the indicator cannot lose more than its \(full.briefText): \(over) beyond that are not taken")
        case .lossLimit(let limit):
            return Wording(
                "失分合计以\(limit.briefText)分为限，超出\(over)分不再扣",
                "loses at most \(limit.briefText) altogether: \(over) beyond that are not taken")
        case .indicatorLimit(let full):
            return Wording(
                "得分以本指标\(full.briefText)分为限，超出\(over)分不计",
                "the indicator cannot earn more than its \(full.briefText): \(over) beyond that do not count")
        default: return nil
        }
    }
}

extension [TraceLine] {
    /// Words of the line at `index`, with what only the lines before it can tell: a leaf that began at its full points and
    /// only lost some would have lost so much altogether.
    public func text(at index: Int) -> Wording {
        let line = self[index]
        guard case .floor(let full) = line.step, let beyond = line.beyond, beyond.isPositive, index > 0,
            case .full(full)? = first?.step,
            self[1..<index].allSatisfy({ $0.amount.isNegative || $0.amount.isZero })
        else { return line.text }
        let whole = (full + beyond).briefText
        return Wording(
            "应扣\(whole)分，封顶\(full.briefText)分，超出\(beyond.briefText)分不再扣",
            "\(whole) to take, at most \(full.briefText): \(beyond.briefText) beyond the cap are not taken")
    }
}
