import DisclosureModel

/// Which words speak for which subject and which item, and how much; built once from the library.
final class ClueTable: Sendable {
    struct SubjectPoints: Sendable {
        var subject: Int
        var points: Int
        /// Only items that villages owe say this.
        var isVillageOnly: Bool
        var decides: Bool
    }

    struct ItemPoints: Sendable {
        var subject: Int
        /// The item's position among those of the subject.
        var slot: Int
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
        var items: [Int] = []
    }

    struct Item: Sendable {
        var id: String
        var subject: Int
        var levels: Set<Level>
        var functions: [Int]
        var kinds: [BodyKind]
        var stages: UInt64 = 0
        var isLocal: Bool
        /// Its position among the items of its subject.
        var slot: Int
    }

    let subjects: [Subject]
    /// Sorted by id.
    let items: [Item]
    /// Those the automaton finds, then those with a gap.
    let clues: [Clue]
    /// The parts of each clue with a gap, by clue.
    let parts: [Int: [Int]]
    /// Names of the functions of bodies, by position.
    let functionNames: [String]
    /// In how many subjects a function is at home.
    let functionSubjects: [Int]
    /// Folded steps of column paths that say nothing.
    let commonColumns: Set<[UInt8]>
    let automaton: WordAutomaton

    init(
        subjects: [Subject], items: [Item], clues: [Clue], parts: [Int: [Int]], functionNames: [String],
        functionSubjects: [Int], commonColumns: Set<[UInt8]>, automaton: WordAutomaton
    ) {
        self.subjects = subjects
        self.items = items
        self.clues = clues
        self.parts = parts
        self.functionNames = functionNames
        self.functionSubjects = functionSubjects
        self.commonColumns = commonColumns
        self.automaton = automaton
    }
}
