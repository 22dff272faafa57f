import TabularFiles
import TestSupport
import Testing

@Suite struct ByteKeyTableTests {
    /// Keys of 0 to 40 bytes from a small alphabet, so that prefixes, equal lengths and repeats are common.
    private static func key(_ random: inout SplitMix64) -> [UInt8] {
        let length = Int.random(in: 0...40, using: &random)
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...2, using: &random) }
        return length < 6 || Bool.random(using: &random) ? bytes : Array(repeating: 7, count: length)
    }

    @Test func `it answers as a dictionary does, for keys of any length and any seed`() {
        var repeats = 0
        for seed in UInt64(0)..<4 {
            var random = SplitMix64(seed: seed)
            let table = ByteKeyTable(minimumCapacity: 1)
            var expected: [[UInt8]: UInt64] = [:]
            for number in UInt64(0)..<3_000 {
                let family = UInt64.random(in: 0...3, using: &random)
                let key = Self.key(&random)
                let inserted = key.withUnsafeBufferPointer { table.insert($0, number, seed: family) }
                let name = [UInt8(family)] + key
                #expect(inserted == (expected[name] == nil))
                if inserted { expected[name] = number } else { repeats += 1 }
            }
            #expect(table.count == expected.count)
            for (name, number) in expected {
                let found = Array(name.dropFirst()).withUnsafeBufferPointer {
                    table.find($0, seed: UInt64(name[0]))
                }
                #expect(found == number)
            }
            for _ in 0..<1_000 {
                let family = UInt64.random(in: 0...5, using: &random)
                let key = Self.key(&random)
                let found = key.withUnsafeBufferPointer { table.find($0, seed: family) }
                #expect(found == expected[[UInt8(family)] + key])
            }
        }
        #expect(repeats > 100)
    }

    @Test func `a key longer than the first store, and the empty key, are found`() {
        let table = ByteKeyTable()
        let long = [UInt8](repeating: 0xE6, count: 10_000)
        #expect(table.insert("", 1))
        #expect(long.withUnsafeBufferPointer { table.insert($0, 2) })
        #expect(!table.insert("", 3))
        #expect(table.find(UnsafeBufferPointer(start: nil, count: 0)) == 1)
        #expect(long.withUnsafeBufferPointer { table.find($0) } == 2)
        #expect(long.dropLast().withUnsafeBufferPointer { table.find($0) } == nil)
    }

    @Test func `a hash depends on every byte, on the length and on the seed`() {
        for length in 0...33 {
            let key = (0..<length).map { UInt8($0 * 7 + 1) }
            func hash(_ bytes: [UInt8], _ seed: UInt64 = 0) -> UInt64 {
                bytes.withUnsafeBufferPointer { ByteKeyTable.hash($0, seed: seed) }
            }
            for place in key.indices {
                var other = key
                other[place] ^= 0x40
                #expect(hash(other) != hash(key))
            }
            #expect(hash(key + [0]) != hash(key))
            #expect(hash(key, 1) != hash(key))
        }
    }
}
