import Answers
import Dossier
import Foundation
import Parallel

/// The files of a draft, each replaced only while it is as the program wrote it: what a person has edited since is kept,
/// and the new draft stands beside it. A file into which edits were put gives way only to another one with the same.
struct DraftFiles {
    struct Written: Sendable {
        let name: String
        let bytes: [UInt8]
        /// The edited file in whose place it would have stood; nil when it stands there.
        let beside: String?
    }

    let folder: String
    let manifest: DraftManifest
    /// The sum of the file whose edits are put in; it stays, whatever its name.
    let edits: String?
    // A draft can be made again and need not wait for the disk.
    private let disk = Disk(waits: false)
    private let place = OutPlace(waits: false, replaces: true)

    init(folder: String, manifest: DraftManifest, edits: String? = nil) {
        (self.folder, self.manifest, self.edits) = (folder, manifest, edits)
    }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Where each of the new files will stand.
    func places(for files: [(name: String, bytes: [UInt8])]) -> [Written] {
        files.map { name, bytes in
            let free = Self.names(like: name).first { isFree($0, for: bytes) } ?? name
            return Written(name: free, bytes: bytes, beside: free == name ? nil : name)
        }
    }

    /// Writes the files, then the manifest, which names only what is there.
    ///
    /// - Parameter edited: the names of those that hold edits.
    func write(_ files: [Written], _ head: [String], answers: String, edited: Set<String>) throws {
        for file in files { try place.check(path(file.name), for: file.bytes) }
        try disk.createFolder(folder)
        let outcomes = sideBySide(files) { file in
            Result { () throws(DossierError) in try place.write(file.bytes, to: path(file.name)) }
        }
        var manifest = manifest
        for (file, outcome) in zip(files, outcomes) {
            guard case .success = outcome else { continue }
            manifest.files[file.name] = DraftManifest.Entry(
                sum: DraftManifest.sum(of: file.bytes), answers: answers,
                edits: edited.contains(file.beside ?? file.name) ? edits : nil)
        }
        manifest.files = manifest.files.filter { disk.kind(of: path($0.key)) != nil }
        try place.write(Array(manifest.text(head).utf8), to: path(manifest.name))
        for outcome in outcomes { try outcome.get() }
    }

    /// Whether a file of this name can be written without loss.
    private func isFree(_ name: String, for bytes: [UInt8]) -> Bool {
        // What is no file of its own is refused where it is written.
        guard case .file = disk.kind(of: path(name)), !disk.isLink(path(name)) else { return true }
        guard let standing = try? disk.read(path(name)) else { return false }
        if standing == bytes { return true }
        let (sum, entry) = (DraftManifest.sum(of: standing), manifest.files[name])
        return sum != edits && entry?.sum == sum && (entry?.edits == nil || entry?.edits == edits)
    }

    /// strategy.bg.docx, strategy.bg.2.docx, strategy.bg.3.docx and so on.
    private static func names(like name: String) -> some Sequence<String> {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return (1...9_999).lazy.map { $0 == 1 ? name : "\(name[..<dot]).\($0)\(name[dot...])" }
    }
}

/// What the files in a folder of drafts were made of, and a sum of each as it was written.
struct DraftManifest: Hashable {
    struct Entry: Hashable {
        /// nil where an earlier version of the program wrote none.
        var sum: String?
        /// The fingerprint of the answers it was made of.
        var answers: String?
        /// The sum of the file whose edits are in it.
        var edits: String?
    }

    let name: String
    var files: [String: Entry] = [:]

    init(name: String) { self.name = name }

    /// The manifest in a folder; empty when there is none.
    init(name: String, in folder: String) {
        self.init(name: name)
        guard let bytes = try? Disk().read(folder + "/" + name) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        for line in lines.drop(while: { $0 != "files:" }).dropFirst() {
            guard line.hasPrefix("  - "), !line.contains("/") else { continue }
            let parts = line.dropFirst(4).components(separatedBy: ": {sum: ")
            let sums = parts.count == 2 ? parts[1].dropLast().components(separatedBy: ", answers: ") : []
            let made = sums.last?.components(separatedBy: ", edits: ") ?? []
            files[parts[0]] =
                sums.count == 2
                ? Entry(sum: sums[0], answers: made[0], edits: made.count == 2 ? made[1] : nil) : Entry()
        }
    }

    /// The text of the file, with these lines before the list.
    func text(_ head: [String]) -> String {
        let list = files.sorted { $0.key < $1.key }.map { name, entry in
            guard let sum = entry.sum, let answers = entry.answers else { return "  - " + name }
            let edits = entry.edits.map { ", edits: " + $0 } ?? ""
            return "  - \(name): {sum: \(sum), answers: \(answers)\(edits)}"
        }
        return (head + ["files:"] + list).joined(separator: "\n") + "\n"
    }

    static func sum(of bytes: [UInt8]) -> String {
        Answers.fingerprint(of: bytes).hexadecimal
    }
}
