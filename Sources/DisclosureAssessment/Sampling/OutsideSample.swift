import DisclosureModel

/// What a round leaves out because the lot did not fall on it. What is drawn is what is assessed: the rest owes nothing
/// here, and is neither a failure nor unchecked.
public struct OutsideSample: Sendable, Hashable {
    /// Ids of bodies.
    public var bodies: Set<String>
    /// Full ids of items.
    public var items: Set<String>

    public init(bodies: Set<String> = [], items: Set<String> = []) {
        self.bodies = bodies
        self.items = items
    }

    public init(_ draws: [SampleDraw], catalogues: [Catalogue]) {
        self.init()
        for draw in draws {
            let others = Set(draw.others)
            switch draw.design.of {
            case .villages: bodies.formUnion(others)
            case .items: items.formUnion(others)
            case .fields:
                for catalogue in catalogues where others.contains(catalogue.field) {
                    items.formUnion(catalogue.items.map(\.id))
                }
            }
        }
    }

    public var isEmpty: Bool { bodies.isEmpty && items.isEmpty }
}
