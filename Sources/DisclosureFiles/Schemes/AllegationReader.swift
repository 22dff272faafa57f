import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads what stands beside the tree: vetoes, penalties and bonus events.
struct AllegationReader {
    let names: SchemeNames
    /// Ids of the scheme's indicators.
    let indicators: [String]

    func penalty(_ mapping: YAMLMapping) -> Penalty? {
        let name = mapping.required("id")
        let id = names.identifier(name)
        let title = mapping.optional("title")?.nonEmptyText()
        let measure = mapping.optional("when").flatMap { MeasureReader.read($0) }
        let each = mapping.required("deduct")?.points()
        let most = mapping.optional("at-most")
        let limit = most?.points()
        confirmed(mapping)
        mapping.finish()
        guard let id, let each else { return nil }
        if let limit, let most, limit < each {
            mapping.collector.report(SchemeMessages.limitBelowEach(limit, each, at: most.place))
        }
        return Penalty(
            id: id, title: title ?? Self.title(of: measure) ?? id, measure: measure, each: each, atMost: limit,
            place: name?.place)
    }

    func veto(_ mapping: YAMLMapping) -> Veto? {
        let name = mapping.required("id")
        let id = names.identifier(name)
        let title = mapping.optional("title")?.nonEmptyText()
        let measure = mapping.optional("when").flatMap { MeasureReader.read($0) }
        let written = mapping.optional("effect")
        let effect = written.flatMap(effect)
        let scope = mapping.optional("indicators")
        let indicators = scope?.oneOrMany { value in value.identifier().map { (id: $0, place: value.place) } }
        for (id, place) in indicators ?? [] where !self.indicators.contains(id) {
            mapping.collector.report(SchemeMessages.unknownIndicator(id, self.indicators, at: place))
        }
        if let effect, let written, effect.isOfIndicators != (scope != nil), effect != .zero {
            mapping.collector.report(SchemeMessages.wrongEffect(onIndicators: scope != nil, at: written.place))
        }
        let grade = mapping.optional("grade")?.nonEmptyText()
        confirmed(mapping)
        mapping.finish()
        guard let id else { return nil }
        return Veto(
            id: id, title: title ?? Self.title(of: measure) ?? id, measure: measure,
            effect: effect ?? (scope == nil ? .noScore : .zero),
            indicators: indicators?.map(\.id), grade: grade, place: name?.place)
    }

    func bonus(_ value: YAMLValue) -> Bonus? {
        guard let mapping = value.mapping(Wording("加分", "bonus")) else { return nil }
        let opensAbove = mapping.optional("opens-above")?.points()
        let limit = mapping.optional("at-most")?.points()
        let events = mapping.required("events")?.mappings(Wording("加分事项", "bonus event")) { event -> Bonus.Event? in
            let name = event.required("id")
            let id = names.identifier(name)
            let title = event.required("title")?.nonEmptyText()
            let points = event.required("points")?.points()
            let most = event.optional("at-most")?.points()
            event.finish()
            guard let id, let title, let points else { return nil }
            return Bonus.Event(id: id, title: title, points: points, atMost: most, place: name?.place)
        }
        mapping.finish()
        return Bonus(opensAbove: opensAbove, atMost: limit, events: events ?? [])
    }

    /// `no-score`, `zero`, `{fixed: 59}` or, of some indicators, `{share: 0.6}`.
    private func effect(_ value: YAMLValue) -> Veto.Effect? {
        guard value.node.kind == .mapping else {
            return value.choice([("no-score", Veto.Effect.noScore), ("zero", .zero)])
        }
        guard let mapping = value.mapping(Wording("否决后果", "effect")) else { return nil }
        let share = mapping.optional("share")
        let points = share == nil ? mapping.required("fixed") : mapping.optional("fixed")
        let (kept, fixed) = (share?.share(), points?.points())
        mapping.finish()
        if share != nil, let points {
            points.report(
                "scheme.two-effects", .error, Wording("fixed 和 share 只能写一个", "write either fixed or share"),
                remedy: Wording("否决部分指标用 share，否决整个得分用 fixed", "share is of some indicators, fixed of the whole"))
        }
        return share == nil ? fixed.map(Veto.Effect.fixed) : kept.map(Veto.Effect.share)
    }

    /// The key says aloud what always holds: nothing a machine alleges takes effect by itself.
    private func confirmed(_ mapping: YAMLMapping) {
        guard let value = mapping.optional("confirmed") else { return }
        _ = value.choice([("required", true)])
    }

    private static func title(of measure: Measure?) -> String? {
        measure.map { $0.dimensions.map(\.title.chinese).joined(separator: "、") }
    }
}

extension Veto.Effect {
    /// Whether it only makes sense for some indicators.
    fileprivate var isOfIndicators: Bool {
        if case .share = self { true } else { false }
    }
}
