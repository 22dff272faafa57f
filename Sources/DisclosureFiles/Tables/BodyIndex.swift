import DisclosureModel
import SourceText

/// Finds bodies by what people write for them: id, name, alias, or names from above joined with `/` (`城关镇/东街村`).
public struct BodyIndex: Sendable {
    public enum Match: Sendable, Hashable {
        /// Position in the register.
        case found(Int)
        /// Several bodies bear the name; their positions.
        case ambiguous([Int])
        case unknown
    }

    public let register: BodyRegister
    /// Positions of the bodies that bear a name, alias or path; ids are not among them.
    let owners: [String: [Int]]

    public init(_ register: BodyRegister) {
        self.register = register
        var owners: [String: [Int]] = [:]
        for (position, body) in register.bodies.enumerated() {
            var names = Set([body.name] + body.aliases)
            for path in Self.paths(of: body, in: register) { names.insert(path) }
            for name in names { owners[name, default: []].append(position) }
        }
        self.owners = owners
    }

    /// An id goes before any name.
    public func match(_ text: String) -> Match {
        if let position = register.position(of: text) { return .found(position) }
        switch owners[text] {
        case nil: return .unknown
        case .some(let positions): return positions.count == 1 ? .found(positions[0]) : .ambiguous(positions)
        }
    }

    /// The known id, name or alias nearest to `text`.
    public func nearest(to text: String) -> String? {
        NearestWord.suggestion(for: text, among: register.bodies.lazy.flatMap { [$0.id, $0.name] + $0.aliases })
    }

    /// `镇/村`, `县/镇/村` …
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

/// Finds items by full id (`catalogue/item`) or former id.
public struct ItemIndex: Sendable {
    private let items: [String: DisclosureItem]
    private let ids: [String]

    public init(_ catalogues: [Catalogue]) {
        var items: [String: DisclosureItem] = [:]
        let all = catalogues.flatMap(\.items)
        for item in all where items[item.id] == nil { items[item.id] = item }
        for item in all {
            for former in item.was where items[former] == nil { items[former] = item }
        }
        self.items = items
        ids = all.map(\.id)
    }

    public subscript(id: String) -> DisclosureItem? { items[id] }

    /// The known id nearest to `text`.
    public func nearest(to text: String) -> String? {
        NearestWord.suggestion(for: text, among: ids)
    }
}
