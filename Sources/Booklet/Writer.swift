import Catalog
import Document
import Guide
import Wording

/// Writes the booklet part by part, and remembers what was printed in full so that later places refer to it.
struct Writer {
    let sources: BookletSources
    let page: Page
    let numbers: Numbers
    let showsTrainer: Bool
    let laws: [String: Framework]
    let questions: [String: Question]
    let glossary: Glossary
    /// Whether the annexes are in the document, so that the text may refer to them.
    var hasAnnexes = true
    /// Lists of options printed so far, with the number of their question.
    var shownOptions: [[Option]: String] = [:]
    /// Laws printed with their duty so far, with the number of the question.
    var shownLaws: [String: String] = [:]
    /// Practices printed so far, in order.
    var shownPractices: [Practice] = []

    init(_ sources: BookletSources, _ texts: Texts, showsTrainer: Bool) {
        (self.sources, self.showsTrainer) = (sources, showsTrainer)
        page = Page(texts)
        numbers = Numbers(sources.guide)
        laws = Dictionary(sources.frameworks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let questions = sources.guide.questions.map { ($0.id, $0) }
        self.questions = Dictionary(questions, uniquingKeysWith: { first, _ in first })
        glossary = Glossary(sources.terms, in: texts.language)
    }

    var guide: Guide { sources.guide }
    var title: String { page.words(guide.title) }

    func say(_ key: BookletText, _ arguments: [String: TextArgument] = [:]) -> String {
        page.say(key, arguments)
    }
    func words(_ text: Localized) -> String { page.words(text) }

    mutating func wholeBooklet() -> [Block] {
        var blocks = [page.paragraph(words(guide.about)), Block(.pageBreak), Block(.contents(depth: 2))]
        blocks += [Block(.pageBreak)] + opening() + light()
        for phase in guide.phases {
            blocks += [Block(.pageBreak), heading(of: phase)]
            for (position, step) in phase.steps.compactMap(guide.step(_:)).enumerated() {
                blocks += (position == 0 ? [] : [Block(.pageBreak)]) + section(step)
            }
        }
        for annex in Annex.allCases { blocks += annexBlocks(annex) }
        return blocks
    }

    mutating func booklet(of step: Step) -> [Block] {
        hasAnnexes = false
        let terms = self.terms(in: step)
        let fed = Set(step.questions.map(\.id))
        let forms = guide.questionnaires.filter { $0.questions.contains { fed.contains($0.feeds) } }
        let phase = guide.phases.first { $0.steps.contains(step.id) }
        var blocks = phase.map { [heading(of: $0)] } ?? []
        blocks += section(step) + headed(.forms, formBlocks(forms))
        if step.questions.contains(where: \.isCriterion) { blocks += headed(.readiness, readinessSheet) }
        return blocks + headed(.glossary, glossaryTable(terms))
    }

    private func heading(of phase: Phase) -> Block {
        let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
        let position = guide.phases.firstIndex { $0.id == phase.id } ?? 0
        let number = roman.indices.contains(position) ? roman[position] : "\(position + 1)"
        return page.heading(1, words(phase.title), number: number + ".", "phase-" + phase.id)
    }

    // MARK: Annexes

    private func annexBlocks(_ annex: Annex) -> [Block] {
        switch annex {
        case .forms: headed(annex, formBlocks(guide.questionnaires))
        case .readiness: headed(annex, readinessSheet)
        case .methods: headed(annex, methodTable)
        case .laws: headed(annex, lawTable)
        case .funding: headed(annex, fundingTable)
        case .indicators: headed(annex, indicatorTable)
        case .glossary: headed(annex, glossaryTable(glossary.terms))
        case .sources: headed(annex, sourceList)
        }
    }

    /// An annex; nothing when it is empty. Those that are copied begin on a page of their own, and so does the next.
    private func headed(_ annex: Annex, _ blocks: [Block]) -> [Block] {
        guard !blocks.isEmpty else { return [] }
        let mark = hasAnnexes ? say(.annex, ["letter": .text(annex.letter(in: page.language))]) : ""
        let start = [.forms, .readiness, .methods].contains(annex) ? [Block(.pageBreak)] : []
        return start + [page.heading(1, say(annex.title), number: mark, Anchor.annex(annex))] + blocks
    }
}
