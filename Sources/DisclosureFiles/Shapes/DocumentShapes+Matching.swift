import SourceText
import YAMLFiles

/// The words by which records as they come are told apart.
extension DocumentShapes {
    static let matching = DocumentShape(
        kind: FileKind.matching.key,
        root: root(
            .matching,
            head(.matching, "词表编号", "id of the list") + [
                required("subjects", .list(subject), "栏目主题，先写的优先", "subjects, the earlier before the later"),
                key("stages", .list(stage), "环节", "stages"), key("news", news, "动态新闻用语", "words of news"),
                key("common-columns", .texts, "栏目路径里不说明内容的各级", "steps of column paths that say nothing"),
            ]))

    private static let subject = mapping(
        "主题", "subject",
        [
            required("name", .text, "名称", "name"),
            key("fields", .texts, "归入本主题的目录领域", "fields of catalogues that belong here"),
            key("items", .texts, "归入本主题的事项，末尾可写 *", "items that belong here; * may end an id"),
            key("titles", .texts, "标题用语", "title words"), key("columns", .texts, "栏目用语", "column words"),
            key("decides", .boolean, "标题用语说明文件种类，不论内容", "its title words say what a document is, whatever it is about"),
            key("news", .boolean, "记录本身写得像新闻", "its records read like news"),
        ])

    private static let stage = mapping(
        "环节", "stage",
        [required("name", .text, "名称", "name"), required("words", .texts, "同义用语", "words that mean it")])

    private static let news = mapping(
        "动态新闻用语", "words of news",
        [key("titles", .texts, "标题用语", "title words"), key("columns", .texts, "栏目", "columns")])
}
