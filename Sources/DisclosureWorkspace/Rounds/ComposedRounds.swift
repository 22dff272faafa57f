import DisclosureFiles
import DisclosureModel
import DisclosureReports
import SourceText

/// Reads the results of the rounds that a round's scores are composed of: they lie beside it, each in the folder of its id.
struct ComposedRounds {
    /// The composing round's folder.
    let folder: String
    let files: InputFiles

    /// By id; those that cannot be read are told and left out.
    func read(for round: Round, schemes: [Scheme]) throws(WorkspaceError) -> [String: RoundScores] {
        var places: [String: Place?] = [:]
        var order: [String] = []
        for part in schemes.flatMap({ $0.composition?.family ?? [] }) {
            guard case .rounds(let terms?) = part.source else { continue }
            for term in terms where places.updateValue(term.place ?? part.place, forKey: term.id) == nil {
                order.append(term.id)
            }
        }
        var found: [String: RoundScores] = [:]
        for id in order where id != round.id {
            let place = places[id] ?? nil
            guard let scores = try results(of: id, at: place) else { continue }
            if let ring = ring(from: id, scores, back: round.id) {
                files.collector.report(Self.ring([round.id] + ring, at: place))
                continue
            }
            found[id] = scores
        }
        return found
    }

    private func path(_ id: String) -> String { FilePath.plain(FilePath.joined(folder, "../" + id)) }

    private func results(of id: String, at place: Place?) throws(WorkspaceError) -> RoundScores? {
        let round = path(id)
        guard Files.isFolder(round) else {
            files.collector.report(Self.unknownRound(id, path: round, near: siblings(of: id), at: place))
            return nil
        }
        let file = round + "/results/assessment.json"
        guard Files.exists(file), !Files.isFolder(file) else {
            files.collector.report(Self.notAssessed(id, round, at: place))
            return nil
        }
        let name = "../\(id)/results/assessment.json"
        guard let bytes = try files.read(file, name: name, namedAt: place) else { return nil }
        guard try isIntact(bytes, of: id, round, at: place) else { return nil }
        do throws(AssessmentJSON.Unreadable) {
            let scores = try AssessmentJSON.scores(from: String(decoding: bytes, as: UTF8.self))
            guard scores.id == id else {
                files.collector.report(Self.otherResults(id, scores.id, at: Place(file: name)))
                return nil
            }
            return scores
        } catch {
            files.collector.report(Self.unreadable(error.message, round, at: Place(file: name)))
            return nil
        }
    }

    private func siblings(of id: String) -> [String] {
        let parent = FilePath.folder(path(id))
        return ((try? Files.list(parent)) ?? []).filter { Files.exists(FilePath.joined(parent, $0) + "/round.yaml") }
    }

    // MARK: Seal

    /// Whether the results are those that were sealed; unsealed ones are told, and used.
    private func isIntact(
        _ bytes: [UInt8], of id: String, _ round: String, at place: Place?
    ) throws(WorkspaceError) -> Bool {
        let seal = round + "/results/SHA256SUMS"
        guard Files.exists(seal) else {
            files.collector.report(Self.unsealed(id, round, at: place))
            return true
        }
        guard let text = try files.read(seal, name: "../\(id)/results/SHA256SUMS", namedAt: place) else { return false }
        let sealed = Self.digest(of: "assessment.json", in: String(decoding: text, as: UTF8.self))
        if let sealed, sealed == Files.sha256(bytes) { return true }
        files.collector.report(Self.brokenSeal(id, isListed: sealed != nil, at: place))
        return false
    }

    /// As `sha256sum` writes it: 64 digits, a space, a space or `*`, the path from the results or from the round.
    static func digest(of name: String, in sums: String) -> String? {
        for line in sums.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].count == 64 else { continue }
            var path = parts[1].drop { $0 == " " || $0 == "*" }
            if path.hasPrefix("./") { path = path.dropFirst(2) }
            if path == name || path == "results/" + name { return parts[0].lowercased() }
        }
        return nil
    }

    // MARK: Rings

    /// The way from a round back to the one that is composed of it; nil where there is none.
    private func ring(from id: String, _ scores: RoundScores, back home: String) -> [String]? {
        var open = [(path: [id], next: scores.composedOf.union(named(in: id)))]
        var seen: Set<String> = [id]
        while !open.isEmpty {
            let (path, next) = open.removeFirst()
            if next.contains(home) { return path + [home] }
            for other in next.sorted() where seen.insert(other).inserted {
                open.append((path + [other], named(in: other)))
            }
        }
        return nil
    }

    /// Rounds that another round's own file names; what is wrong with that file is its own matter.
    private func named(in id: String) -> Set<String> {
        guard let document = try? InputFiles().document(path(id) + "/round.yaml") else { return [] }
        let parts: [Composition.Part]
        switch RoundReader.read(document, into: DiagnosticCollector())?.composition {
        case nil: return []
        case .sources(let supplies): return Set(supplies.flatMap(\.rounds).map(\.id))
        case .whole(let composition): parts = composition.family
        }
        return parts.reduce(into: []) { found, part in
            if case .rounds(let terms?) = part.source { found.formUnion(terms.map(\.id)) }
        }
    }
}
