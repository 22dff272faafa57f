import TestSupport

/// Texts that YAML, CSV and spreadsheets like to misread.
public enum NastyText {
    private static let whole = [
        "- 首项", "键: 值", "a #b", "# 注释", "“引号”", "'单引'", "\"双引\"", "12", "-2.5", "yes", "No", "null", "~", "是",
        "2022-04-01",
        "2022", "12:30", "第一行\n第二行", "第一行\n\n第三行\n", " 前空格", "尾空格 ", "👍🏽", "e\u{301}", "办理时间、地点", "甲；乙；丙",
        "=SUM(A1)", "+86", "@某", "'=1", "''", "\t制表", "[甲, 乙]", "{a: b}", "：", "甲，乙", "其他:公报",
        "https://example.invalid/a?b=c#d",
        "*星", "&锚", "!标", "|", ">", "%", "`", "?", "---", "...", "《法》", "（一）", "【公示】", "公开\r\n内容", "■政府网站", "□", "√",
        "1. 甲\n2. 乙",
        "（可选）", "甲（只公开汇总数）", "同上", "—", "/", "\u{200B}隐", "\u{FEFF}", "全　角", "\u{A0}", "\u{85}x",
    ]
    private static let pieces = [
        "公开", "内容", "a", "B", "7", " ", "，", "。", "、", "；", "：", ":", ",", "#", "-", "《", "》", "“", "”", "(", ")",
    ]

    /// A text with something in it besides blanks.
    public static func text(_ random: inout SplitMix64) -> String {
        var text: String
        switch Int.random(in: 0..<8, using: &random) {
        case 0...2: text = whole.randomElement(using: &random) ?? "甲"
        case 3: text = String(repeating: "很长的内容", count: Int.random(in: 10...80, using: &random))
        default:
            text = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        if text.allSatisfy(\.isWhitespace) { text += "甲" }
        return text
    }

    /// Up to `most` different texts.
    public static func texts(upTo most: Int, _ random: inout SplitMix64) -> [String] {
        var seen: Set<String> = []
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in text(&random) }.filter {
            seen.insert($0).inserted
        }
    }
}
