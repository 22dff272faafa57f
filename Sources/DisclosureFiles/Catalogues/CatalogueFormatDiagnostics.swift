import SourceText

/// Every sentence about the form of a catalogue file, Chinese and English side by side.
enum CatalogueFormatDiagnostics {
    static func comment(at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.comment-inside", at: place,
            Wording(
                "这条注释写在行末或事项中间，整理格式会丢掉它", "formatting would lose this comment: it stands inside the head or an item"),
            remedy: Wording("写进 note，或移到事项之前单独成行", "write it as note:, or on lines of its own before the item"))
    }

    static func limitNote(at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.limit-note", at: place,
            Wording("时限里的 note 不会被读取，整理格式会丢掉它", "formatting would lose this note: nothing reads a limit's"),
            remedy: Wording("写进事项的 note", "write it as the item's note:"))
    }

    static func repeated(at place: Place?) -> Diagnostic {
        Diagnostic(
            "catalogue.format-repeated", at: place,
            Wording("这里有重复的一项，未整理格式", "a value is repeated here, so the file was not formatted"),
            remedy: Wording("先决定留哪一处", "decide first which of them stays"))
    }

    static func changed(at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.format-changes", at: place,
            Wording("整理后的目录与原文不同，未整理格式", "formatted, the catalogue would not be the same; it was left alone"),
            remedy: Wording("把这份文件报告给 zwgk 的维护者", "report the file to the maintainers of zwgk"))
    }

    static func notCanonical(expected: String?, at place: Place) -> Diagnostic {
        Diagnostic(
            "catalogue.not-canonical", .warning, at: place,
            expected.map {
                Wording("格式不统一，此行应为「\($0)」", "not in the one form of catalogues: this line should be '\($0)'")
            } ?? Wording("格式不统一，此行之后多出内容", "not in the one form of catalogues: nothing should stand from here on"),
            remedy: Wording("运行 zwgk catalogue format", "run zwgk catalogue format"))
    }
}
