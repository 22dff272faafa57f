/// Blanks that somebody was to fill in: XX省, ××, ____, 某某, 待定, TODO, {…}.
enum Placeholder {
    private static let words = ["____", "某某", "待定", "TODO", "TBD", "＿＿", "○○", "□□"]

    /// The first of them in a text, as written.
    static func first(in text: String) -> String? {
        if let word = words.first(where: text.contains) { return word }
        let characters = Array(text)
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if "XxＸ×✕".contains(character) {
                let run = characters[index...].prefix { $0 == character }
                let next = index + run.count < characters.count ? characters[index + run.count] : nil
                // Two in a row are a blank; one is where it stands for a place: X省, ×号.
                let standsForPlace = next.map { "省市县区乡镇村街年月日号".contains($0) } ?? false
                let isLatin = "Xx".contains(character)
                let follows = index > 0 && characters[index - 1].isASCII && characters[index - 1].isLetter
                if !follows,
                    (run.count >= 2 && (!isLatin || standsForPlace || next?.isASCII != true))
                        || (run.count == 1 && character != "x" && standsForPlace && !follows)
                {
                    return String(run) + (standsForPlace ? next.map(String.init) ?? "" : "")
                }
                index += run.count
                continue
            }
            if character == "{", let end = characters[index...].firstIndex(of: "}") {
                return String(characters[index...end])
            }
            index += 1
        }
        return nil
    }
}

/// The provinces whose own rules bind nobody elsewhere. Hong Kong, Macao and Taiwan stand in the titles of national laws.
enum Province {
    private static let names: [(short: String, full: String)] = [
        ("北京", "北京市"), ("天津", "天津市"), ("河北", "河北省"), ("山西", "山西省"), ("内蒙古", "内蒙古自治区"), ("辽宁", "辽宁省"),
        ("吉林", "吉林省"), ("黑龙江", "黑龙江省"), ("上海", "上海市"), ("江苏", "江苏省"), ("浙江", "浙江省"), ("安徽", "安徽省"),
        ("福建", "福建省"), ("江西", "江西省"), ("山东", "山东省"), ("河南", "河南省"), ("湖北", "湖北省"), ("湖南", "湖南省"),
        ("广东", "广东省"), ("广西", "广西壮族自治区"), ("海南", "海南省"), ("重庆", "重庆市"), ("四川", "四川省"), ("贵州", "贵州省"),
        ("云南", "云南省"), ("西藏", "西藏自治区"), ("陕西", "陕西省"), ("甘肃", "甘肃省"), ("青海", "青海省"), ("宁夏", "宁夏回族自治区"),
        ("新疆", "新疆维吾尔自治区"),
    ]

    /// The short name of the province that issued a rule, as its title says: with its full name, or at the very beginning.
    static func named(by basis: String) -> String? {
        let title = basis.drop { "《<〈“".contains($0) }
        return names.first { basis.contains($0.full) || title.hasPrefix($0.short) }?.short
    }
}

/// What a village reads.
enum ReachOfChannel {
    private static let words = [
        "公示栏", "公告栏", "公开栏", "公示牌", "村", "社区", "居委会", "入户", "会议", "微信群", "广播", "便民服务", "宣传册", "明白纸", "查阅点", "精准推送",
        "电子触摸屏",
    ]

    static func isVillage(_ channel: String) -> Bool { words.contains { channel.contains($0) } }

    /// The board of a village or community, and no other.
    static func isOnlyVillage(_ channel: String) -> Bool {
        channel.contains("村") && !channel.contains("乡") && !channel.contains("镇")
    }
}

/// Words by which lists of people in a delicate position are told.
enum SensitiveWords {
    private static let groups = ["残疾", "儿童", "孤儿", "困境", "贫困学生", "家庭经济困难学生", "疾病", "失独", "计划生育特别扶助"]
    /// What says whom a rule is for, rather than naming anybody.
    private static let rules = ["条件", "范围", "标准", "办法", "程序", "认定", "申请", "资格", "政策", "服务对象", "流程", "指南", "通知"]

    static func group(in text: String) -> String? { groups.first { text.contains($0) } }

    /// Whether an element is a list of people. In a guide or policy, 对象 says for whom it is.
    static func listsPeople(_ element: String, isStanding: Bool) -> Bool {
        if element.contains("姓名") || (element.contains("名单") && !element.contains("机构名单")) { return true }
        return !isStanding && element.contains("对象") && !rules.contains { element.contains($0) }
    }
}

/// The host of an address.
enum WebHost {
    static func of(_ source: String) -> String? {
        guard let scheme = source.firstRange(of: "://") else { return nil }
        let host = source[scheme.upperBound...].prefix { !"/:?#".contains($0) }.lowercased()
        return host.isEmpty ? nil : host
    }

    static func isGovernment(_ host: String) -> Bool { host == "gov.cn" || host.hasSuffix(".gov.cn") }
}
