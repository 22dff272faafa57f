/// The items of the round's catalogues that the invented county posts, with the numbers of their limits.
extension DemoItem {
    static let all: [DemoItem] = socialAssistance + subsidies + notices + villageAffairs + general

    private static let aidOffices: Owners = [.civilAffairs, .townships]
    private static let lists: Owners = [.townships, .neighbourhoods]
    private static let counters = [site, "公开查阅点", "政务服务中心"]

    private static let socialAssistance: [DemoItem] = [
        aid("general.policies", aidOffices, .standing, "社会救助政策法规文件", counters, ["社会救助暂行办法"]),
        aid(
            "general.supervision", aidOffices, .standing, "社会救助监督检查", counters + [board],
            ["社会救助信访通讯地址", "社会救助投诉举报电话"]),
        aid(
            "minimum-living.policies", aidOffices, .standing, "最低生活保障政策法规文件", counters,
            ["国务院关于进一步加强和改进最低生活保障工作的意见", "最低生活保障审核审批办法"]),
        aid(
            "minimum-living.guide", aidOffices, .standing, "最低生活保障办事指南", [site],
            ["办理事项", "办理条件", "最低生活保障标准", "申请材料", "办理流程", "办理时间、地点", "联系方式"]),
        aid("minimum-living.review", lists, .documents(3), "低保初审对象公示", [board], ["初审对象名单及相关信息"], hung: 7),
        aid("minimum-living.approval", lists, .documents(3), "低保对象名单公示", [board], ["低保对象名单及相关信息"]),
        aid(
            "destitute.policies", .townships, .standing, "特困人员救助供养政策法规文件", [board],
            ["国务院关于进一步健全特困人员救助供养制度的意见", "特困人员认定办法"]),
        aid(
            "destitute.guide", .townships, .standing, "特困人员救助供养办事指南", [board],
            ["办理事项", "办理条件", "救助供养标准", "申请材料", "办理流程", "办理时间、地点", "联系方式"]),
        aid("destitute.review", lists, .documents(2), "特困人员初审对象公示", [board], ["初审对象名单及相关信息"], hung: 7),
        aid("destitute.approval", lists, .documents(2), "特困人员名单公示", [board], ["特困人员名单及相关信息"]),
        aid(
            "temporary.policies", aidOffices, .standing, "临时救助政策法规文件", counters, ["国务院关于全面建立临时救助制度的通知"]),
        aid(
            "temporary.guide", aidOffices, .standing, "临时救助办事指南", counters + [board],
            ["办理事项", "办理条件", "救助标准", "申请材料", "办理流程", "办理时间、地点", "联系方式"], shared: true),
        aid(
            "temporary.approval", aidOffices, .registered, "支出型临时救助对象公示", [board],
            ["支出型临时救助对象名单", "救助金额", "救助事由"]),
    ]

    private static func aid(
        _ id: String, _ owners: Owners, _ pattern: Pattern, _ title: String, _ channels: [String], _ elements: [String],
        hung: Int? = nil, shared: Bool = false
    ) -> DemoItem {
        DemoItem(
            id: "social-assistance/" + id, owners: owners, pattern: pattern, title: title, limit: .workingDays(10),
            posting: hung.map { .workingDays($0) } ?? .none, isShared: shared, channels: channels, elements: elements)
    }

    private static let subsidies: [DemoItem] = [
        DemoItem(
            id: "benefit-subsidies/programme-list", owners: [.finance, .townships], pattern: .standing,
            title: "惠民惠农财政补贴政策清单", isPermanent: true, channels: [site],
            elements: ["补贴项目名称", "政策依据", "补贴对象", "补贴标准", "主管部门", "监督举报电话"]),
        DemoItem(
            id: "benefit-subsidies/payment-summary", owners: [.finance, .townships], pattern: .quarterly,
            title: "第二季度惠民惠农补贴资金发放汇总", channels: [site], elements: ["补贴项目名称", "发放批次", "发放人数", "发放金额合计"]),
        DemoItem(
            id: "benefit-subsidies/payment-notice", owners: [.agriculture, .townships], pattern: .documents(6),
            title: "惠农补贴对象汇总公示", posting: .days(7), channels: [site],
            elements: ["补贴项目名称", "公示起止日期", "监督举报电话"]),
        DemoItem(
            id: "benefit-subsidies/livestock-disposal.result", owners: [.agriculture, .towns], pattern: .documents(2),
            title: "养殖环节病死畜禽无害化处理补助发放结果", channels: [site],
            elements: ["资金批次", "资金来源文号", "金额", "发放汇总表", "发放渠道"]),
        DemoItem(
            id: "benefit-subsidies/special-spending.county", owners: .finance, pattern: .documents(4),
            title: "县级财政专项支出分配情况", channels: [site, "纸质媒体"],
            elements: ["资金管理办法", "资金来源(比例或数额)", "分配标准", "到乡镇、部门的分配结果"]),
        DemoItem(
            id: "benefit-subsidies/special-spending.households", owners: .townships, pattern: .documents(2),
            title: "分配到人(户)的财政专项支出", channels: [site],
            elements: ["政策", "资金来源", "发放标准", "发放形式", "分配到人(户)的金额"]),
        DemoItem(
            id: "benefit-subsidies/payment-result", owners: .villages, pattern: .registered, title: "惠农补贴资金实际发放结果",
            limit: .workingDays(20), posting: .days(7), channels: [villageBoard], elements: ["实际发放结果"]),
        DemoItem(
            id: "benefit-subsidies/disability.result", owners: .villages, pattern: .registered,
            title: "残疾人两项补贴实际发放结果(合计)", limit: .days(15), posting: .days(7), channels: [villageBoard],
            elements: ["实际发放结果"]),
        told("farm-subsidies", "政府部门对农(渔)业补贴", ["补贴项目", "对象", "金额"]),
        told("minimum-living", "城乡居民最低生活保障对象名单", ["对象名单"]),
        told("disability-allowances", "残疾人两项补贴对象情况(合计)", ["对象名单"]),
        told("relief", "救助、慰问等情况", ["慰问金", "临时救助", "医疗救助", "自然灾害救助", "慈善救助", "教育奖励补助"]),
        told("land-pensions", "参加被征地人员养老保障新增情况", ["新增人员情况"]),
    ]

    private static func told(_ id: String, _ title: String, _ elements: [String]) -> DemoItem {
        DemoItem(
            id: "benefit-subsidies/quarterly." + id, owners: .villages, pattern: .twentieth, title: "第一季度" + title,
            channels: [villageBoard], elements: elements)
    }

    /// Programmes of which a list hangs before the money is paid, with who is named in it.
    private static let notices: [DemoItem] = [
        ("farmland-protection", "耕地地力保护补贴"), ("farm-machinery", "农机购置补贴"), ("grain-growers", "种粮农民一次性补贴"),
        ("crop-insurance", "农业保险保费补贴"), ("forest-compensation", "森林生态效益补偿"), ("returning-farmland", "退耕还林补助"),
        ("minimum-living", "最低生活保障金"), ("destitute", "特困人员救助供养金"), ("temporary-relief", "临时救助金"),
        ("disaster-relief", "冬春救助"), ("old-age", "高龄津贴"), ("disability", "残疾人两项补贴"), ("orphans", "孤儿基本生活费"),
        ("veterans", "优抚对象生活补助"), ("family-planning", "计划生育奖励扶助"), ("family-special", "计划生育特别扶助"),
        ("vocational-training", "雨露计划补助"), ("public-posts", "公益性岗位补助"), ("housing-repair", "农村危房改造补助"),
        ("reservoir-resettlement", "水库移民后期扶持资金"), ("needy-pupils", "困难学生生活补助"),
    ].map { id, name in
        let totalsOnly = ["disability", "orphans", "family-special", "vocational-training", "needy-pupils"]
        return DemoItem(
            id: "benefit-subsidies/\(id).notice", owners: .villages, pattern: .occasional(percent: 85),
            title: name + "发放前公示", posting: .days(7), channels: [villageBoard],
            elements: [
                "补贴项目名称", "政策依据", totalsOnly.contains(id) ? "补贴对象" : "补贴对象姓名", "补贴标准", "面积/数量", "补贴金额",
                "发放时间", "监督举报电话",
            ])
    }

    private static let villageAffairs: [DemoItem] = [
        village("decisions", .quarterly, "村民代表会议决定事项及实施情况", ["事项", "实施情况"]),
        village("family-planning", .quarterly, "计划生育政策落实方案", ["落实方案"]),
        village("relief-funds", .quarterly, "救灾救助和补贴补助资金物资管理使用情况", ["资金", "物资", "管理使用情况"]),
        village("assisting-government", .quarterly, "协助人民政府开展工作情况", ["工作情况"]),
        village(
            "general-matters", .quarterly, "一般事项季度公布",
            ["村民自治章程", "村民会议或代表会议决定事项及实施情况", "经济、建设发展规划实施", "集体财产保值增值及处置"]),
        village("finance", .monthly, "财务收支逐项逐笔公布", ["收入逐项逐笔", "支出逐项逐笔"]),
        village(
            "collective-finance", .quarterly, "集体财务公开", ["财务计划", "各项收入", "各项支出", "各项资产", "各类资源", "债权债务", "收益分配"]),
        village("annual-plan", .twentieth, "年度村总体规划及决议事项清单", ["年度总体规划", "决议事项清单"]),
        village("homesteads", .twentieth, "宅基地审批情况", ["审批情况"]),
        village("major-matters", .occasional(percent: 50), "涉及村民利益的重大事项", []),
        village("approval-replies", .occasional(percent: 20), "批复结果公布", ["批复结果"]),
        village("care", .occasional(percent: 20), "关爱服务情况(合计)", ["保障对象和关爱服务对象"]),
        village("profile", .standing, "行政村简介", ["行政区划", "自然地理", "人口就业", "经济发展"], within: 20),
        village("members", .standing, "村民委员会成员情况", ["两委班子和村务监督委员会成员名单", "职务", "联系方式"], within: 20),
        village("charter", .standing, "村民自治章程和村规民约", ["村民自治章程", "村规民约"], permanent: true),
        village("supervision-rules", .standing, "村务监督委员会工作制度", ["工作制度"], permanent: true),
        village("finance-rules", .standing, "村级财务管理制度", ["管理制度"], permanent: true),
    ]

    private static func village(
        _ id: String, _ pattern: Pattern, _ title: String, _ elements: [String], within: Int? = nil,
        permanent: Bool = false
    ) -> DemoItem {
        DemoItem(
            id: "village-affairs/" + id, owners: .villages, pattern: pattern, title: title,
            limit: within.map { .workingDays($0) } ?? .none, isPermanent: permanent, channels: [villageBoard],
            elements: elements)
    }

    private static let general: [DemoItem] = [
        office("organisation", .standing, "机构职能", ["单位名称", "机构职能", "办公地址", "办公时间", "联系方式"]),
        office("internal-units", .standing, "内设科室", ["内设科室名称", "职能职责"]),
        office("disclosure-catalogue", .standing, "政府信息主动公开目录", ["政府信息主动公开目录"]),
        office("disclosure-guide", .standing, "政府信息公开指南", ["公开范围", "机构", "获取方式", "依申请公开受理与流程", "监督方式"]),
        office("disclosure-rules", .standing, "政府信息公开制度", ["政府信息公开制度性文件"]),
        office("documents", .documents(100), "关于做好有关工作的通知", []),
    ]

    private static func office(_ id: String, _ pattern: Pattern, _ title: String, _ elements: [String]) -> DemoItem {
        DemoItem(
            id: "open-government-general/" + id,
            owners: id == "documents" ? [.government, .departments, .townships] : [.departments, .townships],
            pattern: pattern, title: title, limit: .workingDays(20), channels: [site], elements: elements)
    }
}
