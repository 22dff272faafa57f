import DisclosureModel

// Values are rebuilt from the settings that the compiled form knows. One that was added since and is in use makes the
// rebuilt value differ, and the scheme or the body goes to the `Scorer`, which is never wrong, only slower.

extension Scheme {
    /// Whether it has no setting beyond those that are known here.
    var isPlain: Bool {
        self
            == Scheme(
                id: id, title: title, provenance: provenance, source: source, note: note, total: total,
                isScaled: isScaled, rounding: rounding, notApplicable: notApplicable, nilStatement: nilStatement,
                unexplained: unexplained, minimumCoverage: minimumCoverage, deductionFloor: deductionFloor,
                atOnce: atOnce, tiers: tiers, indicators: indicators, vetoes: vetoes, penalties: penalties,
                bonus: bonus, gate: gate, grades: grades, passOrFail: passOrFail, ranking: ranking,
                appraisal: appraisal, place: place)
    }
}

extension Indicator {
    /// Whether neither it nor anything below it has a setting beyond those that are known here.
    var isPlain: Bool {
        indicators.allSatisfy(\.isPlain)
            && self
                == Indicator(
                    id: id, title: title, points: points, worth: worth, tier: tier, indicators: indicators,
                    measure: measure, rules: rules, losesAtMost: losesAtMost, appliesTo: appliesTo,
                    notApplicable: notApplicable, note: note, place: place)
    }
}

extension ScoringFacts {
    /// Whether nothing is said beyond what is known here. Dictionaries that are shared compare at once.
    var isPlain: Bool {
        self
            == ScoringFacts(
                body: body, name: name, group: group, kind: kind, level: level, functions: functions, onDay: onDay,
                outcomes: outcomes, counts: counts, parts: parts, answers: answers, ranks: ranks, marks: marks,
                allegations: allegations, claims: claims, notApplicable: notApplicable, coverage: coverage,
                isComplete: isComplete, place: place)
    }
}
