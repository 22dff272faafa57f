import CivilCalendar
import DisclosureModel
import SourceText

/// Schemes beside a round: indicators that see nothing which anybody in their groups owes, and items that are owed and
/// that no indicator looks at.
public enum RoundSchemeLint {
    /// - Parameters:
    ///   - schemes: by group; a scheme that several groups have is looked at once, over all of them.
    ///   - items: as `routing` counts them.
    ///   - day: the last of the period, by which scopes with days go.
    public static func check(
        _ schemes: [(group: String, scheme: Scheme)], register: BodyRegister, items: [DisclosureItem],
        catalogues: [Catalogue], routing: RecordRouting, day: CivilDate, into collector: DiagnosticCollector
    ) {
        let owed = OwedItems(register: register, items: items, routing: routing)
        var groups: [String: Set<String>] = [:]
        var order: [Scheme] = []
        for (group, scheme) in schemes {
            if groups[scheme.id] == nil { order.append(scheme) }
            groups[scheme.id, default: []].insert(group)
        }
        for scheme in order {
            let members = register.bodies.indices.filter { position in
                register.bodies[position].group.map { groups[scheme.id]?.contains($0) ?? false } ?? false
            }
            let lint = SchemeInRound(
                scheme: scheme, members: members, register: register, owed: owed, day: day,
                library: MeasurableItems(catalogues), collector: collector)
            lint.check()
        }
    }
}

/// What each body and those below it owe: positions of items with the level at which they are owed.
private struct OwedItems {
    struct Entry: Hashable {
        let item: Int
        let level: Level
    }

    let items: [DisclosureItem]
    private let own: [Set<Entry>]
    private let children: [[Int]]

    init(register: BodyRegister, items: [DisclosureItem], routing: RecordRouting) {
        self.items = items
        var children: [[Int]] = Array(repeating: [], count: register.bodies.count)
        var own: [Set<Entry>] = []
        own.reserveCapacity(register.bodies.count)
        for (position, body) in register.bodies.enumerated() {
            if let parent = body.parent.flatMap(register.position) { children[parent].append(position) }
            let owed = items.indices.filter { item in
                routing.owes(body: UInt32(position), item: UInt16(truncatingIfNeeded: item))
            }
            // Joined items are judged under one of them.
            own.append(Set(owed.map { Entry(item: Int(routing.judgedAs[$0]), level: body.level) }))
        }
        self.own = own
        self.children = children
    }

    /// Of all these bodies and of what lies below them.
    func entries(of bodies: [Int]) -> Set<Entry> {
        var found: Set<Entry> = []
        var isSeen: Set<Int> = []
        var open = bodies
        while let body = open.popLast() {
            guard isSeen.insert(body).inserted else { continue }
            found.formUnion(own[body])
            open += children[body]
        }
        return found
    }
}

private struct SchemeInRound {
    let scheme: Scheme
    /// Positions of the bodies it scores.
    let members: [Int]
    let register: BodyRegister
    let owed: OwedItems
    let day: CivilDate
    let library: MeasurableItems
    let collector: DiagnosticCollector

    func check() {
        let all = owed.entries(of: members)
        // Where nobody is scored, or nothing is owed at all, the round says so itself.
        guard !all.isEmpty else { return }
        var unseen = all
        for leaf in PlacedLeaf.all(of: scheme) {
            guard let measure = leaf.indicator.measure else { continue }
            let meant = members.filter { isMeant(leaf, for: register.bodies[$0]) }
            let entries = meant.count == members.count ? all : owed.entries(of: meant)
            let seen = entries.filter { sees($0, by: measure) }
            unseen.subtract(seen)
            if seen.isEmpty, leaf.indicator.points.isPositive {
                collector.report(
                    SchemeLintDiagnostics.nothingOwed(
                        leaf.id, isForNobody: meant.isEmpty,
                        at: scheme.places[.indicator(leaf.id), meant.isEmpty ? "applies-to" : "measure"]
                            ?? leaf.indicator.place))
            }
        }
        report(Set(unseen.map(\.item)))
    }

    private func isMeant(_ leaf: PlacedLeaf, for body: Body) -> Bool {
        let facts = ScoringFacts(
            body: body.id, group: body.group, kind: body.kind, functions: body.functions, onDay: day)
        return (leaf.above + [leaf.indicator]).allSatisfy { $0.appliesTo?.unmet(by: facts) == nil }
    }

    private func sees(_ entry: OwedItems.Entry, by measure: Measure) -> Bool {
        let item = owed.items[entry.item]
        return measure.levels?.contains(entry.level) ?? true && library.isNamed(item, by: measure)
            && measure.dimensions.contains(where: item.yields)
    }

    /// One note a catalogue, in the order of the items.
    private func report(_ positions: Set<Int>) {
        var byCatalogue: [String: [DisclosureItem]] = [:]
        for position in positions.sorted() {
            let item = owed.items[position]
            byCatalogue[item.catalogueID, default: []].append(item)
        }
        for (catalogue, items) in byCatalogue.sorted(by: { $0.key < $1.key }) {
            guard let first = items.first else { continue }
            collector.report(
                SchemeLintDiagnostics.itemsUnseen(
                    scheme, catalogue, first, items.count,
                    of: library.items.count { $0.catalogueID == catalogue }))
        }
    }
}
