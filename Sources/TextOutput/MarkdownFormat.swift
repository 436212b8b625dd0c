package import Document

/// GitHub flavoured Markdown, for reading and comparing as plain text.
package struct MarkdownFormat: DocumentFormat {
    package let name = "md"

    package init() {}

    package func bytes(of document: Document) -> [UInt8] {
        var writer = MarkdownWriter(document)
        writer.visitTitle()
        writer.visit(document.blocks)
        return Array(writer.text.utf8)
    }
}
