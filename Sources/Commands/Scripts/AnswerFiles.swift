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
    @ArgumentParser.OptionGroup var others: OthersOption
}

/// Whether answers that say they are another municipality's are meant.
struct OthersOption: ParsableArguments {
    @Flag(name: .customLong("other-municipality")) var areMeant = false

    func desk(_ desk: SheetDesk) -> SheetDesk { areMeant ? desk.acceptingOthers : desk }
}

/// Files of answers that are kept all or not at all.
struct AnswerFiles {
    let setting: Setting
    let guide: Guide
    let option: AnswersOption

    /// What the files would change in the answers; everything wrong with them is said first.
    ///
    /// - Throws: `Ended` when something in them is an error.
    func changes(from answers: Answers, _ desk: SheetDesk) throws -> [SheetChange] {
        guard !option.files.isEmpty else { return [] }
        let desk = option.others.desk(desk)
        let (changes, findings) = try desk.read(option.files, setting.words(for: answers, guide))
        for finding in findings.all { Console.complain(setting.texts.line(for: finding)) }
        guard !findings.hasErrors else {
            Console.complain(setting.texts(CommandText.answersRefused))
            throw Ended(status: .badContent)
        }
        return changes
    }
}

extension AnswerFiles {
    /// The note on a dossier that the files carry, such as that the answers are a training example.
    func note(_ answers: Answers, _ desk: SheetDesk) throws -> String? {
        try option.others.desk(desk).note(in: option.files, setting.words(for: answers, guide))
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
