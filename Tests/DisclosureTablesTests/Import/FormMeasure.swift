import DisclosureModel
import DisclosureTables
import SourceText

/// What an import of a labelled form came to, cell by cell.
struct FormMeasure {
    /// The value is the label's and nothing is told that should not be.
    var right = 0
    /// Something is left to a person.
    var flagged = 0
    /// The value differs and nobody is told.
    var wrong: [String] = []
    /// The value is the label's, and yet it is flagged.
    var needless: [String] = []

    init() {}

    init(_ form: LabelledForm, vocabulary: Vocabulary) {
        let collector = DiagnosticCollector()
        let imported = CatalogueImporter.read(
            form.grids, vocabulary: vocabulary, options: form.options, into: collector)
        guard let imported else {
            wrong.append("\(form.name): nothing was read: \(collector.diagnostics.map(\.message.chinese))")
            return
        }
        let items = imported.catalogue.items
        if items.map(\.names) != form.items.map(\.names) {
            wrong.append("\(form.name): items \(items.map(\.names)) instead of \(form.items.map(\.names))")
        }
        check(whole: imported.catalogue, form)
        for (item, label) in zip(items, form.items) {
            let told = Set(
                imported.uncertainties.filter { $0.item == item.id && !$0.isOnlyTold }.map(\.key))
            judge("name", item.names.joined(separator: " / "), label.names.joined(separator: " / "), label, told, form)
            for key in LabelledForm.keys + (label.cells["arises"] == nil ? [] : ["arises"]) {
                let expected = label.cells[key] ?? (key == "mode" ? "主动" : "")
                judge(key, LabelledForm.cell(key, of: item), expected, label, told, form)
            }
        }
    }

    private mutating func check(whole catalogue: Catalogue, _ form: LabelledForm) {
        let found = ["channels-mean": catalogue.channelsMean.rawValue, "catalogue-field": catalogue.field]
        for (key, value) in form.whole where found[key] != value {
            wrong.append("\(form.name): \(key) is \(found[key] ?? "nothing") instead of \(value)")
        }
    }

    private mutating func judge(
        _ key: String, _ found: String, _ expected: String, _ label: LabelledForm.Item, _ told: Set<String>,
        _ form: LabelledForm
    ) {
        let mustTell = label.flagged.contains(key) || key == "name" && label.flagged.contains("names")
        let place = "\(form.name) \(label.names.last ?? "") \(key)"
        switch (found == expected, told.contains(key), mustTell) {
        case (true, false, false): right += 1
        case (_, true, true): flagged += 1
        case (true, true, false):
            flagged += 1
            needless.append("\(place): “\(found)”")
        case (false, true, false):
            flagged += 1
            needless.append("\(place): “\(found)” instead of “\(expected)”")
        case (_, false, true): wrong.append("\(place): not told, “\(found)”")
        case (false, false, false): wrong.append("\(place): “\(found)” instead of “\(expected)”")
        }
    }

    static func + (left: FormMeasure, right: FormMeasure) -> FormMeasure {
        var sum = left
        sum.right += right.right
        sum.flagged += right.flagged
        sum.wrong += right.wrong
        sum.needless += right.needless
        return sum
    }
}
