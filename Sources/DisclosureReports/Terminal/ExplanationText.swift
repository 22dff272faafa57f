import DisclosureModel
import SourceText

/// Why a body has the score it has, for `zwgk explain ROUND BODY [INDICATOR]`, in the order in which a score is computed: what
/// applies, vetoes, then of each indicator what was found (every finding with its record or the look that found none,
/// catalogue line and statute) and what the rules, caps and weights made of it, then from the sum to grade and rank. Each
/// line says what it changed, what stood there afterwards, and who decided.
public struct ExplanationText: Sendable {
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

    /// Lines ending in a line feed. `body` and `indicator` are ids, or unambiguous names.
    public func text(
        of report: AssessmentReport, body: String, indicator: String? = nil
    ) throws(UnknownSubject) -> String {
        let excerpt = try report.excerpt(body: body, indicator: indicator)
        return text(of: excerpt, in: ReportIndex(report), indicator: indicator)
    }

    private func text(of excerpt: BodyExcerpt, in index: ReportIndex, indicator: String?) -> String {
        var sheet = Sheet(width: width, style: style, language: language ?? excerpt.language, index: index)
        let body = excerpt.body
        sheet.heading(excerpt)
        sheet.addReview(of: body)
        if let parent = index.answering(for: body) {
            sheet.add(
                Wording("不单独评分；扣分计入“\(parent)”", "not scored itself; lost points count for \(parent)"), indent: 0)
        }
        let findings = Dictionary(excerpt.findings.map { ($0.id, $0) }) { first, _ in first }
        let items = Dictionary(excerpt.items.map { ($0.id, $0) }) { first, _ in first }
        for part in body.parts ?? [] { sheet.add(part, indent: 0) }
        let isBeforeTree = { (line: AssessmentReport.TraceReport) in
            [TraceStage.applicability.rawValue, TraceStage.veto.rawValue].contains(line.stage)
        }
        let trace = indicator == nil ? body.trace ?? [] : []
        let before = trace.prefix(while: isBeforeTree)
        sheet.add(before, under: Wording("适用与否决", "What applies, and vetoes"))
        for indicator in body.indicators { sheet.add(indicator, of: body, findings, items, indent: 0) }
        sheet.add(trace.dropFirst(before.count), under: Wording("从合计到名次", "From the sum to the rank"))
        let mentioned = body.indicators.reduce(into: Set<String>()) { $0.formUnion($1.allLost) }
        let loose = excerpt.findings.filter { !mentioned.contains($0.id) }
        if !loose.isEmpty {
            sheet.add("", indent: 0)
            let heading =
                body.indicators.isEmpty
                ? Wording("问题 \(loose.count) 条", "\(loose.count) findings")
                : Wording("未列入扣分的问题 \(loose.count) 条", "\(loose.count) findings that cost no points here")
            sheet.add(heading, indent: 0)
            for finding in loose { sheet.add(finding, of: body, items[finding.item], indent: 2) }
        }
        if let claims = excerpt.selfAssessments, !claims.isEmpty {
            sheet.add("", indent: 0)
            sheet.add(Wording("自评 \(claims.count) 项", "\(claims.count) self-assessments"), indent: 0)
            for claim in claims { sheet.add(claim.sentence(in: sheet.language), prefix: "- ", indent: 2) }
        }
        if let decisions = excerpt.decisions?.filter({ $0.kind != "self-assessment" }), !decisions.isEmpty {
            sheet.add("", indent: 0)
            sheet.add(Wording("人工评判 \(decisions.count) 条", "\(decisions.count) decisions of people"), indent: 0)
            for decision in decisions { sheet.add(decision.sentence(in: sheet.language), prefix: "- ", indent: 2) }
        }
        if !excerpt.carriedOver.isEmpty {
            sheet.add("", indent: 0)
            sheet.add(
                Wording("结转下轮 \(excerpt.carriedOver.count) 项", "\(excerpt.carriedOver.count) carried over"), indent: 0)
            for entry in excerpt.carriedOver {
                let cycle = entry.cycleTitle(in: sheet.language)
                let facts = [entry.itemTitle, cycle, entry.due].compactMap(\.self).joined(separator: " · ")
                sheet.add(facts, prefix: "- ", indent: 2)
            }
        }
        return sheet.lines.map { $0 + "\n" }.joined()
    }
}

/// Lines under construction.
private struct Sheet {
    typealias Report = AssessmentReport

    let width: Int
    let style: TerminalStyle
    let language: Language
    let index: ReportIndex
    private(set) var lines: [String] = []

    init(width: Int, style: TerminalStyle, language: Language, index: ReportIndex) {
        self.width = width
        self.style = style
        self.language = language
        self.index = index
    }

    /// Wrapped; lines after the first stand below the text and not below `prefix`.
    mutating func add(_ text: String, prefix: String = "", indent: Int, _ mark: (String) -> String = { $0 }) {
        // However deep the tree, half of the line is left to the text.
        let indent = min(indent, width / 2)
        let hanging = DisplayWidth.of(prefix)
        let wrapped = TerminalText.wrapped(TerminalText.cleaned(text), to: width - indent - hanging)
        for (number, line) in wrapped.enumerated() {
            let start =
                String(repeating: " ", count: indent) + (number == 0 ? prefix : String(repeating: " ", count: hanging))
            lines.append(line.isEmpty ? "" : start + mark(line))
        }
    }

    mutating func add(_ wording: Wording, indent: Int) { add(wording.text(in: language), indent: indent) }

    mutating func heading(_ excerpt: BodyExcerpt) {
        let body = excerpt.body
        let title = [
            excerpt.round.banner.map { "[\($0)]" }, "\(body.name) (\(body.id))", excerpt.round.title,
        ]
        add(title.compactMap(\.self).joined(separator: " "), indent: 0, style.bold)
        let total = body.total.map { " / \($0)" } ?? ""
        let facts: [String?] = [
            body.score.map { say("得分 \($0)\(total)", "score \($0)\(total)") } ?? say("未评分", "no score"), body.grade,
            body.rank.map { say("第 \($0) 名（共 \(body.ranked ?? 0) 家）", "rank \($0) of \(body.ranked ?? 0)") },
            body.coverage.map { say("覆盖率 \($0)%", "coverage \($0)%") },
            body.points.map { say("绩效分 \($0)", "\($0) appraisal points") },
        ]
        add(facts.compactMap(\.self).joined(separator: "  "), indent: 0)
        if let scheme = body.scheme { add(say("评分细则：\(scheme)", "scheme: \(scheme)"), indent: 0) }
        if let exact = body.exactScore, exact != body.score {
            add(say("精确得分：\(exact)", "exact score: \(exact)"), indent: 0)
        }
        if let remark = body.remark { add(say("备注：\(remark)", "remark: \(remark)"), indent: 0) }
    }

    mutating func addReview(of body: Report.BodyReport) {
        for line in ReviewText(language: language).lines(of: body) {
            if line.isHeading { lines.append("") }
            add(line.text, prefix: line.prefix, indent: line.indent, line.isHeading ? style.bold : { $0 })
        }
    }

    /// A part of a composed score, with each score behind it.
    mutating func add(_ part: Report.PartReport, indent: Int) {
        if indent == 0 { lines.append("") }
        let none = part.state == .gaveWeight ? say("不计", "left out") : say("未合成", "not composed")
        let points = part.points ?? none
        let full = part.state == .gaveWeight ? "" : " / \(part.full)"
        add("\(part.title) [\(part.id)]  \(points)\(full)", indent: indent, style.bold)
        for step in part.trace { add(step, prefix: "> ", indent: indent + 2) }
        // Few scores stand in the step itself.
        if part.sources.count > 1 || part.trace.isEmpty {
            for source in part.sources { add(source.sentence(in: language), prefix: "- ", indent: indent + 2) }
        }
        for child in part.parts { add(child, indent: indent + 2) }
    }

    mutating func add(
        _ indicator: Report.IndicatorReport, of body: Report.BodyReport, _ findings: [String: Report.FindingReport],
        _ items: [String: Report.ItemReport], indent: Int
    ) {
        if indent == 0 { lines.append("") }
        let points = indicator.points ?? say("不评分或不涉及", "not scored or not applicable")
        add("\(indicator.title) [\(indicator.id)]  \(points) / \(indicator.full)", indent: indent, style.bold)
        let steps = indicator.trace.drop { $0.isBeforeRules }
        for line in indicator.trace.prefix(while: \.isBeforeRules) { add(line, indent: indent + 2) }
        let parts = indicator.trace.flatMap { $0.parts ?? [] }
        let ofFinding = Dictionary(
            parts.compactMap { part in part.finding.map { ($0, part) } }, uniquingKeysWith: { first, _ in first })
        for id in indicator.lost {
            guard let finding = findings[id] else {
                add(id, prefix: "- ", indent: indent + 2)
                continue
            }
            add(finding, of: body, items[finding.item], part: ofFinding[id], indent: indent + 2)
        }
        for part in parts {
            guard let text = part.text else { continue }
            add([text, part.sentence(in: language)].joined(separator: " · "), prefix: "- ", indent: indent + 2)
        }
        // What limits a branch comes after what lies below it.
        for child in indicator.indicators { add(child, of: body, findings, items, indent: indent + 2) }
        for line in steps { add(line, indent: indent + 2) }
    }

    mutating func add(
        _ finding: Report.FindingReport, of body: Report.BodyReport, _ item: Report.ItemReport?,
        part: Report.LossReport? = nil, indent: Int
    ) {
        let owner = finding.body == body.id ? nil : finding.bodyName
        let own = finding.deduction.map { say("扣\($0)分", "-\($0)") }
        let deduction = part.map { $0.sentence(in: language) } ?? (body.indicators.isEmpty ? own : nil)
        let heading = [
            owner, finding.itemTitle, finding.cycleTitle(in: language),
            "\(finding.dimensionTitle): \(finding.outcomeTitle)", deduction,
            finding.judged == nil ? say("自动", "automatic") : nil,
        ]
        add(heading.compactMap(\.self).joined(separator: " · "), prefix: "- ", indent: indent, style.warning)
        var details: [(String, String?)] = [(say("情况", "finding"), finding.message)]
        let limit = item?.limit
        let due = finding.due.map { [$0, finding.counting].compactMap(\.self).joined(separator: say("，", ", ")) }
        details.append((say("期限", "limit"), limit))
        details.append((say("到期", "due"), due ?? finding.counting))
        if let judged = finding.judged {
            details += judged.map { (say("评判", "judged"), $0.sentence(in: language)) }
        }
        if finding.lacksRecord, finding.evidence.isEmpty {
            details.append((say("无记录", "no record"), say("没有可引的检查", "and no look to quote")))
        }
        details += finding.evidence.map { evidence in
            let isLook = finding.lacksRecord && evidence.kind != Evidence.Kind.register.rawValue
            return (isLook ? say("无记录", "no record") : say("证据", "evidence"), evidence.sentence(in: language))
        }
        details.append(
            (say("目录", "catalogue"), [finding.item, item?.place].compactMap(\.self).joined(separator: "  ")))
        details += finding.basis.map { (say("依据", "statute"), $0) }
        details += ReviewText(language: language).details(of: finding).map { ($0.label, $0.text) }
        if body.indicators.isEmpty {
            let indicators = finding.indicators.map { index.indicator($0, for: finding.body).title }
            details.append((say("计入", "counts in"), indicators.joined(separator: say("、", ", "))))
        }
        details.append((say("编号", "id"), finding.id))
        let column = details.reduce(0) { max($0, DisplayWidth.of($1.0)) } + 2
        for case (let label, let text?) in details where !text.isEmpty {
            add(text, prefix: TerminalText.padded(label, to: column), indent: indent + 2)
        }
    }

    /// Lines of a trace under a heading of their own.
    mutating func add(_ trace: some Collection<Report.TraceReport>, under heading: Wording) {
        guard !trace.isEmpty else { return }
        lines.append("")
        add(heading.text(in: language), indent: 0, style.bold)
        for line in trace { add(line, indent: 2) }
    }

    private mutating func add(_ line: Report.TraceReport, indent: Int) {
        add(line.sentence(in: language), prefix: "> ", indent: indent)
    }

    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
}

extension AssessmentReport.TraceReport {
    /// What applies and what was found stand before the findings, what rules make of it behind them.
    fileprivate var isBeforeRules: Bool {
        stage == TraceStage.applicability.rawValue || stage == TraceStage.facts.rawValue
    }
}

extension AssessmentReport.FindingReport {
    /// Something should have been posted, and what is quoted is the look that did not find it.
    fileprivate var lacksRecord: Bool {
        let isAbsence = dimension == Dimension.presence.rawValue || dimension == Dimension.frequency.rawValue
        return isAbsence && !evidence.contains { $0.kind == Evidence.Kind.record.rawValue }
    }
}

extension AssessmentReport.JudgementReport {
    /// `不予采纳：理由（评审组，2022-08-01）`
    fileprivate func sentence(in language: Language) -> String {
        let word: Wording =
            switch Judgement.Kind(rawValue: kind) {
            case .dismiss: Wording("不予采纳", "set aside")
            case .confirm: Wording("已确认", "confirmed")
            default: Wording(kind, kind)
            }
        let reason = by.reason ?? ""
        switch language {
        case .chinese: return "\(word.chinese)\(reason.isEmpty ? "" : "：" + reason)（\(by.sentence(in: language))）"
        case .english: return "\(word.english)\(reason.isEmpty ? "" : ": " + reason) (\(by.sentence(in: language)))"
        }
    }
}

extension BodyExcerpt {
    var language: Language { Language(rawValue: round.language) ?? .chinese }
}

extension AssessmentReport.SourceReport {
    /// 2022年第一季度（demo-2022-q1） 86/100
    func sentence(in language: Language) -> String {
        let name: String? =
            switch (id, title) {
            case (let id?, let title?) where id != title: "\(title) (\(id))"
            default: title ?? id
            }
        let points = score.map { $0 + (total.map { "/" + $0 } ?? "") } ?? missing
        let weight = weight.map { Wording("权重\($0)", "weight \($0)").text(in: language) }
        return [name, points, weight].compactMap(\.self).joined(separator: "  ")
    }
}

extension ReportIndex {
    /// Name of the assessed body that answers for this one, if it is another.
    fileprivate func answering(for body: AssessmentReport.BodyReport) -> String? {
        guard !body.isAssessed else { return nil }
        let nearest = chain(from: body.id).dropFirst().first { bodies[$0]?.isAssessed ?? false }
        return nearest.flatMap { bodies[$0]?.name }
    }
}
