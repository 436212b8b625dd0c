import Wording

/// What stands at a path.
package enum FileKind: Hashable, Sendable {
    case folder
    /// Size in bytes.
    case file(size: Int)
    /// A device, pipe or socket: nothing a dossier reads.
    case other
}

/// The disk, in the words of what a dossier needs from it.
package protocol FileSystem: Sendable {
    /// nil when nothing is there.
    func kind(of path: String) -> FileKind?
    /// Whether the path itself is a symbolic link, wherever it leads.
    func isLink(_ path: String) -> Bool
    /// The names in a folder, sorted.
    func names(in folder: String) throws(DossierError) -> [String]
    func read(_ path: String) throws(DossierError) -> [UInt8]
    /// Replaces a whole file at once: a reader sees the old bytes or the new ones, never a part.
    func write(_ bytes: [UInt8], to path: String) throws(DossierError)
    /// Makes a folder and those above it; harmless when it is there.
    func createFolder(_ path: String) throws(DossierError)
    /// Gives a file or folder another name, under which nothing stands yet, at once.
    func move(_ path: String, to other: String) throws(DossierError)
    /// Takes away a folder of one's own with all that is in it; harmless when it is not there.
    func discard(_ folder: String)
    /// Runs `work` while nobody else updates the same file; makes the file when it is missing.
    func update<Outcome: Sendable>(
        _ path: String, _ work: (any GrowingFile) throws(DossierError) -> Outcome
    ) throws(DossierError) -> Outcome
}

extension FileSystem {
    /// What a dossier is made of must be its own: a pipe would be waited for, a device keeps nothing, and a link would
    /// have a file elsewhere changed.
    func refuseUnlessOwn(_ path: String) throws(DossierError) {
        if isLink(path) { throw .isLink(path) }
        switch kind(of: path) {
        case .folder: throw .isFolder(path)
        case .other: throw .notAFile(path)
        case .file, nil: return
        }
    }
}

/// A file that only grows, held for one update.
package protocol GrowingFile {
    /// Everything from a byte on; empty when the file is shorter.
    func read(from offset: Int) throws(DossierError) -> [UInt8]
    /// Adds to the end in one write and waits until the disk has it; on failure nothing of it stays.
    func append(_ bytes: [UInt8]) throws(DossierError)
    /// Takes away what stands behind a number of bytes.
    func cut(to length: Int) throws(DossierError)
}

extension String {
    /// Refuses what names nothing, and what nobody could type again.
    package func refuseUnlessName() throws(DossierError) {
        let names = split(separator: "/").map { $0.unicodeScalars.map(\.properties) }
        let allShow = names.allSatisfy { signs in
            signs.contains { !$0.isWhitespace && !$0.isDefaultIgnorableCodePoint }
        }
        let isControlled = names.joined().contains { $0.generalCategory == .control }
        // A name with signs that are not shown would be printed as another one.
        guard !isEmpty, allShow, !isControlled, cleaned() == self else {
            throw .noName(cleaned())
        }
    }

    /// The path of something in this folder.
    func inside(_ name: String) -> String { hasSuffix("/") ? self + name : self + "/" + name }
}
