import Document
import Foundation
import OfficeOutput
import TextOutput

/// The formats a document can be written in, and their names.
enum Formatting {
    /// Those a draft is written in where none is asked for.
    static let usual: [any DocumentFormat] = [MarkdownFormat(), HTMLFormat(), WordFormat()]
    private static let all = usual + [TypstFormat(), JSONFormat()]

    /// The formats of a list such as `md,docx`; an unknown one is refused before anything is made.
    static func named(_ list: String) throws -> [any DocumentFormat] { try all.named(list, by: \.name) }

    static let drafts = all.map(DraftFormat.document) + [.workbook(ExcelFormat()), .pages]
}

/// What a draft can be written as: a document, a workbook with its action plan, or pages set by another program.
enum DraftFormat {
    case document(any DocumentFormat)
    case workbook(any WorkbookFormat)
    case pages

    static let usual = Formatting.usual.map(DraftFormat.document)

    var name: String {
        switch self {
        case .document(let format): format.name
        case .workbook(let format): format.name
        case .pages: "pdf"
        }
    }

    /// Whether it is made of the document, and not of the answers beside it.
    var isOfDocument: Bool { if case .workbook = self { false } else { true } }

    static func named(_ list: String) throws -> [DraftFormat] {
        try Formatting.drafts.named(list, by: \.name)
    }
}

extension Array {
    /// The elements a list such as `md,docx` names.
    fileprivate func named(_ list: String, by name: (Element) -> String) throws -> [Element] {
        try list.split(separator: ",").map { part in
            let asked = part.trimmingCharacters(in: .whitespaces).lowercased()
            guard let found = first(where: { name($0) == asked }) else {
                throw CommandError.unknownFormat(asked, known: map(name))
            }
            return found
        }
    }
}
