import ArgumentParser

/// The root of the commands; without one it continues the dossier of this folder or offers a way to start.
struct Pateka: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pateka", version: Version.current,
        subcommands: [
            NewCommand.self, ContinueCommand.self, StatusCommand.self, ReviewCommand.self, WhatIfCommand.self,
            DraftCommand.self, CommentsCommand.self, TraceCommand.self, TemplateCommand.self,
            PracticesCommand.self, GuideCommand.self, ExportCommand.self, ImportCommand.self,
            MergeCommand.self,
            HistoryCommand.self, UndoCommand.self, DemoCommand.self, StartCommand.self,
        ],
        defaultSubcommand: StartCommand.self)

    /// What `parseAsRoot` gives, without the way there: the parser makes the options of every command on it anew at each
    /// word, and in debug builds checks them each time.
    static func command(in arguments: [String]) throws -> any ParsableCommand {
        var (command, rest): (any ParsableCommand.Type, _) = (Pateka.self, arguments[...])
        while let next = command.configuration.subcommands.first(where: { $0._commandName == rest.first }) {
            (command, rest) = (next, rest.dropFirst())
        }
        // Only the root knows the version.
        let isPlain = command.configuration.subcommands.isEmpty && !arguments.contains("--version")
        return try isPlain ? command.parseAsRoot(Array(rest)) : parseAsRoot(arguments)
    }
}
