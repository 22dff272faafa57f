import DisclosureModel
import ExactArithmetic
import SourceText

extension AssessmentReport {
    /// One draw of the round (抽样), so that whoever reads the result can repeat it.
    public struct DrawReport: Sendable, Codable, Hashable {
        /// Raw value of `SampleDesign.Unit`.
        public var of: String
        public var phrase: String
        /// Raw value of `SampleDesign.Strata`.
        public var strata: String
        /// How many there were to draw from.
        public var total: Int
        /// Those looked at, stratum by stratum in the order of the draw.
        public var drawn: [String]
        public var replaced: [ReplacementReport]

        public init(
            of unit: String, phrase: String, strata: String, total: Int, drawn: [String], replaced: [ReplacementReport]
        ) {
            of = unit
            self.phrase = phrase
            self.strata = strata
            self.total = total
            self.drawn = drawn
            self.replaced = replaced
        }
    }

    /// One that was drawn and not looked at (替换).
    public struct ReplacementReport: Sendable, Codable, Hashable {
        public var out: String
        public var into: String?
        public var reason: String
        public var by: String
        public var onDay: String?

        public init(_ replacement: SampleDesign.Replacement) {
            out = replacement.out
            into = replacement.into
            reason = replacement.reason
            by = replacement.by
            onDay = replacement.onDay?.description
        }
    }

    /// That a score stands on a sample, and the 95 % interval of the score of all where there is one.
    public struct SampleReport: Sendable, Codable, Hashable {
        public struct Drawn: Sendable, Codable, Hashable {
            /// Raw value of `SampleDesign.Unit`.
            public var unit: String
            public var drawn: Int
            public var total: Int
        }

        public var of: [Drawn]
        public var low: String?
        public var high: String?
        /// Degrees of freedom of Student's t.
        public var degrees: Int?
        /// In one sentence, also why there is no interval.
        public var text: String
        /// For a narrow column: `村4/20 78.10–84.32`.
        public var brief: String

        public init(_ sample: ScoreSample, digits: Int, in language: Language) {
            of = sample.drawn.map { Drawn(unit: $0.unit.rawValue, drawn: $0.drawn, total: $0.total) }
            let interval = sample.interval
            let bounds = interval.map { ($0.low.decimalText(digits: digits), $0.high.decimalText(digits: digits)) }
            low = bounds?.0
            high = bounds?.1
            degrees = interval?.degrees
            text = SampleSentences.text(sample, digits: digits).text(in: language)
            let drawn = sample.drawn.map { $0.text.text(in: language) }.joined(separator: " ")
            brief = bounds.map { "\(drawn) \($0.0)–\($0.1)" } ?? drawn
        }
    }

    /// Labels scores that stand on a sample: beside the score, in the remark and under the indicators concerned.
    public mutating func add(
        samples: [String: (body: ScoreSample?, leaves: [String: ScoreSample])], digits: [String: Int],
        draws: [DrawReport]
    ) {
        guard !draws.isEmpty else { return }
        self.draws = draws
        let language = language
        for index in bodies.indices {
            guard let found = samples[bodies[index].id] else { continue }
            let digits = digits[bodies[index].id] ?? 2
            bodies[index].indicators = bodies[index].indicators.map {
                $0.labelled(found.leaves, digits: digits, in: language)
            }
            guard let sample = found.body else { continue }
            let report = SampleReport(sample, digits: digits, in: language)
            bodies[index].sample = report
            let separator = language == .chinese ? "；" : "; "
            bodies[index].remark = [bodies[index].remark, report.text].compactMap(\.self).joined(separator: separator)
        }
    }
}

extension AssessmentReport.IndicatorReport {
    fileprivate func labelled(_ samples: [String: ScoreSample], digits: Int, in language: Language) -> Self {
        var labelled = self
        labelled.indicators = indicators.map { $0.labelled(samples, digits: digits, in: language) }
        if let sample = samples[id], indicators.isEmpty {
            let report = AssessmentReport.SampleReport(sample, digits: digits, in: language)
            labelled.sample = report
            labelled.trace.append(
                AssessmentReport.TraceReport(
                    stage: TraceStage.facts.rawValue, rule: "sample", text: report.text))
        }
        return labelled
    }
}

/// Every sentence about a score that stands on a sample.
enum SampleSentences {
    static func text(_ sample: ScoreSample, digits: Int) -> Wording {
        let chinese = sample.drawn.map(\.text.chinese).joined(separator: "、")
        let english = sample.drawn.map(\.text.english).joined(separator: ", ")
        guard let interval = sample.interval else {
            let missing = sample.missing?.text
            return Wording(
                "抽样：\(chinese)" + (missing.map { "，\($0.chinese)" } ?? ""),
                "sample: \(english)" + (missing.map { "; \($0.english)" } ?? ""))
        }
        let (low, high) = (interval.low.decimalText(digits: digits), interval.high.decimalText(digits: digits))
        return Wording(
            "抽样：\(chinese)，区间\(low)–\(high)（95%，t 自由度\(interval.degrees)）",
            "sample: \(english); interval \(low)–\(high) (95 %, t with \(interval.degrees) degrees of freedom)")
    }
}
