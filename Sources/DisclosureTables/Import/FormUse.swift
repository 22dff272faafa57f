import DisclosureModel

/// What the columns of one table are used for where a heading alone does not say: its cells and the other columns do.
struct FormUse {
    /// 公开形式, 公开方式 without columns below: what its cells name.
    private(set) var form: FormColumn = .form
    let hasLimit: Bool
    let hasElements: Bool
    let hasSubject: Bool
    /// A column of names besides 公开领域 and 类别.
    let hasName: Bool
    let hasLevels: Bool
    let hasMode: Bool
    let hasAudience: Bool
    /// ● and 〇 stand in one column of elements: required and optional.
    let marksMatter: Bool
    /// ● and ○ stand in columns of ticks: one of them may mean something else.
    let circlesDiffer: Bool

    init(_ rows: [FormRow], _ cells: FormCells) {
        let roles = Set(rows.flatMap { $0.entries.map(\.role) })
        func has(_ columns: FormColumn...) -> Bool { columns.contains(where: roles.contains) }
        hasLimit = has(.limit)
        hasElements = has(.elements)
        hasSubject = has(.subject)
        hasName = has(.name)
        let form = rows.flatMap { $0.filled(.form) }.map { FormText.folded($0.text) }
        if !form.isEmpty, form.allSatisfy({ FormCells.modeWord($0) != nil || FormCells.mode($0).value != nil }) {
            self.form = .mode
        } else if !has(.channels) {
            self.form = .channels
        } else if !form.isEmpty, form.allSatisfy({ text in ["主动", "依申请"].contains(where: text.contains) }) {
            self.form = .mode
        }
        hasLevels = roles.contains { role in
            switch role {
            case .level, .levels, .levelOutside, .levelUnclear: true
            default: false
            }
        }
        hasMode = has(.proactive, .onRequest, .mode) || self.form == .mode && has(.form)
        hasAudience = has(.everybody, .group, .audience)
        let elements = rows.flatMap { $0.filled(.elements) }.map(\.text)
        marksMatter =
            elements.contains { $0.contains { "●■".contains($0) } }
            && elements.contains { $0.contains { "〇○◯".contains($0) } }
        let ticks = Set(
            rows.flatMap { row in row.entries.filter { $0.role.isTicked }.map { FormText.folded($0.text) } })
        circlesDiffer = !ticks.isDisjoint(with: ["●", "√", "✓", "✔"]) && !ticks.isDisjoint(with: ["○", "◯", "〇", "◎"])
    }

    /// The role with which a column is read in this table.
    func role(of column: FormColumn) -> FormColumn {
        switch column {
        case .form: form
        case .requirement: hasLimit ? .note : .limit
        case .contentRequirement: hasElements ? .note : .elements
        case .office: hasSubject ? .leftOut : .subject
        default: column
        }
    }
}
