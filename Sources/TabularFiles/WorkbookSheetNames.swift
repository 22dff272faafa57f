/// Names that Excel takes for sheets: at most 31 units, none of `[]:*?/\`, no apostrophe at an end, no two alike.
public enum WorkbookSheetNames {
    static let longest = 31

    /// The names mended where they must be, in order; those that are fine stay as they are.
    public static func mended(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.enumerated().map { index, name in
            let allowed = allowed(name)
            let base = allowed.isEmpty ? "Sheet\(index + 1)" : allowed
            var result = cut(base, to: longest)
            var number = 2
            while !taken.insert(result.lowercased()).inserted {
                let suffix = "(\(number))"
                result = cut(base, to: longest - suffix.utf16.count) + suffix
                number += 1
            }
            return result
        }
    }

    private static func allowed(_ name: String) -> String {
        var text = String(
            String.UnicodeScalarView(name.unicodeScalars.map { "[]:*?/\\".unicodeScalars.contains($0) ? "_" : $0 })
        ).filter { !$0.isNewline && $0 != "\0" }
        text = cut(text, to: longest)
        while text.hasPrefix("'") { text.removeFirst() }
        while text.hasSuffix("'") { text.removeLast() }
        // Excel keeps this name for itself.
        return text.lowercased() == "history" ? text + "_" : text
    }

    /// Cut between characters.
    private static func cut(_ text: String, to units: Int) -> String {
        var text = text
        while text.utf16.count > units || text.hasSuffix("'") { text.removeLast() }
        return text
    }
}
