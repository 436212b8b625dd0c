import Foundation

/// Where the commands may put what they make. What a dossier is made of belongs to it alone; what was made before is
/// kept unless somebody wants it replaced.
package struct OutPlace {
    private let disk: Disk
    private let replaces: Bool

    /// What of a dossier's folder nothing but the dossier itself writes.
    private static let own: Set = [
        DossierName.header, DossierName.journal, DossierName.torn, DossierName.merged, DossierName.noted,
        DossierName.unfinished,
        DossierName.attributes,
        DossierName.evidence, "practices",
    ]

    /// - Parameters:
    ///   - waits: whether a file counts as written only when the disk has it.
    ///   - replaces: whether files that are there give way.
    package init(waits: Bool = true, replaces: Bool) {
        (disk, self.replaces) = (Disk(waits: waits), replaces)
    }

    /// Writes a file, whole or not at all.
    package func write(_ bytes: [UInt8], to path: String) throws(DossierError) {
        try check(path, for: bytes)
        try disk.write(bytes, to: path)
    }

    /// Refuses where `write` would, so that of several files all or none are begun.
    package func check(_ path: String, for bytes: [UInt8]) throws(DossierError) {
        try path.refuseUnlessName()
        try disk.refuseUnlessOwn(path)
        try Self.refuseInside(path)
        // The same bytes again change nothing.
        guard !replaces, case .file(let size) = disk.kind(of: path) else { return }
        guard size == bytes.count, try disk.read(path) == bytes else { throw .inTheWay(path) }
    }

    private static func isOwn(_ name: String) -> Bool { own.contains(name) || DossierName.isReplaced(name) }

    /// Refuses a path that leads to the own files of a dossier, or through its drafts to somewhere else.
    package static func refuseInside(_ path: String) throws(DossierError) {
        let disk = Disk()
        try path.refuseUnlessName()
        for (folder, name) in path.steps where name.lowercased() == DossierName.drafts {
            let drafts = folder.inside(name)
            if folder.isDossier(disk), disk.isLink(drafts) { throw .isLink(drafts) }
        }
        for (folder, name) in path.withoutLinks.steps where isOwn(name.lowercased()) {
            if folder.isDossier(disk) { throw .ownFiles(path) }
        }
    }
}

extension String {
    fileprivate func isDossier(_ disk: Disk) -> Bool {
        let header = inside(DossierName.header)
        return disk.kind(of: header) != nil || disk.isLink(header)
    }

    /// Each name of the path with the folder it stands in.
    fileprivate var steps: [(folder: String, name: String)] {
        let names = split(separator: "/").map(String.init)
        return names.indices.map { index in
            let folder = (hasPrefix("/") ? "/" : "") + names[..<index].joined(separator: "/")
            return (folder.isEmpty ? "." : folder, names[index])
        }
    }

    /// The absolute path without links and dots, as far as it is there; what is not there yet stands as it is.
    fileprivate var withoutLinks: String {
        var (there, missing) = (hasPrefix("/") ? self : "./" + self, [String]())
        while true {
            if let real = realpath(there, nil) {
                defer { free(real) }
                return missing.reversed().reduce(String(cString: real)) { path, name in
                    name == ".." ? path.parentFolder : path.inside(name)
                }
            }
            guard let slash = there.lastIndex(of: "/"), slash > there.startIndex else { return self }
            let name = String(there[there.index(after: slash)...])
            if !name.isEmpty, name != "." { missing.append(name) }
            there = String(there[..<slash])
        }
    }
}
