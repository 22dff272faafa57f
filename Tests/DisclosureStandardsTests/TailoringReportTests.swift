import DisclosureModel
import DisclosureStandards
import Foundation
import SourceText
import Testing

@Suite struct TailoringReportTests {
    private func report() throws -> TailoringReport {
        let tailoring = try StandardsSample.tailoring(
            """
            tailoring: demo
            title: 示范县
            level: county
            select: [{catalogue: relief}]
            drop: [{item: relief/budget, reason: 由财政统一公开}]
            change:
              - item: relief/approval
                reason: 提速
                set: {limit: 信息形成之日起7个工作日内, audience: 本县居民}
                remove: {channels: [精准推送]}
                add: {elements: [发放金额]}
              - {item: relief/guide, reason: 网站改版, set: {limit: 及时公开}, remove: {levels: [township]}}
            add:
              - {id: bus, name: [公交线路], arises: standing, levels: [county]}
            """)
        let standards = try StandardsSample.standards()
        return TailoringReport(
            Tailorer.apply([tailoring], to: standards), standard: standards, counting: announcedDays)
    }

    @Test func `what is looser comes first, and all of it is told with its reason`() throws {
        #expect(
            try report().text(in: .chinese) == """
                目录调整与标准的差异：demo
                更宽 2 · 更严 2 · 需人工比较 1 · 其他 2 · 删去 1 · 未选用 1 · 增加 1

                比标准宽
                  relief/approval  最低生活保障 · 审批信息
                    公开渠道：减少“精准推送”（demo：提速）
                  relief/guide  最低生活保障 · 办事指南
                    公开层级：减少“乡级”（demo：网站改版）

                比标准严
                  relief/approval  最低生活保障 · 审批信息
                    公开内容：增加“发放金额”（demo：提速）
                    公开时限收紧：由“制定或获取信息之日起10个工作日内”改为“信息形成之日起7个工作日内”（demo：提速）

                需人工比较
                  relief/guide  最低生活保障 · 办事指南
                    公开时限：由“长期公开”改为“及时公开”（有的地方更严，有的地方更宽）（demo：网站改版）

                其他改动
                  relief/approval  最低生活保障 · 审批信息
                    公开对象：由“全社会”改为“本县居民”（demo：提速）
                    同一公布的事项：减少“village/allowance”

                删去的事项
                  relief/budget  资金 · 预算（demo：由财政统一公开）

                未选用的事项
                  village/allowance  低保名单（demo）

                增加的事项
                  demo/bus  公交线路（demo）

                """)
    }

    @Test func `a catalogue of which nothing is selected takes one line`() throws {
        let tailoring = try StandardsSample.tailoring(
            "tailoring: demo\ntitle: 示范县\nlevel: county\nselect: [{catalogue: village}]")
        let standards = try StandardsSample.standards()
        let report = TailoringReport(
            Tailorer.apply([tailoring], to: standards), standard: standards, counting: nil)
        #expect(report.unselected.count == 3)
        #expect(report.text(in: .chinese).hasSuffix("未选用的事项\n  relief  全部 3 项（demo）\n"))
    }

    @Test func `the same in English and as JSON`() throws {
        let report = try report()
        #expect(report.text(in: .english).contains("channels, looser: fewer: 精准推送 (demo: 提速)"))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(
            decoding: try encoder.encode(TailoringReportJSON(report, in: .english).changes.first), as: UTF8.self)
        #expect(
            json == """
                {"by":"demo","direction":"stricter","fewer":[],"item":"relief/approval","key":"elements",\
                "local":"低保对象名单, 相关材料, 发放金额","message":"elements, stricter: more: 发放金额",\
                "more":["发放金额"],"reason":"提速","standard":"低保对象名单, 相关材料","title":"最低生活保障 · 审批信息"}
                """)
    }
}
