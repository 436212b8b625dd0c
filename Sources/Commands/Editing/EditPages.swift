import Document
import Dossier
import Edits
import OfficeOutput
import Wording

extension EditWords {
    init(_ texts: Texts) {
        self.init(new: texts(EditText.new), own: texts(EditText.own), nothing: texts(EditText.nothing))
    }
}

/// What became of the edits in a file, in a few lines.
struct EditPages {
    let setting: Setting
    let edited: EditedDraft
    let edits: Edits

    private static let mostPlaces = 5
    /// Whoever wrote one wants to know what has become of it; more than these are looked up in the file.
    private static let mostQuoted = 30
    private static let longestPlace = 60

    func lines(pictures: Int) -> [String] {
        let (texts, file) = (setting.texts, TextArgument.text(edited.file))
        let disputes = edits.disputes
        var lines: [String] = []
        let (remade, restored) = (edited.remade(by: edits), edited.restored(by: edits))
        if edits.isEmpty, remade.isEmpty, restored.isEmpty {
            lines.append(texts(EditText.none, ["path": file]))
        }
        if edits.kept > 0 {
            lines.append(texts(EditText.kept, ["path": file, "count": .count(edits.kept)]))
        }
        if !disputes.isEmpty {
            lines.append(
                texts(
                    EditText.disputed, ["count": .count(disputes.count), "places": .text(places(disputes))]))
        }
        let fixed = edits.unchangeable
        if !fixed.isEmpty {
            lines.append(
                texts(EditText.fixed, ["count": .count(fixed.count), "places": .text(places(fixed))]))
        }
        if !remade.isEmpty {
            lines.append(texts(EditText.remade, ["path": file, "words": .text(words(remade))]))
        }
        if !restored.isEmpty {
            lines.append(texts(EditText.restored, ["path": file, "words": .text(words(restored))]))
        }
        if pictures > 0 { lines.append(texts(EditText.pictures, ["count": .count(pictures)])) }
        let lost = edited.lostComments + edits.lostComments
        if !lost.isEmpty {
            lines.append(
                texts(
                    EditText.lostComments,
                    ["path": file, "count": .count(lost.count), "words": .text(words(lost.map(\.text)))]))
        }
        return lines
    }

    /// What is said in the file, each as far as it takes to find it in the file.
    private func words(_ all: [String]) -> String {
        let words = all.prefix(Self.mostQuoted).map {
            setting.formats.quoted($0.cleaned().truncated(toWordsIn: Self.longestPlace))
        }
        return words.joined(separator: ", ") + (all.count > Self.mostQuoted ? ", …" : "")
    }

    /// Where to look, each heading once.
    private func places(_ disputes: [String]) -> String {
        var seen: Set<String> = []
        let all = disputes.filter { seen.insert($0).inserted }.map { heading in
            heading.isEmpty
                ? setting.texts(EditText.disputedAbove)
                : setting.formats.quoted(heading.cleaned().truncated(toWordsIn: Self.longestPlace))
        }
        return all.prefix(Self.mostPlaces).joined(separator: ", ")
            + (all.count > Self.mostPlaces ? ", …" : "")
    }

    func offered(_ count: Int, in file: String, of dossier: String) -> String {
        setting.texts(
            EditText.offered,
            [
                "count": .count(count), "file": .text(file.asShellWord),
                "folder": .text(dossier.asShellWord),
            ])
    }
}

extension DraftDesk {
    /// Says what became of the edits, and writes down those that are answers.
    func tellEdits(of draft: Draft, in folder: String) throws {
        guard let edited, let edits = draft.edits else { return }
        let pages = EditPages(setting: setting, edited: edited, edits: edits)
        let arms = house.arms.map(WordFormat.shows) == true ? 1 : 0
        for line in pages.lines(pictures: edited.pictures - arms) { Console.say(line) }
        let offered = OfferedAnswers(edits.offers, dossier.answers, guide)
        guard !offered.texts.isEmpty else { return }
        let sheet = offered.sheet(municipality: dossier.header.municipality).yaml(for: guide)
        let name = draft.names.name(in: "edits.yaml")
        // Nobody but the person who edits it knows what has become of an older one.
        let files = DraftFiles(folder: folder, manifest: DraftManifest(name: ""))
        for file in files.places(for: [(name, Array(sheet.utf8))]) {
            let path = files.path(file.name)
            try OutPlace(waits: false, replaces: true).write(file.bytes, to: path)
            Console.say(pages.offered(offered.texts.count, in: path, of: dossier.folder))
        }
    }
}
