import Answers
import ArgumentParser
import Content
import Dossier
import Findings
import Guide
import Loading
import Wording

/// Where answers come from besides the conversation.
struct AnswersOption: ParsableArguments {
    @ArgumentParser.Option(name: .customLong("answers")) var files: [String] = []
}

/// Files of answers that are kept all or not at all.
struct AnswerFiles {
    let setting: Setting
    let guide: Guide
    let names: [String]

    /// What the files would change in the answers; everything wrong with them is said first.
    ///
    /// - Throws: `Ended` when something in them is an error.
    func changes(from answers: Answers, _ desk: SheetDesk) throws -> [SheetChange] {
        guard !names.isEmpty else { return [] }
        let (changes, findings) = try desk.read(names, setting.words(for: answers, guide))
        for finding in findings.all { Console.complain(setting.texts.line(for: finding)) }
        guard !findings.hasErrors else {
            Console.complain(setting.texts(CommandText.answersRefused))
            throw Ended(status: .badContent)
        }
        return changes
    }
}

extension Setting {
    /// Answers to a guide as a person reads and picks them.
    func words(for answers: Answers, _ guide: Guide) -> AnswerWords {
        AnswerWords(
            walk: Walk(guide: guide, answers: answers), texts: texts,
            registers: RegisterOptions(self).options)
    }
}
