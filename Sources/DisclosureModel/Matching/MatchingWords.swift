/// The words by which records as they come are told apart (匹配词表), beside those that items carry themselves.
///
/// A word may begin with `^` (only at the beginning of a title or a step of the column path), end with `$` (only at
/// its end, where a remark in parentheses does not count), and have a gap `…` between parts that follow one another.
public struct MatchingWords: Sendable, Hashable {
    /// What sites file records under (栏目主题): a field, or a matter that cuts across the fields such as 政策解读.
    public struct Subject: Sendable, Hashable {
        public var name: String
        /// Fields of catalogues that sites call by this name.
        public var fields: [String]
        /// Full ids of items that belong here rather than to their catalogue's field; a `*` at the end stands for any ending.
        public var items: [String]
        public var titles: [String]
        public var columns: [String]
        /// Its title words say what a document is, whatever it is about; of two such subjects the first in the list goes before.
        public var decides: Bool
        /// Its records read like news: reports of a meeting or an open day are the record.
        public var isNews: Bool

        public init(
            name: String, fields: [String] = [], items: [String] = [], titles: [String] = [], columns: [String] = [],
            decides: Bool = false, isNews: Bool = false
        ) {
            self.name = name
            self.fields = fields
            self.items = items
            self.titles = titles
            self.columns = columns
            self.decides = decides
            self.isNews = isNews
        }
    }

    /// A step in the life of a matter (环节) with the words that mean it: 办事指南 and 办理流程 are one step.
    public struct Stage: Sendable, Hashable {
        public var name: String
        public var words: [String]

        public init(name: String, words: [String]) {
            self.name = name
            self.words = words
        }
    }

    /// In the order of precedence.
    public var subjects: [Subject]
    public var stages: [Stage]
    /// Title words of news, which are no records of an item (召开, 走访).
    public var newsTitles: [String]
    /// Columns of news (工作动态).
    public var newsColumns: [String]
    /// Steps of column paths that every record has and that say nothing (首页, 法定主动公开内容).
    public var commonColumns: [String]

    public init(
        subjects: [Subject] = [], stages: [Stage] = [], newsTitles: [String] = [], newsColumns: [String] = [],
        commonColumns: [String] = []
    ) {
        self.subjects = subjects
        self.stages = stages
        self.newsTitles = newsTitles
        self.newsColumns = newsColumns
        self.commonColumns = commonColumns
    }
}
