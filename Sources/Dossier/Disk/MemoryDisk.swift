import Synchronization

/// Files that live in memory: the worked example the program carries, and tests.
///
/// A class because every copy of a dossier must see the same files.
package final class MemoryDisk: FileSystem {
    private struct Content {
        var files: [String: [UInt8]]
        var folders: Set<String> = []
    }

    private let content: Mutex<Content>
    private let updates = Mutex<Void>(())
    /// How many bytes fit; a test of a full disk sets it.
    private let capacity: Int

    /// A disk with texts by path.
    package init(_ files: [String: String] = [:], capacity: Int = .max) {
        content = Mutex(Content(files: files.mapValues { Array($0.utf8) }))
        self.capacity = capacity
    }

    package func kind(of path: String) -> FileKind? {
        content.withLock { content in
            if let bytes = content.files[path] { return .file(size: bytes.count) }
            let isFolder =
                content.folders.contains(path)
                || content.files.keys.contains { $0.hasPrefix(path.inside("")) }
            return isFolder ? .folder : nil
        }
    }

    package func isLink(_ path: String) -> Bool { false }

    package func names(in folder: String) throws(DossierError) -> [String] {
        guard kind(of: folder) == .folder else { throw .noSuchFolder(folder) }
        let prefix = folder.inside("")
        return content.withLock { content in
            let inside = (Array(content.files.keys) + content.folders).filter {
                $0.hasPrefix(prefix) && $0 != prefix
            }
            return Set(
                inside.compactMap { $0.dropFirst(prefix.count).split(separator: "/").first.map(String.init) }
            ).sorted()
        }
    }

    package func read(_ path: String) throws(DossierError) -> [UInt8] {
        if let bytes = content.withLock({ $0.files[path] }) { return bytes }
        throw kind(of: path) == .folder ? .isFolder(path) : .noSuchFile(path)
    }

    package func write(_ bytes: [UInt8], to path: String) throws(DossierError) {
        if kind(of: path) == .folder { throw .isFolder(path) }
        let fits = content.withLock { content in
            let others = content.files.lazy.filter { $0.key != path }.map(\.value.count).reduce(0, +)
            guard others + bytes.count <= capacity else { return false }
            content.files[path] = bytes
            return true
        }
        if !fits { throw .diskFull(path) }
    }

    package func createFolder(_ path: String) throws(DossierError) {
        content.withLock { content in
            var folder = path[...]
            while !folder.isEmpty {
                content.folders.insert(String(folder))
                guard let slash = folder.lastIndex(of: "/") else { return }
                folder = folder[..<slash]
            }
        }
    }

    package func move(_ path: String, to other: String) throws(DossierError) {
        let renamed = { (name: String) in
            name == path ? other : name.hasPrefix(path.inside("")) ? other + name.dropFirst(path.count) : name
        }
        content.withLock { content in
            content.files = Dictionary(
                content.files.map { (renamed($0.key), $0.value) }, uniquingKeysWith: { one, _ in one })
            content.folders = Set(content.folders.map(renamed))
        }
    }

    package func discard(_ folder: String) {
        content.withLock { content in
            content.files = content.files.filter { !$0.key.hasPrefix(folder.inside("")) }
            content.folders = content.folders.filter { $0 != folder && !$0.hasPrefix(folder.inside("")) }
        }
    }

    package func update<Outcome: Sendable>(
        _ path: String, _ work: (any GrowingFile) throws(DossierError) -> Outcome
    ) throws(DossierError) -> Outcome {
        if kind(of: path) == nil { try write([], to: path) }
        let file = MemoryFile(disk: self, path: path)
        return try updates.withLock { _ throws(DossierError) in try work(file) }
    }
}

private struct MemoryFile: GrowingFile {
    let disk: MemoryDisk
    let path: String

    func read(from offset: Int) throws(DossierError) -> [UInt8] {
        Array(try disk.read(path).dropFirst(offset))
    }

    func append(_ bytes: [UInt8]) throws(DossierError) {
        try disk.write(try disk.read(path) + bytes, to: path)
    }

    func cut(to length: Int) throws(DossierError) {
        try disk.write(Array(try disk.read(path).prefix(length)), to: path)
    }
}
