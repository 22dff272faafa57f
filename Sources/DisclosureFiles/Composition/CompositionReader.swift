import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads `compose:` (合成) of a scheme or of a round: parts by their ids, in the order of the file.
struct CompositionReader {
    enum Home {
        /// The parts have weights, and say what happens where a score was missed.
        case scheme
        /// Whole parts, or only the rounds behind those of the schemes.
        case round
    }

    /// A part as it is written.
    private struct Draft {
        var part: Composition.Part
        /// nil: not written, or not readable, which was told then.
        var weight: (number: ExactNumber?, place: Place)?
        var rounds: [Composition.RoundTerm]?
        /// Nothing but `rounds` is written.
        var isSupply: Bool
    }

    /// `rounds: named-in-round`: the round says which.
    static let namedInRound = "named-in-round"

    let home: Home
    /// Judgements name figures as they name indicators, so ids are shared with those.
    let names: SchemeNames
    let collector: DiagnosticCollector

    func scheme(_ value: YAMLValue) -> Composition? {
        guard let drafts = drafts(value, isTop: true) else { return nil }
        let composition = Composition(parts: drafts.map(\.part), place: value.place)
        checkOwn(composition)
        return composition
    }

    func round(_ value: YAMLValue) -> RoundComposition? {
        guard let drafts = drafts(value, isTop: true), !drafts.isEmpty else { return nil }
        if drafts.allSatisfy({ $0.weight == nil && $0.isSupply }) {
            return .sources(
                drafts.map {
                    RoundComposition.Supply(part: $0.part.id, rounds: $0.rounds ?? [], place: $0.part.place)
                })
        }
        for draft in drafts where draft.weight == nil {
            collector.report(CompositionDiagnostics.withoutWeight(draft.part.id, at: draft.part.place ?? value.place))
        }
        let composition = Composition(parts: drafts.map(\.part), place: value.place)
        checkOwn(composition)
        return .whole(composition)
    }

    // MARK: Parts

    private func drafts(_ value: YAMLValue, isTop: Bool) -> [Draft]? {
        let drafts = value.pairs { key, value in draft(key, value, isTop: isTop) }
        if drafts?.isEmpty == true, value.node.count == 0 {
            collector.report(CompositionDiagnostics.empty(at: value.place))
        }
        let weights = (drafts ?? []).compactMap(\.weight)
        let sum = ExactNumber.sum(weights.compactMap(\.number))
        if let first = weights.first, weights.count > 1, let meant = IndicatorWeights.meant(sum) {
            collector.report(SchemeMessages.weightSum(sum, meant: meant, at: first.place))
        }
        return drafts
    }

    private func draft(_ key: YAMLValue, _ value: YAMLValue, isTop: Bool) -> Draft? {
        let id = names.identifier(key)
        guard let mapping = value.mapping(Wording("合成的部分", "part of a composition")) else { return nil }
        let title = mapping.optional("title")?.nonEmptyText()
        let written = home == .scheme || !isTop ? mapping.required("weight") : mapping.optional("weight")
        let weight = written.map { (number: positive($0), place: $0.place) }
        let keys = ["rounds", "below", "figure", "parts"].compactMap { key in mapping.optional(key) }
        let by = mapping.optional("by")
        let combination = by?.word(Composition.Combination.self)
        let missed = mapping.optional("missed")
        let policy = missed?.word(Composition.MissedPolicy.self)
        let unscored = mapping.optional("unscored")
        let unscoredPolicy = unscored?.word(Composition.MissedPolicy.self)
        let reading = mapping.optional("read-from")
        let number = reading?.word(Scheme.Reading.self)
        mapping.finish()
        if keys.count > 1 { collector.report(CompositionDiagnostics.twoSources(keys.map(\.name), at: keys[1].place)) }
        guard let id, let source = keys.first == nil ? .own : keys.first.flatMap({ self.source($0) }) else {
            return nil
        }
        checkUse(
            of: source, id, named: keys.first, by: by, missed: missed, unscored: unscored, reading: reading,
            isWhole: home == .scheme || written != nil || !isTop, at: mapping.place)
        let part = Composition.Part(
            id: id, title: title ?? id, weight: weight?.number ?? .one, source: source,
            combination: combination ?? .mean,
            missed: policy, unscored: unscoredPolicy, reading: number ?? .rounded, place: value.place)
        var rounds: [Composition.RoundTerm]?
        if case .rounds(let named) = source { rounds = named }
        let isSupply = mapping.node.entries.count == 1 && rounds != nil
        // Whether the rounds of a supply want weights, only its scheme says.
        if !isSupply || home == .scheme { CompositionChecks.weights(of: part, into: collector) }
        return Draft(part: part, weight: weight, rounds: rounds, isSupply: isSupply)
    }

    private func positive(_ value: YAMLValue) -> ExactNumber? {
        guard let number = value.points() else { return nil }
        guard number.isPositive else {
            collector.report(CompositionDiagnostics.zeroWeight(value.name, at: value.place))
            return nil
        }
        return number
    }

    // MARK: Sources

    private func source(_ value: YAMLValue) -> Composition.Source? {
        switch value.name {
        case "rounds":
            if value.node.text == Self.namedInRound {
                guard home == .round else { return .rounds(nil) }
                collector.report(CompositionDiagnostics.namedHere(at: value.place))
                return nil
            }
            return rounds(value).map { .rounds($0) }
        case "below": return below(value).map { .below($0) }
        case "figure": return value.valueRange().map { .figure($0) }
        default: return drafts(value, isTop: false).map { .parts($0.map(\.part)) }
        }
    }

    /// `[demo-2022-q1, {round: demo-2022-q2, weight: 2}]`
    private func rounds(_ value: YAMLValue) -> [Composition.RoundTerm]? {
        var first: [String: Place] = [:]
        let terms = value.oneOrMany { value -> Composition.RoundTerm? in
            var named = value
            var weight: ExactNumber?
            if value.node.kind == .mapping {
                guard let mapping = value.mapping(Wording("轮次", "round")) else { return nil }
                let round = mapping.required("round")
                weight = mapping.optional("weight").flatMap { positive($0) }
                mapping.finish()
                guard let round else { return nil }
                named = round
            }
            guard let id = named.identifier() else { return nil }
            if let earlier = first.updateValue(named.place, forKey: id) {
                collector.report(CompositionDiagnostics.repeatedRound(id, at: named.place, first: earlier))
                return nil
            }
            return Composition.RoundTerm(id: id, weight: weight, place: named.place)
        }
        if terms?.isEmpty == true, value.node.count == 0 {
            collector.report(CompositionDiagnostics.noRounds(at: value.place))
        }
        return terms
    }

    /// `{kinds: [department, town]}`
    private func below(_ value: YAMLValue) -> Composition.Below? {
        guard let mapping = value.mapping(Wording("下级单位", "selection of bodies below")) else { return nil }
        let kinds = mapping.optional("kinds")?.oneOrMany { $0.word(BodyKind.self) }
        let levels = mapping.optional("levels")?.oneOrMany { $0.word(Level.self) }
        let groups = mapping.optional("groups")?.oneOrMany { $0.identifier() }
        mapping.finish()
        let lists = [kinds?.isEmpty, levels?.isEmpty, groups?.isEmpty].compactMap(\.self)
        if lists.isEmpty || lists.contains(true) {
            collector.report(CompositionDiagnostics.emptyBelow(at: value.place))
            return nil
        }
        return Composition.Below(
            kinds: kinds.map(Set.init), levels: levels.map(Set.init), groups: groups, place: value.place)
    }

    // MARK: What goes with what

    private func checkUse(
        of source: Composition.Source, _ id: String, named: YAMLValue?, by: YAMLValue?, missed: YAMLValue?,
        unscored: YAMLValue?, reading: YAMLValue?, isWhole: Bool, at place: Place
    ) {
        let (isRounds, isBelow, isNested) =
            switch source {
            case .rounds: (true, false, false)
            case .below: (false, true, false)
            case .parts: (false, false, true)
            case .own, .figure: (false, false, false)
            }
        for value in [by, reading].compactMap(\.self) where !isRounds && !isBelow {
            collector.report(CompositionDiagnostics.needsScores(value.name, at: value.place))
        }
        if let unscored, !isRounds {
            collector.report(CompositionDiagnostics.needsRounds(unscored.name, at: unscored.place))
        }
        if let missed, isNested { collector.report(CompositionDiagnostics.missedOfParts(at: missed.place)) }
        if missed == nil, isRounds || isBelow, isWhole, home == .scheme {
            collector.report(CompositionDiagnostics.missedWanted(id, at: place))
        }
    }

    private func checkOwn(_ composition: Composition) {
        let own = composition.family.filter { $0.source == .own }
        if own.count > 1 {
            collector.report(
                CompositionDiagnostics.twoOwnParts(
                    own[1].id, at: own[1].place ?? Place(file: ""), first: own[0].place))
        }
    }
}
