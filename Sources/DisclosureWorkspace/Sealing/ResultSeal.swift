#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `SHA256SUMS` beside the results of a round: what they were when they were sealed, in the form of `sha256sum`.
struct ResultSeal {
    struct Line: Hashable {
        /// Lower-case hexadecimal.
        var sha256: String
        /// Relative to the folder of the results.
        var path: String
    }

    static let file = "SHA256SUMS"

    var lines: [Line]

    init(lines: [Line]) { self.lines = lines }

    static func exists(in folder: String) -> Bool { Files.exists(path(in: folder)) }

    static func path(in folder: String) -> String { FilePath.joined(folder, file) }

    /// What `sha256sum -c` reads: a line that begins with a backslash has its name escaped.
    var text: String {
        lines.map { line in
            let escaped = line.path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
            return "\(escaped == line.path ? "" : "\\")\(line.sha256)  \(escaped)\n"
        }.joined()
    }

    /// nil where a line is none of `sha256sum`.
    init?(text: String) {
        var lines: [Line] = []
        for row in text.split(separator: "\n") {
            let isEscaped = row.hasPrefix("\\")
            let parts = (isEscaped ? row.dropFirst() : row).split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 64, let mark = parts[1].first, mark == " " || mark == "*"
            else { return nil }
            let name = String(parts[1].dropFirst())
            lines.append(Line(sha256: String(parts[0]), path: isEscaped ? Self.unescaped(name) : name))
        }
        self.lines = lines
    }

    private static func unescaped(_ name: String) -> String {
        var plain = ""
        var isEscape = false
        for character in name {
            if isEscape {
                plain.append(character == "n" ? "\n" : character)
                isEscape = false
            } else if character == "\\" {
                isEscape = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }

    /// A file as seen from a folder, links followed: `../records/site.csv`.
    static func relative(_ path: String, from folder: String) -> String {
        let target = FileIdentity.of(path).split(separator: "/")
        let base = FileIdentity.of(folder).split(separator: "/")
        let common = zip(target, base).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: base.count - common) + target.dropFirst(common)).joined(separator: "/")
    }
}
