import DisclosureModel
import SourceText
import YAMLFiles

/// Reads one deduction of a ledger that is stated by hand: `{points: 2, reason: …, by: …, on-day: 2022-05-12}`.
enum LedgerEntryReader {
    static func read(_ value: YAMLValue) -> LedgerEntry? {
        guard let mapping = value.mapping(Wording("扣分登记", "entry of a ledger")) else { return nil }
        let number = mapping.required("points")
        let points = number?.points()
        let by = mapping.required("by")?.nonEmptyText()
        let reason = mapping.required("reason")?.nonEmptyText()
        let day = mapping.optional("on-day")?.civilDate()
        let origin = mapping.optional("origin")?.word(LedgerEntry.Origin.self)
        let source = mapping.optional("source")?.nonEmptyText()
        let evidence = mapping.optional("evidence")?.nonEmptyText()
        let reference = mapping.optional("reference")?.nonEmptyText()
        let notifiedOn = mapping.optional("notified-on")?.civilDate()
        let acceptedBy = mapping.optional("accepted-by")?.nonEmptyText()
        mapping.finish()
        guard let points, let by, let reason else { return nil }
        return LedgerEntry(
            origin: origin ?? .daily, points: points,
            decision: ScoringFacts.Decision(by: by, reason: reason, onDay: day, place: number?.place ?? mapping.place),
            source: source, evidence: evidence, reference: reference, notifiedOn: notifiedOn, acceptedBy: acceptedBy)
    }
}
