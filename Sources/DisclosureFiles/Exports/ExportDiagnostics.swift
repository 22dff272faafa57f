import DisclosureModel
import SourceText

/// Every sentence about a mapping of exported results, Chinese and English side by side.
enum ExportDiagnostics {
    static func unknownValue(_ text: String, at place: Place) -> Diagnostic {
        let names = ExportValue.named.map(\.name)
        let nearest = NearestWord.suggestion(for: text, among: names + ["indicator/"])
        return Diagnostic(
            "export.unknown-value", at: place,
            Wording("没有「\(text)」这个数据", "there is no value '\(text)'"),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording(
                    "可以是：\(names.joined(separator: "、"))，或 indicator/指标编号",
                    "it is one of: \(names.joined(separator: ", ")), or indicator/<id>"))
    }

    static func valueOrText(both: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            "export.value-or-text", at: place,
            both
                ? Wording("一列不能又有 value 又有 text", "a column cannot have both value and text")
                : Wording("这一列没有写内容", "the column says nothing of what it holds"),
            remedy: Wording(
                "数据写 value: score，固定文字写 text: 基层政务公开", "write value: score for a value, text: … for a constant"))
    }

    static func conversionLacks(_ key: String, _ value: ExportValue, at place: Place) -> Diagnostic {
        Diagnostic(
            "export.conversion", at: place,
            key == "points"
                ? Wording("「\(value.name)」要写明一共多少分", "'\(value.name)' needs to know how many points there are")
                : Wording("「\(value.name)」要写明保留几位小数", "'\(value.name)' needs to know to how many digits it is rounded"),
            remedy: key == "points"
                ? Wording("加上 points: 4", "add points: 4")
                : Wording("加上 digits: 2（四舍五入）", "add digits: 2 (half away from zero)"))
    }

    static func idle(_ key: String, _ what: Wording, at place: Place) -> Diagnostic {
        Diagnostic(
            "export.idle", at: place,
            Wording("「\(key)」对\(what.chinese)不起作用", "'\(key)' has no effect on \(what.english)"),
            remedy: Wording("删去它", "delete it"))
    }

    static func notOfRound(_ value: ExportValue, at place: Place) -> Diagnostic {
        let names = ExportValue.named.filter(\.value.isOfRound).map(\.name)
        return Diagnostic(
            "export.not-of-round", at: place,
            Wording(
                "标题行不能写「\(value.name)」，它因单位而异",
                "a title row cannot hold '\(value.name)', which differs from body to body"),
            remedy: Wording("可以是：\(names.joined(separator: "、"))", "it is one of: \(names.joined(separator: ", "))"))
    }

    static func villages(_ kind: BodyKind, at place: Place) -> Diagnostic {
        Diagnostic(
            "export.villages", at: place,
            Wording(
                "\(kind.title.chinese)不单独报送，得分由所属镇街承担",
                "a \(kind.title.english) has no row of its own; its township answers for it"),
            remedy: Wording("删去它", "delete it"))
    }

    static func noColumns(at place: Place) -> Diagnostic {
        Diagnostic(
            "export.no-columns", at: place, Wording("一列都没有", "there are no columns"),
            remedy: Wording("在 columns 下写上各列", "write them under columns"))
    }
}
