import DisclosureModel

/// The shell command by which anybody repeats a draw: `sha256sum` and `sort` and nothing of ours.
public enum DrawCommand {
    /// Prints digest and id of those drawn, stratum after stratum, in the order of the draw.
    public static func text(of draw: SampleDraw) -> String {
        var lines = [
            "phrase=\(quoted(draw.design.phrase))",
            "draw() { while IFS= read -r id; do"
                + " printf '%s  %s\\n' \"$(printf '%s\\n%s' \"$phrase\" \"$id\" | sha256sum | cut -c1-64)\" \"$id\";"
                + " done | LC_ALL=C sort | head -n \"$1\"; }",
        ]
        for stratum in draw.strata {
            let ids = stratum.entries.map(\.unit.id).sorted().map(quoted).joined(separator: " ")
            lines.append("printf '%s\\n' \(ids) | draw \(stratum.size)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// As a word of the shell.
    static func quoted(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
