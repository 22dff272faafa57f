import DisclosureModel

/// Phrases of one file and what they were read as.
public final class TimeLimitMemo {
    private var limits: [String: TimeLimit] = [:]

    public init() {}

    /// The same as `TimeLimitParser.parse`.
    func parse(_ text: String) -> TimeLimit {
        if let known = limits[text] { return known }
        let limit = TimeLimitParser.parse(text)
        limits[text] = limit
        return limit
    }
}
