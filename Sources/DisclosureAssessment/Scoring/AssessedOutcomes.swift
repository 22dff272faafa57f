import DisclosureModel

/// The tallies of an assessment, laid out so that a body's territory is one stretch: made once for all bodies and schemes.
public struct AssessedOutcomes: Sendable {
    public let register: BodyRegister
    public let items: [DisclosureItem]
    private let tallies: [ItemTally]
    /// Tallies of each body of the register.
    private let stretches: [Range<Int>]
    /// Positions of bodies, each followed by everything below it.
    private let order: [Int]
    /// Where in `order` the territory of each body lies.
    private let territories: [Range<Int>]
    let findings: [Finding]

    /// Name of the field by catalogue.
    private let fields: [String: String]

    /// `catalogues` are those of the round; they say which field an item belongs to.
    public init(_ assessment: Assessment, register: BodyRegister, catalogues: [Catalogue]) {
        self.register = register
        fields = Dictionary(catalogues.map { ($0.id, $0.field) }, uniquingKeysWith: { first, _ in first })
        items = assessment.items
        findings = assessment.findings
        let bodies = register.bodies
        let tallies = assessment.tallies
            .filter { bodies.indices.contains($0.body) && assessment.items.indices.contains($0.item) }
            .sorted { ($0.body, $0.item) < ($1.body, $1.item) }
        self.tallies = tallies
        var stretches = Array(repeating: 0..<0, count: bodies.count)
        var start = 0
        while start < tallies.count {
            var end = start
            while end < tallies.count, tallies[end].body == tallies[start].body { end += 1 }
            stretches[tallies[start].body] = start..<end
            start = end
        }
        self.stretches = stretches
        (order, territories) = Self.familyOrder(register)
    }

    /// Depth first, so that whatever lies below a body follows it. A body that is its own ancestor (the reader of the
    /// register reports it) ends the walk.
    private static func familyOrder(_ register: BodyRegister) -> (order: [Int], territories: [Range<Int>]) {
        let bodies = register.bodies
        var children: [[Int]] = Array(repeating: [], count: bodies.count)
        var roots: [Int] = []
        for (position, body) in bodies.enumerated() {
            if let parent = body.parent.flatMap(register.position) {
                children[parent].append(position)
            } else {
                roots.append(position)
            }
        }
        var order: [Int] = []
        var territories = Array(repeating: 0..<0, count: bodies.count)
        var isPlaced = Array(repeating: false, count: bodies.count)
        for root in roots + Array(bodies.indices) where !isPlaced[root] {
            // A negative entry closes the territory of the body it stands for.
            var stack = [root]
            while let top = stack.popLast() {
                if top < 0 {
                    let position = -top - 1
                    territories[position] = territories[position].lowerBound..<order.count
                    continue
                }
                guard !isPlaced[top] else { continue }
                isPlaced[top] = true
                territories[top] = order.count..<order.count
                order.append(top)
                stack.append(-top - 1)
                stack.append(contentsOf: children[top].reversed())
            }
        }
        return (order, territories)
    }

    /// Which tallies a measure looks at.
    struct Selection: Sendable {
        let dimensions: [Dimension]
        /// nil: all.
        let levels: Set<Level>?
        /// By position in `items`; nil: all.
        let items: [Bool]?
        let average: Measure.Averaging
    }

    func selection(of measure: Measure) -> Selection {
        let isFree = measure.catalogues == nil && measure.fields == nil && measure.items == nil
        let catalogues = measure.catalogues.map(Set.init)
        let wanted = measure.items.map(Set.init)
        let mask = items.map { item in
            (catalogues?.contains(item.catalogueID) ?? true) && (wanted?.contains(item.id) ?? true)
                && (measure.fields?.contains(fields[item.catalogueID] ?? "") ?? true)
        }
        return Selection(
            dimensions: measure.dimensions, levels: measure.levels, items: isFree ? nil : mask, average: measure.average
        )
    }

    /// The verdicts of a body and everything below it: pooled, or one entry for each body that owes something.
    func outcomes(of position: Int, _ selection: Selection) -> [OutcomeCounts] {
        var pooled = OutcomeCounts()
        var each: [OutcomeCounts] = []
        for place in territories[position] {
            let body = order[place]
            if let levels = selection.levels, !levels.contains(register.bodies[body].level) { continue }
            let counts = counts(of: body, selection)
            if selection.average == .bodies {
                if counts.total > 0 { each.append(counts) }
            } else {
                pooled += counts
            }
        }
        return selection.average == .bodies ? each : [pooled]
    }

    /// The bodies behind the entries of `outcomes(of:_:)` where it has one for each, in their order.
    func contributors(of position: Int, _ selection: Selection) -> [Int] {
        territories[position].compactMap { place in
            let body = order[place]
            if let levels = selection.levels, !levels.contains(register.bodies[body].level) { return nil }
            let hasVerdicts = stretches[body].contains { index in
                (selection.items?[tallies[index].item] ?? true)
                    && selection.dimensions.contains { tallies[index][$0].total > 0 }
            }
            return hasVerdicts ? body : nil
        }
    }

    /// The verdicts of one body alone.
    func counts(of body: Int, _ selection: Selection) -> OutcomeCounts {
        var counts = OutcomeCounts()
        for index in stretches[body] {
            if let items = selection.items, !items[tallies[index].item] { continue }
            for dimension in selection.dimensions { counts += tallies[index][dimension] }
        }
        return counts
    }

    /// Positions of a body and everything below it, in the order of `outcomes(of:_:)`.
    func territory(of position: Int) -> ArraySlice<Int> { order[territories[position]] }

    /// Whether `other` is the body at `position` or lies below it.
    func contains(_ position: Int, _ other: Int) -> Bool {
        territories[position].contains(territories[other].lowerBound)
    }
}
