#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Takes what a parser of markup meets, in the order of the text. Pointers hold during the call only.
package protocol MarkupReceiver: AnyObject {
    /// An element begins; its name is without prefix, in HTML in small letters.
    func start(_ name: MarkupName, _ attributes: MarkupAttributes, in parser: MarkupParser)
    func end(_ name: MarkupName, in parser: MarkupParser)
    /// A piece of text in UTF-8; one text may come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>, in parser: MarkupParser)
}

/// The name of an element, without its prefix, as long as the call lasts.
package struct MarkupName {
    private let pointer: UnsafePointer<UInt8>

    init(_ pointer: UnsafePointer<UInt8>) {
        self.pointer = pointer
    }

    /// Whether it is this name.
    @inline(__always)
    package func `is`(_ name: StaticString) -> Bool {
        UnsafeRawPointer(pointer).withMemoryRebound(to: CChar.self, capacity: 1) { left in
            UnsafeRawPointer(name.utf8Start).withMemoryRebound(to: CChar.self, capacity: 1) { strcmp(left, $0) == 0 }
        }
    }

    package var text: String { String(cString: pointer) }
}

/// The attributes of an element, as long as the call lasts.
package struct MarkupAttributes {
    /// Five pointers each (name, prefix, address, value, end of value), or two (name, value) up to a null.
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    private let stride: Int
    package let count: Int

    init(namespaced pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        self.pointers = pointers
        self.count = pointers == nil ? 0 : count
        stride = 5
    }

    init(pairs pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        self.pointers = pointers
        var count = 0
        if let pointers { while pointers[count * 2] != nil { count += 1 } }
        self.count = count
        stride = 2
    }

    /// The bytes of an attribute's value; empty where HTML gives a name alone, `nil` where there is no such attribute.
    package func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let pointers else { return nil }
        for index in 0..<count {
            guard let found = pointers[index * stride], MarkupName(found).is(name) else { continue }
            if stride == 5 {
                guard let start = pointers[index * 5 + 3], let end = pointers[index * 5 + 4] else { return nil }
                return UnsafeBufferPointer(start: start, count: end - start)
            }
            guard let value = pointers[index * 2 + 1] else { return UnsafeBufferPointer(start: nil, count: 0) }
            let length = UnsafeRawPointer(value).withMemoryRebound(to: CChar.self, capacity: 1) { strlen($0) }
            return UnsafeBufferPointer(start: value, count: length)
        }
        return nil
    }

    /// The value of an attribute as text.
    package subscript(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute that is a whole number of at most nine digits.
    package func number(_ name: StaticString) -> Int? {
        guard let bytes = bytes(name), !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte) - 48
        }
        return value
    }

    /// Whether an attribute says yes as XML Schema spells it (1, true).
    package func isTrue(_ name: StaticString) -> Bool {
        guard let bytes = bytes(name) else { return false }
        return bytes.elementsEqual([49]) || bytes.elementsEqual("true".utf8)
    }
}
