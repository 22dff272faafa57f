import DisclosureModel
import SourceText

/// Whether what a scheme measures exists in the catalogues of a round.
public enum SchemeReferences {
    /// Unknown catalogues, fields and items of all measures, at the places of their indicators.
    public static func problems(in scheme: Scheme, catalogues: [Catalogue]) -> [Diagnostic] {
        let catalogueIDs = catalogues.map(\.id).sorted()
        let fields = Set(catalogues.map(\.field)).sorted()
        let items = catalogues.flatMap(\.items).map(\.id).sorted()
        let measures: [(id: String, measure: Measure?, place: Place?)] =
            scheme.leaves.map { ($0.id, $0.measure, $0.place) } + scheme.vetoes.map { ($0.id, $0.measure, $0.place) }
            + scheme.penalties.map { ($0.id, $0.measure, $0.place) }
        return measures.flatMap { id, measure, place -> [Diagnostic] in
            guard let measure else { return [] }
            return unknown(measure.catalogues, catalogueIDs, Wording("标准目录", "catalogue"), id, place)
                + unknown(measure.fields, fields, Wording("领域", "field"), id, place)
                + unknown(measure.items, items, Wording("公开事项", "item"), id, place)
        }
    }

    /// Groups, functions and bodies that scopes name and the register does not have; a scheme of a wider region may.
    public static func problems(in scheme: Scheme, register: BodyRegister) -> [Diagnostic] {
        let groups = register.groups.map(\.id).sorted()
        let functions = Set(register.bodies.flatMap { $0.functions + $0.kind.impliedFunctions }).sorted()
        let bodies = register.bodies.map(\.id)
        return scheme.family.flatMap { indicator -> [Diagnostic] in
            guard let scope = indicator.appliesTo else { return [] }
            let place = scope.place ?? indicator.place
            return absent(scope.groups, groups, Wording("组别", "group"), indicator.id, place)
                + absent(scope.functions, functions, Wording("职能", "function"), indicator.id, place)
                + absent(scope.bodies, bodies, Wording("单位", "body"), indicator.id, place)
        }
    }

    private static func absent(
        _ names: [String]?, _ known: [String], _ kind: Wording, _ id: String, _ place: Place?
    ) -> [Diagnostic] {
        (names ?? []).filter { !known.contains($0) }.map { name in
            Diagnostic(
                "scheme.absent-scope", .warning, at: place,
                Wording(
                    "「\(id)」的适用范围写了\(kind.chinese)「\(name)」，主体名录中没有",
                    "the scope of '\(id)' names the \(kind.english) '\(name)', which the register does not have"),
                remedy: NearestWord.suggestion(for: name, among: known).map {
                    Wording("是否想写 \($0)？", "did you mean \($0)?")
                }
            )
        }
    }

    private static func unknown(
        _ names: [String]?, _ known: [String], _ kind: Wording, _ id: String, _ place: Place?
    ) -> [Diagnostic] {
        let known = Set(known)
        return (names ?? []).filter { !known.contains($0) }.map { name in
            let nearest = NearestWord.suggestion(for: name, among: known.sorted())
            return Diagnostic(
                "scheme.unknown-reference", at: place,
                Wording(
                    "「\(id)」测量的\(kind.chinese)「\(name)」不在本轮目录中",
                    "'\(id)' measures the \(kind.english) '\(name)', which the round does not have"),
                remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") })
        }
    }
}
