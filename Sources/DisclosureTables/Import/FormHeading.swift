import DisclosureModel
import SourceText

/// The headings of published tables in every spelling seen, and what they mean.
struct FormHeading {
    let channels: ChannelLexicon

    /// The words of a heading without blanks, brackets and colons: 公开内容(要素) is 公开内容.
    static func plain(_ text: String) -> String {
        var plain = ""
        var depth = 0
        for character in FormText.folded(text) {
            switch character {
            case "(", "[", "【", "〔", "「": depth += 1
            case ")", "]", "】", "〕", "」": depth = max(0, depth - 1)
            case ":", "*", "\"", "“", "”", "、", "/", "·", ".", "．", "■", "□": continue
            default: if depth == 0 { plain.append(character) }
            }
        }
        return plain
    }

    /// What a heading means by itself; `nil` where it is not known.
    func column(_ text: String) -> FormColumn? {
        guard text.utf8.count <= 60 || text.count <= 60 else { return nil }
        let folded = FormText.folded(text)
        if let column = Self.bracketed[folded] { return column }
        let plain = Self.plain(text)
        if let column = Self.known[plain] { return column }
        return Self.isLevelledName(plain) ? .name : nil
    }

    /// What a heading means below another one: 社会 below 公开对象, 村级 below 公开层级.
    ///
    /// - Parameter group: the heading above; `nil` where there is none.
    func column(_ text: String, below group: FormColumn?) -> FormColumn? {
        let folded = FormText.folded(text)
        let plain = Self.plain(text)
        switch group {
        case .audience?:
            if Self.everybody.contains(plain) { return .everybody }
            if Self.groups.contains(plain) { return .group }
            return nil
        case .mode?, .form?:
            if FormCells.modeWord(plain) == .proactive { return .proactive }
            if FormCells.modeWord(plain) == .onRequest { return .onRequest }
            return nil
        case .levels?: return level(folded) ?? .levelUnclear
        case .channels?: return channels.index(folded).map { .channel($0) }
        case .name?:
            return Self.isLevelledName(plain) || Self.known[plain]?.isName == true ? .name : column(text)
        default:
            if let column = column(text) { return column }
            if plain == "全社会" { return .everybody }
            if plain.hasPrefix("特定群体") || plain == "特定载体" { return .group }
            if plain == "依申请" || plain == "依申请公开" { return .onRequest }
            if plain == "主动" || plain == "主动公开" { return .proactive }
            return level(folded)
        }
    }

    private func level(_ folded: String) -> FormColumn? {
        switch LevelWords.meaning(of: folded) {
        case .levels(let levels)?: .level(levels)
        case .city?: .level([.county])
        case .above?: .levelOutside
        case .unclear?: .levelUnclear
        case nil: nil
        }
    }

    /// The known heading nearest to one that is not known.
    static func suggestion(for text: String) -> String? {
        NearestWord.suggestion(for: plain(text), among: spellings.map(\.text))
    }

    /// What a heading says of the boxes below it.
    static func meaning(of text: String) -> Catalogue.ChannelMeaning? {
        let folded = FormText.folded(text)
        if ["至少选", "至少任选", "任选其一", "至少一", "任意一", "选择其一", "至少其中"].contains(where: folded.contains) { return .any }
        if folded.contains("必选"), folded.contains("可选") || folded.contains("选择性") { return .requiredAndOptional }
        return nil
    }

    /// 一级事项, 二级公开事项, 三级目录.
    private static func isLevelledName(_ plain: String) -> Bool {
        var rest = plain[...]
        if rest.hasPrefix("公开") { rest = rest.dropFirst(2) }
        guard let first = rest.first, "一二三四五六123456".contains(first), rest.dropFirst().first == "级" else {
            return false
        }
        rest = rest.dropFirst(2)
        return [
            "", "公开事项", "事项", "事项名称", "目录", "目录名称", "栏目", "栏目名称", "类别", "分类", "名称", "标题", "公开目录", "公开栏目", "项目", "主题",
            "信息",
        ]
        .contains(String(rest))
    }

    static let everybody: Set<String> = ["全社会", "社会", "社会公众", "全体公众", "公众", "社会公开"]
    static let groups: Set<String> = ["特定群体", "特定载体", "特定群众", "特定对象", "特定人群", "特定群体请写明"]

    /// Headings whose brackets are no remark.
    private static let bracketed: [String: FormColumn] = ["公开(形式)": .form, "公开(方式)": .form]

    private static let known = Dictionary(spellings.map { ($0.text, $0.column) }) { first, _ in first }

    /// The usual spelling of each column first.
    private static let spellings: [(text: String, column: FormColumn)] = {
        var known: [(text: String, column: FormColumn)] = []
        func add(_ column: FormColumn, _ spellings: String) {
            known += spellings.split(separator: " ").map { (String($0), column) }
        }
        add(.serial, "序号 编号 序 号 项目序号 事项序号")
        add(.field, "公开领域 领域 相应领域 试点领域 所属领域 领域名称")
        add(.category, "类别 公开类别 分类 信息类别 事项类别 大类 类型 项目类别 信息分类")
        add(
            .name,
            """
            公开事项 事项 事项名称 公开事项名称 公开目录 目录 目录名称 公开项目 项目 项目名称 信息名称 公开栏目 栏目 主要事项 具体事项 子项 主项 小类 \
            政务公开事项 信息公开事项 公开信息名称
            """)
        add(
            .elements,
            """
            公开内容 公开要素 内容要素 公开内容要素 公开内容及要求 公开内容和要素 公开内容及要素 要素 主要内容 具体内容 内容 公开主要内容 公开具体内容 \
            公开信息内容 公开内容要素及要求 公开的内容 公开的主要内容
            """)
        add(.contentRequirement, "内容要求 公开内容要求 内容标准")
        add(
            .basis,
            "公开依据 政策依据 依据 法律依据 法定依据 设定依据 公开政策依据 依据文件 法律法规依据 公开法律依据 公开的依据 法律法规和政策依据")
        add(.limit, "公开时限 公开时间 时限 公开期限 时限要求 公开时限要求 公开时效 公开时间要求 时间 公布时间 公开时限及要求 公开的时限 公开时间和期限")
        add(.requirement, "公开要求 要求")
        add(.refresh, "更新周期 更新时限 更新频率 更新频次 公开频次 公开周期 公开频率 更新时间 更新要求")
        add(
            .subject,
            "公开主体 责任单位 责任部门 公开单位 公开责任单位 公开责任主体 责任主体 主体 公开部门 公开机构 实施主体 发布主体 公开责任部门 公开的主体 负责单位 公开主体单位")
        add(.office, "责任股室 责任科室 承办科室 责任处室 承办单位 责任机构 承办机构")
        add(
            .channels,
            """
            公开渠道和载体 公开渠道 公开载体 渠道和载体 公开渠道及载体 公开渠道与载体 公开渠道载体 公开平台 发布渠道 公开途径 公开地点 公开场所 \
            公开渠道或载体 公开的渠道和载体 载体 渠道 公开位置 公开载体和渠道
            """)
        add(.form, "公开形式 形式 公开方式 方式 公开的形式 公开方式和渠道")
        add(.mode, "公开属性 属性 公开类型")
        add(.audience, "公开对象 对象 公开范围 范围 公开对象和范围 公开对象及范围")
        add(.levels, "公开层级 层级 公开层次 公开级别 级别")
        add(.note, "备注 说明 公开说明 备注说明")
        add(
            .leftOut,
            """
            过程 五公开 公开格式 格式 网址 链接 链接地址 政府网站URL 网站对应栏目 对应栏目 网站栏目 咨询电话 联系电话 监督电话 电话 联系方式 编码 \
            事项编码 目录编码 公开事项编码 代码 填报单位 责任人 联系人 公开环节 公开阶段 责任领导
            """)
        return known
    }()
}
