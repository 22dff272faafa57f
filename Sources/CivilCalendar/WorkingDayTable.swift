/// Prefix sums and the list of working days over an unbroken run of days: both directions of the count in O(1).
public struct WorkingDayTable: Sendable {
    /// The first day number covered.
    public let base: Int32
    /// `counts[i]` is the number of working days among the first `i` days, so it has one more entry than there are days.
    public let counts: [Int32]
    /// The day numbers of the working days, ascending.
    public let workingDays: [Int32]

    init(from first: Int32, through last: Int32, isWorked: (Int32) -> Bool) {
        base = first
        var counts: [Int32] = [0]
        var workingDays: [Int32] = []
        counts.reserveCapacity(Int(last - first) + 2)
        for number in first...last {
            if isWorked(number) { workingDays.append(number) }
            counts.append(Int32(workingDays.count))
        }
        self.counts = counts
        self.workingDays = workingDays
    }

    /// The last day number covered.
    @inlinable public var last: Int32 { base + Int32(counts.count) - 2 }

    /// Whether the day itself is covered.
    @inlinable
    public func covers(_ day: Int32) -> Bool {
        day >= base && day <= last
    }

    /// Whether a count that starts after `day` begins within this run; the day before the run's first will do.
    @inlinable
    func covers(after day: Int32) -> Bool {
        day >= base - 1 && day < last
    }

    /// Working days from the run's first day up to and including `day`, which is covered or the day before the first.
    @inlinable
    func count(through day: Int32) -> Int {
        Int(counts[Int(day - base) + 1])
    }

    /// Whether a covered day is worked.
    @inlinable
    func isWorked(_ day: Int32) -> Bool {
        counts[Int(day - base)] != counts[Int(day - base) + 1]
    }

    @inlinable
    func day(_ count: Int, after day: Int32) -> Int32? {
        let (place, overflow) = self.count(through: day).addingReportingOverflow(count - 1)
        return count > 0 && !overflow && place < workingDays.count ? workingDays[place] : nil
    }

    /// The `count`-th working day before `day`, which is covered or the day after the last.
    func day(_ count: Int, before day: Int32) -> Int32? {
        let before = self.count(through: day - 1)
        return count > 0 && count <= before ? workingDays[before - count] : nil
    }
}
