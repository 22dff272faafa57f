import DisclosureModel
import SourceText
import TabularFiles

extension JudgingSheet {
    /// How to fill the sheet in (填表说明), and what may be judged besides what is asked.
    var notes: Workbook.Sheet {
        var rows = [[Workbook.Cell(title, style: FormStyle.title)]]
        for (index, line) in lines.enumerated() {
            rows.append([Workbook.Cell("\(index + 1). " + line.text(in: language), style: FormStyle.line)])
        }
        let first = rows.count
        var sheet = Workbook.Sheet(name: say("填表说明", "notes"))
        if !options.isEmpty {
            rows.append([])
            rows.append(
                [
                    Wording("另可评判的事项（写在末尾空行）", "what may be judged besides (in the empty rows)"),
                    Wording("编号", "id"), Wording("类别", "kind"), Wording("效果", "effect"),
                    Wording("评分细则", "scheme"), Wording("适用组别", "groups"),
                ].map { Workbook.Cell($0.text(in: language), style: FormStyle.heading) })
            for option in options {
                rows.append(
                    [
                        option.title, option.id, option.kind.sheetWord.text(in: language),
                        option.effect.text(in: language),
                        option.scheme, option.groups.joined(separator: say("、", ", ")),
                    ].map { Workbook.Cell(fitting: $0, style: FormStyle.text) })
            }
        }
        sheet.rows = rows
        sheet.columnWidths = [34, 18, 10, 30, 30, 24]
        sheet.merges = (0..<first).map {
            CellRange(first: CellReference(row: $0, column: 0), last: CellReference(row: $0, column: 5))
        }
        let width = sheet.columnWidths.reduce(0) { $0 + Int($1 ?? 0) } - 1
        sheet.rowHeights[0] = 28
        for (index, line) in lines.enumerated() {
            let count = Workbook.Sheet.lines(of: "00. " + line.text(in: language), width: width)
            sheet.rowHeights[index + 1] = Double(count) * 16.5 + 4
        }
        sheet.fitRows(from: first)
        sheet.isProtected = true
        sheet.print = Workbook.PrintSetup()
        return sheet
    }

    private var open: Int { questions.count(where: \.isOpen) }

    private var lines: [Wording] {
        let files = replaced.joined(separator: "、")
        return [
            Wording(
                "本表列出本轮一切需要人评判的事项，共\(questions.count)行，其中\(open)行未评；已评的已填好，可以改。",
                "All that needs a person in this round: \(questions.count) rows, \(open) of them open; what was judged is filled in "
                    + "and may be changed."),
            Wording(
                "只填黄色的列。一行评了，就要写理由和评判人，缺的显示为红色；没评的行留空，不会当作0分或没有问题。",
                "Fill in the yellow columns only. A row that is judged needs its reason and a name, else they show red; a row left "
                    + "blank is not judged yet, neither zero nor without fault."),
            Wording(
                "评分：在“得分”写分数，范围见“范围”列。评定：选列出的词或写数。计数：写整数，没有就写0。",
                "mark: points within the range. answer: a word of the list or a number. count: a whole number, 0 where there "
                    + "is none."),
            Wording(
                "有“问题编号”的行：类别选“确认”是认定问题属实，选“不予采纳”是不作问题。否决和倒扣未经确认不生效。",
                "Rows with a finding: confirm holds it true, dismiss sets it aside. Vetoes and penalties have no effect "
                    + "until confirmed."),
            Wording(
                "合理缺项：写“有效期至”；到期失效的列在表里，仍不涉及的改日期和理由。",
                "waive: say until when; those that have ended are listed, mend the day and the reason where they still hold."
            ),
            Wording(
                "末尾的空行可以加评判：写单位、类别、理由、评判人，并在“指标”“问题编号”“事项”中写一个。可用的编号见下表。",
                "The empty rows take more: body, kind, reason, name, and one of indicator, finding and item. Ids stand below."
            ),
            replaced.isEmpty
                ? Wording(
                    "填好后把本文件写进 round.yaml 的 judgements，再运行 zwgk assess。",
                    "Name the filled file under judgements in round.yaml, then run zwgk assess.")
                : Wording(
                    "填好后把本文件写进 round.yaml 的 judgements，代替 \(files)（其中各行已在本表内），再运行 zwgk assess。",
                    "Name the filled file under judgements in round.yaml in place of \(files), whose rows it holds, then run "
                        + "zwgk assess."),
        ]
    }
}
