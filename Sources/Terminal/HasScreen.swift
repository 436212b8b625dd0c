import Glibc

/// Whether a conversation can take the whole screen: a terminal on both sides, one that can place a cursor, and nobody
/// who asked for plain lines.
package func hasScreen(_ environment: [String: String]) -> Bool {
    let name = environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !name.isEmpty && name != "dumb"
        && environment["PATEKA_PLAIN"] == nil
}
