import DisclosureModel
import SourceText

extension CrossFileChecks {
    /// The measures of a scheme against the catalogues that it is used with.
    public static func check(_ scheme: Scheme, against catalogues: [Catalogue], into collector: DiagnosticCollector) {
        let names = MeasureNames(catalogues)
        func visit(_ indicator: Indicator) {
            if let measure = indicator.measure {
                check(measure, of: indicator.id, at: indicator.place ?? scheme.place, names, into: collector)
            }
            indicator.indicators.forEach(visit)
        }
        scheme.indicators.forEach(visit)
        for veto in scheme.vetoes {
            guard let measure = veto.measure else { continue }
            check(measure, of: veto.id, at: veto.place ?? scheme.place, names, into: collector)
        }
        for penalty in scheme.penalties {
            guard let measure = penalty.measure else { continue }
            check(measure, of: penalty.id, at: penalty.place ?? scheme.place, names, into: collector)
        }
    }

    private struct MeasureNames {
        let catalogues: [String]
        let fields: [String]
        let items: ItemIndex

        init(_ catalogues: [Catalogue]) {
            self.catalogues = catalogues.map(\.id)
            fields = catalogues.map(\.field)
            items = ItemIndex(catalogues)
        }
    }

    private static func check(
        _ measure: Measure, of owner: String, at place: Place?, _ names: MeasureNames,
        into collector: DiagnosticCollector
    ) {
        func report(_ what: Wording, _ name: String, _ nearest: String?) {
            collector.report(
                CrossFileDiagnostics.unknownInMeasure(what, name, of: owner, nearest: nearest, at: place))
        }
        for catalogue in measure.catalogues ?? [] where !names.catalogues.contains(catalogue) {
            report(
                Wording("标准目录", "catalogue"), catalogue,
                NearestWord.suggestion(for: catalogue, among: names.catalogues))
        }
        for field in measure.fields ?? [] where !names.fields.contains(field) {
            report(Wording("领域", "field"), field, NearestWord.suggestion(for: field, among: names.fields))
        }
        for item in measure.items ?? [] {
            guard let found = names.items[item] else {
                report(Wording("事项", "item"), item, names.items.nearest(to: item))
                continue
            }
            if found.id != item {
                collector.report(CrossFileDiagnostics.formerIDInMeasure(item, now: found.id, of: owner, at: place))
            }
        }
    }
}
