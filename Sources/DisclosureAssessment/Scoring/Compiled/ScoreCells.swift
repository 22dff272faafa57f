import DisclosureModel
import ExactArithmetic

/// The sums of a tree cut up so that all of a cell are published as one score, but for those within 10⁻⁹ of its ends.
struct ScoreCells: Sendable {
    private let digits: Int
    /// From points of the tree to those that are published, and back.
    private let scale: NumberInterval?
    private let unscale: ExactNumber

    /// nil where scores are ranked before rounding, or not rounded at all.
    init?(_ scheme: Scheme, full: ExactNumber) {
        guard scheme.rounding.at != .none, scheme.ranking == .rounded, full.isPositive, scheme.total.isPositive,
            let scale = scheme.total.divided(by: full), let unscale = full.divided(by: scheme.total)
        else { return nil }
        digits = scheme.rounding.digits
        self.scale = scale == .one ? nil : NumberInterval(scale)
        self.unscale = unscale
    }

    /// The score that the lower bound is published as, in units of 10⁻¹²; nil where nothing is known of it.
    func cell(of sum: NumberInterval) -> Int64? {
        let scaled = (scale.map { sum.times($0) } ?? sum).rounded(digits: digits)
        return scaled.isUnknown ? nil : scaled.low
    }

    /// The sums that lie in a cell for certain.
    func bounds(of cell: Int64) -> NumberInterval {
        let unit = NumberInterval.units(digits: digits)
        func edge(_ units: Int64) -> NumberInterval {
            NumberInterval(
                (ExactNumber(numerator: Int(units), denominator: NumberInterval.unitsInOne) ?? .zero) * unscale)
        }
        let (low, high) = (edge(cell - unit / 2), edge(cell + unit / 2))
        // Whole units of 10⁻⁹, inwards, since that is how far `roughBounds` may widen them.
        let (least, most) = (max(0, low.high), high.isExact ? high.low - 1 : high.low)
        return NumberInterval(low: (least + 999) / 1000 * 1000, high: most / 1000 * 1000)
    }
}

/// What a cell leads to.
struct SettledCell: Sendable {
    let bounds: NumberInterval
    /// nil where it is not one score.
    let score: CompiledScore?
}
