import Answers
import Catalog
import Guide
import Strategy
import Templates
import Wording

/// What is known when a document is drafted, told in the words of its language.
///
/// A class because every text that is filled in holds it, and it is large; nothing in it changes.
final class Facts: Sendable {
    let walk: Walk
    let strategy: Strategy
    let library: Library
    let texts: Texts
    /// What tells a fact from a claim in people's words; made once, since it holds hundreds of words.
    let vocabulary: ReviewVocabulary
    let issue: Issue
    /// Whether each cell of a table says which answers are behind it.
    let isTraced: Bool
    let formats: Formats
    /// The texts of the template, read once however often they are filled in.
    let parsed = ParsedTexts()
    /// What is owed, and what nobody knows, as the dossier itself counts it.
    let missing: [MissingAnswer]
    let unknown: [Question]
    /// The criteria of the self-assessment that are asked, in the order of the guide.
    let criteria: [Question]
    /// Made once, since every measure and indicator names some.
    private let objectives: [Strategy.Numbered]
    private let withheld: Withheld
    /// What dotted names begin with: `mandate` for `mandate.reason`.
    let beginnings: Set<String>

    init(
        strategy: Strategy, library: Library, texts: Texts, vocabulary: ReviewVocabulary, issue: Issue,
        isTraced: Bool = false
    ) {
        (self.vocabulary, self.isTraced) = (vocabulary, isTraced)
        let walk = strategy.walk
        let questions = walk.guide.questions
        missing = strategy.missing
        unknown = questions.filter {
            $0.needed != nil && walk.applies($0) && walk.standing($0) == .unknown
        }
        self.strategy = strategy.withoutPersonal
        (self.walk, withheld) = (self.strategy.walk, walk.withheld)
        objectives = self.strategy.numbered(Strategy.Objective.table)
        criteria = self.walk.guide.questions.filter(\.isCriterion).filter(self.walk.counts)
        (self.library, self.texts, self.issue) = (library, texts, issue)
        formats = Formats(texts.language)
        let names =
            questions.map(\.id) + DerivedField.allCases.map(\.rawValue) + Ground.allCases.map(\.rawValue)
            + [DerivedField.countPrefix + "x", DerivedField.onePrefix + "x"]
        beginnings = Set(names.flatMap(\.beginnings))
    }

    var language: Language { texts.language }

    func question(_ id: String) -> Question? { strategy.question(id) }
    func column(_ table: String, _ id: String) -> Column? { strategy.column(table, id) }
    /// A text of the guide in the language, safe to stand beside marks.
    func words(_ text: Localized) -> String { Mark.unmarked(text[language]) }
    /// The label of the question or column a cell belongs to.
    func label(at path: AnswerPath) -> String { field(at: path).map { words($0.label) } ?? path.description }
    func label<Content>(_ cell: Cell<Content>) -> String { label(at: cell.path) }
    func field(at path: AnswerPath) -> Field? {
        path.column.map { column(path.question, $0)?.field } ?? question(path.question)?.field
    }
    func say(_ key: DraftingText, _ arguments: [String: TextArgument] = [:]) -> String {
        texts(key, arguments)
    }

    // MARK: What a name amounts to

    /// nil when the name is known to nobody.
    func told(_ name: String) -> Told? {
        if let field = DerivedField(rawValue: name) { return told(field) }
        if let ground = Ground(rawValue: name) { return told(ground) }
        if let table = name.countedTable, let question = question(table), question.field.kind == .table {
            return rows(of: table).isEmpty ? told(question) : .said(formats.number(count(of: table)))
        }
        if let table = name.singleTable, question(table)?.field.kind == .table {
            return count(of: table) == 1 ? .said("") : .silent
        }
        return question(name).map(told)
    }

    func told(_ question: Question) -> Told {
        guard question.isPrintable, walk.applies(question) else { return .silent }
        let rows = question.field.kind == .table ? self.rows(of: question.id) : []
        guard rows.isEmpty else { return .said(formats.number(rows.count)) }
        let cell = strategy.cell(at: AnswerPath(question.id))
        // A name that the register gave is said as the register has it in the language of the document.
        if question.fill == "municipality.name", let place = library.place, let name = cell.value?.text,
            place.name.versions.contains(name)
        {
            return .said(place.name[language])
        }
        guard !picksStoppedMeasure(cell, question.field) else { return .missing(words(question.field.label)) }
        return told(cell, question.field, isOwed: question.needed != nil)
    }

    /// What is told of measures row by row is told of those that go on.
    func isStopped(_ row: String, in table: String) -> Bool {
        table == Strategy.Measure.table && strategy.measure(row).map { !$0.isAlive } ?? false
    }

    /// What is promised of one measure cannot be promised of one that was stopped.
    private func picksStoppedMeasure(_ cell: Cell<Value>, _ field: Field) -> Bool {
        guard field.kind == .choice, field.options == .rows(of: Strategy.Measure.table) else { return false }
        return cell.value?.text.flatMap(strategy.measure).map { !$0.isAlive } ?? false
    }

    /// What a cell amounts to; an empty one that may be empty is silent.
    func told(_ table: String, row: String, _ column: Column) -> Told {
        guard !column.field.isPersonal, question(table) != nil, !withheld.hides(AnswerPath(table)) else {
            return .silent
        }
        let path = AnswerPath(table, row: row, column: column.id)
        return told(strategy.cell(at: path), column.field, isOwed: column.isRequired)
    }

    /// What a cell of the strategy amounts to.
    func told<Content>(_ cell: Cell<Content>) -> Told { told(at: cell.path) }
    func told(at path: AnswerPath) -> Told {
        guard let row = path.row, let id = path.column else { return told(path.question) ?? .silent }
        return column(path.question, id).map { told(path.question, row: row, $0) } ?? .silent
    }

    private func told(_ cell: Cell<Value>, _ field: Field, isOwed: Bool) -> Told {
        let label = words(field.label)
        switch cell.standing {
        case .answered, .outdated: return told(cell, field) ?? (isOwed ? .missing(label) : .silent)
        case .later(let note): return .missing(put(off: label, note))
        case .unknown(let reason): return .missing(unknown(label, reason))
        case .doesNotApply, .dormant: return .silent
        case .missing: return isOwed ? .missing(label) : .silent
        }
    }

    /// Whether it names a time that must lie in the years of the strategy, and does not.
    private func isOutsideYears(_ cell: Cell<Value>) -> Bool {
        let path = AnswerPath(cell.path.question, row: "", column: cell.path.column ?? "")
        guard Self.inYears.contains(cell.path.row == nil ? cell.path : path) else { return false }
        let year = cell.value?.whole ?? cell.value?.text.flatMap { Timing(saved: $0)?.year }
        return path == Strategy.Measure.model.end.path ? isBeforeYears(year) : isOutsideYears(year)
    }

    /// A measure may well go on after them.
    func isBeforeYears(_ year: Int?) -> Bool {
        guard let year, let years = strategy.years else { return false }
        return year < years.lowerBound
    }

    /// False also while the year or the years are unknown.
    func isOutsideYears(_ year: Int?) -> Bool {
        guard let year, let years = strategy.years else { return false }
        return !years.contains(year)
    }

    /// What is promised within the years of the strategy.
    private static let inYears: Set<AnswerPath> = [
        Strategy.Objective.model.byYear.path, Strategy.Indicator.model.targetYear.path,
        Strategy.Measure.model.start.path, Strategy.Measure.model.end.path,
        Strategy.Facts.model.midterm.path,
    ]

    /// The rows of a table that a document may tell of.
    func rows(of table: String) -> [String] { strategy.rows(of: table) }

    /// The same with their numbers, in the order in which documents tell them.
    func numbered(_ table: String) -> [Strategy.Numbered] {
        table == Strategy.Objective.table ? objectives : strategy.numbered(table)
    }

    /// A question nobody can answer, and why.
    func unknown(_ question: String, _ reason: String) -> String {
        guard let reason = reason.tidied?.cleaned() else {
            return say(.unknown, ["question": .text(question)])
        }
        return say(.unknownBecause, ["question": .text(question), "reason": .text(reason)])
    }

    /// How many an order holds, and of how many; nil when of all.
    func partOfOrder(_ value: Value?, _ field: Field) -> [String: TextArgument]? {
        let all: Int? =
            switch field.options {
            case .rows(let table): rows(of: table).count
            case .listed(let options): options.count
            case .register, .none: nil
            }
        guard let all, let count = value?.list?.count, count < all else { return nil }
        return ["count": .count(count), "all": .count(all)]
    }

    /// A name that a public document does not print, and no post beside it.
    func nameInsteadOfPost(_ question: String, at path: AnswerPath? = nil) -> Told {
        let key: DraftingText = path.map(Strategy.isVoice) == true ? .contactInWords : .nameInsteadOfPost
        return .missing(say(key, ["question": .text(question)]))
    }

    private func put(off question: String, _ note: String) -> String {
        note.tidied.map { say(.later, ["question": .text(question), "note": .text($0.cleaned())]) }
            ?? question
    }

    /// " (2011 г., старо число)": the year of a figure, and that it is too old where it is.
    func dated(_ figure: DatedFigure, on day: Day? = nil) -> String {
        " (" + figure.words(on: day ?? issue.date, texts) + ")"
    }

    /// A figure that comes from a register carries its year and a citation.
    private func told(_ cell: Cell<Value>, _ field: Field) -> Told? {
        guard let value = cell.value, let words = words(value, field) else { return nil }
        if value.text != nil, Strategy.namesPerson(words, at: cell.path) {
            return Strategy.published(words, at: cell.path).map(Told.said)
                ?? nameInsteadOfPost(self.words(field.label), at: cell.path)
        }
        if isOutsideYears(cell) {
            return .missing(
                say(.yearOutside, ["question": .text(self.words(field.label)), "value": .text(words)]))
        }
        if field.kind == .ranking, let part = partOfOrder(value, field) {
            return .said(say(.partOfOrder, part.merging(["list": .text(words)]) { $1 }))
        }
        guard let source = cell.source else { return .said(words) }
        let year =
            strategy.dated(cell).map { dated($0) } ?? source.year.map { " (\(formats.year($0)))" } ?? ""
        return .said(words + year + Mark.source(cell.path.description))
    }
}

extension String {
    /// a and a.b for a.b.c.
    fileprivate var beginnings: [String] {
        let parts = split(separator: ".")
        return (1..<max(1, parts.count)).map { parts.prefix($0).joined(separator: ".") }
    }
}
