package import Document
package import Findings
import Foundation
import Templates
package import Wording
import Yams

/// Reads `house.yaml`; its form is explained in the example that the program writes.
struct HouseReader {
    let log: FindingLog
    let language: Language
    /// Where the file stands, and the picture beside it.
    let folder: URL
    /// The templates there are to give names to.
    let templates: [String]

    /// The house of a file, as complete as the file allows; what is wrong is in the log.
    func read(_ file: ParsedFile) -> House {
        let keys: Set = ["fonts", "colour", "arms", "address", "header", "signature", "names"]
        guard let fields = Entry.root(of: file, log: log)?.fields(keys) else { return House() }
        let fonts = fields["fonts"]?.fields(["text", "heads"])
        let signature = fields["signature"]?.fields(["proposal", "decision"])
        return House(
            textFont: fonts?["text"].flatMap(font), headFont: fonts?["heads"].flatMap(font),
            colour: fields["colour"].flatMap(colour), arms: fields["arms"].flatMap(picture),
            address: fields["address"].flatMap(words), header: fields["header"].flatMap(words),
            signatures: House.Signatures(
                proposal: signature?["proposal"].map(lines) ?? [],
                decision: signature?["decision"].map(lines) ?? []),
            fileNames: fields["names"].map(names) ?? [:])
    }

    private func words(_ entry: Entry) -> String? { entry.localized(sharing: true)?[language] }
    private func lines(_ entry: Entry) -> [String] { entry.list.compactMap(words) }

    private func font(_ entry: Entry) -> House.FontName? {
        guard let text = entry.text else { return nil }
        let name = House.FontName(text)
        if name == nil { entry.report(.notAFont, ["value": text]) }
        return name
    }

    private func colour(_ entry: Entry) -> Colour? {
        guard let text = entry.text else { return nil }
        guard let colour = Colour(text) else {
            entry.report(.notAColour, ["value": text])
            return nil
        }
        let contrast = colour.contrast(on: .white)
        guard contrast >= Colour.leastContrast else {
            let formats = Formats(language)
            // Rounded down, so that none that is refused reads as enough.
            let told = Decimal((contrast * 10).rounded(.down)) / 10
            let least = Decimal((Colour.leastContrast * 10).rounded()) / 10
            entry.report(
                .paleColour,
                ["value": text, "contrast": formats.given(told), "least": formats.given(least)])
            return nil
        }
        return colour
    }

    private func picture(_ entry: Entry) -> House.Picture? {
        guard let name = entry.text else { return nil }
        do throws(ArmsFile.Trouble) {
            return try ArmsFile.read(name, in: folder)
        } catch {
            switch error {
            case .notThere: entry.report(.noArms, ["value": name])
            case .tooLarge: entry.report(.largeArms, ["value": name])
            case .notAPicture: entry.report(.notAPicture, ["value": name])
            case .does(let piece): entry.report(.unsafeArms, ["value": name, "piece": piece.cleaned()])
            }
            return nil
        }
    }

    private func names(_ entry: Entry) -> [String: String] {
        guard case .mapping(let mapping) = entry.node else {
            entry.report(.notAMapping)
            return [:]
        }
        var names: [String: String] = [:]
        for (key, value) in mapping {
            guard let id = entry.inner(key).text, let name = words(entry.inner(value)) else { continue }
            checkTemplate(id, at: entry.inner(key))
            if !name.isFileName {
                entry.inner(value).report(.notAFileName, ["value": name])
            } else if names.values.contains(name) {
                entry.inner(value).report(.sameFileName, ["value": name])
            } else {
                names[id] = name
            }
        }
        return names
    }

    /// One that is not here may be a template in another folder; one that is nearly here is mistyped.
    private func checkTemplate(_ id: String, at entry: Entry) {
        guard Template.isID(id) else { return entry.report(.notATemplateID, ["value": id]) }
        guard !templates.contains(id), let near = nearName(to: id, among: templates) else { return }
        log.add(.warning, LoadingFinding.nearTemplate, at: entry.place, ["value": id, "near": near])
    }
}

extension String {
    /// Whether a file can be called so everywhere: no path, nothing hidden, and nothing that means something to a shell.
    fileprivate var isFileName: Bool {
        wholeMatch(of: /[\p{L}\p{N}](?:[\p{L}\p{N} ._()№-]*[\p{L}\p{N})])?/) != nil && utf8.count <= 150
    }
}

extension House {
    /// The name of the file in the folder of a dossier.
    package static let fileName = "house.yaml"

    /// Reads a house and the picture beside it.
    ///
    /// - Parameter templates: those there are to give names to.
    /// - Throws: `LoadingError` when the file cannot be read at all.
    package static func load(
        _ path: String, in language: Language, templates: [String]
    ) throws -> (house: House, findings: Findings) {
        let url = URL(filePath: path)
        let file = ParsedFile(SourceFile(name: path, text: try SourceFile.read(url)))
        let log = FindingLog()
        let reader = HouseReader(
            log: log, language: language, folder: url.deletingLastPathComponent(), templates: templates)
        return (reader.read(file), log.findings)
    }
}
