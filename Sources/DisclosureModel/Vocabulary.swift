/// Official lists with every spelling seen: channels (公开渠道和载体) and functions (公开主体的职能).
public struct Vocabulary: Sendable {
    public struct Channel: Sendable, Hashable {
        public let name: String
        public let spellings: [String]
        /// A physical board (公示栏) which only a visit can observe.
        public let isBoard: Bool

        public init(name: String, spellings: [String], isBoard: Bool) {
            self.name = name
            self.spellings = spellings
            self.isBoard = isBoard
        }
    }

    /// What a body is in charge of (职能), by the names that tables give to whoever has it (公开主体).
    public struct Function: Sendable, Hashable {
        public let name: String
        public let spellings: [String]

        public init(name: String, spellings: [String]) {
            self.name = name
            self.spellings = spellings
        }
    }

    /// In the order of the official list; at most 64.
    public let channels: [Channel]
    /// In the order of the file.
    public let functions: [Function]
    private let indices: [String: Int]

    public init(channels: [Channel], functions: [Function] = []) {
        self.channels = channels
        self.functions = functions
        var indices: [String: Int] = [:]
        for (index, channel) in channels.enumerated() {
            for spelling in [channel.name] + channel.spellings where indices[spelling] == nil {
                indices[spelling] = index
            }
        }
        self.indices = indices
    }

    /// Position of the channel that is spelled so, if any.
    public func channelIndex(of spelling: String) -> Int? { indices[spelling] }

    /// Every spelling, canonical names included, with the channel it means; sorted by spelling.
    public var spellings: [(text: String, channel: Int)] {
        indices.sorted { $0.key < $1.key }.map { (text: $0.key, channel: $0.value) }
    }
}
