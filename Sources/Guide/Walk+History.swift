import Answers

extension Walk {
    /// The newest version of the guide that any answer was given to; nil when none says.
    package var newestVersionAnswered: GuideVersion? {
        answers.eventsOfAnswers.compactMap { GuideVersion($0.guide) }.max()
    }

    /// The questions answered before they, or a column of theirs, came to mean something else, with the version that
    /// changed it, in the order of the guide.
    package func overtaken(by history: GuideHistory) -> [(question: Question, version: GuideVersion)] {
        var versions: [String: GuideVersion] = [:]
        for path in answers.paths where answers.value(path) != nil {
            guard let given = answers[path].flatMap({ GuideVersion($0.event.guide) }) else { continue }
            let names = [path.question] + (path.column.map { [path.question + "/" + $0] } ?? [])
            for changed in names.compactMap(history.lastChangeOfMeaning) where changed > given {
                versions[path.question] = max(changed, versions[path.question] ?? changed)
            }
        }
        return guide.questions.filter(applies).compactMap { question in
            versions[question.id].map { (question, $0) }
        }
    }
}
