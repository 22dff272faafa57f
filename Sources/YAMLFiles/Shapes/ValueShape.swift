import SourceText

/// What may stand as a value in a YAML file; the part of a document's shape below its root.
public indirect enum ValueShape: Sendable {
    /// Any scalar read as text; a number is text where text is asked for.
    case text
    /// `a-z 0-9 -` with dots inside and up to so many slashes.
    case identifier(slashes: Int)
    case integer(ClosedRange<Int>)
    /// A decimal number of at most 12 digits before and 6 after the point.
    case number
    case boolean
    /// A civil date, `2022-06-17`.
    case day
    /// Text that one regular expression describes.
    case pattern(String)
    /// One of a closed set of words, each with its meaning.
    case choice([Choice])
    case list(ValueShape)
    /// A list, or one value standing alone.
    case oneOrMany(ValueShape)
    case mapping(MappingShape)
    /// A mapping whose keys the writer of the file chooses.
    case pairs(keys: ValueShape, values: ValueShape)
    /// One of several ways to write the same thing.
    case anyOf([ValueShape])
    /// A shape that stands among the document's definitions, for what is used twice or holds itself.
    case defined(String)
    /// Nothing after the colon.
    case null

    /// A word with its meaning.
    public struct Choice: Sendable {
        public let word: String
        public let meaning: Wording?

        public init(_ word: String, _ meaning: Wording? = nil) {
            self.word = word
            self.meaning = meaning
        }
    }

    /// Words without explanations.
    public static func words(_ words: [String]) -> ValueShape { .choice(words.map { Choice($0) }) }

    public static var texts: ValueShape { .oneOrMany(.text) }
}

/// The keys of one kind of mapping.
public struct MappingShape: Sendable {
    public struct Key: Sendable {
        public let name: String
        public let shape: ValueShape
        public let isRequired: Bool
        /// What an editor shows beside the key.
        public let description: Wording

        public init(_ name: String, _ shape: ValueShape, isRequired: Bool = false, _ description: Wording) {
            self.name = name
            self.shape = shape
            self.isRequired = isRequired
            self.description = description
        }
    }

    public let title: Wording
    public let keys: [Key]
    /// Whether exactly one of the keys stands, as in a rule that is of one kind.
    public let isOneKey: Bool

    public init(_ title: Wording, isOneKey: Bool = false, _ keys: [Key]) {
        self.title = title
        self.keys = keys
        self.isOneKey = isOneKey
    }
}
