extension AssessmentReport {
    /// One version of a body's score (得分版本).
    public struct VersionReport: Sendable, Codable, Hashable {
        /// Raw value of `ScoreStage`.
        public var stage: String
        public var stageTitle: String
        /// Published score; nil where there is none.
        public var score: String?
        public var exactScore: String?
        public var grade: String?
        public var rank: Int?
        /// Points before rounding that it differs from the version before, with their sign; nil of the first.
        public var change: String?
        /// Why it differs, apart from the appeals, which stand by themselves.
        public var trace: [String]

        public init(
            stage: String, stageTitle: String, score: String? = nil, exactScore: String? = nil, grade: String? = nil,
            rank: Int? = nil, change: String? = nil, trace: [String] = []
        ) {
            self.stage = stage
            self.stageTitle = stageTitle
            self.score = score
            self.exactScore = exactScore
            self.grade = grade
            self.rank = rank
            self.change = change
            self.trace = trace
        }
    }

    /// An appeal (申诉): claim, evidence, ruling, and what it changed.
    public struct AppealReport: Sendable, Codable, Hashable {
        /// Id and name of the body that appeals.
        public var body: String
        public var bodyName: String
        /// Raw value of `Appeal.Kind`; nil where nothing bears the name.
        public var kind: String?
        public var kindTitle: String
        /// Id of what it is about.
        public var subject: String
        public var subjectTitle: String
        public var claim: String
        public var evidence: String?
        public var by: String
        public var filedOn: String
        /// Raw value of `HeardAppeal.State`.
        public var state: String
        public var stateTitle: String
        /// What was ruled, as it was written; nil where nothing was.
        public var ruling: String?
        public var rulingPoints: String?
        public var rulingReason: String?
        public var ruledBy: String?
        public var ruledOn: String?
        /// Points before rounding that it changed, with their sign.
        public var change: String?
        /// Why the ruling is not applied, or what else there is to know.
        public var remark: String?
        public var place: String?

        public init(
            body: String, bodyName: String, kind: String? = nil, kindTitle: String, subject: String,
            subjectTitle: String, claim: String, evidence: String? = nil, by: String, filedOn: String, state: String,
            stateTitle: String, ruling: String? = nil, rulingPoints: String? = nil, rulingReason: String? = nil,
            ruledBy: String? = nil, ruledOn: String? = nil, change: String? = nil, remark: String? = nil,
            place: String? = nil
        ) {
            self.body = body
            self.bodyName = bodyName
            self.kind = kind
            self.kindTitle = kindTitle
            self.subject = subject
            self.subjectTitle = subjectTitle
            self.claim = claim
            self.evidence = evidence
            self.by = by
            self.filedOn = filedOn
            self.state = state
            self.stateTitle = stateTitle
            self.ruling = ruling
            self.rulingPoints = rulingPoints
            self.rulingReason = rulingReason
            self.ruledBy = ruledBy
            self.ruledOn = ruledOn
            self.change = change
            self.remark = remark
            self.place = place
        }
    }

    /// What became of a finding after the rectification day (整改).
    public struct RectificationReport: Sendable, Codable, Hashable {
        /// Raw value of `ReCheckedFinding.State`.
        public var state: String
        public var stateTitle: String
        /// What was done, in the body's words.
        public var action: String?
        public var link: String?
        public var doneOn: String?
        public var checkedBy: String?
        public var checkedOn: String?
        /// Points that came back, where they can be told apart.
        public var restored: String?

        public init(
            state: String, stateTitle: String, action: String? = nil, link: String? = nil, doneOn: String? = nil,
            checkedBy: String? = nil, checkedOn: String? = nil, restored: String? = nil
        ) {
            self.state = state
            self.stateTitle = stateTitle
            self.action = action
            self.link = link
            self.doneOn = doneOn
            self.checkedBy = checkedBy
            self.checkedOn = checkedOn
            self.restored = restored
        }
    }
}

extension AssessmentReport {
    /// Versions that any body has, in order; empty where every score has only one.
    var stages: [(stage: String, title: String)] {
        let found = bodies.lazy.compactMap(\.versions).max { $0.count < $1.count } ?? []
        return found.map { ($0.stage, $0.stageTitle) }
    }

    /// Whether some finding was looked at again.
    var isReChecked: Bool { findings.contains { $0.rectification != nil } }
}

extension AssessmentReport.BodyReport {
    func version(_ stage: String) -> AssessmentReport.VersionReport? { versions?.first { $0.stage == stage } }
}
