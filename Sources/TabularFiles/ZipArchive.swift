private import CZip

/// A zip archive in memory, its entries unpacked piece by piece as they are read.
final class ZipArchive {
    struct Entry {
        /// As the archive spells it; compare with `ZipArchive.key`.
        let name: String
        let index: UInt64
        let packedSize: Int
        let isEncrypted: Bool
    }

    private let archive: OpaquePointer
    /// By small letters and forward slashes, since some programs write neither as the standard has it.
    private let entries: [String: Entry]
    /// Names in the order of the archive.
    let names: [String]
    /// Bytes unpacked so far from all parts.
    fileprivate(set) var unpacked = 0

    /// `nil` where the bytes are no whole archive. They must live as long as this does.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, nil) else { return nil }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        self.archive = archive
        var entries: [String: Entry] = [:]
        var names: [String] = []
        for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
            var facts = zip_stat_t()
            zip_stat_init(&facts)
            guard zip_stat_index(archive, index, 0, &facts) == 0, let name = facts.name else { continue }
            let text = String(cString: name)
            names.append(text)
            let isEncrypted = facts.encryption_method != UInt16(ZIP_EM_NONE)
            let packed = Int(clamping: facts.comp_size)
            entries[Self.key(text)] = Entry(
                name: text, index: index, packedSize: packed, isEncrypted: isEncrypted)
        }
        self.entries = entries
        self.names = names
    }

    deinit { zip_discard(archive) }

    /// What names are compared by.
    static func key(_ name: String) -> String {
        let key = name.lowercased().replacing("\\", with: "/")
        return key.hasPrefix("/") ? String(key.dropFirst()) : key
    }

    func entry(_ name: String) -> Entry? { entries[Self.key(name)] }

    /// Opens a part for reading; `nil` where the archive is damaged there.
    func open(_ entry: Entry) -> ZipPart? {
        zip_fopen_index(archive, entry.index, 0).map { ZipPart($0, entry, of: self) }
    }
}

/// One part of an archive while it is read.
final class ZipPart {
    /// Why a part cannot be read to its end.
    enum Fault: Equatable {
        case damaged
        /// It unpacks to more than `WorkbookLimits` allows.
        case tooLarge
        /// It unpacks to more times its packed size than `WorkbookLimits` allows.
        case bomb
    }

    let name: String
    private(set) var fault: Fault?
    private let file: OpaquePointer
    private let archive: ZipArchive
    private let packedSize: Int
    private var unpacked = 0

    fileprivate init(_ file: OpaquePointer, _ entry: ZipArchive.Entry, of archive: ZipArchive) {
        name = entry.name
        self.file = file
        self.archive = archive
        packedSize = entry.packedSize
    }

    deinit { zip_fclose(file) }

    /// Fills the buffer as far as there is anything; 0 at the end, -1 at a fault.
    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard fault == nil, let base = buffer.baseAddress else { return -1 }
        let count = Int(zip_fread(file, base, UInt64(buffer.count)))
        guard count >= 0 else {
            fault = .damaged
            return -1
        }
        unpacked += count
        archive.unpacked += count
        if unpacked > WorkbookLimits.partLength || archive.unpacked > WorkbookLimits.totalLength {
            fault = .tooLarge
        } else if unpacked > WorkbookLimits.unsuspiciousLength, unpacked / WorkbookLimits.ratio > packedSize {
            fault = .bomb
        }
        return fault == nil ? count : -1
    }
}
