import DisclosureModel
import SourceText

/// In which order the groups of a round are scored, so that scores stand ready where others are composed of them.
public struct CompositionOrder: Sendable {
    /// Positions among the groups, as they came where nothing else decides; without those of a ring.
    public private(set) var positions: [Int] = []
    public private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter groups: each group with the scheme that scores it, composition resolved.
    public init(_ groups: [(group: String, scheme: Scheme)], register: BodyRegister) {
        let below = BodiesBelow(register)
        let known = register.groups.map(\.id)
        /// By group: the groups that it is composed from.
        var needs = [Set<Int>](repeating: [], count: groups.count)
        for (position, (group, scheme)) in groups.enumerated() {
            for part in scheme.composition?.family ?? [] {
                guard case .below(let selection) = part.source else { continue }
                for name in selection.groups ?? [] where !known.contains(name) {
                    diagnostics.append(
                        CompositionMessages.unknownGroup(name, known, at: selection.place ?? part.place))
                }
                if selection.groups?.contains(group) ?? false {
                    diagnostics.append(
                        CompositionMessages.ring([group, group], at: selection.place ?? part.place))
                    continue
                }
                let found = Self.groups(of: group, selection, below, register)
                if found.isEmpty {
                    diagnostics.append(CompositionMessages.nobodyBelow(part, group, at: selection.place ?? part.place))
                }
                let scored = groups.indices.filter { found.contains(groups[$0].group) }
                if !found.isEmpty, scored.isEmpty {
                    diagnostics.append(
                        CompositionMessages.belowUnscored(
                            part, found.compactMap(\.self), at: selection.place ?? part.place))
                }
                needs[position].formUnion(scored)
            }
        }
        sort(groups, needs)
    }

    /// Groups of the bodies below the members of a group; nil for bodies that have none.
    private static func groups(
        of group: String, _ selection: Composition.Below, _ below: BodiesBelow, _ register: BodyRegister
    ) -> Set<String?> {
        var found: Set<String?> = []
        for body in register.bodies where body.group == group {
            for other in below.bodies(below: body.id, in: selection) { found.insert(other.group) }
        }
        return found
    }

    /// The first group of those that wait for nobody, again and again; what is left over is a ring.
    private mutating func sort(_ groups: [(group: String, scheme: Scheme)], _ needs: [Set<Int>]) {
        var open = Set(groups.indices)
        while let next = open.sorted().first(where: { needs[$0].isDisjoint(with: open) }) {
            positions.append(next)
            open.remove(next)
        }
        guard let start = open.min() else { return }
        // Everybody left waits for somebody left: going on from one to the next comes round.
        var path = [start]
        while let next = needs[path[path.count - 1]].intersection(open).min() {
            if let first = path.firstIndex(of: next) {
                path = Array(path[first...]) + [next]
                break
            }
            path.append(next)
        }
        let place = groups[path[0]].scheme.composition?.family.first { part in
            if case .below = part.source { true } else { false }
        }?.place
        let ring = path.map { groups[$0].group }
        let isTold = ring.count == 2 && diagnostics.contains { $0.code == CompositionMessages.ringCode }
        if !isTold { diagnostics.append(CompositionMessages.ring(ring, at: place)) }
    }
}
