import Collecting
import Dossier
import Foundation

/// The replies of a practice that is not told to its end: a file beside the practices, and none of them.
struct UnfinishedPractice {
    /// The folder the practice will be put into.
    let folder: String
    /// The command line that goes on with it.
    let continuation: String

    private static let stem = "unfinished"
    /// More than anyone types; a larger file is none of ours.
    private static let largestSize = 1 << 20

    private var path: String { path(of: Self.stem) }

    /// Not a name that practices are looked for under.
    private func path(of stem: String) -> String {
        folder + (folder.hasSuffix("/") ? "" : "/") + stem + ".json"
    }

    /// - Parameter canAsk: whether somebody types the replies.
    func notebook(canAsk: Bool) -> Notebook {
        Notebook(left: left, canAsk: canAsk, continuation: continuation, keep: keep, setAside: setAside)
    }

    /// Once the practice is saved, nothing is left of it here.
    func clear() throws {
        if left != nil { try FileManager.default.removeItem(atPath: path) }
    }

    /// Without content where it is no file, or none that can be read: that is set aside like a damaged one.
    private var left: [UInt8]? {
        let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        switch kind {
        case nil: return nil
        case .typeRegular?:
            guard case .file(let size)? = Disk().kind(of: path), size <= Self.largestSize else { return [] }
            return (try? Disk().read(path)) ?? []
        default: return []
        }
    }

    private func keep(_ bytes: [UInt8]) throws {
        try Disk().createFolder(folder)
        try Disk().write(bytes, to: path)
    }

    /// Beside it, under the first number that is free.
    private func setAside() throws -> String {
        let free = (1...).lazy.map { path(of: "\(Self.stem).\($0)") }
            .first { (try? FileManager.default.attributesOfItem(atPath: $0)) == nil }
        guard let free, rename(path, free) == 0 else { throw DossierError.noPermission(path) }
        return free
    }
}
