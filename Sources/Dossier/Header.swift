import PlainYAML
package import Wording
import Yams

/// What dossier.yaml says: whose dossier it is, in which language, answering which guide.
package struct Header: Hashable, Sendable {
    /// The newest format this program writes.
    package static let format = 6
    /// The format of a new dossier; it is raised when something is written that older programs do not know.
    static let firstFormat = 1

    /// The format of the dossier; one above `Header.format` can be read but not written.
    package var format: Int
    /// Code of the municipality in the register.
    package var municipality: String
    package var name: String
    package var language: Language
    /// Id of the guide, not its version: each answer carries that itself.
    package var guide: String
    /// nil in a worked example.
    package var created: Day?
    /// What a reader of any draft must know first, such as that the answers are a training example.
    package var note: String?

    package init(
        municipality: String, name: String, language: Language, guide: String, created: Day?,
        note: String? = nil
    ) {
        format = Self.firstFormat
        (self.municipality, self.name, self.language, self.guide) = (municipality, name, language, guide)
        (self.created, self.note) = (created, note)
    }

    /// The text of dossier.yaml.
    var yaml: String {
        var lines = [
            "format: \(format)",
            "municipality: " + JSONText.quoted(municipality.cleaned()),
            "name: " + JSONText.quoted(name.cleaned()),
            "language: " + language.rawValue,
            "guide: " + JSONText.quoted(guide.cleaned()),
        ]
        if let created { lines.append("created: " + JSONText.quoted(created.description)) }
        if let note { lines.append("note: " + JSONText.quoted(note.cleaned())) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads dossier.yaml; keys of later formats are passed over.
    init(reading bytes: [UInt8], file: String) throws(DossierError) {
        let root: Node
        do throws(YAMLTrouble) {
            root = try PlainYAML.root(of: bytes)
        } catch {
            throw .headerNotYAML(file: file, line: error.line)
        }
        let fields = HeaderFields(root: root, file: file)
        guard let format = Int(try fields.text("format")), format >= 1 else { throw fields.wrong("format") }
        guard let language = Language(rawValue: try fields.text("language")) else {
            throw fields.wrong("language")
        }
        self.init(
            municipality: try fields.text("municipality"), name: try fields.text("name"), language: language,
            guide: try fields.text("guide"), created: (try? fields.text("created")).flatMap(Day.init),
            note: try? fields.text("note"))
        self.format = format
    }
}

private struct HeaderFields {
    let root: Node
    let file: String

    func text(_ key: String) throws(DossierError) -> String {
        guard let found = node(key) else { throw .headerGap(file: file, key: key) }
        guard let text = found.scalar?.string.cleaned(), !text.isEmpty else { throw wrong(key) }
        return text
    }

    func wrong(_ key: String) -> DossierError {
        let found = node(key)
        return .headerValue(
            file: file, line: found?.mark?.line ?? 1, key: key, value: found?.scalar?.string.cleaned() ?? "")
    }

    private func node(_ key: String) -> Node? { root.mapping?.first { $0.key.scalar?.string == key }?.value }
}
