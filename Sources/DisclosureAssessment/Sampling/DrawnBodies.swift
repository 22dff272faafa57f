import DisclosureModel

/// A draw of villages, laid out by position in the register.
public struct DrawnBodies: Sendable {
    /// Titles of the strata.
    let strata: [String]
    /// By body: its stratum; nil where no lot decides about it.
    private let stratumOf: [Int?]
    private let isChosen: [Bool]

    public init(_ draw: SampleDraw, register: BodyRegister) {
        strata = draw.strata.map(\.title)
        var stratumOf = [Int?](repeating: nil, count: register.bodies.count)
        var isChosen = [Bool](repeating: true, count: register.bodies.count)
        for (index, stratum) in draw.strata.enumerated() {
            for entry in stratum.entries {
                guard let position = register.position(of: entry.unit.id) else { continue }
                stratumOf[position] = index
                isChosen[position] = entry.isChosen
            }
        }
        self.stratumOf = stratumOf
        self.isChosen = isChosen
    }

    func stratum(of body: Int) -> Int? { stratumOf[body] }
    func isChosen(_ body: Int) -> Bool { isChosen[body] }

    /// Of these bodies: how many could be drawn and how many were.
    func drawn(among bodies: some Sequence<Int>) -> ScoreSample.Drawn {
        bodies.reduce(into: ScoreSample.Drawn(unit: .villages, drawn: 0, total: 0)) { count, body in
            guard stratumOf[body] != nil else { return }
            count.total += 1
            if isChosen[body] { count.drawn += 1 }
        }
    }
}
