/// The language in which a person is spoken to. Chinese is the default; the locale is never read.
public enum Language: String, Sendable, CaseIterable, Codable {
    case chinese = "zh"
    case english = "en"
}

/// One sentence in both languages, spelled where it arises and chosen at the edge.
public struct Wording: Sendable, Hashable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The sentence in `language`.
    public func text(in language: Language) -> String {
        language == .chinese ? chinese : english
    }
}
