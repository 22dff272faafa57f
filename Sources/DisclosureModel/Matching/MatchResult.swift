/// Which item a record belongs to, how that came about and how sure it is.
public struct MatchResult: Sendable, Hashable {
    public enum Basis: Sendable, Hashable {
        /// A person decided, with a reason in the file of decisions.
        case decision(reason: String, by: String)
        /// Words and columns matched.
        case words
        /// Nothing was sure enough.
        case nothing
    }

    /// A field, and an item of it where one is sure.
    public struct Candidate: Sendable, Hashable {
        public var field: String
        public var item: String?
        /// In hundredths, 0…100.
        public var confidence: Int

        public init(field: String, item: String?, confidence: Int) {
            self.field = field
            self.item = item
            self.confidence = confidence
        }
    }

    /// `nil` where nothing fits.
    public var field: String?
    /// Full id; `nil` where only the field is sure.
    public var item: String?
    /// How sure the field is, in hundredths, 0…100; where nothing fits, of the nearest that was not sure enough.
    public var confidence: Int
    /// How sure the item is, in hundredths, 0…100.
    public var itemConfidence: Int
    public var basis: Basis
    /// What spoke for it, the strongest first.
    public var clues: [MatchClue]
    /// The next best; where nothing fits, the nearest.
    public var runnerUp: Candidate?

    public init(
        field: String?, item: String?, confidence: Int, itemConfidence: Int, basis: Basis, clues: [MatchClue] = [],
        runnerUp: Candidate? = nil
    ) {
        self.field = field
        self.item = item
        self.confidence = confidence
        self.itemConfidence = itemConfidence
        self.basis = basis
        self.clues = clues
        self.runnerUp = runnerUp
    }
}

/// One thing that spoke for or against a match.
public struct MatchClue: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case title, column, publisher
        /// The title or column of a piece of news, which speaks against any item.
        case news
    }

    public var kind: Kind
    /// The word as the catalogue or the list of words has it.
    public var word: String
    /// 100 is a whole word of an item that no other field has; negative where it speaks against.
    public var points: Int

    public init(kind: Kind, word: String, points: Int) {
        self.kind = kind
        self.word = word
        self.points = points
    }
}
