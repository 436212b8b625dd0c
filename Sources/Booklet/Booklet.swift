package import Document
package import Guide
package import Wording

/// The guide as a booklet that stands on its own on paper, and its forms.
package struct Booklet: Sendable {
    private let sources: BookletSources
    private let texts: Texts
    private let date: Day

    /// - Parameter date: the day it is made, for the properties of the document.
    package init(_ sources: BookletSources, texts: Texts, date: Day) {
        (self.sources, self.texts, self.date) = (sources, texts, date)
    }

    /// The whole guide.
    ///
    /// - Parameter showsTrainer: whether each step ends its meeting with the exercise for a trainer.
    package func document(showsTrainer: Bool = false) -> Document {
        var writer = Writer(sources, texts, showsTrainer: showsTrainer)
        return document(writer.title, writer.wholeBooklet())
    }

    /// One step with the terms and forms it needs.
    package func document(of step: Step, showsTrainer: Bool = false) -> Document {
        var writer = Writer(sources, texts, showsTrainer: showsTrainer)
        return document(writer.title, writer.booklet(of: step))
    }

    /// The forms by what a person types, with their titles, in the order of the guide.
    package var forms: [(name: String, title: String)] { formMaker.all.map { ($0.name, $0.title) } }

    /// A form; nil when there is none of the name.
    ///
    /// - Parameter isLarge: whether its letters are large enough for those who see badly.
    package func form(
        named name: String, for medium: FormMedium, facts: FormFacts = FormFacts(), isLarge: Bool = false
    ) -> Document? {
        var maker = formMaker
        maker.facts = facts
        guard let form = maker.all.first(where: { $0.name == name }) else { return nil }
        var document = document(
            form.title, maker.blocks(of: form, for: medium), subtitle: maker.issuer,
            density: isLarge ? .largeForm : .form)
        document.isTurned = form.isTurned(on: medium)
        return document
    }

    private var formMaker: FormMaker { Writer(sources, texts, showsTrainer: false).forms }

    private func document(
        _ title: String, _ blocks: [Block], subtitle: String? = nil, density: Document.Density = .dense
    ) -> Document {
        let page = Page(texts)
        let version: TextArgument = .text(sources.guide.version)
        return Document(
            language: texts.language.rawValue, title: title,
            subtitle: subtitle ?? page.say(.subtitle, ["version": version]), author: page.say(.author),
            date: date.description,
            labels: .init(
                contents: page.say(.contents), page: page.say(.page), table: page.say(.table),
                figure: page.say(.figure), skip: page.say(.skip), save: page.say(.save)),
            blocks: blocks, density: density)
    }
}
