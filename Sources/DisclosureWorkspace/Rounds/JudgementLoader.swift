import CivilCalendar
import DisclosureFiles
import DisclosureModel
import SourceText
import TabularFiles

/// Reads the files of judgements that a round names: workbooks, CSV and YAML alike.
struct JudgementLoader {
    let folder: String
    let files: InputFiles
    let names: InputNames
    let schemes: [(group: String, scheme: Scheme)]
    let cutOff: CivilDate

    /// Judgements under the ids of their schemes, in the order of the files.
    func load(_ sources: [Round.JudgementFile]) throws(WorkspaceError) -> [Judgement] {
        var inputs: [JudgementReader.Input] = []
        for source in sources { inputs += try self.inputs(of: source) }
        let collector = files.collector
        let judgements = JudgementReader.read(inputs, names: names, into: collector)
        let resolver = JudgementResolver(
            register: names.bodies.register, schemes: schemes, cutOff: cutOff, into: collector)
        return resolver.resolve(judgements) + sources.flatMap(resolver.statements)
    }

    private func inputs(of source: Round.JudgementFile) throws(WorkspaceError) -> [JudgementReader.Input] {
        let path = folder + "/" + source.path
        if ["yaml", "yml", "json"].contains(FilePath.ending(source.path)) {
            guard let document = try files.document(path, name: source.path, namedAt: source.place),
                let input = JudgementDocumentReader.read(document, file: source, into: files.collector)
            else { return [] }
            return [input]
        }
        return try files.tables(
            path, name: source.path, namedAt: source.place, as: .judgements,
            headings: source.columns.values.flatMap(\.self)
        ).map { JudgementReader.Input($0, file: source) }
    }
}
