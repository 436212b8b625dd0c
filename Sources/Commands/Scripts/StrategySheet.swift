import Dossier
import Guide
import Strategy
import Wording

/// The strategy of a dossier for other programs, without anything personal; the form is fixed by its version.
struct StrategySheet: Encodable {
    let members: [String: Datum]

    init(_ dossier: Dossier, _ guide: Guide) {
        let walk = Walk(guide: guide, answers: dossier.answers).withoutPersonal
        let header = dossier.header
        var members: [String: Datum] = [
            "version": .whole(Strategy.dataVersion), "program": .text(Version.current),
            "municipality": .object(["code": .text(header.municipality), "name": .text(header.name)]),
            "language": .text(header.language.rawValue), "currency": .text("EUR"),
            "guide": .object(["id": .text(guide.id), "version": .text(guide.version)]),
        ]
        members["note"] = dossier.note.map { .text($0) }
        self.members = members.merging(Strategy(walk: walk).data) { own, _ in own }
    }

    func encode(to encoder: any Encoder) throws { try members.encode(to: encoder) }
}
