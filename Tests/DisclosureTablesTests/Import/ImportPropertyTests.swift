import DisclosureModel
import DisclosureTables
import SourceText
import TabularFiles
import TestSupport
import Testing

/// What must not change when a table changes in ways that mean nothing.
@Suite struct ImportPropertyTests {
    static func imported(_ form: LabelledForm, _ grids: [TableGrid]) throws -> Catalogue {
        let imported = CatalogueImporter.read(
            grids, vocabulary: try FormFixtures.vocabulary(), options: form.options, into: DiagnosticCollector())
        return try #require(imported).catalogue
    }

    /// Forms that stand upright in one table, with the row at which their items begin.
    static let upright = FormFixtures.forms.filter {
        $0.tables.count == 1 && !["08", "09"].contains($0.name.prefix(2))
    }

    @Test(arguments: upright.map(\.name))
    func `a row above changes no other item's id`(name: String) throws {
        let form = try #require(Self.upright.first { $0.name == name })
        let before = try Self.imported(form, form.grids)
        let grid = form.grids[0]
        let first = try #require(before.items.first?.place)
        let row = try #require(grid.cells.first { $0.place == first }?.row)
        var cells = grid.cells.map { cell in
            var moved = cell
            if cell.row >= row { moved.row += 1 }
            return moved
        }
        let added = Place(file: "表.html", spot: .cell(sheet: "表", reference: "新"))
        for column in 0..<grid.columnCount {
            cells.append(
                TableGrid.Cell(text: "新增事项\(column)", place: added, row: row, column: column))
        }
        let after = try Self.imported(form, [TableGrid(title: nil, place: grid.place, cells: cells)])
        #expect(after.items.count == before.items.count + 1)
        #expect(after.items.dropFirst().map(\.id) == before.items.map(\.id))
    }

    @Test(arguments: FormFixtures.forms.map(\.name))
    func `blanks and full-width forms make no difference`(name: String) throws {
        let form = try #require(FormFixtures.forms.first { $0.name == name })
        let plain = try Self.imported(form, form.grids)
        var random = SplitMix64(seed: 7)
        for _ in 0..<3 {
            let changed = form.grids.map { grid in
                TableGrid(
                    title: grid.title, place: grid.place,
                    cells: grid.cells.map { cell in
                        var cell = cell
                        cell.text = Self.disturbed(cell.text, &random)
                        return cell
                    })
            }
            let other = try Self.imported(form, changed)
            #expect(other.items.map(\.id) == plain.items.map(\.id))
            for (one, two) in zip(plain.items, other.items) {
                #expect(one.functions == two.functions)
                #expect(one.channels == two.channels)
                #expect(one.levels == two.levels)
                #expect(one.mode == two.mode)
                #expect(one.arises == two.arises)
                #expect(one.elements.map { Self.folded($0.text) } == two.elements.map { Self.folded($0.text) })
                #expect(one.limit.map { Self.folded($0.text) } == two.limit.map { Self.folded($0.text) })
                #expect(one.limit?.reading == two.limit?.reading)
            }
        }
    }

    /// Blanks at the ends and, in short words, between characters; brackets and colons in the other width.
    static func disturbed(_ text: String, _ random: inout SplitMix64) -> String {
        var changed = ""
        let isWord = text.count <= 8 && text.allSatisfy { ("\u{4E00}"..."\u{9FFF}").contains($0) }
        for character in text {
            switch character {
            case "(" where random.next() % 2 == 0: changed.append("（")
            case ")" where changed.filter({ $0 == "（" }).count > changed.filter({ $0 == "）" }).count:
                changed.append("）")
            case ";" where random.next() % 2 == 0: changed.append("；")
            default: changed.append(character)
            }
            if isWord, random.next() % 3 == 0 { changed.append(random.next() % 2 == 0 ? " " : "\u{3000}") }
        }
        return ["", " ", "\u{3000}", "\u{A0}"][Int(random.next() % 4)] + changed + (random.next() % 2 == 0 ? " " : "")
    }

    static func folded(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace }.map { ["（": "(", "）": ")", "；": ";"][$0] ?? $0 })
    }

    @Test func `two hundred rows in a moment, each with an id of its own`() throws {
        let head = "序号 | 一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 | 县级 | 乡级\n"
        let rows = (1...200).map { row in
            "\(row) | 事项\(row / 10) | 内容\(row) | 要素一；要素二 | 《政府信息公开条例》 | 信息形成之日起20个工作日内 | 县民政局 "
                + "| ■政府网站 □政府公报 ■两微一端 □其他 | √ | "
        }
        let options = ImportOptions(id: "many", field: "试验")
        let grid = PipeTable.grid(head + rows.joined(separator: "\n"))
        let vocabulary = try FormFixtures.vocabulary()
        let clock = ContinuousClock()
        var read: ImportedCatalogue?
        let taken = clock.measure {
            read = CatalogueImporter.read([grid], vocabulary: vocabulary, options: options, into: DiagnosticCollector())
        }
        let catalogue = try #require(read).catalogue
        print("200 rows: \(taken)")
        #expect(Set(catalogue.items.map(\.id)).count == 200)
        // Unoptimised code on a busy machine; a reading that grows with the square of the rows is far beyond it.
        #expect(taken < .seconds(20))
    }
}
