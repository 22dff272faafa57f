import CivilCalendar
import DisclosureModel
import SourceText

/// Every sentence about the meaning of occurrences, observations and judgements, Chinese and English side by side.
///
/// A bad row costs itself and is listed; hence warnings.
enum InputDiagnostics {
    // MARK: Occurrences

    static func repeatedOccurrence(_ reference: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "occurrences.repeated", .warning, at: place,
            Wording(
                "同一单位同一事项的登记「\(reference)」重复，只计一次",
                "the occurrence '\(reference)' of this body and item is repeated; it counts once"),
            remedy: Wording("删去其中一行，或改正登记编号", "delete one of the rows, or mend its reference"), related: first)
    }

    // MARK: Observations

    static func sightings(_ first: CivilDate, _ last: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "observations.sightings", .warning, at: place,
            Wording("首次见到 \(first) 晚于最后见到 \(last)", "first seen on \(first), after last seen on \(last)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func seenLater(_ seen: CivilDate, _ looked: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "observations.seen-later", .warning, at: place,
            Wording("见到的日期 \(seen) 晚于检查日期 \(looked)", "seen on \(seen), after the day of looking, \(looked)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func unknownCycle(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "observations.unknown-cycle", .warning, at: place,
            Wording("「\(text)」既不是周期，也不是登记表中的编号", "'\(text)' is neither a cycle nor a reference of a register"),
            remedy: Wording("写成 2022-Q1、2022-03、2022-H1 或 2022", "write 2022-Q1, 2022-03, 2022-H1 or 2022"))
    }

    // MARK: Judgements

    static func noSubjectColumn(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.no-subject-column", at: place,
            Wording("人工评判表缺少评判对象的列", "the table of judgements has no column for what is judged"),
            remedy: Wording("加上一列：指标、问题或事项", "add a column: indicator, finding or item"))
    }

    static func noSubject(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.no-subject", .warning, at: place,
            Wording("没有写评判的对象，本行未计入", "does not say what is judged; the row does not count"),
            remedy: Wording("写上指标、问题编号或事项", "name an indicator, a finding or an item"))
    }

    static func severalSubjects(_ subjects: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.several-subjects", .warning, at: place,
            Wording(
                "评判的对象写了 \(subjects.count) 个（\(subjects.joined(separator: "、"))），本行未计入",
                "judges \(subjects.count) things (\(subjects.joined(separator: ", "))); the row does not count"),
            remedy: Wording("一行只写一个", "name one thing a row"))
    }

    static func markWithoutPoints(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.mark-without-points", .warning, at: place,
            Wording("评分没有写分数，本行未计入", "a mark without points; the row does not count"),
            remedy: Wording("写上得分", "write the points"))
    }

    static func withoutAnswer(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.without-answer", .warning, at: place,
            Wording("没有写评定或计数的内容，本行未计入", "an answer or count with nothing in it; the row does not count"),
            remedy: Wording("写在“得分”一栏", "write it in the column of points"))
    }

    static func notACount(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.not-a-count", .warning, at: place,
            Wording("计数「\(text)」不是整数，本行未计入", "the count '\(text)' is not a whole number; the row does not count"),
            remedy: Wording("写成 0 到 1000000 之间的整数", "write a whole number from 0 to 1000000"))
    }

    static func notYetJudged(_ count: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.not-yet-judged", .note, at: place,
            Wording("从这里起有 \(count) 行还没有评判，未读", "\(count) row(s) from here on are not judged yet; they were not read"),
            remedy: Wording("评完后填上得分或评定、理由和评判人", "fill in points or answer, reason and who judged"))
    }

    static func noIndicator(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.no-indicator", .warning, at: place,
            Wording(
                "扣分、自评和台账说明要写指标，本行未计入",
                "deductions, self-assessments and statements on ledgers name an indicator; the row does not count"),
            remedy: Wording("写上指标", "name the indicator"))
    }

    static func deductionWithoutPoints(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.deduction-without-points", .warning, at: place,
            Wording("没有写扣几分，本行未计入", "does not say how much is taken; the row does not count"),
            remedy: Wording("写在“扣分”一栏；只提醒不扣分的写 0", "write it in the column of points taken; 0 for a mere reminder"))
    }

    static func selfAssessmentWithoutPoints(at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.self-assessment-without-points", .warning, at: place,
            Wording("自评没有写分数，本行未计入", "a self-assessment without points; the row does not count"),
            remedy: Wording("写在“自评分”一栏", "write the points"))
    }

    static func negativeDeduction(_ points: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.negative-deduction", .warning, at: place,
            Wording("扣分 \(points) 小于 0，本行未计入", "a deduction of \(points) is below 0; the row does not count"),
            remedy: Wording("扣几分写几，不写负号", "write how much is taken, without a sign"))
    }

    static func notifiedEarly(_ notified: CivilDate, _ onDay: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.notified-early", .warning, at: place,
            Wording("告知日期 \(notified) 早于扣分日期 \(onDay)", "notified on \(notified), before the day itself, \(onDay)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func negativeMark(_ points: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.negative-mark", .warning, at: place,
            Wording("得分 \(points) 小于 0，本行未计入", "a mark of \(points) is below 0; the row does not count"),
            remedy: Wording("写得到的分，不写扣的分", "write the points given, not those taken"))
    }

    static func waiverEnds(_ until: CivilDate, _ onDay: CivilDate, at place: Place) -> Diagnostic {
        Diagnostic(
            "judgements.dates", .warning, at: place,
            Wording("有效期至 \(until)，早于评判日期 \(onDay)", "it holds until \(until), before the day it was made, \(onDay)"),
            remedy: Wording("改正其中一个日期", "mend one of the days"))
    }

    static func repeatedJudgement(_ subject: String, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            "judgements.repeated", .warning, at: place,
            Wording(
                "同一单位对「\(subject)」的同类评判重复，以前一行为准",
                "'\(subject)' was judged before for this body; the earlier row counts"),
            remedy: Wording("删去其中一行", "delete one of the rows"), related: first)
    }
}
