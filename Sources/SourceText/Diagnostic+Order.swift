extension Diagnostic {
    /// The same diagnostics by file and place, each said once; what belongs to a whole file or to none comes first.
    ///
    /// Names compare by their bytes, and what stands at one place keeps the order in which it was said.
    public static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let once = diagnostics.filter { seen.insert($0).inserted }
        return once.enumerated().sorted { left, right in
            let (first, second) = (left.element.place, right.element.place)
            if let first, let second {
                if first.file != second.file { return first.file.utf8.lexicographicallyPrecedes(second.file.utf8) }
                if first.spot != second.spot {
                    let (one, other) = (first.orderKey, second.orderKey)
                    if one.sheet != other.sheet { return one.sheet.utf8.lexicographicallyPrecedes(other.sheet.utf8) }
                    if (one.rank, one.line, one.column) != (other.rank, other.line, other.column) {
                        return (one.rank, one.line, one.column) < (other.rank, other.line, other.column)
                    }
                }
            } else if (first == nil) != (second == nil) {
                return first == nil
            }
            return left.offset < right.offset
        }.map(\.element)
    }
}

extension Place {
    fileprivate var orderKey: (sheet: String, rank: Int, line: Int, column: Int) {
        switch spot {
        case nil: ("", 0, 0, 0)
        case .text(let line, let column, _): ("", 1, line, column)
        case .field(let row, _): ("", 2, row, 0)
        case .cell(let sheet, let reference):
            (sheet, 3, Place.number(reference.drop { !$0.isNumber }), Place.columnNumber(reference))
        }
    }

    private static func number(_ text: Substring) -> Int { Int(text.prefix(9)) ?? 0 }

    /// `A` is 1, `Z` 26, `AA` 27.
    private static func columnNumber(_ reference: String) -> Int {
        reference.utf8.prefix(3).reduce(0) { number, byte in
            byte >= 65 && byte <= 90 ? number * 26 + Int(byte) - 64 : number
        }
    }
}
