import Answers
import Dossier
import Foundation

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
        let home = environment["HOME"].map { $0 + "/.local/state" }
        let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard isatty(STDIN_FILENO) == 1, let state = given ?? home, state.hasPrefix("/") else { return nil }
        let here = FileManager.default.currentDirectoryPath
        folder = state + "/pateka"
        path =
            folder + "/" + String(Answers.fingerprint(of: [here] + what.map { "/" + $0 }), radix: 36)
            + ".json"
    }

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
