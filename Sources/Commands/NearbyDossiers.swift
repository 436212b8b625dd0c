import Answers
import Catalog
import Content
import Dossier
import Foundation
import Guide
import Wording

/// The dossiers in the folders of this one, to begin with where none is here.
struct NearbyDossiers {
    struct Found {
        /// As it is typed.
        let folder: String
        /// Of the municipality; the folder again where the dossier cannot be read.
        let name: String
        let called: MunicipalityName
        /// When it was changed last, as in an event; nil before the first answer.
        let changed: String?
    }

    /// The one changed last first.
    let found: [Found]

    /// More are hardly somebody's own, and each is opened.
    private static let most = 20

    init(_ setting: Setting, in folder: String = ".", withThisFolder: Bool = false) throws {
        let guide = try setting.content.guide
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let folders =
            (withThisFolder ? ["."] : [])
            + names.sorted().filter { !$0.hasPrefix(".") }
        let dossiers = folders.filter {
            FileManager.default.fileExists(atPath: folder + "/" + $0 + "/dossier.yaml")
        }
        found = try dossiers.prefix(Self.most).map { name in
            let dossier = try? Shelf.onDisk.open(folder + "/" + name, for: .reading, guide: guide)
            let called = try dossier.map { try setting.called($0.header) }
            return Found(
                folder: name, name: dossier?.header.name ?? name,
                called: called ?? MunicipalityName(inSentence: name, asTitle: name),
                changed: dossier?.answers.events.last?.at)
        }.sorted { ($0.changed ?? "", $1.folder) > ($1.changed ?? "", $0.folder) }
    }

    /// Those of a municipality, or in a folder, of that name in capital or small letters.
    func all(called name: String) -> [Found] {
        let wanted = name.lowercased()
        return found.filter { dossier in
            [dossier.name, dossier.folder, dossier.called.asTitle, dossier.called.inSentence]
                .contains { $0.lowercased() == wanted }
        }
    }

    /// A line for each.
    func lines(_ texts: Texts) -> [String] {
        found.map { dossier in
            var arguments: [String: TextArgument] = [
                "name": .text(dossier.name), "folder": .text(dossier.folder.cleaned()),
            ]
            guard let changed = dossier.changed else {
                return texts(CommandText.startNearbyUntouched, arguments)
            }
            arguments["day"] = .text(Formats(texts.language).date(iso: String(changed.prefix(10))))
            return texts(CommandText.startNearby, arguments)
        }
    }
}
