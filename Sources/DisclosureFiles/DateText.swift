import CivilCalendar

/// What the text of a date cell says: a day, nothing, or why it is no day.
///
/// Nothing is guessed: a text that lost its 年, 月 or 日 (`2023828`, `2025年9月2`) is unreadable, since more than one day
/// fits it, and so is a clock time in another zone than Beijing's, since its civil day in China may be the next one.
public enum DateText: Sendable, Hashable {
    case day(CivilDate)
    /// Nothing but blanks.
    case empty
    /// No spelling of a day that is known here.
    case unreadable
    /// Year, month and day are clear, but there is no such day (2022-02-30) or it is not within 1900…2199.
    case impossible

    /// The day, where there is one.
    @inlinable public var date: CivilDate? {
        if case .day(let date) = self { date } else { nil }
    }

    /// Reads a cell's UTF-8 bytes; `YYYY-MM-DD` takes a short way, and no way allocates.
    @inlinable
    public init(_ bytes: UnsafeRawBufferPointer) {
        if bytes.count == 10 {
            // Eight bytes `YYYY-MM-` and two bytes `DD`, each as a number whose lowest byte is the first character.
            let front = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
            let back = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
            // After the exclusive-or each digit is 0…9 and each hyphen 0; adding 0x76 lifts what is above 9 past 0x7F,
            // adding 0x7F lifts what is above 0.
            let strange = (front & 0x8080_8080_8080_8080) | ((front & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F76_767F_7676_7676)
            let strangeBack = (back & 0x8080) | ((back & 0x7F7F) &+ 0x7676)
            if (strange & 0x8080_8080_8080_8080) | UInt64(strangeBack & 0x8080) == 0 {
                let year =
                    Int(front & 0xFF) * 1000 + Int(front >> 8 & 0xFF) * 100 + Int(front >> 16 & 0xFF) * 10
                    + Int(front >> 24 & 0xFF)
                let month = Int(front >> 40 & 0xFF) * 10 + Int(front >> 48 & 0xFF)
                let day = Int(back & 0xFF) * 10 + Int(back >> 8)
                self = CivilDate(year: year, month: month, day: day).map(DateText.day) ?? .impossible
                return
            }
        }
        self = DateText.readSpelling(bytes)
    }

    /// Reads a text; the same as reading its bytes.
    public init(_ text: String) {
        var text = text
        self = text.withUTF8 { DateText(UnsafeRawBufferPointer($0)) }
    }

    /// All spellings but the plain one.
    @usableFromInline
    static func readSpelling(_ bytes: UnsafeRawBufferPointer) -> DateText {
        // The longest spelling known, with a clock time, has some thirty characters; each needs a byte of its own here.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DateSpelling.longest) { room in
            guard let count = DateSpelling.fold(bytes, into: room) else { return .unreadable }
            var spelling = DateSpelling(UnsafeBufferPointer(rebasing: room[..<count]))
            return spelling.read()
        }
    }
}
