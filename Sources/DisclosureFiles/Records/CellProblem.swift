import SourceText

/// What can be wrong with one row or cell of a record file. The row goes on wherever it can.
public enum CellProblemKind: UInt8, Sendable, CaseIterable {
    case unreadableDate, impossibleDate
    case unknownBody, ambiguousBody, noBody
    case unknownItem, noItem
    case unknownChannel
    case unknownSureness, unknownState, badCycle, unknownReference
    case tooFewCells, tooManyCells, malformedQuote, nulByte, badEncoding
    case notOwed, notShared
    /// Nothing is wrong with the row; the lot did not fall on its body or item.
    case outsideSample

    /// The row could not be used at all and is listed as unmatched.
    public var losesRow: Bool {
        switch self {
        case .unknownBody, .ambiguousBody, .noBody, .unknownItem, .noItem, .notOwed, .notShared: true
        default: false
        }
    }

    public var code: String {
        switch self {
        case .unreadableDate: "records.unreadable-date"
        case .impossibleDate: "records.impossible-date"
        case .unknownBody: "records.unknown-body"
        case .ambiguousBody: "records.ambiguous-body"
        case .noBody: "records.no-body"
        case .unknownItem: "records.unknown-item"
        case .noItem: "records.no-item"
        case .unknownChannel: "records.unknown-channel"
        case .unknownSureness: "records.unknown-sureness"
        case .unknownState: "records.unknown-state"
        case .badCycle: "records.bad-cycle"
        case .unknownReference: "records.unknown-reference"
        case .tooFewCells: "records.too-few-cells"
        case .tooManyCells: "records.too-many-cells"
        case .malformedQuote: "records.malformed-quote"
        case .nulByte: "records.nul-byte"
        case .badEncoding: "records.bad-encoding"
        case .notOwed: "records.not-owed"
        case .notShared: "records.not-shared"
        case .outsideSample: "records.outside-sample"
        }
    }

    /// Whether anything has to be mended.
    public var severity: Diagnostic.Severity { self == .outsideSample ? .note : .warning }

    public var message: Wording {
        switch self {
        case .unreadableDate: Wording("日期无法识别，按“证据不足”处理", "a date that cannot be read; it counts as no evidence")
        case .impossibleDate: Wording("没有这一天，按“证据不足”处理", "there is no such day; it counts as no evidence")
        case .unknownBody: Wording("单位不在主体名录中，本行未计入", "a body that is not in the register; the row does not count")
        case .ambiguousBody:
            Wording("名录中有几个同名单位，本行未计入", "several bodies of the register have this name; the row does not count")
        case .noBody: Wording("没有写单位，本行未计入", "no body is named; the row does not count")
        case .unknownItem:
            Wording("事项不在本轮标准目录中，本行未计入", "an item that no catalogue of the round has; the row does not count")
        case .noItem: Wording("没有写事项，本行未计入", "no item is named; the row does not count")
        case .unknownChannel: Wording("渠道名称不认识，未计入", "a channel that the vocabulary does not know; it does not count")
        case .unknownSureness: Wording("日期来源不认识，按“单位自报”处理", "an unknown source of a date; it counts as stated")
        case .unknownState: Wording("状态不认识，按“未检查”处理", "an unknown state; it counts as not checked")
        case .badCycle: Wording("周期无法识别，按发布日期归期", "a cycle that cannot be read; the posted day decides")
        case .unknownReference: Wording("登记编号不在登记表中", "a reference that no register has")
        case .tooFewCells:
            Wording("列数少于表头，缺的列按空处理", "fewer cells than the heading row; the missing ones count as empty")
        case .tooManyCells: Wording("列数多于表头，多出的列未读", "more cells than the heading row; the surplus was not read")
        case .malformedQuote: Wording("引号不成对，本格按字面读取", "quotes that do not pair up; the cell is read literally")
        case .nulByte: Wording("含有空字节（NUL）", "holds a NUL byte")
        case .badEncoding: Wording("含有无法解码的字节", "holds bytes that cannot be decoded")
        case .notOwed: Wording("该单位没有公开这一事项的义务，本行未计入", "the body does not owe this item; the row does not count")
        case .notShared:
            Wording(
                "上级代发，但该事项不是共享事项，本行未计入", "posted by a higher level, but the item is not shared; the row does not count")
        case .outsideSample: Wording("单位或事项不在样本内，本行未计入", "a body or item outside the sample; the row does not count")
        }
    }

    public var remedy: Wording {
        switch self {
        case .unreadableDate, .impossibleDate: Wording("改成 2022-06-17 这样的日期", "write a day like 2022-06-17")
        case .unknownBody, .noBody:
            Wording("用名录中的编号、名称或别名，或在名录中补上", "use an id, name or alias of the register, or add it there")
        case .ambiguousBody: Wording("改用编号，或写成“上级/本级”", "use the id, or write parent/name")
        case .unknownItem, .noItem:
            Wording("用“目录/事项”编号，例如 social-assistance/…", "use the full id, such as social-assistance/…")
        case .unknownChannel:
            Wording("在 vocabulary.yaml 中给渠道补上这种写法", "add the spelling to the channel in vocabulary.yaml")
        case .unknownSureness: Wording("可写：实地所见、页面标注、单位自报、网址推断", "one of seen, printed, stated, inferred")
        case .unknownState:
            Wording("可写：已公开、未公开、本期无、不涉及、未检查", "one of seen, not-seen, nil-stated, not-applicable, not-checked")
        case .badCycle: Wording("写成 2022-Q1、2022-03、2022-H1 或 2022", "write 2022-Q1, 2022-03, 2022-H1 or 2022")
        case .unknownReference: Wording("与登记表的编号核对", "compare with the register")
        case .tooFewCells, .tooManyCells: Wording("检查这一行的分隔符和引号", "look at the delimiters and quotes of the row")
        case .malformedQuote: Wording("给引号配对，文字里的引号写两遍", "close the quote; write a quote within text twice")
        case .nulByte, .badEncoding: Wording("另存为 UTF-8 的 CSV 再导入", "save the file as CSV in UTF-8")
        case .notOwed: Wording("核对单位的职能与事项的层级", "compare the body's functions and level with the item's")
        case .notShared: Wording("由本级发布，或在目录中把事项标为 shared", "let the body post it, or mark the item `shared`")
        case .outsideSample: Wording("不用改；抽中的见 zwgk sample 轮次", "nothing to mend; zwgk sample ROUND lists those drawn")
        }
    }
}

/// The problems of one block, with the words that caused them; the words die with the block otherwise.
public struct CellProblems: Sendable {
    public struct Entry: Sendable, Hashable {
        /// Row within the block.
        public let row: UInt32
        /// Position of the column in the heading row; -1 for the row as a whole.
        public let column: Int16
        public let kind: CellProblemKind
        fileprivate let start: UInt32
        fileprivate let count: UInt16
    }

    /// Longer cells are shown cut.
    public static let shownBytes = 120

    public private(set) var entries: [Entry] = []
    private var arena: [UInt8] = []

    public init() {}

    mutating func add(
        _ kind: CellProblemKind, row: Int, column: Int, text: UnsafeBufferPointer<UInt8>
    ) {
        var shown = min(text.count, Self.shownBytes)
        // Never cut within a character.
        while shown > 0, shown < text.count, text[shown] & 0xC0 == 0x80 { shown -= 1 }
        entries.append(
            Entry(
                row: UInt32(truncatingIfNeeded: row), column: Int16(clamping: column), kind: kind,
                start: UInt32(truncatingIfNeeded: arena.count), count: UInt16(clamping: shown)))
        arena.append(contentsOf: text[0..<shown])
    }

    /// The cell's bytes, at most `shownBytes` of them.
    public func text(of entry: Entry) -> ArraySlice<UInt8> {
        arena[Int(entry.start)..<Int(entry.start) + Int(entry.count)]
    }

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        arena.removeAll(keepingCapacity: true)
    }
}
