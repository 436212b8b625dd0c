import Document
import Dossier
import Parallel
import Wording

/// The files of one document in several formats.
struct DocumentFiles {
    private let folder: String
    private let stem: String
    private let setting: Setting

    init(folder: String, stem: String, _ setting: Setting) {
        (self.folder, self.stem, self.setting) = (folder, stem, setting)
    }

    /// The name of the file in a format, without the folder.
    func name(in format: any DocumentFormat) -> String {
        "\(stem).\(setting.language.rawValue).\(format.name)"
    }

    /// Writes a file a format, each whole or not at all, and says which.
    func write(_ formats: [any DocumentFormat], _ document: @Sendable (any DocumentFormat) -> Document) throws
    {
        // The one that takes longest is named last and begun first.
        let made = sideBySide(formats.reversed()) { format in format.bytes(of: document(format)) }
        let paths = formats.map { folder + "/" + name(in: $0) }
        let files = zip(paths, made.reversed()).map { (path: $0, bytes: $1) }
        try Disk().createFolder(folder)
        _ = try sideBySide(files) { try Disk(waits: false).write($0.bytes, to: $0.path) }
        Console.say(setting.texts(CommandText.booklet))
        for path in paths { Console.say("  " + path) }
    }
}
