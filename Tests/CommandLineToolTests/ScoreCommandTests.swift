import CommandLineTool
import Testing
import TestSupport

@Suite struct ScoreCommandTests {
    private let folder: TemporaryFolder
    private let scheme: String
    private let facts: String

    init() throws {
        folder = try TemporaryFolder()
        scheme = try folder.write("scheme.yaml", ScoringSamples.scheme)
        facts = try folder.write("facts.yaml", ScoringSamples.facts)
    }

    @Test func `the tree of indicators with its steps`() {
        let run = ToolRun("score", scheme, facts)
        #expect(run.status == .done)
        #expect(run.errors.isEmpty)
        #expect(
            run.output == """
                试验细则（demo，总分100分）

                甲镇（a）  得分 75.00 / 100  第 2 名（共 2 个）
                  公开率    45.00 / 60
                    · 达标率75%（符合3、不符合1）；+45，计45分
                  工作保障  30.00 / 40
                    · 测评组 2022-07-10评30分，理由：资料齐全；+30，计30分
                  · 下级指标得分合计；+75，计75分

                乙镇（b）  得分 80.00 / 100  第 1 名（共 2 个）
                  公开率    60.00 / 60
                    · 达标率100%（符合4、不符合0）；+60，计60分
                  工作保障  20.00 / 40
                    · 测评组 2022-07-10评20分，理由：资料不全；+20，计20分
                  · 下级指标得分合计；+80，计80分

                """)
    }

    @Test func `quiet leaves the steps out`() {
        let run = ToolRun("score", scheme, facts, "--quiet", "--language", "en")
        #expect(
            run.output == """
                试验细则 (demo, 100 points)

                甲镇（a）  score 75.00 / 100  rank 2 of 2
                  公开率    45.00 / 60
                  工作保障  30.00 / 40

                乙镇（b）  score 80.00 / 100  rank 1 of 2
                  公开率    60.00 / 60
                  工作保障  20.00 / 40

                """)
    }

    @Test func `JSON is the tree with points as decimal strings`() {
        let run = ToolRun("score", scheme, facts, "--format", "json")
        #expect(run.status == .done)
        #expect(
            run.output.contains(
                """
                      "indicators": [
                        {
                          "exact": "45",
                          "full": "60",
                          "id": "coverage",
                          "indicators": [],
                          "points": "45.00",
                          "state": "scored",
                          "title": "公开率",
                          "trace": [
                            {
                              "amount": "45",
                              "automatic": true,
                              "by": [],
                              "rule": "share",
                              "running": "45",
                              "stage": "rule",
                              "text": "达标率75%（符合3、不符合1）"
                            }
                          ]
                        },
                """))
        #expect(run.output.contains("\"score\": \"75.00\""))
    }

    @Test func `what is not assessed, does not apply or waits for a name is said`() throws {
        let scheme = try folder.write(
            "open.yaml",
            """
            scheme: open
            title: 试验细则
            total: 100
            indicators:
              - {id: work, title: 工作保障, points: 60, rule: {mark: {from: 0, to: 60}}}
              - {id: service, title: 办事服务, points: 40, rule: {mark: {from: 0, to: 40}}}
            penalty: [{id: privacy, title: 泄露隐私, deduct: 2, at-most: 6, confirmed: required}]

            """)
        let facts = try folder.write(
            "open-facts.yaml",
            """
            facts: open
            bodies:
              - {id: a, not-applicable: {service: 没有对外办事职能}, penalties: {privacy: {count: 1}}}

            """)
        let run = ToolRun("score", scheme, facts)
        #expect(run.status == .done)
        #expect(run.output.contains("\na  没有得分\n"))
        #expect(run.output.contains("\n  工作保障    未评 / "))
        #expect(run.output.contains("\n  办事服务  不涉及 / "))
        #expect(run.output.contains("  备注：待确认：泄露隐私1次"))
        let json = ToolRun("score", scheme, facts, "--format", "json").output
        #expect(json.contains("\"score\": null"))
        #expect(json.contains("\"points\": null"))
        #expect(json.contains("\"id\": \"privacy\",\n          \"title\": \"泄露隐私\""))
        let english = ToolRun("score", scheme, facts, "--language", "en").output
        #expect(english.contains("a  no score\n"))
        #expect(english.contains("  remark: "))
        #expect(english.contains("not assessed / "))
        #expect(english.contains("not applicable / "))
    }

    @Test func `a gate that is not met ends with 1 and names who is below`() {
        let met = ToolRun("score", scheme, facts, "--fail-under", "75")
        #expect(met.status == .done)
        let missed = ToolRun("score", scheme, facts, "--fail-under", "75.5")
        #expect(missed.status == .gateNotMet)
        #expect(missed.errors == "未达到门槛：1个单位得分低于75.5分：甲镇 75\n")
        #expect(missed.output == met.output)
        let both = ToolRun("score", scheme, facts, "--fail-under", "90", "--language", "en")
        #expect(both.errors == "gate not met: 2 below 90 points: 甲镇 75, 乙镇 80\n")
    }

    @Test func `vetoes alone decide, and quotas and ranks of figures go by group`() throws {
        let account = try folder.write(
            "account.yaml",
            "scheme: account\ntitle: 账号\npass-or-fail: {pass: 合格, fail: 不合格}\nveto: [{id: leak, title: 泄密}]\n")
        let judged = try folder.write(
            "judged.yaml", "facts: f\nbodies: [{id: a}, {id: b, vetoes: {leak: {by: 测评组, reason: 查实}}}]\n")
        #expect(
            ToolRun("score", account, judged).output == """
                账号（account，只按否决事项判定）

                a  没有得分  合格
                  备注：只按否决事项判定，没有查实的否决事项

                b  没有得分  不合格
                  备注：单项否决：泄密（测评组确认）

                """)
        let ranks = try folder.write(
            "ranks.yaml",
            """
            scheme: ranks
            title: 排名
            total: 10
            indicators: [{id: visits, title: 访问量, points: 10, rule: {by-rank: {order: highest, bands: [{top: 0.5, points: 10}, {top: 1, points: 6}]}}}]
            grades: {quota: [{top: 0.5, name: 优}, {top: 1, name: 良}]}

            """)
        let figures = try folder.write(
            "figures.yaml",
            """
            facts: f
            bodies:
              - {id: a, group: x, answers: {visits: 1}}
              - {id: b, group: y, answers: {visits: 5}}
              - {id: c, group: x, answers: {visits: 3}}
              - {id: d, group: y, answers: {visits: 9}}

            """)
        let lines = ToolRun("score", ranks, figures, "--quiet").output.split(separator: "\n").filter {
            $0.contains("得分")
        }
        #expect(
            lines == [
                "a  得分 6.00 / 10 = 60.00%  良  第 2 名（共 2 个）", "b  得分 6.00 / 10 = 60.00%  良  第 2 名（共 2 个）",
                "c  得分 10.00 / 10 = 100.00%  优  第 1 名（共 2 个）", "d  得分 10.00 / 10 = 100.00%  优  第 1 名（共 2 个）",
            ])
    }

    @Test func `input with errors has no result`() throws {
        let bad = try folder.write("bad.yaml", ScoringSamples.scheme + "totl: 3\n")
        let run = ToolRun("score", bad, facts)
        #expect(run.status == .inputErrors)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                \(bad):7:1: 错误: 考核指标体系没有「totl」这个键 [yaml.unknown-key]
                    totl: 3
                    ^~~~
                  办法: 是否想写 total？
                输入有错误，没有出结果。

                """)
        let english = ToolRun("score", bad, facts, "--language", "en")
        #expect(english.errors.hasSuffix("The input has errors; there is no result.\n"))
    }

    @Test func `facts that do not fit the scheme are errors`() throws {
        let wrong = try folder.write(
            "wrong.yaml", ScoringSamples.facts.replacing("points: 30", with: "points: 41"))
        let run = ToolRun("score", scheme, wrong)
        #expect(run.status == .inputErrors)
        #expect(run.errors.contains("\(wrong):6:"))
    }

    @Test func `both files are looked at in one run`() {
        let run = ToolRun("score", folder.path + "/sceme.yaml", folder.path + "/facts.yml")
        #expect(run.status == .inputErrors)
        #expect(run.errors.contains("是否想写 \(scheme)？"))
        #expect(run.errors.contains("是否想写 \(facts)？"))
    }
}
