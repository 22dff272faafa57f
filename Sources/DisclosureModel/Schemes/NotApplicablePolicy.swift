/// Where the points of an indicator go that does not apply to a body (不涉及). Never silently to zero.
///
/// Example of all cases: indicators of 60, 20 and 20; the body got 45 of the 60, the first 20 do not apply, and it got
/// 10 of the last 20. An indicator that applies but could not be assessed (nobody looked, no evidence) always
/// gives its points away: by the same rule, and under the last three policies to its siblings. Siblings that keep their
/// points are among those that receive: they are decided like any other, and what could not be assessed drops out of the
/// whole. Had nobody looked at the last 20, `full` would make 60 → 75 and 20 → 25:
/// 56.25 + 25 = 81.25, which is 65 of 80.
///
/// A veto of an indicator takes nothing from one that does not apply and keeps its points.
public enum NotApplicablePolicy: String, Sendable, CaseIterable {
    /// To the siblings in proportion to their points: 60 → 75 and 20 → 25, so 56.25 + 12.5 = 68.75. Where no sibling
    /// applies, the indicator above does not apply either, and its siblings receive.
    case siblings
    /// To the siblings in equal amounts: 60 → 70 and 20 → 30, so 52.5 + 15 = 67.5.
    case spread
    /// They are dropped, and the sum over the whole tree is scaled to the total: 55 of 80 → 55 × 100/80 = 68.75.
    /// It differs from `siblings` where the tree has branches: the points leave their branch.
    case scaleTotal = "scale-total"
    /// The body keeps them: 45 + 20 + 10 = 75.
    case full
    /// The body gets what a nil statement earns, at 0.8: 45 + 16 + 10 = 71.
    case nilStatement = "nil-statement"
    /// The body loses them, because the table says so: 45 + 0 + 10 = 55.
    case zero
}
