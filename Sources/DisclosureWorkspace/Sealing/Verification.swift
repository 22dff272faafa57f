import DisclosureReports
import SourceText

/// What a new computation of a round makes of the results that lie there (核对).
public struct Verification: Sendable, Codable, Hashable {
    public struct Version: Sendable, Codable, Hashable {
        public var stored: String
        public var now: String
    }

    public struct FileChange: Sendable, Codable, Hashable {
        public enum Kind: String, Sendable, Codable, CaseIterable { case changed, missing, added }

        public var path: String
        public var kind: Kind
        /// SHA-256 as results or seal have it; nil for one that was added.
        public var stored: String?
        /// nil for one that is missing.
        public var now: String?
    }

    public struct BodyChange: Sendable, Codable, Hashable {
        public var id: String
        public var name: String
        /// Published score, grade and rank; nil where there is none.
        public var storedScore: String?
        public var score: String?
        public var storedGrade: String?
        public var grade: String?
        public var storedRank: Int?
        public var rank: Int?
    }

    public var round: String
    public var isIdentical: Bool
    public var isSealed: Bool
    /// Where the tool's own version is another.
    public var tool: Version?
    public var inputs: [FileChange]
    /// Files of the results that the new computation gives otherwise.
    public var results: [FileChange]
    /// Sealed files that are no longer what was sealed, seen from the results' folder.
    public var seal: [FileChange]
    public var bodies: [BodyChange]

    init(
        stored: AssessmentReport, now: AssessmentReport, results: [FileChange], seal: [FileChange], isSealed: Bool
    ) {
        round = stored.round.id
        self.isSealed = isSealed
        tool =
            stored.tool == now.tool
            ? nil
            : Version(
                stored: "\(stored.tool.name) \(stored.tool.version)", now: "\(now.tool.name) \(now.tool.version)")
        inputs = Self.changes(
            from: stored.inputs.map { ($0.path, $0.sha256) }, to: now.inputs.map { ($0.path, $0.sha256) })
        self.results = results
        self.seal = seal
        bodies = Self.bodies(from: stored.bodies, to: now.bodies)
        isIdentical = tool == nil && inputs.isEmpty && results.isEmpty && seal.isEmpty && bodies.isEmpty
    }

    /// A result or a sealed file is not there.
    public var lacksFiles: Bool {
        results.contains { $0.kind == .added } || seal.contains { $0.kind == .missing }
    }

    /// By path, in order.
    static func changes(
        from stored: [(path: String, sha256: String)], to now: [(path: String, sha256: String)]
    ) -> [FileChange] {
        let old = Dictionary(stored.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(now.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        return Set(old.keys).union(new.keys).sorted().compactMap { path in
            guard old[path] != new[path] else { return nil }
            let kind: FileChange.Kind = old[path] == nil ? .added : new[path] == nil ? .missing : .changed
            return FileChange(path: path, kind: kind, stored: old[path], now: new[path])
        }
    }

    private static func bodies(
        from stored: [AssessmentReport.BodyReport], to now: [AssessmentReport.BodyReport]
    ) -> [BodyChange] {
        let old = Dictionary(stored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(now.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(old.keys).union(new.keys).sorted().compactMap { id in
            let (before, after) = (old[id], new[id])
            guard
                before?.exactScore != after?.exactScore || before?.score != after?.score
                    || before?.grade != after?.grade || before?.rank != after?.rank
            else { return nil }
            return BodyChange(
                id: id, name: after?.name ?? before?.name ?? id, storedScore: before?.score, score: after?.score,
                storedGrade: before?.grade, grade: after?.grade, storedRank: before?.rank, rank: after?.rank)
        }
    }
}
