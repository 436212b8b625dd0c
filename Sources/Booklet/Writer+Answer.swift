import Document
import Foundation
import Guide
import Wording

extension Writer {
    /// What kind of answer is wanted and by when, with the room to write it; none where it is marked or written in a
    /// table, or no paper can hold it.
    mutating func answer(to question: Question, _ number: String) -> (line: [Inline], room: Ask.Room?) {
        let phase = guide.phases.first { $0.id == question.needed }
        var facts = sentences(on: question.field)
        if question.fill != nil { facts.append(say(.filled)) }
        facts.append(phase.map { say(.needed, ["phase": .text(words($0.title))]) } ?? say(.optional))
        if question.isCriterion {
            facts[0] = say(.levelsBelow)
            return (line(facts), nil)
        }
        guard case .listed(let options) = question.field.options else {
            facts += choices(of: question.field, number).map { $0.map(\.plain).joined() }
            return (line(facts), question.fill == nil ? room(for: question.field) : nil)
        }
        let shown = remember(options, number)
        if let shown { facts.append(say(.sameOptions, ["number": .text(shown)])) }
        return (line(facts), boxes(options, isOne: question.field.kind.isOne, isBrief: shown != nil))
    }

    private func line(_ facts: [String]) -> [Inline] {
        [.strong(say(.answer)), .text(" " + facts.joined(separator: " "))]
    }

    // MARK: Room to write

    /// Lines for words and figures, boxes for yes and no; none for what is no text.
    private func room(for field: Field) -> Ask.Room? {
        switch field.kind.shape {
        case .text: .lines(field.kind == .longText ? 5 : 2)
        case .number, .day, .option, .level: .lines(1)
        case .options: .lines(3)
        case .order: .lines(5)
        case .flag: .boxes([BookletText.yes, .no].map { Ask.Box([.text(say($0))]) }, isOne: true)
        case .rows, .file: nil
        }
    }

    /// A box for each option, with what it means where it was not told before.
    private func boxes(_ options: [Option], isOne: Bool, isBrief: Bool) -> Ask.Room {
        let boxes = options.map { option in
            guard !isBrief, let meaning = option.description else {
                return Ask.Box([.text(words(option.label))])
            }
            return Ask.Box([.strong(words(option.label)), .text(" – " + words(meaning))])
        }
        return .boxes(boxes, isOne: isOne)
    }

    /// Rows to write into, with the columns that say the most.
    func rows(for table: Question) -> [Block] {
        let columns = table.frontColumns
        guard !columns.isEmpty else { return [] }
        let least = table.field.minimum.map { NSDecimalNumber(decimal: $0).intValue } ?? 0
        let empty = Array(repeating: Table.Cell(""), count: columns.count)
        let lead = columns.count < table.columns.count ? BookletText.writeRowsInPart : .writeRows
        return [
            page.paragraph(say(lead)),
            page.table(
                columns.map { column in
                    Table.Column(words(column.field.label), weight: column.field.kind.isFigure ? 2 : 4)
                }, Array(repeating: empty, count: min(max(least, 4), 8)), isFilledIn: true),
        ]
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
        if options.count > 3 || hasDescriptions, let shown = remember(options, number) {
            let isHere = shown == number
            return page.lone(isHere ? say(.optionsAbove) : say(.sameOptions, ["number": .text(shown)]))
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

    /// The number of the question where the options were listed before; nil where they are met first.
    private mutating func remember(_ options: [Option], _ number: String) -> String? {
        if let shown = shownOptions[options] { return shown }
        shownOptions[options] = number
        return nil
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

extension Kind {
    /// Whether one option is marked, and not several.
    fileprivate var isOne: Bool { shape == .option || shape == .level }
}
