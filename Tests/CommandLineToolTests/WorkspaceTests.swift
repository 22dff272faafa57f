import CommandLineTool
import DisclosureWorkspace
import Foundation
import SourceText
import Testing
import TestSupport

/// Where things are looked for, and what is said of a disk that fails.
@Suite struct WorkspaceTests {
    @Test func `the folder of catalogues is looked for in order`() throws {
        let folder = try TemporaryFolder()
        try folder.write("county/Catalogues/vocabulary.yaml", "")
        try folder.write("county/Reports/r/round.yaml", "")
        try folder.write("session/vocabulary.yaml", "")
        try folder.write("prefix/share/zwgk/Catalogues/vocabulary.yaml", "")
        try folder.write("prefix/bin/zwgk", "")
        func resolve(_ option: String? = nil, round: String? = nil, variable: String? = nil, program: String? = nil)
            -> CatalogueFolder
        {
            CatalogueFolder.resolve(option: option, round: round, variable: variable, program: program)
        }
        let session = folder.path + "/session"
        #expect(resolve(session, round: folder.path + "/county/Reports/r").path == session)
        #expect(
            resolve(round: folder.path + "/county/Reports/r", variable: session).path == folder.path
                + "/county/Catalogues")
        // The tests run in the repository, which has a folder of its own.
        if FileManager.default.currentDirectoryPath == Repository.root {
            #expect(resolve(variable: session).path == "Catalogues")
        } else {
            #expect(resolve(variable: session).path == session)
            #expect(
                resolve(program: folder.path + "/prefix/bin/zwgk").path == folder.path + "/prefix/share/zwgk/Catalogues"
            )
            let none = resolve()
            #expect(none.path == nil)
            #expect(none.diagnostics.map(\.code) == ["catalogues.not-found"])
        }
        let missing = resolve(folder.path + "/none")
        #expect(missing.path == nil)
        #expect(missing.diagnostics.map(\.code) == ["catalogues.not-a-folder"])
    }

    @Test(arguments: [
        ("a/b/../c", "a/c"), ("./a//b/", "a/b"), ("..", ".."), ("../../a", "../../a"), ("a/..", "."), ("/../a", "/a"),
        ("", "."), ("/", "/"), ("a/../../b", "../b"), ("村/../镇", "镇"),
    ])
    func `a path made plain`(path: String, plain: String) {
        #expect(FilePath.plain(path) == plain)
    }

    @Test func `parts of a path`() {
        #expect(FilePath.joined("a", "b") == "a/b")
        #expect(FilePath.joined("a/", "b") == "a/b")
        #expect(FilePath.joined("a", "/b") == "/b")
        #expect(FilePath.joined(".", "b") == "b")
        #expect(FilePath.folder("a/b/c.csv") == "a/b")
        #expect(FilePath.folder("c.csv") == ".")
        #expect(FilePath.folder("/c.csv") == "/")
        #expect(FilePath.name("a/b/c.csv") == "c.csv")
        #expect(FilePath.ending("a/b.c/D.CSV") == "csv")
        #expect(FilePath.ending("a.b/c") == "")
        #expect(FilePath.ending(".hidden") == "")
    }

    @Test func `system errors are spelled in Chinese`() {
        let codes = [
            EACCES, EPERM, ENOSPC, EDQUOT, EROFS, EIO, ENOENT, ENOTDIR, EISDIR, EEXIST, EMFILE, ENFILE, ENAMETOOLONG,
            ELOOP,
        ]
        for code in codes {
            let wording = SystemReason.wording(code)
            #expect(wording.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
            #expect(wording.english == String(cString: strerror(code)))
        }
        #expect(SystemReason.wording(ENOSPC).chinese == "磁盘已满")
        #expect(SystemReason.wording(EPROTO).chinese == SystemReason.wording(EPROTO).english)
    }

    @Test func `a row without a column is a place too`() {
        let place = Place.field("a.csv", row: 5, column: "")
        #expect(place.text(in: .chinese) == "a.csv 第5行")
        #expect(place.text(in: .english) == "a.csv row 5")
    }

    @Test func `exit codes never change`() {
        #expect(RunStatus.allCases.map(\.rawValue) == [0, 1, 2, 64, 74])
    }

    /// A reader that goes away is no fault; any other failure of standard output is one of the disk.
    @Test(arguments: [(EPIPE, RunStatus.done, ""), (ENOSPC, .diskFailed, "磁盘出错：结果写不到标准输出（磁盘已满）\n")])
    func `standard output that cannot be written`(code: Int32, status: RunStatus, sentence: String) {
        var told: [UInt8] = []
        let console = Console(
            output: { _ in code },
            errors: {
                told += $0
                return 0
            })
        #expect(Program.run(["--version"], on: console) == status)
        #expect(String(decoding: told, as: UTF8.self) == sentence)
    }
}
