import DisclosureModel

/// Who owes which item: function, level and the item's `owed-by`.
///
/// A body owes an item if its kind fits one of the item's levels and it has a function that the item names, or the item
/// names none. `lead`: at each level, those who have the first named function that anybody there has.
enum Ownership {
    static func routing(
        register: BodyRegister, items: [DisclosureItem], outside: OutsideSample = OutsideSample()
    ) -> RecordRouting {
        let bodies = register.bodies
        var owes = [Bool](repeating: false, count: bodies.count * items.count)
        for (position, item) in items.enumerated() {
            for level in Level.allCases where item.levels.contains(level) {
                let candidates = bodies.indices.filter { bodies[$0].level == level }
                let owing: [Int]
                switch item.owedBy {
                case .each, .any:
                    owing = candidates.filter { body in
                        item.functions.isEmpty || item.functions.contains { bodies[body].has(function: $0) }
                    }
                case .lead:
                    let lead = item.functions.first { function in
                        candidates.contains { bodies[$0].has(function: function) }
                    }
                    owing =
                        lead.map { lead in candidates.filter { bodies[$0].has(function: lead) } }
                        ?? (item.functions.isEmpty ? candidates : [])
                }
                for body in owing { owes[body * items.count + position] = true }
            }
        }
        let outsideBodies = bodies.map { outside.bodies.contains($0.id) }
        let outsideItems = items.map { outside.items.contains($0.id) }
        if !outside.isEmpty {
            for body in bodies.indices {
                for item in items.indices where outsideBodies[body] || outsideItems[item] {
                    owes[body * items.count + item] = false
                }
            }
        }
        return RecordRouting(
            bodyCount: bodies.count, itemCount: items.count,
            owes: { owes[$0 * items.count + $1] },
            served: served(register, items) { owes[$0 * items.count + $1] },
            isShared: items.map(\.isShared), judgedAs: joined(items),
            depth: bodies.map { UInt8($0.level.depth) }, outsideBodies: outsideBodies, outsideItems: outsideItems)
    }

    /// Whom a posting serves without naming them: of a shared item the bodies below, of an `any` item the others that
    /// owe it at the same level or below, within the same area.
    private static func served(
        _ register: BodyRegister, _ items: [DisclosureItem], _ owes: (Int, Int) -> Bool
    ) -> [UInt64: [UInt32]] {
        let bodies = register.bodies
        let area = bodies.map { areaOf($0, register) }
        var served: [UInt64: [UInt32]] = [:]
        for (position, item) in items.enumerated() where item.isShared || item.owedBy == .any {
            let owing = bodies.indices.filter { owes($0, position) }
            for publisher in bodies.indices {
                let depth = bodies[publisher].level.depth
                let others = owing.filter { other in
                    guard other != publisher, area[other] == area[publisher] else { return false }
                    let isBelow = bodies[other].level.depth > depth
                    if item.isShared, depth == 0, isBelow { return true }
                    guard item.owedBy == .any, owes(publisher, position) else { return false }
                    return depth == 0 && bodies[other].level.depth == 0 || isAncestor(publisher, of: other, register)
                }
                guard !others.isEmpty else { continue }
                served[RecordRouting.key(body: UInt32(publisher), item: UInt16(position))] = others.map { UInt32($0) }
            }
        }
        return served
    }

    private static func areaOf(_ body: Body, _ register: BodyRegister) -> String {
        var top = body
        var steps = 0
        while let parent = top.parent.flatMap({ register[$0] }), steps < 8 {
            top = parent
            steps += 1
        }
        // Without a county government above it a body belongs to the register's only area.
        return top.kind == .government ? top.id : ""
    }

    private static func isAncestor(_ above: Int, of below: Int, _ register: BodyRegister) -> Bool {
        var parent = register.bodies[below].parent
        var steps = 0
        while let id = parent, steps < 8 {
            if id == register.bodies[above].id { return true }
            parent = register[id]?.parent
            steps += 1
        }
        return false
    }

    /// Items joined by `same-as`, directly or through others, are judged under the one with the smallest id.
    private static func joined(_ items: [DisclosureItem]) -> [UInt16] {
        var root = Array(items.indices)
        let positions = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func find(_ index: Int) -> Int {
            var index = index
            while root[index] != index { index = root[index] }
            return index
        }
        for (position, item) in items.enumerated() {
            for other in item.sameAs.compactMap({ positions[$0] }) {
                let pair = [find(position), find(other)].sorted()
                root[pair[1]] = pair[0]
            }
        }
        return items.indices.map { UInt16(truncatingIfNeeded: find($0)) }
    }
}
