import Wording
import Document
import Guide

/// Where a form is filled in.
package enum FormMedium: Sendable {
    /// Boxes and lines to write on.
    case paper
    /// Plain numbered questions, to paste into a service for surveys.
    case web
}

/// Makes the forms of a guide: its questionnaires, and the sheet on which one person scores readiness.
struct FormMaker {
    let guide: Guide
    let page: Page
    /// For whom a criterion is, by its id; none for one that is for all.
    let audiences: [String: String]

    static let readinessName = "readiness"

    struct Form {
        var name: String
        var title: String
        fileprivate var content: Content

        /// The sheet has the signs of every level side by side.
        var density: Document.Density {
            switch content {
            case .questionnaire: .roomy
            case .readiness: .dense
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
        case (.questionnaire(let questionnaire), .paper): paper(questionnaire)
        case (.questionnaire(let questionnaire), .web): web(questionnaire)
        case (.readiness, .paper): sheet
        case (.readiness, .web): webSheet
        }
    }

    // MARK: Questionnaires

    func paper(_ form: Questionnaire) -> [Block] {
        let rows = form.questions.enumerated().map { position, item in
            [
                Table.Cell([[.strong("\(position + 1)")]]),
                Table.Cell([[.strong(page.words(item.text))]] + space(for: item)),
            ]
        }
        return [
            page.paragraph(page.words(form.opening)),
            page.table([.init("", weight: 1, alignment: .end), .init("", weight: 24)], rows),
            page.paragraph(page.words(form.closing)),
        ]
    }

    /// Boxes or lines to answer in.
    private func space(for item: Questionnaire.Item) -> [[Inline]] {
        let boxes = item.options.map { "☐ " + page.words($0) }
        switch item.kind {
        case .choice: return [[.emphasis(page.say(.markOne))]] + boxes.map { [.text($0)] }
        case .choices: return [[.emphasis(page.say(.markSeveral))]] + boxes.map { [.text($0)] }
        case .scale: return [[.emphasis(page.say(.markOne))]] + row(boxes)
        case .number: return [[.text(page.say(.writeNumber) + " " + line(12))]]
        case .text: return [[.text(line(80))], [.text(line(80))]]
        }
    }

    /// Side by side where they fit.
    private func row(_ boxes: [String]) -> [[Inline]] {
        let joined = boxes.joined(separator: "     ")
        return joined.count <= 80 ? [[.text(joined)]] : boxes.map { [.text($0)] }
    }

    func line(_ length: Int) -> String { String(repeating: "_", count: length) }

    private func web(_ form: Questionnaire) -> [Block] {
        let items = form.questions.map { item -> [Block] in
            let question = Block(.paragraph([.text(page.words(item.text))]))
            guard !item.options.isEmpty else { return [question] }
            return [question, page.list(item.options.map { [.text(page.words($0))] })]
        }
        return [
            page.paragraph(page.words(form.opening)), Block(.list(ordered: true, items: items)),
            page.paragraph(page.words(form.closing)),
        ]
    }
}
