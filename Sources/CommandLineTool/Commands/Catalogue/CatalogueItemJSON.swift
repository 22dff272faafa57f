import DisclosureModel

/// One item of `zwgk catalogue show --format json`: the keys of the YAML file, texts as written.
struct CatalogueItemJSON: Encodable {
    struct Element: Encodable {
        let text: String
        let optional: Bool
        let totals: Bool
    }

    struct Basis: Encodable {
        let text: String
        let clause: String?
        let from: String?
        let until: String?
    }

    let id: String
    let catalogue: String
    let field: String
    let name: [String]
    let elements: [Element]
    let basis: [Basis]
    let limit: String?
    let refresh: String?
    let arises: String
    let functions: [String]
    let channels: [String]
    let audience: String?
    let mode: String
    let levels: [String]
    let sameAs: [String]
    let mustNotShow: [String]
    let status: String
    let source: String?
    let note: String?
    let file: String?

    init(_ item: DisclosureItem, in catalogue: Catalogue) {
        id = item.id
        self.catalogue = catalogue.id
        field = catalogue.field
        name = item.names
        elements = item.elements.map {
            Element(text: $0.text, optional: $0.isOptional, totals: $0.showsTotalsOnly)
        }
        basis = item.bases.map {
            Basis(text: $0.text, clause: $0.clause, from: $0.from?.description, until: $0.until?.description)
        }
        limit = item.limit?.text
        refresh = item.refresh?.text
        arises = item.arises.rawValue
        functions = item.functions
        channels = item.channels.map(\.name)
        audience = item.audience
        mode = item.mode.rawValue
        levels = item.levels.sorted().map(\.rawValue)
        sameAs = item.sameAs
        mustNotShow = item.mustNotShow
        status = item.provenance.rawValue
        source = item.source
        note = item.note
        file = item.place?.file
    }
}
