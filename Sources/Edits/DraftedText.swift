package import Document

/// The words of a draft as it was written, kept so that what a person changes in its file can be told from what the
/// dossier changes.
package struct DraftedText: Hashable, Sendable, Codable {
    package static let format = 1

    package struct Entry: Hashable, Sendable, Codable {
        var key: Passage.Key
        var anchors: [String]
    }

    package var format = DraftedText.format
    package let template: String
    package let language: String
    package let entries: [Entry]
    /// Every name of the document, in the order in which formats number them.
    package let anchors: [String]

    package init(_ document: Document, template: String) {
        (self.template, language) = (template, document.language)
        entries = document.passages.map { Entry(key: $0.key, anchors: $0.anchors) }
        anchors = document.anchors
    }
}
