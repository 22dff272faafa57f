import DisclosureModel

/// Who stands below whom: by the parents of the register, and all others below the only government of a register.
public struct BodiesBelow: Sendable {
    private let register: BodyRegister
    /// By body: those whose parent it is, in order of id.
    private let children: [[Int]]
    private let government: Int?

    public init(_ register: BodyRegister) {
        self.register = register
        var children = [[Int]](repeating: [], count: register.bodies.count)
        for (position, body) in register.bodies.enumerated() {
            if let parent = body.parent.flatMap(register.position), parent != position {
                children[parent].append(position)
            }
        }
        self.children = children
        let governments = register.bodies.indices.filter { register.bodies[$0].kind == .government }
        government = governments.count == 1 ? governments[0] : nil
    }

    /// Positions in the register, in order of id; the body itself is not below itself.
    public func positions(below id: String) -> [Int] {
        guard let start = register.position(of: id) else { return [] }
        if start == government { return register.bodies.indices.filter { $0 != start } }
        var found: Set<Int> = []
        var open = children[start]
        while let next = open.popLast() {
            guard next != start, found.insert(next).inserted else { continue }
            open += children[next]
        }
        return found.sorted()
    }

    /// Those that a composition selects, as bodies.
    public func bodies(below id: String, in selection: Composition.Below) -> [Body] {
        positions(below: id).map { register.bodies[$0] }.filter(selection.contains)
    }
}
