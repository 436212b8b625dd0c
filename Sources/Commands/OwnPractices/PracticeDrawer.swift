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
    /// - Returns: how many there were, and those of both folders that differ, of which the one here stays.
    func takeIn(from other: String) throws -> (count: Int, differing: [Practice]) {
        try PracticeFolder.refuseLink(other)
        let files = try SourceFile.practices(in: other)
        if files.isEmpty { return (0, []) }
        let (own, taken) = (try kept(), try takenIDs())
        let theirs = ContentBundle.loadPractices(files, themes: try setting.themeIDs).practices
        let new = theirs.filter { !taken.contains($0.id) }
        try put(new)
        return (new.count, theirs.filter { practice in own[practice.id].map { $0 != practice } ?? false })
    }

    func path(of practice: Practice) -> String {
        folder + (folder.hasSuffix("/") ? "" : "/") + practice.id + ".yaml"
    }

    /// Writes practices, all or none, replacing the files of the same names.
    ///
    /// - Returns: where they stand.
    /// - Throws: `Findings` when what would be written is not sound, `LoadingError` when it would be more than can be
    ///   read again; nothing is written then.
    @discardableResult
    func put(_ practices: [Practice]) throws -> [String] {
        let files = practices.map { SourceFile(name: path(of: $0), text: $0.yaml) }
        let findings = ContentBundle.loadPractices(files, themes: try setting.themeIDs).findings
        if findings.hasErrors { throw findings }
        try folder.refuseUnlessName()
        try SourceFile.refuseUnlessRoom(for: files, in: folder)
        try Disk().createFolder(folder)
        var before: [(path: String, bytes: [UInt8]?)] = []
        do {
            for file in files {
                let bytes = try? Disk().read(file.name)
                try Disk().write(Array(file.text.utf8), to: file.name)
                before.append((file.name, bytes))
            }
        } catch {
            for (path, bytes) in before.reversed() {
                if let bytes { try? Disk().write(bytes, to: path) } else { unlink(path) }
            }
            throw error
        }
        return files.map(\.name)
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
