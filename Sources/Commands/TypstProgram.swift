import Findings
import Foundation
import Wording

/// The program that sets pages from source of Typst. It is run by its path and never through a shell.
struct TypstProgram: Sendable {
    let path: String
    /// How long it may take for one document.
    var seconds = 60

    init(path: String) { self.path = path }

    /// The one that PATEKA_TYPST names, else the first `typst` on the path.
    init(_ environment: [String: String]) throws {
        let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        func found(_ name: String) -> String? {
            let places = name.contains("/") ? [name] : folders.map { $0 + "/" + name }
            return places.first(where: Self.isProgram)
        }
        let named = environment["PATEKA_TYPST"] ?? ""
        guard let path = found(named.isEmpty ? "typst" : named) else {
            throw named.isEmpty ? PagesError.noProgram : .notAProgram(named)
        }
        self.path = path
    }

    private static func isProgram(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }

    struct Pages {
        var bytes: [UInt8]
        /// Why the file has not the marks that readers for the blind look for; nil where it has.
        var objection: String?
    }

    /// The strictest first; a version that does not know one, or a text it cannot hold, leaves the next.
    private static let standards = ["ua-1", "a-2a", nil]

    func pages(of source: [UInt8]) throws -> Pages {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pateka-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let end = DispatchTime.now() + .seconds(seconds)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(source).write(to: folder.appending(path: "source.typ"))
        } catch { throw PagesError.refused(folder.path) }
        var objection: String?
        for standard in Self.standards {
            let said = try run(in: folder, standard, until: end)
            if let made = try? Data(contentsOf: folder.appending(path: "pages.pdf")) {
                return Pages(bytes: Array(made), objection: objection)
            }
            objection = objection ?? said
        }
        throw PagesError.refused(objection ?? "")
    }

    /// What it says is written to a file: a pipe nobody empties would hold it up.
    /// - Returns: the first error it tells.
    private func run(in folder: URL, _ standard: String?, until end: DispatchTime) throws -> String {
        let log = folder.appending(path: "log").path
        try? Data().write(to: URL(filePath: log))
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments =
            ["compile", "--root", folder.path] + (standard.map { ["--pdf-standard", $0] } ?? [])
            + [folder.appending(path: "source.typ").path, folder.appending(path: "pages.pdf").path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: log)
        let isOver = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in isOver.signal() }
        do { try process.run() } catch { throw PagesError.notAProgram(path) }
        guard isOver.wait(timeout: end) == .success else {
            kill(process.processIdentifier, SIGKILL)
            throw PagesError.tooSlow(seconds)
        }
        guard process.terminationStatus != 0 else { return "" }
        try? FileManager.default.removeItem(at: folder.appending(path: "pages.pdf"))
        return firstError(in: log)
    }

    private func firstError(in log: String) -> String {
        let bytes = (try? FileHandle(forReadingAtPath: log)?.read(upToCount: 65_536)) ?? Data()
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        let line = lines.first { $0.hasPrefix("error: ") }?.dropFirst(7) ?? lines.first ?? ""
        return String(line.prefix(200))
    }
}

/// Why there are no pages.
enum PagesError: Refusal, Hashable {
    case noProgram
    case notAProgram(String)
    /// What the program objects to, in its own words.
    case refused(String)
    case tooSlow(Int)

    var code: String {
        switch self {
        case .noProgram: "pages.no-program"
        case .notAProgram: "pages.not-a-program"
        case .refused: "pages.refused"
        case .tooSlow: "pages.too-slow"
        }
    }

    var arguments: [String: String] {
        switch self {
        case .noProgram: [:]
        case .notAProgram(let path): ["path": path.cleaned()]
        case .refused(let detail): ["detail": detail.cleaned()]
        case .tooSlow(let seconds): ["count": "\(seconds)"]
        }
    }

    var exit: ExitStatus {
        switch self {
        case .noProgram, .notAProgram: .noSuchFile
        case .refused, .tooSlow: .cannotWrite
        }
    }

    /// Whether the source was ready, and is kept for whoever wants to see what is wrong with it.
    var keepsSource: Bool { exit == .cannotWrite }
}
