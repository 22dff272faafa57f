import CLibYAML

/// libyaml's events over bytes that outlive it: the only file that knows libyaml.
///
/// Positions are code points from the first byte, as libyaml counts them (`mark.index`); its lines and columns are not
/// used, since it ends lines at U+0085, U+2028 and U+2029 as well.
struct YAMLEventStream: ~Copyable {
    enum Kind {
        case streamEnd, documentStart, sequenceStart, sequenceEnd, mappingStart, mappingEnd, scalar, alias, other,
            failed
    }

    enum Style {
        case plain, quoted, block
    }

    /// Why libyaml stopped, in its own words.
    struct Failure {
        /// What it met, such as `could not find expected ':'`.
        let problem: String
        /// What it was doing, such as `while scanning a simple key`.
        let context: String
        let problemIndex: Int
        /// Where what it was doing began.
        let contextIndex: Int?
        let isMemory: Bool
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// Reads `bytes`, which must be UTF-8 without a byte order mark and stay in place while events are asked for.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        self.parser = parser
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
    }

    deinit {
        yaml_event_delete(event)
        event.deallocate()
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Moves to the next event; the one before it, and its bytes, are gone.
    mutating func next() -> Kind {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { return .failed }
        switch event.pointee.type {
        case YAML_SCALAR_EVENT: return .scalar
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    var startIndex: Int { event.pointee.start_mark.index }
    var endIndex: Int { event.pointee.end_mark.index }

    /// The bytes of the scalar, decoded from its quotes and folded.
    var scalar: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
    }

    var scalarStyle: Style {
        switch event.pointee.data.scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
    }

    var isFlowSequence: Bool { event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE }
    var isFlowMapping: Bool { event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE }

    /// Whether the event carries an anchor or a tag; asked for each event, so it makes no text.
    func hasProperties(_ kind: Kind) -> Bool {
        switch kind {
        case .scalar: event.pointee.data.scalar.anchor != nil || event.pointee.data.scalar.tag != nil
        case .sequenceStart:
            event.pointee.data.sequence_start.anchor != nil || event.pointee.data.sequence_start.tag != nil
        case .mappingStart:
            event.pointee.data.mapping_start.anchor != nil || event.pointee.data.mapping_start.tag != nil
        default: false
        }
    }

    func anchor(_ kind: Kind) -> String? {
        switch kind {
        case .scalar: text(event.pointee.data.scalar.anchor)
        case .sequenceStart: text(event.pointee.data.sequence_start.anchor)
        case .mappingStart: text(event.pointee.data.mapping_start.anchor)
        case .alias: text(event.pointee.data.alias.anchor)
        default: nil
        }
    }

    func tag(_ kind: Kind) -> String? {
        switch kind {
        case .scalar: text(event.pointee.data.scalar.tag)
        case .sequenceStart: text(event.pointee.data.sequence_start.tag)
        case .mappingStart: text(event.pointee.data.mapping_start.tag)
        default: nil
        }
    }

    /// What went wrong, after `next()` has answered `failed`.
    var failure: Failure {
        Failure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
            context: parser.pointee.context.map { String(cString: $0) } ?? "",
            problemIndex: parser.pointee.problem_mark.index,
            contextIndex: parser.pointee.context == nil ? nil : parser.pointee.context_mark.index,
            isMemory: parser.pointee.error == YAML_MEMORY_ERROR)
    }

    private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}
