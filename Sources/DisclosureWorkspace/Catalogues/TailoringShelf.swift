import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// Finds tailorings by what rounds and other tailorings call them, and reads each once.
final class TailoringShelf {
    private let root: String
    private let vocabulary: Vocabulary
    private let files: InputFiles
    /// By path.
    private var known: [String: Tailoring] = [:]
    private var tried: Set<String> = []

    init(root: String, vocabulary: Vocabulary, files: InputFiles) {
        self.root = root
        self.vocabulary = vocabulary
        self.files = files
    }

    func read(_ references: [Round.Reference]) throws(WorkspaceError) -> [Tailoring] {
        var found: [Tailoring] = []
        for reference in references {
            if let tailoring = try read(reference.path, at: reference.place) { found.append(tailoring) }
        }
        return found
    }

    /// What the tailorings are built on, and what that is built on; circles are the tailorer's to tell.
    func bases(of tailorings: [Tailoring]) throws(WorkspaceError) -> [Tailoring] {
        var all = tailorings
        var next = 0
        while next < all.count {
            for base in all[next].bases {
                guard let found = try read(base.path, at: base.place), !all.contains(where: { $0.id == found.id })
                else { continue }
                all.append(found)
            }
            next += 1
        }
        return all
    }

    private func read(_ name: String, at place: Place?) throws(WorkspaceError) -> Tailoring? {
        let file = name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml"
        // As named on the command line, under the folder of catalogues, or beside the other tailorings.
        let places = [file, FilePath.joined(root, file), FilePath.joined(root, "tailoring/" + FilePath.name(file))]
        let path = (place == nil ? places : Array(places.dropFirst())).first(where: Files.exists) ?? places[1]
        if let tailoring = known[path] { return tailoring }
        // A round calls its inputs by their paths below the folder of catalogues.
        let shown = place != nil && path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
        guard tried.insert(path).inserted, let document = try files.document(path, name: shown, namedAt: place)
        else { return nil }
        known[path] = TailoringReader.read(document, vocabulary: vocabulary, into: files.collector)
        return known[path]
    }
}
