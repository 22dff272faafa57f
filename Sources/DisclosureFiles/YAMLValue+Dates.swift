import CivilCalendar
import SourceText
import YAMLFiles

extension YAMLValue {
    /// A day written as `2022-04-01`.
    func civilDate() -> CivilDate? {
        date { CivilDate($0) }
    }

    /// Two days under `from` and `to`, in order.
    func days(_ kind: Wording) -> (from: CivilDate, to: CivilDate)? {
        guard let mapping = mapping(kind) else { return nil }
        let from = mapping.required("from")?.civilDate()
        let to = mapping.required("to")?.civilDate()
        mapping.finish()
        guard let from, let to else { return nil }
        guard from <= to else {
            report(
                "dates.reversed", .error,
                Wording("起 \(from) 晚于止 \(to)", "it begins on \(from), after its end on \(to)"),
                remedy: Wording("对调 from 和 to，或改正日期", "swap from and to, or mend the dates"))
            return nil
        }
        return (from, to)
    }
}
