/// The known word a person probably meant.
public enum NearestWord {
    /// The word of `known` that is fewest edits away from `word`, or `nil` where none is near.
    ///
    /// An edit inserts, drops or replaces one character or swaps two neighbours. Near means at most a third of the
    /// longer word, and always one edit for words of two characters or more. Ties go to the word that stands first.
    public static func suggestion(for word: String, among known: some Sequence<String>) -> String? {
        let wanted = Array(word.prefix(longest + 1).lowercased())
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known {
            let letters = Array(candidate.prefix(longest + 1).lowercased())
            guard letters.count <= longest else { continue }
            let length = max(wanted.count, letters.count)
            let allowed = min(length < 2 ? 0 : max(1, length / 3), (best?.distance ?? .max) - 1)
            guard allowed >= 0, abs(wanted.count - letters.count) <= allowed else { continue }
            let distance = editDistance(wanted, letters)
            if distance <= allowed { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Characters beyond which a word is prose and gets no suggestion.
    static let longest = 64

    /// Edits between two words, a swap of neighbours counting once (optimal string alignment).
    package static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        if left == right { return 0 }
        var older: [Int] = []
        var previous = Array(0...right.count)
        for row in 1..<(left.count + 1) {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1..<(right.count + 1) {
                let same = left[row - 1] == right[column - 1]
                var cost = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, older[column - 2] + 1)
                }
                current.append(cost)
            }
            older = previous
            previous = current
        }
        return previous[right.count]
    }
}
