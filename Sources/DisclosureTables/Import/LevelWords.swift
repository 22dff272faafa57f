import DisclosureModel

/// The words by which tables name levels: 县级, 乡、村级, 嘎查(社区)级, 旗县级.
enum LevelWords {
    enum Meaning: Hashable {
        case levels(Set<Level>)
        /// 市级: the county of a city that is one, or the prefecture above it; the columns beside it tell.
        case city
        /// 省级, 国家级: no level of a catalogue of the grassroots.
        case above
        /// 乡(村)级: one or both.
        case unclear
    }

    private static let village = ["村民委员会", "居民委员会", "村委会", "居委会", "社区", "嘎查", "村", "居"]
    private static let township = ["乡镇", "镇街", "街道办事处", "街道", "街办", "苏木", "园区", "管理处", "乡", "镇", "街"]
    private static let county = ["市县区", "县市区", "旗县区", "县区", "区县", "市县", "县市", "旗县", "县", "旗", "区"]
    private static let city = ["地市", "州市", "市州", "盟市", "市", "州", "盟"]
    private static let above = ["国家", "中央", "省", "自治区"]

    /// `nil` where the text is no level's name as a whole.
    static func meaning(of text: String) -> Meaning? {
        let folded = FormText.folded(text).replacing("层级", with: "级").replacing("公开级", with: "")
        guard !folded.isEmpty, folded.count <= 16 else { return nil }
        if above.contains(where: { folded == $0 || folded == $0 + "级" }) { return .above }
        var rest = folded[...]
        var kinds: [(kind: Int, isBracketed: Bool)] = []
        var depth = 0
        var lead = 0
        while let first = rest.first {
            if let (kind, word) = word(at: rest) {
                kinds.append((kind, depth > 0))
                rest = rest.dropFirst(word.count)
                continue
            }
            if first == "(" { depth += 1 } else if first == ")" { depth -= 1 }
            if !"()、,/;和及级".contains(first) {
                // The place's own name may stand before its level: 东阳市级.
                guard kinds.isEmpty, FormText.isHan(first), lead < 3, !"省国".contains(first) else { return nil }
                lead += 1
            }
            rest = rest.dropFirst()
        }
        guard !kinds.isEmpty, lead == 0 || folded.hasSuffix("级") else { return nil }
        return decide(kinds)
    }

    private static func word(at text: Substring) -> (kind: Int, word: String)? {
        for (kind, words) in [village, township, county, city].enumerated() {
            if let word = words.first(where: text.hasPrefix) { return (kind, word) }
        }
        return nil
    }

    private static func decide(_ kinds: [(kind: Int, isBracketed: Bool)]) -> Meaning {
        let open = Set(kinds.filter { !$0.isBracketed }.map(\.kind))
        let bracketed = Set(kinds.filter(\.isBracketed).map(\.kind))
        // 村(社区), 镇(街): the same level twice. 乡(村): whoever wrote it knows.
        if !bracketed.isSubset(of: open), !(open.isSubset(of: [2, 3]) && bracketed.isSubset(of: [2, 3])) {
            return .unclear
        }
        var levels: Set<Level> = []
        for kind in open.union(bracketed) {
            switch kind {
            case 0: levels.insert(.village)
            case 1: levels.insert(.township)
            case 2: levels.insert(.county)
            default: break
            }
        }
        if levels.isEmpty { return .city }
        // 市、镇级: whether the city is a county stands nowhere.
        return open.union(bracketed).contains(3) && !levels.contains(.county) ? .unclear : .levels(levels)
    }
}
