import Foundation
import SourceText

/// `assessment.json`: the report written so that the same value always gives the same bytes, and read back.
///
/// UTF-8 without BOM, LF, sorted keys, two spaces of indentation, slashes as they are; a key without a value is left out.
public enum AssessmentJSON {
    /// The report was not readable as `assessment.json` of a format that this tool knows.
    public struct Unreadable: Error, Sendable, Hashable {
        public var message: Wording
    }

    /// The whole report as text, ending in a line feed.
    public static func text(of report: AssessmentReport) throws -> String { try JSONText.of(report) }

    /// What concerns one body, as `explain --format json` prints it.
    public static func text(of excerpt: BodyExcerpt) throws -> String { try JSONText.of(excerpt) }

    /// Reads what `text(of:)` wrote.
    public static func report(from text: String) throws(Unreadable) -> AssessmentReport {
        try decoded(AssessmentReport.self, from: text)
    }

    /// A value of a format that this tool knows.
    static func decoded<Value: Decodable>(_ type: Value.Type, from text: String) throws(Unreadable) -> Value {
        let decoder = JSONDecoder()
        let data = Data(text.utf8)
        do {
            let header = try decoder.decode(Header.self, from: data)
            guard header.format >= 1, header.format <= AssessmentReport.currentFormat else {
                throw Unreadable.format(header.format)
            }
            return try decoder.decode(type, from: data)
        } catch let error as Unreadable {
            throw error
        } catch let error as DecodingError {
            throw Unreadable(error)
        } catch {
            throw Unreadable.syntax("\(error)")
        }
    }

    private struct Header: Decodable {
        var format: Int
    }
}

extension AssessmentJSON.Unreadable {
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .missing(Self.path(context.codingPath + [key]))
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            self = .wrongKind(Self.path(context.codingPath))
        case .dataCorrupted(let context):
            self = .syntax(context.underlyingError.map { "\($0)" } ?? context.debugDescription)
        @unknown default:
            self = .syntax("\(error)")
        }
    }

    /// `bodies[3].score`: where in the document.
    private static func path(_ keys: [any CodingKey]) -> String {
        var path = ""
        for key in keys {
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : "." + key.stringValue
            }
        }
        return path.isEmpty ? "$" : path
    }

    static func format(_ format: Int) -> Self {
        Self(
            message: Wording(
                "此文件的 format 为 \(format)，本工具只读 1 至 \(AssessmentReport.currentFormat)；请用写出它的版本读取，或重新测评",
                "the file says format \(format), this tool reads 1 to \(AssessmentReport.currentFormat); "
                    + "read it with the version that wrote it, or assess again"))
    }

    static func missing(_ path: String) -> Self {
        Self(message: Wording("缺少 \(path)，这不是完整的 assessment.json", "\(path) is missing: not a whole assessment.json"))
    }

    static func wrongKind(_ path: String) -> Self {
        Self(message: Wording("\(path) 的值类型不对", "\(path) holds a value of the wrong type"))
    }

    static func syntax(_ reason: String) -> Self {
        Self(message: Wording("不是合法的 JSON：\(reason)", "not valid JSON: \(reason)"))
    }
}
