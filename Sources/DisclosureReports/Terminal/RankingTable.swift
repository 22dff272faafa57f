import SourceText

/// The ranks on a terminal: one table a group with score, grade, coverage and a bar; bodies without a rank below with the reason.
public struct RankingTable: Sendable {
    public var width: Int
    public var style: TerminalStyle
    /// nil: the report's own.
    public var language: Language?

    /// `width` in columns, of which a Chinese character takes two; less than 40 is taken as 40.
    public init(width: Int = 80, style: TerminalStyle = .plain, language: Language? = nil) {
        self.width = max(40, width)
        self.style = style
        self.language = language
    }

    /// Lines ending in a line feed.
    ///
    /// A score with several versions shows those before it where they differ.
    public func text(of report: AssessmentReport) -> String {
        let language = self.language ?? report.language
        var lines: [String] = []
        let round = report.round
        let period = "\(round.periodFrom) – \(round.periodTo)"
        let heading = [round.banner.map { "[\($0)]" }, round.title, period].compactMap(\.self).joined(separator: " ")
        lines += TerminalText.wrapped(TerminalText.cleaned(heading), to: width).map(style.bold)
        let groups = report.rankedGroups
        if groups.isEmpty {
            lines.append(Wording("本轮没有参评单位。", "No body is assessed in this round.").text(in: language))
        }
        for group in groups {
            lines.append("")
            lines += TerminalText.wrapped(TerminalText.cleaned(group.title), to: width).map(style.bold)
            lines += table(of: group, report.stages, in: language)
            lines += reasons(group.unranked, in: language)
            if let appeals = ReviewText(language: language).summary(of: group.ranked + group.unranked) {
                lines += TerminalText.wrapped(TerminalText.cleaned(appeals), to: width)
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func table(
        of group: RankedGroup, _ stages: [(stage: String, title: String)], in language: Language
    ) -> [String] {
        guard !group.ranked.isEmpty else { return [] }
        func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
        var columns: [(heading: String, isRight: Bool, cell: (AssessmentReport.BodyReport) -> String)] = [
            (say("名次", "rank"), true, { "\($0.rank ?? 0)" + (group.isTied($0) ? "=" : " ") }),
            (say("单位", "body"), false, { $0.name }), (say("得分", "score"), true, { $0.score ?? "—" }),
            (say("等次", "grade"), false, { $0.grade ?? "—" }),
            (say("覆盖率", "coverage"), true, { $0.coverage.map { $0 + "%" } ?? "—" }),
        ]
        if group.ranked.contains(where: { $0.sample != nil }) {
            columns.append((say("抽样，95%区间", "sample, 95 %"), false, { $0.sample?.brief ?? "" }))
        }
        // Earlier versions only where one of them differs from the score.
        for (stage, title) in stages.dropLast().reversed()
        where group.ranked.contains(where: { $0.version(stage)?.score != $0.score }) {
            columns.insert((title, true, { $0.version(stage)?.score ?? "—" }), at: 2)
        }
        let cells = group.ranked.map { body in columns.map { TerminalText.cleaned($0.cell(body)) } }
        var widths = columns.indices.map { column in
            cells.reduce(DisplayWidth.of(columns[column].heading)) { max($0, DisplayWidth.of($1[column])) }
        }
        let gaps = 2 * (widths.count - 1)
        while widths.reduce(gaps, +) > width, let widest = widths.max(), let column = widths.firstIndex(of: widest) {
            widths[column] -= 1
        }
        let room = min(30, width - widths.reduce(gaps, +) - 2)
        func line(_ cells: [String], bar: String) -> String {
            var parts = cells.indices.map { column in
                TerminalText.padded(
                    TerminalText.cut(cells[column], to: widths[column]), to: widths[column],
                    right: columns[column].isRight)
            }
            if bar.isEmpty {
                parts[parts.count - 1] = TerminalText.trimmed(parts[parts.count - 1])
            } else {
                parts.append(bar)
            }
            return parts.joined(separator: "  ")
        }
        return [style.faint(line(columns.map(\.heading), bar: ""))]
            + zip(group.ranked, cells).map { body, cells in line(cells, bar: style.bar(bar(of: body, room: room))) }
    }

    private func bar(of body: AssessmentReport.BodyReport, room: Int) -> String {
        guard room >= 5, let score = body.score.flatMap({ DecimalText($0) }),
            let total = body.total.flatMap({ DecimalText($0) })
        else { return "" }
        return String(repeating: "#", count: score.share(of: total) * room / 1000)
    }

    private func reasons(_ bodies: [AssessmentReport.BodyReport], in language: Language) -> [String] {
        bodies.flatMap { body in
            let coverage = body.coverage.map { Wording("覆盖率 \($0)%", "coverage \($0)%").text(in: language) }
            let missing = Wording("未评分", "no score").text(in: language)
            let facts = [body.score ?? missing, coverage, body.remark].compactMap(\.self).joined(separator: "  ")
            return TerminalText.wrapped(TerminalText.cleaned("- \(body.name)  \(facts)"), to: width)
        }
    }
}
