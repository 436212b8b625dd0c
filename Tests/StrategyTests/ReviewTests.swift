import Answers
import Catalog
import Findings
import Foundation
import Guide
import Strategy
import TestKit
import Testing
import Wording
import Yams

@Suite struct ReviewTests {
    static func review(_ sheet: Sheet, today: Day? = today) -> Findings {
        sheet.strategy.review(vocabulary, today: today, acts: [act]) { id in
            switch id {
            case "si-sevnica": practice
            case "ended": with(.completed)
            case "unclear": with(.unknown)
            default: nil
            }
        }
    }

    /// Asks something of every municipality within the years of the sound strategy.
    static let act = Framework(
        id: "bg-skills", title: .empty, citation: .empty, kind: .nationalLaw, force: .must,
        duties: [.init(text: .empty, next: PartialDate(rawValue: "2028-02-17"), sources: [])],
        themes: ["skills"], note: nil, sources: [], confidence: .high)

    static let today = Day(year: 2026, month: 11, day: 24)

    /// The words of the guide.
    static let vocabulary: ReviewVocabulary = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "guide/interface/review-words.yaml")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let words = (try? Yams.load(yaml: text)) as? [String: [String: String]] ?? [:]
        return ReviewVocabulary { list, language in words[list.text]?[language.rawValue] ?? "" }
    }()

    private static func with(_ status: Practice.Status) -> Practice {
        var practice = practice
        practice.status = status
        return practice
    }

    static let practice = Practice(
        id: "si-sevnica", title: .empty, place: .empty, country: "SI", territory: .town, population: nil,
        started: nil,
        status: .running, themes: [], participation: nil, problem: .empty, solution: .empty, method: .empty,
        technology: [], isOpenSource: false, results: [.init(value: 9, unit: .empty, year: 2020, source: 1)],
        cost: nil,
        funding: [], lessons: .empty, transfer: .empty, needs: [], sizes: [], sources: [], confidence: .high)

    @Test func `a line of a kind nobody told is never taken for money of no amount`() {
        let found = Self.review(Self.sound.without("finance/a/kind")).all.map(\.code)
        #expect(!found.contains(StrategyFinding.oneOffDiffers.rawValue))
        #expect(found.contains(StrategyFinding.financeIncomplete.rawValue))
    }

    @Test func `figures in texts are never errors, so that a draft need not read them to count these`() {
        let codes: [StrategyFinding] = [
            .sumNotComputed, .countNotComputed, .peopleNotComputed, .periodDiffers,
        ]
        #expect(codes.allSatisfy { $0.severity != .error })
        let typed = Self.sound.with("adoption.decision", "Приемат се 99 мерки за 777 777 евро.").strategy
        let whole = typed.review(Self.vocabulary)
        let rest = typed.review(Self.vocabulary, readsProse: false)
        #expect(whole.all.count > rest.all.count)
        #expect(whole.all.filter { $0.severity == .error } == rest.all.filter { $0.severity == .error })
    }

    @Test func `a sound strategy has no findings`() {
        #expect(Self.review(Self.sound).all == [])
    }

    @Test(arguments: [
        ("Листът е в трийсет и девет села.", "трийсет и девет"),
        ("В двеста трийсет и едно села.", "двеста трийсет и едно"),
        ("The sheet hangs in twenty-nine villages.", "twenty-nine"), ("В двайсет и пет и три села.", nil),
    ])
    func `a number in words is read as a whole, and two beside each other stay two`(
        text: String, said: String?
    ) {
        let sheet = Self.sound.with("governance.publish", .text(text)).with("profile.settlements", 27)
        let found = Self.review(sheet).all.first { $0.code == StrategyFinding.partOverWhole.rawValue }
        #expect(found?.arguments["text"] == said)
    }

    @Test(arguments: cases) func `finds it at its place`(one: Case) throws {
        let findings = Self.review(one.sheet).all.filter {
            $0.code == one.code.rawValue
        }
        let found = try #require(findings.first { $0.place?.file == one.place }, "\(findings)")
        #expect(found.severity == one.severity)
        #expect(found.arguments["path"] == one.place)
    }

    @Test func `a strategy adopted years ago is not told what comes before adoption`() {
        let adopted = Self.sound
            .with("document.stage", "adopted").with("document.body", "Общински съвет")
            .with("document.number", "Решение № 214").with("document.date", "2026-12-21")
            .with("mandate.basis", nil).with("adoption.consultationDays", 14)
            .with("adoption.consultationStart", "2027-03-01").with("adoption.forumDate", "2027-03-16")
            .without("proposals")
        #expect(Self.review(adopted, today: nil).all == [])
        #expect(Set(Self.review(adopted.without("document.stage")).all.map(\.code)).count >= 3)
    }

    @Test func `every code has a case that triggers it`() {
        // These need an event, a mark or what a guide asks for, and have tests of their own.
        let others: [StrategyFinding] = [
            .copyNotLookedAt, .neededAnswerMissing, .tableHasGaps, .answerPutOff, .answerIsPlaceholder,
            .registerFactsOnly, .answerSaysNothing, .sameTextInMost, .dateAhead,
            .numberMayHaveMoved, .fullPathAdds, .noPeriod, .oldFigure,
        ]
        #expect(Set(Self.cases.map(\.code) + others) == Set(StrategyFinding.allCases))
    }

    @Test func `errors are named by their codes and every family has findings`() {
        #expect(StrategyFinding.allCases.count >= 100)
        #expect(Set(StrategyFinding.allCases.map(\.family)) == Set(ReviewFamily.allCases))
        #expect(StrategyFinding(code: "no-vision") == .noVision)
        #expect(StrategyFinding(code: "review.no-vision") == .noVision)
        #expect(StrategyFinding(code: "no-visions") == nil)
    }

    /// The guide with a needed question, a table of required cells and a question the register fills in.
    private static let asking: Guide = {
        var guide = Guide.asking()
        guide.steps[0].questions = guide.steps[0].questions.map { question in
            var question = question
            if question.id == "mandate.partners" || question.id == "measures" { question.needed = "one" }
            if question.id == "profile.population" { question.fill = "municipality.population" }
            question.columns = question.columns.map { column in
                var column = column
                column.isRequired = question.id == "measures" && ["title", "risk"].contains(column.id)
                return column
            }
            return question
        }
        return guide
    }()

    private static func codes(_ changes: [Change]) -> [StrategyFinding: [String]] {
        let events = changes.enumerated().map {
            Event(id: "\($0)", at: "2026-11-24T10:00:00Z", by: "", guide: "1", change: $1)
        }
        let strategy = Strategy(walk: Walk(guide: asking, answers: Answers(events)))
        let found = strategy.review(vocabulary).all
        return Dictionary(grouping: found, by: { StrategyFinding(code: $0.code) ?? .noVision })
            .mapValues { $0.compactMap(\.place?.file) }
    }

    @Test func `a needed answer that is missing, put off or half there is named`() {
        let (partners, title) = (
            AnswerPath("mandate.partners"), AnswerPath("measures", row: "m1", column: "title")
        )
        let risk = AnswerPath("measures", row: "m1", column: "risk")
        #expect(Self.codes([])[.neededAnswerMissing] == ["mandate.partners", "measures"])
        let later = Self.codes([.mark(partners, .later(note: "")), .set(title, .text("Гише"))])
        #expect(later[.answerPutOff] == ["mandate.partners"] && later[.tableHasGaps] == ["measures"])
        let empty = Self.codes([
            .set(partners, .text("Предстои: уточнява се")), .set(title, .text("Гише")),
            .set(risk, .text("уточнява се")),
        ])
        #expect(empty[.answerIsPlaceholder] == ["measures/m1/risk"] && empty[.neededAnswerMissing] == nil)
        #expect(Self.codes([.set(partners, .text("няма"))])[.answerIsPlaceholder] == nil)
    }

    @Test func `a sum that comes from a rough one is told as rough`() {
        let sheet = Self.sound.with("finance/a/amount", .about(300)).with(
            "adoption.summary", "Струва 12 000 евро.")
        let findings = Self.review(sheet).all
        #expect(findings.first { $0.code == "review.sum-not-computed" }?.arguments["total"] == "~640")
        let differs = findings.first { $0.code == "review.one-off-differs" }?.arguments
        #expect(differs?["lines"] == "~300" && differs?["card"] == "900")
    }

    @Test func `a dossier of facts from the register alone is named until somebody answers`() {
        let people = Change.set(AnswerPath("profile.population"), .number(4200))
        let answer = Change.set(AnswerPath("mandate.partners"), .text("Мокрен"))
        #expect(Self.codes([people])[.registerFactsOnly] == ["profile.population"])
        #expect(
            Self.codes([people, answer])[.registerFactsOnly] == nil
                && Self.codes([])[.registerFactsOnly] == nil)
    }

    @Test(arguments: [
        "Струва 90\u{A0}040 евро.", "EUR 90,040", "от 2027 г. 90 000 евро сигурни, 0,09 млн. евро общо",
        "9 000 евро",
        "12 000 души", "€90.040", "Мерките струват 90 040.", "Средства за 12 000 жители, бюджет 2027",
        "Разходите стигат до 12 000 жители.",
    ])
    func `a sum that the strategy comes to, and what is no sum, is left in peace`(text: String) {
        let sheet = Self.sound.with("finance/a/amount", 90_000).with("measures/m1/oneOff", 90_000)
            .with("adoption.summary", .text(text)).with("finance/c/amount", nil)
        #expect(!Self.review(sheet).all.contains { $0.code == StrategyFinding.sumNotComputed.rawValue })
    }

    @Test(arguments: [
        "1 200 000 лв. струва пътят", "Съветът приема две мерки.", "Първите три мерки са лесни.",
        "Има поне пет мерки, които чакат.", "В ПИРО стоят 17 мерки.",
        "Струва 90 040 евро, около 90 хил. евро.",
        "Стратегията 2027–2030 г. продължава плана за 2021–2027 г.", "Националната стратегия 2024–2030 г.",
        "Делим 60 000 и 30 000, общо 90 000 евро.", "Струва 0,090 млн. евро.", "Струва EUR 0.090 million.",
        "Струва 90,040 хил. евро.", "Мярка 14 е за 20 души.", "За мярка 12: 3 години.",
    ])
    func `a figure that is true, of something else or of a part is left in peace`(text: String) {
        let sheet = Self.sound.with("finance/a/amount", 90_000).with("measures/m1/oneOff", 90_000)
            .with("adoption.summary", .text(text)).with("governance.publish", .text(text))
            .with("finance/c/amount", nil)
        let codes: Set = ["sum-not-computed", "count-not-computed", "people-not-computed", "period-differs"]
        #expect(
            Self.review(sheet).all.filter { codes.contains($0.code.replacing("review.", with: "")) } == [])
    }

    @Test(arguments: [
        ("Струва 2,112 млн. евро.", "2112000"), ("Струва 2.112 милиона евро.", "2112000"),
        ("EUR 1.076 million", "1076000"), ("Струва 12,500 хил. евро.", "12500"),
        ("Струва 1.500 млрд. евро.", "1500000000"), ("Струва 1.5 bn euros", "1500000000"),
        ("Струва 2 112 хил. евро.", "2112000"),
        // What the text itself adds up explains nothing while its parts are not known.
        ("Нужни са 1 076 000 евро: сигурни са 276 000, а 800 000 се търсят.", "1076000"),
    ])
    func `three digits behind a point or comma are a fraction before millions, and sums are told as written`(
        text: String, sum: String
    ) {
        let sheet = Self.sound.with("finance/a/amount", 276_000).with("measures/m1/oneOff", 276_000)
            .with("adoption.summary", .text(text))
        let found = Self.review(sheet).all.filter { $0.code == StrategyFinding.sumNotComputed.rawValue }
        #expect(found.first?.arguments["sum"] == sum)
    }

    @Test func `a proposal with a telephone number is told once a cell, and not as a post`() {
        let sheet = Self.sound.with("proposals/q1/text", "Обадете се на 0888 123 456")
            .with("proposals/q1/place", "0888 123 456")
        let found = Self.review(sheet).all.filter { $0.place?.file.hasPrefix("proposals/q1/") == true }
        #expect(Set(found.map(\.code)) == ["review.personal-data-in-proposal"])
        #expect(found.compactMap(\.place?.file).sorted() == ["proposals/q1/place", "proposals/q1/text"])
    }

    @Test func `a post, an office and a group are no person`() {
        for text in [
            "секретар на общината", "Регионалната библиотека", "Директор „Социални дейности“",
            "Municipal Council",
            "Head of the IT Department", "кметът и осем членове", "Община Видин", "Младежки Съвет",
            "Главен експерт", "Главен Експерт", "Заместник-кмет", "Заместник-Кмет", "кмет на Стара Загора",
            "Велико Търново", "Областна Администрация", "НЧ Христо Ботев", "Отдел Човешки Ресурси",
            "Директор Информационни Технологии", "читалище „Иван Вазов“", "ОБЩИНСКИ СЪВЕТ",
            "МБАЛ Св. Иван Рилски",
            "Червен Кръст", "Кметът на общината", "Секретар", "Regional Library", "Deputy Mayor", "ПИРО 2027",
            "Национален Осигурителен Институт", "Министерство на Електронното Управление",
        ] { #expect(!text.namesPerson, "\(text)") }
        for text in [
            "Иван Петров", "г-жа Мария Иванова", "Д. Симеонов", "John Smith", "пишете на a@b.bg",
            "Кмет Иван Петров", "Секретар Мария Иванова", "инж. Петров", "ИВАН ПЕТРОВ",
            "Иван Петров, главен експерт",
            "Главен експерт Стефка Джамбаз в отдел „Услуги“", "0888 123 456", "Петя Иванова-Стоянова",
        ] {
            #expect(text.namesPerson, "\(text)")
        }
    }

    @Test func `what is told as over must not be of a day to come`() throws {
        let today = try #require(Day("2026-11-29"))
        func found(_ sheet: Sheet) -> [String] {
            sheet.strategy.review(Self.vocabulary, today: today).all
                .filter { $0.code == StrategyFinding.dateAhead.rawValue }.compactMap(\.place?.file)
        }
        #expect(found(Self.sound.with("adoption.forumDate", "2027-05-01")) == [])
        let adopted = Self.sound.with("document.stage", "adopted").with("document.date", "2026-11-29")
        #expect(found(adopted) == [])
        let ahead = adopted.with("document.date", "2026-11-30").with("adoption.forumDate", "2027-05-01")
            .with("adoption.consultationStart", "2027-04-01").with("mandate.basisDate", "2027-01-01")
        #expect(
            Set(found(ahead)) == [
                "adoption.forumDate", "adoption.consultationStart", "mandate.basisDate",
            ])
        let people = Self.sound.without("needs.forumPeople").with("needs.forumDate", "2027-01-01")
        #expect(found(people) == [] && found(people.with("needs.forumPeople", 40)) == ["needs.forumDate"])
    }

    @Test(arguments: [
        ("Иван Петров, главен експерт", "главен експерт"), ("Кмет Иван Петров", "Кмет"),
        ("секретар (Мария Иванова), тел. 0888 123 456", "секретар"), ("Иван Петров", nil), ("a@b.bg", nil),
        ("Директор дирекция „Услуги“, a@b.bg", "Директор дирекция „Услуги“"), ("инж. Петров", nil),
        ("г-жа Мария Иванова – библиотекар", "библиотекар"), ("D. Simeonov, director", "director"),
    ])
    func `what is left of a cell without a person is the post`(text: String, post: String?) {
        #expect(text.withoutPersons == post)
    }

    @Test func `a finished practice and a contract that does not exist are told as such`() {
        let ended = Self.sound.with("uses/u1/practice", "ended")
        #expect(Self.review(ended).all.map(\.code) == ["review.use-of-finished-practice"])
        #expect(Self.review(ended.with("uses/u1/lesson", "Проектът приключи през 2023 г.")).all == [])
        let mark = Event(
            id: "9000000", at: "2026-11-25T08:00:00Z", by: "", guide: "1",
            change: .mark(AnswerPath("systems", row: "y", column: "exit"), .doesNotApply(reason: "")))
        let sheet = Self.sound.with("systems/y/name", "Viber").with("systems/y/dataOwner", "municipality")
        let walk = Walk(guide: .asking(), answers: Answers(sheet.answers.events + [mark]))
        #expect(Strategy(walk: walk).review(Self.vocabulary).all == [])
    }

    @Test func `a chapter that does not apply or is not asked is not missed`() {
        let mark = Event(
            id: "9000000", at: "2026-11-25T08:00:00Z", by: "", guide: "1",
            change: .mark(AnswerPath("vision.statement"), .doesNotApply(reason: "")))
        let answers = Answers(Self.sound.answers.events + [mark])
        #expect(Strategy(walk: Walk(guide: .asking(), answers: answers)).review(Self.vocabulary).isEmpty)
        var guide = Guide.asking()
        guide.steps[0].questions.removeAll { ["vision.statement", "documents"].contains($0.id) }
        let fewer = Self.sound.without("documents").without("vision.statement").answers
        #expect(Strategy(walk: Walk(guide: guide, answers: fewer)).review(Self.vocabulary).isEmpty)
    }

    @Test func `a copied row is named until each of its cells was looked at`() throws {
        let (row, cell) = (
            AnswerPath("measures", row: "m1"), AnswerPath("measures", row: "m1", column: "title")
        )
        let changes: [Change] = [
            .set(cell, .text("Портал")), .copied(row), .set(cell, .text("Портал")),
        ]
        let events = changes.enumerated().map {
            Event(id: "\($0)", at: "2026-11-24T10:00:0\($0)Z", by: "", guide: "1", change: $1)
        }
        let found = { (count: Int) in
            let walk = Walk(guide: .asking(), answers: Answers(events.prefix(count)))
            return Strategy(walk: walk).review().all.filter {
                $0.code == StrategyFinding.copyNotLookedAt.rawValue
            }
        }
        #expect(found(2).map(\.place?.file) == ["measures/m1"])
        #expect(found(2).first?.arguments["count"] == "1" && found(3).isEmpty)
    }

    @Test func `a stopped measure is left in peace`() {
        let sheet = Self.sound.with("measures/m3/title", "Отпаднала").with("measures/m3/status", "stopped")
        #expect(Self.review(sheet).isEmpty)
    }

    @Test func `a group that anyone belongs to is found by its whole name`() {
        let sheet = Self.sound.with("stakeholders/s1/name", "Жителите на селата").with(
            "rounds/r1/group", "жители от селата")
        #expect(Self.review(sheet).isEmpty)
    }

    @Test func `a line outside the years says nothing of how sure the money is`() {
        let wished = Self.sound.with("finance/b/certainty", "wished")
        #expect(Self.review(wished).all.map(\.code).contains("review.certainty-differs"))
        let later = wished.with("finance/b/year", 2040)
        #expect(!Self.review(later).all.map(\.code).contains("review.certainty-differs"))
    }

    @Test func `a longer circle of dependencies ends`() {
        let sheet = Self.sound.with("measures/m1/dependsOn", ["m3"]).with("measures/m3/title", "Трета")
            .with("measures/m3/dependsOn", ["m4"]).with("measures/m4/title", "Четвърта").with(
                "measures/m4/dependsOn", ["m3"])
        let circles = Self.review(sheet).all.filter { $0.code == StrategyFinding.dependencyCircle.rawValue }
        #expect(circles.compactMap { $0.place?.file } == ["measures/m3/dependsOn", "measures/m4/dependsOn"])
    }
}
