import CivilCalendar
import DisclosureModel
import TabularFiles

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns the rows of one block into `RecordRow`s: ids from tables, days from bytes, lists into masks.
///
/// One reader serves one thread. Nothing of a cell's text outlives the block but the words of a problem.
public final class RecordReader {
    private typealias Bytes = UnsafeBufferPointer<UInt8>

    private let lexicon: RecordLexicon
    // The lexicon's tables again: reached through it, each look-up would count references.
    private let routing: RecordRouting
    private let bodyTable, itemTable, surenessTable: ByteKeyTable
    private let columnCount: Int
    private let body: [Int]
    private let forBodies, item, title, documentNumber, formed, formedHow, posted, postedHow, removed: Int
    private let channels, elements, address, note, cycle, reference, state: Int
    private let fixedItem: UInt16?
    private let defaultPosted: DateSureness
    private let defaultChannels: UInt64
    /// Lists seen before: the same channels and elements recur in millions of cells.
    private let channelMemo = ByteKeyTable(minimumCapacity: 1024)
    private let elementMemo = ByteKeyTable(minimumCapacity: 4096)
    private static let memoLimit = 65_536
    /// Bytes of a list that is worth remembering: without a limit a file of long cells would fill the memory.
    private static let memoCellLimit = 512
    private var pathScratch: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 1024)
    /// What the rows of the last block became.
    // One thread uses a reader, so its accesses need no watching.
    @exclusivity(unchecked) public private(set) var rows: [RecordRow] = []
    @exclusivity(unchecked) public private(set) var problems = CellProblems()
    /// Rows of the last block, usable or not.
    public private(set) var rowCount = 0

    /// - Parameters:
    ///   - fixedItem: the item of every row where the file has no such column.
    ///   - defaultChannels: where the file says nothing of channels, those that its `covers` names.
    public init(
        lexicon: RecordLexicon, schema: RecordSchema, fixedItem: UInt16?, defaultPosted: DateSureness,
        defaultChannels: UInt64
    ) {
        self.lexicon = lexicon
        routing = lexicon.routing
        bodyTable = lexicon.bodies
        itemTable = lexicon.items
        surenessTable = lexicon.sureness
        columnCount = schema.headings.count
        func at(_ column: RecordColumn) -> Int { schema.positions[column]?.first ?? -1 }
        body = schema.positions[.body] ?? []
        forBodies = at(.forBodies)
        item = at(.item)
        title = at(.title)
        documentNumber = at(.documentNumber)
        formed = at(.formed)
        formedHow = at(.formedHow)
        posted = at(.posted)
        postedHow = at(.postedHow)
        removed = at(.removed)
        channels = at(.channels)
        elements = at(.elements)
        address = at(.address)
        note = at(.note)
        cycle = at(.cycle)
        reference = at(.reference)
        state = at(.state)
        self.fixedItem = fixedItem
        self.defaultPosted = defaultPosted
        self.defaultChannels = defaultChannels
    }

    deinit { pathScratch.deallocate() }

    /// Reads every row of `block` but the first `skipping` ones (the heading).
    public func read(
        _ block: DelimitedBlock, bytes: UnsafeBufferPointer<UInt8>, number: Int, skipping: Int = 0
    ) {
        rows.removeAll(keepingCapacity: true)
        problems.removeAll()
        rowCount = max(0, block.rowCount - skipping)
        guard block.rowCount > skipping else { return }
        let isClean = bytes.baseAddress.map { memchr($0, 0, bytes.count) == nil } ?? true
        for row in skipping..<block.rowCount {
            let range = block.cells(ofRow: row)
            let rowNumber = row - skipping
            if range.count != columnCount {
                let text = Bytes(
                    rebasing: bytes[Int(block.rowStarts[row])..<Int(block.cells[range.upperBound - 1].end)])
                problems.add(
                    range.count < columnCount ? .tooFewCells : .tooManyCells, row: rowNumber, column: -1, text: text)
            }
            if !isClean { reportNulBytes(block, range, bytes, rowNumber) }
            let view = RowView(
                cells: block.cells + range.lowerBound, count: range.count, bytes: bytes, row: rowNumber)
            read(
                view, block: UInt32(truncatingIfNeeded: number),
                offset: block.rowStarts[row])
        }
    }

    /// One row: its cells and the bytes they stand in.
    private struct RowView {
        let cells: UnsafeMutablePointer<DelimitedBlock.Cell>
        let count: Int
        let bytes: Bytes
        let row: Int

        /// Bytes of a column; empty where the row or the file has none. Doubled quotes are still doubled.
        @inline(__always)
        func cell(_ column: Int) -> Bytes {
            guard column >= 0, column < count, let base = bytes.baseAddress else { return Bytes(start: nil, count: 0) }
            let cell = cells[column]
            return Bytes(start: base + Int(cell.start), count: cell.count)
        }
    }

    private func read(_ view: RowView, block: UInt32, offset: UInt32) {
        for column in 0..<view.count where view.cells[column].isMalformed {
            problems.add(.malformedQuote, row: view.row, column: column, text: view.cell(column))
        }
        guard let itemPosition = fixedItem ?? itemPosition(view), let publisher = bodyPosition(view) else { return }
        var flags = RecordRow.Flags(
            posted: sureness(view, postedHow, default: defaultPosted),
            formed: formedHow < 0 ? .printed : sureness(view, formedHow, default: .printed))
        if state >= 0 {
            guard let stateFlags = stateFlags(view) else { return }
            flags.formUnion(stateFlags)
        }
        var channelMask = defaultChannels
        if channels >= 0 {
            let cell = trimmed(view.cell(channels))
            if !cell.isEmpty { channelMask = mask(ofChannels: cell, view) }
        }
        if channelMask != 0 { flags.insert(.hasChannels) }
        var elementMask: UInt64 = 0
        if elements >= 0 {
            let cell = trimmed(view.cell(elements))
            if !cell.isEmpty {
                flags.insert(.hasElements)
                elementMask = mask(ofElements: cell, item: itemPosition)
            }
        }
        if title >= 0 { flags.formUnion(PersonalDataScanner.scan(view.cell(title))) }
        if note >= 0 { flags.formUnion(PersonalDataScanner.scan(view.cell(note))) }
        let row = RecordRow(
            body: publisher, item: itemPosition, flags: flags, formed: day(view, formed), posted: day(view, posted),
            removed: day(view, removed), cycle: cycleCode(view), channels: channelMask, elements: elementMask,
            documentKey: documentKey(view), reference: referenceNumber(view), block: block, offset: offset,
            row: UInt32(truncatingIfNeeded: view.row))
        emit(row, view)
    }

    /// To the publisher where it owes the item, and to those whom the posting serves.
    private func emit(_ row: RecordRow, _ view: RowView) {
        let forCell = forBodies < 0 ? Bytes(start: nil, count: 0) : trimmed(view.cell(forBodies))
        if forCell.isEmpty {
            let wasOwed = append(row, to: row.body, isShared: false)
            var served = false
            if routing.fansOut[Int(row.item)] {
                for other in routing.others(body: row.body, item: row.item) {
                    served = append(row, to: other, isShared: true) || served
                }
            }
            if !wasOwed && !served { notOwed(row, of: row.body, view, item) }
            return
        }
        for part in parts(of: forCell, at: Self.strongSeparators + Self.weakSeparators) {
            guard let target = bodyTable.find(part) else {
                if let group = lexicon.groups.find(part) {
                    for member in lexicon.groupMembers[Int(group)] { emit(row, for: member, view) }
                } else {
                    problems.add(.unknownBody, row: view.row, column: forBodies, text: part)
                }
                continue
            }
            if target == RecordLexicon.ambiguous {
                problems.add(.ambiguousBody, row: view.row, column: forBodies, text: part)
            } else {
                emit(row, for: UInt32(truncatingIfNeeded: target), view)
            }
        }
    }

    private func emit(_ row: RecordRow, for target: UInt32, _ view: RowView) {
        if routing.depth[Int(row.body)] < routing.depth[Int(target)], !routing.isShared[Int(row.item)] {
            problem(.notShared, view, forBodies)
        } else if !append(row, to: target, isShared: target != row.body) {
            notOwed(row, of: target, view, forBodies)
        }
    }

    /// Items joined by `same-as` are judged under one of them, where the body owes that one.
    private func append(_ row: RecordRow, to body: UInt32, isShared: Bool) -> Bool {
        let joined = routing.judgedAs[Int(row.item)]
        var row = row
        row.body = body
        if joined != row.item, routing.owes(body: body, item: joined) {
            row.item = joined
        } else if !routing.owes(body: body, item: row.item) {
            return false
        }
        if isShared { row.flags.insert(.isSharedPosting) }
        rows.append(row)
        return true
    }

    private func notOwed(_ row: RecordRow, of body: UInt32, _ view: RowView, _ column: Int) {
        problem(routing.isOutsideSample(body: body, item: row.item) ? .outsideSample : .notOwed, view, column)
    }

    private func problem(_ kind: CellProblemKind, _ view: RowView, _ column: Int) {
        problems.add(kind, row: view.row, column: column, text: view.cell(column))
    }

    // MARK: Cells

    private func itemPosition(_ view: RowView) -> UInt16? {
        let cell = view.cell(item)
        if let found = itemTable.find(cell) { return UInt16(truncatingIfNeeded: found) }
        let plain = trimmed(cell)
        if let found = itemTable.find(plain) { return UInt16(truncatingIfNeeded: found) }
        problem(plain.isEmpty ? .noItem : .unknownItem, view, item)
        return nil
    }

    private func bodyPosition(_ view: RowView) -> UInt32? {
        let key = body.count == 1 ? view.cell(body[0]) : joined(view)
        var found = bodyTable.find(key)
        if found == nil {
            let plain = trimmed(key)
            if plain.isEmpty {
                problem(.noBody, view, body.first ?? -1)
                return nil
            }
            found = bodyTable.find(plain)
        }
        guard let found, found != RecordLexicon.ambiguous else {
            problems.add(
                found == nil ? .unknownBody : .ambiguousBody, row: view.row, column: body.first ?? -1, text: key)
            return nil
        }
        return UInt32(truncatingIfNeeded: found)
    }

    /// County, township and village in columns of their own, joined as the register's paths are.
    private func joined(_ view: RowView) -> Bytes {
        var count = 0
        for column in body {
            let cell = trimmed(view.cell(column))
            guard let base = cell.baseAddress, !cell.isEmpty, let room = pathScratch.baseAddress else { continue }
            // No register has a name so long; without it the path would be another body's.
            guard count + cell.count + 1 <= pathScratch.count else { return cell }
            if count > 0 {
                room[count] = UInt8(ascii: "/")
                count += 1
            }
            (room + count).update(from: base, count: cell.count)
            count += cell.count
        }
        return Bytes(start: pathScratch.baseAddress, count: count)
    }

    @inline(__always)
    private func day(_ view: RowView, _ column: Int) -> Int32 {
        guard column >= 0 else { return RecordRow.none }
        let cell = view.cell(column)
        if cell.isEmpty { return RecordRow.none }
        switch DateText(UnsafeRawBufferPointer(cell)) {
        case .day(let date): return date.dayNumber
        case .empty: return RecordRow.none
        case .unreadable: problems.add(.unreadableDate, row: view.row, column: column, text: cell)
        case .impossible: problems.add(.impossibleDate, row: view.row, column: column, text: cell)
        }
        return RecordRow.none
    }

    private func sureness(_ view: RowView, _ column: Int, default standard: DateSureness) -> DateSureness {
        guard column >= 0 else { return standard }
        let cell = trimmed(view.cell(column))
        if cell.isEmpty { return standard }
        if let found = surenessTable.find(cell), let value = DateSureness(rawValue: UInt8(truncatingIfNeeded: found)) {
            return value
        }
        problem(.unknownSureness, view, column)
        return .stated
    }

    /// `nil` where the line says that nobody looked or that the item does not apply: no record then.
    private func stateFlags(_ view: RowView) -> RecordRow.Flags? {
        let cell = trimmed(view.cell(state))
        if cell.isEmpty { return [] }
        guard let found = lexicon.states.find(cell) else {
            problem(.unknownState, view, state)
            return nil
        }
        switch Observation.State.allCases[Int(found)] {
        case .seen: return []
        case .nilStated: return .isNilStatement
        case .notSeen, .notApplicable, .notChecked: return nil
        }
    }

    private func cycleCode(_ view: RowView) -> Int32 {
        guard cycle >= 0 else { return RecordRow.none }
        let cell = trimmed(view.cell(cycle))
        if cell.isEmpty { return RecordRow.none }
        if let code = Cycle(String(decoding: cell, as: UTF8.self))?.code { return code }
        problem(.badCycle, view, cycle)
        return RecordRow.none
    }

    private func referenceNumber(_ view: RowView) -> UInt32 {
        if reference >= 0 {
            let cell = trimmed(view.cell(reference))
            if !cell.isEmpty {
                if let found = lexicon.references.find(cell) { return UInt32(truncatingIfNeeded: found) }
                problem(.unknownReference, view, reference)
                return 0
            }
        }
        guard documentNumber >= 0, lexicon.references.count > 0 else { return 0 }
        return lexicon.references.find(trimmed(view.cell(documentNumber))).map { UInt32(truncatingIfNeeded: $0) } ?? 0
    }

    /// The normalised address, else the document number, else publisher with title and posted day.
    private func documentKey(_ view: RowView) -> UInt64 {
        var cell = trimmed(view.cell(address))
        // http and https, with and without www, are one page.
        for prefix in Self.addressPrefixes { cell = without(prefix, cell) }
        if cell.last == UInt8(ascii: "/") { cell = Bytes(rebasing: cell.dropLast()) }
        // 无, 暂无, — fill the place of an address in many tables; none of them makes two documents one.
        if isAddress(cell) { return ByteKeyTable.hash(cell, seed: 1) }
        cell = trimmed(view.cell(documentNumber))
        if cell.count > 3, !cell.elementsEqual("无文号".utf8) { return ByteKeyTable.hash(cell, seed: 2) }
        var hash: UInt64 = 3
        for column in [body.first ?? -1, title, posted, cycle, reference] {
            hash = ByteKeyTable.hash(trimmed(view.cell(column)), seed: hash)
        }
        return hash
    }

    private static let addressPrefixes: [[UInt8]] = [Array("https://".utf8), Array("http://".utf8), Array("www.".utf8)]

    @inline(__always)
    private func isAddress(_ cell: Bytes) -> Bool {
        guard let base = cell.baseAddress else { return false }
        return memchr(base, 0x2E, cell.count) != nil || memchr(base, 0x2F, cell.count) != nil
    }

    @inline(__always)
    private func without(_ prefix: [UInt8], _ cell: Bytes) -> Bytes {
        guard cell.count >= prefix.count, let base = cell.baseAddress, memcmp(base, prefix, prefix.count) == 0 else {
            return cell
        }
        return Bytes(start: base + prefix.count, count: cell.count - prefix.count)
    }

    // MARK: Lists

    private func mask(ofChannels cell: Bytes, _ view: RowView) -> UInt64 {
        if let known = channelMemo.find(cell) { return known }
        var mask: UInt64 = 0
        var isSound = true
        forEachWord(of: cell) {
            lexicon.channels.find($0)
        } _: { part, channel in
            if let channel {
                mask |= 1 << channel
            } else {
                isSound = false
                problems.add(.unknownChannel, row: view.row, column: channels, text: part)
            }
        }
        // A list with a fault is read each time, so that every place is reported.
        if isSound, cell.count <= Self.memoCellLimit, channelMemo.count < Self.memoLimit {
            channelMemo.insert(cell, mask)
        }
        return mask
    }

    private func mask(ofElements cell: Bytes, item: UInt16) -> UInt64 {
        let seed = UInt64(item) + 1
        if let known = elementMemo.find(cell, seed: seed) { return known }
        var mask: UInt64 = 0
        forEachWord(of: cell) {
            lexicon.elements.find($0, seed: seed)
        } _: { _, bit in
            if let bit { mask |= 1 << bit }
        }
        if cell.count <= Self.memoCellLimit, elementMemo.count < Self.memoLimit {
            elementMemo.insert(cell, mask, seed: seed)
        }
        return mask
    }

    /// Looks up every word of a list written with `;`, `；` or `|`; a part that is no word itself is split at `、` too, which
    /// many official names hold (办理时间、地点).
    private func forEachWord(
        of cell: Bytes, find: (Bytes) -> UInt64?, _ body: (Bytes, UInt64?) -> Void
    ) {
        for part in parts(of: cell, at: Self.strongSeparators) {
            if let found = find(part) {
                body(part, found)
                continue
            }
            for word in parts(of: part, at: Self.weakSeparators) { body(word, find(word)) }
        }
    }

    private static let strongSeparators: [[UInt8]] = [Array(";".utf8), Array("|".utf8), Array("；".utf8)]
    private static let weakSeparators: [[UInt8]] = [Array("、".utf8)]

    /// The parts of a list, without blanks around them.
    private func parts(of cell: Bytes, at separators: [[UInt8]]) -> [Bytes] {
        var parts: [Bytes] = []
        var start = 0
        var at = 0
        func close(_ end: Int) {
            let part = trimmed(Bytes(rebasing: cell[start..<end]))
            if !part.isEmpty { parts.append(part) }
        }
        while at < cell.count {
            let rest = cell[at...]
            if let separator = separators.first(where: { rest.starts(with: $0) }) {
                close(at)
                at += separator.count
                start = at
            } else {
                at += 1
            }
        }
        close(cell.count)
        return parts
    }

    /// Without ASCII blanks and U+3000 at either end.
    @inline(__always)
    private func trimmed(_ cell: Bytes) -> Bytes {
        guard let first = cell.first, let last = cell.last else { return cell }
        // A character above the blanks at both ends, and neither the first nor the last byte of U+3000.
        if first > 0x20, first != 0xE3, last > 0x20, last != 0x80 { return cell }
        return trimmedSlowly(cell)
    }

    private func trimmedSlowly(_ cell: Bytes) -> Bytes {
        var start = 0, end = cell.count
        while start < end {
            if cell[start] <= 0x20 {
                start += 1
            } else if end - start >= 3, cell[start] == 0xE3, cell[start + 1] == 0x80, cell[start + 2] == 0x80 {
                start += 3
            } else {
                break
            }
        }
        while end > start {
            if cell[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 3, cell[end - 3] == 0xE3, cell[end - 2] == 0x80, cell[end - 1] == 0x80 {
                end -= 3
            } else {
                break
            }
        }
        return Bytes(rebasing: cell[start..<end])
    }

    private func reportNulBytes(_ block: DelimitedBlock, _ range: Range<Int>, _ bytes: Bytes, _ row: Int) {
        for index in range {
            let cell = block.cells[index]
            let text = Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)])
            if text.contains(0) {
                problems.add(.nulByte, row: row, column: index - range.lowerBound, text: text)
            }
        }
    }
}
