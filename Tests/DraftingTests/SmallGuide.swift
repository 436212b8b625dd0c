import Answers
import Catalog
import Document
import Drafting
import Foundation
import Guide
import Strategy
import Templates
import TestKit
import Testing
import Wording

/// A guide with one question of each kind that matters to a document.
enum SmallGuide {
    static func field(
        _ kind: Kind, _ label: String, options: OptionSource = .none, unit: String? = nil,
        isPersonal: Bool = false
    ) -> Field {
        Field(
            kind: kind, label: Localized(bg: label, en: label), help: .empty, example: .empty, minimum: nil,
            maximum: nil,
            unit: unit.map { Localized(same: $0) }, options: options, isPersonal: isPersonal)
    }

    static func question(
        _ id: String, _ field: Field, needed: String? = "know", when: Condition? = nil,
        columns: [Column] = [], group: String? = nil, lifts: [Localized] = []
    ) -> Question {
        Question(
            id: id, field: field, why: .empty, needed: needed, when: when, themes: [], columns: columns,
            fill: nil, group: group, lifts: lifts)
    }

    /// What lifts a criterion with three levels.
    static let lifts = ["план", "начало"].map { Localized(same: $0) }

    static func column(_ id: String, _ field: Field, isRequired: Bool = false) -> Column {
        Column(id: id, field: field, isRequired: isRequired, when: nil)
    }

    static func options(_ ids: String...) -> OptionSource {
        .listed(ids.map { Option(id: $0, label: Localized(bg: "Опция \($0)", en: "Option \($0)")) })
    }

    static let questions: [Question] = [
        question("profile.name", field(.text, "Как се казва общината?")),
        question("profile.population", field(.number, "Колко жители има?", unit: "души")),
        question("profile.olderPeople", field(.number, "Колко са на 65 и повече?"), needed: nil),
        question("profile.notes", field(.longText, "Бележки?"), needed: nil),
        question("mandate.reason", field(.longText, "Защо сега?")),
        question("mandate.scope", field(.choice, "Сами ли сте?", options: options("alone", "joint"))),
        question(
            "mandate.partners", field(.text, "С кого?"),
            when: .test(question: "mandate.scope", .is("joint"))),
        question("mandate.mayor", field(.text, "Кой е кметът?", isPersonal: true)),
        question(
            "readiness.skills.staff",
            field(.scale, "Докъде са уменията?", options: options("none", "planned", "doing")),
            group: "skills", lifts: lifts),
        question(
            "measures", field(.table, "Кои са мерките?"),
            columns: [
                column("title", field(.text, "Мярка"), isRequired: true),
                column("lead", field(.text, "Отговорник"), isRequired: true),
                column("yearly", field(.money, "На година")),
                column("end", field(.date, "Край")),
                column("oneOff", field(.money, "Еднократно")),
                column("programme", field(.choice, "Програма", options: .register(.funding))),
                column("contact", field(.text, "Телефон", isPersonal: true)),
                column("status", field(.choice, "Състояние", options: options("planned", "done", "stopped"))),
                column("after", field(.choices, "След", options: .rows(of: "measures"))),
                column("quickWin", field(.yesNo, "Бърз резултат")),
            ]),
        question(
            "uses", field(.table, "Кои практики?"),
            columns: [
                column(
                    "practice", field(.choice, "Практика", options: .register(.practices)), isRequired: true),
                column("measure", field(.choice, "За мярка", options: .rows(of: "measures"))),
                column("problem", field(.choice, "За проблем", options: .rows(of: "problems"))),
                column("section", field(.choice, "За глава", options: options("context", "method"))),
                column("figure", field(.number, "Резултат")),
                column("lesson", field(.longText, "Поука"), isRequired: true),
            ]),
        question(
            "team", field(.table, "Кой е екипът?", isPersonal: true),
            columns: [column("role", field(.text, "Роля"))]),
    ]

    static let guide = Guide(
        id: "small", version: "1.0.0", title: Localized(bg: "Малко ръководство", en: "Small guide"),
        about: .empty,
        phases: [Phase(id: "know", title: .empty, steps: ["one"])],
        steps: [
            Step(
                id: "one", phase: "know", title: Localized(bg: "Първа стъпка", en: "First step"),
                purpose: .empty,
                output: .empty, participants: .empty, evidence: .empty, weeks: 1, mistakes: [], themes: [],
                offersPractices: false, questions: Guide.completed(questions + planning))
        ])

    static let texts: [String: Localized] = [
        "words.nothing": Localized(same: "няма"),
        "words.placeholders": Localized(same: "още не; уточнява се"),
        "drafting.later": Localized(same: "{question} (по-късно: {note})"),
        "drafting.unknown": Localized(same: "{question} (не се знае)"),
        "drafting.annex": Localized(bg: "Приложение {letter}.", en: "Annex {letter}."),
        "status.completed": Localized(same: "завършена"),
        "status.ended": Localized(same: "{status} през {year}"),
        "catalog.figure-old": Localized(same: "старо число"),
        "catalog.figures-old": Localized(same: "Числата са от {years}"),
        "drafting.figures-fresh": Localized(same: "нито едно от {all}: {years}"),
        "drafting.figures-old": Localized(same: "старо {count} от {all}: {years}"),
        "claim.promoter": Localized(same: "по думите им"),
        "drafting.practice-result": Localized(same: "Резултат: {result}."),
        "drafting.total": Localized(same: "Общо"),
        "drafting.arms": Localized(same: "място за герба"),
        "drafting.colophon": Localized(same: "Pateka, {date}, {guide} {version}, {template}"),
        "drafting.partly-without": Localized(same: "{question}, липсва {list}"),
        "drafting.partly-few": Localized(same: "{question}, {count} от {all}"),
        "drafting.both-places": Localized(same: "{tables} и {figures}"),
        "drafting.of-tables": Localized(same: "в {count|таблица|таблици} {numbers}"),
        "drafting.of-figures": Localized(same: "на {count|фигура|фигури} {numbers}"),
        "drafting.quick-of": Localized(same: "бързи: {count}"),
        "drafting.first-days-of": Localized(same: "за {count} от {all}"),
        "drafting.quick-list": Localized(same: "бързи: {list}"),
        "drafting.sure-of": Localized(same: "{sure}/{total}"),
        "drafting.unknown-sum": Localized(same: "неизвестно"),
        "drafting.of-no-measure": Localized(same: "Без мярка: {sum}."),
        "drafting.at-least": Localized(same: "поне {sum}"),
        "drafting.counted-measures": Localized(same: "{count} {count|мярка|мерки}"),
        "drafting.without-costs": Localized(same: "без сметка {count} от {all}"),
        "drafting.costs-from-cards": Localized(same: "по карти {count}"),
        "drafting.without-outside": Localized(same: "без {sum} отвън"),
        "drafting.without-unknown-outside": Localized(same: "без неизвестното отвън"),
        "drafting.name-instead-of-post": Localized(same: "{question} (име)"),
        "drafting.part-of-order": Localized(same: "{list} (подредени {count} от {all})"),
        "drafting.date-ahead": Localized(same: "{question} (предстои)"),
        "drafting.adoption": Localized(same: "Приет: {act}"),
        "drafting.mean-of-part": Localized(same: "{mean} ({part})"),
        "drafting.part-of-criteria": Localized(same: "по {count} от {all}"),
        "drafting.without-period": Localized(same: "без години"),
        "drafting.period-lacking": Localized(same: "Без години."),
        "drafting.with-unassigned": Localized(same: "от тях {sum} без мярка"),
        "drafting.overruled-cards": Localized(same: "Редовете важат: {list}"),
        "drafting.overruled-card": Localized(same: "{title} ({sum})"),
        "drafting.lines-overrule": Localized(same: "броят се редовете: {sum}"),
        "drafting.lines-from-cards": Localized(same: "По карти: {list}."),
        "drafting.costs-lacking": Localized(same: "Без сметка: {list}."),
        "drafting.without-year": Localized(same: "Без година"),
        "drafting.not-stated": Localized(same: "Не е посочено"),
        "drafting.stopped-measures": Localized(same: "Спрени: {list}."),
        "drafting.measure-title": Localized(same: "{number}. {title}"),
        "drafting.more": Localized(same: "още {count}"),
        "catalog.stands": Localized(same: "{status} по {source}"),
        "funding.announced": Localized(same: "обявена"),
        "catalog.duty-facts": Localized(same: "{text} ({facts})."),
        "catalog.duty-next": Localized(same: "следва: {date}"),
        "catalog.doubt": Localized(same: "За проверка: {text}"),
        "drafting.gap-author": Localized(same: "Програмата"),
        "drafting.gap": Localized(same: "Чака: {question}"),
        "drafting.gap-row": Localized(same: "ред {row}"),
        "drafting.gap-how": Localized(same: "{step}: {number}"),
        "drafting.gap-department": Localized(same: "от {department}"),
        "drafting.note-for": Localized(same: "до {department}"),
        "drafting.note-before": Localized(same: "преди отговора"),
        "drafting.date-over": Localized(same: "{date} (мина)"),
    ]
}

/// An answer or a mark at a path.
enum Given {
    case text(String), number(Decimal), about(Decimal), flag(Bool), list([String]), figure(Decimal, Source),
        mark(Mark)

    var change: (AnswerPath) -> Change {
        switch self {
        case .text(let text): { .set($0, .text(text)) }
        case .number(let number), .figure(let number, _): { .set($0, .number(number)) }
        case .about(let number): { .set($0, .about(number)) }
        case .flag(let flag): { .set($0, .flag(flag)) }
        case .list(let list): { .set($0, .list(list)) }
        case .mark(let mark): { .mark($0, mark) }
        }
    }

    var source: Source? { if case .figure(_, let source) = self { source } else { nil } }
}

/// - Parameter count: how many answers stand before them.
func answers(_ given: KeyValuePairs<String, Given>, after count: Int = 0) -> Answers {
    Answers(
        given.enumerated().compactMap { position, one in
            AnswerPath(parsing: one.key).map { path in
                Event(
                    id: String(1000 + count + position), at: "2026-11-24T08:00:00Z", by: "", guide: "1",
                    change: one.value.change(path), source: one.value.source)
            }
        })
}

/// A section whose items stand on the lines 1, 2, 3 …
func section(
    _ id: String, _ contents: [Template.Content], numbering: Template.Numbering = .numbered,
    inner: [Template.Section] = [], when: Condition? = nil
) -> Template.Section {
    Template.Section(
        line: 100, id: id, title: Localized(bg: "Глава \(id)", en: "Chapter \(id)"), numbering: numbering,
        when: when,
        startsPage: false,
        items: contents.enumerated().map { Template.Item(line: $0.offset + 1, $0.element) },
        sections: inner)
}

func text(_ words: String) -> Template.Content { .text(Localized(same: words), lead: nil) }

func template(_ sections: [Template.Section], title: String = "Стратегия") -> Template {
    func line(_ words: String) -> Template.Line { Template.Line(line: 1, text: Localized(same: words)) }
    return Template(
        id: "t", version: "1.0.0", title: line(title), subtitle: line(""), author: line(""),
        sections: sections)
}

func draft(
    _ sections: [Template.Section], _ answers: Answers = Answers(), library: Library = Library(),
    language: Language = .bg, title: String = "Стратегия", note: String? = nil, path: GuidePath = .full,
    hasCover: Bool = false, hasComments: Bool = false
) throws -> Document {
    try drafter(
        sections, answers, library: library, language: language, title: title, note: note, path: path,
        hasCover: hasCover, hasComments: hasComments
    ).document()
}

func drafter(
    _ sections: [Template.Section], _ answers: Answers = Answers(), library: Library = Library(),
    language: Language = .bg, title: String = "Стратегия", note: String? = nil, path: GuidePath = .full,
    hasCover: Bool = false, hasComments: Bool = false
) throws -> Drafter {
    let day = try #require(Day(year: 2026, month: 11, day: 24))
    var outline = template(sections, title: title)
    (outline.path, outline.hasCover) = (path, hasCover)
    return Drafter(
        template: outline,
        strategy: Strategy(walk: Walk(guide: SmallGuide.guide, answers: answers)),
        library: library, texts: Texts(SmallGuide.texts, in: language),
        vocabulary: ReviewVocabulary(Texts(SmallGuide.texts, in: language)),
        issue: Issue(version: "0.1", date: day, note: note), hasComments: hasComments)
}

extension Document {
    /// The runs of every paragraph, those in cells, lists and callouts too.
    var runs: [[Inline]] {
        allBlocks.flatMap { block -> [[Inline]] in
            switch block.content {
            case .paragraph(let text), .heading(_, _, let text, _): [text]
            case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
            case .placeholder(let question): [[.placeholder(question)]]
            case .source(let number, let text, _): [[.text("[\(number)] ")] + text]
            case .list, .callout, .ask, .chart, .timeline, .contents, .pageBreak, .origins: []
            }
        }
    }

    /// The words of every paragraph under the headings.
    var lines: [String] { runs.map { $0.map(\.plain).joined() } }

    var tables: [Table] {
        allBlocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    }

    var numbers: [String] { entries(depth: 6).map(\.number) }
}
