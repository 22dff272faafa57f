extension StringProtocol {
    /// Whether the text has these words in it, byte for byte: for fixed words in thousands of texts, where a search that
    /// minds every way to spell a character is many times slower.
    public func holds(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { wanted in
            if let found = utf8.withContiguousStorageIfAvailable({ Self.find(wanted, in: $0) }) { return found }
            return Array(utf8).withUnsafeBufferPointer { Self.find(wanted, in: $0) }
        }
    }

    private static func find(_ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        guard wanted.count <= text.count else { return false }
        for start in 0...(text.count - wanted.count) where text[start] == first {
            var length = 1
            while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return true }
        }
        return false
    }
}
