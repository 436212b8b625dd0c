import ArgumentParser
import Catalog
import Dossier
import Findings
import Foundation
import Loading

/// The practices a municipality keeps beside those of the content: in its dossier, and in a folder it names.
struct OwnPractices {
    private(set) var practices: [Practice] = []
    /// What is wrong with the files; a practice with an error is left out.
    private(set) var findings = Findings()

    /// - Parameters:
    ///   - dossier: the folder of a dossier; nil without one.
    ///   - catalog: a folder of practices, or another dossier; nil without one.
    ///   - themes: the ids of the themes of the guide in use.
    ///   - taken: the ids of the built-in practices; asked only where there are others.
    ///   - mayBeNew: whether the catalog need not exist yet.
    init(
        dossier: String?, catalog: String?, themes: [String], mayBeNew: Bool = false,
        taken: () throws -> Set<String>
    ) throws {
        if let dossier {
            let folder = PracticeFolder.ofDossier(dossier)
            try PracticeFolder.refuseLink(folder)
            do {
                try add(try SourceFile.practices(in: folder), themes, taken)
            } catch let error as LoadingError {
                // The dossier is worth opening without them.
                guard let finding = error.findingInDossier else { throw error }
                findings.add(finding)
            }
        }
        if let catalog {
            let folder = PracticeFolder.path(of: catalog)
            let files = try SourceFile.practices(in: folder)
            if files.isEmpty, !mayBeNew { throw LoadingError.noPractices(folder) }
            try add(files, themes, taken)
        }
    }

    /// What is known already stays as it is: the dossier comes before the catalog.
    private mutating func add(
        _ files: [SourceFile], _ themes: [String], _ taken: () throws -> Set<String>
    ) throws {
        guard !files.isEmpty else { return }
        let (read, found) = ContentBundle.loadPractices(files, themes: themes, taken: try taken())
        let known = Set(practices.map(\.id))
        practices += read.filter { !known.contains($0.id) }
        findings.add(Findings(found.all.filter { $0.severity > .advice }))
    }
}

/// Where practices of one's own stand.
enum PracticeFolder {
    /// Inside the folder of a dossier.
    static func ofDossier(_ folder: String) -> String {
        switch folder {
        case ".": "practices"
        case _ where folder.hasSuffix("/"): folder + "practices"
        default: folder + "/practices"
        }
    }

    /// The folder of a dossier may have come with it, and a link in it may lead anywhere.
    static func refuseLink(_ folder: String) throws {
        if Disk().isLink(folder) { throw DossierError.isLink(folder) }
    }

    /// Of a folder a person names: that of its dossier, or the folder itself.
    static func path(of folder: String) -> String { isDossier(folder) ? ofDossier(folder) : folder }

    static func isDossier(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/dossier.yaml")
    }
}

/// The commands of `pateka practices` that keep, share, check and print them.
var practiceDesk: [any ParsableCommand.Type] {
    [
        PracticesAdd.self, PracticesExport.self, PracticesImport.self, PracticesCheck.self,
        PracticesBook.self,
    ]
}
