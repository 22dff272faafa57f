import DisclosureModel
import SourceText

/// On a terminal: one table a group with the range of each rank, below it what leads to the ends of the range and what
/// rests on rounding.
public struct SensitivityTable: Sendable {
    public var width: Int
    public var style: TerminalStyle

    /// `width` in columns, of which a Chinese character takes two; less than 40 is taken as 40.
    public init(width: Int = 80, style: TerminalStyle = .plain) {
        self.width = max(40, width)
        self.style = style
    }

    /// Lines ending in a line feed.
    public func text(of report: SensitivityReport) -> String {
        var lines = wrapped(SensitivityWords.heading.text(in: report.language)).map(style.bold)
        for group in report.groups {
            lines.append("")
            lines += wrapped(group.title).map(style.bold)
            lines += wrapped(SensitivityWords.method(group.result).text(in: report.language)).map(style.faint)
            if group.result.changes > 0 { lines += table(of: group, report) }
            lines += rounding(of: group, report)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private typealias Column = (heading: Wording, isRight: Bool, cell: (Sensitivity.Body) -> String)

    private func table(of group: SensitivityReport.Group, _ report: SensitivityReport) -> [String] {
        let columns: [Column] = [
            (Wording("名次", "rank"), true, { $0.rank.map { "\($0)" } ?? "—" }),
            (Wording("单位", "body"), false, { report.name($0.id) }),
            (Wording("得分", "score"), true, { group.shown($0) ?? "—" }),
            (Wording("等次", "grade"), false, { $0.grade ?? "—" }),
            (Wording("±\(group.result.percent)%时", "±\(group.result.percent)%"), true, { Self.range($0.keepingAll) }),
            (Wording("连去掉一项", "or one less"), true, { Self.range(Self.whole($0)) }),
            (Wording("名次不变", "same rank"), true, { $0.rank == nil ? "—" : group.percent($0.keepsRank) ?? "—" }),
            (Wording("等次不变", "same grade"), true, { $0.grade == nil ? "—" : group.percent($0.keepsGrade) ?? "—" }),
        ]
        let headings = columns.map { $0.heading.text(in: report.language) }
        let cells = group.result.bodies.map { body in
            columns.enumerated().map { index, column in
                TerminalText.cleaned(column.cell(body)) + (index == 0 ? group.isTied(body) ? "=" : " " : "")
            }
        }
        var widths = columns.indices.map { column in
            cells.reduce(DisplayWidth.of(headings[column])) { max($0, DisplayWidth.of($1[column])) }
        }
        let gaps = 2 * (widths.count - 1)
        while widths.reduce(gaps, +) > width, let widest = widths.max(), let column = widths.firstIndex(of: widest) {
            widths[column] -= 1
        }
        func line(_ cells: [String]) -> String {
            TerminalText.trimmed(
                cells.indices.map { column in
                    TerminalText.padded(
                        TerminalText.cut(cells[column], to: widths[column]), to: widths[column],
                        right: columns[column].isRight)
                }.joined(separator: "  "))
        }
        var lines = [style.faint(line(headings))]
        let indent = String(repeating: " ", count: widths[0] + 2)
        for (body, cells) in zip(group.result.bodies, cells) {
            lines.append(line(cells))
            if let causes = SensitivityWords.extremes(of: body, in: group) {
                let text = TerminalText.cleaned(causes.text(in: report.language))
                lines += TerminalText.wrapped(text, to: width - indent.utf8.count).map { style.faint(indent + $0) }
            }
        }
        return lines
    }

    private static func whole(_ body: Sensitivity.Body) -> ClosedRange<Int>? {
        guard let best = body.best?.rank, let worst = body.worst?.rank else { return nil }
        return best...worst
    }

    private static func range(_ ranks: ClosedRange<Int>?) -> String {
        guard let ranks else { return "—" }
        return ranks.count == 1 ? "\(ranks.lowerBound)" : "\(ranks.lowerBound)–\(ranks.upperBound)"
    }

    private func rounding(of group: SensitivityReport.Group, _ report: SensitivityReport) -> [String] {
        let found = group.result.bodies.compactMap { body -> String? in
            let words = SensitivityWords.rounding(of: body, in: group, names: report.name)
                .map { $0.text(in: report.language) }
            let mark = Wording("；", "; ").text(in: report.language)
            return words.isEmpty ? nil : "- \(report.name(body.id))  \(words.joined(separator: mark))"
        }
        let heading = found.isEmpty ? SensitivityWords.nothingRests : SensitivityWords.roundingHeading
        return wrapped(heading.text(in: report.language)) + found.flatMap(wrapped)
    }

    private func wrapped(_ text: String) -> [String] { TerminalText.wrapped(TerminalText.cleaned(text), to: width) }
}
