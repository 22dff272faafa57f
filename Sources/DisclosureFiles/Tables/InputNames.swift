import DisclosureModel
import SourceText

/// The bodies, items and channels that occurrence, observation and judgement tables may name.
public struct InputNames: Sendable {
    public let bodies: BodyIndex
    public let items: ItemIndex
    public let vocabulary: Vocabulary

    public init(register: BodyRegister, catalogues: [Catalogue], vocabulary: Vocabulary) {
        bodies = BodyIndex(register)
        items = ItemIndex(catalogues)
        self.vocabulary = vocabulary
    }
}

/// Resolves the names of one table; the nearest known word is looked for a limited number of times.
struct NameResolver {
    let names: InputNames
    private var suggestions: [String: String?] = [:]

    /// Words for which the nearest is sought; a register of ten thousand with every row wrong must not take minutes.
    static let suggestionLimit = 200

    init(_ names: InputNames) {
        self.names = names
    }

    /// The id of the body that a cell names; a blank or unknown one is said.
    mutating func body(_ row: TableRow, _ key: String) -> String? {
        guard let text = row.required(key) else { return nil }
        let register = names.bodies.register
        switch names.bodies.match(text) {
        case .found(let position): return register.bodies[position].id
        case .ambiguous(let positions):
            let ids = positions.map { register.bodies[$0].id }
            row.report(TableDiagnostics.ambiguousBody(text, ids, row.severity, at: row.place(key)))
        case .unknown:
            let nearest = suggestion("body \(text)") { $0.bodies.nearest(to: text) }
            row.report(TableDiagnostics.unknownBody(text, nearest: nearest, row.severity, at: row.place(key)))
        }
        return nil
    }

    /// The item that a text of a cell names; an unknown one is said.
    mutating func item(_ text: String, _ row: TableRow, _ key: String) -> DisclosureItem? {
        if let item = names.items[text] { return item }
        let nearest = suggestion("item \(text)") { $0.items.nearest(to: text) }
        row.report(TableDiagnostics.unknownItem(text, nearest: nearest, row.severity, at: row.place(key)))
        return nil
    }

    /// The position of the channel that a cell names; an unknown one is said.
    mutating func channel(_ row: TableRow, _ key: String) -> Int? {
        guard let text = row.text(key) else { return nil }
        if let index = names.vocabulary.channelIndex(of: text) { return index }
        let nearest = suggestion("channel \(text)") {
            NearestWord.suggestion(for: text, among: $0.vocabulary.spellings.map(\.text))
        }
        row.report(TableDiagnostics.unknownChannel(text, nearest: nearest, row.severity, at: row.place(key)))
        return nil
    }

    private mutating func suggestion(_ key: String, _ find: (InputNames) -> String?) -> String? {
        if let known = suggestions[key] { return known }
        guard suggestions.count < Self.suggestionLimit else { return nil }
        let found = find(names)
        suggestions[key] = found
        return found
    }
}
