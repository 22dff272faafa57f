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
        let count = raw.count
        @inline(__always) func word(_ at: Int) -> UInt64 {
            UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        @inline(__always) func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
            let product = left.multipliedFullWidth(by: right)
            return product.high ^ product.low
        }
        if count >= 16 {
            // Two lanes, so that one multiplication need not wait for the other; the last sixteen bytes overlap.
            var other: UInt64 = 0x8EBC_6AF0_9C88_C6E3
            var at = 0
            while at < count - 16 {
                hash = mixed(hash ^ word(at), 0xE703_7ED1_A0B4_28DB)
                other = mixed(other ^ word(at + 8), 0x5896_65E2_0C14_8CB9)
                at += 16
            }
            hash = mixed(hash ^ word(count - 16), other ^ word(count - 8))
        } else if count >= 8 {
            hash = mixed(hash ^ word(0), 0xE703_7ED1_A0B4_28DB ^ word(count - 8))
        } else {
            var gathered: UInt64 = 0
            for byte in raw { gathered = gathered << 8 | UInt64(byte) }
            hash = mixed(hash ^ gathered, 0x5896_65E2_0C14_8CB9)
        }
        hash = mixed(hash ^ 0x2D35_8DCC_AA6C_78A5, 0x8BB8_4B93_962E_ACC9)
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
        guard let other = UnsafeRawPointer(key.baseAddress) else { return true }
        let stored = UnsafeRawPointer(arena + Int(entries[place].start))
        // By hand: keys are short, and a call to memcmp costs as much as the comparison.
        let count = key.count
        if count < 8 {
            for at in 0..<count
            where stored.load(fromByteOffset: at, as: UInt8.self) != other.load(fromByteOffset: at, as: UInt8.self) {
                return false
            }
            return true
        }
        var at = 0
        while at < count - 8 {
            if stored.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            {
                return false
            }
            at += 8
        }
        return stored.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            == other.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
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
