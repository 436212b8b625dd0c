import Answers
import Guide
import Mustache
import Strategy
import Templates
import Wording

/// The names a text may use where it stands.
struct Scope {
    let facts: Facts
    /// The row of the `each` around, and its number.
    var row: AnswerPath?
    var number = ""
    /// What the names of the text that is being filled in amount to.
    private var known: [String: Told] = [:]

    init(facts: Facts, row: AnswerPath? = nil, number: String = "") {
        (self.facts, self.row, self.number) = (facts, row, number)
    }

    /// What a name amounts to: a column of the row first, then the names of the dossier.
    func told(_ name: String) -> Told? {
        if let told = known[name] { return told }
        if let row, let id = row.row {
            if name == Template.rowNumber { return .said(number) }
            if let column = facts.column(row.question, name) {
                return facts.told(row.question, row: id, column)
            }
        }
        return facts.told(name)
    }

    /// Whether longer names begin so.
    func begins(_ part: String) -> Bool { facts.beginnings.contains(part) }

    func isNo(_ name: String) -> Bool {
        if let row, let id = row.row, facts.column(row.question, name) != nil {
            return facts.strategy.cell(at: AnswerPath(row.question, row: id, column: name)).value?.flag
                == false
        }
        return facts.strategy.cell(at: AnswerPath(name)).value?.flag == false
    }

    /// The text with its tags filled in; nil when it lives only from answers that are silent.
    ///
    /// A text that cannot be read as a template is printed as it is: `Template.check` has reported it.
    func filled(_ text: String) -> String? {
        let text = Mark.unmarked(text)
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        let parsed = facts.parsed[text]
        var scope = self
        for name in parsed.tags.names {
            scope.known[name] = told(name)?.beginning(DerivedField(rawValue: name))
        }
        let printed = parsed.tags.printed
        let isSilent = !printed.isEmpty && printed.allSatisfy { scope.known[$0]?.isSilent ?? true }
        if isSilent, parsed.tags.inverted.isEmpty { return nil }
        guard let template = parsed.template else { return text }
        let rendered = template.render(FieldNode(name: "", scope: scope))
        let filled = Mark.withCapitals(rendered).withoutDoublePeriods
        return filled.contains { !$0.isWhitespace } ? filled : nil
    }

    /// The values behind a text that no single answer holds.
    func derived(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return facts.parsed[text].tags.printed.compactMap(Origin.carried(derived:))
    }

    /// Paths of the answers behind a text.
    func provenance(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return facts.parsed[text].tags.all.compactMap { name in
            if let row, let id = row.row, facts.column(row.question, name) != nil {
                return AnswerPath(row.question, row: id, column: name).description
            }
            if DerivedField.ofMunicipality.contains(where: { $0.rawValue == name }) {
                return facts.nameQuestion?.id
            }
            return facts.question(name) == nil ? nil : name
        }
    }
}

extension Told {
    /// Words of the program, which take a capital where a sentence begins with them; those of people stay as they are.
    fileprivate func beginning(_ derived: DerivedField?) -> Told {
        guard derived != nil, case .said(let words) = self else { return self }
        return .said(Mark.beginning + words)
    }
}

extension String {
    /// The text with one period where an abbreviation and the end of a sentence met; an ellipsis stays.
    fileprivate var withoutDoublePeriods: String {
        let period = UInt8(ascii: ".")
        guard zip(utf8, utf8.dropFirst()).contains(where: { $0 == period && $1 == period }) else {
            return self
        }
        var result = ""
        var dots = 0
        for character in self + "\0" {
            guard character != "." else {
                dots += 1
                continue
            }
            result += String(repeating: ".", count: dots == 2 ? 1 : dots)
            dots = 0
            result.append(character)
        }
        return String(result.dropLast())
    }
}
