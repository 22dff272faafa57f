import DisclosureModel
import SourceText
import TabularFiles

/// Reads from a site's export, in whatever headings it has, what matching asks for: no column but the title must be there.
public enum MatchQuestionReader {
    /// Headings of each column as sites spell them, the surest first; where an export has several, the first counts.
    static let title = ["title", "articletitle", "标题", "信息标题", "信息名称", "文件名称", "名称", "题名"]
    static let publisher = [
        "publisher", "issuing_body", "issuing-body", "发布机构", "发文机构", "发文机关", "发布单位", "公开责任部门", "公开主体", "公开单位",
        "单位", "来源", "信息来源",
    ]
    /// Joined as one path: a class label (组配分类) says as much as the breadcrumb.
    static let columnPath = [
        "column-path", "column_path", "columnname", "栏目路径", "栏目", "所属栏目", "栏目名称", "组配分类", "信息分类", "公文目录",
    ]
    static let documentNumber = ["document-no", "doc_no", "文号", "发文字号", "发文文号", "发布文号", "文件编号"]
    static let posted = [
        "posted", "published_date", "pubdate", "发布日期", "公开日期", "发布时间", "公开时间", "发布日期/时间",
    ]

    /// A question for each row below the headings, counted from 1; `nil` where no column is a title, which is then said.
    public static func read(
        _ table: HeadedTable, into collector: DiagnosticCollector
    ) -> [(row: Int, question: MatchQuestion)]? {
        let headings = table.headings.map(plain)
        func columns(_ spellings: [String]) -> [Int] { spellings.compactMap { headings.firstIndex(of: $0) } }
        guard let titles = columns(title).first else {
            collector.report(
                Diagnostic(
                    "match.no-title-column", at: Place(file: table.file),
                    Wording("没有标题列，无法匹配", "no column is a title; nothing can be matched"),
                    remedy: Wording("给标题一列写上表头「标题」", "name the column of titles 'title'")))
            return nil
        }
        let publishers = columns(publisher)
        let paths = columns(columnPath)
        let numbers = columns(documentNumber)
        let days = columns(posted)
        return table.rows.map { row in
            func text(_ columns: [Int]) -> String? { columns.lazy.compactMap { row[$0] }.first { !$0.isEmpty } }
            let path = paths.compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: ">")
            return (
                row.number,
                MatchQuestion(
                    title: row[titles] ?? "", columnPath: path.isEmpty ? nil : path, publisher: text(publishers),
                    documentNumber: text(numbers), posted: text(days))
            )
        }
    }

    /// A heading without blanks, brackets and colons: [ 索 引 号 ]：.
    static func plain(_ heading: String) -> String {
        heading.filter { !$0.isWhitespace && !"[]【】:：|•".contains($0) }.lowercased()
    }
}
