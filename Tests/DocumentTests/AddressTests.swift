import Document
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("https://vidin.bg", "https://vidin.bg"), ("HTTP://vidin.bg/a", "http://vidin.bg/a"),
        ("https://община.бг/път?а=1#край", "https://община.бг/път?а=1#край"),
        ("https://a.bg:8443/x", "https://a.bg:8443/x"),
        ("mailto:a@b.bg?subject=x y", "mailto:a@b.bg?subject=x%20y"),
        ("https://a.bg/100%", "https://a.bg/100%25"), ("https://a.bg/%D0%B0%zz", "https://a.bg/%D0%B0%25zz"),
        ("https://a.bg/\"<>`{}|\\^", "https://a.bg/%22%3C%3E%60%7B%7D%7C%5C%5E"),
        ("https://a.bg/\u{1}\n", "https://a.bg/%01%0A"),
        ("https://a.bg/(1)[2]", "https://a.bg/%281%29%5B2%5D"),
    ])
    func `web and mail addresses can be followed`(address: String, expected: String) {
        #expect(Inline.followable(address) == expected)
    }

    @Test(arguments: [
        "", "vidin.bg", "javascript:alert(1)", "JavaScript:alert(1)", " https://a.bg", "data:text/html,x",
        "file:///etc",
        "http:", "http://", "http:///x", "https://a b.bg", "https://a.bg:port", "https://a.bg:123456",
        "https://u@a.bg",
        "https://[::1]/", "mailto:", "mailto:a", "mailto:a@", "mailto:@b.bg", "mailto:a b@c.bg", "//a.bg",
        "https:a.bg",
    ])
    func `all else stays text`(address: String) {
        #expect(Inline.followable(address) == nil)
    }
}
