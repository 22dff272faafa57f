import Foundation
import TestSupport
import Testing

/// Files that are no published table: what was looked for and what was found, exit code 2, nothing written.
@Suite struct BadTableTests {
    private func refused(_ name: String, _ bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        let path = folder.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let output = folder.path + "/out.yaml"
        let run = try Program.run(["catalogue", "import", path, "--id", "a", "-o", output])
        #expect(run.isOrderly && run.code == 2, "\(name): \(run.errorText)")
        #expect(!FileManager.default.fileExists(atPath: output))
        return run.errorText
    }

    @Test func `a page without a table`() throws {
        #expect(try refused("a.html", Array("<html><body><p>通知</p></body></html>".utf8)).contains("表"))
    }

    @Test func `a table without a heading we know`() throws {
        let told = try refused(
            "a.html", Array("<table><tr><td>姓名</td><td>电话</td></tr><tr><td>x</td><td>y</td></tr></table>".utf8))
        #expect(told.contains("姓名") && told.contains("公开事项"))
    }

    @Test func `a workbook under a password, an old one, a truncated one, a text document`() throws {
        var compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
        compound += Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try refused("a.xlsx", compound).contains("密码"))
        let folder = try TemporaryFolder()
        let book = folder.path + "/b.xlsx"
        #expect(try Program.run(["catalogue", "export", "statistics", "-o", book, "--quiet"]).code == 0)
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: book)))
        for length in [whole.count / 2, whole.count - 30, 40] {
            #expect(try !refused("b.xlsx", Array(whole.prefix(length))).isEmpty)
        }
        #expect(try !refused("c.pdf", Array("%PDF-1.4\n".utf8)).isEmpty)
        #expect(try !refused("d.xlsx", []).isEmpty)
    }

    @Test func `a page whose declared charset is wrong is read by its bytes, and told`() throws {
        let folder = try TemporaryFolder()
        let page = folder.path + "/a.html"
        #expect(try Program.run(["catalogue", "export", "statistics", "-o", page, "--quiet"]).code == 0)
        let run = try Program.shell(
            "iconv -f UTF-8 -t GB18030 \(page) > \(folder.path)/g.html && $zwgk catalogue import \(folder.path)/g.html --id statistics"
        )
        #expect(run.code == 0 && run.text.contains("统计数据"))
        #expect(run.errorText.contains("GB18030"))
    }

    @Test func `a million empty rows cost nothing but their bytes`() throws {
        let folder = try TemporaryFolder()
        let script = """
            /usr/bin/python3 - <<'PYTHON'
            import zipfile
            head = '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            rows = ''.join('<row r="%d"/>' % n for n in range(1, 1000001))
            files = {
              '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
              '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
              'xl/workbook.xml': '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
              'xl/_rels/workbook.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
              'xl/worksheets/sheet1.xml': head + rows + '</sheetData></worksheet>'}
            with zipfile.ZipFile('\(folder.path)/e.xlsx', 'w', zipfile.ZIP_DEFLATED) as z:
              for name, text in files.items(): z.writestr(name, text)
            PYTHON
            $zwgk catalogue import \(folder.path)/e.xlsx --id a -o \(folder.path)/out.yaml
            """
        let run = try Program.shell(script)
        #expect(run.isOrderly && run.code == 2 && !run.errorText.isEmpty)
    }
}
