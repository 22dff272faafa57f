import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// Reads judgements that are written as YAML: a list whose entries have the columns' names as keys.
public enum JudgementDocumentReader {
    /// The list as a table whose cells know their places, and what holds for all of it; `nil` where the file is none.
    ///
    /// - Parameter file: what the round says of the file; the document itself goes before it.
    public static func read(
        _ document: YAMLReading, file: Round.JudgementFile? = nil, into collector: DiagnosticCollector
    ) -> JudgementReader.Input? {
        guard let root = document.open(as: .judgements, into: collector) else { return nil }
        _ = root.required("judgements")?.identifier()
        _ = root.optional("title")?.nonEmptyText()
        let kind = root.optional("kind")?.choice(JudgementColumns.kinds)
        let source = root.optional("source")?.nonEmptyText()
        let by = root.optional("by")?.nonEmptyText()
        let name = document.source.name
        let keys = JudgementColumns.all.map(\.key)
        var number = 0
        let rows = root.required("list")?.mappings(Wording("评判", "judgement")) { entry -> HeadedTable.Row in
            number += 1
            var cells: [String?] = []
            var places: [Int: Place] = [:]
            for (column, key) in keys.enumerated() {
                let value = key == "body" ? entry.required(key) : entry.optional(key)
                places[column] = value?.place ?? entry.place
                guard let value, !value.isNull else {
                    cells.append(key == "body" && value == nil ? nil : "")
                    continue
                }
                cells.append(value.text().map { $0.trimmingBlanks() })
            }
            entry.finish()
            return HeadedTable.Row(number: number, cells: cells, places: places)
        }
        root.ignore("note")
        root.finish()
        var settings = file ?? Round.JudgementFile(file: Round.Reference(path: name, place: nil))
        settings.kind = kind ?? settings.kind
        settings.source = source ?? settings.source
        settings.by = by ?? settings.by
        settings.columns = [:]
        return JudgementReader.Input(
            HeadedTable(file: name, form: .document, headings: keys, rows: rows ?? []), file: settings)
    }
}
