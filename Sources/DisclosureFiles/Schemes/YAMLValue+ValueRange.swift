import DisclosureModel
import ExactArithmetic
import SourceText
import YAMLFiles

extension YAMLValue {
    /// `{from: 0, to: 100}`: from the worst value, zero where it is not written, to the best.
    func valueRange() -> ValueRange? {
        guard let mapping = mapping(Wording("取值范围", "range of values")) else { return nil }
        let from = mapping.optional("from")
        let lower = from == nil ? .zero : from?.exactNumber()
        let upper = mapping.required("to")?.exactNumber()
        mapping.finish()
        guard let lower, let upper else { return nil }
        guard lower != upper else {
            report(
                "scheme.empty-range", .error,
                Wording("from 和 to 相同，无法按比例计分", "from and to are the same: there is no scale"),
                remedy: Wording("from 写最差的值，to 写最好的值", "from is the worst value, to the best"))
            return nil
        }
        return ValueRange(from: lower, to: upper)
    }
}
