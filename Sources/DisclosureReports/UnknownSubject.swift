import SourceText

/// Somebody asked the report about a body or an indicator that it does not hold.
public enum UnknownSubject: Error, Sendable, Hashable {
    case unknownBody(String, similar: [String])
    case ambiguous(String, ids: [String])
    case unknownIndicator(String, of: String, known: [String])

    /// What is wrong and what could be asked instead.
    public var message: Wording {
        switch self {
        case .unknownBody(let name, let similar) where similar.isEmpty:
            Wording("本轮没有单位“\(name)”；编号见 scores.csv", "the round has no body \"\(name)\"; see scores.csv for ids")
        case .unknownBody(let name, let similar):
            Wording(
                "本轮没有单位“\(name)”；相近的有：\(similar.joined(separator: "、"))",
                "the round has no body \"\(name)\"; similar: \(similar.joined(separator: ", "))")
        case .ambiguous(let name, let ids):
            Wording(
                "有 \(ids.count) 个单位叫“\(name)”，请用编号：\(ids.joined(separator: "、"))",
                "\(ids.count) bodies are called \"\(name)\"; use an id: \(ids.joined(separator: ", "))")
        case .unknownIndicator(let name, let body, let known) where known.isEmpty:
            Wording("“\(body)”没有评分指标，查不到“\(name)”", "\(body) has no indicators, so none called \"\(name)\"")
        case .unknownIndicator(let name, let body, let known):
            Wording(
                "“\(body)”没有指标“\(name)”；有：\(known.joined(separator: "、"))",
                "\(body) has no indicator \"\(name)\"; it has: \(known.joined(separator: ", "))")
        }
    }
}
