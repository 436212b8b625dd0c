import Document
import Foundation
import Guide
import Wording

extension Writer {
    /// What kind of answer is wanted, by when, and the options there are.
    mutating func answer(to question: Question, _ number: String) -> (line: [Inline], list: [[Inline]]) {
        let phase = guide.phases.first { $0.id == question.needed }
        var facts = sentences(on: question.field)
        if question.fill != nil { facts.append(say(.filled)) }
        facts.append(phase.map { say(.needed, ["phase": .text(words($0.title))]) } ?? say(.optional))
        if question.isCriterion { facts[0] = say(.levelsBelow) }
        let choices = question.isCriterion ? [] : choices(of: question.field, number)
        let lines = joined(facts, choices)
        return ([.strong(say(.answer)), .text(" ")] + lines[0], Array(lines.dropFirst()))
    }

    /// What to write into a column, with its options.
    mutating func hint(on field: Field, _ number: String) -> [[Inline]] {
        let help = [words(field.help)].filter { !$0.isEmpty }
        return joined(help + sentences(on: field), choices(of: field, number))
    }

    /// Sentences and options; options that are one line go on in the same paragraph.
    private func joined(_ sentences: [String], _ choices: [[Inline]]) -> [[Inline]] {
        let text = Inline.text(sentences.joined(separator: " "))
        return choices.count == 1 ? [[text, .text(" ")] + choices[0]] : [[text]] + choices
    }

    private func sentences(on field: Field) -> [String] {
        var sentences = [page.texts(KindText(field.kind))]
        if let unit = field.unit { sentences.append(say(.unit, ["unit": .text(words(unit))])) }
        let (least, most) = (field.minimum.map { limit($0, field) }, field.maximum.map { limit($0, field) })
        switch (least, most) {
        case (let least?, let most?):
            sentences.append(say(.between, ["least": .text(least), "most": .text(most)]))
        case (let least?, nil) where least != "0": sentences.append(say(.atLeast, ["least": .text(least)]))
        case (nil, let most?): sentences.append(say(.atMost, ["most": .text(most)]))
        default: break
        }
        if field.isPersonal { sentences.append(say(.personal)) }
        return sentences
    }

    /// A limit as it is read; years have no separator of thousands.
    private func limit(_ value: Decimal, _ field: Field) -> String {
        field.kind == .year ? "\(value)" : page.formats.number(value)
    }

    // MARK: Options

    private mutating func choices(of field: Field, _ number: String) -> [[Inline]] {
        switch field.options {
        case .none: return []
        case .rows(let table):
            let name = questions[table].map { question(named: $0) } ?? table
            return [[.text(say(.fromRows, ["question": .text(name)]))]]
        case .register(let register): return [[.text(place(of: register))]]
        case .listed(let options): return list(options, number)
        }
    }

    /// The options in full where they stand first; afterwards only where that was.
    private mutating func list(_ options: [Option], _ number: String) -> [[Inline]] {
        let hasDescriptions = options.contains { $0.description != nil }
        if options.count > 3 || hasDescriptions {
            if let shown = shownOptions[options] {
                let isHere = shown == number
                return page.lone(isHere ? say(.optionsAbove) : say(.sameOptions, ["number": .text(shown)]))
            }
            shownOptions[options] = number
        }
        guard hasDescriptions else {
            return [
                [
                    .text(
                        say(
                            .choose,
                            ["options": .text(options.map { words($0.label) }.joined(separator: "; "))]))
                ]
            ]
        }
        return options.map { option in
            let description = option.description.map { " – " + words($0) } ?? ""
            return [.strong(words(option.label)), .text(description)]
        }
    }

    private func place(of register: Register) -> String {
        let annex: Annex
        switch register {
        case .practices: return say(.fromPractices)
        case .countries: return say(.writeCountry)
        case .frameworks: annex = .laws
        case .funding: annex = .funding
        case .indicators: annex = .indicators
        case .methods: annex = .methods
        }
        return say(.fromAnnex, ["annex": .text(say(annex.title))])
    }
}
