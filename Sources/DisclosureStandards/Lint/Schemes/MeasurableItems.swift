import DisclosureModel

/// The items of some catalogues, and what checks can say of them at all.
struct MeasurableItems {
    private(set) var items: [DisclosureItem]
    let catalogues: [String]
    let fields: [String]
    private let fieldOf: [String: String]

    init(_ catalogues: [Catalogue]) {
        items = catalogues.flatMap(\.items).filter { $0.retired == nil }
        self.catalogues = catalogues.map(\.id).sorted()
        fields = Set(catalogues.map(\.field)).sorted()
        fieldOf = Dictionary(catalogues.map { ($0.id, $0.field) }, uniquingKeysWith: { first, _ in first })
    }

    /// Nothing is known of what there is to measure.
    var isEmpty: Bool { catalogues.isEmpty }

    /// Whether the measure names the item, whatever its dimensions and levels.
    func isNamed(_ item: DisclosureItem, by measure: Measure) -> Bool {
        measure.catalogues?.contains(item.catalogueID) ?? true && measure.items?.contains(item.id) ?? true
            && measure.fields?.contains(fieldOf[item.catalogueID] ?? "") ?? true
    }

    /// Items that the measure sees at one of these levels, in a dimension that they have.
    func seen(by measure: Measure, at levels: Set<Level>) -> [DisclosureItem] {
        let levels = measure.levels.map(levels.intersection) ?? levels
        return items.filter { item in
            isNamed(item, by: measure) && !item.levels.isDisjoint(with: levels)
                && measure.dimensions.contains(where: item.yields)
        }
    }
}

extension DisclosureItem {
    /// Whether a check in this dimension can ever say anything of the item.
    func yields(_ dimension: Dimension) -> Bool {
        let rules = limit?.rules ?? []
        switch dimension {
        case .presence: return arises != .eachCycle
        case .frequency: return arises == .eachCycle || ((refresh?.rules ?? []) + rules).contains { $0.kind.recurs }
        case .timeliness:
            return rules.contains { $0.kind.hasDueDay } || rules.isEmpty && limit?.problems.isEmpty == false
                || arises == .eachCycle && limit != nil
        case .channel: return !channels.isEmpty
        case .content: return elements.contains { !$0.isOptional }
        case .publicity:
            return rules.contains { if case .postedFor = $0.kind { true } else { false } }
        case .retention: return rules.contains { $0.kind == .standing }
        case .privacy: return true
        }
    }
}

extension LimitKind {
    fileprivate var recurs: Bool {
        switch self {
        case .renewed, .each: true
        default: false
        }
    }

    /// Whether a posting can be late by it, or a person has to say so.
    fileprivate var hasDueDay: Bool {
        switch self {
        case .standing, .postedFor, .removedAfter, .renewed, .each: false
        default: true
        }
    }
}
