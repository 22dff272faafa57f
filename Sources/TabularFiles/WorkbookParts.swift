import MarkupEvents

// The small parts of a workbook: what belongs to what, sheets, number formats, shared strings.

/// Relationships of a part: which id means which part.
final class RelationshipParts: MarkupReceiver {
    struct Relationship {
        let type: String
        let target: String
    }

    private(set) var byID: [String: Relationship] = [:]
    private let folder: String

    /// - Parameter folder: of the part they belong to, `xl` for `xl/workbook.xml`.
    init(folder: String) {
        self.folder = folder
    }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        guard name.is("Relationship"), let id = attributes["Id"], let target = attributes["Target"],
            attributes["TargetMode"] != "External"
        else { return }
        byID[id] = Relationship(type: attributes["Type"] ?? "", target: resolved(target))
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {}

    /// The first target whose type ends with `kind`; strict workbooks have other addresses with the same ends.
    func target(_ kind: String) -> String? {
        byID.sorted { $0.key < $1.key }.first { $0.value.type.hasSuffix("/" + kind) }?.value.target
    }

    private func resolved(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            switch step {
            case ".": break
            case "..": if !steps.isEmpty { steps.removeLast() }
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}

/// The workbook part: its sheets in order, and which day is the first.
final class WorkbookPart: MarkupReceiver {
    private(set) var sheets: [(name: String, relationship: String, isHidden: Bool)] = []
    private(set) var starts1904 = false
    private(set) var isWorkbook = false

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        if name.is("workbook") {
            isWorkbook = true
        } else if name.is("workbookPr") {
            starts1904 = attributes.isTrue("date1904")
        } else if name.is("sheet") {
            let state = attributes["state"]
            let isHidden = state == "hidden" || state == "veryHidden"
            sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", isHidden))
        }
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {}
}

/// The number formats of a workbook's cell styles.
final class StylesPart: MarkupReceiver {
    /// What each cell style makes of a number.
    private(set) var forms: [SheetDateForm] = []
    private var custom: [Int: SheetDateForm] = [:]
    private var isInCellFormats = false

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        if name.is("numFmt") {
            if let number = attributes.number("numFmtId"), let format = attributes["formatCode"] {
                custom[number] = SheetDateForm.of(format)
            }
        } else if name.is("cellXfs") {
            isInCellFormats = true
        } else if isInCellFormats, name.is("xf") {
            let number = attributes.number("numFmtId") ?? 0
            forms.append(custom[number] ?? SheetDateForm.builtIn(number))
        }
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {
        if name.is("cellXfs") { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {}
}

/// The texts that cells share, each held once.
final class SharedStringsPart: MarkupReceiver {
    /// `nil` for a text beyond the limit of a cell.
    private(set) var strings: [String?] = []
    private var text = SheetText()
    private var isInItem = false

    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser) {
        if name.is("si") {
            isInItem = true
            text.begin()
        } else if isInItem {
            text.start(name)
        }
    }

    func end(_ name: MarkupName, in parser: MarkupParser) {
        guard isInItem else { return }
        if name.is("si") {
            isInItem = false
            strings.append(text.text)
        } else {
            text.end(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser) {
        if isInItem { text.append(bytes) }
    }
}

/// The text of a cell put together from its runs, without the reading aids for pronunciation.
struct SheetText {
    private var bytes: [UInt8] = []
    private var isInRun = false
    private var isInPhonetic = false
    private(set) var isTooLong = false

    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        isInRun = false
        isInPhonetic = false
        isTooLong = false
    }

    mutating func start(_ name: MarkupName) {
        if name.is("t") { isInRun = true } else if name.is("rPh") { isInPhonetic = true }
    }

    mutating func end(_ name: MarkupName) {
        if name.is("t") { isInRun = false } else if name.is("rPh") { isInPhonetic = false }
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isInRun, !isInPhonetic, !isTooLong else { return }
        if bytes.count + piece.count > WorkbookLimits.cellLength { isTooLong = true } else { bytes += piece }
    }

    /// `nil` where it is longer than a cell may be.
    var text: String? { isTooLong ? nil : SheetText.decoded(bytes) }

    /// Undoes `_x000D_` (a character that XML cannot hold); line ends become LF.
    static func decoded(_ bytes: [UInt8]) -> String {
        let hasEscapes = bytes.contains(UInt8(ascii: "_"))
        guard hasEscapes || bytes.contains(UInt8(ascii: "\r")) else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt16] = []
        let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
        var index = 0
        while index < units.count {
            if units[index] == 0x5F, let unit = escaped(units[index...]) {
                text.append(unit)
                index += 7
            } else {
                text.append(units[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF16.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    private static func escaped(_ units: ArraySlice<UInt16>) -> UInt16? {
        let head = Array(units.prefix(7))
        guard head.count == 7, head[1] == 0x78, head[6] == 0x5F else { return nil }
        let digits = String(decoding: head[2..<6], as: UTF16.self)
        return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
    }
}
