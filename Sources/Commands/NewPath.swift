import Answers
import Content
import Guide
import Wizard
import Wording

extension NewDossier {
    /// The path through the guide, asked once; nil where the guide has one only, or the person decides later.
    func askPath(for place: NewPlace, _ questioner: Questioner) throws -> GuidePath? {
        let guide = try setting.content.guide
        let walk = Walk(guide: guide, answers: try answers(of: place, for: guide))
        guard let offer = PathOffer(walk, setting.texts) else { return nil }
        questioner.show(offer.title)
        questioner.show(offer.why)
        for (number, path) in zip(1..., offer.paths) {
            questioner.show("\(number). " + offer.name(of: path))
            questioner.show("   " + offer.about(path))
        }
        while true {
            let typed = try questioner.line(PathText.hintAtStart)
            guard !typed.isEmpty else { return nil }
            do throws(ReplyProblem) {
                return try offer.path(named: typed, in: setting.language)
            } catch {
                questioner.show(error.words(setting.texts))
            }
        }
    }
}
