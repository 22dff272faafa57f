import SourceText

/// The grammar of single values and every sentence about what a value should have been.
package enum YAMLReadings {
    static let text = Wording("文字", "text")
    static let number = Wording("数字", "a number")
    static let word = Wording("一个词", "a word")
    static let date = Wording("日期", "a date")
    static let list = Wording("列表", "a list")
    static let mapping = Wording("“键: 值”的组合", "a mapping of keys to values")

    // MARK: Grammar

    package static func isIdentifier(_ text: String, slashes: Int) -> Bool {
        var previous: UInt8 = UInt8(ascii: "/")
        var found = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                guard previous != UInt8(ascii: "."), previous != UInt8(ascii: "/"), previous != UInt8(ascii: "-")
                else { return false }
                if byte == UInt8(ascii: "/") { found += 1 }
            default: return false
            }
            previous = byte
        }
        return found <= slashes
            && ![UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(previous)
    }

    /// `-?\d{1,12}(\.\d{1,6})?`
    package static func isDecimal(_ text: String) -> Bool {
        guard let (whole, fraction) = digits(text) else { return false }
        return whole <= 12 && fraction <= 6
    }

    /// A number in form, with more digits than are read.
    static func isLongNumber(_ text: String) -> Bool {
        digits(text) != nil && !isDecimal(text)
    }

    private static func digits(_ text: String) -> (whole: Int, fraction: Int)? {
        var whole = 0
        var fraction = -1
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: break
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if fraction >= 0 { fraction += 1 } else { whole += 1 }
            case UInt8(ascii: ".") where fraction < 0 && whole > 0: fraction = 0
            default: return nil
            }
        }
        return whole > 0 && fraction != 0 ? (whole, max(0, fraction)) : nil
    }

    /// The text with full-width letters, digits and signs made half-width, or `nil` where it has none.
    static func halfWidth(_ text: String) -> String? {
        var half = ""
        var hasWide = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                hasWide = true
                half.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000: hasWide = true
            case 0x2212, 0x2013: half += "-"
            default: half.unicodeScalars.append(scalar)
            }
        }
        return hasWide || half != text ? half : nil
    }

    // MARK: Sentences

    static func fullWidth(_ text: String, _ half: String, _ name: String, at place: Place) -> Diagnostic {
        let wide = text.first { halfWidth(String($0)) != nil } ?? Character("０")
        return Diagnostic(
            "yaml.full-width-digit", at: place,
            Wording("「\(name)」用了全角字符「\(wide)」", "'\(name)' is written with the full-width character '\(wide)'"),
            remedy: Wording("改成半角 \(half)", "write \(half)"))
    }

    static func wrongKind(_ found: YAMLNode.Kind, _ wanted: Wording, _ name: String, at place: Place) -> Diagnostic {
        wrongKind(found, wanted, Wording("「\(name)」", "'\(name)'"), at: place)
    }

    static func wrongKind(_ found: YAMLNode.Kind, _ wanted: Wording, _ name: Wording, at place: Place) -> Diagnostic {
        let met: Wording =
            switch found {
            case .scalar: Wording("单个值", "a single value")
            case .sequence: list
            case .mapping: mapping
            }
        return Diagnostic(
            "yaml.wrong-kind", at: place,
            Wording(
                "\(name.chinese)应当是\(wanted.chinese)，这里是\(met.chinese)",
                "\(name.english) must be \(wanted.english); this is \(met.english)"))
    }

    static func empty(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.empty-value", at: place, Wording("「\(name)」没有值", "'\(name)' has no value"),
            remedy: Wording("写上值，或者删去这一行", "write a value, or delete the line"))
    }

    static func missingKey(_ key: String, _ kind: Wording, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.missing-key", at: place,
            Wording("\(kind.chinese)缺少「\(key)」", "the \(kind.english) lacks '\(key)'"),
            remedy: Wording("补上 \(key): …", "add \(key): …"))
    }

    static func unknownKey(_ key: String, _ kind: Wording, _ known: [String], at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: key, among: known)
        return Diagnostic(
            "yaml.unknown-key", at: place,
            Wording("\(kind.chinese)没有「\(key)」这个键", "the \(kind.english) has no key '\(key)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可用的键：\(known.joined(separator: "、"))", "known keys: \(known.joined(separator: ", "))"))
    }

    static func unknownWord(_ word: String, _ name: String, _ known: [String], at place: Place) -> Diagnostic {
        let nearest = NearestWord.suggestion(for: word, among: known)
        let parts = word.split { "，、,;；/ ".contains($0) }.map(String.init)
        if parts.count > 1, parts.allSatisfy(known.contains) {
            let list = "[\(parts.joined(separator: ", "))]"
            return Diagnostic(
                "yaml.unknown-word", at: place,
                Wording("「\(name)」不能是「\(word)」", "'\(name)' cannot be '\(word)'"),
                remedy: Wording("分成几项写：\(list)", "write them apart: \(list)"))
        }
        return Diagnostic(
            "yaml.unknown-word", at: place,
            Wording("「\(name)」不能是「\(word)」", "'\(name)' cannot be '\(word)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("可以是：\(known.joined(separator: "、"))", "it is one of: \(known.joined(separator: ", "))"))
    }

    static func badIdentifier(_ text: String, _ name: String, slashes: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.bad-identifier", at: place,
            Wording("「\(name)」的编号「\(text)」写法不对", "'\(text)' is not an identifier for '\(name)'"),
            remedy: slashes == 0
                ? Wording("只用小写字母、数字、- 和中间的 .", "use a-z, 0-9, - and dots inside")
                : Wording("只用小写字母、数字、-、中间的 . 和 /", "use a-z, 0-9, -, dots inside and /"))
    }

    static func notANumber(_ text: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.not-a-number", at: place,
            Wording("「\(name)」应当是数字，「\(text)」不是", "'\(name)' must be a number; '\(text)' is not"),
            remedy: Wording("写成 12 或 0.5 这样的数字", "write a number such as 12 or 0.5"))
    }

    static func notWhole(_ text: String, _ name: String, _ range: ClosedRange<Int>, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.not-whole", at: place,
            Wording("「\(name)」应当是整数，「\(text)」不是", "'\(name)' must be a whole number; '\(text)' is not"))
    }

    static func outOfRange(_ text: String, _ name: String, _ range: ClosedRange<Int>, at place: Place) -> Diagnostic {
        let limits: Wording =
            range.upperBound == .max
            ? Wording("不小于 \(range.lowerBound)", "at least \(range.lowerBound)")
            : range.lowerBound == .min
                ? Wording("不大于 \(range.upperBound)", "at most \(range.upperBound)")
                : Wording(
                    "在 \(range.lowerBound) 到 \(range.upperBound) 之间",
                    "between \(range.lowerBound) and \(range.upperBound)")
        return Diagnostic(
            "yaml.out-of-range", at: place,
            Wording("「\(name)」应当\(limits.chinese)，这里是 \(text)", "'\(name)' must be \(limits.english); this is \(text)"),
            remedy: Wording("改成\(limits.chinese)的整数", "write a whole number \(limits.english)"))
    }

    static func tooManyDigits(_ text: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.too-many-digits", at: place,
            Wording("「\(name)」的数字「\(text)」位数太多", "'\(name)': the number '\(text)' has too many digits"),
            remedy: Wording("小数点前至多 12 位，后至多 6 位", "at most 12 digits before the point and 6 after it"))
    }

    static func notABoolean(_ text: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.not-a-boolean", at: place,
            Wording("「\(name)」应当是“是”或“否”，这里是「\(text)」", "'\(name)' must be yes or no; this is '\(text)'"),
            remedy: Wording("写 true 或 false（是、否亦可）", "write true or false"))
    }

    static func badDate(_ text: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.bad-date", at: place,
            Wording("「\(name)」的日期「\(text)」不存在或写法不对", "'\(name)': '\(text)' is no date"),
            remedy: Wording("写成 2022-04-01 这样的日期", "write a date such as 2022-04-01"))
    }

    static func notParsed(
        _ text: String, _ name: String, _ what: Wording, _ example: String, _ code: String, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code, at: place,
            Wording("「\(name)」应当是\(what.chinese)，「\(text)」不是", "'\(name)' must be \(what.english); '\(text)' is not"),
            remedy: Wording("例如 \(example)", "such as \(example)"))
    }
}
