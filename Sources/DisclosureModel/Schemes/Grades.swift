import ExactArithmetic

/// Names for ranges of scores (等次), by their lower bounds so that nothing falls between two of them.
public struct Grades: Sendable, Hashable {
    public struct Band: Sendable, Hashable {
        /// Lower bound, itself included.
        public var from: ExactNumber
        public var name: String

        public init(from: ExactNumber, name: String) {
            self.from = from
            self.name = name
        }
    }

    public var reading: Scheme.Reading
    /// From the highest to the lowest, which begins at zero.
    public var bands: [Band]

    public init(reading: Scheme.Reading = .rounded, bands: [Band]) {
        self.reading = reading
        self.bands = bands
    }

    public func name(of score: ExactNumber) -> String? {
        bands.first { $0.from <= score }?.name ?? bands.last?.name
    }
}
