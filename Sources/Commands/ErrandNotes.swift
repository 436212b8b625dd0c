import Terminal

/// Where an errand stands, as it is written down.
struct ErrandNotes: Codable {
    /// What was entered at a prompt and not sent.
    struct Held: Codable {
        /// How many replies had been acted on when that was.
        var after: Int
        var unsent: Unsent
    }

    var exchange: Exchange
    /// By the names of the prompts.
    var held: [String: Held]
    /// What was replied at prompts that were gone back over.
    var earlier: [String: String]
    /// The folder of the dossier that is to be made, as it was typed in the folder one was in.
    var folder: String?
    var here: String?
}
