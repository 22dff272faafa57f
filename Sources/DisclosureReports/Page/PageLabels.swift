import SourceText

/// The fixed words of the page; a template names them in double square brackets. Tags inside are filled like the template's own.
package enum PageLabels {
    package static let all: [String: Wording] = [
        "appendix": Wording("附：输入与待办", "Appendix: inputs and open matters"),
        "basis": Wording("依据", "statute"),
        "bodies": Wording("逐单位得分与问题", "Scores and findings, body by body"),
        "body": Wording("单位", "body"),
        "bytes": Wording("字节", "bytes"),
        "carried": Wording("结转下轮（到期日在截止日之后）", "Carried over: due after the cut-off"),
        "catalogue": Wording("目录", "catalogue"),
        "clean": Wording("未发现问题", "nothing found"),
        "contents": Wording("目录", "Contents"),
        "coverage-explained": Wording(
            "覆盖率指应公开事项中已有人检查的比例；没有检查的不计分，也不算问题。",
            "Coverage is the share of what was owed that somebody looked at; what nobody looked at neither scores nor counts as a finding."
        ),
        "cut-off": Wording("截止日", "Cut-off"),
        "cycle": Wording("周期或批次", "cycle or occurrence"),
        "deduction": Wording("扣 {{.}} 分", "−{{.}}"),
        "diagnostics": Wording("输入文件的问题", "Problems of the input"),
        "due": Wording("到期日", "due"),
        "evidence": Wording("证据", "evidence"),
        "finding-id": Wording("问题编号", "finding id"),
        "heat": Wording("单位 × 领域", "Bodies × fields"),
        "heat-explained": Wording(
            "每格为符合率：符合（含已说明本期无）÷（符合＋不符合），向下取整，下面是核查次数。待定：未公开且未说明、证据不足、待人工判断等，不计入符合率。未查：没有检查，不等于不符合。",
            "Each cell shows met (nil statements included) ÷ (met + failed), rounded down, with the number of checks below. Open: unexplained, no evidence, needs a person; not part of the share. Unseen: nobody looked, which is not a failure."
        ),
        "inputs": Wording("输入文件（SHA-256）", "Inputs (SHA-256)"),
        "item": Wording("事项", "item"),
        "legend-none": Wording("无公开义务", "nothing owed"),
        "legend-open": Wording("待定", "open"),
        "legend-unseen": Wording("未检查", "unseen"),
        "loose": Wording("未列入扣分的问题", "Findings that cost no points here"),
        "lost": Wording("扣分问题 {{lostCount}} 条", "{{lostCount}} findings lost points"),
        "more": Wording("其余 {{.}} 条见 findings.csv", "{{.}} more: see findings.csv"),
        "more-json": Wording("其余 {{.}} 条见 assessment.json", "{{.}} more: see assessment.json"),
        "no-scores": Wording("本轮没有参评单位。", "No body is assessed in this round."),
        "not-scored": Wording("不评分或不涉及", "not scored or not applicable"),
        "nothing": Wording("没有得分，也没有问题。", "No score and no finding."),
        "obligation": Wording("义务", "obligation"),
        "period": Wording("考核期", "Period"),
        "place": Wording("位置", "place"),
        "points": Wording("绩效分 {{.}}", "{{.}} appraisal points"),
        "previous": Wording("上轮截止日", "Previous cut-off"),
        "print-note": Wording(
            "打印时各单位的指标全部展开，问题按屏幕上展开的样子打印；全部问题见 findings.csv。",
            "On paper all indicators are open, findings as they are open on screen; all findings stand in findings.csv."
        ),
        "rank": Wording("第 {{rank}} 名，共 {{rankedCount}} 家", "rank {{rank}} of {{rankedCount}}"),
        "ranking": Wording("排名", "Ranking"),
        "reason": Wording("原因", "reason"),
        "rectify": Wording("整改时限", "Rectify until"),
        "remedy": Wording("处理办法", "remedy"),
        "round": Wording("轮次", "Round"),
        "seen-at": Wording("覆盖率 {{.}}%", "coverage {{.}}%"),
        "skipped": Wording("未查 {{.}}", "unseen {{.}}"),
        "text": Wording("内容", "text"),
        "tied": Wording("并列", "tied"),
        "to": Wording("至", "to"),
        "tool": Wording("工具", "Tool"),
        "unmatched": Wording("未匹配的记录", "Records that matched nothing"),
        "unranked": Wording("未评分或未排名", "Without score or rank"),
        "unseen": Wording("未检查", "not looked at"),
        "village-summary": Wording(
            "所属村（社区）{{villageCount}} 个，其中 {{badVillages}} 个有问题，共 {{villageFindings}} 条",
            "{{villageCount}} villages, {{badVillages}} with findings, {{villageFindings}} in all"),
        "villages-of": Wording("{{townName}}所属 {{villageCount}} 个村（社区）", "{{villageCount}} villages of {{townName}}"),
        "with-findings": Wording("{{findingCount}} 条", "{{findingCount}} findings"),
        "count": Wording("条", "entries"),
    ]
}
