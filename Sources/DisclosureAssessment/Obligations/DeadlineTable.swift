import CivilCalendar
import DisclosureModel

/// The last day in time for every day on which an event can fall: a limit looked up instead of counted.
///
/// Some three thousand numbers each. The memory belongs to the `DeadlineTables` that made it, so that a table can be passed
/// about for each of millions of records at no cost; whoever holds a table holds those too.
struct DeadlineTable: @unchecked Sendable {
    /// Stands where the count leaves the years of the calendar: no answer is guessed.
    static let unknown = Int32.max

    fileprivate let base: Int32
    fileprivate let deadlines: UnsafeBufferPointer<Int32>

    /// The last day in time, or `unknown`.
    @inline(__always)
    subscript(day: Int32) -> Int32 {
        let index = Int(day) - Int(base)
        return index >= 0 && index < deadlines.count ? deadlines[index] : Self.unknown
    }
}

/// One table for each distinct duration of a round; a county's catalogues know about ten.
final class DeadlineTables: @unchecked Sendable {
    private let calendar: WorkingDayCalendar
    private var tables: [LimitDuration: DeadlineTable] = [:]

    init(_ calendar: WorkingDayCalendar) { self.calendar = calendar }

    deinit { for table in tables.values { table.deadlines.deallocate() } }

    /// Made when it is first asked for; not from several threads.
    func table(_ duration: LimitDuration) -> DeadlineTable {
        if let table = tables[duration] { return table }
        let counting = LimitCounting(calendar)
        var days: [Int32] = []
        var base: Int32 = 0
        if let first = calendar.tables.first?.base, let last = calendar.tables.last?.last {
            base = first
            days = (first...last).map { counting.dueDayNumber(duration, after: $0) ?? DeadlineTable.unknown }
        }
        let storage = UnsafeMutableBufferPointer<Int32>.allocate(capacity: days.count)
        _ = storage.initialize(from: days)
        let table = DeadlineTable(base: base, deadlines: UnsafeBufferPointer(storage))
        tables[duration] = table
        return table
    }
}
