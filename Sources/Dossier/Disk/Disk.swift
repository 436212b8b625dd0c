import Foundation

/// The real disk.
package struct Disk: FileSystem {
    private let waits: Bool

    /// - Parameter waits: whether a file counts as written only when the disk has it. What can be made again, such
    ///   as a draft, need not wait; it is still replaced whole or not at all.
    package init(waits: Bool = true) { self.waits = waits }

    package func kind(of path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file(size: Int(status.st_size))
        default: return .other
        }
    }

    package func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    package func names(in folder: String) throws(DossierError) -> [String] {
        guard kind(of: folder) == .folder else { throw .noSuchFolder(folder) }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .noPermission(folder)
        }
    }

    package func read(_ path: String) throws(DossierError) -> [UInt8] {
        let file = try DiskFile(path, O_RDONLY)
        defer { file.close() }
        return try file.read(from: 0)
    }

    package func write(_ bytes: [UInt8], to path: String) throws(DossierError) {
        try refuseUnlessOwn(path)
        let draft = "\(path).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part"
        do throws(DossierError) {
            let file = try DiskFile(draft, O_WRONLY | O_CREAT | O_EXCL)
            defer { file.close() }
            try file.writeAll(bytes, waits: waits)
        } catch {
            unlink(draft)
            throw error.about(path)
        }
        guard rename(draft, path) == 0 else {
            let trouble = DossierError(errno, path)
            unlink(draft)
            throw trouble
        }
        if waits { keepNames(in: path.parentFolder) }
    }

    package func createFolder(_ path: String) throws(DossierError) {
        if kind(of: path) == .folder { return }
        if let kind = kind(of: path) { throw kind == .other ? .notAFile(path) : .notAFolder(path) }
        let parent = path.parentFolder
        if parent != path, kind(of: parent) == nil { try createFolder(parent) }
        if mkdir(path, 0o777) == 0 || errno == EEXIST && kind(of: path) == .folder { return }
        throw DossierError(errno, path)
    }

    package func move(_ path: String, to other: String) throws(DossierError) {
        // Nothing but an empty folder is ever replaced by a folder, and files are asked for first.
        if kind(of: other) != nil || isLink(other) { throw .alreadyADossier(other.parentFolder) }
        guard rename(path, other) == 0 else {
            throw errno == ENOTEMPTY || errno == EEXIST ? .alreadyADossier(other) : DossierError(errno, other)
        }
        if waits { keepNames(in: other.parentFolder) }
    }

    package func discard(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }

    package func update<Outcome: Sendable>(
        _ path: String, _ work: (any GrowingFile) throws(DossierError) -> Outcome
    ) throws(DossierError) -> Outcome {
        let file = try DiskFile(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
        defer { file.close() }
        try file.lock()
        return try work(file)
    }

    /// Without this a new name may be gone after a power cut although its bytes are on the disk.
    private func keepNames(in folder: String) {
        guard let file = try? DiskFile(folder: folder) else { return }
        file.flush()
        file.close()
    }
}

extension String {
    /// The folder a path stands in; the path itself where it has no parent.
    var parentFolder: String {
        guard let slash = lastIndex(of: "/") else { return "." }
        return slash == startIndex ? "/" : String(self[..<slash])
    }
}
