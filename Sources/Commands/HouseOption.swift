import ArgumentParser
import Content
import Document
import Dossier
import Findings
import Loading
import OfficeOutput
import Templates
import Wording

/// How the municipality wants its documents to look.
struct HouseOption: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("house")) var file: String?

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

    /// Says what Word cannot show of it, where a file for Word was made.
    func tell(of house: House, in formats: [DraftFormat], _ texts: Texts) {
        guard formats.contains(where: { $0.name == WordFormat().name }) else { return }
        if let arms = house.arms, !WordFormat.shows(arms) { Console.say(texts(CommandText.houseArms)) }
        if !WordFormat.tellsPages(of: house) { Console.say(texts(CommandText.houseFonts)) }
    }
}
