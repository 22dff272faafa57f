import DisclosureModel

/// Who speaks in a title (砚山县交通运输局关于…), and what kind of body a name is.
enum TitleAuthor {
    /// The part of a title before 关于 or a year, if it is a body's name.
    static func name(in title: String) -> String? {
        var rest = title[...]
        if let first = rest.first, first == "【" || first == "[", let close = rest.firstIndex(where: { "】]".contains($0) }) {
            rest = rest[rest.index(after: close)...]
        }
        rest = rest.drop { $0.isWhitespace || $0 == "《" || $0 == "“" }
        // Year first: 2025年蟠龙镇…
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if digits.count == 4, rest.dropFirst(4).first == "年" {
            rest = rest.dropFirst(5)
            if rest.first == "度" { rest = rest.dropFirst() }
        }
        var end = rest.startIndex
        while end < rest.endIndex {
            let tail = rest[end...]
            if tail.hasPrefix("关于") || tail.hasPrefix("对") || tail.first?.isNumber == true || tail.first == "《" { break }
            // A name that is followed by neither: 蟠龙镇人民政府信息公开…
            if tail.hasPrefix("信息公开") || tail.hasPrefix("政府信息公开") || tail.hasPrefix("开展") { break }
            end = rest.index(after: end)
        }
        let name = String(rest[..<end].filter { !$0.isWhitespace })
        return kind(of: name) == nil ? nil : name
    }

    /// The kind of body that a name means; `nil` where the name does not say.
    static func kind(of name: String) -> BodyKind? {
        var name = name.filter { !$0.isWhitespace }
        if name.hasSuffix(")") || name.hasSuffix("）"), let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }) {
            name = String(name[..<open])
        }
        func ends(_ endings: String...) -> Bool { endings.contains { name.hasSuffix($0) && name.count > $0.count } }
        guard name.count >= 2, !name.contains("未标明") else { return nil }
        if name.contains("街道办") || ends("街道") { return .street }
        if ["镇人民政府", "乡人民政府", "镇政府", "乡政府"].contains(where: name.contains) || ends("镇", "乡", "民族乡") { return .town }
        if name.contains("村民委员会") || ends("村委会", "村") { return .village }
        if name.contains("居民委员会") || ends("居委会", "社区") { return .community }
        if ends("公司", "医院", "学校", "小学", "中学", "幼儿园") { return .enterprise }
        if ends("人民政府", "县政府", "区政府", "市政府", "旗政府", "管委会", "管理委员会") { return .government }
        if name == "人民政府" || ["县政府", "区政府", "市政府", "旗政府"].contains(name) { return .government }
        if ends("局", "委", "办", "办公室", "中心", "分中心", "大队", "支队", "分局", "院", "委员会", "所", "站", "部") { return .department }
        if ends("县", "区", "市", "旗") { return .government }
        return nil
    }
}
