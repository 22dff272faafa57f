import SourceText

/// Where the parts of a scheme stand in its file, for whoever has something to say about one of them.
public struct SchemePlaces: Sendable, Hashable {
    /// What a path begins at.
    public enum Owner: Sendable, Hashable {
        case scheme
        case indicator(String)
        /// A rule of an indicator, counted as `Indicator.rules` has them.
        case rule(String, Int)
        case penalty(String)
        case veto(String)
        case event(String)
        /// A part of a composition.
        case part(String)
    }

    /// A key of a mapping, or the position of an entry in a list.
    public enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
        case key(String)
        case entry(Int)

        public init(stringLiteral key: String) { self = .key(key) }
        public init(integerLiteral position: Int) { self = .entry(position) }
    }

    /// A part with the parts in it.
    public struct Part: Sendable, Hashable {
        public let place: Place
        public let below: [Step: Part]

        public init(place: Place, below: [Step: Part]) {
            self.place = place
            self.below = below
        }
    }

    private let parts: [Owner: Part]

    public init(_ parts: [Owner: Part] = [:]) {
        self.parts = parts
    }

    /// The place of a part; where the path leads no further, the last place on it, and nil where not even its owner is
    /// known, as in schemes that no file holds.
    public subscript(owner: Owner, path: Step...) -> Place? {
        guard var part = parts[owner] else { return nil }
        for step in path {
            guard let next = part.below[step] else { break }
            part = next
        }
        return part.place
    }

    /// The place of a key that is written at the owner itself; nil where it is not.
    public func written(_ owner: Owner, _ key: String) -> Place? { parts[owner]?.below[.key(key)]?.place }
}
