import Document
import Foundation
import TextOutput

/// A file of a draft before it is written.
struct DraftedFile: Sendable {
    var name: String
    /// nil where there is nothing to write.
    var bytes: [UInt8]?
    /// Why it is not the file that was asked for.
    var trouble: PagesError?
    /// What the program that made it objected to.
    var objection: String?

    init(name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// Pages of a document; where they cannot be set, the source of what was to become them.
    init(pagesOf document: Document, names: DocumentFiles) {
        (name, bytes) = (names.name(in: DraftFormat.pages.name), nil)
        let source = TypstFormat()
        do {
            let program = try TypstProgram(ProcessInfo.processInfo.environment)
            let bytes = source.bytes(of: document)
            (name, self.bytes) = (names.name(in: source.name), bytes)
            let pages = try program.pages(of: bytes)
            (name, self.bytes) = (names.name(in: DraftFormat.pages.name), pages.bytes)
            objection = pages.objection
        } catch let error as PagesError {
            trouble = error
            if !error.keepsSource { bytes = nil }
        } catch { trouble = .refused("\(error)") }
    }
}
