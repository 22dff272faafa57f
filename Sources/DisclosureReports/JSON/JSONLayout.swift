/// Lays compact JSON out for people: two spaces a level, `"key": value`, empty lists and objects on one line.
///
/// Done here so that the bytes do not depend on what a version of Foundation finds pretty.
enum JSONLayout {
    /// `compact` must be valid JSON without blanks between its tokens.
    static func indented(_ compact: some Sequence<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        func breakLine() {
            output.append(UInt8(ascii: "\n"))
            output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
        }
        var opened = false
        for byte in compact {
            if isInString {
                output.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            let closes = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            if closes { depth -= 1 }
            if opened != closes { breakLine() }
            opened = false
            output.append(byte)
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                opened = true
            case UInt8(ascii: ","): breakLine()
            case UInt8(ascii: ":"): output.append(UInt8(ascii: " "))
            default: break
            }
        }
        output.append(UInt8(ascii: "\n"))
        return output
    }
}
