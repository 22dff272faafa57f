import DisclosureModel
import SourceText

// Raw values of the report as a person reads them; a word that this version does not know stays as it is.

extension AssessmentReport.BodyReport {
    func kindTitle(in language: Language) -> String { BodyKind(rawValue: kind)?.title.text(in: language) ?? kind }
}

extension AssessmentReport.EvidenceReport {
    func kindTitle(in language: Language) -> String {
        switch Evidence.Kind(rawValue: kind) {
        case .record: Wording("公开记录", "record").text(in: language)
        case .observation: Wording("检查记录", "observation").text(in: language)
        case .coverage: Wording("检查范围", "coverage").text(in: language)
        case .register: Wording("事项登记", "register").text(in: language)
        case nil: kind
        }
    }

    /// `公开记录 records/site.csv 第 12 行：……`
    func sentence(in language: Language) -> String {
        let source = [kindTitle(in: language), place].compactMap(\.self).joined(separator: " ")
        return source + (language == .chinese ? "：" : ": ") + text
    }
}

extension AssessmentReport.DiagnosticReport {
    func severityTitle(in language: Language) -> String {
        switch Diagnostic.Severity(rawValue: severity) {
        case .note: Wording("提示", "note").text(in: language)
        case .warning: Wording("警告", "warning").text(in: language)
        case .error: Wording("错误", "error").text(in: language)
        case nil: severity
        }
    }
}

extension AssessmentReport.FindingReport {
    func cycleTitle(in language: Language) -> String? { cycle.map { CycleTitle.text($0, in: language) } }
}

extension AssessmentReport.CarriedReport {
    func cycleTitle(in language: Language) -> String? { cycle.map { CycleTitle.text($0, in: language) } }
}

/// `2022-Q1` as 2022年第一季度. An occurrence's reference stays.
enum CycleTitle {
    static func text(_ cycle: String, in language: Language) -> String {
        guard language == .chinese else { return cycle }
        let parts = cycle.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first, year.utf8.count == 4, Int(year) != nil else { return cycle }
        if parts.count == 1 { return "\(year)年" }
        guard parts.count == 2 else { return cycle }
        switch parts[1] {
        case "Q1": return "\(year)年第一季度"
        case "Q2": return "\(year)年第二季度"
        case "Q3": return "\(year)年第三季度"
        case "Q4": return "\(year)年第四季度"
        case "H1": return "\(year)年上半年"
        case "H2": return "\(year)年下半年"
        default:
            guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return cycle }
            return "\(year)年\(month)月"
        }
    }
}
