import ArgumentParser
import Foundation
import Terminal

/// How a conversation looks.
struct PlainOption: ParsableArguments {
    @Flag(name: .customLong("plain")) var isPlain = false

    /// Where the conversation takes place: line by line, with nothing redrawn.
    var terminal: LineTerminal { LineTerminal(environment: environment) }

    var environment: [String: String] {
        let environment = ProcessInfo.processInfo.environment
        return isPlain ? environment.merging(["PATEKA_PLAIN": "1"]) { $1 } : environment
    }
}
