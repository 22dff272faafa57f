import SourceText

/// Every sentence about an export that comes back, Chinese and English side by side.
enum OfficialReturnDiagnostics {
    static func notAnExport(at place: Place?) -> Diagnostic {
        Diagnostic(
            "form.not-an-export", at: place,
            Wording(
                "表中没有 zwgk 导出时附带的编号等列，无法原样读回",
                "the table lacks the columns that zwgk exports beside the form, so it cannot be read back"),
            remedy: Wording("当作一般目录表导入", "import it as any other table"))
    }

    static func comment(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "form.comment", at: place,
            Wording("「\(key)」中空格加 # 之后的文字会被当作注释丢掉", "in '\(key)' the words behind ' #' would be lost as a comment"),
            remedy: Wording("给整格文字加半角引号 \"…\"", "quote the text with \"…\""))
    }

    static func changed(_ part: String, _ id: String, _ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "form.changed", .note, at: place,
            Wording("事项 \(id) 的「\(part)」按表中改过的内容读取：\(text)", "'\(part)' of \(id) was changed in the form to: \(text)"))
    }

    static func conflicting(_ part: String, _ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "form.conflict", .warning, at: place,
            Wording(
                "事项 \(id) 的「\(part)」在表中和编号列里都改过，以表中为准",
                "'\(part)' of \(id) was changed in the form and beside it; the form holds"),
            remedy: Wording("两处写成一样", "make them agree"))
    }

    static func unread(_ part: String, _ id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "form.cell-unread", at: place,
            Wording("事项 \(id) 的「\(part)」改过，但读不懂", "'\(part)' of \(id) was changed, but cannot be read"),
            remedy: Wording("照其他行的样子写，或在编号列里改", "write it as the other rows do, or change it beside the form"))
    }

    static func rowWithoutID(at place: Place?) -> Diagnostic {
        Diagnostic(
            "form.row-without-id", at: place,
            Wording("这一行是新加的，没有事项编号，未读入", "this row is new and has no id; it was not read"),
            remedy: Wording(
                "在编号列里为它补一行，写上 id、arises、levels 等，序号与本行相同",
                "give it a row with id, arises and levels among the columns of ids, under the same number"))
    }

    static func repeatedNumber(_ number: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "form.repeated-number", at: place,
            Wording("序号「\(number)」重复，看不出这一行是哪一事项", "the number '\(number)' is repeated, so the row's item is unknown"),
            remedy: Wording("每行一个序号，与编号列一致", "give each row the number of its item"), related: first)
    }

    static func deleted(_ id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "form.row-deleted", .warning, at: place,
            Wording("表中已没有事项 \(id) 这一行，目录中一并删去", "the form has no row for \(id) any more; the item is left out"),
            remedy: Wording("若是误删，恢复该行；停用的事项写 retired", "restore the row, or write retired: for what nobody owes now"))
    }

    static func reordered(at place: Place) -> Diagnostic {
        Diagnostic(
            "form.reordered", .note, at: place,
            Wording("事项顺序按表中的行序", "the items are in the order of the form's rows"))
    }

    static func noForm(at place: Place) -> Diagnostic {
        Diagnostic(
            "form.missing", .warning, at: place,
            Wording("没有找到公开事项表，只按编号列读取", "the form itself was not found; only the columns of ids were read"),
            remedy: Wording("保留原来的标题行", "keep the form's heading rows"))
    }
}
