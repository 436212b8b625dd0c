import Catalog
import Foundation
import Wording

/// A law, policy or programme as text to read on the screen.
struct FrameworkPages {
    private let setting: Setting
    private var texts: Texts { setting.texts }
    private var language: Language { setting.language }
    private let words: RegisterWords
    private let today: Day

    init(_ setting: Setting, today: Day = Day(Date())) {
        (self.setting, self.today, words) = (setting, today, RegisterWords(setting.texts))
    }

    /// Its name, what it obliges and enables, until when, what to check, and where to read it.
    func sheet(of framework: Framework) -> [String] {
        let force = texts.text("force." + framework.force.rawValue) ?? ""
        var lines = [framework.title[language], "  \(force) \(framework.citation[language])"]
        for duty in framework.duties {
            lines.append("  – " + words.line(of: duty, in: framework))
            if let doubt = words.doubt(about: duty) { lines.append("    " + doubt) }
        }
        lines += framework.targets.map { target in
            "  – " + marked(target.words(setting.formats), needsCheck: framework.needsCheck(target))
        }
        if let note = framework.note {
            lines.append("  " + texts(CommandText.checkNote, ["note": .text(note[language])]))
        }
        if let address = framework.address { lines.append("  " + address) }
        return lines
    }

    /// One line for a list.
    func line(for framework: Framework) -> String {
        let duty = framework.ownDuties.first ?? framework.duties.first
        return texts(
            CommandText.frameworkLine,
            [
                "title": .text(framework.title[language]),
                "duty": .text(duty.map { words.line(of: $0, in: framework) } ?? ""),
            ])
    }

    /// A programme with all there is to know before somebody writes to it.
    func line(for funding: Funding) -> String {
        ([funding.title[language] + " – " + words(for: funding)] + words.facts(of: funding))
            .joined(separator: " ")
    }

    /// What it is good for, how it stood by which source, and whether to check that first.
    func words(for funding: Funding) -> String {
        let status = [words.standing(of: funding, on: today), words.reading(of: funding)]
        let said = texts(
            CommandText.fundingWords,
            [
                "fit": .text(funding.fit[language]),
                "status": .text(status.compactMap(\.self).joined(separator: "; ")),
            ])
        return marked(said, needsCheck: funding.needsCheck)
    }

    /// What it shows, the values to compare with, and whether the catalog proposes it.
    func words(for indicator: Indicator) -> String {
        let readings = [(CommandText.valueBulgaria, indicator.bulgaria), (.valueUnion, indicator.eu)]
        var words = indicator.definition[language]
        for case (let key, let reading?) in readings {
            let value = ["value": TextArgument.text(setting.formats.number(reading.value))]
            words +=
                " " + texts(key, value.merging(["year": .text(setting.formats.year(reading.year))]) { $1 })
        }
        if let age = indicator.datedFigures.age(on: today, texts) { words += " " + age }
        if indicator.isProposed { words += " " + texts(CommandText.proposed) }
        return marked(words, needsCheck: !indicator.isProposed && indicator.confidence == .medium)
    }

    func line(for method: Method) -> String {
        texts(
            CommandText.methodLine,
            [
                "title": .text(method.title[language]), "about": .text(method.about[language]),
                "level": .text(texts.text("participation." + method.level.rawValue) ?? ""),
                "least": .count(method.group.least), "most": .count(method.group.most),
                "fewest": .count(method.hours.least), "hours": .count(method.hours.most),
                "cost": .text(texts.text("cost." + method.cost.rawValue) ?? ""),
                "offline": .text(method.offline[language]), "avoid": .text(method.avoid[language]),
            ])
    }

    /// The term in both languages, what it means and how it is used.
    func lines(for term: Term) -> [String] {
        let name = "\(term.term[language]) (\(term.term[language.other]))"
        return [name, "  " + term.definition[language]]
            + (term.usage[language].isEmpty ? [] : ["  " + term.usage[language]])
    }

    private func marked(_ text: String, needsCheck: Bool) -> String {
        needsCheck ? text + " " + texts(CommandText.checkBeforeUse) : text
    }
}
