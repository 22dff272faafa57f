/// To whom a record counts: who owes which item, and whom a posting serves besides its publisher.
///
/// Computed by the engine before any record is read, and consulted for every row.
/// A class, so that asking it for each of millions of rows copies nothing.
public final class RecordRouting: Sendable {
    public let itemCount: Int
    /// Bit `body * itemCount + item`.
    private let owed: [UInt64]
    /// Bodies served by a posting that names nobody, besides the publisher; key `body << 16 | item`.
    private let served: [UInt64: [UInt32]]
    /// Items for which `served` may hold something.
    public let fansOut: [Bool]
    /// Items of which a county posting counts below.
    public let isShared: [Bool]
    /// The item under which a joined item (`same-as`) is judged; itself where it is not joined.
    public let judgedAs: [UInt16]
    /// 0 county, 1 township, 2 village, by body.
    public let depth: [UInt8]
    /// Bodies and items on which the lot did not fall; empty where nothing is drawn.
    private let outsideBodies: [Bool]
    private let outsideItems: [Bool]

    public init(
        bodyCount: Int, itemCount: Int, owes: (_ body: Int, _ item: Int) -> Bool, served: [UInt64: [UInt32]],
        isShared: [Bool], judgedAs: [UInt16], depth: [UInt8], outsideBodies: [Bool] = [], outsideItems: [Bool] = []
    ) {
        self.itemCount = itemCount
        var bits = [UInt64](repeating: 0, count: (bodyCount * itemCount + 63) / 64)
        for body in 0..<bodyCount {
            for item in 0..<itemCount where owes(body, item) {
                let bit = body * itemCount + item
                bits[bit >> 6] |= 1 << UInt64(bit & 63)
            }
        }
        owed = bits
        self.served = served
        var fansOut = [Bool](repeating: false, count: itemCount)
        for key in served.keys { fansOut[Int(key & 0xFFFF)] = true }
        self.fansOut = fansOut
        self.isShared = isShared
        self.judgedAs = judgedAs
        self.depth = depth
        self.outsideBodies = outsideBodies
        self.outsideItems = outsideItems
    }

    @inlinable
    public static func key(body: UInt32, item: UInt16) -> UInt64 { UInt64(body) << 16 | UInt64(item) }

    /// Does the body owe the item?
    public func owes(body: UInt32, item: UInt16) -> Bool {
        let bit = Int(body) * itemCount + Int(item)
        return owed[bit >> 6] & 1 << UInt64(bit & 63) != 0
    }

    /// Whether nobody asks for the item of the body because a sample was drawn.
    public func isOutsideSample(body: UInt32, item: UInt16) -> Bool {
        !outsideBodies.isEmpty && outsideBodies[Int(body)] || !outsideItems.isEmpty && outsideItems[Int(item)]
    }

    /// Whom a posting of `body` serves without naming them.
    public func others(body: UInt32, item: UInt16) -> [UInt32] {
        served[Self.key(body: body, item: item)] ?? []
    }
}
