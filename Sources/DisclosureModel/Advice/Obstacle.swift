import ExactArithmetic

/// Why mending a finding regains no points.
public enum Obstacle: Sendable, Hashable {
    /// No indicator looks at it.
    case notMeasured
    /// The body has no score.
    case notScored
    /// More was deducted under this indicator than its cap takes, by so many points of its own table even afterwards.
    case beyondCap(indicator: String, by: ExactNumber)
    /// The share stays in its band.
    case band(indicator: String)
    /// Full points only where everything is met.
    case allOrNothing(indicator: String)
    /// Something else limits the indicator.
    case ceiling(indicator: String)
    /// A veto decides the indicator, or the whole (nil).
    case veto(indicator: String?)
    /// The indicator loses nothing by it: it does not apply, or nothing else that was decided had failed.
    case noEffect(indicator: String)
    /// Too little to change a rounded number.
    case rounding
}
