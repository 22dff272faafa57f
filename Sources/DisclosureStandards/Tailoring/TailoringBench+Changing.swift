import DisclosureModel
import SourceText

extension TailoringBench {
    /// One key of one change, ready to be applied.
    private struct Step {
        let tailoring: Tailoring
        /// Its tailoring's place in the order of the layer.
        let rank: Int
        let edit: KeyEdit
        let reason: String?
        let place: Place?
        let was: PartialItem
    }

    /// Makes the changes of a layer, except those that speak against each other.
    mutating func change(by layer: [Tailoring]) {
        var steps: [String: [Step]] = [:]
        for (rank, tailoring) in layer.enumerated() {
            for change in tailoring.changes {
                guard let id = changed(change) else { continue }
                steps[id, default: []] += TailoringBench.steps(change, of: tailoring, rank)
            }
        }
        for id in steps.keys.sorted() {
            guard let item = items[id], let own = steps[id] else { continue }
            change(item, by: own)
        }
    }

    /// The id of the item that a change is about; `nil` after telling why there is none.
    private mutating func changed(_ change: Tailoring.Change) -> String? {
        guard let id = resolve(change.item, at: change.place) else { return nil }
        switch gone[id] {
        case .dropped(let other, let first):
            report(TailorerDiagnostics.changeDropped(id, by: other, at: change.place, dropped: first))
            return nil
        case .unselected(let other):
            report(TailorerDiagnostics.changeUnselected(id, by: other, at: change.place))
            return nil
        case nil: return id
        }
    }

    private static func steps(_ change: Tailoring.Change, of tailoring: Tailoring, _ rank: Int) -> [Step] {
        let parts: [(KeyEdit.Action, PartialItem)] = [
            (.set, change.set), (.add, change.add), (.remove, change.remove),
        ]
        return parts.flatMap { action, part in
            part.keys.map { key in
                Step(
                    tailoring: tailoring, rank: rank, edit: KeyEdit(action: action, key: key, values: part.item),
                    reason: change.reason, place: part.place(of: key) ?? change.place, was: change.was)
            }
        }
    }

    private mutating func change(_ before: DisclosureItem, by steps: [Step]) {
        var item = before
        for key in ItemKey.allCases {
            let own = steps.filter { $0.edit.key == key }
            guard !own.isEmpty else { continue }
            let agreed = withoutConflicts(own, on: before).filter { step in isTimely(step, own, before) }
            // However the files list them: what is built on another comes after it, the rest by its words.
            let ordered = agreed.map { ($0, $0.edit.key.spelled($0.edit.values).chinese) }
                .sorted { ($0.0.rank, $0.1) < ($1.0.rank, $1.1) }.map(\.0)
            var effective: [Step] = []
            for step in ordered {
                let earlier = item
                step.edit.apply(to: &item)
                if !key.isSame(in: earlier, item) { effective.append(step) }
            }
            guard !key.isSame(in: before, item) else { continue }
            for step in effective {
                result.alterations.append(
                    .init(
                        item: before.id, key: key, by: step.tailoring.id, layer: step.tailoring.layer,
                        reason: step.reason, before: before, place: step.place))
            }
            if let last = effective.last { reportLoosening(key, from: before, to: item, by: last) }
        }
        reportUnsound(item, before, at: steps.last?.place)
        items[item.id] = item
    }

    /// Changes of tailorings not built on one another have to come out the same in either order.
    private mutating func withoutConflicts(_ steps: [Step], on item: DisclosureItem) -> [Step] {
        var refused: Set<Int> = []
        for (right, later) in steps.enumerated() {
            for left in 0..<right {
                let earlier = steps[left]
                if order.isBuilt(later.tailoring.id, on: earlier.tailoring.id)
                    || order.isBuilt(earlier.tailoring.id, on: later.tailoring.id)
                {
                    continue
                }
                var (one, other) = (item, item)
                earlier.edit.apply(to: &one)
                later.edit.apply(to: &one)
                later.edit.apply(to: &other)
                earlier.edit.apply(to: &other)
                guard !later.edit.key.saysTheSame(in: one, other) else { continue }
                refused.formUnion([left, right])
                report(
                    TailorerDiagnostics.conflict(
                        item.id, later.edit.key, earlier.tailoring, later.tailoring, at: later.place,
                        first: earlier.place))
            }
        }
        return steps.indices.filter { !refused.contains($0) }.map { steps[$0] }
    }

    /// Whether what a step replaces is still what its author saw, and whether it does anything.
    private mutating func isTimely(_ step: Step, _ all: [Step], _ item: DisclosureItem) -> Bool {
        var seen = item
        for base in all where order.isBuilt(step.tailoring.id, on: base.tailoring.id) { base.edit.apply(to: &seen) }
        var done = seen
        step.edit.apply(to: &done)
        let key = step.edit.key
        let isIdle = key.isSame(in: seen, done)
        if step.edit.action == .set, isIdle {
            report(TailorerDiagnostics.alreadySo(item.id, key, at: step.place))
            return true
        }
        if !isIdle, step.was.places[key] != nil, !key.saysTheSame(in: step.was.item, seen) {
            report(
                TailorerDiagnostics.movedOn(
                    item.id, key, written: key.spelled(step.was.item), now: key.spelled(seen),
                    at: step.was.place(of: key)))
            return false
        }
        for single in step.edit.single() {
            var one = seen
            single.apply(to: &one)
            guard key.isSame(in: seen, one), let value = key.values(of: single.values).first else { continue }
            let known = key.values(of: seen).map(\.chinese)
            report(
                single.action == .add
                    ? TailorerDiagnostics.alreadyThere(item.id, key, value, at: step.place)
                    : TailorerDiagnostics.notThere(
                        item.id, key, value, nearest: NearestWord.suggestion(for: value.chinese, among: known),
                        at: step.place))
        }
        return true
    }

    /// An upper layer's word may be sharpened below, not blunted.
    private mutating func reportLoosening(
        _ key: ItemKey, from before: DisclosureItem, to item: DisclosureItem, by step: Step
    ) {
        let upper = result.alterations.last {
            $0.item == item.id && $0.key == key && $0.layer < step.tailoring.layer
        }
        let giver = result.added.first { $0.item == item.id && $0.layer < step.tailoring.layer }
        guard let by = upper?.by ?? giver?.by else { return }
        guard KeyDifference(key, local: item, standard: before, counting: nil)?.direction == .looser else { return }
        report(
            TailorerDiagnostics.loosens(
                item.id, key, of: by, from: key.spelled(before), to: key.spelled(item), at: step.place))
    }

    /// What a reader refuses in an item must not come about by changing it.
    private mutating func reportUnsound(_ item: DisclosureItem, _ before: DisclosureItem, at place: Place?) {
        if item.arises == .eachCycle, item.limit?.cycle == nil, item.refresh?.cycle == nil,
            before.arises != .eachCycle || before.limit?.cycle != nil || before.refresh?.cycle != nil
        {
            report(TailorerDiagnostics.noCycle(item.id, at: place))
        }
        if item.levels.isEmpty { report(TailorerDiagnostics.noLevel(item.id, at: place)) }
        for (key, count) in [(ItemKey.elements, item.elements.count), (.channels, item.channels.count)]
        where count > DisclosureItem.maskLimit {
            report(TailorerDiagnostics.tooMany(item.id, key, count, at: place))
        }
    }
}
