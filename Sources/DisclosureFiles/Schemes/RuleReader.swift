import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads the rules of one leaf.
struct RuleReader {
    /// A rule with the place where it is written.
    typealias Read = (rule: ScoringRule, place: Place)

    /// Full points of the leaf, where they could be read.
    let full: ExactNumber?
    let floor: Scheme.DeductionFloor
    let names: SchemeNames

    private enum Kind: String, CaseIterable {
        case share, present
        case allOrNothing = "all-or-nothing"
        case bands, ratio, mark, rating, parts
        case sumOfParts = "sum-of-parts"
        case credits, scale, figure
        case byRank = "by-rank"
        case deduct, deductions
        case deductMark = "deduct-mark"
        case entries
        case ceiling, factor
    }

    /// A rule is a mapping with its kind as only key; `share`, `all-or-nothing` and `present` may stand as words alone.
    func read(_ value: YAMLValue) -> [Read] {
        if value.node.kind == .scalar {
            let plain: [Kind] = [.share, .allOrNothing, .present]
            return value.choice(plain.map { ($0.rawValue, $0) }).map { rules($0, value) } ?? []
        }
        guard value.node.kind == .mapping else {
            _ = value.mapping(Wording("计分规则", "rule"))
            return []
        }
        let entries = value.pairs { key, value in (key, value) } ?? []
        guard let (key, content) = entries.first, entries.count == 1 else {
            value.collector.report(SchemeMessages.oneKindPerRule(Kind.allCases.map(\.rawValue), at: value.place))
            return []
        }
        guard let kind = Kind(rawValue: key.node.text ?? "") else {
            value.collector.report(
                SchemeMessages.unknownRule(key.node.text ?? "", Kind.allCases.map(\.rawValue), at: key.place))
            return []
        }
        return rules(kind, content)
    }

    private func rules(_ kind: Kind, _ value: YAMLValue) -> [Read] {
        switch kind {
        case .share: plain(.share, value)
        case .allOrNothing: plain(.allOrNothing, value)
        case .present: plain(.present, value)
        case .ratio, .rating, .sumOfParts, .credits, .scale, .figure, .byRank:
            AwardReader(full: full).read(kind.rawValue, value).map { [($0, value.place)] } ?? []
        case .ceiling, .factor: limit(kind, value)
        case .parts: parts(value)
        case .bands: bands(value)
        case .mark: mark(value, ScoringRule.mark)
        case .deductMark: mark(value, ScoringRule.deductMark)
        case .entries: entries(value)
        case .deduct: deduction(value, mustCount: false)
        case .deductions: (value.list { $0 } ?? []).flatMap { deduction($0, mustCount: true) }
        }
    }

    /// A rule without settings, written `share: {}`, `share:` or `share`.
    private func plain(_ rule: ScoringRule, _ value: YAMLValue) -> [Read] {
        if value.node.kind != .scalar { value.mapping(Wording("计分规则", "rule"))?.finish() }
        return [(rule, value.place)]
    }

    private func parts(_ value: YAMLValue) -> [Read] {
        if value.isNull { return [(.parts(count: nil), value.place)] }
        guard let mapping = value.mapping(Wording("按部分计分", "parts rule")) else { return [] }
        let count = mapping.optional("of")?.integer(in: 1...1000)
        mapping.finish()
        return [(.parts(count: count), value.place)]
    }

    private func bands(_ value: YAMLValue) -> [Read] {
        AwardReader.shareBands(value, full: full).map { [(.bands($0), value.place)] } ?? []
    }

    private func mark(_ value: YAMLValue, _ rule: (MarkRange) -> ScoringRule) -> [Read] {
        guard let mapping = value.mapping(Wording("人工评分", "mark")) else { return [] }
        let id = mapping.optional("id")
        let name = id == nil ? nil : names.identifier(id)
        let title = mapping.optional("title")?.nonEmptyText()
        let lower = mapping.required("from")
        let upper = mapping.required("to")
        let from = lower?.points()
        let to = upper?.points()
        mapping.finish()
        guard let from, let to, let upper else { return [] }
        if to < from { value.collector.report(SchemeMessages.reversedRange(from, to, at: upper.place)) }
        if let full, full < to, floor == .leaf {
            value.collector.report(SchemeMessages.aboveFull(to, full, at: upper.place))
        }
        return [(rule(MarkRange(id: name, title: title, from: from, to: to)), value.place)]
    }

    /// `entries: {at-most: 10}`, or `entries: {}` where only the leaf's own points limit it.
    private func entries(_ value: YAMLValue) -> [Read] {
        guard let mapping = value.mapping(Wording("登记扣分", "deductions of a ledger")) else { return [] }
        let most = mapping.optional("at-most")
        let limit = most?.points()
        mapping.finish()
        if let limit, let most, let full, full < limit, floor == .leaf {
            value.collector.report(SchemeMessages.aboveFull(limit, full, at: most.place))
        }
        return [(.entries(atMost: limit), value.place)]
    }

    private func deduction(_ value: YAMLValue, mustCount: Bool) -> [Read] {
        guard let mapping = value.mapping(Wording("扣分规则", "deduction")) else { return [] }
        let name = mustCount ? mapping.required("count") : mapping.optional("count")
        let count = name?.identifier()
        let title = mapping.optional("title")?.nonEmptyText()
        let each = mapping.required("each")?.points()
        let most = mapping.optional("at-most")
        let limit = most?.points()
        let dated = mapping.optional("dated").flatMap(days)
        mapping.finish()
        guard let each, name == nil || count != nil else { return [] }
        if dated != nil, name == nil {
            value.report(
                "scheme.dated-without-count", .error,
                Wording("只对某些日期有效的扣分要写 count", "a deduction for certain days needs a count"),
                remedy: Wording("补上 count: …", "add count: …"))
        }
        if let limit, let most {
            if let full, full < limit, floor == .leaf {
                value.collector.report(SchemeMessages.aboveFull(limit, full, at: most.place))
            }
            if limit < each { value.collector.report(SchemeMessages.limitBelowEach(limit, each, at: most.place)) }
        }
        return [(.deduct(Deduction(count: count, title: title, each: each, atMost: limit, dated: dated)), value.place)]
    }

    private func days(_ value: YAMLValue) -> DayRange? {
        guard let mapping = value.mapping(Wording("日期范围", "range of days")) else { return nil }
        let (from, until) = (mapping.optional("from")?.civilDate(), mapping.optional("until")?.civilDate())
        mapping.finish()
        if let from, let until, until < from {
            value.collector.report(SchemeMessages.reversedDays(from, until, at: value.place))
        }
        return DayRange(from: from, until: until)
    }

    /// `ceiling: {at-most: 6, when: {count: no-list}}`, `factor: {times: 0.5, when: none-met}`.
    private func limit(_ kind: Kind, _ value: YAMLValue) -> [Read] {
        guard let mapping = value.mapping(Wording("计分规则", "rule")) else { return [] }
        let isCeiling = kind == .ceiling
        let number = isCeiling ? mapping.required("at-most") : mapping.required("times")
        let amount = isCeiling ? number?.points() : number?.share()
        let when = isCeiling ? mapping.optional("when") : mapping.required("when")
        let condition = when.flatMap(condition)
        mapping.finish()
        guard let amount, (when == nil) == (condition == nil) else { return [] }
        if isCeiling { return [(.ceiling(amount, when: condition), value.place)] }
        return condition.map { [(.factor(amount, when: $0), value.place)] } ?? []
    }

    private func condition(_ value: YAMLValue) -> RuleCondition? {
        guard value.node.kind == .mapping else { return value.choice([("none-met", RuleCondition.noneMet)]) }
        guard let mapping = value.mapping(Wording("条件", "condition")) else { return nil }
        let name = mapping.optional("count")
        let count = name?.identifier()
        let least = mapping.optional("at-least")?.integer(in: 0...1_000_000)
        let most = mapping.optional("at-most")?.integer(in: 0...1_000_000)
        let failed = mapping.optional("failed")?.integer(in: 1...1_000_000)
        mapping.finish()
        if name != nil {
            return count.map { .count($0, atLeast: least ?? (most == nil ? 1 : 0), atMost: most) }
        }
        if let failed { return .failed(atLeast: failed) }
        value.report(
            "scheme.empty-condition", .error, Wording("条件没有写看什么", "the condition does not say what it looks at"),
            remedy: Wording(
                "写 {count: 名称, at-least: 1}、{failed: 1} 或 none-met",
                "write {count: name, at-least: 1}, {failed: 1} or none-met"))
        return nil
    }
}
