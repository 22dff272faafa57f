import DisclosureModel
import ExactArithmetic
import SourceText

/// Everything a report is made from.
public struct ReportMaterial: Sendable {
    /// The bodies of one group, scored by one scheme.
    public struct ScoredGroup: Sendable {
        public var group: String
        public var scheme: Scheme
        public var scores: [RankedScore]

        public init(group: String, scheme: Scheme, scores: [RankedScore]) {
            self.group = group
            self.scheme = scheme
            self.scores = scores
        }
    }

    public var round: Round
    public var register: BodyRegister
    public var catalogues: [Catalogue]
    public var assessment: Assessment
    public var groups: [ScoredGroup]
    /// What people decided, under the ids of their schemes.
    public var judgements: [Judgement]
    public var inputs: [AssessmentReport.Input]
    public var diagnostics: [Diagnostic]
    public var tool: AssessmentReport.Tool
    /// nil where nobody could appeal and nobody looked again.
    public var review: ReviewMaterial?

    public init(
        round: Round, register: BodyRegister, catalogues: [Catalogue], assessment: Assessment, groups: [ScoredGroup],
        judgements: [Judgement] = [], inputs: [AssessmentReport.Input], diagnostics: [Diagnostic],
        tool: AssessmentReport.Tool, review: ReviewMaterial? = nil
    ) {
        self.round = round
        self.register = register
        self.catalogues = catalogues
        self.assessment = assessment
        self.groups = groups
        self.judgements = judgements
        self.inputs = inputs
        self.diagnostics = diagnostics
        self.tool = tool
        self.review = review
    }
}

/// Puts assessment and scores into the one value that every renderer prints.
public struct ReportBuilder {
    let material: ReportMaterial
    let language: Language
    let fields: [String: String]
    let items: [String: DisclosureItem]
    /// By finding: positions of the bodies that answer for it, from its own body upwards.
    private let answering: [[Int]]
    /// By body: positions of the findings it answers for.
    let findingsOf: [[Int]]
    /// By finding: indicators in which it costs points, and what a single deduction takes.
    private var costs: [(indicators: [String], lost: ExactNumber?)]
    let trace: TraceBuilder
    let verdicts: MeasuredBodies
    private let judgements: ReportedJudgements
    /// Versions, appeals and the re-check; nil where there are none.
    private let review: ReviewReports?

    public init(_ material: ReportMaterial, language: Language) {
        self.material = material
        self.language = language
        fields = Dictionary(material.catalogues.map { ($0.id, $0.field) }, uniquingKeysWith: { first, _ in first })
        items = Dictionary(material.assessment.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        trace = TraceBuilder(language: language)
        judgements = ReportedJudgements(material, language: language)
        let chains = Self.chains(material.register)
        verdicts = MeasuredBodies(material, chains: chains)
        answering = material.assessment.findings.map { finding in
            material.register.position(of: finding.body).map { chains[$0] } ?? []
        }
        var findingsOf = [[Int]](repeating: [], count: material.register.bodies.count)
        for (finding, bodies) in answering.enumerated() { for body in bodies { findingsOf[body].append(finding) } }
        self.findingsOf = findingsOf
        costs = Array(repeating: ([], nil), count: material.assessment.findings.count)
        review = ReviewReports(material, language: language, findingsOf: findingsOf)
    }

    /// Each body with those it answers to, upwards.
    private static func chains(_ register: BodyRegister) -> [[Int]] {
        register.bodies.indices.map { start in
            var chain = [start]
            var parent = register.bodies[start].parent.flatMap(register.position)
            while let above = parent, !chain.contains(above) {
                chain.append(above)
                parent = register.bodies[above].parent.flatMap(register.position)
            }
            return chain
        }
    }

    public mutating func report() -> AssessmentReport {
        let round = material.round
        let bodies = bodyReports()
        let people = DecisionReports(
            judgements: material.judgements, register: material.register, groups: material.groups, items: items,
            round: round, language: language)
        return AssessmentReport(
            tool: material.tool,
            round: AssessmentReport.RoundSummary(
                id: round.id, title: round.title, banner: round.banner, language: language.rawValue,
                periodFrom: round.periodFrom.description, periodTo: round.periodTo.description,
                previousCutOff: round.previousCutOff.description, cutOff: round.cutOff.description,
                listIssued: round.stages.listIssued?.description,
                rectifyUntil: round.stages.rectifyUntil?.description),
            groups: material.register.groups.map { AssessmentReport.GroupReport(id: $0.id, title: $0.title) },
            inputs: material.inputs, bodies: bodies, items: material.assessment.items.map(itemReport),
            findings: material.assessment.findings.indices.map(findingReport),
            unmatched: material.assessment.unmatched.map { row in
                AssessmentReport.UnmatchedReport(
                    place: row.place.text(in: language), reason: row.reason.text(in: language), text: row.text)
            },
            unmatchedTotal: material.assessment.unmatchedTotal,
            carriedOver: material.assessment.carriedOver.map { carried in
                AssessmentReport.CarriedReport(
                    body: carried.body, bodyName: name(of: carried.body), item: carried.item,
                    itemTitle: items[carried.item]?.title ?? carried.item, cycle: carried.cycle,
                    due: carried.due.description)
            },
            diagnostics: material.diagnostics.map { diagnostic in
                AssessmentReport.DiagnosticReport(
                    code: diagnostic.code, severity: diagnostic.severity.rawValue,
                    place: diagnostic.place?.text(in: language), message: diagnostic.message.text(in: language),
                    remedy: diagnostic.remedy?.text(in: language))
            },
            recordsRead: material.assessment.recordsRead, decisions: people.decisions(),
            selfAssessments: people.selfAssessments())
    }

    func name(of body: String) -> String { material.register[body]?.name ?? body }

    // MARK: Bodies

    private mutating func bodyReports() -> [AssessmentReport.BodyReport] {
        let fieldReports = fieldReports()
        var scored: [String: (RankedScore, Scheme)] = [:]
        var traces: [String: [AssessmentReport.TraceReport]] = [:]
        for group in material.groups {
            let ranks = group.scores.reduce(into: [:]) { $0[$1.rank, default: 0] += 1 }
            for score in group.scores {
                scored[score.score.body] = (score, group.scheme)
                traces[score.score.body] =
                    BodyTrace(
                        score: score.score, scheme: group.scheme, ranked: score, tied: ranks[score.rank] ?? 1,
                        builder: trace
                    ).lines
            }
        }
        var reports: [AssessmentReport.BodyReport] = []
        for (position, body) in material.register.bodies.enumerated() {
            let (ranked, scheme) = scored[body.id].map { ($0.0, Optional($0.1)) } ?? (nil, nil)
            let score = ranked?.score
            var indicators: [AssessmentReport.IndicatorReport] = []
            var parts: [AssessmentReport.PartReport]?
            if let score, let scheme {
                if !score.parts.isEmpty {
                    parts = PartReports(scheme: scheme, language: language).reports(of: score.parts)
                }
                indicators = score.indicators.map { indicatorReport($0, scheme, position) }
                addAllegations(score, scheme, position)
            }
            var report =
                AssessmentReport.BodyReport(
                    id: body.id, name: body.name, kind: body.kind.rawValue,
                    level: body.level.rawValue, parent: body.parent, group: body.group,
                    groupTitle: body.group.flatMap { group in
                        material.register.groups.first { $0.id == group }?.title
                    }, scheme: scheme?.title, score: score?.shown, total: scheme?.total.exactText,
                    exactScore: score?.exact?.exactText, points: appraisalText(score, scheme),
                    coverage: score?.coverage.map { ($0 * 100).decimalText(digits: 2) },
                    grade: score?.grade, rank: ranked?.rank, ranked: ranked?.rank == nil ? nil : ranked?.ranked,
                    remark: remark(score),
                    trace: judgements.waivers(of: body.id, below: verdicts.territory(of: position))
                        + (traces[body.id] ?? []),
                    indicators: indicators, parts: parts, fields: fieldReports[position])
            review?.complete(&report, at: position)
            reports.append(report)
        }
        return reports
    }

    private func appraisalText(_ score: BodyScore?, _ scheme: Scheme?) -> String? {
        guard let points = score?.appraisalPoints, let appraisal = scheme?.appraisal else { return nil }
        return points.decimalText(digits: appraisal.digits)
    }

    private func remark(_ score: BodyScore?) -> String? {
        guard let remarks = score?.remarks, !remarks.isEmpty else { return nil }
        return remarks.map { $0.text(in: language) }.joined(separator: language == .chinese ? "；" : "; ")
    }

    private mutating func indicatorReport(
        _ score: IndicatorScore, _ scheme: Scheme, _ body: Int
    ) -> AssessmentReport.IndicatorReport {
        var lost: [String] = []
        var parts: [Int: [AssessmentReport.LossReport]] = [:]
        let leaf = score.indicators.isEmpty ? scheme.leaves.first { $0.id == score.id } : nil
        if score.indicators.isEmpty, let measure = score.measure {
            let positions = findingsOf[body].filter { costsPoints($0, measure, scheme) }
            lost = positions.map { material.assessment.findings[$0].id }
            for position in positions { costs[position].indicators.append(score.id) }
            if let leaf { parts = split(score, leaf, scheme, body, positions) }
        }
        var children: [AssessmentReport.IndicatorReport] = []
        for child in score.indicators { children.append(indicatorReport(child, scheme, body)) }
        return AssessmentReport.IndicatorReport(
            id: score.id, title: score.title, full: score.shownFull, points: score.shown,
            trace: trace.lines(of: score, leaf, parts: parts), lost: lost, indicators: children)
    }

    /// Penalties and vetoes name their findings too.
    private mutating func addAllegations(_ score: BodyScore, _ scheme: Scheme, _ body: Int) {
        let allegations = scheme.penalties.map { ($0.title, $0.measure) } + scheme.vetoes.map { ($0.title, $0.measure) }
        for (title, measure) in allegations {
            guard let measure else { continue }
            for position in findingsOf[body] where costsPoints(position, measure, scheme) {
                costs[position].indicators.append(title)
            }
        }
    }

    private func costsPoints(_ position: Int, _ measure: Measure, _ scheme: Scheme) -> Bool {
        let finding = material.assessment.findings[position]
        guard finding.outcome == .failed || finding.outcome == .unexplained && scheme.unexplained == .zero,
            measure.dimensions.contains(finding.dimension), let item = items[finding.item]
        else { return false }
        if let levels = measure.levels, let level = material.register[finding.body]?.level, !levels.contains(level) {
            return false
        }
        if let catalogues = measure.catalogues, !catalogues.contains(item.catalogueID) { return false }
        if let wanted = measure.items, !wanted.contains(finding.item) { return false }
        if let wanted = measure.fields, !wanted.contains(fields[item.catalogueID] ?? "") { return false }
        return true
    }

    /// Splits what the leaf's rules took over its findings, and adds it to what each costs altogether.
    private mutating func split(
        _ score: IndicatorScore, _ leaf: Indicator, _ scheme: Scheme, _ body: Int, _ positions: [Int]
    ) -> [Int: [AssessmentReport.LossReport]] {
        let findings = positions.map { position in
            let finding = material.assessment.findings[position]
            return (id: finding.id, body: material.register.position(of: finding.body) ?? body)
        }
        let verdicts = verdicts
        let split = LossSplit(score, leaf, scheme, findings: findings, language: language) {
            leaf.measure.map { verdicts.counts(of: body, $0, fields: fields, items: material.assessment.items) } ?? [:]
        }
        let places = Dictionary(zip(findings.map(\.id), positions), uniquingKeysWith: { first, _ in first })
        for (finding, points) in split.lost {
            guard let position = places[finding] else { continue }
            costs[position].lost = (costs[position].lost ?? .zero) + points
        }
        return split.parts
    }

    /// A decimal that a spreadsheet takes for a number, which it would not do with 5/12.
    private static func shortText(_ points: ExactNumber) -> String {
        points.rounded(digits: 4) == points ? points.exactText : points.decimalText(digits: 4)
    }

    // MARK: Fields

    /// By body: outcomes by field, its own and those of everything below it.
    private func fieldReports() -> [[AssessmentReport.FieldReport]] {
        var names: [String] = []
        for catalogue in material.catalogues where !names.contains(catalogue.field) { names.append(catalogue.field) }
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let fieldOfItem = material.assessment.items.map { positions[fields[$0.catalogueID] ?? ""] ?? 0 }
        let bodies = material.register.bodies
        let chains = Self.chains(material.register)
        var counts = [[OutcomeCounts]](
            repeating: Array(repeating: OutcomeCounts(), count: names.count), count: bodies.count)
        for tally in material.assessment.tallies {
            var sum = OutcomeCounts()
            for dimension in Dimension.allCases { sum += tally[dimension] }
            for body in chains[tally.body] { counts[body][fieldOfItem[tally.item]] += sum }
        }
        return counts.map { counts in
            zip(names, counts).compactMap { name, counts in
                guard counts.total > 0 else { return nil }
                let (met, failed, unseen) = (counts[.met] + counts[.nilStated], counts[.failed], counts[.notChecked])
                return AssessmentReport.FieldReport(
                    field: name, met: met, failed: failed,
                    other: counts.owed - met - failed - unseen, notChecked: unseen)
            }
        }
    }

    // MARK: Items and findings

    private func itemReport(_ item: DisclosureItem) -> AssessmentReport.ItemReport {
        AssessmentReport.ItemReport(
            id: item.id, field: fields[item.catalogueID] ?? "", title: item.title, limit: item.limit?.text,
            basis: item.bases.map(\.citation), place: item.place?.text(in: language) ?? "",
            provenance: item.provenance.rawValue)
    }

    private func findingReport(_ position: Int) -> AssessmentReport.FindingReport {
        let finding = material.assessment.findings[position]
        let item = items[finding.item]
        var report = AssessmentReport.FindingReport(
            id: finding.id, body: finding.body, bodyName: name(of: finding.body), item: finding.item,
            itemTitle: item?.title ?? finding.item, cycle: finding.cycle, dimension: finding.dimension.rawValue,
            dimensionTitle: finding.dimension.title.text(in: language), outcome: finding.outcome.rawValue,
            outcomeTitle: finding.outcome.title.text(in: language), message: finding.message.text(in: language),
            due: finding.due?.description, counting: finding.counting?.text(in: language),
            evidence: finding.evidence.map {
                AssessmentReport.EvidenceReport(
                    kind: $0.kind.rawValue, place: $0.place?.text(in: language), text: $0.text.text(in: language))
            }, basis: item?.bases.map(\.citation) ?? [], indicators: costs[position].indicators,
            deduction: costs[position].lost.map(Self.shortText), judged: judgements.of(finding))
        review?.complete(&report)
        return report
    }
}
