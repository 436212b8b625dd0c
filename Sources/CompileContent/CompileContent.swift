import Foundation
import PackagePlugin

/// Turns `guide/` and `templates/` into one Swift file, checked, before `Content` is compiled.
@main
struct CompileContent: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "CompiledContent.swift")
        return [
            .buildCommand(
                displayName: "Checking and compiling guide/ and templates/",
                executable: try context.tool(named: "ContentCompiler").url,
                arguments: [root.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: ["guide", "templates"].flatMap { files(under: root.appending(path: $0)) },
                outputFiles: [output])
        ]
    }

    private func files(under folder: URL) -> [URL] {
        let folder = folder.resolvingSymlinksInPath()
        let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { folder.appending(path: $0) }
    }
}
