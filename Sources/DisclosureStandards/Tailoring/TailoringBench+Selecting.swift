import DisclosureModel
import SourceText

extension TailoringBench {
    /// Leaves what every tailoring of the layer with a selection takes, at the levels at which it takes it.
    mutating func select(by layer: [Tailoring]) {
        var taken: [(tailoring: Tailoring, levels: [String: Set<Level>])] = []
        for tailoring in layer where !tailoring.selections.isEmpty {
            var levels: [String: Set<Level>] = [:]
            for selection in tailoring.selections {
                let found = select(selection, for: tailoring.region)
                if found.isEmpty { reportNothingSelected(selection) }
                for (id, own) in found { levels[id, default: []].formUnion(own) }
            }
            taken.append((tailoring, levels))
        }
        guard !taken.isEmpty else { return }
        let before = items
        for id in catalogues.flatMap({ $0.items.map(\.id) }) {
            guard var item = before[id] else { continue }
            for (tailoring, levels) in taken {
                let left = item.levels.intersection(levels[id] ?? [])
                guard !left.isEmpty else {
                    items[id] = nil
                    gone[id] = .unselected(by: tailoring.id)
                    result.unselected.append(
                        .init(item: before[id] ?? item, by: tailoring.id, layer: tailoring.layer))
                    if let giver = result.added.first(where: { $0.item == id }) {
                        report(TailorerDiagnostics.additionUnselected(id, of: giver.by, by: tailoring))
                    }
                    break
                }
                guard left != item.levels else { continue }
                result.alterations.append(
                    .init(
                        item: id, key: .levels, by: tailoring.id, layer: tailoring.layer, reason: nil, before: item,
                        place: tailoring.place))
                item.levels = left
                items[id] = item
            }
        }
    }

    /// The items that an entry takes, with the levels at which it does.
    ///
    /// A rule of another province binds nobody here: a catalogue that holds elsewhere is taken only by its name, or its
    /// items by theirs.
    private func select(_ selection: Tailoring.Selection, for region: String?) -> [String: Set<Level>] {
        var found: [String: Set<Level>] = [:]
        for catalogue in catalogues {
            guard selection.catalogues.isEmpty || selection.catalogues.contains(catalogue.id),
                selection.fields.isEmpty || selection.fields.contains(catalogue.field)
            else { continue }
            let isNamed = !selection.catalogues.isEmpty || !selection.items.isEmpty
            if let place = catalogue.region, !isNamed, region?.hasPrefix(place) != true { continue }
            for id in catalogue.items.map(\.id) {
                guard let item = items[id],
                    selection.items.isEmpty || selection.items.contains(id)
                        || !Set(selection.items).isDisjoint(with: item.was),
                    selection.tags.isEmpty || !Set(selection.tags).isDisjoint(with: item.tags)
                else { continue }
                let levels = selection.levels.isEmpty ? item.levels : item.levels.intersection(selection.levels)
                if !levels.isEmpty { found[id] = levels }
            }
        }
        return found
    }

    /// A word that is none of the known ones is the likely reason; else the conditions do not meet.
    private mutating func reportNothingSelected(_ selection: Tailoring.Selection) {
        let words: [(written: [String], known: [String])] = [
            (selection.catalogues, catalogues.map(\.id)), (selection.fields, catalogues.map(\.field)),
            (selection.tags, items.values.flatMap(\.tags).sorted()), (selection.items, knownIDs),
        ]
        for (written, known) in words {
            for word in written where !known.contains(word) {
                let nearest = NearestWord.suggestion(for: word, among: known)
                report(TailorerDiagnostics.selectsUnknown(word, nearest: nearest, at: selection.place))
                return
            }
        }
        report(TailorerDiagnostics.selectsNothing(at: selection.place))
    }
}
