import Document
import Guide
import Wording

/// Where a form is filled in.
package enum FormMedium: Sendable {
    /// Printed, or in Word.
    case paper
    /// On a screen as narrow as that of a telephone, or in a service for surveys that it is pasted into.
    case web
}

/// Makes the forms of a guide: its questionnaires, and the sheet on which one person scores readiness.
struct FormMaker {
    let guide: Guide
    let page: Page
    /// For whom a criterion is, by its id; none for one that is for all.
    let audiences: [String: String]
    var facts = FormFacts()

    static let readinessName = "readiness"

    struct Form {
        var name: String
        var title: String
        fileprivate var content: Content

        /// Whether it is printed across: the sheet has the signs of every level side by side.
        func isTurned(on medium: FormMedium) -> Bool {
            switch content {
            case .questionnaire: false
            case .readiness: medium == .paper
            }
        }
    }

    fileprivate enum Content {
        case questionnaire(Questionnaire)
        case readiness
    }

    var all: [Form] {
        let forms = guide.questionnaires.map {
            Form(name: $0.id, title: page.words($0.title), content: .questionnaire($0))
        }
        guard !criteria.isEmpty else { return forms }
        let title = page.say(.readinessSheet)
        return forms + [Form(name: Self.readinessName, title: title, content: .readiness)]
    }

    func blocks(of form: Form, for medium: FormMedium) -> [Block] {
        switch (form.content, medium) {
        case (.questionnaire(let questionnaire), _): blocks(of: questionnaire)
        case (.readiness, .paper): sheet
        case (.readiness, .web): webSheet
        }
    }

    /// Whose form it is.
    var issuer: String { facts.municipality ?? page.say(.formIssuer, ["blank": .text(FormMaker.blank)]) }

    // MARK: Questionnaires

    func blocks(of form: Questionnaire) -> [Block] {
        let gaps = gaps(of: form)
        func words(_ text: Localized) -> String { Texts.fill(page.words(text), gaps, page.language) }
        let items = form.questions.enumerated().flatMap { position, item in
            blocks(of: item, "\(position + 1). " + words(item.text))
        }
        return [page.paragraph(words(form.opening))] + items + [page.paragraph(words(form.closing))]
    }

    private func blocks(of item: Questionnaire.Item, _ question: String) -> [Block] {
        let asked: [Inline] = [.strong(question)]
        func ask(_ note: BookletText?, _ room: Ask.Room) -> [Block] {
            let notes: [[Inline]] = note.map { [[.emphasis(page.say($0))]] } ?? []
            return [Block(.ask(Ask(label: question, paragraphs: [asked] + notes, room: room)))]
        }
        switch item.kind {
        case .choice, .scale: return ask(.markOne, .boxes(boxes(of: item), isOne: true))
        case .choices: return ask(nil, .boxes(boxes(of: item), isOne: false))
        case .number: return ask(.writeNumber, .lines(1))
        case .text: return ask(nil, .lines(item.lines ?? 2))
        case .problems: return ask(nil, .boxes(problems(item.lines ?? 8), isOne: false))
        case .table: return [Block(.paragraph(asked)), rows(of: item)]
        }
    }

    private func boxes(of item: Questionnaire.Item) -> [Ask.Box] {
        let other = item.other.map { [Ask.Box([.text(page.words($0))], hasLine: true)] } ?? []
        return item.options.map { Ask.Box([.text(page.words($0))]) } + other
    }

    /// Lines to write problems on where none are known yet.
    private func problems(_ lines: Int) -> [Ask.Box] {
        facts.problems.isEmpty
            ? (1...lines).map { Ask.Box([.text("\($0).")], hasLine: true) }
            : facts.problems.map { Ask.Box([.text($0)]) }
    }

    private func rows(of item: Questionnaire.Item) -> Block {
        let columns = item.options.map { Table.Column(page.words($0), weight: 5) }
        let rows = (1...(item.lines ?? 10)).map { row in
            [Table.Cell("\(row)")] + columns.map { _ in Table.Cell("") }
        }
        return page.table([.init("№", weight: 1, alignment: .end)] + columns, rows, isFilledIn: true)
    }

    /// What the dossier knows, and room to write where it does not.
    private func gaps(of form: Questionnaire) -> [String: TextArgument] {
        let known = Questionnaire.Gap.allCases.map { gap in
            let value: String? =
                switch gap {
                case .until: form.method.flatMap { facts.rounds[$0] }
                case .workshop: facts.workshop
                case .results, .phone, .post: nil
                }
            return (gap.rawValue, TextArgument.text(value ?? Self.blank))
        }
        return Dictionary(uniqueKeysWithValues: known)
    }

    /// As long as a date by hand.
    private static let blank = String(repeating: "…", count: 14)
}
