import DisclosureModel
import SourceText
import TabularFiles
import YAMLFiles

/// Reads a register of bodies (主体名录): a YAML file, a YAML file beside a table, or a table alone.
public enum BodyRegisterReader {
    /// The table that a register names under `file`, relative to the register.
    public static func table(namedIn document: YAMLReading) -> (path: String, place: Place)? {
        guard let node = document.root?["file"], let path = node.text, !node.isNull, !path.isEmpty else { return nil }
        return (path, node.place)
    }

    /// Reads a register; `nil` where the file is none.
    ///
    /// - Parameter table: what the file named under `file` holds; `nil` where none is named or it could not be read.
    public static func read(
        _ document: YAMLReading, table: HeadedTable?, into collector: DiagnosticCollector
    ) -> BodyRegister? {
        guard let root = document.open(as: .bodies, into: collector) else { return nil }
        let id = root.required("bodies")?.identifier()
        let groups = root.optional("groups").flatMap(groups) ?? []
        let file = root.optional("file")
        _ = file?.nonEmptyText()
        let list = file == nil ? root.required("list") : root.optional("list")
        var entries = list?.mappings(Wording("主体", "body")) { entry($0) } ?? []
        root.ignore("title", "note")
        root.finish()
        if let table { entries += BodyTableReader.read(table, into: collector) ?? [] }
        guard let id else { return nil }
        return BodyRegisterBuilder(groups: groups, collector: collector).register(id: id, entries)
    }

    /// Reads a register that is a table alone; its groups are those that the bodies name.
    public static func read(
        _ table: HeadedTable, id: String, into collector: DiagnosticCollector
    ) -> BodyRegister? {
        guard let entries = BodyTableReader.read(table, into: collector) else { return nil }
        return BodyRegisterBuilder(groups: nil, collector: collector).register(id: id, entries)
    }

    private static func groups(_ value: YAMLValue) -> [BodyRegister.Group]? {
        var titles: [String: Place] = [:]
        return value.pairs { key, value -> BodyRegister.Group? in
            let id = key.identifier()
            guard let title = value.nonEmptyText() else { return nil }
            if let first = titles[title] {
                value.report(
                    "bodies.repeated-group", .warning,
                    Wording("两个组别都叫「\(title)」", "two groups are called '\(title)'"),
                    remedy: Wording("给其中一个换一个名称", "give one of them another title"), related: first)
            }
            titles[title] = value.place
            return id.map { BodyRegister.Group(id: $0, title: title) }
        }
    }

    /// Ids of villages go below their town's: `town-01/v-03`, and counties may stand before.
    static let idSlashes = 3

    private static func entry(_ entry: YAMLMapping) -> BodyEntry? {
        let id = entry.required("id")?.identifier(slashes: idSlashes)
        let name = entry.required("name")?.nonEmptyText()
        let aliases = entry.optional("aliases")?.texts()
        let kind = entry.required("kind")?.choice(BodyKindWords.all)
        let functions = entry.optional("functions")?.texts()
        let group = entry.optional("group")
        let parent = entry.optional("parent")
        let from = entry.optional("from")
        let until = entry.optional("until")?.civilDate()
        let successor = entry.optional("succeeded-by")
        entry.ignore("note")
        entry.finish()
        let texts = (group?.nonEmptyText(), parent?.nonEmptyText(), successor?.nonEmptyText())
        let first = from?.civilDate()
        guard let id, let name, let kind else { return nil }
        return BodyEntry(
            body: Body(
                id: id, name: name, aliases: aliases ?? [], kind: kind, functions: functions ?? [], group: texts.0,
                parent: texts.1, from: first, until: until, succeededBy: texts.2, place: entry.place),
            parentPlace: parent?.place, groupPlace: group?.place, fromPlace: from?.place,
            successorPlace: successor?.place)
    }
}
