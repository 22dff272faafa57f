import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText

/// `zwgk due FROM LIMIT`: what a time limit asks of something that starts, or happens, on a day.
public enum FindDueDay {
    public struct Request: Sendable {
        public let from: CivilDate
        /// The words of the limit.
        public let limit: String
        /// The folder of catalogues, where the user names one.
        public let catalogues: String?

        public init(from: CivilDate, limit: String, catalogues: String? = nil) {
            self.from = from
            self.limit = limit
            self.catalogues = catalogues
        }
    }

    public struct Response: Sendable {
        public let limit: TimeLimit
        /// One for each rule; `nil` where the input has errors.
        public let answers: [DueQuestion.Answer]?
        public let diagnostics: [Diagnostic]
        public let sources: [String: SourceFile]
    }

    public static func run(_ request: Request) throws(WorkspaceError) -> Response {
        let phrase = LimitPhraseReading(request.limit)
        let files = InputFiles()
        files.collector.report(phrase.diagnostics)
        var answers: [DueQuestion.Answer]?
        if !files.collector.hasErrors, let calendar = try files.calendar(in: request.catalogues) {
            do throws(LimitCountingFailure) {
                answers = try DueQuestion.answers(
                    from: request.from, limit: phrase.limit, counting: LimitCounting(calendar))
            } catch {
                files.collector.report(diagnostic(error, covered: calendar.years))
            }
        }
        return Response(
            limit: phrase.limit, answers: files.collector.hasErrors ? nil : answers,
            diagnostics: files.collector.diagnostics,
            sources: files.sources.merging([phrase.source.name: phrase.source]) { first, _ in first })
    }

    private static func diagnostic(_ failure: LimitCountingFailure, covered years: [Int]) -> Diagnostic {
        switch failure {
        case .yearMissing(let year):
            let range = [years.first, years.last].compactMap { $0.map(String.init) }.joined(separator: "–")
            return Diagnostic(
                "calendar.year-missing", at: nil,
                Wording(
                    "要数到\(year)年，节假日历没有这一年的放假安排（现有 \(range)），不能推算",
                    "the count runs into \(year), whose holidays are not in the calendar (it has \(range)); nothing is guessed"
                ),
                remedy: Wording(
                    "该年放假通知公布后，补进 calendar/\(InputFiles.calendarName).yaml",
                    "add the year to calendar/\(InputFiles.calendarName).yaml once its notice is out"))
        case .needsClock:
            return Diagnostic(
                "limit.needs-clock", at: nil,
                Wording("以小时计的时限要从钟点算起，只有日期算不出来", "a limit in hours runs from a clock time; a day alone does not tell"),
                remedy: Wording("按起算的钟点人工核对", "count it by hand from the clock time"))
        }
    }
}

extension InputFiles {
    /// The calendar of days off that is read where a round names none.
    static let calendarName = "cn"

    /// The calendar in the folder of catalogues; `nil` after saying why there is none.
    func calendar(in option: String?) throws(WorkspaceError) -> WorkingDayCalendar? {
        let folder = CatalogueFolder.resolve(option: option)
        collector.report(folder.diagnostics)
        guard let path = folder.path else { return nil }
        guard let document = try document(FilePath.joined(path, "calendar/\(Self.calendarName).yaml"))
        else { return nil }
        return CalendarReader.read(document, into: collector)
    }
}
