import DisclosureModel
import SourceText

/// `zwgk advise ROUND BODY` on a terminal: where the score stands, what to mend in which order, what only helps together,
/// what a person or a proof could still bring, what regains nothing and why, and what is past mending.
public struct AdviceText: Sendable {
    public var width: Int
    public var style: TerminalStyle
    /// Entries of each list behind the best order; the rest is counted.
    public var listed: Int

    /// `width` in columns, of which a Chinese character takes two; less than 40 is taken as 40.
    public init(width: Int = 80, style: TerminalStyle = .plain, listed: Int = 10) {
        self.width = max(40, width)
        self.style = style
        self.listed = listed
    }

    /// Lines ending in a line feed.
    public func text(of advice: AdviceReport) -> String {
        var sheet = AdviceSheet(advice, width: width, style: style, listed: listed)
        sheet.heading()
        sheet.order()
        sheet.bundles()
        sheet.provable()
        sheet.withoutGain()
        sheet.past()
        return sheet.lines.map { $0 + "\n" }.joined()
    }
}

/// Lines under construction.
private struct AdviceSheet {
    typealias Finding = AdviceReport.Finding

    let advice: AdviceReport
    let width: Int
    let style: TerminalStyle
    let listed: Int
    let language: Language
    let findings: [String: Finding]
    private(set) var lines: [String] = []

    init(_ advice: AdviceReport, width: Int, style: TerminalStyle, listed: Int) {
        self.advice = advice
        self.width = width
        self.style = style
        self.listed = listed
        language = Language(rawValue: advice.language) ?? .chinese
        findings = Dictionary(advice.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Parts

    mutating func heading() {
        let title = [advice.banner.map { "[\($0)]" }, "\(advice.bodyName) (\(advice.body))", advice.roundTitle]
        add(title.compactMap(\.self).joined(separator: " "), indent: 0, style.bold)
        if advice.scored != advice.body {
            add(
                say(
                    "不单独评分；以下按“\(advice.scoredName)”的得分计算",
                    "not scored itself; points are those of \(advice.scoredName)"),
                indent: 0)
        }
        add(standing(advice.before), indent: 0)
        for remark in advice.remarks { add(say("备注：\(remark)", "remark: \(remark)"), indent: 0) }
        if let until = advice.rectifyUntil { add(say("整改时限：\(until)", "mend by \(until)"), indent: 0) }
        if advice.findings.isEmpty { add(say("没有待整改的问题", "there is nothing to mend"), indent: 0) }
    }

    mutating func order() {
        guard !advice.steps.isEmpty else {
            if advice.findings.contains(where: { $0.isOwnDeed }) {
                section(say("整改任何一条都不加分", "mending any of them regains nothing"))
            }
            return
        }
        section(
            say("先改哪些（每步改后重新计分；名次按其他单位不变）", "What to mend first (scored again after each step; others unchanged)"))
        for (number, step) in advice.steps.enumerated() {
            let count =
                step.findings.count > 1
                ? say("一起改\(step.findings.count)条，", "\(step.findings.count) together, ") : ""
            let gain = say("得回\(points(step.regained))分", "regains \(points(step.regained))")
            add(
                "\(count)\(gain) → \(standing(step.after))", prefix: "\(number + 1). ", indent: 0, style.bold)
            for id in step.findings.prefix(listed) { if let finding = findings[id] { full(finding, indent: 3) } }
            more(step.findings.count - listed, indent: 3)
        }
        let taken = Set(advice.steps.flatMap(\.findings))
        let rest = advice.findings.count { $0.isOwnDeed && $0.isRegaining && !taken.contains($0.id) }
        if rest > 0 {
            add(say("还有\(rest)条整改后能加分，看更多用 --first", "\(rest) more regain points; see more with --first"), indent: 0)
        }
        if let everything = advice.everything, everything.findings.count > 1 {
            add(
                say(
                    "能改的\(everything.findings.count)条全部整改：得回\(points(everything.regained))分 → \(standing(everything.after))",
                    "all \(everything.findings.count) mended: \(points(everything.regained)) → \(standing(everything.after))"
                ), indent: 0)
        }
    }

    mutating func bundles() {
        guard !advice.bundles.isEmpty else { return }
        section(say("单改一条不加分、要一起改的", "What only helps together"))
        for bundle in advice.bundles {
            add(
                say(
                    "“\(bundle.title)”至少一起改\(bundle.findings.count)条，得回\(points(bundle.regained))分",
                    "“\(bundle.title)”: \(bundle.findings.count) together regain \(points(bundle.regained))"),
                prefix: "- ", indent: 0)
            for id in bundle.findings.prefix(listed) { if let finding = findings[id] { brief(finding, indent: 2) } }
            more(bundle.findings.count - listed, indent: 2)
        }
    }

    mutating func provable() {
        let found = advice.findings.filter { $0.remedy == Remedy.prove.rawValue }
        guard !found.isEmpty else { return }
        section(say("可说明情况或提供证据的 \(found.count) 条", "\(found.count) to explain or prove"))
        let alike = grouped(found) { [$0.itemTitle, $0.dimension, $0.message, $0.regained].joined(separator: "\n") }
        for (_, members) in alike.prefix(listed) {
            guard let finding = members.first else { continue }
            let gain =
                finding.isRegaining
                ? say("认可后得\(points(finding.regained))分", "if accepted: \(points(finding.regained))")
                : say("认可后也不加分", "regains nothing even if accepted")
            let each = members.count > 1 ? say("每条", "each ") : ""
            brief(finding, alike: members.count, indent: 0, each + gain)
            add(finding.message, indent: 2)
            if let obstacle = finding.obstacle { add(obstacle, indent: 2) }
            add(say("怎么办：\(finding.toDo)", "what to do: \(finding.toDo)"), indent: 2)
        }
        more(alike.dropFirst(listed).reduce(0) { $0 + $1.1.count }, indent: 0)
    }

    mutating func withoutGain() {
        let inSets = Set(advice.steps.flatMap(\.findings) + advice.bundles.flatMap(\.findings))
        let found = advice.findings.filter { $0.isOwnDeed && !$0.isRegaining && !inSets.contains($0.id) }
        guard !found.isEmpty else { return }
        section(say("单独整改不加分的 \(found.count) 条（仍应整改）", "\(found.count) that regain nothing alone (and are still owed)"))
        for (reason, members) in grouped(found, by: \.obstacle) {
            add(say("\(reason)：\(members.count)条", "\(reason): \(members.count)"), prefix: "- ", indent: 0)
            for finding in members.prefix(3) { brief(finding, indent: 2) }
            more(members.count - 3, indent: 2)
        }
    }

    mutating func past() {
        let found = advice.findings.filter { $0.remedy == Remedy.past.rawValue }
        guard !found.isEmpty else { return }
        section(say("本轮已不能挽回的 \(found.count) 条", "\(found.count) past mending in this round"))
        for (todo, members) in grouped(found, by: { $0.toDo }) {
            add(say("\(todo)：\(members.count)条", "\(todo): \(members.count)"), prefix: "- ", indent: 0)
            for finding in members.prefix(3) {
                brief(
                    finding, indent: 2,
                    finding.isRegaining
                        ? say("失\(points(finding.regained))分", "costs \(points(finding.regained))")
                        : finding.obstacle ?? "")
            }
            more(members.count - 3, indent: 2)
        }
    }

    // MARK: Lines

    private func grouped(_ found: [Finding], by key: (Finding) -> String?) -> [(String, [Finding])] {
        var names: [String] = []
        var groups: [String: [Finding]] = [:]
        for finding in found {
            let name = key(finding) ?? say("其他", "other")
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(finding)
        }
        return names.map { ($0, groups[$0] ?? []) }
    }

    private func standing(_ standing: AdviceReport.Standing) -> String {
        let facts: [String?] = [
            standing.score.map { say("得分 \($0) / \(advice.total)", "score \($0) / \(advice.total)") }
                ?? say("没有得分", "no score"), standing.grade,
            standing.rank.map {
                say("第 \($0) 名（共 \(standing.ranked ?? 0) 家）", "rank \($0) of \(standing.ranked ?? 0)")
            },
        ]
        return facts.compactMap(\.self).joined(separator: "  ")
    }

    private func points(_ text: String) -> String { ExactText.brief(text) }

    private func title(_ finding: Finding, alike: Int = 1) -> String {
        let many = alike > 1 ? say("等\(alike)条", " and others, \(alike) altogether") : ""
        let owner = finding.bodyName == advice.bodyName && many.isEmpty ? nil : finding.bodyName + many
        let cycle = alike > 1 ? nil : finding.cycle.map { CycleTitle.text($0, in: language) }
        return [owner, finding.itemTitle, cycle, finding.dimensionTitle].compactMap(\.self).joined(separator: " · ")
    }

    private mutating func brief(_ finding: Finding, alike: Int = 1, indent: Int, _ end: String = "") {
        add(title(finding, alike: alike) + (end.isEmpty ? "" : say("：", ": ") + end), prefix: "- ", indent: indent)
    }

    private mutating func full(_ finding: Finding, indent: Int) {
        add(title(finding), indent: indent)
        var details = [(say("问题", "finding"), finding.message), (say("怎么办", "what to do"), finding.toDo)]
        let limit = [finding.limit, finding.due.map { say("到期 \($0)", "due \($0)") }].compactMap(\.self)
        if !limit.isEmpty { details.append((say("期限", "limit"), limit.joined(separator: say("，", ", ")))) }
        details.append((say("目录", "catalogue"), [finding.item, finding.place].joined(separator: "  ")))
        let column = details.reduce(0) { max($0, DisplayWidth.of($1.0)) } + 2
        for (label, text) in details {
            add(text, prefix: TerminalText.padded(label, to: column), indent: indent)
        }
    }

    private mutating func more(_ count: Int, indent: Int) {
        if count > 0 {
            add(say("另有\(count)条，全部见 --format json", "\(count) more; all with --format json"), indent: indent)
        }
    }

    private mutating func section(_ title: String) {
        lines.append("")
        add(title, indent: 0, style.bold)
    }

    private mutating func add(
        _ text: String, prefix: String = "", indent: Int, _ mark: (String) -> String = { $0 }
    ) {
        let hanging = DisplayWidth.of(prefix)
        let wrapped = TerminalText.wrapped(TerminalText.cleaned(text), to: width - indent - hanging)
        for (number, line) in wrapped.enumerated() {
            let start = number == 0 ? prefix : String(repeating: " ", count: hanging)
            lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + start + mark(line))
        }
    }

    private func say(_ chinese: String, _ english: String) -> String { Wording(chinese, english).text(in: language) }
}

extension AdviceReport.Finding {
    fileprivate var isOwnDeed: Bool { Remedy(rawValue: remedy)?.isOwnDeed ?? false }
    fileprivate var isRegaining: Bool { regained != "0" }
}
