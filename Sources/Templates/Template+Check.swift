package import Findings
package import Guide
import Wording

extension Template {
    /// Every name in the template that nobody knows, and every tag it may not use, at its line.
    ///
    /// - Parameters:
    ///   - file: where the findings have their lines.
    ///   - words: by whose beginnings a claim is found.
    ///   - chapters: those a practice can be used for; nil while nobody knows them, and then none is refused.
    package func check(
        guide: Guide, file: String, claims words: ClaimWords = ClaimWords(), chapters: [String]? = nil
    ) -> Findings {
        var check = TemplateCheck(guide: guide, file: file, words: words, path: path, chapters: chapters)
        for line in [title, subtitle, author] { check.text(line.text, line: line.line, row: nil) }
        for section in sections { check.section(section) }
        return check.findings
    }
}

/// A check on its way through a template.
private struct TemplateCheck {
    let guide: Guide
    let file: String
    private let words: ClaimWords
    private let path: GuidePath?
    private let chapters: [String]?
    /// Whether what is checked is printed only under a condition.
    private var isBound = false
    /// The questions that are answered wherever what is checked is printed.
    private var answered: Set<String> = []
    private let questions: [String: Question]
    private var sections: Set<String> = []
    private(set) var findings = Findings()

    init(guide: Guide, file: String, words: ClaimWords, path: GuidePath?, chapters: [String]?) {
        (self.guide, self.file, self.words) = (guide, file, words)
        (self.path, self.chapters) = (path, chapters)
        questions = Dictionary(guide.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var tables: [String] { questions.values.filter { $0.field.kind == .table }.map(\.id).sorted() }

    private mutating func add(
        _ code: TemplateFinding, _ name: String, line: Int, near known: [String] = [],
        _ more: [String: String] = [:], severity: Severity = .error
    ) {
        let arguments = ["name": name, "near": nearName(to: name, among: known) ?? "–"]
        let place = Place(file: file, line: line)
        findings.add(Finding(severity, code, at: place, arguments.merging(more) { first, _ in first }))
    }

    // MARK: Sections and items

    mutating func section(_ section: Template.Section) {
        if !sections.insert(section.id).inserted { add(.duplicateSection, section.id, line: section.line) }
        let isName = section.id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if section.id.isEmpty || !isName { add(.badSection, section.id, line: section.line) }
        condition(section.when, line: section.line)
        bound(by: section.when) { check in
            check.text(section.title, line: section.line, row: nil)
            check.mention(section.mention, line: section.line)
            for item in section.items { check.item(item, row: nil) }
            for inner in section.sections { check.section(inner) }
        }
    }

    /// Whether both texts have the one gap that is filled, and claim nothing.
    private mutating func mention(_ mention: Localized?, line: Int) {
        guard let mention else { return }
        let isWhole = [mention.bg, mention.en].allSatisfy { Texts.gaps(in: $0) == [Template.Section.places] }
        if !isWhole { add(.badMention, mention.en, line: line, ["gap": "{\(Template.Section.places)}"]) }
        claim(mention, line: line)
    }

    /// Checks what is printed only where a condition holds.
    private mutating func bound(by condition: Condition?, _ check: (inout TemplateCheck) -> Void) {
        let outer = (isBound, answered)
        isBound = isBound || condition != nil
        answered.formUnion(condition?.answeredQuestions ?? [])
        check(&self)
        (isBound, answered) = outer
    }

    /// A template for the short path prints what is asked there, what the register fills in, and what somebody has
    /// answered all the same.
    private mutating func promise(_ question: Question, _ column: Column? = nil, line: Int) {
        guard path == .core, !answered.contains(question.id), question.fill == nil else { return }
        let isAsked = question.isCore && column?.isCore ?? true
        if !isAsked { add(.notOnPath, column.map { question.id + "/" + $0.id } ?? question.id, line: line) }
    }

    private mutating func claim(_ text: Localized, line: Int) {
        guard !isBound, let sentence = words.claim(in: text) else { return }
        add(.claimWithoutGround, sentence, line: line, severity: .warning)
    }

    private mutating func item(_ item: Template.Item, row: Question?) {
        condition(item.when, line: item.line)
        bound(by: item.when) { $0.content(of: item, row: row) }
    }

    private mutating func content(of item: Template.Item, row: Question?) {
        switch item.content {
        case .text(let text, _), .heading(let text): self.text(text, line: item.line, row: row)
        case .list(let texts, _): for text in texts { self.text(text, line: item.line, row: row) }
        case .answer(let id, _): answer(id, line: item.line)
        case .table(let table): self.table(table, line: item.line)
        case .chart(let name, let caption):
            chart(name, line: item.line)
            text(caption, line: item.line, row: nil)
        case .part(let name): part(name, line: item.line)
        case .practices(let section): chapter(section, line: item.line)
        case .each(let table, let items): each(table, items, line: item.line)
        case .callout(_, let items): for inner in items { self.item(inner, row: row) }
        case .timeline(let caption): text(caption, line: item.line, row: nil)
        case .contents, .pageBreak: break
        }
    }

    private mutating func answer(_ id: String, line: Int) {
        guard let question = questions[id] else {
            return add(.unknownName, id, line: line, near: questions.keys.sorted())
        }
        if question.field.kind == .table { add(.tableInText, id, line: line) }
        if question.field.isPersonal { add(.personal, id, line: line) }
        promise(question, line: line)
    }

    private mutating func chart(_ name: String, line: Int) {
        if ChartName(rawValue: name) == nil {
            add(.unknownChart, name, line: line, near: ChartName.allCases.map(\.rawValue))
        }
    }

    private mutating func part(_ name: String, line: Int) {
        if Part(rawValue: name) == nil {
            add(.unknownPart, name, line: line, near: Part.allCases.map(\.rawValue))
        }
    }

    private mutating func chapter(_ name: String, line: Int) {
        guard let chapters, !chapters.contains(name) else { return }
        add(.unknownChapter, name, line: line, near: chapters)
    }

    private mutating func each(_ id: String, _ items: [Template.Item], line: Int) {
        guard let table = known(table: id, line: line) else { return }
        for item in items { self.item(item, row: table) }
    }

    // MARK: Tables

    private mutating func known(table id: String, line: Int) -> Question? {
        guard let question = questions[id], question.field.kind == .table else {
            add(.unknownTable, id, line: line, near: tables)
            return nil
        }
        if !question.isPrintable { add(.personal, id, line: line) }
        promise(question, line: line)
        return question
    }

    private mutating func table(_ item: Template.TableItem, line: Int) {
        text(item.caption, line: line, row: nil)
        guard let table = known(table: item.table, line: line) else { return }
        for id in item.columns + item.totals + item.filter.map(\.column) {
            guard let column = table.column(id) else {
                add(.unknownColumn, id, line: line, near: table.columns.map(\.id), ["table": item.table])
                continue
            }
            if column.field.isPersonal { add(.personal, "\(item.table)/\(id)", line: line) }
            promise(table, column, line: line)
        }
        if item.columns.isEmpty {
            for column in table.columns where !column.field.isPersonal { promise(table, column, line: line) }
        }
        for filter in item.filter {
            options(filter.options, of: table.column(filter.column), line: line)
        }
    }

    private mutating func options(_ wanted: [String], of column: Column?, line: Int) {
        guard let column, case .listed(let options) = column.field.options else { return }
        for id in wanted where !options.contains(where: { $0.id == id }) {
            add(.unknownOption, id, line: line, near: options.map(\.id), ["column": column.id])
        }
    }

    // MARK: Names

    private mutating func condition(_ condition: Condition?, line: Int) {
        for name in condition?.questions ?? [] where questions[name] == nil {
            add(.unknownName, name, line: line, near: questions.keys.sorted())
        }
    }

    mutating func text(_ text: Localized, line: Int, row: Question?) {
        claim(text, line: line)
        var seen: Set<String> = []
        for tags in [Tags(text.bg), Tags(text.en)] {
            for name in tags.all where seen.insert(name).inserted { self.name(name, line: line, row: row) }
            for tag in tags.forbidden where seen.insert(tag).inserted { add(.forbiddenTag, tag, line: line) }
            for name in tags.unclosed where seen.insert("/" + name).inserted {
                add(.unclosedTag, name, line: line)
            }
        }
    }

    private mutating func name(_ name: String, line: Int, row: Question?) {
        if let row {
            if let column = row.column(name) {
                if column.field.isPersonal { add(.personal, "\(row.id)/\(name)", line: line) }
                promise(row, column, line: line)
                return
            }
            if name == Template.rowNumber { return }
        }
        if DerivedField(rawValue: name) != nil || Ground(rawValue: name) != nil { return }
        let counted = name.countedTable ?? name.singleTable
        if let table = counted.flatMap({ questions[$0] }), table.field.kind == .table {
            return promise(table, line: line)
        }
        guard let question = questions[name] else {
            return add(.unknownName, name, line: line, near: known(row))
        }
        if question.field.kind == .table { add(.tableInText, name, line: line) }
        if question.field.isPersonal { add(.personal, name, line: line) }
        promise(question, line: line)
    }

    private func known(_ row: Question?) -> [String] {
        let derived =
            DerivedField.allCases.map(\.rawValue) + Ground.allCases.map(\.rawValue)
            + tables.flatMap { [DerivedField.countPrefix + $0, DerivedField.onePrefix + $0] }
        return (row?.columns.map(\.id) ?? []) + questions.keys.sorted() + derived
    }
}

extension Condition {
    /// The questions without whose answers it cannot hold.
    fileprivate var answeredQuestions: [String] {
        switch self {
        case .all(let conditions): conditions.flatMap(\.answeredQuestions)
        case .test(let question, let test) where test != .answered(false): [question]
        case .any, .not, .test: []
        }
    }
}
