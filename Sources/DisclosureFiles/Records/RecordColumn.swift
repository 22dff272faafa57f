import SourceText

/// The columns of a record file, with the headings people give them.
public enum RecordColumn: String, Sendable, CaseIterable {
    case body
    case forBodies = "for"
    case item
    case title
    case documentNumber = "document-no"
    case formed
    case formedHow = "formed-how"
    case posted
    case postedHow = "posted-how"
    case removed
    case channels
    case elements
    case address
    case attribute
    case note
    case cycle
    case reference
    case state

    /// Headings that mean the column, without blanks; the key itself is one.
    public var headings: [String] {
        switch self {
        case .body: ["单位", "公开主体", "发布机构", "发布单位", "公开责任部门"]
        case .forBodies: ["适用单位", "代发单位", "对象单位"]
        case .item: ["事项", "事项编码", "公开事项", "事项编号"]
        case .title: ["标题", "名称", "信息名称"]
        case .documentNumber: ["文号", "发文字号", "文件编号"]
        case .formed: ["成文日期", "形成日期", "生成日期", "成文时间"]
        case .formedHow: ["成文日期来源", "形成日期来源"]
        case .posted: ["发布日期", "公开日期", "发布时间", "公开时间"]
        case .postedHow: ["发布日期来源", "公开日期来源"]
        case .removed: ["撤下日期", "下架日期", "结束日期"]
        case .channels: ["渠道", "公开渠道", "公开渠道和载体"]
        case .elements: ["内容", "公开内容", "要素", "内容要素"]
        case .address: ["网址", "链接", "地址"]
        case .attribute: ["公开属性"]
        case .note: ["备注", "说明"]
        case .cycle: ["周期", "期次", "所属期"]
        case .reference: ["登记编号", "批次", "批次编号"]
        case .state: ["状态"]
        }
    }

    /// The column that a heading means.
    public static func named(_ heading: String) -> RecordColumn? {
        let plain = heading.filter { !$0.isWhitespace }.lowercased()
        return allCases.first { $0.rawValue == plain || $0.headings.contains(plain) }
    }
}

/// Which column of a file stands where: the result of reading a heading row.
public struct RecordSchema: Sendable, Hashable {
    /// Positions of the columns that make up each of ours; several are joined with `/`.
    public var positions: [RecordColumn: [Int]]
    /// The headings as written.
    public var headings: [String]

    /// Reads a heading row. `mapping` names headings for our columns and overrides the known spellings.
    ///
    /// Columns that nobody asked for are ignored without a word: a site's export has many.
    public static func reading(
        headings: [String], mapping: [String: [String]], file: String, hasFixedItem: Bool
    ) -> (schema: RecordSchema?, diagnostics: [Diagnostic]) {
        var positions: [RecordColumn: [Int]] = [:]
        var diagnostics: [Diagnostic] = []
        let plain = headings.map { $0.filter { !$0.isWhitespace } }
        // A mapping may name a column by its key or by a heading, and one of no heading says nothing.
        var mapped: Set<RecordColumn> = []
        for (key, wanted) in mapping.sorted(by: { $0.key < $1.key }) where !wanted.isEmpty {
            guard let column = RecordColumn.named(key) else {
                diagnostics.append(
                    Diagnostic(
                        "records.unknown-column", at: Place(file: file),
                        Wording("列映射中的“\(key)”不是记录的列", "“\(key)” in the column mapping is no column of a record"),
                        remedy: Wording(
                            "可用的列：" + RecordColumn.allCases.map(\.rawValue).joined(separator: "、"),
                            "columns are: " + RecordColumn.allCases.map(\.rawValue).joined(separator: ", "))))
                continue
            }
            mapped.insert(column)
            var found: [Int] = []
            for heading in wanted {
                if let position = plain.firstIndex(of: heading.filter { !$0.isWhitespace }) {
                    found.append(position)
                } else {
                    diagnostics.append(
                        Diagnostic(
                            "records.missing-heading", at: .field(file, row: 0, column: heading),
                            Wording("表头中没有“\(heading)”这一列", "the heading row has no “\(heading)”"),
                            remedy: Wording(
                                "表头是：" + headings.joined(separator: "、"), "it has: " + headings.joined(separator: ", "))
                        ))
                }
            }
            if found.count == wanted.count { positions[column] = found }
        }
        for (position, heading) in plain.enumerated() {
            guard let column = RecordColumn.named(heading), !mapped.contains(column) else { continue }
            if let first = positions[column]?.first {
                diagnostics.append(
                    Diagnostic(
                        "records.double-heading", at: .field(file, row: 0, column: heading),
                        Wording(
                            "“\(headings[first])”与“\(heading)”都是“\(column.rawValue)”列",
                            "“\(headings[first])” and “\(heading)” both mean “\(column.rawValue)”"),
                        remedy: Wording(
                            "在 round.yaml 的 columns 中写明用哪一列", "say which one to use under `columns` in round.yaml")))
            } else {
                positions[column] = [position]
            }
        }
        let needed: [RecordColumn] = hasFixedItem ? [.body] : [.body, .item]
        for column in needed where positions[column] == nil && !mapped.contains(column) {
            diagnostics.append(
                Diagnostic(
                    "records.no-\(column.rawValue)-column", at: .field(file, row: 0, column: column.rawValue),
                    Wording(
                        "表头中没有“\(column.rawValue)”列（\(column.headings[0])）",
                        "no column “\(column.rawValue)” in the heading row"),
                    remedy: Wording(
                        "加上这一列，或在 round.yaml 的 columns 中写明对应的表头；现有表头：" + headings.joined(separator: "、"),
                        "add it, or name its heading under `columns` in round.yaml; the headings are: "
                            + headings.joined(separator: ", "))))
        }
        let schema = RecordSchema(positions: positions, headings: headings)
        return (diagnostics.isEmpty ? schema : nil, diagnostics)
    }
}
