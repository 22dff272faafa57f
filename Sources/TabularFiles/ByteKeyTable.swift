#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A hash table from byte strings to numbers, for looking up millions of cells without making a `String` of any.
///
/// Equal bytes are compared, not only hashed: a look-up is never wrong. Not safe to change from two threads; reading is.
public final class ByteKeyTable: @unchecked Sendable {
    private struct Entry {
        var hash: UInt64
        var start: UInt32
        /// 0 marks an empty place; a key's length is `length - 1`.
        var length: UInt32
        var value: UInt64
    }

    private var entries: UnsafeMutablePointer<Entry>
    private var mask: Int
    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCapacity: Int
    private var arenaCount = 0
    /// How many keys it holds.
    public private(set) var count = 0

    public init(minimumCapacity: Int = 64) {
        var capacity = 64
        while capacity < minimumCapacity * 2 { capacity *= 2 }
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: Entry(hash: 0, start: 0, length: 0, value: 0), count: capacity)
        mask = capacity - 1
        arenaCapacity = 1024
        arena = .allocate(capacity: arenaCapacity)
    }

    deinit {
        entries.deallocate()
        arena.deallocate()
    }

    /// A hash of the bytes; the same on every run and machine.
    @inline(__always)
    public static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
        var hash = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count) &* 0xA076_1D64_78BD_642F
        let raw = UnsafeRawBufferPointer(bytes)
        var at = 0
        let count = raw.count
        while at + 8 <= count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let product = (hash ^ word).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            hash = product.high ^ product.low ^ 0x8EBC_6AF0_9C88_C6E3
            at += 8
        }
        if at < count {
            // The last eight bytes again, overlapping; fewer are gathered one by one.
            var word: UInt64 = 0
            if count >= 8 {
                word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            } else {
                while at < count {
                    word = word << 8 | UInt64(raw[at])
                    at += 1
                }
            }
            let product = (hash ^ word).multipliedFullWidth(by: 0x5896_65E2_0C14_8CB9)
            hash = product.high ^ product.low
        }
        return hash ^ hash >> 29
    }

    /// The number of the key, if it is there. `seed` separates families of keys in one table.
    @inline(__always)
    public func find(_ key: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64? {
        let hash = Self.hash(key, seed: seed)
        var place = Int(truncatingIfNeeded: hash) & mask
        while entries[place].length != 0 {
            if entries[place].hash == hash, entries[place].length == UInt32(truncatingIfNeeded: key.count + 1),
                isEqual(place, key)
            {
                return entries[place].value
            }
            place = (place + 1) & mask
        }
        return nil
    }

    @inline(__always)
    private func isEqual(_ place: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = key.baseAddress else { return true }
        return memcmp(arena + Int(entries[place].start), base, key.count) == 0
    }

    /// Sets the number of a key; `false` and no change where the key is there already.
    @discardableResult
    public func insert(_ key: UnsafeBufferPointer<UInt8>, _ value: UInt64, seed: UInt64 = 0) -> Bool {
        if find(key, seed: seed) != nil { return false }
        if (count + 1) * 2 > mask { grow() }
        if arenaCount + key.count > arenaCapacity {
            var larger = arenaCapacity
            while larger < arenaCount + key.count { larger *= 2 }
            let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            fresh.update(from: arena, count: arenaCount)
            arena.deallocate()
            arena = fresh
            arenaCapacity = larger
        }
        if let base = key.baseAddress { (arena + arenaCount).update(from: base, count: key.count) }
        let hash = Self.hash(key, seed: seed)
        place(
            Entry(
                hash: hash, start: UInt32(truncatingIfNeeded: arenaCount),
                length: UInt32(truncatingIfNeeded: key.count + 1), value: value))
        arenaCount += key.count
        count += 1
        return true
    }

    /// Sets the number of a text's UTF-8 bytes.
    @discardableResult
    public func insert(_ key: String, _ value: UInt64, seed: UInt64 = 0) -> Bool {
        var key = key
        return key.withUTF8 { insert($0, value, seed: seed) }
    }

    private func place(_ entry: Entry) {
        var place = Int(truncatingIfNeeded: entry.hash) & mask
        while entries[place].length != 0 { place = (place + 1) & mask }
        entries[place] = entry
    }

    private func grow() {
        let old = entries, oldCapacity = mask + 1
        entries = .allocate(capacity: oldCapacity * 2)
        entries.initialize(repeating: Entry(hash: 0, start: 0, length: 0, value: 0), count: oldCapacity * 2)
        mask = oldCapacity * 2 - 1
        for index in 0..<oldCapacity where old[index].length != 0 { place(old[index]) }
        old.deallocate()
    }
}
