/// Ids of imported items: English words where every part of every name is known, else a digest of the names.
///
/// An id depends on the item's own names alone, so rows may come and go around it.
package enum ItemIdentity {
    /// The id without the catalogue's.
    static func id(names: [String]) -> String {
        let words = names.compactMap(slug)
        if words.count == names.count, !words.isEmpty { return words.joined(separator: ".") }
        return "item-" + digest(names)
    }

    /// What tells items of the same names apart: a digest of what they say.
    static func suffix(_ content: [String]) -> String { digest(content) }

    /// A name in words; `nil` where some part of it is not in the list.
    private static func slug(_ name: String) -> String? {
        var rest = FormText.folded(name)[...]
        var words: [String] = []
        while !rest.isEmpty {
            let lengths = (1...min(longest, rest.count)).reversed()
            guard let part = lengths.lazy.map({ String(rest.prefix($0)) }).first(where: { dictionary[$0] != nil }),
                let word = dictionary[part]
            else { return nil }
            words.append(word)
            rest = rest.dropFirst(part.count)
        }
        return words.isEmpty ? nil : words.joined(separator: "-")
    }

    /// FNV-1a over the folded texts, the first 8 hexadecimal digits.
    private static func digest(_ texts: [String]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in texts.map({ FormText.folded($0) }).joined(separator: "\u{1F}").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(8))
    }

    /// English words that two Chinese ones mean, so that two names could make one id; there must be none.
    package static var repeatedWords: [String] {
        Dictionary(grouping: dictionary.values, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
    }

    private static let longest = dictionary.keys.map(\.count).max() ?? 1

    /// Frequent words of item names. No two mean the same English, so that no two names make one id.
    static let dictionary: [String: String] = [
        "政策法规文件": "policies", "政策文件": "policy-documents", "法规政策": "regulations-and-policies", "法律法规": "laws",
        "法规文件": "regulation-documents", "规范性文件": "normative-documents", "部门和地方规章": "rules", "其他政策文件": "other-policies",
        "政策解读": "interpretation", "办事指南": "guide", "服务指南": "service-guide", "监督检查": "supervision",
        "综合业务": "general", "最低生活保障": "minimum-living", "特困人员救助供养": "extreme-poverty", "临时救助": "temporary-aid",
        "医疗救助": "medical-aid", "审核信息": "review", "审批信息": "approval", "审核审批信息": "review-and-approval",
        "名单": "list", "名单公示": "list-notice", "对象": "recipients", "结果": "results", "信息": "information", "公示": "notice",
        "公告": "announcement", "行政许可": "licences", "行政处罚": "penalties", "行政强制": "coercion", "行政检查": "inspections",
        "行政审批": "administrative-approval", "行政征收": "levies", "行政给付": "benefits", "行政确认": "confirmations",
        "机构职能": "functions", "机构信息": "organisation", "机构设置": "departments", "领导信息": "leaders", "联系方式": "contact",
        "年度计划": "annual-plan", "发展规划": "development-plan", "规划计划": "plans", "专项规划": "special-plan", "财政预算": "budget",
        "财政决算": "final-accounts", "部门预算": "department-budget", "部门决算": "department-accounts",
        "政府预算": "government-budget",
        "政府决算": "government-accounts", "资金": "funds", "补贴": "subsidy", "政策": "policy", "指南": "handbook",
        "清单": "inventory",
        "标准": "standards", "目录": "catalogue", "投诉举报": "complaints", "咨询投诉": "enquiries-and-complaints",
        "应急管理": "emergency-management", "应急预案": "emergency-plan", "事故": "accidents", "安全生产": "work-safety",
        "就业": "employment", "社会保险": "social-insurance", "社会救助": "social-assistance", "养老服务": "elderly-care",
        "义务教育": "compulsory-education", "招生": "admission", "学校": "schools", "教师": "teachers", "学生": "pupils",
        "公共服务": "public-services", "公共卫生": "public-health", "医疗卫生": "health-care", "户籍": "household-registration",
        "项目": "projects", "实施": "implementation", "申报": "application", "验收": "acceptance", "绩效": "performance",
        "评估": "assessment", "管理": "management", "监督": "oversight", "建设": "construction", "分配": "allocation",
        "方案": "scheme",
        "征地": "land-taking", "补偿": "compensation", "安置": "resettlement", "听证": "hearing", "决定": "decision",
        "通知": "circular",
    ]
}
