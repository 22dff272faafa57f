import CivilCalendar
import DisclosureModel
import ExactArithmetic
import SourceText

/// Finds what an appeal is about among findings, marks, waivers and indicators.
struct AppealTargetFinder {
    struct Unknown: Error {
        let diagnostic: Diagnostic
    }

    private let findings: [String: Finding]
    private let items: [String: DisclosureItem]
    private let register: BodyRegister
    /// By body.
    private let judgements: [String: [Judgement]]
    private let confirmers: [String: [String]]
    /// By the place of the observation.
    private let observers: [Place: String]
    private let schemes: [String: Scheme]
    private let cutOff: CivilDate
    private let owed: ((_ body: String, _ item: String) -> Bool)?

    init(
        findings: [Finding], items: [DisclosureItem], register: BodyRegister, judgements: [Judgement],
        observations: [Observation], schemes: [(group: String, scheme: Scheme)], cutOff: CivilDate,
        owed: ((_ body: String, _ item: String) -> Bool)?
    ) {
        self.findings = Dictionary(findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var byID: [String: DisclosureItem] = [:]
        for item in items { byID[item.id] = byID[item.id] ?? item }
        for item in items { for former in item.was { byID[former] = byID[former] ?? item } }
        self.items = byID
        self.register = register
        self.judgements = Dictionary(grouping: judgements, by: \.body)
        confirmers = Dictionary(grouping: judgements.filter { $0.kind == .confirm }, by: \.subject)
            .mapValues { $0.map(\.by) }
        observers = Dictionary(
            observations.compactMap { line in line.place.flatMap { place in line.by.map { (place, $0) } } },
            uniquingKeysWith: { first, _ in first })
        self.schemes = Dictionary(schemes.map { ($0.group, $0.scheme) }, uniquingKeysWith: { first, _ in first })
        self.cutOff = cutOff
        self.owed = owed
    }

    func find(_ appeal: Appeal) -> Result<AppealTarget, Unknown> {
        let found: AppealTarget? =
            switch appeal.kind {
            case .finding: finding(appeal)
            case .mark: mark(appeal)
            case .waiver: waiver(appeal)
            case .indicator: indicator(appeal)
            // A waiver or mark is what people judged; the indicator they judged is the last thing meant.
            case nil:
                finding(appeal) ?? waiver(appeal, isGiven: true) ?? mark(appeal) ?? indicator(appeal) ?? waiver(appeal)
            }
        return found.map(Result.success) ?? .failure(Unknown(diagnostic: unknown(appeal)))
    }

    /// The body itself, or the nearest above it, that a scheme scores.
    func scoredBody(of body: String) -> String? { chain(from: body).first { scheme(of: $0) != nil } }

    private func scheme(of body: String) -> Scheme? { register[body]?.group.flatMap { schemes[$0] } }

    private func chain(from body: String) -> [String] {
        var chain: [String] = []
        var next: String? = body
        while let current = next, !chain.contains(current) {
            chain.append(current)
            next = register[current]?.parent
        }
        return chain
    }

    // MARK: Four kinds

    private func finding(_ appeal: Appeal) -> AppealTarget? {
        guard let finding = findings[appeal.subject], chain(from: finding.body).contains(appeal.body) else {
            return nil
        }
        let title = items[finding.item]?.title ?? finding.item
        let owner = finding.body == appeal.body ? "" : (register[finding.body]?.name ?? finding.body) + "·"
        let seen = finding.evidence.filter { $0.kind == .observation }.compactMap { $0.place.flatMap { observers[$0] } }
        return AppealTarget(
            kind: .finding, id: finding.id,
            title: Wording(
                "\(owner)\(title)·\(finding.dimension.title.chinese)",
                "\(owner)\(title), \(finding.dimension.title.english)"),
            judges: seen + (confirmers[finding.id] ?? []), scoredBody: scoredBody(of: finding.body))
    }

    private func mark(_ appeal: Appeal) -> AppealTarget? {
        guard let scheme = scheme(of: appeal.body),
            let (id, leaf, range) = scheme.markRanges.first(where: { $0.id == appeal.subject })
                ?? scheme.markRanges.first(where: {
                    $0.range.title == appeal.subject || $0.leaf.title == appeal.subject
                })
        else { return nil }
        let given = judgements[appeal.body]?.filter { $0.kind == .mark && $0.subject == id } ?? []
        guard !given.isEmpty else { return nil }
        let title = range.title.map { "\(leaf.title)·\($0)" } ?? leaf.title
        return AppealTarget(
            kind: .mark, id: id, title: Wording(title, title), judges: given.map(\.by), range: range.from...range.to,
            scoredBody: appeal.body)
    }

    private func indicator(_ appeal: Appeal) -> AppealTarget? {
        guard let scheme = scheme(of: appeal.body), let indicator = named(appeal.subject, in: scheme) else {
            return nil
        }
        let names = Set(indicator.family.flatMap { one in [one.id] + one.rules.flatMap { $0.judgedNames(in: one) } })
        let judges =
            judgements[appeal.body]?.filter { names.contains($0.subject) && $0.kind != .selfAssessment }.map(\.by) ?? []
        return AppealTarget(
            kind: .indicator, id: indicator.id, title: Wording(indicator.title, indicator.title), judges: judges,
            range: .zero...indicator.points, scoredBody: appeal.body)
    }

    /// A waiver that was given, or one that was refused and hence stands nowhere.
    private func waiver(_ appeal: Appeal, isGiven wanted: Bool? = nil) -> AppealTarget? {
        let scheme = scheme(of: appeal.body)
        var target: AppealTarget
        if let indicator = scheme.flatMap({ named(appeal.subject, in: $0) }) {
            target = AppealTarget(
                kind: .waiver, id: indicator.id, title: Wording(indicator.title, indicator.title), judges: [],
                scoredBody: appeal.body)
        } else if let item = items[appeal.subject] {
            target = AppealTarget(
                kind: .waiver, id: item.id, title: Wording(item.title, item.title), judges: [], isItem: true,
                scoredBody: scoredBody(of: appeal.body))
        } else {
            return nil
        }
        let given = judgements[appeal.body]?.filter { $0.kind == .waive && $0.subject == target.id } ?? []
        target.isGiven = given.contains { $0.until.map { cutOff <= $0 } ?? true }
        target.judges = given.map(\.by)
        if target.isItem, !target.isGiven, let owed, !owed(appeal.body, target.id) { return nil }
        return wanted == nil || target.isGiven == wanted ? target : nil
    }

    private func named(_ name: String, in scheme: Scheme) -> Indicator? {
        scheme.family.first { $0.id == name } ?? scheme.family.first { $0.title == name }
    }

    // MARK: None

    private func unknown(_ appeal: Appeal) -> Diagnostic {
        let scheme = scheme(of: appeal.body)
        if let scheme, (scheme.vetoes.map(\.id) + scheme.penalties.map(\.id)).contains(appeal.subject) {
            return AppealMessages.allegation(appeal)
        }
        func ownFindings() -> [String] {
            findings.values.filter { chain(from: $0.body).contains(appeal.body) }.map(\.id).sorted()
        }
        let indicators = scheme?.family.map(\.id) ?? []
        let marks = scheme.map { scheme in
            let given = Set(judgements[appeal.body]?.filter { $0.kind == .mark }.map(\.subject) ?? [])
            return scheme.markRanges.map(\.id).filter(given.contains)
        }
        switch appeal.kind {
        case .finding: return AppealMessages.unknown(appeal, ownFindings())
        case .mark: return AppealMessages.unknown(appeal, marks ?? [])
        case .indicator: return AppealMessages.unknown(appeal, indicators)
        case .waiver: return AppealMessages.unknown(appeal, indicators + items.values.map(\.id).sorted())
        case nil: return AppealMessages.unknown(appeal, ownFindings() + indicators + (marks ?? []))
        }
    }
}

extension Scheme {
    /// Marks that people give, with the leaf and the range of each.
    fileprivate var markRanges: [(id: String, leaf: Indicator, range: MarkRange)] {
        leaves.flatMap { leaf in
            leaf.rules.compactMap { rule -> (id: String, leaf: Indicator, range: MarkRange)? in
                switch rule {
                case .mark(let range), .deductMark(let range): (range.id ?? leaf.id, leaf, range)
                default: nil
                }
            }
        }
    }
}

extension ScoringRule {
    /// Names under which people judge what it looks at, beside the leaf's own.
    fileprivate func judgedNames(in leaf: Indicator) -> [String] {
        switch self {
        case .mark(let range), .deductMark(let range): [range.id ?? leaf.id]
        default: countNames
        }
    }
}
