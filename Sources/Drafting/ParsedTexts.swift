import Mustache
import Synchronization
import Templates

/// A text of the template with its tags.
struct ParsedText: Sendable {
    let tags: Tags
    /// nil when the text cannot be read as a template.
    let template: MustacheTemplate?

    init(_ text: String) {
        tags = Tags(text)
        template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    }
}

/// Keeps the texts it has read, since those of a row are filled in for every row.
///
/// A class, so that everyone who drafts shares what has been read; it never changes what a text amounts to.
final class ParsedTexts: Sendable {
    private let known = Mutex<[String: ParsedText]>([:])

    subscript(text: String) -> ParsedText {
        if let parsed = known.withLock({ $0[text] }) { return parsed }
        let parsed = ParsedText(text)
        known.withLock { $0[text] = parsed }
        return parsed
    }
}
