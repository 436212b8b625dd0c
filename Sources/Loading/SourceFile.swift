package import Foundation
package import Findings

/// A text file with the name findings call it by.
package struct SourceFile: Hashable, Sendable {
    /// Relative to the folder that was read, with slashes: guide/steps/01-mandate.yaml.
    package var name: String
    package var text: String
    /// False for a file that stands there and cannot be read; it has no text then.
    package var isReadable: Bool

    package init(name: String, text: String, isReadable: Bool = true) {
        (self.name, self.text, self.isReadable) = (name, text, isReadable)
    }

    /// Larger files are refused before anything is parsed.
    static let largestSize = 5_000_000

    /// The YAML files under a folder, sorted by name.
    ///
    /// - Parameter prefix: put before each name, so that findings say where the file is for the reader.
    /// - Throws: `LoadingError` when the folder or a file in it cannot be read.
    package static func inFolder(_ folder: URL, prefix: String) throws -> [SourceFile] {
        let folder = folder.resolvingSymlinksInPath()
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
            throw LoadingError.noSuchFolder(folder.path)
        }
        let names = walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
        guard !names.isEmpty else { throw LoadingError.noSuchFolder(folder.path) }
        return try names.map { name in
            SourceFile(name: prefix + name, text: try read(folder.appending(path: name)))
        }
    }

    /// The YAML files under a folder, or the one file that was named.
    package static func at(_ path: String) throws -> [SourceFile] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            return [SourceFile(name: path, text: try read(URL(filePath: path)))]
        }
        return try inFolder(URL(filePath: path), prefix: path.hasSuffix("/") ? path : path + "/")
    }

    /// A folder of practices holds no more files and bytes than this; a folder with more was named by mistake.
    static let mostPractices = 2000
    static let mostBytesOfPractices = 50_000_000

    /// The practice files under a folder, sorted by name: ordinary files only, since a dossier may come from anyone.
    ///
    /// - Returns: no files for a folder that is not there.
    /// - Throws: `LoadingError` when there are too many; a file that cannot be read is among them, and found when it is
    ///   looked at.
    package static func practices(in folder: String) throws -> [SourceFile] {
        let root = URL(filePath: folder).resolvingSymlinksInPath()
        let sizes = try sizesOfPractices(in: folder)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return sizes.keys.sorted().map { name in
            let text = try? read(root.appending(path: name))
            return SourceFile(name: prefix + name, text: text ?? "", isReadable: text != nil)
        }
    }

    /// Refuses practice files that a folder could not be read with any more.
    package static func refuseUnlessRoom(for files: [SourceFile], in folder: String) throws {
        var sizes = try sizesOfPractices(in: folder)
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        for file in files {
            guard file.text.utf8.count <= largestSize else { throw LoadingError.tooLarge(file.name) }
            sizes[String(file.name.trimmingPrefix(prefix))] = file.text.utf8.count
        }
        try refuseTooMany(sizes, in: folder)
    }

    /// The bytes of each practice file under a folder.
    private static func sizesOfPractices(in folder: String) throws -> [String: Int] {
        let root = URL(filePath: folder).resolvingSymlinksInPath()
        guard let walk = FileManager.default.enumerator(atPath: root.path) else { return [:] }
        var sizes: [String: Int] = [:]
        var seen = 0
        for case let name as String in walk {
            seen += 1
            if seen > 10 * mostPractices { throw LoadingError.tooMany(folder) }
            // What cannot be read by its size is found when it is read.
            if name.hasSuffix(".yaml"), let size = ordinarySize(root.appending(path: name)) {
                sizes[name] = size
            }
        }
        try refuseTooMany(sizes, in: folder)
        return sizes
    }

    private static func refuseTooMany(_ sizes: [String: Int], in folder: String) throws {
        let bytes = sizes.values.reduce(0) { $0 + min($1, largestSize) }
        guard sizes.count <= mostPractices, bytes <= mostBytesOfPractices else {
            throw LoadingError.tooMany(folder)
        }
    }

    /// The bytes of a file; nil for a pipe, which would be waited for, and a link, which may lead anywhere.
    private static func ordinarySize(_ url: URL) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
        return attributes?[.size] as? Int ?? 0
    }

    /// One ordinary file as text; a link to one will do where a person named it.
    package static func read(_ url: URL) throws -> String {
        // Asked first, so that a pipe is not waited for, and a file of gigabytes not brought into memory only to be
        // refused.
        let target = url.resolvingSymlinksInPath()
        if let attributes = try? FileManager.default.attributesOfItem(atPath: target.path) {
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw LoadingError.unreadable(url.path)
            }
            if let size = attributes[.size] as? Int, size > largestSize {
                throw LoadingError.tooLarge(url.path)
            }
        }
        guard let data = try? Data(contentsOf: url) else { throw LoadingError.unreadable(url.path) }
        guard data.count <= largestSize else { throw LoadingError.tooLarge(url.path) }
        guard let text = String(validating: data, as: UTF8.self) else { throw LoadingError.notText(url.path) }
        return text
    }
}

/// Why content could not be read at all.
package enum LoadingError: Refusal {
    case noSuchFolder(String)
    case unreadable(String)
    case tooLarge(String)
    case notText(String)
    case tooMany(String)
    case noPractices(String)

    package var code: String {
        switch self {
        case .noSuchFolder: "loading.no-such-folder"
        case .unreadable: "loading.unreadable"
        case .tooLarge: "loading.too-large"
        case .notText: "loading.not-text"
        case .tooMany: "loading.too-many"
        case .noPractices: "loading.no-practices"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .noSuchFolder(let path), .unreadable(let path), .tooLarge(let path), .notText(let path),
            .noPractices(let path):
            ["path": path]
        case .tooMany(let path):
            [
                "path": path, "files": "\(SourceFile.mostPractices)",
                "megabytes": "\(SourceFile.mostBytesOfPractices / 1_000_000)",
            ]
        }
    }

    package var exit: ExitStatus {
        switch self {
        case .noSuchFolder, .unreadable, .noPractices: .noSuchFile
        case .tooLarge, .notText, .tooMany: .badContent
        }
    }
}

extension LoadingError {
    /// The same as a finding, where a dossier can be used without its practices; nil where it cannot.
    package var findingInDossier: Finding? {
        guard case .tooMany(let folder) = self else { return nil }
        return Finding(.warning, LoadingFinding.tooManyPractices, at: Place(file: folder), arguments)
    }
}
