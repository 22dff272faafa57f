import DisclosureModel

/// The vocabulary's functions as the subjects of tables name them: 县级民政部门, 杜集区市场监督管理局, 者腊乡人民政府.
struct FunctionLexicon {
    private let functions: [Vocabulary.Function]
    private let spellings: [String: [Int]]
    private let longest: Int

    init(_ vocabulary: Vocabulary) {
        functions = vocabulary.functions
        var spellings: [String: [Int]] = [:]
        for (index, function) in vocabulary.functions.enumerated() {
            for spelling in [function.name] + function.spellings {
                spellings[FormText.folded(spelling), default: []].append(index)
            }
        }
        self.spellings = spellings
        longest = spellings.keys.map(\.count).max() ?? 0
    }

    /// The functions that a subject means: as spelled, or behind a place and its level.
    func functions(of text: String) -> [String]? {
        let folded = FormText.folded(text)
        if let known = spellings[folded] { return names(known) }
        let letters = Array(folded)
        for length in stride(from: min(longest, letters.count - 1), through: 2, by: -1) {
            let word = String(letters.suffix(length))
            guard let known = spellings[word] else { continue }
            let names = names(known)
            // Only the longest word that ends the subject may decide: 县乡村振兴局 ends with no 村 of its own.
            return isPlace(String(letters.dropLast(length)), before: names) ? names : nil
        }
        return nil
    }

    private func names(_ indices: [Int]) -> [String] { indices.map { functions[$0].name } }

    private static let ownPlaces: Set<String> = ["县级人民政府", "乡镇人民政府", "街道办事处", "村民委员会", "居民委员会"]
    private static let placeEndings = [
        "省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "街道", "级", "各", "本", "本级", "地方", "以上", "人民政府",
    ]
    /// Another office in the prefix makes the subject another one: 县纪委驻县教育局.
    private static let offices = [
        "部门", "局", "机构", "中心", "或", "和", "及", "委", "其", "负责", "相关", "有关", "非", "驻", "办", "厅", "室", "站", "所", "院", "校",
        "公司",
    ]

    private func isPlace(_ prefix: String, before functions: [String]) -> Bool {
        let plain = prefix.filter { !"()、,/".contains($0) }
        guard plain.count <= 12, plain.allSatisfy(FormText.isHan) else { return false }
        if Self.offices.contains(where: plain.contains) { return false }
        // 镇街道, 乡镇村委会: two kinds of bodies, and not the street or village of a town.
        if functions.contains(where: { ["街道办事处", "村民委员会", "居民委员会"].contains($0) }),
            ["乡", "镇", "街道"].contains(where: plain.hasSuffix)
        {
            return false
        }
        let isOwn = functions.allSatisfy(Self.ownPlaces.contains)
        // 镇级生态环境部门: a department is the county's; what a town calls so is an office of its own.
        let place = plain.hasSuffix("级") ? String(plain.dropLast()) : plain
        if !isOwn, ["镇", "乡", "街道", "街", "园区"].contains(where: place.hasSuffix) { return false }
        if Self.placeEndings.contains(where: plain.hasSuffix) { return true }
        // A town, street or village has a name of its own before it, and no other office has.
        return isOwn && plain.count <= 6
    }
}
