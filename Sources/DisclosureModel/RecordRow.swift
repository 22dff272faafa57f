/// One disclosure record as the assessment sees it: fixed width, text replaced by positions, days and masks.
///
/// A record that counts for several bodies is emitted once for each. 64 bytes, so that a partition of a hundred thousand
/// rows sorts in the cache.
public struct RecordRow: Sendable, BitwiseCopyable {
    /// Stands for "no day" in the three day fields, and for "no cycle".
    public static let none = Int32.min

    /// Position in the register.
    public var body: UInt32
    /// Position in the sorted items of the round.
    public var item: UInt16
    public var flags: Flags
    /// Day numbers since 1970-01-01.
    public var formed: Int32
    public var posted: Int32
    public var removed: Int32
    /// Code of the cycle that the record names, see `Cycle.code`.
    public var cycle: Int32
    /// Bits by position in the vocabulary.
    public var channels: UInt64
    /// Bits by position in the item's elements.
    public var elements: UInt64
    /// Identity of the document: records of one item with the same key are one document.
    public var documentKey: UInt64
    /// Position of the named occurrence reference in the round's table of references, counted from 1; 0 is none.
    public var reference: UInt32
    /// Which block of the input it stands in, counted over all sources in order.
    public var block: UInt32
    /// Byte at which its row begins in the block.
    public var offset: UInt32
    /// Row within the block.
    public var row: UInt32

    public struct Flags: OptionSet, Sendable, Hashable, BitwiseCopyable {
        public let rawValue: UInt16

        @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// The channel cell named at least one known channel.
        public static let hasChannels = Flags(rawValue: 1 << 6)
        /// The element cell was there and not empty.
        public static let hasElements = Flags(rawValue: 1 << 7)
        /// A statement that nothing arose (本期无).
        public static let isNilStatement = Flags(rawValue: 1 << 8)
        /// An observer's line rather than a published document.
        public static let isObservation = Flags(rawValue: 1 << 9)
        public static let showsIdentityNumber = Flags(rawValue: 1 << 10)
        public static let showsMobileNumber = Flags(rawValue: 1 << 11)
        public static let showsBankCard = Flags(rawValue: 1 << 12)
        /// Counts through `shared` or `owed-by: any`, not as the body's own posting.
        public static let isSharedPosting = Flags(rawValue: 1 << 13)
        public static let showsPersonalData: Flags = [.showsIdentityNumber, .showsMobileNumber, .showsBankCard]

        @inlinable
        public init(posted: DateSureness?, formed: DateSureness?) {
            rawValue = UInt16(posted?.rawValue ?? 0) | UInt16(formed?.rawValue ?? 0) << 3
        }

        /// How sure the posted day is.
        @inlinable public var postedSureness: DateSureness? { DateSureness(rawValue: UInt8(rawValue & 7)) }
        @inlinable public var formedSureness: DateSureness? { DateSureness(rawValue: UInt8(rawValue >> 3 & 7)) }
    }

    @inlinable
    public init(
        body: UInt32, item: UInt16, flags: Flags, formed: Int32, posted: Int32, removed: Int32, cycle: Int32,
        channels: UInt64, elements: UInt64, documentKey: UInt64, reference: UInt32, block: UInt32, offset: UInt32,
        row: UInt32
    ) {
        self.body = body
        self.item = item
        self.flags = flags
        self.formed = formed
        self.posted = posted
        self.removed = removed
        self.cycle = cycle
        self.channels = channels
        self.elements = elements
        self.documentKey = documentKey
        self.reference = reference
        self.block = block
        self.offset = offset
        self.row = row
    }
}
