import Testing

@testable import Terminal

@Suite struct PageTests {
    @Test func `why an earlier reply could not be used does not stand above what is asked about the next`() {
        var page = Page()
        page.turn()
        page.show("Въпрос?", .strong)
        page.refuse("Не е число.")
        page.markAsRead()
        page.withdrawRefusal()
        page.show("Така ли?", .plain)
        #expect(page.lines.map(\.text) == ["Въпрос?", "Така ли?"])
        page.refuse("Ново.")
        page.withdrawRefusal()
        #expect(page.lines.last?.text == "Ново.")
    }

    @Test func `of several replies that could not be used only the last one's reason stands`() {
        var page = Page()
        page.turn()
        page.show("Въпрос?", .strong)
        for reason in ["Не е число.", "Не е число.", "Твърде голямо.", "Не е цяло."] {
            page.markAsRead()
            page.refuse(reason)
        }
        #expect(page.lines.map(\.text) == ["Въпрос?", "Не е цяло."])
        page.refuse("И още нещо.")
        #expect(page.lines.map(\.text) == ["Въпрос?", "Не е цяло.", "И още нещо."])
        page.markAsRead()
        page.show("Обяснение.", .plain)
        page.refuse("Не е число.")
        #expect(page.lines.map(\.text) == ["Въпрос?", "Обяснение.", "Не е число."])
        #expect(page.unread.map(\.text) == ["Обяснение.", "Не е число."])
    }
}
