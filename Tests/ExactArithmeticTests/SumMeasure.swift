import ExactArithmetic
import Foundation
import Testing
import TestSupport

/// A measure, not a test: `ZWGK_MEASURE=1 swift test -c release --filter SumMeasure`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ZWGK_MEASURE"] != nil))
struct SumMeasure {
    /// The worst case of a county's table a hundred times over: every leaf a share with a denominator of its own.
    @Test(arguments: [10, 1000])
    func `sums thirty leaves for a hundred thousand bodies`(bound: Int) {
        var generator = SplitMix64(seed: 7)
        let leaves: [[ExactNumber]] = (0..<100_000).map { _ in
            (0..<30).map { _ in
                let below = Int.random(in: 1...bound, using: &generator)
                return ExactNumber(numerator: Int.random(in: 0...below, using: &generator), denominator: below)!
            }
        }
        let clock = ContinuousClock()
        var digest = 0
        let summing = clock.measure {
            for row in leaves { digest &+= ExactNumber.sum(row).rounded(digits: 2).hashValue }
        }
        print("sum of 30 leaves, denominators to \(bound), 100,000 bodies: \(summing) (\(digest == 0 ? "" : "done"))")
    }
}
