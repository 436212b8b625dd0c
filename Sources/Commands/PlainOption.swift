import ArgumentParser
import Foundation
import Terminal
import Wording

/// How a conversation looks.
struct PlainOption: ParsableArguments {
    @Flag(name: .customLong("plain")) var isPlain = false

    /// Where the conversation takes place: on the whole screen where there is one.
    func terminal(_ texts: Texts, orElse lines: LineTerminal? = nil) -> any Terminal {
        hasScreen(environment)
            ? ScreenTerminal(texts: texts, environment: environment) : lines ?? self.lines
    }

    /// For what is told from top to bottom: line by line, with nothing redrawn.
    var lines: LineTerminal { LineTerminal(environment: environment) }

    var environment: [String: String] {
        let environment = ProcessInfo.processInfo.environment
        return isPlain ? environment.merging(["PATEKA_PLAIN": "1"]) { $1 } : environment
    }
}
