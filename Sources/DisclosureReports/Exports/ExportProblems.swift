import DisclosureModel
import SourceText

/// What a mapping asks of a report that the report does not have; each is told once, with its place in the mapping.
struct ExportProblems {
    private(set) var diagnostics: [Diagnostic] = []
    private let report: AssessmentReport
    private let mapping: ExportMapping
    private var told: Set<Diagnostic> = []

    init(_ report: AssessmentReport, _ mapping: ExportMapping) {
        self.report = report
        self.mapping = mapping
        let known = Set(report.groups.map(\.id) + report.bodies.compactMap(\.group))
        for group in mapping.groups ?? [] where !known.contains(group.text) { unknownGroup(group, known.sorted()) }
    }

    private mutating func tell(_ diagnostic: Diagnostic) {
        if told.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
    }

    private mutating func unknownGroup(_ group: ExportMapping.Name, _ known: [String]) {
        let nearest = NearestWord.suggestion(for: group.text, among: known)
        tell(
            Diagnostic(
                "export.unknown-group", at: group.place,
                Wording("本轮没有组别「\(group.text)」", "the round has no group '\(group.text)'"),
                remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                    ?? Wording("有：\(known.joined(separator: "、"))", "it has: \(known.joined(separator: ", "))")))
    }

    /// An indicator that no body of the table has is a slip; one that some have is another group's.
    mutating func checkIndicators(of bodies: [AssessmentReport.BodyReport]) {
        let scored = bodies.filter { !$0.indicators.isEmpty }
        guard !scored.isEmpty else { return }
        var known: Set<String> = []
        for body in scored { known.formUnion(body.indicators.flatMap(\.withDescendants).map(\.id)) }
        for column in mapping.columns {
            guard case .value(let value) = column.content else { continue }
            switch value {
            case .indicator(let id), .indicatorFull(let id):
                guard !known.contains(id) else { continue }
                let nearest = NearestWord.suggestion(for: id, among: known.sorted())
                tell(
                    Diagnostic(
                        "export.unknown-indicator", at: column.place,
                        Wording("所报单位的细则里没有指标「\(id)」", "no scheme of these bodies has the indicator '\(id)'"),
                        remedy: nearest.map { Wording("是否想写 indicator/\($0)？", "did you mean indicator/\($0)?") }
                            ?? Wording(
                                "有：\(known.sorted().joined(separator: "、"))",
                                "there are: \(known.sorted().joined(separator: ", "))")))
            default: continue
            }
        }
    }

    mutating func noWord(for grade: String, _ column: ExportMapping.Column) {
        tell(
            Diagnostic(
                "export.no-word", at: column.place,
                Wording("等次「\(grade)」没有写对方的叫法", "there is no word for the grade '\(grade)'"),
                remedy: Wording("在 words 下加上 \(grade): …", "add \(grade): … under words")))
    }

    mutating func noAppraisal(_ column: ExportMapping.Column) {
        tell(
            Diagnostic(
                "export.no-appraisal", .warning, at: column.place,
                Wording(
                    "「\(column.heading)」：评分细则没有写怎样折算绩效分，这一列写“细则未定折算”",
                    "'\(column.heading)': the scheme does not say how scores become appraisal points"),
                remedy: Wording(
                    "在报送格式里写 value: points-by-score 或 points-by-rank，加 points 和 digits",
                    "use points-by-score or points-by-rank in a mapping, with points and digits")))
    }

    mutating func noRows() {
        tell(
            Diagnostic(
                "export.no-rows", at: mapping.place,
                Wording("没有可报送的单位（村和社区不单独报送）", "there is no body to report; villages and communities have no row"),
                remedy: Wording("检查 groups 和 kinds", "look at groups and kinds")))
    }
}
