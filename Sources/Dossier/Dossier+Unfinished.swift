extension Dossier {
    /// In bytes; nobody types as much.
    private static let largestUnfinished = 4_000_000

    /// What was entered in the last conversation and is no answer yet, as it was kept; nil for nothing, and where
    /// something else stands in its place.
    package var unfinished: [UInt8]? {
        let path = folder.inside(DossierName.unfinished)
        guard isOwnFile(path), case .file(let size)? = files.kind(of: path), size <= Self.largestUnfinished
        else {
            return nil
        }
        return try? files.read(path)
    }

    /// Keeps it beside the journal, the whole of it or what was there before; never part of a merge or an export.
    package func keep(unfinished bytes: [UInt8]) throws(DossierError) {
        try refuseUnlessWritable()
        let path = folder.inside(DossierName.unfinished)
        try files.refuseUnlessOwn(path)
        try files.write(bytes, to: path)
    }
}
