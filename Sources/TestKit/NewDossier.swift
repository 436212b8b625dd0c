import Foundation

/// A dossier as `pateka new` or `pateka demo` makes it: made once for all tests that begin with the same words, and
/// written for each.
package struct NewDossier: Sendable {
    private let files: [String: Data]
    private let folders: [String]

    package struct NotMade: Error { package let errors: String }

    /// - Parameter command: makes a dossier in the folder it names `d`.
    private init(_ command: String...) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(command, folder: folder.path)
        guard run.status == 0 else { throw NotMade(errors: run.errors) }
        var (files, folders): ([String: Data], [String]) = ([:], [])
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.inside("d")).sorted() {
            // Only files have contents.
            if let data = FileManager.default.contents(atPath: folder.inside("d/" + path)) {
                files[path] = data
            } else {
                folders.append(path)
            }
        }
        (self.files, self.folders) = (files, folders)
    }

    private static let kula = Result { try NewDossier("new", "d", "--municipality", "VID22") }
    private static let fullKula = Result {
        try NewDossier("new", "d", "--municipality", "VID22", "--path", "full")
    }
    private static let vidin = Result { try NewDossier("new", "d", "--municipality", "VID09") }
    private static let example = Result { try NewDossier("demo", "--out", "d", "--lang", "bg") }
    private static let englishExample = Result { try NewDossier("demo", "--out", "d", "--lang", "en") }

    /// Of Kula.
    package static func kula(at path: String) throws { try kula.get().write(to: path) }
    /// Of Kula, asking everything.
    package static func fullKula(at path: String) throws { try fullKula.get().write(to: path) }
    /// Of Vidin.
    package static func vidin(at path: String) throws { try vidin.get().write(to: path) }

    /// The worked example with its drafts.
    package static func example(at path: String, in language: String = "bg") throws {
        try (language == "bg" ? example : englishExample).get().write(to: path)
    }

    private func write(to path: String) throws {
        for folder in [""] + folders {
            try FileManager.default.createDirectory(
                atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
        for (name, data) in files { try data.write(to: URL(filePath: path + "/" + name)) }
    }
}
