import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// Finds the scheme that another one follows, by its id or its path under a folder.
struct SchemePredecessor {
    /// Schemes that have been read anyway.
    let checked: [Scheme]
    /// Where files are looked for, the nearest first.
    let folders: [String]

    /// nil where there is none, or none that can be read: what is wrong with it is said where it is looked at itself.
    func find(_ follows: Scheme.Predecessor) throws(WorkspaceError) -> Scheme? {
        let file =
            follows.name.hasSuffix(".yaml") || follows.name.hasSuffix(".yml") ? follows.name : follows.name + ".yaml"
        let id = FilePath.name(file).split(separator: ".").first.map(String.init) ?? follows.name
        if let known = checked.first(where: { $0.id == id }) { return known }
        for folder in folders {
            for name in [file, "schemes/" + file, FilePath.name(file)] {
                let path = FilePath.joined(folder, name)
                guard Files.exists(path), !Files.isFolder(path) else { continue }
                let quiet = DiagnosticCollector()
                let read = SchemeReader.read(YAMLReader.read(bytes: try Files.read(path), file: path), into: quiet)
                if let read, !quiet.hasErrors { return read }
            }
        }
        return nil
    }
}
