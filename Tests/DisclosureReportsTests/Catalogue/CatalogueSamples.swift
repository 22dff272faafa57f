import DisclosureFiles
import DisclosureModel
import SourceText
import YAMLFiles

/// A catalogue with everything a card can show.
enum CatalogueSamples {
    static let relief = catalogue(
        """
        catalogue: relief
        field: 社会救助
        title: 社会救助领域基层政务公开标准目录
        version: "2020-1"
        items:
          - id: approval
            name: [最低生活保障, 审核审批信息]
            elements: [{text: 救助对象人数, show: totals}, {text: 办理时间、地点, optional: true}, 低保对象名单]
            basis:
              - {text: 《中华人民共和国政府信息公开条例》, clause: 第二十六条, from: 2019-05-15}
              - {text: 《社会救助暂行办法》, from: 2014-05-01, until: 2019-03-02}
            limit: 制定或获取信息之日起10个工作日内，公示7个工作日
            refresh: 按规定
            arises: per-occurrence
            functions: [民政部门, 乡镇人民政府]
            owed-by: lead
            channels: [政府网站, {text: 村公示栏, optional: true}]
            audience: 全社会
            mode: 依申请
            levels: [county, village]
            tags: [试点]
            shared: true
            same-as: [policy, village-affairs/allowance-list]
            must-not-show: [身份证号, 银行卡号]
            status: published
            source: http://www.example.invalid/shjz/202407/5d1663de28994d908f3ced794c1ec349.shtml
            match: {columns: [社会救助], titles: [低保名单, 低保对象]}
            was: [old-approval]
            note: |-
              原表公开主体为镇人民政府，层级为镇级和村级，村级由村(居)民委员会在公示栏公开，据此补列。
              第二段。
          - {id: policy, name: [政策文件], arises: standing, levels: [township], status: copied}
          - {id: old, name: [旧事项], arises: standing, levels: [county], retired: 2024-01-01}
        """)

    static let village = catalogue(
        """
        catalogue: village-affairs
        field: 村务公开
        title: 村务公开基础目录
        version: "1"
        items:
          - {id: decisions, name: [决定事项], arises: standing, levels: [village]}
        """)

    private static func catalogue(_ text: String) -> Catalogue {
        let reading = YAMLReader.read(text: text, file: "Catalogues/fields/relief.yaml")
        return CatalogueReader.read(reading, vocabulary: nil, into: DiagnosticCollector())!
    }
}
