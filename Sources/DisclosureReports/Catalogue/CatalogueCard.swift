import DisclosureModel
import SourceText

/// One item of a catalogue (公开事项) as a card for a terminal: every field with its label, limits also in plain words.
public enum CatalogueCard {
    /// - Parameter width: in columns, of which a Chinese character takes two; less than 40 is taken as 40.
    public static func lines(
        of item: DisclosureItem, in catalogue: Catalogue, language: Language = .chinese, width: Int = 80,
        style: TerminalStyle = .plain
    ) -> [String] {
        let fields = CatalogueCardFields(item, catalogue, language).fields
        let column = fields.reduce(0) { max($0, DisplayWidth.of($1.label)) } + 2
        let width = max(40, width)
        var lines = TerminalText.wrapped(TerminalText.cleaned(item.title), to: width).map(style.bold)
        for field in fields {
            for (number, text) in field.texts.enumerated() {
                let label = number == 0 ? TerminalText.padded(field.label, to: column) : ""
                let cleaned = TerminalText.cleaned(text)
                // An address that is broken can no longer be opened.
                let wrapped = text.contains("://") ? [cleaned] : TerminalText.wrapped(cleaned, to: width - column)
                for (index, line) in wrapped.enumerated() {
                    let lead = index == 0 && number == 0 ? style.faint(label) : String(repeating: " ", count: column)
                    lines.append(lead + line)
                }
            }
        }
        return lines
    }
}

/// The fields of a card, in the order of the official form, then what the form has no room for.
private struct CatalogueCardFields {
    private(set) var fields: [(label: String, texts: [String])] = []
    private let language: Language

    init(_ item: DisclosureItem, _ catalogue: Catalogue, _ language: Language) {
        self.language = language
        add(CatalogueWords.id, [item.id])
        add(CatalogueWords.catalogue, ["\(catalogue.title) \(catalogue.version)"])
        add(CatalogueWords.field, [catalogue.field])
        add(CatalogueWords.elements, item.elements.map(element))
        add(CatalogueWords.basis, item.bases.map(basis))
        if let limit = item.limit {
            add(CatalogueWords.limit, meaning(of: limit))
        } else {
            add(CatalogueWords.limit, [say(CatalogueWords.notStated)])
        }
        if let refresh = item.refresh { add(CatalogueWords.refresh, meaning(of: refresh)) }
        add(CatalogueWords.arising, [say(CatalogueWords.title(item.arises))])
        add(CatalogueWords.functions, [joined(item.functions)])
        add(CatalogueWords.owing, [say(CatalogueWords.title(item.owedBy))])
        add(
            CatalogueWords.channels,
            [joined(item.channels.map { $0.name + ($0.isOptional ? say(CatalogueWords.optional) : "") })])
        add(CatalogueWords.audience, [item.audience ?? ""])
        add(CatalogueWords.mode, [say(CatalogueWords.title(item.mode))])
        add(CatalogueWords.levels, [joined(Level.allCases.filter(item.levels.contains).map { say($0.title) })])
        add(CatalogueWords.mustNotShow, [joined(item.mustNotShow)])
        add(CatalogueWords.sameAs, item.sameAs)
        if item.isShared { add(CatalogueWords.shared, [say(CatalogueWords.sharedMeaning)]) }
        add(CatalogueWords.tags, [joined(item.tags)])
        add(
            CatalogueWords.match,
            [(CatalogueWords.columns, item.matchColumns), (CatalogueWords.titles, item.matchTitles)]
                .filter { !$0.1.isEmpty }.map { say($0.0) + joined($0.1) })
        add(CatalogueWords.was, [joined(item.was)])
        add(CatalogueWords.retired, [item.retired?.description ?? ""])
        add(CatalogueWords.provenance, [say(CatalogueWords.meaning(item.provenance)), item.source ?? ""])
        add(CatalogueWords.note, item.note.map { $0.split(whereSeparator: \.isNewline).map(String.init) } ?? [])
        add(CatalogueWords.place, [item.place.map(Self.text) ?? ""])
    }

    /// A field with nothing in it is left out.
    private mutating func add(_ label: Wording, _ texts: [String]) {
        let texts = texts.filter { !$0.isEmpty }
        if !texts.isEmpty { fields.append((say(label), texts)) }
    }

    private func element(_ element: ContentElement) -> String {
        "- " + element.text + (element.showsTotalsOnly ? say(CatalogueWords.totals) : "")
            + (element.isOptional ? say(CatalogueWords.optional) : "")
    }

    private func basis(_ basis: LegalBasis) -> String {
        basis.citation + say(CatalogueWords.inForce(from: basis.from?.description, until: basis.until?.description))
    }

    /// The standard's words, then what each rule means and what a person has to decide.
    private func meaning(of limit: TimeLimit) -> [String] {
        var lines =
            [limit.text] + limit.rules.map { "→ " + say($0.wording) } + limit.problems.map { "! " + say($0.wording) }
        if limit.rules.isEmpty, limit.problems.isEmpty { lines.append("! " + say(CatalogueWords.needsPerson)) }
        return lines
    }

    private func say(_ wording: Wording) -> String { wording.text(in: language) }

    private func joined(_ texts: [String]) -> String { texts.joined(separator: language == .chinese ? "、" : ", ") }

    /// `fields/social-assistance.yaml:15`, which editors open.
    private static func text(_ place: Place) -> String {
        switch place.spot {
        case .text(let line, _, _): "\(place.file):\(line)"
        case .field(let row, _): "\(place.file):\(row)"
        case .cell(let sheet, let reference): "\(place.file) \(sheet)!\(reference)"
        case nil: place.file
        }
    }
}
