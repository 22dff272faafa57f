import DisclosureModel

/// Compares the rules of two limits that are about the same thing.
struct LimitRuleComparison {
    let durations: DurationComparison

    init(counting: LimitCounting?) {
        durations = DurationComparison(counting: counting)
    }

    /// All rules of one aspect. A rule that only one side has is a demand more, or one less.
    func compare(_ local: [LimitRule], _ standard: [LimitRule], _ aspect: LimitAspect) -> LimitComparison {
        if local.isEmpty, standard.isEmpty { return .same }
        // To be taken down is no demand to show anything.
        if aspect == .removal, local.isEmpty != standard.isEmpty { return .differs(.terms) }
        if standard.isEmpty { return .stricter }
        if local.isEmpty { return .looser }
        let (local, standard) = (Self.withEvents(local), Self.withEvents(standard))
        var (own, asked) = (local, standard)
        var result = LimitComparison.same
        // Rules for the same cases first.
        for rule in standard where !rule.conditions.isEmpty {
            guard let match = own.firstIndex(where: { Set($0.conditions) == Set(rule.conditions) }),
                let position = asked.firstIndex(of: rule)
            else { continue }
            result = result.and(compare(own.remove(at: match), asked.remove(at: position)))
        }
        let (ownCases, askedCases) = (own.filter { !$0.conditions.isEmpty }, asked.filter { !$0.conditions.isEmpty })
        let (ownPlain, askedPlain) = (own.filter(\.conditions.isEmpty), asked.filter(\.conditions.isEmpty))
        if !ownCases.isEmpty, !askedCases.isEmpty { return result.and(.differs(.conditions)) }
        result = result.and(cases(ownCases, under: askedPlain))
        result = result.and(cases(askedCases, under: ownPlain).reversed)
        if askedPlain.isEmpty {
            return ownPlain.isEmpty || Self.coverEverything(standard) ? result : result.and(.stricter)
        }
        if ownPlain.isEmpty { return Self.coverEverything(local) ? result : result.and(.looser) }
        return result.and(plain(ownPlain, askedPlain))
    }

    /// A case that names no event counts from the limit's own: 信息形成之日起20个工作日内，其中行政处罚7个工作日内.
    private static func withEvents(_ rules: [LimitRule]) -> [LimitRule] {
        let stated = Set(
            rules.compactMap { rule -> LimitEvent? in
                guard case .within(_, let event) = rule.kind, event.isStated else { return nil }
                return event
            })
        guard stated.count == 1, let event = stated.first else { return rules }
        return rules.map { rule in
            guard case .within(let duration, let own) = rule.kind, !own.isStated, own.text.isEmpty,
                !rule.conditions.isEmpty
            else { return rule }
            var rule = rule
            rule.kind = .within(duration, after: event)
            return rule
        }
    }

    /// Rules for single cases, where the other side has rules for everything.
    private func cases(_ rules: [LimitRule], under general: [LimitRule]) -> LimitComparison {
        rules.reduce(.same) { result, rule in
            guard !general.isEmpty else { return result.and(.differs(.conditions)) }
            let best = general.map { compare(rule, $0) }
            return result.and(best.first { if case .differs = $0 { false } else { true } } ?? best[0])
        }
    }

    /// Rules that hold without a condition: by their event where they have one.
    private func plain(_ local: [LimitRule], _ standard: [LimitRule]) -> LimitComparison {
        if local.count == 1, standard.count == 1 { return compare(local[0], standard[0]) }
        var own = local
        var unmet = 0
        var result = LimitComparison.same
        for rule in standard {
            let comparisons = own.map { compare($0, rule) }
            let match =
                comparisons.firstIndex(of: .same)
                ?? comparisons.firstIndex { if case .differs = $0 { false } else { true } }
            guard let match else {
                unmet += 1
                continue
            }
            result = result.and(comparisons[match])
            own.remove(at: match)
        }
        if unmet > 0, !own.isEmpty { return result.and(.differs(.mixed)) }
        if unmet > 0 { result = result.and(.looser) }
        return own.isEmpty ? result : result.and(.stricter)
    }

    /// Whether rules for single cases leave nothing out.
    private static func coverEverything(_ rules: [LimitRule]) -> Bool {
        let roles = Set(rules.flatMap { $0.conditions.map(\.role) })
        return rules.contains(where: \.conditions.isEmpty) || roles.contains(.remaining)
            || (roles.contains(.except) && (roles.contains(.only) || roles.contains(.when)))
    }

    // MARK: One rule and another

    private func compare(_ local: LimitRule, _ standard: LimitRule) -> LimitComparison {
        var result = kinds(local.kind, standard.kind)
        if local.isSoft != standard.isSoft { result = result.and(local.isSoft ? .looser : .stricter) }
        result = result.and(demand(standard.exception, local.exception))
        result = result.and(demand(local.channel, standard.channel))
        if local.subject != standard.subject { result = result.and(.differs(.conditions)) }
        switch (local.extended, standard.extended) {
        case (nil, nil): break
        case (nil, .some): result = result.and(.stricter)
        case (.some, nil): result = result.and(.looser)
        case (let own?, let asked?):
            result = result.and(durations.compare(own.by, asked.by, .after))
            if own.terms != asked.terms { result = result.and(.differs(.terms)) }
        }
        return result
    }

    /// More is demanded where `local` has words and `standard` none.
    private func demand(_ local: String?, _ standard: String?) -> LimitComparison {
        switch (local, standard) {
        case (nil, nil): .same
        case (.some, nil): .stricter
        case (nil, .some): .looser
        case (let own?, let asked?): own == asked ? .same : .differs(.terms)
        }
    }

    private func kinds(_ local: LimitKind, _ standard: LimitKind) -> LimitComparison {
        if local == standard { return .same }
        switch (local, standard) {
        case (.within(let own, let event), .within(let asked, let other)):
            return Self.events(event, other).and(durations.compare(own, asked, .after))
        case (.together(let event), .within(_, let other)): return Self.events(event, other).and(.stricter)
        case (.within(_, let event), .together(let other)): return Self.events(event, other).and(.looser)
        case (.together(let event), .together(let other)), (.atOnce(let event), .atOnce(let other)):
            return Self.events(event, other)
        case (.atOnce, _), (_, .atOnce): return .differs(.atOnce)
        case (.standing, .postedFor): return .stricter
        case (.postedFor, .standing): return .looser
        case (.postedFor(let own), .postedFor(let asked)):
            return durations.compare(own, asked, .posted).reversed
        case (.before(let event, let own), .before(let other, let asked)):
            let ahead: LimitComparison =
                switch (own, asked) {
                case (nil, nil): .same
                case (.some, nil): .stricter
                case (nil, .some): .looser
                case (let own?, let asked?): durations.compare(own, asked, .before)
                }
            return Self.events(event, other).and(ahead)
        case (.onRequest(let own), .onRequest(let asked)):
            switch (own, asked) {
            case (let own?, let asked?): return durations.compare(own, asked, .after)
            case (nil, _): return .looser
            case (_, nil): return .stricter
            }
        case (.notBefore(.event(let event)), .notBefore(.event(let other))): return Self.events(event, other)
        case (.notBefore, .notBefore): return .differs(.event)
        case (.phased, .phased), (.removedAfter, .removedAfter): return .differs(.terms)
        default: return RecurrenceComparison(durations: durations).compare(local, standard)
        }
    }

    /// Whether the local rule is set going by more events than the standard's, by fewer, or by others.
    ///
    /// 形成 means both 制作 and 获取: what a body makes or obtains is government information (政府信息公开条例 art. 2), which art.
    /// 26 dates from 形成或者变更.
    static func events(_ local: LimitEvent, _ standard: LimitEvent) -> LimitComparison {
        if local.kinds == [.named] || standard.kinds == [.named] || local.kinds.isEmpty || standard.kinds.isEmpty {
            return local.kinds == standard.kinds && local.text == standard.text ? .same : .differs(.event)
        }
        func spread(_ kinds: [LimitEvent.Kind]) -> Set<LimitEvent.Kind> {
            var kinds = Set(kinds)
            if kinds.contains(.formed) { kinds.formUnion([.made, .obtained]) }
            if kinds.isSuperset(of: [.made, .obtained]) { kinds.insert(.formed) }
            return kinds
        }
        let (own, asked) = (spread(local.kinds), spread(standard.kinds))
        if own == asked { return .same }
        if own.isSuperset(of: asked) { return .stricter }
        if own.isSubset(of: asked) { return .looser }
        return .differs(.event)
    }
}
