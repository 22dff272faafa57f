import DisclosureAssessment
import DisclosureModel
import Testing

@Suite struct RecordMatcherTests {
    static func item(
        _ id: String, _ names: [String], titles: [String], columns: [String] = [], levels: Set<Level> = [.county],
        functions: [String] = []
    ) -> DisclosureItem {
        DisclosureItem(
            id: id, names: names, arises: .perOccurrence, functions: functions, levels: levels, matchColumns: columns,
            matchTitles: titles)
    }

    static func catalogue(_ id: String, _ field: String, _ items: [DisclosureItem]) -> Catalogue {
        Catalogue(
            id: id, field: field, title: field, version: "1", issued: nil, channelsMean: .all, items: items, place: nil)
    }

    static let relief = catalogue(
        "relief", "社会救助",
        [
            item(
                "relief/approval", ["临时救助", "审批信息"], titles: ["临时救助对象名单", "临时救助发放"], columns: ["临时救助"],
                functions: ["民政部门"]),
            item("relief/guide", ["临时救助", "办事指南"], titles: ["临时救助办事指南"], columns: ["临时救助"]),
        ])
    static let elderly = catalogue(
        "elderly", "养老服务", [item("elderly/allowance", ["老年人补贴"], titles: ["高龄津贴发放"], columns: ["老年人补贴"])])
    static let village = catalogue(
        "village", "村务公开",
        [item("village/relief", ["社会救助名单"], titles: ["临时救助对象名单"], levels: [.village], functions: ["村民委员会"])])

    static let words = MatchingWords(
        subjects: [
            .init(name: "政策解读", titles: ["^图解", "政策解读$"], columns: ["政策解读"], decides: true),
            .init(name: "公众参与", titles: ["政府开放日"], decides: true, isNews: true),
        ],
        stages: [
            .init(name: "办事指南", words: ["办事指南", "办理流程"]), .init(name: "结果", words: ["发放", "名单", "公示"]),
        ], newsTitles: ["召开", "走访", "开工"], newsColumns: ["工作动态"], commonColumns: ["首页", "政务公开"])

    static let matcher = RecordMatcher(catalogues: [relief, elderly, village], words: words)

    static func match(_ title: String, path: String? = nil, publisher: String? = nil) -> MatchResult {
        matcher.match(MatchQuestion(title: title, columnPath: path, publisher: publisher))
    }

    @Test func `a word with its stage names the item`() {
        let result = Self.match("某县2024年3月临时救助对象名单", publisher: "某县民政局")
        #expect(result.field == "社会救助" && result.item == "relief/approval" && result.basis == .words)
        #expect(result.clues.first?.word == "临时救助对象名单")
        #expect(Self.match("临时救助办理流程", publisher: "某县民政局").item == "relief/guide")
    }

    @Test func `the parts of a word may stand apart`() {
        // 发放 is a stage: what is left of the word is 高龄津贴
        #expect(Self.match("关于发放2023年12月份高龄津贴的通知", path: "首页>养老服务").item == "elderly/allowance")
    }

    @Test func `what a document is goes before what it is about`() {
        let result = Self.match("《某县临时救助对象名单管理办法》政策解读(试行)")
        #expect(result.field == "政策解读" && result.item == nil)
        #expect(Self.match("图解:高龄津贴发放").field == "政策解读")
        #expect(Self.match("高龄津贴发放图解").field != "政策解读")
    }

    @Test func `news is left alone`() {
        for title in ["我县召开临时救助对象名单评审会", "走访临时救助对象名单上的家庭"] {
            let result = Self.match(title, path: "首页>社会救助")
            #expect(result.field == nil && result.item == nil && result.basis == .nothing, "\(title)")
            #expect(result.clues.contains { $0.kind == .news })
            #expect(result.runnerUp?.field == "社会救助")
        }
        #expect(Self.match("某镇召开“政府开放日”座谈会", path: "工作动态").field == "公众参与")
    }

    @Test func `a news word inside a longer word is none`() {
        let item = Self.item("reports/report", ["年度报告"], titles: ["政府信息公开工作年度报告"])
        let matcher = RecordMatcher(catalogues: [Self.catalogue("reports", "年报", [item])], words: Self.words)
        #expect(matcher.match(MatchQuestion(title: "某镇2024年政府信息公开工作年度报告")).item == "reports/report")
    }

    @Test func `who posts tells the county's item from the village's`() {
        #expect(Self.match("临时救助对象名单", publisher: "某县民政局").item == "relief/approval")
        #expect(Self.match("临时救助对象名单", path: "村务公开", publisher: "某村村民委员会").item == "village/relief")
    }

    @Test func `nothing fits, and that is said`() {
        for title in ["", "关于2024年春节放假安排的通知", "a", "……", "（）", String(repeating: "某", count: 5_000)] {
            let result = Self.match(title)
            #expect(result.field == nil && result.item == nil && result.confidence == 0, "\(title.prefix(20))")
            #expect(!result.explanation.chinese.isEmpty)
        }
        let empty = RecordMatcher(catalogues: [], words: MatchingWords())
        #expect(empty.match(MatchQuestion(title: "临时救助对象名单")).field == nil)
    }

    @Test func `a decision goes before all words`() {
        let decisions = [
            MatchDecision(title: "临时救助对象名单", item: nil, reason: "样例", by: "甲"),
            MatchDecision(
                title: "临时救助对象名单", publisher: "某县民政局", posted: "2024-05-01", item: "elderly/allowance",
                reason: "标题写错", by: "乙"),
        ]
        let matcher = RecordMatcher(
            catalogues: [Self.relief, Self.elderly], words: Self.words, decisions: decisions)
        let general = matcher.match(MatchQuestion(title: "临时救助 对象名单", publisher: "某镇"))
        #expect(general.item == nil && general.field == nil)
        #expect(general.basis == .decision(reason: "样例", by: "甲"))
        let particular = matcher.match(
            MatchQuestion(title: "《临时救助对象名单》", publisher: "某县民政局", posted: "2024-05-01"))
        #expect(particular.item == "elderly/allowance" && particular.field == "养老服务" && particular.confidence == 100)
        #expect(particular.explanation.chinese == "人工裁定（乙）：标题写错")
    }

    @Test func `the explanation names words, columns and the next best`() {
        let result = Self.match("2024年临时救助对象名单", path: "首页>社会救助>临时救助", publisher: "某县民政局")
        #expect(result.explanation.chinese.hasPrefix("标题有「临时救助对象名单」，栏目有「临时救助」，发布机构属于「民政部门」；把握 0."))
        #expect(result.explanation.english.contains("the title has '临时救助对象名单'"))
    }
}
