import DisclosureModel
import SourceText

/// Whom indicators are meant for (适用范围): scopes that no body can meet.
struct ScopeLint {
    let scheme: Scheme
    let functions: [String]?
    let collector: DiagnosticCollector

    func check() {
        for indicator in scheme.indicators { check(indicator, ScopeReach()) }
    }

    private func check(_ indicator: Indicator, _ above: ScopeReach) {
        var reach = above
        if let scope = indicator.appliesTo {
            reach = above.narrowed(scope)
            let place = scheme.places[.indicator(indicator.id), "applies-to"] ?? scope.place
            if reach.isEmpty {
                let alone = ScopeReach().narrowed(scope)
                collector.report(
                    SchemeLintDiagnostics.scopeNever(indicator, isByItself: alone.isEmpty, at: place))
                // What lies below is meant for nobody for the same reason.
                return
            }
            checkFunctions(scope, indicator)
        }
        for child in indicator.indicators { check(child, reach) }
    }

    private func checkFunctions(_ scope: Applicability, _ indicator: Indicator) {
        guard let functions else { return }
        let known = functions + BodyKind.allCases.flatMap(\.impliedFunctions)
        for (position, function) in (scope.functions ?? []).enumerated() where !known.contains(function) {
            collector.report(
                SchemeLintDiagnostics.unknownFunction(
                    function, indicator, nearest: NearestWord.suggestion(for: function, among: known),
                    at: scheme.places[.indicator(indicator.id), "applies-to", "functions", .entry(position)]
                        ?? scope.place))
        }
    }
}
