import Answers
import Dossier
import Foundation
import Wording

/// Where a conversation that belongs to no dossier is written down while it goes on, so that one ended from outside can be
/// gone on with: a file for each folder and command among the person's state, and gone once there is nothing to go on with.
struct KeptPlace {
    private let folder: String
    private let path: String
    /// More than anyone types.
    private static let largest = 1 << 20

    /// nil where nobody is there to go on, or no folder for state.
    ///
    /// - Parameter what: what is gone on with, in words of the program.
    init?(_ what: String..., environment: [String: String]) {
        guard let folder = Self.folder(environment) else { return nil }
        self.folder = folder
        path =
            folder + "/" + String(Answers.fingerprint(of: [Self.here] + what.map { "/" + $0 }), radix: 36)
            + ".json"
    }

    private init(folder: String, name: String) { (self.folder, path) = (folder, folder + "/" + name) }

    private static func folder(_ environment: [String: String]) -> String? {
        let home = environment["HOME"].map { $0 + "/.local/state" }
        let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard isatty(STDIN_FILENO) == 1, let state = given ?? home, state.hasPrefix("/") else { return nil }
        return state + "/pateka"
    }

    /// The folder one is in.
    static var here: String { FileManager.default.currentDirectoryPath }

    /// The folder of a dossier that somebody began to make from this folder, and that is not made yet; the first by name
    /// where there are several.
    static func begunDossier(_ environment: [String: String]) -> String? {
        guard let folder = folder(environment) else { return nil }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let begun = names.prefix(most).filter { $0.hasSuffix(".json") }.compactMap { name -> String? in
            let notes = KeptPlace(folder: folder, name: name).read(BegunNotes.self)
            return notes?.here == here ? notes?.folder?.cleaned() : nil
        }
        return begun.sorted().first { !FileManager.default.fileExists(atPath: $0 + "/dossier.yaml") }
    }

    /// More are hardly left by one person.
    private static let most = 200

    /// nil for nothing, and for what this program did not write.
    func read<Kept: Decodable>(_ type: Kept.Type) -> Kept? {
        guard case .file(let size)? = Disk().kind(of: path), size <= Self.largest, !Disk().isLink(path),
            let bytes = try? Disk().read(path)
        else { return nil }
        return try? JSONDecoder().decode(type, from: Data(bytes))
    }

    /// A disk that takes no more is met, and told, when something is made.
    func keep(_ kept: some Encodable) {
        guard !Disk().isLink(path), let data = try? JSONEncoder().encode(kept) else { return }
        try? Disk().createFolder(folder)
        try? Disk().write(Array(data), to: path)
    }

    func forget() { try? FileManager.default.removeItem(atPath: path) }
}
