import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

/// Reads a scheme (考核指标体系) and says everything that is wrong with it at once.
public enum SchemeReader {
    /// Reads a scheme; `nil` where the file is none. Whether errors were found, the collector knows.
    public static func read(_ document: YAMLReading, into collector: DiagnosticCollector) -> Scheme? {
        guard let root = document.open(as: .scheme, into: collector) else { return nil }
        guard let name = root.required("scheme"), let id = name.identifier() else { return nil }
        let title = root.required("title")?.nonEmptyText() ?? id
        let total = root.required("total")
        var scheme = Scheme(id: id, title: title, total: total?.points() ?? .zero, indicators: [], place: name.place)
        readSettings(of: root, into: &scheme)
        let names = SchemeNames(collector)
        let reader = IndicatorReader(scheme: scheme, names: names, collector: collector)
        scheme.indicators = root.required("indicators")?.mappings(Wording("指标", "indicator")) { reader.read($0) } ?? []
        let allegations = AllegationReader(names: names)
        scheme.penalties =
            root.optional("penalty")?.mappings(Wording("倒扣事项", "penalty")) { allegations.penalty($0) } ?? []
        scheme.vetoes = root.optional("veto")?.mappings(Wording("否决事项", "veto")) { allegations.veto($0) } ?? []
        scheme.bonus = root.optional("bonus").flatMap { allegations.bonus($0) }
        scheme.grades = root.optional("grades").flatMap { grades($0) }
        root.finish()
        if let total { checkTotal(of: scheme, at: total.place, into: collector) }
        checkGrades(of: scheme, into: collector)
        return scheme
    }

    private static func readSettings(of root: YAMLMapping, into scheme: inout Scheme) {
        scheme.provenance = root.optional("status")?.word(Scheme.Provenance.self) ?? .draft
        scheme.source = root.optional("source")?.nonEmptyText()
        scheme.note = root.optional("note")?.nonEmptyText()
        scheme.isScaled = root.optional("scaled")?.boolean() ?? false
        scheme.rounding = root.optional("rounding").flatMap(rounding) ?? Rounding()
        scheme.notApplicable = root.optional("not-applicable")?.word(NotApplicablePolicy.self) ?? .siblings
        scheme.nilStatement = root.optional("nil-statement")?.share() ?? .one
        scheme.unexplained = root.optional("unexplained")?.word(Scheme.UnexplainedPolicy.self) ?? .judge
        scheme.minimumCoverage = root.optional("minimum-coverage")?.share()
        scheme.deductionFloor = root.optional("deductions-stop-at")?.word(Scheme.DeductionFloor.self) ?? .leaf
        scheme.atOnce = root.optional("at-once").flatMap(atOnce)
        if let rank = root.optional("rank")?.mapping(Wording("排名", "rank")) {
            scheme.ranking = rank.required("read-from")?.word(Scheme.Reading.self) ?? .rounded
            rank.finish()
        }
        scheme.appraisal = root.optional("appraisal").flatMap(appraisal)
    }

    private static func rounding(_ value: YAMLValue) -> Rounding? {
        guard let mapping = value.mapping(Wording("舍入", "rounding")) else { return nil }
        let digits = mapping.optional("digits")?.integer(in: 0...6) ?? 2
        let stage = mapping.optional("at")?.word(Rounding.Stage.self) ?? .result
        mapping.finish()
        return Rounding(digits: digits, at: stage)
    }

    private static func atOnce(_ value: YAMLValue) -> LimitDuration? {
        guard let mapping = value.mapping(Wording("及时的天数", "at-once limit")) else { return nil }
        let count = mapping.required("n")?.integer(in: LimitDuration.counts)
        let unit = mapping.required("of")?.choice(
            [LimitDuration.Unit.workingDays, .days].map { ($0.rawValue, $0) })
        mapping.finish()
        guard let count, let unit else { return nil }
        return LimitDuration(count, unit)
    }

    private static func appraisal(_ value: YAMLValue) -> Appraisal? {
        guard let mapping = value.mapping(Wording("绩效考核折算", "appraisal")) else { return nil }
        let points = mapping.required("points")?.points()
        let conversion = mapping.optional("by")?.word(Appraisal.Conversion.self) ?? .score
        let reading = mapping.optional("read-from")?.word(Scheme.Reading.self) ?? .rounded
        let digits = mapping.optional("digits")?.integer(in: 0...6) ?? 2
        mapping.finish()
        return points.map { Appraisal(points: $0, conversion: conversion, reading: reading, digits: digits) }
    }

    private static func grades(_ value: YAMLValue) -> Grades? {
        guard let mapping = value.mapping(Wording("等次", "grades")) else { return nil }
        let reading = mapping.optional("read-from")?.word(Scheme.Reading.self) ?? .rounded
        let bands = mapping.required("bands")
        let read = bands?.mappings(Wording("等次", "grade")) { band -> (band: Grades.Band, place: Place)? in
            let from = band.required("from")
            let lower = from?.points()
            let name = band.required("name")?.nonEmptyText()
            band.finish()
            guard let from, let lower, let name else { return nil }
            return (Grades.Band(from: lower, name: name), from.place)
        }
        mapping.finish()
        guard let bands, let read else { return nil }
        SchemeMessages.checkBands(read.map { ($0.band.from, $0.place) }, at: bands.place, into: value.collector)
        return Grades(reading: reading, bands: read.map(\.band))
    }

    private static func checkTotal(of scheme: Scheme, at place: Place, into collector: DiagnosticCollector) {
        let sum = ExactNumber.sum(scheme.indicators.map(\.points))
        if scheme.total.isZero { collector.report(SchemeMessages.zeroTotal(at: place)) }
        if !scheme.isScaled, sum != scheme.total, !scheme.indicators.isEmpty {
            collector.report(SchemeMessages.sum(sum, scheme.total, of: nil, at: place))
        }
    }

    private static func checkGrades(of scheme: Scheme, into collector: DiagnosticCollector) {
        let names = scheme.grades?.bands.map(\.name) ?? []
        for veto in scheme.vetoes {
            guard let grade = veto.grade, !names.contains(grade) else { continue }
            collector.report(SchemeMessages.unknownGrade(grade, names, at: veto.place))
        }
    }
}
