import SourceText

/// A year's key points (年度工作要点): what a plan asks, row by row, as far as it is expressed as data.
public struct KeyPoints: Sendable {
    /// A passage of the plan: the number of its row, and the section it stands in.
    public struct Passage: Sendable, Hashable {
        /// Names the passage within the file, such as `R05`.
        public var row: String
        /// The plan's section in its own words.
        public var section: String
        /// The plan's words.
        public var text: String
        /// Whether a number or body beside it is the county's setting and not the plan's; never a statute.
        public var isSetting: Bool
        public var place: Place?

        public init(row: String, section: String, text: String, isSetting: Bool, place: Place?) {
            self.row = row
            self.section = section
            self.text = text
            self.isSetting = isSetting
            self.place = place
        }
    }

    /// What bodies must do in the year (工作台账 task), beside what they disclose.
    public struct Task: Sendable, Hashable {
        public var id: String
        public var passage: Passage
        /// Functions of the bodies that answer for it, as items name them; empty where the plan names none.
        public var bodies: [String]
        /// A day or a limit, as the plan or the county sets it; `nil` where neither does.
        public var due: String?
        /// What shows that it is done.
        public var evidence: String?
        public var note: String?

        public init(id: String, passage: Passage, bodies: [String], due: String?, evidence: String?, note: String?) {
            self.id = id
            self.passage = passage
            self.bodies = bodies
            self.due = due
            self.evidence = evidence
            self.note = note
        }
    }

    /// What an evaluation measures by it.
    public struct Index: Sendable, Hashable {
        public var id: String
        public var passage: Passage
        public var title: String
        public var dimensions: [Dimension]
        /// Catalogues or full item ids that it looks at; empty means all.
        public var over: [String]
        /// In words.
        public var measure: String
        public var note: String?

        public init(
            id: String, passage: Passage, title: String, dimensions: [Dimension], over: [String], measure: String,
            note: String?
        ) {
            self.id = id
            self.passage = passage
            self.title = title
            self.dimensions = dimensions
            self.over = over
            self.measure = measure
            self.note = note
        }
    }

    /// A passage that waits for machinery, or one that something answers already.
    public struct Remark: Sendable, Hashable {
        public var passage: Passage
        /// Machinery that is missing, or what answers it.
        public var words: [String]
        public var note: String?

        public init(passage: Passage, words: [String], note: String?) {
            self.passage = passage
            self.words = words
            self.note = note
        }
    }

    public var title: String
    public var year: Int
    /// Its items as a catalogue, so that a round can take them like any other; the id is the file's.
    public var catalogue: Catalogue
    /// The passage each item stands for, by the item's full id.
    public var passages: [String: Passage]
    public var tasks: [Task]
    public var indices: [Index]
    public var needs: [Remark]
    public var done: [Remark]

    public init(
        title: String, year: Int, catalogue: Catalogue, passages: [String: Passage], tasks: [Task], indices: [Index],
        needs: [Remark], done: [Remark]
    ) {
        self.title = title
        self.year = year
        self.catalogue = catalogue
        self.passages = passages
        self.tasks = tasks
        self.indices = indices
        self.needs = needs
        self.done = done
    }
}
