import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// `pateka practices export`: practices as files, for another municipality.
struct PracticesExport: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var ids: [String] = []
    @ArgumentParser.Option(name: .customLong("dossier")) var folder: String?
    @ArgumentParser.Option var out: String
    @ArgumentParser.OptionGroup var force: ForceOption

    func run() throws {
        let setting = try folder.map { try shared.open($0).0 } ?? shared.setting()
        let chosen = try practices(setting.content)
        guard !chosen.isEmpty else { throw OwnPracticeError.nothingOwn }
        let drawer = PracticeDrawer(folder: out, setting: setting)
        let place = OutPlace(replaces: force.replaces)
        for practice in chosen {
            try place.check(drawer.path(of: practice), for: Array(practice.yaml.utf8))
        }
        for path in try drawer.put(chosen) {
            Console.say(setting.texts(CommandText.written, ["path": .text(path)]))
        }
    }

    /// Those named, of any origin; without names all of one's own.
    private func practices(_ content: ContentSource) throws -> [Practice] {
        if ids.isEmpty { return try content.ownPractices }
        let all = try content.practices
        return try ids.map { id in
            guard let practice = all.first(where: { $0.id == id }) else {
                throw CommandError.unknownPractice(id, near: nearName(to: id, among: all.map(\.id)))
            }
            return practice
        }
    }
}

/// `pateka practices import`: takes practices from files, and shows which before it does.
struct PracticesImport: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var path: String
    @Argument var folder = "."
    @Flag var apply = false

    func run() throws {
        try path.refuseUnlessName()
        let drawer = try shared.drawer(in: folder, for: apply ? .writing : .reading)
        let texts = drawer.setting.texts
        let (practices, findings) = try read(drawer.setting)
        for finding in findings.inReadingOrder where finding.severity > .advice {
            Console.complain(texts.line(for: finding))
        }
        let kept = try drawer.kept()
        let changed = practices.filter { kept[$0.id] != $0 }
        for practice in changed {
            let key = kept[practice.id] == nil ? OwnPracticeText.new : .replaced
            let title = practice.title[drawer.setting.language]
            Console.say(texts(key, ["id": .text(practice.id), "title": .text(title)]))
        }
        let count: [String: TextArgument] = ["count": .count(changed.count)]
        if findings.hasErrors {
            Console.say(texts(OwnPracticeText.mend, count))
            throw Ended(status: .badContent)
        }
        if apply { try drawer.put(changed) }
        Console.say(texts(apply ? OwnPracticeText.imported : .importPreview, count))
    }

    /// The practices of a file or folder; a file that was sent may have any name.
    private func read(_ setting: Setting) throws -> (practices: [Practice], findings: Findings) {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let files =
            isThere && isFolder.boolValue
            ? try SourceFile.practices(in: PracticeFolder.path(of: path))
            : [SourceFile(name: path, text: try SourceFile.read(URL(filePath: path)))]
        if files.isEmpty { throw LoadingError.noPractices(path) }
        let themes = try setting.themeIDs
        let practices = ContentBundle.loadPractices(files, themes: themes, namesMatter: false).practices
        let check = PracticeCheck(
            themes: themes, taken: Set(try setting.content.catalog.map(\.id)), today: Day(Date()))
        return (practices, check.findings(in: files, namesMatter: false))
    }
}
