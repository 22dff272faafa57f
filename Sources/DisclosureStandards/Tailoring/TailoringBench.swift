import DisclosureModel
import SourceText

/// The items on which tailorings are at work, layer by layer.
struct TailoringBench {
    /// Why an item is there no longer.
    enum Gone {
        case dropped(by: String, Place?)
        case unselected(by: String)
    }

    let order: TailoringOrder
    var catalogues: [Catalogue]
    /// What is left, by id.
    var items: [String: DisclosureItem] = [:]
    var gone: [String: Gone] = [:]
    var result = TailoredCatalogues()
    private var currentIDs: [String: String] = [:]

    init(_ catalogues: [Catalogue], order: TailoringOrder) {
        self.catalogues = catalogues
        self.order = order
        for item in catalogues.lazy.flatMap(\.items) where items[item.id] == nil { items[item.id] = item }
        for item in catalogues.lazy.flatMap(\.items) {
            for former in item.was where items[former] == nil && currentIDs[former] == nil {
                currentIDs[former] = item.id
            }
        }
    }

    /// Every id there was, for suggestions.
    var knownIDs: [String] { catalogues.flatMap { $0.items.map(\.id) } }

    mutating func report(_ diagnostic: Diagnostic) { result.diagnostics.append(diagnostic) }

    /// The id under which the item that a tailoring names is known now; a former or unknown id is told.
    mutating func resolve(_ id: String, at place: Place?) -> String? {
        if items[id] != nil || gone[id] != nil { return id }
        if let now = currentIDs[id] {
            report(TailorerDiagnostics.formerID(id, now: now, at: place))
            return now
        }
        let catalogue = String(id.prefix { $0 != "/" })
        let nearest = NearestWord.suggestion(for: id, among: knownIDs)
        let isHere = catalogues.contains { $0.id == catalogue }
        if isHere || nearest != nil {
            report(TailorerDiagnostics.unknownItem(id, nearest: nearest, at: place))
        } else {
            report(TailorerDiagnostics.catalogueOutside(id, catalogue, at: place))
        }
        return nil
    }

    // MARK: Dropping

    mutating func drop(by layer: [Tailoring]) {
        let before = items
        for tailoring in layer {
            for drop in tailoring.drops.sorted(by: { $0.item < $1.item }) {
                guard let id = resolve(drop.item, at: drop.place) else { continue }
                guard let item = before[id] else {
                    if case .unselected(let other) = gone[id] {
                        report(TailorerDiagnostics.dropUnselected(id, by: other, at: drop.place))
                    } else if case .dropped(let other, let first) = gone[id] {
                        report(TailorerDiagnostics.droppedAbove(id, by: other, at: drop.place, first: first))
                    }
                    continue
                }
                // Two of one layer may say so, each with its reason.
                result.dropped.append(
                    .init(item: item, reason: drop.reason, by: tailoring.id, layer: tailoring.layer, place: drop.place))
                guard items.removeValue(forKey: id) != nil else { continue }
                gone[id] = .dropped(by: tailoring.id, drop.place)
                if let upper = uppers(of: id, above: tailoring.layer).first {
                    report(TailorerDiagnostics.dropsUpper(id, of: upper, at: drop.place))
                }
            }
        }
    }

    /// Tailorings of upper layers that gave the item or set something in it.
    func uppers(of item: String, above layer: Tailoring.Layer) -> [String] {
        let altering = result.alterations.filter { $0.item == item && $0.layer < layer && $0.key != .levels }
        let added = result.added.filter { $0.item == item && $0.layer < layer }
        return added.map(\.by) + altering.map(\.by)
    }

    // MARK: Adding

    mutating func add(by layer: [Tailoring]) {
        for tailoring in layer where !tailoring.additions.isEmpty {
            let new = Catalogue(
                id: tailoring.id, field: tailoring.field ?? tailoring.title, title: tailoring.title, version: "",
                issued: nil, region: tailoring.region, channelsMean: .all, notes: tailoring.notes,
                items: tailoring.additions, place: tailoring.place)
            if let taken = catalogues.first(where: { $0.id == tailoring.id }) {
                // Applied again, a tailoring finds its own items there.
                if taken.items != tailoring.additions {
                    report(TailorerDiagnostics.idTaken(tailoring, place: taken.place))
                }
                continue
            }
            catalogues.append(new)
            for item in tailoring.additions where items[item.id] == nil {
                items[item.id] = item
                result.added.append(.init(item: item.id, by: tailoring.id, layer: tailoring.layer))
            }
        }
    }

    // MARK: -

    /// Puts what is left back into its catalogues.
    mutating func finish() {
        result.catalogues = catalogues.compactMap { catalogue in
            var catalogue = catalogue
            let wasEmpty = catalogue.items.isEmpty
            catalogue.items = catalogue.items.compactMap { original in
                guard var item = items[original.id] else { return nil }
                item.sameAs.removeAll { gone[$0] != nil }
                return item
            }
            return catalogue.items.isEmpty && !wasEmpty ? nil : catalogue
        }
    }
}
