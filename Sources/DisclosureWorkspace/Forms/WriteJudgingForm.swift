import DisclosureAssessment
import DisclosureModel
import DisclosureReports
import SourceText

/// `zwgk form ROUND --judging`: assesses the round without writing results, and writes the sheet of all that needs a person.
public enum WriteJudgingForm {
    public struct Request: Sendable {
        /// The round's folder.
        public var round: String
        public var catalogues: String?
        /// `nil` means `forms/judging.xlsx` in the round's folder.
        public var output: String?
        /// `nil` means the round's own language.
        public var language: Language?
        public var threads: Int
        /// Whether a file that is there may be lost.
        public var overwrites: Bool

        public init(
            round: String, catalogues: String?, output: String?, language: Language?, threads: Int, overwrites: Bool
        ) {
            self.round = round
            self.catalogues = catalogues
            self.output = output
            self.language = language
            self.threads = threads
            self.overwrites = overwrites
        }
    }

    public struct Response: Sendable {
        /// `nil` where nothing was written.
        public var written: String?
        /// Rows of each section, and how many are open; sections without rows are left out.
        public var sections: [(section: JudgingQuestion.Section, rows: Int, open: Int)] = []
        /// Tables of judgements that the filled sheet takes the place of.
        public var replaced: [String] = []
        public var diagnostics: [Diagnostic]
        public var sources: [String: SourceFile]

        public var rows: Int { sections.reduce(0) { $0 + $1.rows } }
        public var open: Int { sections.reduce(0) { $0 + $1.open } }
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let files = InputFiles()
        func refused() -> Response {
            Response(diagnostics: files.collector.diagnostics, sources: files.sources)
        }
        let computation = RoundComputation(
            round: request.round, catalogues: request.catalogues, threads: request.threads, isStrict: false,
            files: files)
        guard let checked = try computation.check(problems: nil) else { return refused() }
        let groups = RoundScoring(inputs: checked.inputs, assessment: checked.assessment).groups(into: files.collector)
        guard !files.collector.hasErrors else { return refused() }
        let sheet = sheet(checked, groups, request.language)
        let output = request.output ?? FilePath.joined(request.round, "forms/judging.xlsx")
        let isWritten = try WorkbookFile.writeForm(
            sheet.workbook, to: output, created: checked.inputs.round.cutOff.parts, overwrites: request.overwrites)
        if !isWritten { files.collector.report(WorkbookFile.kept(output)) }
        var response = refused()
        response.written = isWritten ? output : nil
        response.replaced = sheet.replaced
        response.sections = JudgingQuestion.Section.allCases.compactMap { section in
            let rows = sheet.questions.filter { $0.section == section }
            return rows.isEmpty ? nil : (section, rows.count, rows.count(where: \.isOpen))
        }
        return response
    }

    private static func sheet(
        _ checked: RoundComputation.Checked, _ groups: [RoundScoring.Group], _ language: Language?
    ) -> JudgingSheet {
        let (inputs, round) = (checked.inputs, checked.inputs.round)
        let outcomes = AssessedOutcomes(
            checked.assessment, register: inputs.register, catalogues: inputs.catalogues)
        let titles = Dictionary(
            inputs.register.groups.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        // Lists that are kept apart stay where they are: ledgers of deductions, what bodies give themselves.
        let lists = Dictionary(grouping: inputs.judgements) { $0.place?.file ?? "" }
            .filter { $0.value.allSatisfy(\.kind.isListed) }
        let carried = inputs.judgements.filter { lists[$0.place?.file ?? ""] == nil }
        let found = JudgingQuestions(
            groups: groups.map {
                JudgingQuestions.Group(title: titles[$0.group] ?? $0.group, scheme: $0.scheme, facts: $0.facts)
            }, outcomes: outcomes, judgements: carried, cutOff: round.cutOff, periodEnd: round.periodTo)
        let language = language ?? round.language
        return JudgingSheet(
            title: Wording("\(round.title) 人工评判表", "\(round.title): what needs a person").text(in: language),
            questions: found.questions, options: found.options,
            replaced: round.judgements.map(\.path).filter { lists[$0] == nil },
            language: language)
    }
}
