import DisclosureModel
import SourceText
import YAMLFiles

/// Reads what a re-check does to a score: `{restores: 0.5, unmended: {each: 0.5, at-most: 5}}`.
enum ReCheckPolicyReader {
    static let title = Wording("复查计分", "re-check policy")

    static func read(_ value: YAMLValue) -> ReCheckPolicy? {
        guard let mapping = value.mapping(title) else { return nil }
        let restores = mapping.required("restores")?.share()
        let partly = mapping.optional("partly")
        let share = partly == nil ? .zero : partly?.share()
        let unmended = mapping.optional("unmended")
        let cost = unmended.flatMap(Self.unmended)
        let trustsLinks = mapping.optional("trust-links")?.boolean() ?? false
        mapping.finish()
        guard let restores, let share, unmended == nil || cost != nil else { return nil }
        return ReCheckPolicy(restores: restores, partly: share, unmended: cost, trustsLinks: trustsLinks)
    }

    private static func unmended(_ value: YAMLValue) -> ReCheckPolicy.Unmended? {
        guard let mapping = value.mapping(Wording("未整改再扣", "cost of what was not mended")) else { return nil }
        let each = mapping.required("each")?.points()
        let most = mapping.optional("at-most")
        let limit = most?.points()
        mapping.finish()
        guard let each else { return nil }
        if let limit, let most, limit < each {
            mapping.collector.report(SchemeMessages.limitBelowEach(limit, each, at: most.place))
        }
        return ReCheckPolicy.Unmended(each: each, atMost: limit)
    }
}
