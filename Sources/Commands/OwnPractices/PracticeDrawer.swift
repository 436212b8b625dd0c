import Catalog
import Content
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Wording

/// A folder that practices are put into.
struct PracticeDrawer {
    let folder: String
    let setting: Setting

    /// The practices that stand in it now, by id.
    func kept() throws -> [String: Practice] {
        let files = try SourceFile.practices(in: folder)
        let read = ContentBundle.loadPractices(files, themes: try setting.themeIDs).practices
        return Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Ids that a new practice must not have: those known, and those of files that cannot be read.
    func takenIDs() throws -> Set<String> {
        let files = try SourceFile.practices(in: folder).map { file in
            String(file.name.split(separator: "/").last?.dropLast(5) ?? "")
        }
        return Set(try setting.content.practices.map(\.id) + files)
    }

    /// Takes in the sound practices of another folder whose names are free here.
    ///
    /// - Returns: how many there were.
    func takeIn(from other: String) throws -> Int {
        let files = try SourceFile.practices(in: other)
        if files.isEmpty { return 0 }
        let taken = try takenIDs()
        let new = ContentBundle.loadPractices(files, themes: try setting.themeIDs).practices.filter {
            !taken.contains($0.id)
        }
        for practice in new { try put(practice) }
        return new.count
    }

    /// Writes a practice, replacing the file of the same name.
    ///
    /// - Returns: where it stands.
    /// - Throws: `Findings` when what would be written is not sound; nothing is written then.
    @discardableResult
    func put(_ practice: Practice) throws -> String {
        let path = folder + (folder.hasSuffix("/") ? "" : "/") + practice.id + ".yaml"
        let text = practice.yaml
        let (_, findings) = ContentBundle.loadPractices(
            [SourceFile(name: path, text: text)], themes: try setting.themeIDs)
        if findings.hasErrors { throw findings }
        try Disk().createFolder(folder)
        try Disk().write(Array(text.utf8), to: path)
        return path
    }
}

extension Setting {
    var themeIDs: [String] { get throws { try content.guide.themes.map(\.id) } }
}

extension SharedOptions {
    /// The folder that practices are put into: the catalog named, else that of a dossier opened for writing.
    func drawer(in folder: String, for purpose: Shelf.Purpose = .writing) throws -> PracticeDrawer {
        if let catalogFolder {
            return PracticeDrawer(
                folder: PracticeFolder.path(of: catalogFolder), setting: try setting(mayBeNew: true))
        }
        let (setting, dossier) = try open(folder, for: purpose)
        return PracticeDrawer(folder: PracticeFolder.ofDossier(dossier.folder), setting: setting)
    }
}
