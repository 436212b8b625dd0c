import Answers
import Dossier
import Edits

/// The words of the drafts of a dossier as they were written, in its folder, a file for each.
struct KeptTexts {
    private let folder: String
    // A draft can be made again and need not wait for the disk.
    private let disk = Disk(waits: false)

    /// The oldest give way beyond this.
    private static let most = 100
    private static let largest = 20_000_000

    /// - Parameter dossier: the folder of the dossier.
    init(of dossier: String) { folder = dossier + "/drafts/texts" }

    /// Keeps a text under the day of its draft. A draft does without where it cannot be kept: nobody can put edits onto
    /// the next one then, and is told so.
    ///
    /// - Returns: the name of the text, which its file carries.
    func keep(_ text: DraftedText, on day: String) -> String? {
        let bytes = text.bytes
        let name = Answers.fingerprint(of: bytes).hexadecimal
        guard file(name) == nil else { return name }
        do {
            try disk.createFolder(folder)
            try OutPlace(waits: false, replaces: true).write(bytes, to: "\(folder)/\(day).\(name).txt")
        } catch { return nil }
        for old in names.dropLast(Self.most) where !old.contains(name) { disk.discard(folder + "/" + old) }
        return name
    }

    /// The text of this name; nil where none is kept, or none this program can read.
    func text(_ name: String) -> DraftedText? {
        guard let file = file(name), case .file(let size) = disk.kind(of: file), size <= Self.largest,
            let bytes = try? disk.read(file)
        else { return nil }
        return DraftedText(bytes)
    }

    private func file(_ name: String) -> String? {
        guard name.count == 16, name.allSatisfy(\.isHexDigit) else { return nil }
        return names.first { $0.hasSuffix(".\(name).txt") }.map { folder + "/" + $0 }
    }

    private var names: [String] { ((try? disk.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") } }
}
