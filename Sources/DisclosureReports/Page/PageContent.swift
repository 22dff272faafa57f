/// What a template is filled from: every name that the template uses, each time; an absent text is `false`.
///
/// Names left out would be looked up in the enclosing content, so an indicator would show its parent's remark.
package typealias PageContent = [String: any Sendable]

/// The text, or `false` where there is none.
func shown(_ text: String?) -> any Sendable {
    guard let text, !text.isEmpty else { return false }
    return text
}

/// How many are left out, or `false` where none is.
func shown(more count: Int) -> any Sendable { count > 0 ? count as any Sendable : false }
