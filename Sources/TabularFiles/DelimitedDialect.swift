/// How a delimited file separates its cells. Quotes are always `"`.
public struct DelimitedDialect: Sendable, Hashable {
    public static let comma = DelimitedDialect(delimiter: UInt8(ascii: ","))
    public static let tab = DelimitedDialect(delimiter: UInt8(ascii: "\t"))
    public static let semicolon = DelimitedDialect(delimiter: UInt8(ascii: ";"))

    public let delimiter: UInt8

    public init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// The dialect whose delimiter the heading line uses most outside quotes; comma where none occurs.
    public static func sniffed(from heading: some Sequence<UInt8>) -> DelimitedDialect {
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in heading {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: counts[0] += 1
            case UInt8(ascii: "\t") where !isQuoted: counts[1] += 1
            case UInt8(ascii: ";") where !isQuoted: counts[2] += 1
            case UInt8(ascii: "\n") where !isQuoted: return best(counts)
            default: break
            }
        }
        return best(counts)
    }

    private static func best(_ counts: [Int]) -> DelimitedDialect {
        if counts[1] > counts[0], counts[1] >= counts[2] { return .tab }
        return counts[2] > counts[0] ? .semicolon : .comma
    }
}
