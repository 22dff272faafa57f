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
        let judged = root.optional("pass-or-fail")
        // Vetoes alone decide: there are no points to add up.
        let total = judged == nil ? root.required("total") : root.optional("total")
        var scheme = Scheme(id: id, title: title, total: total?.points() ?? .zero, indicators: [], place: name.place)
        readSettings(of: root, into: &scheme)
        let names = SchemeNames(collector)
        let reader = IndicatorReader(scheme: scheme, names: names, collector: collector)
        let composed = root.optional("compose")
        // Vetoes alone decide, or other scores do.
        let tree = judged == nil && composed == nil ? root.required("indicators") : root.optional("indicators")
        let drafts = tree?.mappings(Wording("指标", "indicator")) { reader.read($0) } ?? []
        var weights = IndicatorWeights(collector: collector)
        scheme.indicators = weights.resolve(
            drafts, full: scheme.total, of: nil, at: total?.place ?? name.place)
        let allegations = AllegationReader(names: names, indicators: scheme.family.map(\.id))
        scheme.penalties =
            root.optional("penalty")?.mappings(Wording("倒扣事项", "penalty")) { allegations.penalty($0) } ?? []
        scheme.vetoes = root.optional("veto")?.mappings(Wording("否决事项", "veto")) { allegations.veto($0) } ?? []
        scheme.bonus = root.optional("bonus").flatMap { allegations.bonus($0) }
        scheme.gate = root.optional("gate").flatMap(gate)
        let grades = root.optional("grades")
        scheme.grades = grades.flatMap(GradesReader(tiers: scheme.tiers.map(\.name)).read)
        scheme.passOrFail = judged.flatMap(passOrFail)
        scheme.composition = composed.flatMap {
            CompositionReader(home: .scheme, names: names, collector: collector).scheme($0)
        }
        root.finish()
        if let composition = scheme.composition {
            CompositionChecks.tree(of: scheme, composition, into: collector)
            if tree == nil, judged == nil {
                for key in ["penalty", "bonus", "gate", "scaled"] where root.has(key) {
                    collector.report(
                        CompositionDiagnostics.withoutTree(key, at: root.keyPlace(key) ?? root.place))
                }
            }
        }
        if let judged {
            if let other = tree ?? total ?? grades {
                collector.report(SchemeMessages.passOrFailWithIndicators(at: other.place))
            }
            if scheme.vetoes.isEmpty { collector.report(SchemeMessages.nothingToJudge(at: judged.place)) }
        } else if let total {
            checkTotal(of: scheme, isSummed: weights.isResolved, at: total.place, into: collector)
        }
        checkGrades(of: scheme, into: collector)
        if let root = document.root { scheme.places = SchemePlaceReader.read(root) }
        return scheme
    }

    private static func readSettings(of root: YAMLMapping, into scheme: inout Scheme) {
        scheme.provenance = root.optional("status")?.word(Scheme.Provenance.self) ?? .draft
        scheme.source = root.optional("source")?.nonEmptyText()
        scheme.note = root.optional("note")?.nonEmptyText()
        scheme.follows = root.optional("follows").flatMap { predecessor($0, of: scheme.id) }
        scheme.isScaled = root.optional("scaled")?.boolean() ?? false
        scheme.rounding = root.optional("rounding").flatMap(rounding) ?? Rounding()
        scheme.notApplicable = root.optional("not-applicable")?.word(NotApplicablePolicy.self) ?? .siblings
        scheme.nilStatement = root.optional("nil-statement")?.share() ?? .one
        scheme.unexplained = root.optional("unexplained")?.word(Scheme.UnexplainedPolicy.self) ?? .judge
        scheme.minimumCoverage = root.optional("minimum-coverage")?.share()
        scheme.deductionFloor = root.optional("deductions-stop-at")?.word(Scheme.DeductionFloor.self) ?? .leaf
        scheme.tiers = root.optional("tiers").flatMap(tiers) ?? []
        scheme.atOnce = root.optional("at-once").flatMap(atOnce)
        if let rank = root.optional("rank")?.mapping(Wording("排名", "rank")) {
            scheme.ranking = rank.required("read-from")?.word(Scheme.Reading.self) ?? .rounded
            rank.finish()
        }
        scheme.appraisal = root.optional("appraisal").flatMap(appraisal)
        scheme.reCheck = root.optional("re-check").flatMap(ReCheckPolicyReader.read)
    }

    /// Its id or path; the file itself need not be there to read this one.
    private static func predecessor(_ value: YAMLValue, of id: String) -> Scheme.Predecessor? {
        guard let name = value.nonEmptyText() else { return nil }
        let last = name.split(separator: "/").last ?? ""
        if last == id || last == id + ".yaml" || last == id + ".yml" {
            value.collector.report(SchemeMessages.followsItself(at: value.place))
            return nil
        }
        return Scheme.Predecessor(name, place: value.place)
    }

    /// `{essential: 3, recommended: 1}`, or only names where points or weights stand at the indicators.
    private static func tiers(_ value: YAMLValue) -> [Tier]? {
        guard value.node.kind == .mapping else { return value.texts()?.map { Tier(name: $0, weight: nil) } }
        return value.pairs { key, weight in
            guard let name = key.nonEmptyText(), let number = weight.points() else { return nil }
            return Tier(name: name, weight: number)
        }
    }

    private static func gate(_ value: YAMLValue) -> Gate? {
        guard let mapping = value.mapping(Wording("及格线", "gate")) else { return nil }
        let below = mapping.required("below")?.points()
        let grade = mapping.required("grade")
        let name = grade?.nonEmptyText()
        mapping.finish()
        guard let below, let grade, let name else { return nil }
        return Gate(below: below, grade: name, place: grade.place)
    }

    private static func passOrFail(_ value: YAMLValue) -> PassOrFail? {
        guard let mapping = value.mapping(Wording("按否决判定的等次", "grades by veto")) else { return nil }
        let (pass, fail) = (mapping.required("pass")?.nonEmptyText(), mapping.required("fail")?.nonEmptyText())
        mapping.finish()
        guard let pass, let fail else { return nil }
        return PassOrFail(pass: pass, fail: fail)
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

    private static func checkTotal(
        of scheme: Scheme, isSummed: Bool, at place: Place, into collector: DiagnosticCollector
    ) {
        let sum = ExactNumber.sum(scheme.indicators.map(\.worth))
        if scheme.total.isZero { collector.report(SchemeMessages.zeroTotal(at: place)) }
        if isSummed, !scheme.isScaled, sum != scheme.total, !scheme.indicators.isEmpty {
            collector.report(SchemeMessages.sum(sum, scheme.total, of: nil, at: place))
        }
    }

    private static func checkGrades(of scheme: Scheme, into collector: DiagnosticCollector) {
        let names = scheme.passOrFail.map { [$0.pass, $0.fail] } ?? scheme.grades?.names ?? []
        if let gate = scheme.gate, !names.contains(gate.grade) {
            collector.report(SchemeMessages.unknownGrade(gate.grade, names, at: gate.place))
        }
        for veto in scheme.vetoes {
            guard let grade = veto.grade, !names.contains(grade) else { continue }
            collector.report(SchemeMessages.unknownGrade(grade, names, at: veto.place))
        }
    }
}
