import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence of the linter, Chinese and English side by side.
enum LintDiagnostics {
    // MARK: 公开依据

    static func noBasis(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.basis-missing", .note, at: item.place,
            Wording("事项「\(item.id)」没有公开依据", "the item '\(item.id)' has no basis"),
            remedy: Wording("查到依据后写在 basis，查不到就空着", "write it under basis once it is known; never guess"))
    }

    static func basisWithoutClause(_ catalogue: Catalogue, _ first: DisclosureItem, _ count: Int) -> Diagnostic {
        Diagnostic(
            "lint.basis-without-clause", .note, at: first.place,
            Wording(
                "目录「\(catalogue.id)」有 \(count) 个事项的公开依据没有写到条，如「\(first.id)」",
                "\(count) items of '\(catalogue.id)' name a basis without its clause, '\(first.id)' the first of them"),
            remedy: Wording("在 clause 写明第几条", "write the clause under clause"))
    }

    static func notYetInForce(_ basis: LegalBasis, _ item: DisclosureItem, from: CivilDate) -> Diagnostic {
        Diagnostic(
            "lint.basis-not-in-force", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」的依据\(basis.citation)\(from)才施行，考核期内尚未生效",
                "\(basis.citation), a basis of '\(item.id)', is in force from \(from), after the period"),
            remedy: Wording("换成考核期内有效的依据", "name what was in force during the period"))
    }

    static func noLongerInForce(_ basis: LegalBasis, _ item: DisclosureItem, until: CivilDate) -> Diagnostic {
        Diagnostic(
            "lint.basis-not-in-force", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」的依据\(basis.citation)已于\(until)失效",
                "\(basis.citation), a basis of '\(item.id)', was in force until \(until), before the period"),
            remedy: Wording("换成考核期内有效的依据", "name what was in force during the period"))
    }

    static func allLapsed(_ item: DisclosureItem, last: CivilDate) -> Diagnostic {
        Diagnostic(
            "lint.basis-lapsed", .note, at: item.place,
            Wording(
                "事项「\(item.id)」的公开依据都有失效日期，最晚\(last)",
                "every basis of '\(item.id)' has an end, the last on \(last)"),
            remedy: Wording("补上接替的依据", "add what took its place"))
    }

    static func otherProvince(
        _ basis: LegalBasis, _ item: DisclosureItem, _ province: String, _ region: String
    ) -> Diagnostic {
        Diagnostic(
            "lint.basis-of-other-province", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」的依据\(basis.text)是\(province)的，目录在\(region)",
                "\(basis.text), a basis of '\(item.id)', is of \(province); the catalogue holds in \(region)"),
            remedy: Wording("换成本省的依据，或改正 region", "name a basis that holds there, or mend region"))
    }

    static func provinceInNation(_ basis: LegalBasis, _ item: DisclosureItem, _ province: String) -> Diagnostic {
        Diagnostic(
            "lint.basis-of-province", .warning, at: item.place,
            Wording(
                "全国目录的事项「\(item.id)」以\(province)的\(basis.text)为依据",
                "'\(item.id)' of a catalogue for the whole country rests on \(basis.text) of \(province)"),
            remedy: Wording("删去这一依据，或在目录中写明 region", "delete the basis, or give the catalogue its region"))
    }

    // MARK: Texts

    static func placeholder(_ found: String, in text: String, of id: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            "lint.placeholder", .warning, at: place,
            Wording("「\(id)」中的“\(text)”还留着待填的“\(found)”", "“\(text)” in '\(id)' still has the blank “\(found)”"),
            remedy: Wording("填上，或删去", "fill it in, or delete it"))
    }

    static func noElements(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.elements-empty", .note, at: item.place,
            Wording("事项「\(item.id)」没有写公开内容", "the item '\(item.id)' has no elements"),
            remedy: Wording("在 elements 写明要公开什么", "say under elements what must be shown"))
    }

    static func unknownFunction(_ function: String, _ item: DisclosureItem, nearest: String?) -> Diagnostic {
        Diagnostic(
            "lint.unknown-function", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」的公开主体「\(function)」不在词表中", "'\(function)', a function of '\(item.id)', is not in the list"
            ),
            remedy: nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") }
                ?? Wording("改用词表中的写法，或在词表中补上", "use a word of the list, or add this one"))
    }

    static func duplicate(_ item: DisclosureItem, _ other: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.duplicate", .note, at: item.place,
            Wording("事项「\(item.id)」与「\(other.id)」像是同一事项", "'\(item.id)' and '\(other.id)' look like the same item"),
            remedy: Wording("同一次公布能满足两者时写 same-as，否则改名加以区别", "join them with same-as, or name them apart"),
            related: other.place)
    }

    // MARK: Channels and people

    static func villageWithoutBoard(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.village-without-board", .note, at: item.place,
            Wording(
                "村级事项「\(item.id)」的渠道中没有公示栏等村里看得到的渠道",
                "'\(item.id)' is owed by villages, but none of its channels is one that a village reads"),
            remedy: Wording("补上村公示栏，或去掉村级", "add the village's board, or leave the level out"))
    }

    static func boardWithoutVillage(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.board-without-village", .note, at: item.place,
            Wording(
                "事项「\(item.id)」只在村公示栏公开，层级中却没有村级",
                "'\(item.id)' is shown on the village's board only, but is not owed by villages"),
            remedy: Wording("补上村级，或补上本级的渠道", "add the level, or a channel of the levels it has"))
    }

    static func sensitive(_ element: ContentElement, _ group: String, _ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.sensitive-names", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」的“\(element.text)”涉及“\(group)”，不应公布姓名",
                "“\(element.text)” in '\(item.id)' is about \(group): no names may be shown"),
            remedy: Wording("改为 {text: …, show: totals}", "write {text: …, show: totals}"))
    }

    static func nothingForbidden(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.must-not-show-missing", .note, at: item.place,
            Wording(
                "事项「\(item.id)」公布名单，没有写不得出现的内容", "'\(item.id)' lists people, but does not say what must not be shown"),
            remedy: Wording(
                "写 must-not-show: [身份证号, 银行卡号, 手机号]", "write must-not-show: [身份证号, 银行卡号, 手机号]"))
    }

    // MARK: Time and provenance

    static func noLimit(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "lint.limit-missing", .note, at: item.place,
            Wording("逐件公开的事项「\(item.id)」没有公开时限", "'\(item.id)' is owed per occurrence, but has no time limit"),
            remedy: Wording("在 limit 写明时限，否则无法判断是否及时", "give a limit, or nobody can be late"))
    }

    static func cycleUnused(_ item: DisclosureItem, _ cycle: Cycle.Kind) -> Diagnostic {
        Diagnostic(
            "lint.cycle-unused", .note, at: item.place,
            Wording(
                "事项「\(item.id)」的时限写每\(cycle.civil.wording.chinese)公开，却按长期存在考核",
                "the limit of '\(item.id)' says each \(cycle.civil.wording.english), but the item is standing"),
            remedy: Wording("改为 arises: each-cycle", "write arises: each-cycle"))
    }

    static func publishedSource(_ item: DisclosureItem, _ host: String) -> Diagnostic {
        Diagnostic(
            "lint.published-source", .warning, at: item.place,
            Wording(
                "事项「\(item.id)」注明已发布，出处 \(host) 却不是政府网站",
                "'\(item.id)' is marked published, but its source \(host) is no government host"),
            remedy: Wording("改为 status: copied，或换成政府网站的出处", "write status: copied, or name a government page"))
    }

    static func drafts(_ catalogue: Catalogue, _ count: Int) -> Diagnostic {
        Diagnostic(
            "lint.drafts", .note, at: catalogue.place,
            Wording(
                "目录「\(catalogue.id)」的 \(catalogue.items.count) 个事项中有 \(count) 个是草拟的",
                "\(count) of the \(catalogue.items.count) items of '\(catalogue.id)' are drafts"),
            remedy: Wording(
                "启用前核对；不用草拟事项的轮次写 drafts: refuse", "look at them before use; a round refuses them by drafts: refuse"))
    }
}
