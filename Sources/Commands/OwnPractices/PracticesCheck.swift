import ArgumentParser
import Catalog
import Content
import Dossier
import Findings
import Foundation
import Loading
import Wording

/// `pateka practices check`: practices to read again or to prove better.
struct PracticesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder: String?
    @ArgumentParser.OptionGroup var options: CheckOptions

    func run() throws {
        let setting = try shared.setting(mayBeNew: true)
        try folder?.refuseUnlessName()
        let folder = try folder.map(shared.dossier(called:))
        try refuseUnlessThere(folder)
        let path = target(folder)
        let files = try SourceFile.practices(in: path)
        if files.isEmpty { throw LoadingError.noPractices(path) }
        let check = PracticeCheck(
            themes: try setting.themeIDs, taken: try taken(path, setting), today: Day(Date()),
            undated: isBuiltIn(path) ? .advice : .warning)
        let findings = check.findings(in: files)
        let arguments: [String: TextArgument] = ["folder": .text(path), "files": .count(files.count)]
        try options.report(findings, .practicesChecked, arguments, setting.texts)
    }

    /// A folder that is not there is told as everywhere.
    private func refuseUnlessThere(_ folder: String?) throws {
        guard let named = folder ?? shared.catalogFolder else {
            let isAnywhere =
                PracticeFolder.isDossier(".") || FileManager.default.fileExists(atPath: shared.folderOfGuide)
            if !isAnywhere { _ = try shared.open(".") }
            return
        }
        if !FileManager.default.fileExists(atPath: named) { throw DossierError.noSuchFolder(named) }
    }

    /// The folder named; else the catalog, the dossier of this folder, or the practices of a guide, as in a checkout.
    private func target(_ folder: String?) -> String {
        if let named = folder ?? shared.catalogFolder { return inside(named) }
        return PracticeFolder.isDossier(".") ? PracticeFolder.ofDossier(".") : inside(shared.folderOfGuide)
    }

    private func inside(_ named: String) -> String {
        var folder = named
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        let ofGuide = folder + "/catalog/practices"
        return FileManager.default.fileExists(atPath: ofGuide) ? ofGuide : PracticeFolder.path(of: folder)
    }

    /// The catalog that ships does not clash with itself.
    private func taken(_ path: String, _ setting: Setting) throws -> Set<String> {
        isBuiltIn(path) ? [] : Set(try setting.content.catalog.map(\.id))
    }

    private func isBuiltIn(_ path: String) -> Bool { path.contains("/catalog/practices") }
}
