import SourceText

extension AssessmentReport.DecisionReport {
    /// 合理缺项 · 年度报告；李四 2022-05-01：无此业务；有效期至2022-12-31
    func sentence(in language: Language) -> String {
        func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
        let subject = subjectTitle ?? self.subject
        var parts = [[kindTitle, subject, points].compactMap(\.self).joined(separator: " · ")]
        parts.append([by, onDay].compactMap(\.self).joined(separator: " ") + say("：", ": ") + reason)
        if let source, source != by { parts.append(say("来源\(source)", "from \(source)")) }
        if let until {
            parts.append(
                isExpired
                    ? say("有效期至\(until)，截止日已过，未适用", "held until \(until), expired and not applied")
                    : say("有效期至\(until)", "holds until \(until)"))
        }
        if let reference { parts.append(say("文书\(reference)", "paper \(reference)")) }
        if let evidence { parts.append(say("佐证\(evidence)", "evidence \(evidence)")) }
        if let notifiedOn { parts.append(say("\(notifiedOn)告知", "notified on \(notifiedOn)")) }
        if let acceptedBy { parts.append(say("\(acceptedBy)签收", "accepted by \(acceptedBy)")) }
        return parts.joined(separator: say("；", "; "))
    }
}

extension AssessmentReport.SelfAssessmentReport {
    /// 工作保障：自评10，评判9，考核9.00，差额-1.00
    func sentence(in language: Language) -> String {
        func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
        var parts = [say("自评\(claimed)", "claims \(claimed)")]
        if let mark { parts.append(say("评判\(mark)", "marked \(mark)")) }
        parts.append(points.map { say("考核\($0)", "got \($0)") } ?? say("未评分", "not scored"))
        if let difference { parts.append(say("差额\(difference)", "difference \(difference)")) }
        if let evidence { parts.append(say("佐证\(evidence)", "evidence \(evidence)")) }
        let head = "\(indicatorTitle) / \(full)"
        return head + say("：", ": ") + parts.joined(separator: say("，", ", "))
    }
}
