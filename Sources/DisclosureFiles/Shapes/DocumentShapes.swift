import SourceText
import YAMLFiles

/// The shapes of every kind of YAML file that zwgk reads.
public enum DocumentShapes {
    /// `nil` for kinds that are tables and never YAML.
    public static func shape(of kind: FileKind) -> DocumentShape? {
        switch kind {
        case .catalogue: catalogue
        case .vocabulary: vocabulary
        case .bodies: bodies
        case .scheme: scheme
        case .round: round
        case .calendar: calendar
        case .facts: facts
        case .tailoring: tailoring
        case .matching: matching
        case .export: export
        case .keyPoints: keyPoints
        case .judgements: judgements
        case .occurrences, .observations, .records, .appeals, .rectifications: nil
        }
    }

    static func key(
        _ name: String, _ shape: ValueShape, _ chinese: String, _ english: String
    ) -> MappingShape.Key {
        MappingShape.Key(name, shape, Wording(chinese, english))
    }

    static func required(
        _ name: String, _ shape: ValueShape, _ chinese: String, _ english: String
    ) -> MappingShape.Key {
        MappingShape.Key(name, shape, isRequired: true, Wording(chinese, english))
    }

    static func mapping(
        _ chinese: String, _ english: String, isOneKey: Bool = false, _ keys: [MappingShape.Key]
    ) -> ValueShape {
        .mapping(MappingShape(Wording(chinese, english), isOneKey: isOneKey, keys))
    }

    /// What every kind opens with.
    static func head(_ kind: FileKind, _ chinese: String, _ english: String) -> [MappingShape.Key] {
        [required(kind.key, .identifier(slashes: 0), chinese, english), format]
    }

    static let format = key("format", .integer(1...1), "格式版本，写 1", "version of the format, 1")
    static let note = key("note", .texts, "说明，给看文件的人", "remarks for readers")

    static func root(_ kind: FileKind, _ keys: [MappingShape.Key]) -> MappingShape {
        MappingShape(kind.title, keys)
    }
}
