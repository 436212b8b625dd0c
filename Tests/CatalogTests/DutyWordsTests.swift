import Catalog
import Testing
import Wording

/// A duty in one sentence.
@Suite struct DutyWordsTests {
    private let words = RegisterWords(
        Texts(
            [
                "catalog.duty-facts": Localized(same: "{text} ({facts})."),
                "catalog.duty-since": Localized(same: "от {date}"),
                "catalog.duty-next": Localized(same: "следва: {date}"),
                "catalog.duty-of-state": Localized(same: "задължава държавата"),
                "catalog.read-none": Localized(same: "не е прочетен"),
                "catalog.check": Localized(same: "проверете преди ползване"),
                "catalog.doubt": Localized(same: "За проверка: {text}"),
            ], in: .bg))

    private func said(_ duty: Framework.Duty) -> String {
        let act = Framework(
            id: "act", title: .empty, citation: .empty, kind: .nationalLaw, force: .must, duties: [duty],
            themes: [], note: nil, sources: [], confidence: .high)
        return words.line(of: duty, in: act).replacing("\u{A0}", with: " ")
    }

    private func duty(_ text: String) -> Framework.Duty {
        Framework.Duty(text: Localized(same: text), sources: [1])
    }

    @Test func `it stands with its article and dates in one sentence`() {
        var duty = duty("Общината отчита услугите.")
        duty.article = Localized(same: "чл. 13, ал. 4")
        duty.since = PartialDate(rawValue: "2023-09")
        duty.next = PartialDate(rawValue: "2027-03-31")
        #expect(
            said(duty)
                == "Общината отчита услугите (чл. 13, ал. 4; от септември 2023 г.; следва: 31 март 2027 г.).")
    }

    @Test func `a year at its end keeps its full stop`() {
        var duty = duty("Важи до 2 август 2030 г.")
        duty.article = Localized(same: "чл. 111")
        #expect(said(duty) == "Важи до 2 август 2030 г. (чл. 111).")
    }

    @Test func `whom else it binds, that nobody read it and that it has no source are said`() {
        var duty = duty("Държавата осигурява портфейл.")
        (duty.binds, duty.reading, duty.sources) = (.state, .none, [])
        duty.doubt = Localized(same: "Датата е изведена.")
        #expect(
            said(duty)
                == "Държавата осигурява портфейл (задължава държавата; не е прочетен; проверете преди ползване)."
        )
        #expect(words.doubt(about: duty) == "За проверка: Датата е изведена.")
    }

    @Test func `a duty read in full about which nothing else is known stands as it is`() {
        #expect(said(duty("Регистрите се водят електронно.")) == "Регистрите се водят електронно.")
        #expect(words.doubt(about: duty("Регистрите.")) == nil)
    }
}
