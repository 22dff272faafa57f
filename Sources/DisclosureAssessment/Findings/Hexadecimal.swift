/// Lower-case hexadecimal digits, as digests are written.
package enum Hexadecimal {
    private static let digits = Array("0123456789abcdef")

    package static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
