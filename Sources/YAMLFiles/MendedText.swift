/// Text in which mistakes were mended so that reading can go on, and the way back to the bytes as they were written.
struct MendedText {
    /// One mended place of the original.
    struct Edit {
        let range: Range<Int>
        let replacement: [UInt8]
    }

    let bytes: [UInt8]
    /// Where mended text ends that differs in length, and how far the original is ahead from there.
    private let shifts: [(offset: Int, original: Int)]

    init(_ original: [UInt8], edits: [Edit] = []) {
        guard !edits.isEmpty else {
            bytes = original
            shifts = []
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(original.count)
        var shifts: [(offset: Int, original: Int)] = []
        var copied = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= copied {
            bytes += original[copied..<edit.range.lowerBound]
            shifts.append((bytes.count, edit.range.lowerBound))
            bytes += edit.replacement
            shifts.append((bytes.count, edit.range.upperBound))
            copied = edit.range.upperBound
        }
        bytes += original[copied...]
        self.bytes = bytes
        self.shifts = shifts
    }

    /// The byte of the original that stands at `offset` of the mended text.
    func original(_ offset: Int) -> Int {
        guard !shifts.isEmpty else { return offset }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let shift = shifts[low - 1]
        let reached = shift.original + offset - shift.offset
        // A replacement may be longer than what it replaces.
        return low < shifts.count ? min(reached, shifts[low].original) : reached
    }
}
