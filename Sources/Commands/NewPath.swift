import Answers
import Content
import Guide
import Wizard
import Wording

extension NewDossier {
    /// The path through the guide, asked once; nil where the guide has one only, or the person decides later.
    func askPath<Outcome>(for place: NewPlace, _ errand: inout Errand<Outcome>) throws -> GuidePath? {
        let guide = try setting.content.guide
        let walk = Walk(guide: guide, answers: try answers(of: place, for: guide))
        guard let offer = PathOffer(walk, setting.texts) else { return nil }
        errand.show(offer.title)
        errand.show(offer.why)
        for (number, path) in zip(1..., offer.paths) {
            errand.show("\(number). " + offer.name(of: path))
            errand.show("   " + offer.about(path))
        }
        while true {
            let typed = try errand.line(PathText.hintAtStart)
            guard !typed.isEmpty else { return nil }
            do throws(ReplyProblem) {
                return try offer.path(named: typed, in: setting.language)
            } catch {
                errand.refuse(error.words(setting.texts))
            }
        }
    }
}
