import DisclosureModel

/// Which words speak for which subject and which item, and how much; built once from the library.
struct ClueTable: Sendable {
    struct SubjectPoints: Sendable {
        var subject: Int
        var points: Int
        /// Only items that villages owe say this.
        var isVillageOnly: Bool
        var decides: Bool
    }

    struct ItemPoints: Sendable {
        var item: Int
        var points: Int
    }

    struct Clue: Sendable {
        /// As the library writes it.
        var text: String
        /// Bytes of the word in a folded title.
        var length: Int
        var titleSubjects: [SubjectPoints] = []
        var titleItems: [ItemPoints] = []
        var columnSubjects: [SubjectPoints] = []
        var columnItems: [ItemPoints] = []
        var stages: UInt64 = 0
        var functions: [Int] = []
        var isNewsTitle = false
        var isNewsColumn = false
        /// Clues with a gap whose last part this word is.
        var gaps: [Int] = []
        /// Whether it is a part of a clue with a gap.
        var isPart = false

        /// Whether a title is read for it.
        var speaksInTitle: Bool {
            !titleSubjects.isEmpty || !titleItems.isEmpty || stages != 0 || isNewsTitle || isPart
        }
    }

    struct Subject: Sendable {
        var name: String
        var isNews: Bool
        /// Functions that only some bodies have, sorted.
        var functions: [Int] = []
    }

    struct Item: Sendable {
        var id: String
        var subject: Int
        var levels: Set<Level>
        var functions: [Int]
        var kinds: [BodyKind]
        var stages: UInt64 = 0
        var isLocal: Bool
    }

    var subjects: [Subject]
    /// Sorted by id.
    var items: [Item]
    /// Those the automaton finds, then those with a gap.
    var clues: [Clue]
    /// The parts of each clue with a gap, by clue.
    var parts: [Int: [Int]]
    /// Names of the functions of bodies, by position.
    var functionNames: [String]
    /// In how many subjects a function is at home.
    var functionSubjects: [Int]
    /// Folded steps of column paths that say nothing.
    var commonColumns: Set<[UInt8]>
    var automaton: WordAutomaton
}
