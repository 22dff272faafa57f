import DisclosureModel

/// What one change of a tailoring does to one key of an item.
struct KeyEdit: Sendable, Hashable {
    enum Action: Sendable, Hashable { case set, add, remove }

    var action: Action
    var key: ItemKey
    /// Holds the values; only what it has under `key` means anything.
    var values: DisclosureItem

    /// Does it. In a list, what is named the same is the same thing: it is not added again, however it is marked.
    func apply(to item: inout DisclosureItem) {
        guard action != .set else { return key.copy(from: values, to: &item) }
        switch key {
        case .elements: item.elements = edited(item.elements, values.elements, by: \.text)
        case .basis: item.bases = edited(item.bases, values.bases, by: \.citation)
        case .functions: item.functions = edited(item.functions, values.functions, by: \.self)
        case .channels: item.channels = edited(item.channels, values.channels, by: \.name)
        case .levels: item.levels = Set(edited(item.levels.sorted(), values.levels.sorted(), by: \.rawValue))
        case .tags: item.tags = edited(item.tags, values.tags, by: \.self)
        case .sameAs: item.sameAs = edited(item.sameAs, values.sameAs, by: \.self)
        case .mustNotShow: item.mustNotShow = edited(item.mustNotShow, values.mustNotShow, by: \.self)
        case .was: item.was = edited(item.was, values.was, by: \.self)
        case .match:
            item.matchColumns = edited(item.matchColumns, values.matchColumns, by: \.self)
            item.matchTitles = edited(item.matchTitles, values.matchTitles, by: \.self)
        // No lists; the reader lets nobody add to them.
        case .name, .limit, .refresh, .arises, .owedBy, .audience, .mode, .shared, .status, .source, .retired, .note:
            break
        }
    }

    /// The same edit for each single value of a list, so that the ones that do nothing can be named.
    func single() -> [KeyEdit] {
        func each<Value>(_ path: WritableKeyPath<DisclosureItem, [Value]>) -> [KeyEdit] {
            values[keyPath: path].map { value in
                var one = DisclosureItem(id: "", names: [], arises: .standing, levels: [])
                one[keyPath: path] = [value]
                return KeyEdit(action: action, key: key, values: one)
            }
        }
        switch key {
        case .elements: return each(\.elements)
        case .basis: return each(\.bases)
        case .functions: return each(\.functions)
        case .channels: return each(\.channels)
        case .tags: return each(\.tags)
        case .sameAs: return each(\.sameAs)
        case .mustNotShow: return each(\.mustNotShow)
        case .was: return each(\.was)
        case .match: return each(\.matchColumns) + each(\.matchTitles)
        case .levels:
            return values.levels.sorted().map { level in
                let one = DisclosureItem(id: "", names: [], arises: .standing, levels: [level])
                return KeyEdit(action: action, key: key, values: one)
            }
        default: return []
        }
    }

    private func edited<Value>(_ list: [Value], _ values: [Value], by name: (Value) -> String) -> [Value] {
        switch action {
        case .set: return values
        case .add:
            let known = Set(list.map(name))
            return list + values.filter { !known.contains(name($0)) }
        case .remove:
            let leaving = Set(values.map(name))
            return list.filter { !leaving.contains(name($0)) }
        }
    }
}
