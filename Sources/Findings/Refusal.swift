/// Why something could not be done: the machine or a file said no.
///
/// Each room that touches the outside has an enum with a case per cause. The words stand in the interface texts
/// under `error.<code>`; what the person sees is one sentence that says what happened, where, and what to do.
package protocol Refusal: Error, Sendable {
    var code: String { get }
    /// Values for the named gaps in the words of the code.
    var arguments: [String: String] { get }
    var exit: ExitStatus { get }
}

/// How the program ends; scripts rely on the numbers.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Findings of a check, or of a review asked to be strict.
    case findings = 1
    case usage = 2
    case badContent = 65
    case noSuchFile = 66
    case cannotWrite = 73
    case interrupted = 130
    /// A reply was wanted, and nobody read the output any more.
    case unread = 141
}
