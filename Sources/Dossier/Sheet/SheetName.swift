import Answers
import Findings
import Foundation
import Guide
import Wording

/// A file of answers as it is named on a command line: `answers.yaml`, `measures.csv` or `measures=FILE`.
struct SheetName {
    let file: String
    /// What says which table the file holds; nil for a sheet.
    private let table: String?

    /// - Parameter isFile: whether there is a file of exactly this name.
    init(_ name: String, isFile: Bool) {
        if !isFile, let equals = name.firstIndex(of: "="), AnswerPath.isID(String(name[..<equals])) {
            (file, table) = (String(name[name.index(after: equals)...]), String(name[..<equals]))
            return
        }
        file = name
        let last = name.split(separator: "/").last.map(String.init) ?? name
        table = last.lowercased().hasSuffix(".csv") ? String(last.dropLast(4)) : nil
    }

    /// The table meant, by its id or its name in any language; nil when the file is a sheet.
    ///
    /// What a computer adds to the name of a copy, as in „measures (1).csv“, does not matter.
    func table(in guide: Guide) throws(DossierError) -> Question? {
        guard let table else { return nil }
        let tables = guide.questions.filter { $0.field.kind == .table }
        let beginning = String(table.prefix { !" (_".contains($0) })
        for name in [table, beginning] {
            if let found = tables.first(where: { $0.isCalled(name) }) { return found }
        }
        let ids = tables.map(\.id)
        let near = nearName(to: beginning, among: ids) ?? ids.joined(separator: ", ")
        throw .unknownTable(file: file, name: table, near: near)
    }
}

extension Question {
    fileprivate func isCalled(_ name: String) -> Bool {
        let names = [Localized(same: id), field.label, self.name].flatMap(\.versions)
        return names.contains { !$0.isEmpty && headingForm(of: $0) == headingForm(of: name) }
    }
}

/// A heading without what does not matter in it: case, spaces, marks at its end, how a letter is composed.
func headingForm(of text: String) -> String {
    text.lowercased().precomposedStringWithCanonicalMapping
        .trimmingCharacters(in: .whitespacesAndNewlines.union(CharacterSet(charactersIn: "?:.*…")))
}
