import Foundation

/// The built program, run to its end with its streams in files.
package struct ProgramRun: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String

    /// The program beside the tests.
    package static var program: String {
        let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
        let folder = bundle?.deletingLastPathComponent() ?? tests
        return folder.appending(path: "pateka").path
    }

    /// - Parameters:
    ///   - input: what comes through standard input.
    ///   - environment: added to the inherited one.
    package init(
        _ arguments: [String], input: String = "", environment: [String: String] = ["LANG": "bg_BG.UTF-8"],
        folder: String? = nil
    ) throws {
        try self.init(Self.program, arguments, input, environment, folder)
    }

    /// A line of shell, where `$P` is the program; the status is that of its last command.
    package init(
        shell line: String, input: String = "", environment: [String: String] = [:], folder: String? = nil
    ) throws {
        let own = ["LANG": "bg_BG.UTF-8", "P": Self.program]
        try self.init(
            "/bin/bash", ["-c", line], input, own.merging(environment) { _, given in given }, folder)
    }

    private init(
        _ program: String, _ arguments: [String], _ input: String, _ environment: [String: String],
        _ folder: String?
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, given in given }
        if let directory = folder { process.currentDirectoryURL = URL(filePath: directory) }
        // Files instead of pipes: nothing can block, however much is written.
        let folder = try TemporaryFolder()
        for name in ["in", "out", "err"] {
            try Data((name == "in" ? input : "").utf8).write(to: URL(filePath: folder.inside(name)))
        }
        process.standardInput = FileHandle(forReadingAtPath: folder.inside("in"))
        process.standardOutput = FileHandle(forWritingAtPath: folder.inside("out"))
        process.standardError = FileHandle(forWritingAtPath: folder.inside("err"))
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOfFile: folder.inside("out"), encoding: .utf8)
        errors = try String(contentsOfFile: folder.inside("err"), encoding: .utf8)
    }
}

/// A folder that is gone when the test is.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "pateka-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    package func inside(_ name: String) -> String { path + "/" + name }
}
