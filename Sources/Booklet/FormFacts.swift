/// What a dossier knows that stands on its forms; people write in the rest by hand. Days are in words.
package struct FormFacts: Sendable {
    /// As a title; nil without a dossier.
    package var municipality: String?
    /// The day of the workshop on the diagnosis.
    package var workshop: String?
    /// The days of rounds of participation by the id of their method, where only one round has it.
    package var rounds: [String: String]
    /// The problems people vote on.
    package var problems: [String]

    package init(
        municipality: String? = nil, workshop: String? = nil, rounds: [String: String] = [:],
        problems: [String] = []
    ) {
        (self.municipality, self.workshop) = (municipality, workshop)
        (self.rounds, self.problems) = (rounds, problems)
    }
}
