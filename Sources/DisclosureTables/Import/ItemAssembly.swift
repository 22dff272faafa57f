import DisclosureModel
import SourceText

/// Makes one item of a table's row and keeps what was not sure about it.
struct ItemAssembly {
    let cells: FormCells
    let use: FormUse
    let options: ImportOptions
    /// The field of the catalogue, whose name above an item is no name of the item.
    let field: String
    let meaning: Catalogue.ChannelMeaning

    /// An item without its final id, and what is doubtful about its cells.
    struct Draft {
        var item: DisclosureItem
        var doubts: [(key: String, place: Place, doubt: CellDoubt)] = []
        var filled = 0
        var flagged = 0
        var inherited = 0
        /// What the item says besides its names, by which rows of the same names are told apart.
        var content: [String] = []

        mutating func note(_ found: [CellDoubt], key: String, at place: Place) {
            doubts += found.map { (key, place, $0) }
        }
    }

    func draft(_ row: FormRow) -> Draft {
        var draft = Draft(
            item: DisclosureItem(
                id: "", names: [], arises: .standing, levels: [], provenance: options.provenance,
                source: options.source, place: row.place))
        for entry in row.entries { count(entry, &draft) }
        let row = FormRow(entries: row.entries.filter { usable($0, &draft) }, place: row.place)
        readNames(row, &draft)
        readTexts(row, &draft)
        readChannels(row, &draft)
        readAudience(row, &draft)
        readMode(row, &draft)
        readLevels(row, &draft)
        readRest(row, &draft)
        draft.flagged =
            Set(
                draft.doubts.filter { !$0.doubt.kind.isOnlyTold && !$0.doubt.read.isEmpty }.map {
                    "\($0.key) \($0.place)"
                }
            ).count
        let judged = ArisingJudgement.judge(
            names: draft.item.names, elements: draft.item.elements, limit: draft.item.limit,
            refresh: draft.item.refresh)
        draft.item.arises = judged.arises
        draft.note([ImportSentences.arisesInferred(judged.arises, from: judged.because)], key: "arises", at: row.place)
        return draft
    }

    private func count(_ entry: FormRow.Entry, _ draft: inout Draft) {
        if entry.mayBeMerged, entry.role != .leftOut, entry.role != .serial, entry.role != .unknown {
            draft.note(
                [ImportSentences.maybeMerged(entry.heading)], key: use.role(of: entry.role).key, at: entry.place)
        }
        guard !FormText.isVoid(entry.text) else { return }
        draft.filled += 1
        if entry.origin != .own { draft.inherited += 1 }
        if entry.origin == .sameAsAbove {
            draft.note([ImportSentences.sameAsAbove(entry.text)], key: use.role(of: entry.role).key, at: entry.place)
        }
        if entry.origin == .inherited {
            draft.note([ImportSentences.nameInherited(entry.text)], key: "name", at: entry.place)
        }
        if entry.role != .serial { draft.content.append(entry.text) }
    }

    /// Whether a cell belongs to one column alone; what covers several of different meaning is told and left out.
    private func usable(_ entry: FormRow.Entry, _ draft: inout Draft) -> Bool {
        if entry.lacksSource {
            draft.note([ImportSentences.sameAsNothing(entry.text)], key: use.role(of: entry.role).key, at: entry.place)
            return false
        }
        guard !FormText.isVoid(entry.text) else { return true }
        let roles = [entry.role] + entry.covers
        guard Set(roles).count > 1, !roles.allSatisfy({ $0.isName || $0 == .serial }) else { return true }
        let headings = roles.map(\.title)
        let doubt =
            roles.contains(where: \.isTicked)
            ? ImportSentences.ticksUnattributed(headings, entry.text)
            : ImportSentences.mergedAcross(headings, FormText.oneLine(entry.text))
        for key in Set(roles.map { use.role(of: $0).key }).sorted() { draft.note([doubt], key: key, at: entry.place) }
        return false
    }

    // MARK: Columns

    private func readNames(_ row: FormRow, _ draft: inout Draft) {
        var names: [String] = []
        for entry in row.entries where entry.role.isName && !FormText.isVoid(entry.text) {
            let name = Self.withoutContinuation(ListText.withoutNumber(ListText.clean(entry.text)))
            if entry.role == .field, isOwnField(name) { continue }
            if names.last != name { names.append(name) }
        }
        // A list with classes alone names its items in the column of contents.
        if names.isEmpty || !use.hasName && row.filled(.category).contains(where: { $0.isShared || $0.origin != .own }),
            let content = row.filled(.elements).first, row.filled(.elements).count == 1
        {
            let reading = FormCells.elements(content.text)
            if reading.isSure, reading.value.count == 1 { names.append(reading.value[0].text) }
        }
        if names.isEmpty || names.count > 6 {
            let all = names.joined(separator: "、")
            draft.note([ImportSentences.nameUnclear(all)], key: "name", at: row.place)
        }
        draft.item.names = Array(names.prefix(6))
        let others = row.entries.filter { !$0.role.isName && $0.role != .serial }
        if !names.isEmpty, !others.isEmpty, others.allSatisfy({ FormText.isVoid($0.text) }) {
            draft.note([ImportSentences.nameAlone(names.joined(separator: "、"))], key: "name", at: row.place)
        }
    }

    /// 村级财务（续） after a page's end is 村级财务.
    private static func withoutContinuation(_ name: String) -> String {
        let marks = ["（续）", "(续)", "（续表）", "(续表)"]
        guard let mark = marks.first(where: name.hasSuffix), name.count > mark.count else { return name }
        return String(name.dropLast(mark.count))
    }

    private func isOwnField(_ name: String) -> Bool {
        let plain = name.filter { FormText.isHan($0) }
        return plain == field || plain == field + "领域"
    }

    private func entries(_ row: FormRow, as role: FormColumn) -> [FormRow.Entry] {
        row.entries.filter { use.role(of: $0.role) == role && !FormText.isVoid($0.text) }
    }

    private func readTexts(_ row: FormRow, _ draft: inout Draft) {
        for entry in entries(row, as: .elements) {
            let reading = FormCells.elements(entry.text, marksMatter: use.marksMatter)
            draft.note(reading.doubts, key: "elements", at: entry.place)
            if draft.item.names.last == reading.value.first?.text, reading.value.count == 1, !use.hasName { continue }
            draft.item.elements += reading.value.filter { !draft.item.elements.contains($0) }
        }
        for entry in entries(row, as: .basis) {
            let reading = cells.memo.reading(entry.text, \.bases, FormCells.bases)
            draft.note(reading.doubts, key: "basis", at: entry.place)
            draft.item.bases += reading.value
        }
        for entry in entries(row, as: .limit) {
            let reading = cells.memo.reading(entry.text, \.limits, FormCells.limit)
            draft.note(reading.doubts, key: "limit", at: entry.place)
            draft.item.limit = draft.item.limit ?? reading.value
        }
        for entry in entries(row, as: .refresh) {
            let reading = cells.memo.reading(entry.text, \.limits, FormCells.limit)
            draft.note(reading.doubts, key: "refresh", at: entry.place)
            draft.item.refresh = draft.item.refresh ?? reading.value
        }
        for entry in entries(row, as: .subject) {
            let reading = cells.memo.reading(entry.text, \.functions) { cells.functions($0) }
            draft.note(reading.doubts, key: "functions", at: entry.place)
            draft.item.functions += reading.value.filter { !draft.item.functions.contains($0) }
        }
    }

    private func readChannels(_ row: FormRow, _ draft: inout Draft) {
        for entry in entries(row, as: .channels) {
            // What the boxes mean may differ from table to table.
            let reading = cells.memo.reading("\(meaning.rawValue) \(entry.text)", \.channels) { _ in
                cells.channels(entry.text, meaning: meaning)
            }
            draft.note(reading.doubts, key: "channels", at: entry.place)
            draft.item.channels += reading.value.filter { !draft.item.channels.contains($0) }
        }
        for entry in row.entries {
            guard case .channel(let index) = entry.role, isTicked(entry, &draft) else { continue }
            draft.item.channels.append(DisclosureItem.Channel(name: cells.channels.name(index)))
        }
    }

    /// Whether the cell of a ticked column is ticked; words are told.
    private func isTicked(_ entry: FormRow.Entry, _ draft: inout Draft) -> Bool {
        switch TickCell(entry.text) {
        case .empty: return false
        case .ticked:
            if use.circlesDiffer, "○◯〇◎".contains(FormText.folded(entry.text)) {
                draft.note(
                    [ImportSentences.tickUnknown(entry.text, entry.heading)], key: entry.role.key, at: entry.place)
                return false
            }
            return true
        case .words(let words, _):
            // The column's own name in its cell is a tick in words.
            if FormText.folded(entry.heading).hasPrefix(FormText.folded(words)) { return true }
            draft.note(
                [ImportSentences.tickUnknown(entry.text, entry.heading)], key: entry.role.key, at: entry.place)
            return false
        }
    }

    private func readAudience(_ row: FormRow, _ draft: inout Draft) {
        var named: [String] = []
        var isDoubtful = false
        for entry in row.entries {
            switch entry.role {
            case .everybody:
                if isTicked(entry, &draft) { named.append("全社会") }
            case .group:
                switch TickCell(entry.text) {
                case .empty: break
                case .ticked:
                    draft.note(
                        [ImportSentences.audienceGroupMissing(entry.text)], key: "audience", at: entry.place)
                    isDoubtful = true
                case .words(let words, _):
                    if let group = FormCells.group(in: words) {
                        named.append(group)
                    } else {
                        draft.note(
                            [ImportSentences.audienceGroupMissing(words)], key: "audience", at: entry.place)
                        isDoubtful = true
                    }
                }
            case .audience where !FormText.isVoid(entry.text):
                let reading =
                    TickCell(entry.text) == .ticked
                    ? CellReading(nil, [ImportSentences.audienceUnclear(entry.text)]) : FormCells.audience(entry.text)
                draft.note(reading.doubts, key: "audience", at: entry.place)
                if let audience = reading.value { named.append(audience) }
                isDoubtful = isDoubtful || reading.value == nil
            default: break
            }
        }
        draft.item.audience = named.isEmpty ? nil : named.joined(separator: "、")
        let isTold = isDoubtful || draft.doubts.contains { $0.key == "audience" }
        if use.hasAudience, named.isEmpty, !isTold {
            draft.note([ImportSentences.audienceUnclear("")], key: "audience", at: row.place)
        }
    }

    private func readMode(_ row: FormRow, _ draft: inout Draft) {
        var modes: Set<DisclosureItem.Mode> = []
        var texts: [String] = []
        for entry in row.entries {
            switch use.role(of: entry.role) {
            case .proactive where isTicked(entry, &draft): modes.insert(.proactive)
            case .onRequest where isTicked(entry, &draft): modes.insert(.onRequest)
            case .mode where !FormText.isVoid(entry.text):
                let reading = FormCells.mode(entry.text)
                draft.note(reading.doubts, key: "mode", at: entry.place)
                if let mode = reading.value { modes.insert(mode) }
            default: continue
            }
            texts.append(entry.text)
        }
        if modes.count == 1, let mode = modes.first { draft.item.mode = mode }
        let isTold = draft.doubts.contains { $0.key == "mode" }
        if use.hasMode, modes.count != 1, !isTold {
            draft.note([ImportSentences.modeUnclear(texts.joined(separator: "、"))], key: "mode", at: row.place)
        }
    }

    private func readLevels(_ row: FormRow, _ draft: inout Draft) {
        for entry in row.entries {
            switch entry.role {
            case .level(let levels) where isTicked(entry, &draft): draft.item.levels.formUnion(levels)
            case .levelOutside where isTicked(entry, &draft):
                draft.note([ImportSentences.levelOutside(entry.heading)], key: "levels", at: entry.place)
            case .levelUnclear where isTicked(entry, &draft):
                draft.note([ImportSentences.levelUnknown(entry.heading)], key: "levels", at: entry.place)
            case .levels where !FormText.isVoid(entry.text):
                let reading =
                    TickCell(entry.text) == .ticked
                    ? CellReading([], [ImportSentences.levelUnknown(entry.text)]) : FormCells.levels(entry.text)
                draft.note(reading.doubts, key: "levels", at: entry.place)
                draft.item.levels.formUnion(reading.value)
            default: break
            }
        }
        guard draft.item.levels.isEmpty else { return }
        if !use.hasLevels, !options.levels.isEmpty {
            draft.item.levels = options.levels
        } else if !draft.doubts.contains(where: { $0.key == "levels" }) {
            draft.note(
                [use.hasLevels ? ImportSentences.levelNotTicked : ImportSentences.levelMissing], key: "levels",
                at: row.place)
        }
    }

    private func readRest(_ row: FormRow, _ draft: inout Draft) {
        var notes: [String] = []
        for entry in row.entries where !FormText.isVoid(entry.text) {
            switch use.role(of: entry.role) {
            case .note:
                let text = ListText.clean(entry.text)
                notes.append(entry.role == .note ? text : "\(FormHeading.plain(entry.heading))：\(text)")
            case .leftOut:
                draft.note(
                    [ImportSentences.columnLeftOut(entry.heading, FormText.oneLine(entry.text))], key: "note",
                    at: entry.place)
            case .unknown:
                draft.note(
                    [ImportSentences.columnUnknown(entry.heading, FormText.oneLine(entry.text))], key: "note",
                    at: entry.place)
            default: break
            }
        }
        draft.item.note = notes.isEmpty ? nil : notes.joined(separator: "；")
    }
}

extension FormColumn {
    /// The column's name where no heading is at hand.
    var title: String {
        switch self {
        case .serial: "序号"
        case .field: "公开领域"
        case .category: "类别"
        case .name: "公开事项"
        case .elements, .contentRequirement: "公开内容"
        case .basis: "公开依据"
        case .limit: "公开时限"
        case .requirement: "公开要求"
        case .refresh: "更新周期"
        case .subject, .office: "公开主体"
        case .channels, .channel: "公开渠道"
        case .form: "公开形式"
        case .audience: "公开对象"
        case .everybody: "全社会"
        case .group: "特定群体"
        case .mode: "公开方式"
        case .proactive: "主动"
        case .onRequest: "依申请"
        case .levels: "公开层级"
        case .level(let levels): levels.sorted().map(\.title.chinese).joined(separator: "、")
        case .levelOutside, .levelUnclear: "公开层级"
        case .note: "备注"
        case .leftOut, .unknown: "其他列"
        }
    }
}
