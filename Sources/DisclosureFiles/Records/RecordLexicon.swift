import DisclosureModel
import TabularFiles

/// Every spelling that a record's cells may use for bodies, items, channels and references, as look-up tables.
///
/// Built once from register, catalogues and vocabulary; read by all threads.
public final class RecordLexicon: Sendable {
    static let ambiguous = UInt64.max

    let bodies: ByteKeyTable
    let items: ByteKeyTable
    let channels: ByteKeyTable
    let groups: ByteKeyTable
    /// Bodies of each group, by its position.
    let groupMembers: [[UInt32]]
    let references: ByteKeyTable
    /// Bit of an element text within an item; the seed is the item's position + 1.
    let elements: ByteKeyTable
    let sureness: ByteKeyTable
    let states: ByteKeyTable
    public let routing: RecordRouting

    /// - Parameters:
    ///   - items: sorted by id; a record's `item` is a position in them.
    ///   - references: of the occurrence registers, sorted; a record's `reference` is a position + 1.
    public init(
        register: BodyRegister, items: [DisclosureItem], vocabulary: Vocabulary, references: [String],
        routing: RecordRouting
    ) {
        self.routing = routing
        bodies = Self.bodyTable(register)
        groups = ByteKeyTable()
        var members: [[UInt32]] = []
        for (position, group) in register.groups.enumerated() {
            groups.insert(group.id, UInt64(position))
            groups.insert(group.title, UInt64(position))
            members.append(
                register.bodies.indices.filter { register.bodies[$0].group == group.id }.map { UInt32($0) })
        }
        groupMembers = members
        self.items = ByteKeyTable(minimumCapacity: items.count * 2)
        elements = ByteKeyTable(minimumCapacity: items.count * 8)
        for (position, item) in items.enumerated() { self.items.insert(item.id, UInt64(position)) }
        for (position, item) in items.enumerated() {
            for former in item.was { self.items.insert(former, UInt64(position)) }
            for (bit, element) in item.elements.prefix(64).enumerated() {
                elements.insert(element.text, UInt64(bit), seed: UInt64(position) + 1)
            }
        }
        channels = ByteKeyTable()
        for (text, channel) in vocabulary.spellings where channel < 64 { channels.insert(text, UInt64(channel)) }
        self.references = ByteKeyTable(minimumCapacity: references.count)
        for (position, reference) in references.enumerated() {
            self.references.insert(reference, UInt64(position + 1))
        }
        sureness = ByteKeyTable()
        states = ByteKeyTable()
        for value in DateSureness.allCases {
            sureness.insert(value.word, UInt64(value.rawValue))
            sureness.insert(value.title.chinese, UInt64(value.rawValue))
        }
        sureness.insert("网址推断", UInt64(DateSureness.inferred.rawValue))
        for (number, state) in Observation.State.allCases.enumerated() {
            states.insert(state.rawValue, UInt64(number))
            states.insert(state.title.chinese, UInt64(number))
        }
        states.insert("本期无", UInt64(Observation.State.allCases.firstIndex(of: .nilStated) ?? 0))
    }

    /// Ids first, then names, aliases and paths of names (`上级/本级`); a name that two bodies share is marked ambiguous.
    private static func bodyTable(_ register: BodyRegister) -> ByteKeyTable {
        let table = ByteKeyTable(minimumCapacity: register.bodies.count * 4)
        for (position, body) in register.bodies.enumerated() { table.insert(body.id, UInt64(position)) }
        var owners: [String: Int] = [:]
        var ambiguousNames: Set<String> = []
        for (position, body) in register.bodies.enumerated() {
            var names = Set([body.name] + body.aliases)
            names.formUnion(paths(of: body, in: register))
            for name in names {
                if let owner = owners.updateValue(position, forKey: name), owner != position {
                    ambiguousNames.insert(name)
                }
            }
        }
        for (name, position) in owners {
            table.insert(name, ambiguousNames.contains(name) ? ambiguous : UInt64(position))
        }
        return table
    }

    /// `上级/本级`, and the same with each body further up before it.
    private static func paths(of body: Body, in register: BodyRegister) -> [String] {
        var paths: [String] = []
        var path = body.name
        var parent = body.parent.flatMap { register[$0] }
        while let above = parent, paths.count < 8 {
            path = above.name + "/" + path
            paths.append(path)
            parent = above.parent.flatMap { register[$0] }
        }
        return paths
    }
}
