private import CIconv

/// UTF-8 to GB18030 through the C library, as Excel on a Chinese Windows writes it.
package enum ChineseEncoding {
    /// Empty where the library has no such conversion.
    package static func gb18030(_ text: [UInt8]) -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else { return [] }
        defer { iconv_close(converter) }
        let capacity = text.count * 2 + 16
        return text.withUnsafeBytes { source in
            [UInt8](unsafeUninitializedCapacity: capacity) { output, written in
                var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var left = source.count
                var room = capacity
                let result = iconv(converter, &from, &left, &to, &room)
                written = result == -1 || left > 0 ? 0 : capacity - room
            }
        }
    }
}
