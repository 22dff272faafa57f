import DisclosureModel

/// What becomes of the points of siblings that carry none: to those that do, in proportion or in equal amounts, or away.
struct Redistribution<Number: ScoreNumber> {
    /// Full points for each point that an indicator is worth.
    private let perWorth: Number
    /// Full points for each indicator that carries any.
    private let each: Number

    /// What the siblings are worth together.
    struct Worths {
        /// All of them; positive.
        var nominal: Number
        /// Those that carry points; positive.
        var carried: Number
        var carriers: Int
        /// Of the others: what goes to the carriers in equal amounts, and what in proportion.
        var spread: Number
        var proportional: Number
    }

    init(_ worths: Worths, sharing full: Number) {
        let factor = full.over(worths.nominal)
        perWorth = (worths.carried + worths.proportional).over(worths.carried).times(factor)
        each = worths.spread.times(1, over: UInt64(max(1, worths.carriers))).times(factor)
    }

    /// Full points of a carrier.
    func own(worth: Number) -> Number { worth.times(perWorth) + each }
}

extension NotApplicablePolicy {
    enum Giving { case inProportion, equally, dropped }

    /// Where points go that their indicator does not carry.
    var giving: Giving {
        switch self {
        case .siblings, .full, .nilStatement, .zero: .inProportion
        case .spread: .equally
        case .scaleTotal: .dropped
        }
    }
}
