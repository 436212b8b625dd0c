/// Where replies are kept while a practice is told, so that leaving loses none.
package struct Notebook {
    /// What an earlier conversation left; nil when it left nothing.
    package var left: [UInt8]?
    /// Whether somebody can be asked to go on with it; replies from a file tell a practice from its beginning.
    package var canAsk: Bool
    /// Replaces what is kept; the next question waits for it.
    package var keep: ([UInt8]) throws -> Void
    /// Moves what was left out of the way and returns where it is now.
    package var setAside: () throws -> String
    /// The command line that goes on, such as `pateka practices add vidin`.
    package var continuation: String

    package init(
        left: [UInt8]?, canAsk: Bool, continuation: String, keep: @escaping ([UInt8]) throws -> Void,
        setAside: @escaping () throws -> String
    ) {
        (self.left, self.canAsk, self.continuation) = (left, canAsk, continuation)
        (self.keep, self.setAside) = (keep, setAside)
    }
}
