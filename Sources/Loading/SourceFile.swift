package import Foundation
package import Findings

/// A text file with the name findings call it by.
package struct SourceFile: Hashable, Sendable {
    /// Relative to the folder that was read, with slashes: guide/steps/01-mandate.yaml.
    package var name: String
    package var text: String

    package init(name: String, text: String) { (self.name, self.text) = (name, text) }

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

    /// One file as text.
    package static func read(_ url: URL) throws -> String {
        // Asked first, so that a file of gigabytes is not brought into memory only to be refused.
        let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
        if let size, size > largestSize { throw LoadingError.tooLarge(url.path) }
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

    package var code: String {
        switch self {
        case .noSuchFolder: "loading.no-such-folder"
        case .unreadable: "loading.unreadable"
        case .tooLarge: "loading.too-large"
        case .notText: "loading.not-text"
        }
    }

    package var arguments: [String: String] {
        switch self {
        case .noSuchFolder(let path), .unreadable(let path), .tooLarge(let path), .notText(let path):
            ["path": path]
        }
    }

    package var exit: ExitStatus {
        switch self {
        case .noSuchFolder, .unreadable: .noSuchFile
        case .tooLarge, .notText: .badContent
        }
    }
}
