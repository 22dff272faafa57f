import DisclosureModel
import DisclosureTables
import Testing

/// The readers of single cells, one form of writing each.
@Suite struct FormCellTests {
    @Test(arguments: [
        ("■政府网站 □政府公报", "政府网站", ""),
        ("R政府网站£政府公报R公开查阅点", "政府网站 公开查阅点", ""),
        ("þ政府网站 ¨政府公报", "政府网站", ""),
        ("☒政府网站 ☐政府公报", "政府网站", ""),
        ("🗹政府网站 □政府公报", "政府网站", ""),
        ("□√政府网站 □政府公报", "政府网站", ""),
        ("√政府网站", "政府网站", ""),
        ("政府网站、政府公报、RSS订阅", "政府网站 政府公报", "import.channel-unknown"),
        ("社区／企事业单位／村公示栏（电子屏）", "社区/企事业单位/村公示栏(电子屏)", ""),
        ("■社区/企事业单位/存公示栏(电子屏) □其他", "社区/企事业单位/村公示栏(电子屏)", "import.channel-spelled"),
        ("■政府网站(县政府门户网站)", "政府网站", "import.channel-remark"),
        ("■其他:国家企业信用信息公示系统", "国家企业信用信息公示系统", ""),
        ("■其他____", "", "import.channel-other-empty"),
        ("□政府网站 □政府公报", "", "import.channel-nothing-selected"),
        ("■政府网站 政府公报□ 两微一端", "", "import.channel-unknown"),
        ("政府网站 □政府公报 ■两微一端", "", "import.channel-marks-unclear"),
        ("■税务服务网", "", "import.channel-unknown"),
        ("■入口公示栏", "", "import.channel-unknown"),
        ("—", "", ""),
    ])
    func `channels in a cell`(text: String, channels: String, code: String) throws {
        let reading = FormCells.channels(text, try FormFixtures.vocabulary())
        #expect(reading.value.map(\.name).joined(separator: " ") == channels)
        #expect(reading.doubts.map(\.kind.rawValue).joined(separator: " ") == code)
    }

    @Test func `optional channels where empty boxes mean them`() throws {
        let reading = FormCells.channels(
            "■政府网站 □政府公报 □其他", try FormFixtures.vocabulary(), meaning: .requiredAndOptional)
        #expect(reading.value == [.init(name: "政府网站"), .init(name: "政府公报", isOptional: true)])
        #expect(reading.isSure)
    }

    @Test(arguments: [
        ("县级、乡级", "county township"), ("镇级;村级", "township village"), ("乡、村级", "township village"),
        ("■县级 □乡级 ■村级", "county village"), ("县级√ 乡级□", "county"), ("旗县级", "county"), ("苏木、嘎查", "township village"),
        ("县(市、区)级", "county"), ("市级", "county"), ("镇街(园区)级", "township"), ("社区(村)级", "village"), ("东阳市级", "county"),
    ])
    func `levels in words`(text: String, levels: String) {
        let reading = FormCells.levels(text)
        #expect(reading.value.sorted().map(\.rawValue).joined(separator: " ") == levels)
        #expect(reading.isSure)
    }

    @Test(arguments: [
        ("省级、县级", "county", "import.level-outside"), ("市、县级", "county", "import.level-outside"),
        ("乡(村)级", "", "import.level-unknown"), ("各级", "", "import.level-unknown"),
        ("□县级 □乡级", "", "import.level-unknown"),
    ])
    func `levels that are left to a person`(text: String, levels: String, code: String) {
        let reading = FormCells.levels(text)
        #expect(reading.value.sorted().map(\.rawValue).joined(separator: " ") == levels)
        #expect(reading.doubts.map(\.kind.rawValue) == [code])
    }

    @Test(arguments: [
        ("1.甲；2.乙；3.丙", "甲|乙|丙"), ("（1）甲（2）乙", "甲|乙"), ("①甲②乙；", "甲|乙"), ("一、甲\n二、乙。", "甲|乙"), ("⑴甲⑵乙", "甲|乙"),
        ("甲；乙；丙", "甲|乙|丙"), ("甲\n乙", "甲|乙"), ("甲、乙、丙", "甲、乙、丙"), ("甲（一；二）；乙", "甲（一；二）|乙"), ("●甲●乙〇丙", "甲|乙|?丙"),
        ("甲；※乙", "甲|?乙"), ("甲；乙（可选）", "甲|?乙"), ("1.甲：（1）子（2）丑2.乙", "甲：（1）子（2）丑|乙"), ("1.5万元以上项目", "1.5万元以上项目"),
        ("甲，\n包括乙", "甲，包括乙"), ("无", ""),
    ])
    func `elements of a list`(text: String, elements: String) {
        let reading = FormCells.elements(text)
        #expect(reading.value.map { ($0.isOptional ? "?" : "") + $0.text }.joined(separator: "|") == elements)
        #expect(reading.isSure)
    }

    @Test(arguments: [
        ("1.甲\n2.乙\n4.丙", "import.elements-unclear"), ("包括：1.甲；2.乙", "import.elements-unclear"),
        ("甲（乙；丙", "import.elements-unclear"), ("〇甲〇乙", "import.element-marks-unclear"),
        ("甲；乙\n丙；丁", "import.elements-unclear"),
        ("1.甲；乙；丙", "import.elements-unclear"),
    ])
    func `lists that are left to a person`(text: String, code: String) {
        #expect(FormCells.elements(text).doubts.map(\.kind.rawValue) == [code])
    }

    @Test(arguments: [
        ("《甲法》、《乙条例》", "《甲法》|《乙条例》"), ("《甲法》第十条、第十一条；《乙条例》", "《甲法》@第十条、第十一条|《乙条例》"),
        ("《甲意见》(国发〔2014〕47号)", "《甲意见》(国发〔2014〕47号)"), ("《甲法》等", "《甲法》等"), ("《甲条例》及相关规定", "《甲条例》及相关规定"),
        ("《甲法》和《乙法》", "《甲法》|《乙法》"), ("《甲法》\n《乙法》第三条", "《甲法》|《乙法》@第三条"), ("国发〔2012〕45号", "国发〔2012〕45号"),
        ("中办《甲意见》、国办《乙意见》", "中办《甲意见》|国办《乙意见》"), ("法律、法规和规章", "法律、法规和规章"), ("1.《甲法》2.《乙法》", "《甲法》|《乙法》"),
        ("《关于〈甲〉的通知》", "《关于〈甲〉的通知》"), ("《甲法》第十条第（三）项", "《甲法》@第十条第（三）项"),
    ])
    func `bases by their titles`(text: String, bases: String) {
        let reading = FormCells.bases(text)
        #expect(reading.value.map { $0.text + ($0.clause.map { "@" + $0 } ?? "") }.joined(separator: "|") == bases)
        #expect(reading.isSure)
    }

    @Test func `a title that is not closed is told`() {
        #expect(FormCells.bases("《甲法、乙条例").doubts.map(\.kind) == [.basisUnclear])
    }

    @Test(arguments: [
        ("县级民政部门", "民政部门"), ("杜集区市场监督管理局", "市场监管部门"), ("者腊乡人民政府", "乡镇人民政府"), ("乡镇人民政府（街道办事处）", "乡镇人民政府 街道办事处"),
        ("县级人民政府民政部门", "民政部门"), ("王家街道办事处", "街道办事处"), ("县(市、区)卫生健康行政部门", "卫生健康部门"), ("区应急局；各社区", "应急管理部门 居民委员会"),
        ("民政和财政部门", "?民政和财政部门"), ("中山市财政局东凤分局", "?中山市财政局东凤分局"), ("民众镇教体文旅局", "?民众镇教体文旅局"),
        ("县纪委监委驻县教育局", "?县纪委监委驻县教育局"), ("各镇街道", "?各镇街道"), ("镇级生态环境部门", "?镇级生态环境部门"), ("景德镇市教育局", "教育部门"),
        ("乡镇中心学校", "?乡镇中心学校"), ("县级市场监管部门\n乡镇人民政府", "市场监管部门 乡镇人民政府"),
        ("县民政局和财政局", "民政部门 财政部门"),
    ])
    func `subjects as functions`(text: String, functions: String) throws {
        let reading = FormCells.functions(text, try FormFixtures.vocabulary())
        let unknown = Set(reading.doubts.map(\.read))
        #expect(reading.value.map { (unknown.contains($0) ? "?" : "") + $0 }.joined(separator: " ") == functions)
    }

    @Test func `modes and audiences`() {
        #expect(FormCells.mode("主动公开").value == .proactive)
        #expect(FormCells.mode("□主动 ■依申请公开").value == .onRequest)
        #expect(FormCells.mode("主动/依申请公开").doubts.map(\.kind) == [.modeUnclear])
        #expect(FormCells.audience("■全社会 □特定群体").value == "全社会")
        #expect(FormCells.audience("特定群体（申请人）").value == "申请人")
        #expect(FormCells.audience("特定群体").doubts.map(\.kind) == [.audienceGroupMissing])
        #expect(TickCell("√") == .ticked)
        #expect(TickCell("□") == .empty)
        #expect(TickCell("√（申请人）") == .words("申请人", isTicked: true))
    }

    @Test func `limits that a person must mend stay verbatim`() {
        let reading = FormCells.limit("信息形成或者变更之日")
        #expect(reading.value?.text == "信息形成或者变更之日")
        #expect(reading.doubts.map(\.kind) == [.limitMalformed])
        #expect(FormCells.limit("信息形成或者变更之日起20个\n工作日内").value?.text == "信息形成或者变更之日起20个工作日内")
        #expect(FormCells.limit("看心情").doubts.map(\.kind) == [.limitNotUnderstood])
    }
}
