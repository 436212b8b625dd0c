import Document
import Foundation
import OfficeOutput
import TextOutput

/// The formats a document can be written in, and their names.
enum Formatting {
    static let all: [any DocumentFormat] = [MarkdownFormat(), HTMLFormat(), WordFormat()]
    static let names = all.map(\.name)

    /// The formats of a list such as `md,docx`; an unknown one is refused before anything is made.
    static func named(_ list: String) throws -> [any DocumentFormat] { try all.named(list, by: \.name) }
}

/// What a draft can be written as: a document, or a workbook with its action plan.
enum DraftFormat {
    case document(any DocumentFormat)
    case workbook(any WorkbookFormat)

    static let documents = Formatting.all.map(DraftFormat.document)
    private static let all = documents + [.workbook(ExcelFormat())]

    var name: String {
        switch self {
        case .document(let format): format.name
        case .workbook(let format): format.name
        }
    }

    static func named(_ list: String) throws -> [DraftFormat] { try all.named(list, by: \.name) }
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
