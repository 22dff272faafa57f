import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads the tree of a scheme.
struct IndicatorReader {
    let scheme: Scheme
    let names: SchemeNames
    let collector: DiagnosticCollector

    func read(_ mapping: YAMLMapping) -> IndicatorDraft? {
        let name = mapping.required("id")
        let id = names.identifier(name)
        let title = mapping.required("title")?.nonEmptyText() ?? id
        let weighed = mapping.optional("weight")
        let tier = mapping.optional("tier")
        let share = weight(weighed, tier)
        let isWeighed = weighed != nil || share != nil
        let mayLack = mapping.has("indicators") || isWeighed
        let points = mayLack ? mapping.optional("points") : mapping.required("points")
        let full = points?.points()
        let children = mapping.optional("indicators")
        let below = children?.mappings(Wording("指标", "indicator")) { read($0) }
        let measure = mapping.optional("measure").flatMap { MeasureReader.read($0) }
        let rules = rules(of: mapping, full: full)
        let limit = mapping.optional("loses-at-most")
        let most = limit?.points()
        let scope = mapping.optional("applies-to").flatMap { ApplicabilityReader.read($0) }
        let policy = mapping.optional("not-applicable")?.word(NotApplicablePolicy.self)
        let note = mapping.optional("note")?.nonEmptyText()
        mapping.finish()
        guard let id, let title else { return nil }
        let indicator = Indicator(
            id: id, title: title, points: full ?? .zero, tier: tier?.node.text, measure: measure,
            rules: rules.map(\.rule), losesAtMost: most, appliesTo: scope, notApplicable: policy, note: note,
            place: name?.place ?? mapping.place)
        if let full, let most, let limit, full < most {
            collector.report(SchemeMessages.aboveFull(most, full, at: limit.place))
        }
        if let below, let children {
            if below.isEmpty { collector.report(SchemeMessages.emptyBranch(id, at: children.place)) }
            if measure != nil || !rules.isEmpty {
                collector.report(SchemeMessages.branchWithRule(id, at: mapping.keyPlace("measure") ?? mapping.place))
            }
        } else {
            check(
                indicator, rules, isMeasureWritten: mapping.has("measure"),
                isRuleWritten: mapping.has("rule") || mapping.has("rules"), at: mapping.place)
            if points == nil, isWeighed, let naming = rules.first(where: { $0.rule.namesPoints }) {
                collector.report(SchemeMessages.scaleNeeded(id, at: naming.place))
            }
        }
        return IndicatorDraft(
            indicator: indicator, points: full.flatMap { full in points.map { (full, $0.place) } },
            weight: share, isWeighed: isWeighed, children: below ?? [], isBranch: children != nil)
    }

    /// The weight that is written, else that of the tier.
    private func weight(_ written: YAMLValue?, _ tier: YAMLValue?) -> IndicatorDraft.Written? {
        let own = written?.points()
        var ofTier: ExactNumber?
        if let tier, let name = tier.nonEmptyText() {
            if let known = scheme.tiers.first(where: { $0.name == name }) {
                ofTier = known.weight
            } else {
                collector.report(SchemeMessages.unknownTier(name, scheme.tiers.map(\.name), at: tier.place))
            }
        }
        if let written { return own.map { ($0, written.place) } }
        return ofTier.flatMap { weight in tier.map { (weight, $0.place) } }
    }

    private func rules(of mapping: YAMLMapping, full: ExactNumber?) -> [RuleReader.Read] {
        let reader = RuleReader(full: full, floor: scheme.deductionFloor, names: names)
        let one = mapping.optional("rule")
        let many = mapping.optional("rules")
        if one != nil, let many {
            many.report(
                "scheme.two-rule-keys", .error, Wording("rule 和 rules 只能写一个", "write either rule or rules"),
                remedy: Wording("都写进 rules: […]", "put them all into rules: […]"))
        }
        return (one.map(reader.read) ?? []) + (many?.list { $0 } ?? []).flatMap(reader.read)
    }

    private func check(
        _ leaf: Indicator, _ rules: [RuleReader.Read], isMeasureWritten: Bool, isRuleWritten: Bool, at place: Place
    ) {
        if rules.isEmpty, !isRuleWritten {
            collector.report(SchemeMessages.leafWithoutRule(leaf.id, at: leaf.place ?? place))
        }
        for (index, read) in rules.enumerated() where index > 0 && read.rule.isAwarding {
            collector.report(SchemeMessages.awardNotFirst(at: read.place))
        }
        let ledgers = rules.filter { if case .entries = $0.rule { true } else { false } }
        for second in ledgers.dropFirst() {
            collector.report(SchemeMessages.secondLedger(leaf.id, at: second.place, first: ledgers[0].place))
        }
        if let needing = rules.first(where: { $0.rule.needsMeasure }) {
            if !isMeasureWritten { collector.report(SchemeMessages.missingMeasure(leaf.id, at: needing.place)) }
        } else if isMeasureWritten, !rules.isEmpty {
            collector.report(SchemeMessages.unusedMeasure(leaf.id, at: leaf.place ?? place))
        }
    }
}
