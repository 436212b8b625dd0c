import Document
import Dossier
import Parallel
import Wording

/// The files of one document in several formats.
struct DocumentFiles {
    private let folder: String
    private let stem: String
    private let setting: Setting
    private let replaces: Bool

    /// - Parameter replaces: whether files that are there give way.
    init(folder: String, stem: String, _ setting: Setting, replaces: Bool) {
        (self.folder, self.stem, self.setting, self.replaces) = (folder, stem, setting, replaces)
    }

    /// The name of the file in a format, without the folder.
    func name(in format: String) -> String { "\(stem).\(setting.language.rawValue).\(format)" }

    /// Writes a file a format, each whole or not at all, and says which.
    func write(_ formats: [any DocumentFormat], _ document: @Sendable (any DocumentFormat) -> Document) throws
    {
        try folder.refuseUnlessName()
        // The one that takes longest is named last and begun first.
        let made = sideBySide(formats.reversed()) { format in format.bytes(of: document(format).tied) }
        let paths = formats.map { folder + "/" + name(in: $0.name) }
        let files = zip(paths, made.reversed()).map { (path: $0, bytes: $1) }
        let place = OutPlace(waits: false, replaces: replaces)
        for file in files { try place.check(file.path, for: file.bytes) }
        try Disk().createFolder(folder)
        _ = try sideBySide(files) { try place.write($0.bytes, to: $0.path) }
        Console.say(setting.texts(CommandText.booklet))
        for path in paths { Console.say("  " + path) }
    }
}
