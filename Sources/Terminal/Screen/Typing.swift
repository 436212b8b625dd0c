/// What is being entered at a prompt, on its way to where it outlasts the program.
struct Typing {
    /// Milliseconds without a key after which it is told.
    private static let pause = 400
    /// Somebody who types without a pause loses no more than this.
    private static let longest = Duration.seconds(1)

    private var unsent = Unsent()
    private var told: Unsent?
    /// Since when there is something that was not told.
    private var since: ContinuousClock.Instant?

    mutating func note(_ unsent: Unsent) {
        self.unsent = unsent
        since = unsent == told ? nil : since ?? .now
    }

    /// Milliseconds of silence to wait for; nil where nothing is to be told.
    var patience: Int? { since == nil ? nil : Self.pause }

    var isOverdue: Bool { since.map { .now - $0 >= Self.longest } ?? false }

    mutating func tell(_ keep: (Unsent) -> Void) {
        guard since != nil else { return }
        keep(unsent)
        (told, since) = (unsent, nil)
    }
}
