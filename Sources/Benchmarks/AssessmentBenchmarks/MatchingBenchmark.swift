import DisclosureAssessment
import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// Matches titles made from the library's own words against the whole library.
enum MatchingBenchmark {
    static let forms = ["公示", "的通知", "情况的公告", "(试行)", "办事指南", "的政策解读", "推进会召开"]

    /// - Parameters:
    ///   - paths: the list of matching words first, then the catalogues.
    static func run(_ paths: [String], titles count: Int) throws {
        let start = AssessmentBenchmark.seconds()
        let collector = DiagnosticCollector()
        let documents = try paths.map { YAMLReader.read(bytes: try YAMLBenchmark.contents($0), file: $0) }
        guard let words = documents.first.flatMap({ MatchingWordsReader.read($0, into: collector) }) else {
            throw BenchmarkFailure("no list of matching words")
        }
        let catalogues = documents.dropFirst().compactMap {
            CatalogueReader.read($0, vocabulary: nil, into: collector)
        }
        let read = AssessmentBenchmark.seconds()
        let matcher = RecordMatcher(catalogues: catalogues, words: words)
        let built = AssessmentBenchmark.seconds()
        let items = catalogues.flatMap(\.items)
        guard !items.isEmpty else { throw BenchmarkFailure("no items") }
        var matched = 0, named = 0, bytes = 0, made = 0
        var duration = 0.0
        var run = matcher.run()
        while made < count {
            let questions = (made..<min(made + batch, count)).map { question($0, items) }
            let begin = AssessmentBenchmark.seconds()
            for question in questions {
                let result = run.match(question)
                if result.field != nil { matched += 1 }
                if result.item != nil { named += 1 }
            }
            duration += AssessmentBenchmark.seconds() - begin
            made += questions.count
            bytes += questions.reduce(0) { $0 + $1.title.utf8.count }
        }
        print("\(items.count) items; read in \(read - start) s, built in \(built - read) s")
        print(
            "\(count) titles of \(bytes / max(count, 1)) bytes in \(duration) s on one core,"
                + " \(Int(Double(count) / duration)) a second; \(matched) with a field, \(named) with an item")
    }

    /// Titles are made beforehand, since that takes a fifth of the time.
    private static let batch = 10_000

    /// A word of one item in a title and the column of another.
    private static func question(_ number: Int, _ items: [DisclosureItem]) -> MatchQuestion {
        let item = items[number &* 7919 % items.count]
        let other = items[number &* 104_729 % items.count]
        let word = item.matchTitles.isEmpty ? item.title : item.matchTitles[number % item.matchTitles.count]
        return MatchQuestion(
            title: "合成0\(number % 9)县0\(number % 7)镇人民政府关于202\(number % 6)年第\(number % 99)批\(word)"
                + forms[number % forms.count],
            columnPath: "首页>政府信息公开>法定主动公开内容>\(other.names[0])", publisher: "合成0\(number % 9)县民政局")
    }
}
