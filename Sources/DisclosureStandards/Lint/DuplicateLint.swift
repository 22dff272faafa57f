import DisclosureModel
import SourceText

/// The same item twice, in one catalogue or in two fields, unless `same-as` joins them.
enum DuplicateLint {
    static func check(_ catalogues: [Catalogue], into collector: DiagnosticCollector) {
        let items = catalogues.flatMap(\.items)
        let joined = JoinedItems(items)
        var groups: [Key: [DisclosureItem]] = [:]
        var order: [Key] = []
        for item in items where item.retired == nil {
            let key = Key(item)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(item)
        }
        for key in order {
            guard let group = groups[key], group.count > 1 else { continue }
            for (position, item) in group.enumerated().dropFirst() {
                let others = group[..<position].filter { $0.id != item.id && haveCommonContent($0, item) }
                guard let other = others.first, !others.contains(where: { joined.isOne($0.id, item.id) }) else {
                    continue
                }
                collector.report(LintDiagnostics.duplicate(item, other))
            }
        }
    }

    /// A name such as 办事指南 stands in every field: two items are one only where they also show the same.
    private static func haveCommonContent(_ one: DisclosureItem, _ other: DisclosureItem) -> Bool {
        if one.elements.isEmpty, other.elements.isEmpty { return one.names.count > 1 }
        return !Set(one.elements.map(\.text)).isDisjoint(with: other.elements.map(\.text))
    }

    private struct Key: Hashable {
        let title: String
        let functions: Set<String>
        let levels: Set<Level>

        init(_ item: DisclosureItem) {
            title = Key.normalised(item.names.joined())
            functions = Set(item.functions)
            levels = item.levels
        }

        /// Without punctuation and the words that say nothing.
        private static func normalised(_ text: String) -> String {
            var bare = String(text.filter { $0.isLetter || $0.isNumber })
            for word in ["信息", "情况", "相关", "有关", "的", "及", "和", "与", "等"] where bare.holds(word) {
                bare = bare.split(separator: word, omittingEmptySubsequences: false).joined()
            }
            return bare
        }
    }
}

/// Items that `same-as` joins, directly or through others.
private struct JoinedItems {
    private var parents: [String: String] = [:]

    init(_ items: [DisclosureItem]) {
        for item in items {
            for other in item.sameAs { parents[root(other)] = root(item.id) }
        }
    }

    func isOne(_ one: String, _ other: String) -> Bool { root(one) == root(other) }

    private func root(_ id: String) -> String {
        var id = id
        while let parent = parents[id], parent != id { id = parent }
        return id
    }
}
