import Answers
import Foundation
import Guide
import Terminal
import Testing
import Wording

@testable import Wizard

/// Ends that come before their beginnings.
@Suite struct PeriodTests {
    private static let guide: Guide = {
        var last = SampleGuide.question("last", .year, SampleGuide.both("Последна година?", "Last year?"))
        last.field.after = ["first"]
        var report = SampleGuide.question("report", .date, SampleGuide.both("Отчет?", "Report?"))
        report.field.after = ["first"]
        var end = SampleGuide.column("end", .date, SampleGuide.both("Край", "End"))
        end.field.after = ["start"]
        var built = SampleGuide.column("built", .date, SampleGuide.both("Готова на", "Built on"))
        built.field.after = ["start"]
        let questions = [
            SampleGuide.question("first", .year, SampleGuide.both("Първа година?", "First year?")), last,
            SampleGuide.question(
                "works", .table, SampleGuide.both("Кои мерки?", "Which measures?"),
                columns: [
                    SampleGuide.column("title", .text, SampleGuide.both("Име", "Title")),
                    SampleGuide.column("start", .date, SampleGuide.both("Начало", "Start")), end,
                ]), report,
            SampleGuide.question(
                "sites", .table, SampleGuide.both("Кои обекти?", "Which sites?"), needed: false,
                columns: [
                    SampleGuide.column("title", .text, SampleGuide.both("Име", "Title")), built,
                    SampleGuide.column("start", .date, SampleGuide.both("Начало", "Start")), end,
                ]),
        ]
        return Guide(
            id: "periods", version: "1.0.0", title: SampleGuide.both("Срокове", "Periods"), about: .empty,
            phases: [Phase(id: "prepare", title: .empty, steps: ["step"])],
            steps: [SampleGuide.step("step", SampleGuide.both("Стъпка", "Step"), questions)])
    }()

    private func talk(_ replies: String...) throws -> Talk {
        try Talk(replies.map(Reply.line), guide: Self.guide)
    }

    @Test func `a year before the first one is refused at once, the same year is not`() throws {
        let talk = try talk("/към first", "2028", "2027", "2028")
        #expect(
            talk.transcript.contains(
                "Това не може да е преди 2028\u{A0}г. („Първа година?“). Напишете"))
        #expect(talk.value("last") == .number(2028))
    }

    @Test func `both times of a period are saved where the other one is asked beside`() throws {
        let typed = "от 1.5.2027 до юни 2028"
        let talk = try talk("/към works", "+", "Портал", typed, "", "")
        #expect(talk.transcript.contains("казва две времена, а тук се пита кога започва: 1\u{A0}май 2027"))
        #expect(
            talk.transcript.contains(
                "1. Да, запишете 1\u{A0}май 2027\u{A0}г., а за „Край“ – 30\u{A0}юни 2028\u{A0}г."))
        #expect(talk.transcript.contains("Записано и за „Край“: 30\u{A0}юни 2028\u{A0}г."))
        #expect(talk.column("start", of: "works") == [.text("2027-05-01")])
        #expect(talk.column("end", of: "works") == [.text("2028-06-30")])
        let undone = try self.talk("/към works", "+", "Портал", typed, "", "/отмени")
        #expect(undone.column("start", of: "works") == [nil] && undone.column("end", of: "works") == [nil])
        let one = try self.talk("/към works", "+", "Портал", typed, "2", "1.7.2028")
        #expect(one.column("start", of: "works") == [.text("2027-05-01")])
        #expect(one.column("end", of: "works") == [.text("2028-07-01")])
        let years = try self.talk("/към first", "2027-2030", "1")
        #expect(years.value("first") == .number(2027) && years.value("last") == .number(2030))
        let end = try self.talk("/към first", "2026", "2027-2030", "")
        #expect(end.value("first") == .number(2026) && end.value("last") == .number(2030))
    }

    @Test func `an end is no start, and Enter does not make it one`() throws {
        let talk = try talk("/към first", "до 2030", "", "1", "2031")
        #expect(talk.transcript.contains("„до 2030“ казва докога, а тук се пита кога започва"))
        #expect(talk.value("first") == .number(2030) && talk.value("last") == .number(2031))
        let declined = try self.talk("/към first", "до 2030", "2")
        #expect(declined.value("first") == nil)
        let file = try Talk(
            ["/към first", "до 2030"].map(Reply.line), guide: Self.guide, isAttended: false)
        #expect(file.value("first") == nil)
        #expect(file.transcript.contains("а тук се пита кога започва. Напишете само началото."))
    }

    @Test func `for a day on which a period begins or ends, the first or the last of a season is offered`()
        throws
    {
        let talk = try talk("/към works", "+", "Портал", "догодина през пролетта", "", "2027", "")
        #expect(talk.transcript.contains("Първият ден от „догодина през пролетта“ е 1\u{A0}април"))
        #expect(talk.transcript.contains("Последният ден от „2027“ е 31\u{A0}декември"))
        #expect(talk.column("start", of: "works") == [.text("2027-04-01")])
        #expect(talk.column("end", of: "works") == [.text("2027-12-31")])
    }

    /// The same guide, where the reports and the beginnings of works are expected within the two years.
    private static let bounded: Guide = {
        var guide = Self.guide
        for index in guide.steps[0].questions.indices where guide.steps[0].questions[index].id == "report" {
            guide.steps[0].questions[index].field.within = ["first", "last"]
        }
        for index in guide.steps[0].questions.indices where guide.steps[0].questions[index].id == "works" {
            guide.steps[0].questions[index].columns[1].field.within = ["first", "last"]
        }
        return guide
    }()

    private func boundedTalk(_ replies: String...) throws -> Talk {
        try Talk(
            (["/към first", "2027", "2030"] + replies).map(Reply.line), guide: Self.bounded)
    }

    @Test func `a time outside the years it is expected in is kept only when that is meant`() throws {
        let asked =
            "„1\u{A0}януари 2031\u{A0}г.“ е извън срока на стратегията (2027–2030). Да остане ли така?"
        let no = try boundedTalk("/към report", "1.1.2031", "не", "31.12.2030")
        #expect(no.transcript.contains(asked), "\(no.transcript)")
        #expect(no.value("report") == .text("2030-12-31"))
        let yes = try boundedTalk("/към report", "1.1.2031", "да")
        #expect(yes.value("report") == .text("2031-01-01"))
        let inside = try boundedTalk("/към report", "31.12.2030")
        #expect(!inside.transcript.contains("извън срока"))
        let early = try boundedTalk("/към works", "+", "Портал", "31.12.2026", "не", "1.1.2027")
        #expect(early.column("start", of: "works") == [.text("2027-01-01")])
        let again = try boundedTalk("/към report", "1.1.2031", "да", "/към report", "1.1.2031", "/изход")
        #expect(again.lines(beginning: "„1\u{A0}януари 2031").count == 1)
    }

    @Test(arguments: ["не", "/назад"])
    func `a time outside that is not meant stands there to be mended, and no reproach above it`(
        leaving: String
    ) throws {
        let replies = ["/към first", "2027", "2030", "/към report", "1.1.2031", "може", leaving]
        let talk = try Talk(replies.map(Reply.line), guide: Self.bounded, drawsForms: true)
        let asked = try #require(talk.terminal.asked.last)
        #expect(asked.subject.path == "report" && asked.entered == "1.1.2031" && asked.isRefused)
        #expect(talk.terminal.refusalsWithdrawn.contains(replies.count))
        let kept = try Talk(
            (replies + ["1.1.2031", "да", "/към report"]).map(Reply.line), guide: Self.bounded,
            drawsForms: true)
        #expect(kept.value("report") == .text("2031-01-01"))
        #expect(kept.terminal.asked.last?.entered == "")
    }

    @Test func `what is typed where a time is offered, and is outside, stands there itself`() throws {
        let talk = try Talk(
            ["/към first", "2027", "2030", "/към works", "+", "Портал", "края на 2028", "1.1.2031", "не"]
                .map(Reply.line), guide: Self.bounded, drawsForms: true)
        #expect(talk.terminal.asked.last?.entered == "1.1.2031")
    }

    @Test func `while nobody has told the years, any time stands`() throws {
        let talk = try Talk(["/към report", "1.1.2031"].map(Reply.line), guide: Self.bounded)
        #expect(talk.value("report") == .text("2031-01-01"))
    }

    @Test func `a day is before a year when its own year is`() throws {
        let talk = try talk("/към first", "2028", "/към report", "31.12.2027", "1.1.2028")
        #expect(talk.lines(beginning: "Това не може да е преди").count == 1)
        #expect(talk.value("report") == .text("2028-01-01"))
    }

    @Test func `cells of a row are compared within the row`() throws {
        let talk = try talk(
            "/към works", "+", "Портал", "1.3.2028", "29.2.2028", "1.3.2028", "+", "Пункт", "1.1.2027",
            "2.1.2027")
        #expect(talk.lines(beginning: "Това не може да е преди").count == 1)
        #expect(talk.column("end", of: "works") == [.text("2028-03-01"), .text("2027-01-02")])
    }

    @Test func `a beginning moved behind its end is saved, and the end is asked next`() throws {
        let talk = try talk("/към first", "2027", "2030", "/към first", "2031", "", "2029", "2032")
        #expect(talk.value("first") == .number(2031) && talk.value("last") == .number(2032))
        #expect(
            talk.transcript.contains(
                "Началото вече е след края (2030\u{A0}г.), затова Ви питаме и за края: Последна година?"))
        // Enter does not keep it, and neither does another year before.
        #expect(talk.lines(beginning: "Това не може да е преди").count == 2)
    }

    @Test func `the same holds for the cells of a row, also where one alone is opened`() throws {
        let talk = try Talk(
            [
                "/към works", "+", "Портал", "1.3.2027", "1.4.2027", "1.2", "1.5.2027", "", "1.6.2027", "",
                "",
            ].map(Reply.line), guide: Self.guide, drawsForms: true)
        #expect(talk.column("start", of: "works") == [.text("2027-05-01")])
        #expect(talk.column("end", of: "works") == [.text("2027-06-01")])
    }

    @Test func `every end that a beginning was moved behind is asked, one after the other`() throws {
        let talk = try talk(
            "/към first", "2027", "2030", "/към report", "1.1.2029", "/към first", "2031", "2032", "1.1.2033")
        #expect(talk.value("last") == .number(2032) && talk.value("report") == .text("2033-01-01"))
        #expect(talk.lines(beginning: "Началото вече е след края").count == 2)
    }

    private static let site = ["/към sites", "+", "Мост", "1.3.2028", "1.3.2027", "1.4.2028"]

    @Test(arguments: [
        // One cell of the row alone, then all of them.
        ["1.3", "1.6.2029", "1.7.2029", "1.8.2029"],
        ["1", "", "", "1.6.2029", "1.7.2029", "1.8.2029"],
        // An end that was left as it was is asked with the next one.
        ["1.3", "1.6.2029", "/назад", "1.4", "1.8.2029", "1.7.2029"],
    ])
    func `every end in a row that its beginning was moved behind is asked`(change: [String]) throws {
        let talk = try Talk((Self.site + change).map(Reply.line), guide: Self.guide, drawsForms: true)
        #expect(talk.column("start", of: "sites") == [.text("2029-06-01")])
        #expect(talk.column("built", of: "sites") == [.text("2029-07-01")])
        #expect(talk.column("end", of: "sites") == [.text("2029-08-01")])
    }

    @Test func `from an end that is asked again one goes back at once`() throws {
        let back = try talk("/към first", "2027", "2030", "/към last", "/назад", "2031", "/назад", "2026")
        #expect(back.value("first") == .number(2026))
        let listed = try talk("/към first", "2027", "2030", "/търси първа", "1", "2031", "/назад", "2026")
        #expect(listed.value("first") == .number(2026))
    }

    @Test func `what is put off may stay, and nothing is compared with it`() throws {
        let talk = try talk("/към first", "/2 утре", "2027", "/към first", "2028", "/2 утре")
        #expect(talk.value("first") == .number(2028) && talk.value("last") == nil)
    }
}
