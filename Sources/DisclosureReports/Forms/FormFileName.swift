/// Names of files made from names that people gave: bodies' names may hold what no file name can.
public enum FormFileName {
    /// Bytes of a name that every file system takes, an ending and a number included.
    private static let longest = 200

    /// The names as parts of paths that Windows, macOS and Linux take alike, no two equal: of bodies that share a name
    /// the later ones bear a number.
    public static func safe(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let base = safe(name)
            var result = base
            var number = 2
            // Windows does not tell upper from lower case.
            while !taken.insert(result.lowercased()).inserted {
                result = "\(base)(\(number))"
                number += 1
            }
            return result
        }
    }

    private static func safe(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            let isRefused = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return "_"
            default: return isRefused ? "_" : scalar
            }
        }
        var text = String(String.UnicodeScalarView(scalars))
        while text.utf8.count > longest { text.removeLast() }
        while let first = text.first, first == "." || first.isWhitespace { text.removeFirst() }
        while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
        return text.isEmpty ? "_" : reserved.contains(text.uppercased()) ? text + "_" : text
    }

    /// Names that Windows keeps for devices.
    private static let reserved: Set<String> = Set(
        ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
