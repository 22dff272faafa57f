import SourceText

/// Every sentence about the rows of appeals and of problem lists that came back, Chinese and English side by side.
///
/// A bad row costs itself and is listed; hence warnings.
enum ReviewDiagnostics {
    static func noSubjectColumn(at place: Place) -> Diagnostic {
        Diagnostic(
            "appeals.no-subject-column", at: place,
            Wording("申诉表缺少申诉对象的列", "the table of appeals has no column for what is appealed against"),
            remedy: Wording("加上一列：申诉对象", "add a column: subject, finding, indicator, mark or waiver"))
    }

    static func noSubject(at place: Place) -> Diagnostic {
        Diagnostic(
            "appeals.no-subject", .warning, at: place,
            Wording("没有写申诉的对象，本行未计入", "does not say what it is about; the row does not count"),
            remedy: Wording("写上问题编号、指标、评分项或合理缺项", "name a finding, an indicator, a mark or a waiver"))
    }

    static func severalSubjects(_ subjects: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "appeals.several-subjects", .warning, at: place,
            Wording(
                "申诉的对象写了 \(subjects.count) 个（\(subjects.joined(separator: "、"))），本行未计入",
                "is about \(subjects.count) things (\(subjects.joined(separator: ", "))); the row does not count"),
            remedy: Wording("一行只写一个", "name one thing a row"))
    }

    static func rulingWithoutDecision(at place: Place) -> Diagnostic {
        Diagnostic(
            "appeals.without-decision", .warning, at: place,
            Wording("没有写裁定结果，按待裁定处理", "does not say what was ruled; the appeal counts as pending"),
            remedy: Wording("写支持、部分支持或驳回", "write upheld, partly-upheld or rejected"))
    }

    static func resultUnsigned(lacksName: Bool, at place: Place) -> Diagnostic {
        let (chinese, english) = lacksName ? ("复查人", "by whom") : ("复查日期", "when")
        return Diagnostic(
            "rectifications.unsigned", .warning, at: place,
            Wording("复查结果没有写\(chinese)，不作数", "the result does not say \(english) it was re-checked and does not count"),
            remedy: Wording("补上\(chinese)", "fill it in"))
    }
}
