import DisclosureModel

extension OfficialCells {
    /// What the cells of one part show, as one text: equal where a person changed nothing in them.
    func shown(_ part: OfficialPart, of item: DisclosureItem) -> String {
        Self.shown(part) { text($0, of: item, number: 0) }
    }

    /// The same of cells as they were read; names by as many columns as an item can have.
    static func shown(_ part: OfficialPart, _ text: (OfficialColumn) -> String) -> String {
        let texts = OfficialColumn.all(nameLevels: 6).filter { $0.part == part }.map { plain(text($0)) }
        return texts.joined(separator: "\u{1F}")
    }

    /// A cell's text as every program keeps it: line ends are LF, control characters and blanks at both ends gone.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && previous != "\r") {
                plain.append("\n")
            } else if scalar.properties.generalCategory != .control, scalar.value & 0xFFFE != 0xFFFE {
                plain.append(scalar)
            }
            previous = scalar
        }
        let start = plain.firstIndex { !$0.properties.isWhitespace } ?? plain.endIndex
        let end = plain.lastIndex { !$0.properties.isWhitespace }.map(plain.index(after:)) ?? start
        return String(plain[start..<end])
    }

    /// Eight digits for each part, which tell a cell that a person changed from one whose value changed beside the form.
    func fingerprint(of item: DisclosureItem) -> String {
        OfficialPart.allCases.map { Self.digest(shown($0, of: item)) }.joined(separator: " ")
    }

    /// FNV-1a of 32 bits: it guards against nothing, it only tells texts apart.
    static func digest(_ text: String) -> String {
        let number = text.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
