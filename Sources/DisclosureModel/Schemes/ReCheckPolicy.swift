import ExactArithmetic

/// What the re-check after the rectification day does to a score (复查计分).
///
/// 80 points, 6 of which the mended findings cost, 2 defects not mended: with `restores: 1` and 0.5 for each unmended
/// 80 + 6 - 1 = 85; with `restores: 0.5` 80 + 3 - 1 = 82; with `restores: 0` 80 - 1 = 79.
public struct ReCheckPolicy: Sendable, Hashable {
    /// What a defect costs that was not mended, beyond what it cost already.
    public struct Unmended: Sendable, Hashable {
        public var each: ExactNumber
        public var atMost: ExactNumber?

        public init(each: ExactNumber, atMost: ExactNumber? = nil) {
            self.each = each
            self.atMost = atMost
        }
    }

    /// From 0 to 1: the share of what mended findings cost that comes back.
    public var restores: ExactNumber
    /// From 0 to 1: what a partly mended finding gets of what a mended one would.
    public var partly: ExactNumber
    public var unmended: Unmended?
    /// A link that came in time counts as mended although nobody has looked at it.
    public var trustsLinks: Bool

    public init(
        restores: ExactNumber, partly: ExactNumber = .zero, unmended: Unmended? = nil, trustsLinks: Bool = false
    ) {
        self.restores = restores
        self.partly = partly
        self.unmended = unmended
        self.trustsLinks = trustsLinks
    }
}
