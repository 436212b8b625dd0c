import Wording

extension Dossier {
    /// In bytes.
    static let largestEvidence = 50_000_000

    /// Copies a file into the evidence folder.
    ///
    /// The same file attached again keeps its name; another one of that name gets a number.
    ///
    /// - Returns: its name there, which is the answer to a question for a file.
    package func attach(_ file: String) throws(DossierError) -> String {
        try refuseUnlessWritable()
        switch files.kind(of: file) {
        case nil: throw .noSuchFile(file)
        case .folder: throw .isFolder(file)
        case .other: throw .notAFile(file)
        case .file(let size) where size > Self.largestEvidence:
            throw .evidenceTooLarge(file: file, limit: Self.largestEvidence / 1_000_000)
        case .file: break
        }
        let bytes = try files.read(file)
        let evidence = folder.inside(DossierName.evidence)
        if files.isLink(evidence) { throw .isLink(evidence) }
        try files.createFolder(evidence)
        let taken = try files.names(in: evidence)
        for name in EvidenceName(of: file).numbered {
            // Names that differ in case only are one file on some computers.
            guard let other = taken.first(where: { $0.lowercased() == name.lowercased() }) else {
                try files.write(bytes, to: evidence.inside(name))
                return name
            }
            guard isOwnFile(evidence.inside(other)) else { continue }
            if try files.read(evidence.inside(other)) == bytes { return other }
        }
        throw .folderNotEmpty(evidence)
    }

    /// Whether an ordinary file stands there, small enough to be evidence, and no link to one.
    func isOwnFile(_ path: String) -> Bool {
        guard !files.isLink(path), case .file(let size) = files.kind(of: path) else { return false }
        return size <= Self.largestEvidence
    }

    /// Where an evidence file stands; nil when the name, which may come from anyone, could lead elsewhere.
    package func evidencePath(_ name: String) -> String? {
        guard EvidenceName.isSafe(name) else { return nil }
        return folder.inside(DossierName.evidence).inside(name)
    }
}

/// A file name that every computer, archive and web page can carry.
struct EvidenceName: Hashable {
    let stem: String
    /// With its dot; empty when there is none.
    let ending: String

    private static let longestStem = 60
    private static let longestEnding = 10

    init(of path: String) {
        let name = path.split(separator: "/").last ?? ""
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].dropFirst()
        let isEnding =
            dot > name.startIndex && (1...Self.longestEnding).contains(ending.count)
            && ending.allSatisfy(\.isSimple)
        self.ending = isEnding ? "." + ending.lowercased() : ""
        let stem = Self.simple(isEnding ? name[..<dot] : name)
        self.stem = stem.isEmpty ? "file" : stem
    }

    /// Whether a name leads nowhere but into the folder it is looked for in.
    static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.contains { "/\\\0".contains($0) }
    }

    /// The name, then the name with -2, -3 and so on.
    var numbered: some Sequence<String> {
        (1...9_999).lazy.map { [stem, ending] in ($0 == 1 ? stem : "\(stem)-\($0)") + ending }
    }

    /// Letters and digits as they are, whatever stands between them as one hyphen.
    private static func simple(_ text: Substring) -> String {
        let words = text.cleaned().split { !$0.isSimple && $0 != "_" }
        var stem = words.joined(separator: "-").prefix(longestStem)
        while stem.utf8.count > 4 * longestStem { stem.removeLast() }
        return String(stem)
    }
}

extension Character {
    fileprivate var isSimple: Bool { isLetter || isNumber }
}
