import DisclosureModel
import ExactArithmetic

/// The 95 % interval of a sum of means over a stratified sample without replacement.
///
/// W. G. Cochran, Sampling Techniques, 3rd edition 1977. One stratum (chapter 2, confidence limits): mean ± t·s/√n·√(1−n/N).
/// Several (chapter 5): the mean of each weighted by N_h/N, the variance Σ (N_h/N)²·s_h²/n_h·(1−n_h/N_h), and t by the
/// effective degrees that Satterthwaite (1946) gives, (Σ v_h)² / Σ v_h²/(n_h−1), rounded down.
///
/// Where only m_h of the n_h drawn had anything to judge, N_h stands for the domain as N_h·m_h/n_h, m_h taken as given.
/// Several indicators look at the same villages: each village brings one deviation, the sum of what it brings to each
/// indicator's mean, so that what goes together is not counted as if it were independent.
package struct SampleEstimate {
    /// One mean with what a point of it is worth.
    package struct Term {
        package var coefficient: ExactNumber
        package var sample: LeafSample
        /// Of each entry; nil where nothing could be judged.
        package var values: [ExactNumber?]

        package init(coefficient: ExactNumber, sample: LeafSample, values: [ExactNumber?]) {
            self.coefficient = coefficient
            self.sample = sample
            self.values = values
        }
    }

    package private(set) var variance = ExactNumber.zero
    package private(set) var degrees: ExactNumber?
    package private(set) var missing: ScoreSample.Missing?

    /// Digits of a half-width, which is rounded up.
    private static let digits = 8

    private struct Stratum {
        var cell: LeafSample.Cell
        var deviations: [String: ExactNumber] = [:]
    }

    package init(of terms: [Term]) {
        var strata: [String: Stratum] = [:]
        for term in terms { Self.add(term, to: &strata) }
        var squares = ExactNumber.zero
        for (name, stratum) in strata.sorted(by: { $0.key < $1.key }) where !stratum.cell.isComplete {
            let count = stratum.deviations.count
            // Drawn, but none of them owes anything here: the stratum has no part in the mean.
            if count == 0, stratum.cell.drawn > 0 { continue }
            guard count > 1, let seen = ExactNumber(numerator: stratum.cell.drawn, denominator: stratum.cell.size),
                let factor = ExactNumber(numerator: count, denominator: count - 1)
            else {
                missing = count == 0 ? .noneDrawn(stratum: name) : .oneDrawn(stratum: name)
                return
            }
            // In the order of ids: exact sums have no order, but the work may as well have one.
            let deviations = stratum.deviations.sorted { $0.key < $1.key }.map(\.value)
            let own = (.one - seen) * factor * ExactNumber.sum(deviations.map { $0 * $0 })
            variance += own
            squares += (own * own).divided(by: ExactNumber(count - 1)) ?? .zero
        }
        degrees = (variance * variance).divided(by: squares)
        if degrees == nil { missing = .allAlike }
    }

    /// Adds what each body brings to the deviation of the term's mean.
    private static func add(_ term: Term, to strata: inout [String: Stratum]) {
        for cell in term.sample.cells where strata[cell.stratum] == nil { strata[cell.stratum] = Stratum(cell: cell) }
        let entries = term.values.indices.filter { term.values[$0] != nil }
        let whole = ExactNumber.sum(entries.map(term.sample.weight))
        for (cell, members) in Dictionary(grouping: entries, by: { term.sample.entries[$0].cell }) {
            guard let cell, let first = members.first,
                let mean = ExactNumber.sum(members.compactMap { term.values[$0] })
                    .divided(by: ExactNumber(members.count)),
                let share = term.sample.weight(of: first).divided(by: whole)
            else { continue }
            let stratum = term.sample.cells[cell].stratum
            for entry in members {
                guard let value = term.values[entry] else { continue }
                strata[stratum]?.deviations[term.sample.entries[entry].body, default: .zero] +=
                    term.coefficient * share * (value - mean)
            }
        }
    }

    /// Half of the interval's width and the degrees it goes by; nil where something is missing.
    package var halfWidth: (width: ExactNumber, degrees: Int)? {
        guard missing == nil, let degrees, let line = StudentTable.line(for: degrees),
            let width = (variance * line.factor * line.factor).squareRootRoundedUp(digits: Self.digits)
        else { return nil }
        return (width, line.degrees)
    }
}
