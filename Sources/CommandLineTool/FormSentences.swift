import DisclosureModel
import DisclosureWorkspace
import SourceText

/// Every sentence of the commands that write sheets and tables for others.
enum FormSentences {
    static func section(_ section: JudgingQuestion.Section) -> Wording {
        switch section {
        case .mark: Wording("评分", "marks")
        case .answer: Wording("评定", "answers")
        case .count: Wording("计数", "counts")
        case .ledger: Wording("台账是否齐全", "ledgers that are complete")
        case .allegation: Wording("待确认的否决和倒扣", "vetoes and penalties to confirm")
        case .finding: Wording("待定的问题", "findings to decide")
        case .waiver: Wording("失效的合理缺项", "waivers that have ended")
        case .decided: Wording("其他已有评判", "other judgements there are")
        }
    }

    static func judging(_ response: WriteJudgingForm.Response, at path: String) -> Wording {
        let head = Wording(
            "已写入 \(path)：\(response.rows)行，\(response.open)行未评",
            "written: \(path): \(response.rows) rows, \(response.open) of them open")
        let lines = response.sections.map { entry in
            let title = section(entry.section)
            return entry.open == 0
                ? Wording("\n  \(title.chinese) \(entry.rows)", "\n  \(title.english) \(entry.rows)")
                : Wording(
                    "\n  \(title.chinese) \(entry.rows)，未评\(entry.open)",
                    "\n  \(title.english) \(entry.rows), open \(entry.open)")
        }
        let files = response.replaced.joined(separator: "、")
        let next =
            response.replaced.isEmpty
            ? Wording(
                "\n填好后写进 round.yaml 的 judgements", "\nname it under judgements in round.yaml when it is filled in")
            : Wording(
                "\n填好后写进 round.yaml 的 judgements，代替 \(files)",
                "\nname it under judgements in round.yaml in place of \(files) when it is filled in")
        return Wording(
            head.chinese + lines.map(\.chinese).joined() + next.chinese,
            head.english + lines.map(\.english).joined() + next.english)
    }

    static func problemLists(_ response: WriteProblemLists.Response) -> Wording {
        let problems = response.written.reduce(0) { $0 + $1.problems }
        let undecided =
            response.undecided == 0
            ? Wording("", "")
            : Wording(
                "\n另有\(response.undecided)项待人工判断，未列入（见 zwgk form --judging）",
                "\n\(response.undecided) more wait for a person and are not listed (see zwgk form --judging)")
        guard let only = response.written.first, response.written.count == 1 else {
            return Wording(
                "已写入 \(response.folder)：\(response.written.count)个单位的问题清单，共\(problems)个问题\(undecided.chinese)",
                "written to \(response.folder): lists of \(response.written.count) bodies, \(problems) problems"
                    + undecided.english)
        }
        return Wording(
            "已写入 \(only.path)：\(problems)个问题\(undecided.chinese)",
            "written: \(only.path): \(problems) problems\(undecided.english)")
    }

    static let noProblems = Wording("没有需要整改的问题，没有写清单", "there is nothing to mend, and no list")

    static func exported(_ path: String, rows: Int) -> Wording {
        Wording("已写入 \(path)：\(rows)个单位", "written: \(path): \(rows) bodies")
    }
}
