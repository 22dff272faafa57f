import SourceText

/// Many notes of one kind, told once: a library of hundreds of items has as many things worth knowing.
struct FoldedNotes {
    let code: String
    let first: Diagnostic
    let count: Int

    /// Notes of one kind that are listed one by one.
    static let listedAtMost = 3

    /// What is listed, and what is told once; the kinds in the order in which they first came.
    static func fold(_ diagnostics: [Diagnostic]) -> (listed: [Diagnostic], folded: [FoldedNotes]) {
        var counts: [String: Int] = [:]
        for diagnostic in diagnostics where diagnostic.severity == .note { counts[diagnostic.code, default: 0] += 1 }
        func isFolded(_ diagnostic: Diagnostic) -> Bool {
            diagnostic.severity == .note && counts[diagnostic.code, default: 0] > listedAtMost
        }
        var folded: [FoldedNotes] = []
        for diagnostic in diagnostics where isFolded(diagnostic) {
            guard !folded.contains(where: { $0.code == diagnostic.code }) else { continue }
            folded.append(
                FoldedNotes(code: diagnostic.code, first: diagnostic, count: counts[diagnostic.code, default: 0]))
        }
        return (diagnostics.filter { !isFolded($0) }, folded)
    }

    var sentence: Wording {
        let place =
            first.place.map { Wording($0.text(in: .chinese) + " ", $0.text(in: .english) + " ") } ?? Wording("", "")
        return Wording(
            "提示\(count)处 [\(code)]，如 \(place.chinese)\(first.message.chinese)",
            "\(count) notes [\(code)], such as \(place.english)\(first.message.english)")
    }
}
