import DisclosureModel
import SourceText

/// Makes one catalogue of the parts of a page: ids, repeated names, what is told of the whole.
struct CatalogueAssembly {
    let cells: FormCells
    let options: ImportOptions
    let parts: [ImportedPart]
    private(set) var catalogue: Catalogue
    private(set) var uncertainties: [UncertainCell] = []
    private(set) var figures = ImportFigures()
    private(set) var diagnostics: [Diagnostic] = []
    private let fields: [String]

    init(cells: FormCells, options: ImportOptions, parts: [ImportedPart]) {
        self.cells = cells
        self.options = options
        self.parts = parts
        var fields: [String] = []
        for field in parts.compactMap(\.field) where !fields.contains(field) { fields.append(field) }
        self.fields = fields
        let field = options.field ?? (fields.count == 1 ? fields[0] : "")
        let title = options.title ?? parts.lazy.compactMap(\.title).first ?? field + "领域基层政务公开标准目录"
        catalogue = Catalogue(
            id: options.id, field: field, title: FormText.oneLine(title), version: options.version,
            issued: options.issuer.map { Catalogue.Issue(by: $0, document: nil, date: nil) }, region: options.region,
            channelsMean: parts.lazy.compactMap(\.meaning).first ?? .all, items: [], place: parts.first?.place)
    }

    mutating func read() {
        let namesFields = options.field == nil && fields.count > 1
        if namesFields, let place = parts.first?.place {
            diagnostics.append(ImportDiagnostics.severalFields(fields, at: place))
        }
        if options.source == nil { diagnostics.append(ImportDiagnostics.noSource()) }
        var drafts: [ItemAssembly.Draft] = []
        var field: String?
        for part in parts {
            field = part.field ?? field
            tell(part)
            let assembly = ItemAssembly(
                cells: cells, use: FormUse(part.rows, cells), options: options,
                field: namesFields ? field ?? "" : catalogue.field, meaning: part.meaning ?? .all)
            for row in part.rows {
                var draft = assembly.draft(row)
                if namesFields, let field { draft.item.names.insert(field, at: 0) }
                if !draft.item.names.isEmpty {
                    add(draft, to: &drafts)
                } else {
                    diagnostics.append(ImportDiagnostics.rowWithoutName(at: row.place))
                }
            }
        }
        identify(&drafts)
        finish(drafts)
    }

    private mutating func tell(_ part: ImportedPart) {
        figures.tables += part.rows.isEmpty ? 0 : 1
        figures.repeatedHeadings += part.repeatedHeadings
        diagnostics += part.asides.map(ImportDiagnostics.aside)
        var names: Set<String> = []
        for column in part.columns {
            if column.role == .unknown {
                diagnostics.append(
                    ImportDiagnostics.unknownHeading(
                        column.heading, nearest: FormHeading.suggestion(for: column.heading), at: column.place))
            }
            if column.role == .name, column.heading.contains("级"), !names.insert(column.heading).inserted {
                diagnostics.append(ImportDiagnostics.repeatedHeading(column.heading, column.heading, at: column.place))
            }
        }
    }

    /// Adds an item. A row with the names of the one before it and further elements alone goes on with that one; a row
    /// that says the same again is told.
    private mutating func add(_ draft: ItemAssembly.Draft, to drafts: inout [ItemAssembly.Draft]) {
        if let index = drafts.lastIndex(where: { $0.item.names == draft.item.names }) {
            let earlier = drafts[index]
            if earlier.content == draft.content {
                diagnostics.append(
                    ImportDiagnostics.repeatedRow(draft.item.title, at: draft.item.place, first: earlier.item.place))
                return
            }
            if index == drafts.count - 1, goesOn(earlier.item, draft.item) {
                drafts[index].item.elements += draft.item.elements.filter { !earlier.item.elements.contains($0) }
                let beside: Set<ImportDoubt> = [
                    .arisesInferred, .maybeMerged, .levelMissing, .audienceUnclear, .modeUnclear,
                ]
                drafts[index].doubts += draft.doubts.filter {
                    !beside.contains($0.doubt.kind) || !$0.doubt.read.isEmpty
                }
                drafts[index].filled += draft.filled
                drafts[index].flagged += draft.flagged
                drafts[index].inherited += draft.inherited
                return
            }
        }
        drafts.append(draft)
    }

    /// Whether two rows differ in their elements alone.
    private func goesOn(_ earlier: DisclosureItem, _ later: DisclosureItem) -> Bool {
        guard !later.elements.isEmpty else { return false }
        var same = later
        same.elements = earlier.elements
        same.arises = earlier.arises
        same.place = earlier.place
        if same == earlier { return true }
        // Content alone below empty squares.
        return later.bases.isEmpty && later.limit == nil && later.functions.isEmpty && later.channels.isEmpty
            && (later.levels.isEmpty || later.levels == options.levels) && later.audience == nil && later.note == nil
    }

    /// Items of the same names are told apart by what they say; a digest of it follows the id.
    private func identify(_ drafts: inout [ItemAssembly.Draft]) {
        var groups: [String: [Int]] = [:]
        for index in drafts.indices {
            groups[ItemIdentity.id(names: drafts[index].item.names), default: []].append(index)
        }
        var used: Set<String> = []
        for index in drafts.indices {
            let names = drafts[index].item.names
            var id = ItemIdentity.id(names: names)
            if (groups[id]?.count ?? 0) > 1 {
                id += "-" + ItemIdentity.suffix(names + drafts[index].content)
                drafts[index].note(
                    [ImportSentences.namesRepeated], key: "name", at: drafts[index].item.place ?? Place(file: ""))
            }
            while !used.insert(id).inserted { id += "-" + ItemIdentity.suffix([id]) }
            drafts[index].item.id = "\(options.id)/\(id)"
        }
    }

    private mutating func finish(_ drafts: [ItemAssembly.Draft]) {
        var counts: [DisclosureItem.Arising: Int] = [:]
        var cells: [UncertainCell] = []
        for draft in drafts {
            catalogue.items.append(draft.item)
            counts[draft.item.arises, default: 0] += 1
            figures.cells += draft.filled
            figures.flagged += draft.flagged
            figures.inherited += draft.inherited
            for (key, place, doubt) in draft.doubts {
                cells.append(
                    UncertainCell(
                        item: draft.item.id, key: key, place: place, kind: doubt.kind, wording: doubt.wording,
                        read: doubt.read))
            }
        }
        figures.items = drafts.count
        uncertainties = [arises(counts)] + cells
    }

    private func arises(_ counts: [DisclosureItem.Arising: Int]) -> UncertainCell {
        let kinds = DisclosureItem.Arising.allCases.filter { counts[$0] != nil }
        let chinese = kinds.map { "\(ImportSentences.arisingName($0).chinese) \(counts[$0] ?? 0) 项" }
        let english = kinds.map { "\(ImportSentences.arisingName($0).english) \(counts[$0] ?? 0)" }
        return UncertainCell(
            item: nil, key: "arises", place: nil, kind: .arisesInferred,
            wording: Wording(
                "义务如何产生（arises）表中没有写，按时限和名称推定：" + chinese.joined(separator: "，"),
                "how obligations arise stands in no table and was inferred: " + english.joined(separator: ", ")),
            read: "")
    }
}
