/// Finds all of many words in a text in one pass (Aho–Corasick), over UTF-8 bytes.
///
/// Since a word's first byte never occurs inside a character, words are found at the bounds of characters only.
struct WordAutomaton: Sendable {
    /// Where the root goes for each byte; 0 is the root itself.
    private let start: [UInt32]
    /// Open addressing: a state and a byte above where they lead; 0 stands for an empty place.
    private let places: [UInt64]
    private let shift: UInt32
    /// The state of the longest proper ending that is the beginning of a word.
    private let fallback: [UInt32]
    /// Word + 1 that ends here, or 0.
    private let word: [UInt32]
    /// The next shorter ending that is a word itself.
    private let shorter: [UInt32]

    /// States beyond which a key no longer fits.
    static let stateLimit = 1 << 24

    /// - Parameter words: distinct and not empty; what is found is a position in them.
    init(_ words: [[UInt8]]) {
        var edges: [[(byte: UInt8, target: UInt32)]] = [[]]
        var ends: [UInt32] = [0]
        for (index, bytes) in words.enumerated() {
            var state: UInt32 = 0
            for byte in bytes {
                if let edge = edges[Int(state)].first(where: { $0.byte == byte }) {
                    state = edge.target
                    continue
                }
                let new = UInt32(edges.count)
                precondition(edges.count < Self.stateLimit, "too many words")
                edges[Int(state)].append((byte, new))
                edges.append([])
                ends.append(0)
                state = new
            }
            if state != 0 { ends[Int(state)] = UInt32(index + 1) }
        }
        var bits: UInt32 = 4
        while 1 << bits < edges.count * 2 { bits += 1 }
        var places = [UInt64](repeating: 0, count: 1 << bits)
        let shift = 32 - bits
        for (state, list) in edges.enumerated() where state > 0 {
            for edge in list {
                let key = UInt32(state) << 8 | UInt32(edge.byte)
                var place = Int((key &* Self.multiplier) >> shift)
                while places[place] != 0 { place = (place + 1) & (places.count - 1) }
                places[place] = UInt64(key) << 32 | UInt64(edge.target)
            }
        }
        var start = [UInt32](repeating: 0, count: 256)
        for edge in edges[0] { start[Int(edge.byte)] = edge.target }
        var fallback = [UInt32](repeating: 0, count: edges.count)
        var shorter = fallback
        var queue = edges[0].map(\.target)
        var next = 0
        while next < queue.count {
            let state = Int(queue[next])
            next += 1
            for edge in edges[state] {
                var back = fallback[state]
                while true {
                    if let found = edges[Int(back)].first(where: { $0.byte == edge.byte }) {
                        back = found.target
                        break
                    }
                    if back == 0 { break }
                    back = fallback[Int(back)]
                }
                fallback[Int(edge.target)] = back
                shorter[Int(edge.target)] = ends[Int(back)] != 0 ? back : shorter[Int(back)]
                queue.append(edge.target)
            }
        }
        self.start = start
        self.places = places
        self.shift = shift
        self.fallback = fallback
        self.word = ends
        self.shorter = shorter
    }

    private static let multiplier: UInt32 = 2_654_435_769

    /// Every word in `text` and the offset behind its last byte; by that offset, the longest first.
    func scan(_ text: some Collection<UInt8>, _ found: (_ word: Int, _ end: Int) -> Void) {
        var state: UInt32 = 0
        var offset = 0
        for byte in text {
            offset += 1
            while true {
                if state == 0 {
                    state = start[Int(byte)]
                    break
                }
                let next = target(state, byte)
                if next != 0 {
                    state = next
                    break
                }
                state = fallback[Int(state)]
            }
            var ending = word[Int(state)] != 0 ? state : shorter[Int(state)]
            while ending != 0 {
                found(Int(word[Int(ending)]) - 1, offset)
                ending = shorter[Int(ending)]
            }
        }
    }

    /// Where a state other than the root goes, or 0 where no word goes on so.
    @inline(__always) private func target(_ state: UInt32, _ byte: UInt8) -> UInt32 {
        let key = state << 8 | UInt32(byte)
        var place = Int((key &* Self.multiplier) >> shift)
        while true {
            let found = places[place]
            if UInt32(truncatingIfNeeded: found >> 32) == key { return UInt32(truncatingIfNeeded: found) }
            if found == 0 { return 0 }
            place = (place + 1) & (places.count - 1)
        }
    }
}
