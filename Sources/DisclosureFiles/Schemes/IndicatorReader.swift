import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads the tree of a scheme.
struct IndicatorReader {
    let scheme: Scheme
    let names: SchemeNames
    let collector: DiagnosticCollector

    func read(_ mapping: YAMLMapping) -> Indicator? {
        let name = mapping.required("id")
        let id = names.identifier(name)
        let title = mapping.required("title")?.nonEmptyText() ?? id
        let points = mapping.has("indicators") ? mapping.optional("points") : mapping.required("points")
        let full = points?.points()
        let children = mapping.optional("indicators")
        let below = children?.mappings(Wording("指标", "indicator")) { read($0) }
        let measure = mapping.optional("measure").flatMap { MeasureReader.read($0) }
        let rules = rules(of: mapping, full: full)
        let note = mapping.optional("note")?.nonEmptyText()
        mapping.finish()
        guard let id, let title else { return nil }
        var indicator = Indicator(
            id: id, title: title, points: full ?? .zero, indicators: below ?? [], measure: measure,
            rules: rules.map(\.rule), note: note, place: name?.place ?? mapping.place)
        if let below, let children {
            if below.isEmpty { collector.report(SchemeMessages.emptyBranch(id, at: children.place)) }
            if measure != nil || !rules.isEmpty {
                collector.report(SchemeMessages.branchWithRule(id, at: mapping.keyPlace("measure") ?? mapping.place))
            }
            let sum = ExactNumber.sum(below.map(\.points))
            if points == nil { indicator.points = sum }
            if let full, let points, full != sum, !below.isEmpty {
                collector.report(SchemeMessages.sum(sum, full, of: id, at: points.place))
            }
        } else {
            check(
                indicator, rules, isMeasureWritten: mapping.has("measure"),
                isRuleWritten: mapping.has("rule") || mapping.has("rules"), at: mapping.place)
        }
        return indicator
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
        if let needing = rules.first(where: { $0.rule.needsMeasure }) {
            if !isMeasureWritten { collector.report(SchemeMessages.missingMeasure(leaf.id, at: needing.place)) }
        } else if isMeasureWritten, !rules.isEmpty {
            collector.report(SchemeMessages.unusedMeasure(leaf.id, at: leaf.place ?? place))
        }
    }
}
