import DisclosureReports
import DisclosureWorkspace
import SourceText
import Testing

/// From a round's files to the whole trace: every line with its amount, and every decision with who and when.
@Suite struct ExplainedRoundTests {
    static let scheme = """
        scheme: small
        title: 合成细则
        total: 100
        indicators:
          - {id: disclosed, title: 公开率, points: 40, measure: {dimension: presence}, rule: {share: {}}}
          - {id: late, title: 及时性, points: 10, measure: {dimension: timeliness}, rule: {deduct: {each: 4, at-most: 6}}}
          - {id: work, title: 工作保障, points: 50, rule: {mark: {from: 0, to: 50}}}
        penalty: [{id: privacy, title: 泄露个人信息, deduct: 2, confirmed: required}]
        veto: [{id: fraud, title: 弄虚作假, effect: zero}]
        gate: {below: 60, grade: 不合格}
        grades: {bands: [{from: 80, name: 良好}, {from: 0, name: 不合格}]}

        """
    static let charter = """
          - id: charter
            name: [章程]
            limit: 长期公开
            arises: standing
            channels: [政府网站]
            levels: [village]
            status: draft

        """
    static let records = BadRecordFileTests.csv(
        (1...3).map {
            "town-1,small/notice,通知\($0),2022-04-01,2022-06-2\($0),,网站,标题;正文,https://example.invalid/\($0)"
        }.joined(separator: "\n")
            + "\ntown-1,small/notice,通知4,2022-04-01,2022-04-02,,网站,标题;正文,https://example.invalid/4")
    static let heading = "body,indicator,kind,points,reason,by,on-day\n"
    static let judgements =
        heading + """
            town-1,work,mark,40,台账齐全,测评组,2022-07-28
            town-1,privacy,confirm,,网上查实,评审组,2022-07-29
            town-1/v-1,small/charter,waive,,并入社区,县政务公开办,2022-07-01

            """

    private func round(judgements: String = Self.judgements) throws -> SmallRound {
        let round = try SmallRound(records: Self.records)
        try round.write(Self.scheme, to: "Catalogues/schemes/small.yaml")
        try round.write(
            """
            catalogue: small
            field: 合成领域
            title: 合成目录
            version: "1"
            items:
              - id: notice
                name: [通知]
                elements: [标题, 正文]
                limit: 信息形成或者变更之日起20个工作日内
                arises: per-occurrence
                channels: [政府网站]
                levels: [township]
                status: draft

            """ + Self.charter, to: "Catalogues/fields/small.yaml")
        try round.write(judgements, to: "round/judgements.csv")
        try round.writeRound(file: "records.csv", more: "judgements: [judgements.csv]")
        return round
    }

    @Test func `每行写明规则、分数、累计和人，封顶以外的另列`() throws {
        let round = try round()
        let before = try #require(try round.assess().report)
        let late = before.findings.filter { $0.dimension == "timeliness" }
        #expect(late.count == 3)
        // 3 × 4 = 12, capped at 6: the first takes 4, the second 2 of its 4, the third nothing.
        #expect(late.map(\.deduction) == ["4", "2", "0"])
        try round.write(
            Self.judgements + "town-1,\(late[2].id),dismiss,,网站当日故障有证明,评审组,2022-08-01\n",
            to: "round/judgements.csv")
        let response = try round.assess()
        #expect(response.diagnostics.map(\.code) == [])
        let report = try #require(response.report)
        let text = try ExplanationText(width: 200).text(of: report, body: "town-1")
        var rest = text[...]
        // In this order.
        for line in [
            "\n适用与否决\n", "\n  > 适用：东村 “章程”不涉及：并入社区（县政务公开办，2022-07-01）\n",
            "\n  > 否决：没有查实的否决事项（自动）\n", "\n公开率 [disclosed]  40.00 / 40\n",
            "\n  > 规则：达标率100%（符合1、不符合0）；+40，计40分（自动）\n", "\n及时性 [late]  4.00 / 10\n",
            " · 及时性: 不符合 · 扣4分，余6分 · 自动\n", "    证据  公开记录 records.csv",
            " · 及时性: 不符合 · 应扣4分，其中2分超出封顶不扣 · 自动\n",
            "\n  > 规则：满分10分；+10，计10分（自动）\n", "\n  > 规则：不符合2项，每项扣4分；-8，计2分（自动）\n",
            "\n  > 封顶：应扣8分，封顶6分，超出2分不再扣；+2，计4分（自动）\n", "\n工作保障 [work]  40.00 / 50\n",
            "\n  > 规则：测评组 2022-07-28评40分，理由：台账齐全；+40，计40分\n", "\n从合计到名次\n",
            "\n  > 汇总：下级指标得分合计；+84，计84分（自动）\n", "\n  > 底线：不低于60分，未触底线（自动）\n",
            "\n  > 加减分：泄露个人信息1次，每次扣2分（评审组 2022-07-29确认）；-2，计82分\n",
            "\n  > 等次：“良好”：82分，不低于80分（自动）\n", "\n  > 名次：组内第1名，共2家（自动）\n", "\n未列入扣分的问题 1 条\n",
            "评判  不予采纳：网站当日故障有证明（评审组，2022-08-01）\n",
        ] {
            let found = rest.firstRange(of: line)
            #expect(found != nil, "\(line)\nin\n\(text)")
            if let found { rest = rest[rest.index(before: found.upperBound)...] }
        }
    }

    @Test func `JSON里分数都是精确数，逐项相加等于公布的得分`() throws {
        let report = try #require(try round().assess().report)
        let body = try report.excerpt(body: "town-1").body
        let late = try #require(body.indicators.first { $0.id == "late" })
        #expect(late.trace.map(\.rule) == ["full", "deduct", "deduction-limit"])
        #expect(late.trace.map(\.stage) == ["rule", "rule", "cap"])
        #expect(late.trace.map(\.amount) == ["10", "-12", "6"])
        #expect(late.trace.map(\.running) == ["10", "-2", "4"])
        #expect(late.trace.map(\.beyondCap) == [nil, nil, "6"])
        let parts = try #require(late.trace[1].parts)
        #expect(parts.map(\.amount) == ["-4", "-4", "-4"])
        #expect(parts.map(\.running) == ["6", "2", "-2"])
        #expect(parts.map(\.beyondCap) == [nil, "2", "4"])
        #expect(parts.compactMap(\.finding) == late.lost)
        let trace = try #require(body.trace)
        #expect(
            trace.map { "\($0.stage) \($0.rule)" } == [
                "applicability waiver", "veto no-veto", "roll-up sum", "gate gate-passed", "bonus-penalty penalty",
                "grade grade", "rank rank",
            ])
        #expect(trace[0].item == "small/charter")
        #expect(trace[4].by.map { "\($0.name) \($0.day ?? "") \($0.reason ?? "")" } == ["评审组 2022-07-29 网上查实"])
        #expect(trace.filter { !$0.automatic }.map(\.rule) == ["waiver", "penalty"])
        #expect(trace[4].running == body.exactScore && body.exactScore == "82")
        let json = try AssessmentJSON.text(of: try report.excerpt(body: "town-1"))
        #expect(json.contains("\"beyondCap\": \"6\"") && json.contains("\"rank\": 1"))
    }

    @Test func `否决先说是谁查实，扣到零的一行写在生效处`() throws {
        let vetoed = Self.judgements + "town-1,fraud,confirm,,材料造假,纪检组,2022-07-30\n"
        let report = try #require(try round(judgements: vetoed).assess().report)
        let body = try #require(report.bodies.first { $0.id == "town-1" })
        #expect(body.score == "0.00")
        let trace = try #require(body.trace).filter { $0.stage == "veto" }
        #expect(trace.map(\.rule) == ["confirmed-veto", "veto"])
        #expect(trace.map(\.amount) == [nil, "-82"])
        #expect(trace.map { $0.by.map(\.name) } == [["纪检组"], ["纪检组"]])
        #expect(trace.map { $0.by.map(\.day) } == [["2022-07-30"], ["2022-07-30"]])
    }

    @Test func `整改建议按本轮重算，不写结果`() throws {
        let judged = Self.heading + "town-1,work,mark,40,台账齐全,测评组,2022-07-28\n"
        let round = try round(judgements: judged)
        func advise(_ body: String) throws -> AdviseBody.Response {
            try AdviseBody.run(
                AdviseBody.Request(
                    round: round.path + "/round", catalogues: round.path + "/Catalogues", body: body, first: 10,
                    language: nil, threads: 2))
        }
        // The charter of the only village is missing: 1 of 2 present, 20 of 40 points. The three late ones are past.
        let advice = try #require(try advise("甲镇").advice)
        #expect(advice.before.score == "64.00" && advice.before.grade == "不合格")
        #expect(advice.steps.map(\.regained) == ["20"])
        #expect(advice.steps.first?.after.score == "84.00" && advice.steps.first?.after.grade == "良好")
        #expect(advice.findings.map(\.remedy) == ["mend", "past", "past", "past"])
        #expect(advice.findings.first?.bodyName == "东村")
        #expect(round.result("assessment.json") == nil)
        let text = AdviceText().text(of: advice)
        for expected in [
            "得分 64.00 / 100  不合格", "1. 得回20分 → 得分 84.00 / 100  良好", "   东村 · 章程 · 是否公开", "检查时没有找到公开记录",
            "怎么办  补公开；是否及时不因补公开而改变", "目录    small/charter  fields/small.yaml:", "本轮已不能挽回的 3 条",
            "“及时性”已扣到封顶，整改这一条后仍超出2分",
        ] { #expect(text.contains(expected), "\(expected)\n\(text)") }
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of($0) <= 80 })
        let village = try #require(try advise("town-1/v-1").advice)
        #expect(village.scored == "town-1" && village.findings.count == 1)
        #expect(AdviceText().text(of: village).contains("不单独评分；以下按“甲镇”的得分计算"))
        #expect(try advise("东村").diagnostics.map(\.code) == ["advise.unknown-body"])
        #expect(try advise("丙镇").advice == nil)
    }
}
