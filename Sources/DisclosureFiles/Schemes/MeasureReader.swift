import DisclosureModel
import SourceText
import YAMLFiles

/// Reads what an indicator, penalty or veto looks at.
enum MeasureReader {
    static func read(_ value: YAMLValue) -> Measure? {
        guard let mapping = value.mapping(Wording("测量范围", "measure")) else { return nil }
        let dimensions = mapping.required("dimension")?.oneOrMany { $0.word(Dimension.self) }
        let levels = mapping.optional("levels")?.oneOrMany { $0.word(Level.self) }
        let catalogues = mapping.optional("catalogues")?.oneOrMany { $0.identifier() }
        let fields = mapping.optional("fields")?.texts()
        let items = mapping.optional("items")?.oneOrMany { $0.identifier(slashes: 1) }
        let average = mapping.optional("average")?.word(Measure.Averaging.self)
        mapping.finish()
        guard let dimensions else { return nil }
        // A dimension named twice is one dimension.
        let unique = Dimension.allCases.filter(dimensions.contains)
        return Measure(
            dimensions: unique, levels: levels.map(Set.init), catalogues: catalogues, fields: fields, items: items,
            average: average ?? .obligations)
    }
}
