package import Document
import Guide
import Parallel
package import Strategy
package import Templates
package import Wording

/// Makes a document, or a workbook, of a template, the guide's answers and the catalog.
///
/// Nothing in an answer can become structure: texts are filled in without markup, and only what the template
/// says makes headings, lists and tables. Personal data stays out. The same input gives the same document.
package struct Drafter {
    private let template: Template
    private let facts: Facts
    private let hasMarks: Bool
    private let hasComments: Bool
    private let isTraced: Bool

    /// - Parameters:
    ///   - template: what the document consists of.
    ///   - strategy: what the answers amount to; those with personal data are left out here.
    ///   - library: the registers the answers point into.
    ///   - texts: the interface's texts; their language is that of the document.
    ///   - vocabulary: the words by which people's texts are read.
    ///   - issue: version, date and state of the draft.
    ///   - hasMarks: whether each section ends with where it comes from, for formats that can hide it.
    ///   - hasComments: whether what is awaited, and what colleagues have told each other, stands beside the pieces.
    ///   - isTraced: whether each cell of a table says which answers are behind it.
    package init(
        template: Template, strategy: Strategy, library: Library, texts: Texts,
        vocabulary: ReviewVocabulary, issue: Issue, hasMarks: Bool = false, hasComments: Bool = false,
        isTraced: Bool = false
    ) {
        (self.template, self.hasMarks, self.hasComments, self.isTraced) = (
            template, hasMarks, hasComments, isTraced
        )
        facts = Facts(
            strategy: strategy, library: library, texts: texts, vocabulary: vocabulary, issue: issue,
            isTraced: isTraced || hasComments)
    }

    package func document() -> Document {
        var composer = Composer(facts: facts, template: template)
        let chapters = drafted().compactMap { section, sources in
            section.map { $0.citing(composer.takeIn(sources)) }
        }
        let sections = withoutEmptyAnnexes(composer.withoutEmptySources(chapters))
        let marks = hasMarks ? OriginMarks(facts: facts) : nil
        // The short form and slides have no room to spare for sentences that name their tables.
        let isShort = template.path == .core || template.isForHall
        var outline = Outline(
            letters: facts.language.letters, mark: { marks?.mark(of: $0, $1) },
            mention: { [composer] in isShort ? [] : composer.mention($0, $1) }
        ) { facts.say(.annex, ["letter": .text($0)]) }
        var blocks = composer.withSources(outline.blocks(sections))
        if hasComments { blocks = Commenter(facts, keepsOrigins: isTraced).commented(blocks) }
        var document = Document(
            language: facts.language.rawValue, title: line(template.title), subtitle: line(template.subtitle),
            author: line(template.author), date: facts.issue.date.description, labels: labels, blocks: blocks,
            cover: template.hasCover ? cover : nil)
        document.house = house
        document.slides = template.isForHall ? slides : nil
        return document
    }

    private var slides: Document.Slides {
        Document.Slides(
            previous: facts.say(.slidePrevious), next: facts.say(.slideNext), all: facts.say(.slideAll),
            keys: facts.say(.slideKeys))
    }

    private var house: House {
        var house = facts.issue.house
        if case .said(let name) = facts.told(.municipality) {
            house.arms?.alternative = facts.say(.armsOf, ["name": .text(Mark.plain(name).cleaned())])
        } else {
            house.arms?.alternative = facts.say(.armsOfNobody)
        }
        return house
    }

    private var cover: Document.Cover {
        var cover = Document.Cover(arms: facts.say(.arms), issuer: line(template.author), period: nil)
        if case .said(let period) = facts.told(.period) {
            let years = Mark.plain(period).cleaned()
            if !line(template.title).contains(years) { cover.period = years }
        }
        return cover
    }

    /// The strategy as tables to work on with: measures, money, indicators and what else is planned.
    package func workbook() -> Workbook {
        var plan = ActionPlan(Composer(facts: facts, template: template))
        let sheets = plan.sheets()
        return Workbook(
            language: facts.language.rawValue,
            title: plan.say(.title, ["title": .text(line(template.title))]),
            subtitle: line(template.subtitle), author: line(template.author),
            date: facts.issue.date.description,
            labels: Workbook.Labels(page: facts.say(.page), shortened: plan.say(.shortened)), sheets: sheets)
    }

    /// The chapters, each with the sources it cites under numbers of its own; nil for those that say nothing.
    private func drafted() -> [(section: OutlineSection?, sources: Sourcebook)] {
        sideBySide(template.sections) { section in
            var composer = Composer(facts: facts, template: template)
            let drafted = OutlineSection(section, level: 1, composer: &composer)
            return (drafted?.askingOnce(), composer.sources)
        }
    }

    /// An annex that only asks is none yet, where the document lists what is still missing; one that an answer calls for,
    /// as the decision that adopted the strategy, has its place all the same.
    private func withoutEmptyAnnexes(_ sections: [OutlineSection]) -> [OutlineSection] {
        guard template.listsOpenQuestions else { return sections }
        return sections.filter {
            $0.section.numbering != .annex || $0.section.when != nil || !$0.isOnlyGaps
        }
    }

    private func line(_ line: Template.Line) -> String {
        Mark.plain(Scope(facts: facts).filled(line.text[facts.language]) ?? "").cleaned()
    }

    private var labels: Document.Labels {
        Document.Labels(
            contents: facts.say(.contents), page: facts.say(.page), table: facts.say(.table),
            figure: facts.say(.figure), skip: facts.say(.skip))
    }
}
