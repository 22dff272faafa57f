import Foundation
import DisclosureModel
import DisclosureTables
import RandomCatalogues
import SourceText
import Testing

@Suite struct OfficialFormTests {
    private let form = OfficialForm(ExportSamples.relief(), vocabulary: ExportSamples.vocabulary)

    @Test func `two heading rows and merged cells as in the official form`() {
        #expect(
            form.headingRows == [
                [
                    "序号", "公开事项", "", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级",
                    "", "",
                ],
                ["", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请", "县级", "乡级", "村级"],
            ])
        #expect(form.merges.contains(OfficialForm.Merge(row: 0, column: 1, rowCount: 1, columnCount: 2)))
        #expect(form.merges.contains(OfficialForm.Merge(row: 0, column: 12, rowCount: 1, columnCount: 3)))
        #expect(form.merges.contains(OfficialForm.Merge(row: 0, column: 0, rowCount: 2, columnCount: 1)))
        // 综合业务 of the first two items.
        #expect(form.merges.contains(OfficialForm.Merge(row: 2, column: 1, rowCount: 2, columnCount: 1)))
        #expect(form.isCovered(row: 3, column: 1) && !form.isCovered(row: 2, column: 1))
    }

    @Test func `cells say what the form says`() {
        #expect(form.bodyRows[0][3] == "1. 社会救助暂行办法\n2. 配套文件（可选）")
        #expect(form.bodyRows[0][4] == "《条例》第二条")
        #expect(
            form.bodyRows[0][7] == """
                ■政府网站  □政府公报
                □两微一端  □发布会/听证会
                □广播电视  □纸质媒体
                ■公开查阅点  □政务服务中心
                □便民服务站  □入户/现场
                □社区/企事业单位/村公示栏(电子屏)
                □精准推送
                ■其他:政务服务网
                """)
        #expect(form.bodyRows[0][8...] == ["√", "", "√", "", "√", "√", ""])
        #expect(form.bodyRows[1][3] == "人数（只公布汇总数）")
        #expect(form.bodyRows[1][5] == "一般事项每季度至少公布一次\n更新周期：每季度")
        #expect(form.bodyRows[1][8...] == ["", "本村村民、低保对象", "", "√", "", "", "√"])
        #expect(form.subtitle == "领域：社会救助　发布：民政部（2019）　版本：2020-1")
    }

    @Test func `where optional channels are told, their box is empty and the rest is left out`() {
        var catalogue = ExportSamples.relief()
        catalogue.channelsMean = .requiredAndOptional
        catalogue.items[0].channels[1].isOptional = true
        let form = OfficialForm(catalogue, vocabulary: ExportSamples.vocabulary)
        #expect(form.bodyRows[0][7] == "■政府网站\n□公开查阅点\n■其他:政务服务网")
    }

    @Test func `a form that is published leaves retired items out`() {
        let form = OfficialForm(ExportSamples.relief(), vocabulary: nil, includesRetired: false)
        #expect(form.bodyRows.map { $0[2] } == ["政策法规", "名单"])
    }

    @Test func `a workbook's merges never overlap, lie within its rows and hide no text`() {
        for seed in 0..<60 as Range<UInt64> {
            let workbook = OfficialWorkbook(RandomCatalogue.make(seed: seed), vocabulary: RandomCatalogue.vocabulary)
            for sheet in workbook.sheets {
                var covered: Set<[Int]> = []
                for merge in sheet.merges {
                    for row in merge.row..<merge.row + merge.rowCount {
                        for column in merge.column..<merge.column + merge.columnCount {
                            #expect(covered.insert([row, column]).inserted)
                            let text = sheet.rows[row][column].text
                            #expect(text.isEmpty || (row, column) == (merge.row, merge.column))
                        }
                    }
                }
                #expect(sheet.columnWidths.count == sheet.rows.map(\.count).max())
            }
        }
    }

    @Test func `the page stands alone, hides repeated names only where they are merged, and escapes everything`() {
        var catalogue = ExportSamples.relief()
        catalogue.items[0].names[1] = "<script>alert(1)</script>\""
        let page = OfficialFormPage.text(of: OfficialForm(catalogue, vocabulary: nil))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;"))
        #expect(!page.contains("src=") && !page.contains("href="))
        #expect(page.contains("<th scope=\"colgroup\" colspan=\"3\">公开层级</th>"))
        #expect(page.contains("<td data-label=\"一级事项\" class=\"c\" rowspan=\"2\">综合业务</td>"))
        #expect(page.contains("<tr data-above=\"综合业务\"><td data-label=\"序号\""))
        #expect(page.contains("A4 landscape") && page.contains("max-width: 700px"))
        #expect(page.components(separatedBy: "<tr").count == 1 + 2 + 3)
    }

    @Test func `Markdown has a row for each item, and nothing in it means anything`() {
        var catalogue = ExportSamples.relief()
        catalogue.items[0].names[1] = "a|b*c_<d>\n[e]"
        let lines = OfficialFormMarkdown.text(of: OfficialForm(catalogue, vocabulary: nil)).split(separator: "\n")
        #expect(lines.count == 2 + 2 + 3)
        #expect(lines[2].hasPrefix("| 序号 | 一级事项 | 二级事项 | 公开内容(要素) |"))
        #expect(lines[4].hasPrefix("| 1 | 综合业务 | a\\|b\\*c\\_\\<d\\><br>\\[e\\] | 1. 社会救助暂行办法<br>2. 配套文件（可选） |"))
    }
}
