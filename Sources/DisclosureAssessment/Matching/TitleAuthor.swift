import DisclosureModel

/// Who speaks in a title (砚山县交通运输局关于…), and what kind of body a name is. Both read folded text.
enum TitleAuthor {
    /// The part of a title before 关于, a year or the matter, if it is a body's name.
    static func name(in title: [UInt8]) -> (name: ArraySlice<UInt8>, kind: BodyKind)? {
        var start = title.first == FoldedText.beginning ? 1 : 0
        // Year first: 2025年蟠龙镇…
        if let year = endings.years.first(where: { title[start...].dropFirst(4).starts(with: $0) }),
            title[start...].prefix(4).allSatisfy(isDigit)
        {
            start += 4 + year.count
        }
        var end = start
        while end < title.count {
            let byte = title[end]
            if byte == FoldedText.end || isDigit(byte) { break }
            if byte & 0xC0 != 0x80, endings.matters.contains(where: title[end...].starts) { break }
            end += 1
        }
        let name = title[start..<end]
        return kind(of: name).map { (name, $0) }
    }

    /// Whether a name is only that of a place (环县), which may stand for any body there.
    static func isPlace(_ name: ArraySlice<UInt8>) -> Bool { endings.places.contains(where: name.hasEnding) }

    /// The kind of body that a folded name means; `nil` where the name does not say.
    static func kind(of name: ArraySlice<UInt8>) -> BodyKind? {
        var name = name
        // A remark behind the name: 平滩镇人民政府(本级)
        if name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")) { name = name[..<open] }
        guard name.count >= 6, !name.contains(endings.unknown) else { return nil }
        func ends(_ words: [[UInt8]]) -> Bool { words.contains { name.count > $0.count && name.hasEnding($0) } }
        if name.contains(endings.streetOffice) || ends(endings.streets) { return .street }
        if endings.townGovernments.contains(where: name.contains) || ends(endings.towns) { return .town }
        if name.contains(endings.villagers) || ends(endings.villages) { return .village }
        if name.contains(endings.residents) || ends(endings.communities) { return .community }
        if ends(endings.enterprises) { return .enterprise }
        if endings.governments.contains(where: name.hasEnding) { return .government }
        if ends(endings.departments) { return .department }
        return ends(endings.places) ? .government : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static let endings = Endings()

    private struct Endings: Sendable {
        let years = words("年度", "年")
        let matters = words("关于", "对", "信息公开", "政府信息公开", "开展", "召开", "举办")
        let unknown = Array("未标明".utf8)
        let streetOffice = Array("街道办".utf8)
        let streets = words("街道")
        let townGovernments = words("镇人民政府", "乡人民政府", "镇政府", "乡政府")
        let towns = words("镇", "乡")
        let villagers = Array("村民委员会".utf8)
        let villages = words("村委会", "村")
        let residents = Array("居民委员会".utf8)
        let communities = words("居委会", "社区")
        let enterprises = words("公司", "医院", "学校", "小学", "中学", "幼儿园")
        let governments = words("人民政府", "县政府", "区政府", "市政府", "旗政府", "管委会", "管理委员会")
        let departments = words(
            "局", "委", "办", "办公室", "中心", "大队", "支队", "院", "委员会", "所", "站", "部", "残联")
        let places = words("县", "区", "市", "旗")

        private static func words(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ other: [UInt8]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }

    fileprivate func contains(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return false }
        var position = startIndex
        while position <= endIndex - other.count {
            if self[position] == first, self[position...].starts(with: other) { return true }
            position += 1
        }
        return false
    }
}
