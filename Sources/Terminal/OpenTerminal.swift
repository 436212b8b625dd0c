import Glibc
package import Wording

/// The terminal for a conversation: the whole screen where there is one, else lines.
///
/// - Parameter isPlain: whether lines were asked for.
package func terminal(
    texts: Texts, environment: [String: String], isPlain: Bool = false
) -> any Terminal {
    let name = environment["TERM"] ?? ""
    let hasScreen = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard hasScreen, !name.isEmpty, name != "dumb", environment["PATEKA_PLAIN"] == nil, !isPlain else {
        return LineTerminal(environment: environment)
    }
    return ScreenTerminal(texts: texts, environment: environment)
}
