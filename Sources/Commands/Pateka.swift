import ArgumentParser

/// The root of the commands; without one it continues the dossier of this folder or offers a way to start.
struct Pateka: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pateka", version: Version.current,
        subcommands: [
            NewCommand.self, ContinueCommand.self, StatusCommand.self, ReviewCommand.self, WhatIfCommand.self,
            DraftCommand.self, TraceCommand.self,
            PracticesCommand.self, GuideCommand.self, ExportCommand.self, ImportCommand.self,
            MergeCommand.self,
            HistoryCommand.self, UndoCommand.self, DemoCommand.self, StartCommand.self,
        ],
        defaultSubcommand: StartCommand.self)
}
