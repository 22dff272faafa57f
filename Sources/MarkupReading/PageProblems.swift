import SourceText

/// Gathers what is wrong in a page: the first few of a kind with their places, the others as a count.
final class PageProblems {
    private let collector: DiagnosticCollector
    private var counts: [String: (count: Int, firstUntold: Place)] = [:]
    private var hidden: (count: Int, first: Place)?

    init(_ collector: DiagnosticCollector) {
        self.collector = collector
    }

    func report(_ diagnostic: Diagnostic) {
        guard diagnostic.severity == .warning, let place = diagnostic.place else {
            collector.report(diagnostic)
            return
        }
        let count = counts[diagnostic.code]?.count ?? 0
        if count < PageLimits.toldEach { collector.report(diagnostic) }
        counts[diagnostic.code] = (
            count + 1, count <= PageLimits.toldEach ? place : counts[diagnostic.code]!.firstUntold
        )
    }

    /// A part of a table that nobody sees.
    func hides(at place: Place) {
        hidden = ((hidden?.count ?? 0) + 1, hidden?.first ?? place)
    }

    /// Tells what was only counted.
    func finish() {
        if let hidden { collector.report(PageDiagnostics.hidden(hidden.count, at: hidden.first)) }
        for (code, told) in counts.sorted(by: { $0.key < $1.key }) where told.count > PageLimits.toldEach {
            collector.report(PageDiagnostics.more(code, told.count - PageLimits.toldEach, at: told.firstUntold))
        }
    }
}
