import ArgumentParser
import Content
import Document
import Dossier
import Findings
import Loading
import OfficeOutput
import Templates
import Wording

/// How the municipality wants its documents to look, by a file of its own or by a document it has.
struct LookOptions: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("house")) var file: String?
    /// A document whose styles are taken.
    @ArgumentParser.Option var reference: String?

    /// The house that was named, else that in the folder of the dossier; what is doubtful about it is said on the way.
    ///
    /// - Throws: `Findings` when something in it cannot be used.
    func house(of folder: String?, _ setting: Setting, templates: String?) throws -> House {
        try file?.refuseUnlessName()
        let usual = folder.map { $0 + "/" + House.fileName }
        guard let path = file ?? usual.flatMap({ Disk().kind(of: $0) == nil ? nil : $0 }) else {
            return House()
        }
        let names = try setting.content.templates(in: templates).list.map(\.id)
        let (house, findings) = try House.load(path, in: setting.language, templates: names)
        if findings.hasErrors { throw findings }
        for finding in findings.inReadingOrder { Console.complain(setting.texts.line(for: finding)) }
        return house
    }

    /// The format for Word with the styles of the document that is named.
    ///
    /// - Parameter edited: the styles where none is named; nil for ours.
    func word(_ texts: Texts, else edited: WordReference? = nil) throws -> WordFormat {
        guard let reference else { return WordFormat(edited) }
        try reference.refuseUnlessName()
        guard let read = try Disk().document(reference).flatMap(WordReference.init) else {
            throw CommandError.notAWordDocument(reference)
        }
        let names = read.sharedNames.joined(separator: ", ")
        Console.say(
            texts(CommandText.referenceTaken, ["path": .text(reference), "names": .text(names.cleaned())]))
        return WordFormat(read)
    }

    /// Says what Word cannot show of it, where a file for Word was made.
    func tell(of house: House, _ templates: [Template], in formats: [DraftFormat], _ texts: Texts) {
        guard let word = formats.compactMap(\.word).first else { return }
        if let arms = house.arms, !WordFormat.shows(arms) { Console.say(texts(CommandText.houseArms)) }
        if !word.tellsPages(of: house), templates.contains(where: \.hasContents) {
            Console.say(texts(CommandText.houseFonts))
        }
    }
}

extension Disk {
    /// A document that somebody names; nil where it is larger than any we read.
    func document(_ path: String) throws -> [UInt8]? {
        guard let kind = kind(of: path) else { throw DossierError.noSuchFile(path) }
        guard case .file(let size) = kind else { throw DossierError.notAFile(path) }
        return size <= 50_000_000 ? try read(path) : nil
    }
}

extension DraftFormat {
    var word: WordFormat? {
        if case .document(let format) = self { format as? WordFormat } else { nil }
    }

    /// The same with the styles of another document, where it is written for Word.
    func taking(_ word: WordFormat) -> DraftFormat { self.word == nil ? self : .document(word) }
}
