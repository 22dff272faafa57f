import MarkupEvents
import SourceText

/// What must be known of a workbook before a sheet can be read.
struct WorkbookFacts {
    private(set) var sheets: [WorkbookReader.Sheet] = []
    private(set) var strings: [String?] = []
    private(set) var forms: [SheetDateForm] = []
    private(set) var starts1904 = false

    init?(_ bytes: UnsafeRawBufferPointer, file: String, collector: DiagnosticCollector) {
        let whole = Place(file: file)
        guard let archive = ZipArchive(bytes) else {
            collector.report(WorkbookDiagnostics.truncated(at: whole))
            return nil
        }
        func read(_ part: String, into receiver: any MarkupReceiver) -> Bool {
            Self.read(part, of: archive, into: receiver, file: file, collector: collector)
        }
        let root = RelationshipParts(folder: "")
        if archive.entry("_rels/.rels") != nil, !read("_rels/.rels", into: root) { return nil }
        let path = root.target("officeDocument") ?? "xl/workbook.xml"
        let workbook = WorkbookPart()
        guard archive.entry(path) != nil else {
            collector.report(WorkbookDiagnostics.noWorkbookPart(at: whole))
            return nil
        }
        guard read(path, into: workbook) else { return nil }
        let (folder, name) = Self.split(path)
        let parts = RelationshipParts(folder: folder)
        let relationships = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
        if archive.entry(relationships) != nil, !read(relationships, into: parts) { return nil }
        guard workbook.isWorkbook, workbook.sheets.count <= WorkbookLimits.sheets else {
            collector.report(
                workbook.isWorkbook
                    ? WorkbookDiagnostics.tooManySheets(at: whole) : WorkbookDiagnostics.noWorkbookPart(at: whole))
            return nil
        }
        for (index, sheet) in workbook.sheets.enumerated() {
            let relationship = parts.byID[sheet.relationship]
            if let relationship, !relationship.type.hasSuffix("/worksheet") { continue }
            let part = relationship?.target ?? "\(folder)/worksheets/sheet\(index + 1).xml"
            sheets.append(WorkbookReader.Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
        }
        starts1904 = workbook.starts1904
        let styles = StylesPart()
        if let part = parts.target("styles"), archive.entry(part) != nil, !read(part, into: styles) { return nil }
        forms = styles.forms
        let shared = SharedStringsPart()
        if let part = parts.target("sharedStrings"), archive.entry(part) != nil, !read(part, into: shared) {
            return nil
        }
        strings = shared.strings
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// Reads one part into `receiver`; answers whether it was sound, having said what was not.
    static func read(
        _ name: String, of archive: ZipArchive, into receiver: any MarkupReceiver, file: String,
        collector: DiagnosticCollector
    ) -> Bool {
        let whole = Place(file: file)
        guard let entry = archive.entry(name) else {
            collector.report(WorkbookDiagnostics.missingPart(name, at: whole))
            return false
        }
        if entry.isEncrypted {
            collector.report(WorkbookDiagnostics.noWorkbook(.encrypted, at: whole))
            return false
        }
        guard let part = archive.open(entry) else {
            collector.report(WorkbookDiagnostics.damagedPart(name, at: whole))
            return false
        }
        let outcome = MarkupParser.readXML(from: { part.read(into: $0) }, into: receiver)
        switch (part.fault, outcome) {
        case (.damaged, _): collector.report(WorkbookDiagnostics.damagedPart(name, at: whole))
        case (.tooLarge, _): collector.report(WorkbookDiagnostics.partTooLarge(name, at: whole))
        case (.bomb, _): collector.report(WorkbookDiagnostics.partUnpacksTooFar(name, at: whole))
        case (nil, .documentType): collector.report(WorkbookDiagnostics.documentType(name, at: whole))
        case (nil, .malformed(let line)):
            collector.report(WorkbookDiagnostics.malformedPart(name, line: line, at: whole))
        case (nil, .unavailable): collector.report(WorkbookDiagnostics.damagedPart(name, at: whole))
        case (nil, .finished), (nil, .stopped): return true
        }
        return false
    }
}
