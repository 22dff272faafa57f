import ExactArithmetic

/// t(0.975, n): the factor of a two-sided 95 % interval, by degrees of freedom (Student, Biometrika 1908).
///
/// Decimal constants to four places; between two lines the one with fewer degrees counts, which is the wider.
package enum StudentTable {
    /// The factor and the line it stands in; nil below one degree.
    package static func line(for degrees: ExactNumber) -> (degrees: Int, factor: ExactNumber)? {
        let lines = firstHundred.enumerated().map { (degrees: $0.offset + 1, factor: $0.element) } + beyond
        guard let line = lines.last(where: { ExactNumber($0.degrees) <= degrees }),
            let factor = ExactNumber(numerator: line.factor, denominator: 10_000)
        else { return nil }
        return (line.degrees, factor)
    }

    /// 1 to 100 degrees, in ten-thousandths.
    private static let firstHundred = [
        127_062, 43027, 31824, 27764, 25706, 24469, 23646, 23060, 22622, 22281, 22010, 21788, 21604, 21448, 21314,
        21199, 21098, 21009, 20930, 20860, 20796, 20739, 20687, 20639, 20595, 20555, 20518, 20484, 20452, 20423,
        20395, 20369, 20345, 20322, 20301, 20281, 20262, 20244, 20227, 20211, 20195, 20181, 20167, 20154, 20141,
        20129, 20117, 20106, 20096, 20086, 20076, 20066, 20057, 20049, 20040, 20032, 20025, 20017, 20010, 20003,
        19996, 19990, 19983, 19977, 19971, 19966, 19960, 19955, 19949, 19944, 19939, 19935, 19930, 19925, 19921,
        19917, 19913, 19908, 19905, 19901, 19897, 19893, 19890, 19886, 19883, 19879, 19876, 19873, 19870, 19867,
        19864, 19861, 19858, 19855, 19853, 19850, 19847, 19845, 19842, 19840,
    ]

    private static let beyond: [(degrees: Int, factor: Int)] = [
        (120, 19799), (150, 19759), (200, 19719), (300, 19679), (500, 19647), (1000, 19623),
    ]
}
