import SourceText

/// The versions of a score, the appeals and what became of findings, as lines with an indentation: what an explanation
/// prints of them.
struct ReviewText {
    struct Line {
        var indent: Int
        /// Stands before the text; lines after the first stand below the text.
        var prefix: String
        var text: String
        var isHeading = false
    }

    let language: Language

    func lines(of body: AssessmentReport.BodyReport) -> [Line] { versions(of: body) + appeals(of: body) }

    private func versions(of body: AssessmentReport.BodyReport) -> [Line] {
        guard let versions = body.versions, !versions.isEmpty else { return [] }
        var lines = [Line(indent: 0, prefix: "", text: say("得分版本", "versions of the score"), isHeading: true)]
        let column = versions.reduce(0) { max($0, DisplayWidth.of($1.stageTitle)) } + 2
        for version in versions {
            let facts: [String?] = [
                version.score ?? say("未评分", "no score"), version.grade,
                version.rank.map { say("第 \($0) 名", "rank \($0)") },
                version.change.map { $0 == "0" ? say("不变", "unchanged") : $0 },
            ]
            lines.append(
                Line(
                    indent: 2, prefix: TerminalText.padded(version.stageTitle, to: column),
                    text: facts.compactMap(\.self).joined(separator: "  ")))
            lines += version.trace.map { Line(indent: 2 + column, prefix: "> ", text: $0) }
        }
        return lines
    }

    private func appeals(of body: AssessmentReport.BodyReport) -> [Line] {
        guard let appeals = body.appeals, !appeals.isEmpty else { return [] }
        var lines = [
            Line(
                indent: 0, prefix: "", text: say("申诉 \(appeals.count) 件", "\(appeals.count) appeals"), isHeading: true)
        ]
        for appeal in appeals {
            let subject = appeal.subjectTitle == appeal.subject ? nil : appeal.subject
            let heading = [
                appeal.body == body.id ? nil : appeal.bodyName,
                "\(appeal.kindTitle) \(appeal.subjectTitle)" + (subject.map { " [\($0)]" } ?? ""), appeal.stateTitle,
                appeal.change.map { $0 == "0" ? say("得分不变", "score unchanged") : $0 },
            ]
            lines.append(Line(indent: 2, prefix: "- ", text: heading.compactMap(\.self).joined(separator: " · ")))
            let details = details(of: appeal)
            let column = details.reduce(0) { max($0, DisplayWidth.of($1.label)) } + 2
            lines += details.map {
                Line(indent: 4, prefix: TerminalText.padded($0.label, to: column), text: $0.text)
            }
        }
        return lines
    }

    /// Claim, evidence, who; then what was ruled, why, by whom and when.
    func details(of appeal: AssessmentReport.AppealReport) -> [(label: String, text: String)] {
        let points = appeal.rulingPoints.map { say("\($0)分", "\($0) points") }
        let separator = say("，", ", ")
        let ruling = appeal.ruling.map {
            [$0, points, appeal.ruledBy, appeal.ruledOn].compactMap(\.self).joined(separator: separator)
        }
        let found: [(String, String?)] = [
            (say("诉求", "claim"), appeal.claim), (say("佐证", "evidence"), appeal.evidence),
            (say("申诉", "filed"), "\(appeal.by)\(separator)\(appeal.filedOn)"), (say("裁定", "ruling"), ruling),
            (say("理由", "reason"), appeal.rulingReason), (say("说明", "remark"), appeal.remark),
            (say("出处", "place"), appeal.place),
        ]
        return found.compactMap { label, text in text.flatMap { $0.isEmpty ? nil : (label, $0) } }
    }

    /// What a finding cost at first and what came back, and what was done about it.
    func details(of finding: AssessmentReport.FindingReport) -> [(label: String, text: String)] {
        var details: [(label: String, text: String)] = []
        if let original = finding.originalDeduction, original != finding.deduction {
            details.append((say("原扣分", "cost first"), original))
        }
        guard let found = finding.rectification else { return details }
        let separator = say("，", ", ")
        let restored = found.restored.map { say("恢复\($0)分", "\($0) points back") }
        let checked = [found.checkedBy, found.checkedOn].compactMap(\.self).joined(separator: " ")
        details.append(
            (
                say("整改", "mending"),
                [found.stateTitle, restored, checked.isEmpty ? nil : checked].compactMap(\.self)
                    .joined(separator: separator)
            ))
        let done = [found.action, found.link, found.doneOn].compactMap(\.self).joined(separator: separator)
        if !done.isEmpty { details.append((say("整改情况", "as stated"), done)) }
        return details
    }

    /// 支持1、驳回1、待裁定2: how many appeals stand how; nil where there are none.
    func summary(of bodies: [AssessmentReport.BodyReport]) -> String? {
        let appeals = bodies.flatMap { $0.appeals ?? [] }
        guard !appeals.isEmpty else { return nil }
        var titles: [String] = []
        for appeal in appeals where !titles.contains(appeal.stateTitle) { titles.append(appeal.stateTitle) }
        let counts = titles.sorted().map { title in "\(title) \(appeals.count { $0.stateTitle == title })" }
        return say("申诉 \(appeals.count) 件：", "\(appeals.count) appeals: ")
            + counts.joined(separator: say("、", ", "))
    }

    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
}
