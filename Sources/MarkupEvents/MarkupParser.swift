private import CXML

/// Reads XML or HTML through libxml2 and hands on what it meets, without ever holding the document.
///
/// Nothing is fetched, no entity beyond the five predefined ones is expanded in XML, and a document type declaration
/// there ends the reading. In HTML, broken markup is mended by the parser; every start has its end.
package final class MarkupParser {
    /// How a reading ended.
    package enum Outcome: Sendable, Equatable {
        case finished
        /// The receiver asked to stop.
        case stopped
        /// XML that is not well formed, at this line.
        case malformed(line: Int)
        /// XML with a document type declaration, which could declare entities without end.
        case documentType
        /// The parser had no memory.
        case unavailable
    }

    private var context: xmlParserCtxtPtr?
    private let receiver: any MarkupReceiver
    private let source: ((UnsafeMutableBufferPointer<UInt8>) -> Int)?
    private var isStopped = false
    fileprivate var hasDocumentType = false

    private init(_ receiver: any MarkupReceiver, source: ((UnsafeMutableBufferPointer<UInt8>) -> Int)?) {
        self.receiver = receiver
        self.source = source
    }

    /// The line (from 1) that the parser has reached.
    package var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) } ?? 0 }

    /// Ends the reading; no further event comes.
    package func stop() {
        isStopped = true
        if let context { xmlStopParser(context) }
    }

    /// Reads XML from `source`, which fills the buffer it is given and answers how many bytes; 0 at the end, less at a fault.
    package static func readXML(
        from source: @escaping (UnsafeMutableBufferPointer<UInt8>) -> Int, into receiver: any MarkupReceiver
    ) -> Outcome {
        let parser = MarkupParser(receiver, source: source)
        var handler = handlerOfBoth()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            MarkupParser.of(context).started(name, MarkupAttributes(namespaced: attributes, count: Int(count)))
        }
        handler.endElementNs = { context, name, _, _ in MarkupParser.of(context).ended(name) }
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in
            let parser = MarkupParser.of(context)
            parser.hasDocumentType = true
            parser.stop()
        }
        return withExtendedLifetime(parser) {
            let this = Unmanaged.passUnretained(parser).toOpaque()
            let context = xmlCreateIOParserCtxt(
                &handler, this, { MarkupParser.of($0).read($1, $2) }, { _ in 0 }, this, XML_CHAR_ENCODING_NONE)
            guard let context else { return .unavailable }
            defer { xmlFreeParserCtxt(context) }
            // NOENT, or the ampersand of an attribute would arrive as "&#38;"; there are no entities but the predefined.
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue
            xmlCtxtUseOptions(context, Int32(options | XML_PARSE_NOWARNING.rawValue))
            return parser.run(context) { xmlParseDocument(context) }
        }
    }

    /// Reads HTML that is UTF-8 and holds no NUL byte; what it says of its own encoding is ignored.
    package static func readHTML(_ text: UnsafeBufferPointer<UInt8>, into receiver: any MarkupReceiver) -> Outcome {
        guard let base = text.baseAddress, !text.isEmpty else { return .finished }
        let parser = MarkupParser(receiver, source: nil)
        var handler = handlerOfBoth()
        handler.startElement = { context, name, attributes in
            MarkupParser.of(context).started(name, MarkupAttributes(pairs: attributes))
        }
        handler.endElement = { context, name in MarkupParser.of(context).ended(name) }
        handler.cdataBlock = { _, _, _ in }
        return withExtendedLifetime(parser) {
            let start = UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self)
            let context = htmlCreatePushParserCtxt(
                &handler, Unmanaged.passUnretained(parser).toOpaque(), nil, 0, nil, XML_CHAR_ENCODING_UTF8)
            guard let context else { return .unavailable }
            defer { htmlFreeParserCtxt(context) }
            let options =
                HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
                | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NODEFDTD.rawValue
            htmlCtxtUseOptions(context, Int32(options))
            let outcome = parser.run(context) {
                htmlParseChunk(context, start, Int32(text.count), 1)
            }
            if case .malformed = outcome { return .finished }
            return outcome
        }
    }

    private static func handlerOfBoth() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.characters = { context, text, length in
            guard let text, length > 0 else { return }
            MarkupParser.of(context).receive(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        handler.ignorableWhitespace = handler.characters
        return handler
    }

    private func run(_ context: xmlParserCtxtPtr, _ parse: () -> Int32) -> Outcome {
        self.context = context
        defer { self.context = nil }
        let result = parse()
        if hasDocumentType { return .documentType }
        if isStopped { return .stopped }
        let isWhole = result == 0 && context.pointee.wellFormed != 0
        return isWhole ? .finished : .malformed(line: max(1, line))
    }

    // MARK: What the C functions call

    private static func of(_ context: UnsafeMutableRawPointer?) -> MarkupParser {
        Unmanaged<MarkupParser>.fromOpaque(context!).takeUnretainedValue()
    }

    private func started(_ name: UnsafePointer<UInt8>?, _ attributes: MarkupAttributes) {
        guard let name, !isStopped else { return }
        receiver.start(MarkupName(name), attributes, in: self)
    }

    private func ended(_ name: UnsafePointer<UInt8>?) {
        guard let name, !isStopped else { return }
        receiver.end(MarkupName(name), in: self)
    }

    private func receive(_ text: UnsafeBufferPointer<UInt8>) {
        if !isStopped { receiver.text(text, in: self) }
    }

    private func read(_ buffer: UnsafeMutablePointer<CChar>?, _ length: Int32) -> Int32 {
        guard let buffer, let source, length > 0 else { return -1 }
        return buffer.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            Int32(source(UnsafeMutableBufferPointer(start: $0, count: Int(length))))
        }
    }
}
