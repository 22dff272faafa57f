import ExactArithmetic
import SourceText

/// A pass mark (及格线): a tree that scores below it leads to this grade at best, whatever is added above the tree.
public struct Gate: Sendable, Hashable {
    /// Read exactly, before penalties and bonus; itself passes.
    public var below: ExactNumber
    public var grade: String
    public var place: Place?

    public init(below: ExactNumber, grade: String, place: Place? = nil) {
        self.below = below
        self.grade = grade
        self.place = place
    }
}

/// The grades of a scheme without indicators, which vetoes alone decide (单项否决判定), such as that of an account.
public struct PassOrFail: Sendable, Hashable {
    public var pass: String
    public var fail: String

    public init(pass: String, fail: String) {
        self.pass = pass
        self.fail = fail
    }
}

/// A class of indicators with a weight of its own (层次): essential, obligatory, recommended.
public struct Tier: Sendable, Hashable {
    public var name: String
    /// nil: the tier is only a name, and the indicators have points or weights of their own.
    public var weight: ExactNumber?

    public init(name: String, weight: ExactNumber?) {
        self.name = name
        self.weight = weight
    }
}
