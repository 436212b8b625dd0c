import Document
import Testing

@Suite struct LinkingTests {
    @Test(arguments: [
        ("Вижте https://vidin.bg.", "https://vidin.bg"),
        ("(http://vidin.bg/a_(b))", "http://vidin.bg/a_(b)"),
        ("„https://vidin.bg/?a=1&b=2“, стр. 3", "https://vidin.bg/?a=1&b=2"),
        ("HTTPS://VIDIN.BG/Път; друго", "HTTPS://VIDIN.BG/Път"),
        ("<https://vidin.bg/x>", "https://vidin.bg/x"),
        ("ftp://a.bg и https://b.bg/", "https://b.bg/"),
        ("[тук](https://vidin.bg)", "https://vidin.bg"),
    ])
    func `a web address becomes a link with itself as its words`(text: String, address: String) {
        let runs = Inline.linking(text)
        #expect(runs.contains(.link(address, address: address)))
        #expect(runs.count { $0.isLink } == 1)
        #expect(runs.map(\.plain).joined() == text)
    }

    @Test(arguments: [
        "", "Срок: юни", "a@b.bg", "mailto:a@b.bg", "javascript:alert(1)", "javascript://a.bg/%0Aalert(1)",
        "data:text/html,x", "file:///etc/passwd", "ftp://a.bg", "xhttps://a.bg", "https://", "https://a",
        "https://u:p@a.bg", "https://bank.bg@evil.com/", "https://[::1]/", "http:/a.bg", "://a.bg",
        "<script src=//a.bg></script>", "https:// a.bg", "https://\u{202E}gb.a",
    ])
    func `all else stays text`(text: String) {
        #expect(Inline.linking(text) == [.text(text)])
    }

    @Test func `several addresses are links of their own and what is between them stays`() {
        #expect(
            Inline.linking("https://a.bg, https://b.bg!") == [
                .link("https://a.bg", address: "https://a.bg"), .text(", "),
                .link("https://b.bg", address: "https://b.bg"), .text("!"),
            ])
    }

    @Test func `a character that turns the text around ends the address`() {
        #expect(
            Inline.linking("https://a.bg/\u{202E}x") == [
                .link("https://a.bg/", address: "https://a.bg/"), .text("\u{202E}x"),
            ])
    }
}

extension Inline {
    fileprivate var isLink: Bool { if case .link = self { true } else { false } }
}
