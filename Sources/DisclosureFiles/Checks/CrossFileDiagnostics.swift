import DisclosureModel
import SourceText

/// Every sentence about files that do not fit together, Chinese and English side by side.
enum CrossFileDiagnostics {
    private static func meant(_ nearest: String?, or other: Wording) -> Wording {
        nearest.map { Wording("是否想写 \($0)？", "did you mean \($0)?") } ?? other
    }

    /// `social-assistance/a 等 12 个事项`
    private static func named(_ items: [DisclosureItem]) -> Wording {
        let first = items[0].id
        return items.count == 1
            ? Wording("事项「\(first)」", "the item '\(first)'")
            : Wording("「\(first)」等 \(items.count) 个事项", "\(items.count) items, '\(first)' the first of them,")
    }

    // MARK: Catalogues

    static func repeatedCatalogue(_ id: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "catalogues.repeated", at: place, Wording("有两份标准目录的编号是「\(id)」", "two catalogues are called '\(id)'"),
            remedy: Wording("给其中一份换一个编号", "give one of them another id"), related: first)
    }

    static func tooManyItems(_ count: Int, limit: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "catalogues.too-many-items", at: place,
            Wording("共有 \(count) 个事项，超过一轮的上限 \(limit) 个", "\(count) items, more than a round's limit of \(limit)"),
            remedy: Wording("减少本轮的标准目录", "take fewer catalogues into the round"))
    }

    static func joinedToItself(_ item: DisclosureItem) -> Diagnostic {
        Diagnostic(
            "catalogues.joined-to-itself", .warning, at: item.place,
            Wording("事项「\(item.id)」的 same-as 写的是它自己", "the item '\(item.id)' names itself in same-as"),
            remedy: Wording("删去，或写另一目录的事项", "delete it, or name an item of another catalogue"))
    }

    static func joinedToFormerID(_ item: DisclosureItem, _ target: String, now: String) -> Diagnostic {
        Diagnostic(
            "catalogues.former-id", at: item.place,
            Wording("same-as 中的「\(target)」已改为「\(now)」", "'\(target)' in same-as is now '\(now)'"),
            remedy: Wording("改写为 \(now)", "write \(now)"))
    }

    static func unknownJoin(_ item: DisclosureItem, _ target: String, nearest: String?) -> Diagnostic {
        Diagnostic(
            "catalogues.unknown-same-as", at: item.place,
            Wording(
                "事项「\(item.id)」的 same-as「\(target)」不存在",
                "there is no item '\(target)', which '\(item.id)' names in same-as"),
            remedy: meant(nearest, or: Wording("改正编号，或删去", "mend the id, or delete it")))
    }

    static func joinOutside(_ item: DisclosureItem, _ target: String) -> Diagnostic {
        Diagnostic(
            "catalogues.same-as-outside", .note, at: item.place,
            Wording(
                "事项「\(item.id)」的 same-as「\(target)」所在目录不在其中",
                "the catalogue of '\(target)', same as '\(item.id)', is not among these"))
    }

    static func draft(_ item: DisclosureItem, isRefused: Bool) -> Diagnostic {
        Diagnostic(
            "round.draft-item", isRefused ? .error : .warning, at: item.place,
            isRefused
                ? Wording(
                    "事项「\(item.id)」是草拟的，本轮不用草拟事项", "the item '\(item.id)' is a draft, which the round refuses")
                : Wording("事项「\(item.id)」是草拟的", "the item '\(item.id)' is a draft"),
            remedy: Wording(
                "核对后写明 status 和 source，或在目录调整中删去", "check it and give its status and source, or drop it in a tailoring")
        )
    }

    // MARK: Catalogues and the register

    static func functionWithoutBody(
        _ function: String, _ items: [DisclosureItem], isKind: Bool, nearest: String?
    ) -> Diagnostic {
        let named = named(items)
        return Diagnostic(
            "register.function-without-body", isKind ? .note : .warning, at: items[0].place,
            Wording(
                "名录中没有单位承担职能「\(function)」，\(named.chinese)要求由它公开",
                "no body has the function '\(function)', by which \(named.english) must be disclosed"),
            remedy: isKind
                ? nil
                : meant(
                    nearest, or: Wording("在主体名录中给某一单位写上这一职能", "give the function to a body of the register")))
    }

    static func levelWithoutBodies(_ level: Level, _ items: [DisclosureItem]) -> Diagnostic {
        let named = named(items)
        return Diagnostic(
            "register.level-without-bodies", .note, at: items[0].place,
            Wording(
                "名录中没有\(level.title.chinese)主体，\(named.chinese)在这一级不核查",
                "the register has no body at the \(level.title.english) level, where \(named.english) is due"))
    }

    static func nobodyOwes(_ functions: [String], _ items: [DisclosureItem]) -> Diagnostic {
        let named = named(items)
        let functions = functions.joined(separator: "、")
        return Diagnostic(
            "register.nobody-owes", .warning, at: items[0].place,
            Wording(
                "\(named.chinese)无人承担：有职能「\(functions)」的单位不在它的公开层级",
                "nobody owes \(named.english): the bodies with the function '\(functions)' are at other levels"),
            remedy: Wording("核对 levels 和 functions", "look at levels and functions again"))
    }

    // MARK: Rounds

    static func unknownGroup(_ group: String, _ groups: [String], nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.unknown-group", at: place,
            Wording("主体名录中没有组别「\(group)」", "the register has no group '\(group)'"),
            remedy: meant(
                nearest,
                or: Wording("可以是：\(groups.joined(separator: "、"))", "it is one of: \(groups.joined(separator: ", "))")))
    }

    static func groupWithoutScheme(_ group: BodyRegister.Group, _ bodies: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.group-without-scheme", .warning, at: place,
            Wording(
                "组别「\(group.title)」（\(group.id)）有 \(bodies) 个单位，没有考核指标体系，不计分",
                "the group '\(group.id)' has \(bodies) bodies and no scheme; they get no score"),
            remedy: Wording("在 schemes 中给 \(group.id) 写上一份", "name one for \(group.id) under schemes"))
    }

    static func bodyWithoutGroup(_ body: Body, _ count: Int) -> Diagnostic {
        Diagnostic(
            "round.body-without-group", .note, at: body.place,
            count == 1
                ? Wording("「\(body.name)」没有组别，不计分", "'\(body.name)' is in no group; it gets no score")
                : Wording(
                    "「\(body.name)」等 \(count) 个单位没有组别，不计分",
                    "\(count) bodies, '\(body.name)' the first of them, are in no group; they get no score"),
            remedy: Wording("在主体名录中写上组别（group）", "give them a group in the register"))
    }

    static func yearMissing(_ year: Int, covered: [Int], at place: Place?) -> Diagnostic {
        let span: Wording =
            covered.isEmpty
            ? Wording("日历中没有任何一年", "the calendar has no years")
            : Wording(
                "日历有 \(covered[0])–\(covered[covered.count - 1]) 年",
                "the calendar has \(covered[0])–\(covered[covered.count - 1])")
        return Diagnostic(
            "round.year-missing", at: place,
            Wording(
                "本轮用到 \(year) 年，节假日历中没有这一年",
                "the round reaches into \(year), a year whose holidays are not in the calendar"),
            remedy: Wording(
                "\(span.chinese)；按国务院办公厅通知补上 \(year) 年，或改正日期", "\(span.english); add \(year), or mend the round's days")
        )
    }

    static func unknownSourceItem(_ id: String, nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.unknown-item", at: place,
            Wording("本轮标准目录中没有事项「\(id)」", "no catalogue of the round has the item '\(id)'"),
            remedy: meant(nearest, or: Wording("用“目录/事项”编号", "use the full id, catalogue/item")))
    }

    static func unknownChannel(_ text: String, nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.unknown-channel", at: place,
            Wording("检查范围中的渠道「\(text)」不在词表中", "the vocabulary has no channel '\(text)', which covers names"),
            remedy: meant(nearest, or: Wording("在 vocabulary.yaml 中补上", "add it to vocabulary.yaml")))
    }

    static func unknownBody(_ text: String, nearest: String?, at place: Place?) -> Diagnostic {
        Diagnostic(
            "round.unknown-body", at: place,
            Wording("检查范围中的「\(text)」既不是单位也不是组别", "'\(text)', which covers names, is neither a body nor a group"),
            remedy: meant(nearest, or: Wording("写名录中的编号、名称或组别", "use an id, name or group of the register")))
    }

    static func ambiguousBody(_ text: String, _ ids: [String], at place: Place?) -> Diagnostic {
        let shown = ids.prefix(5)
        return Diagnostic(
            "round.ambiguous-body", at: place,
            Wording("名录中有 \(ids.count) 个「\(text)」", "\(ids.count) bodies are called '\(text)'"),
            remedy: Wording("改用编号：\(shown.joined(separator: "、"))", "use the id: \(shown.joined(separator: ", "))"))
    }
}
