/// Text being entered at a prompt, on its way to where it outlasts the program.
struct Typing {
    /// Milliseconds without a key after which it is told.
    private static let pause = 400
    /// Somebody who types without a pause loses no more than this.
    private static let longest = Duration.seconds(1)

    private var text = ""
    private var told: String?
    /// Since when there is something that was not told.
    private var since: ContinuousClock.Instant?

    mutating func note(_ text: String) {
        self.text = text
        since = text == told ? nil : since ?? .now
    }

    /// Milliseconds of silence to wait for; nil where nothing is to be told.
    var patience: Int? { since == nil ? nil : Self.pause }

    var isOverdue: Bool { since.map { .now - $0 >= Self.longest } ?? false }

    mutating func tell(_ keep: (String) -> Void) {
        guard since != nil else { return }
        keep(text)
        (told, since) = (text, nil)
    }
}
