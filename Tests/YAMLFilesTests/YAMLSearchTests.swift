import SourceText
import TestSupport
import Testing
import YAMLFiles

/// SplitMix64 searches: any bytes are read without a crash, and every place is where counting by hand finds it.
@Suite struct YAMLSearchTests {
    // MARK: Places

    /// Builds a document piece by piece and remembers where each value began, counted in its text so far.
    private struct Author {
        var random: SplitMix64
        var text = ""
        var written: [(offset: Int, text: String)] = []
        let end: String

        static let words = [
            "名称", "低保", "a", "id-1", "e\u{301}t", "👨‍👩‍👧户", "が", "ｶﾞ", "政府网站", "公开：事项", "x，y", "𠀀", "नमस्ते", "🇨🇳", "☎️",
        ]

        mutating func scalar(inFlow: Bool) {
            let word = (Author.words.randomElement(using: &random) ?? "") + "\(written.count)"
            switch Int.random(in: 0..<(inFlow ? 3 : 4), using: &random) {
            case 0:
                written.append((text.utf8.count, word))
                text += "\"\(word)\""
            case 1:
                written.append((text.utf8.count, word + " "))
                text += "'\(word) '"
            default:
                let plain = inFlow ? word.replacing("，", with: "、").replacing("：", with: "、") : word
                written.append((text.utf8.count, plain))
                text += plain
            }
        }

        mutating func value(_ depth: Int, _ indent: Int) {
            switch depth > 4 ? 0 : Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                text += " "
                scalar(inFlow: false)
                if Bool.random(using: &random) { text += "  # 注：释 [" }
                text += end
            case 2:
                text += " ["
                for number in 0..<Int.random(in: 0...4, using: &random) {
                    if number > 0 {
                        text +=
                            Bool.random(using: &random) ? ", " : "," + end + String(repeating: " ", count: indent + 3)
                    }
                    scalar(inFlow: true)
                }
                text += "]" + end
            case 3:
                text += end
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    text += String(repeating: " ", count: indent) + "-"
                    value(depth + 1, indent + 2)
                }
            default:
                text += end
                for _ in 0..<Int.random(in: 1...3, using: &random) {
                    text += String(repeating: " ", count: indent)
                    scalar(inFlow: false)
                    text += ":"
                    value(depth + 1, indent + 2)
                }
            }
        }
    }

    private func scalars(_ node: YAMLNode) -> [YAMLNode] {
        switch node.kind {
        case .scalar: [node]
        case .sequence: node.items.flatMap(scalars)
        case .mapping: node.entries.flatMap { scalars($0.key) + scalars($0.value) }
        }
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `places agree with counting characters in the text before them`(seed: UInt64) throws {
        var author = Author(random: SplitMix64(seed: seed), end: ["\n", "\r\n", "\r"][Int(seed % 3)])
        if seed % 5 == 0 { author.text = "\u{FEFF}" }
        author.text += "top:"
        author.value(0, 2)
        let reading = YAMLReader.read(text: author.text, file: "a.yaml")
        try #require(
            reading.diagnostics.allSatisfy { $0.severity == .warning }, "\(reading.diagnostics) \(author.text)")
        let found = scalars(try #require(reading.root)).dropFirst()
        try #require(found.map(\.text) == author.written.map(\.text))
        let bytes = Array(author.text.utf8)
        for (node, written) in zip(found, author.written) {
            let before = String(decoding: bytes[..<written.offset], as: UTF8.self)
            let lines = before.replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
                separator: "\n", omittingEmptySubsequences: false)
            let last = lines.last?.drop { $0 == "\u{FEFF}" } ?? ""
            // Every value begins with a quotation mark or a letter, so what is before it ends with a whole character.
            let length = written.text.count + (bytes[written.offset] == 0x22 || bytes[written.offset] == 0x27 ? 2 : 0)
            #expect(node.place == .text("a.yaml", line: lines.count, column: last.count + 1, length: length))
        }
    }

    // MARK: Any bytes

    static let seeds = [
        "catalogue: social-assistance\nitems:\n  - id: a.b\n    name: [低保, 审核]\n    limit: {text: 十日, n: 10}\n",
        "a: &x [1, 2]\nb: *x\nc: !!str 3\n? d\n: e\n",
        "note: |\n  一\n  二\nq: \"x\\u4e00\\n\"\ns: 'it''s'\nf: >-\n  折\n  叠\n",
        "catalogue：社会\nversion: “2020”\nlevels: ［a，b］\n　x: 1\n\ty: 2\n－ z: 3\n", "%YAML 1.1\n--- # x\n- - - a\n...\n",
        "- {a: [b, {c: d}], e：f}\n- 【x】\n- a:b\n",
    ]
    static let pieces: [[UInt8]] =
        [
            ":", ": ", "：", "，", "“", "”", "‘", "［", "］", "｛", "【", "】", "\t", "　", "－ ", "＃", "\u{A0}", "\u{200B}",
            "\u{FEFF}", "\n", "\r", "\r\n", "- ", "[", "]", "{", "}",
            ",", "\"", "'", "|", ">", "&a", "*a", "!t", "!!str", "%", "@", "`", "?", "? ", "#", " #", "---", "...",
            "<<: ", "\\", "\u{2028}", "\u{85}", "a", "名", "e\u{301}", "👍",
            "    ", "  ", "\u{0}", "\u{1B}", "~", "null",
        ].map { Array($0.utf8) } + [
            [0xFF], [0xE4], [0xE4, 0xB8], [0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80],
        ]

    private func walk(_ node: YAMLNode, _ budget: inout Int) {
        guard budget > 0 else { return }
        budget -= 1
        _ = (node.place, node.text, node.isNull, node.style)
        for item in node.items { walk(item, &budget) }
        for entry in node.entries {
            walk(entry.key, &budget)
            walk(entry.value, &budget)
        }
    }

    private func check(_ bytes: [UInt8]) throws {
        let reading = YAMLReader.read(
            bytes: bytes, file: "a.yaml", limits: YAMLLimits(depth: 8, nodes: 60, aliasNodes: 20))
        for diagnostic in reading.diagnostics {
            for place in [diagnostic.place, diagnostic.related] {
                guard case .text(let line, let column, let length) = place?.spot else { continue }
                let text = try #require(reading.source.line(line), "no line \(line) in \(bytes)")
                try #require(
                    column >= 1 && length >= 0 && column + length <= text.count + 2, "\(diagnostic) in \(bytes)")
            }
        }
        try #require(reading.root != nil || reading.hasErrors, "\(bytes)")
        var budget = 500
        if let root = reading.root { walk(root, &budget) }
        // The same bytes give the same answer, and it can be shown.
        let again = YAMLReader.read(
            bytes: bytes, file: "a.yaml", limits: YAMLLimits(depth: 8, nodes: 60, aliasNodes: 20))
        try #require(again.diagnostics == reading.diagnostics)
        _ = DiagnosticRenderer(language: .english, sources: [reading.source]).render(reading.diagnostics)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `any bytes are read without a crash`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            var bytes = Array((Self.seeds.randomElement(using: &random) ?? "").utf8)
            if Int.random(in: 0..<8, using: &random) == 0 { bytes = [] }
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                let position = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0 where position < bytes.count: bytes.remove(at: position)
                case 1 where position < bytes.count:
                    bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 1...10, using: &random)))
                default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: position)
                }
            }
            try check(bytes)
        }
    }
}
