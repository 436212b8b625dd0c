import Glibc

/// Whether a conversation can take the whole screen: a terminal on both sides, one that can place a cursor, and nobody
/// who asked for plain lines.
package func hasScreen(_ environment: [String: String]) -> Bool {
    let name = environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !name.isEmpty && name != "dumb"
        && !asksForLines(environment)
}

/// Whether a person wants lines that stay, by our own word or by the one that other programs listen to.
func asksForLines(_ environment: [String: String]) -> Bool {
    ["PATEKA_PLAIN", "ACCESSIBLE"].contains { !(environment[$0] ?? "").isEmpty }
}
