import Document

/// A piece of a page. Text and attributes reach the file only through here, so they are escaped in one place.
enum HTML: Sendable {
    case text(String)
    case element(String, Attributes, [HTML])
    /// Rules of our own; never anything a person wrote.
    case style(String)
    /// Code of our own, likewise.
    case script(String)

    /// A nil value leaves the attribute out.
    typealias Attributes = KeyValuePairs<String, String?>

    static func tag(_ name: String, _ attributes: Attributes = [:], _ children: [HTML] = []) -> HTML {
        .element(name, attributes, children)
    }

    static func tag(_ name: String, _ attributes: Attributes = [:], _ text: String) -> HTML {
        .element(name, attributes, [.text(text)])
    }

    /// Appends the piece; block elements end their line so that files can be compared.
    func write(to page: inout [UInt8]) {
        switch self {
        case .text(let text): HTML.escape(text, into: &page)
        case .script(let code): page += "<script>\n\(code)\n</script>\n".utf8
        case .style(let rules): page += "<style>\n\(rules)\n</style>\n".utf8
        case .element(let name, let attributes, let children):
            let layout = HTML.layout(name)
            HTML.open(name, attributes, in: &page)
            if layout.opensLine { page.append(UInt8(ascii: "\n")) }
            for child in children { child.write(to: &page) }
            if layout.isClosed { HTML.close(name, in: &page) }
            if layout.endsLine { page.append(UInt8(ascii: "\n")) }
        }
    }

    private static func open(_ name: String, _ attributes: Attributes, in page: inout [UInt8]) {
        page.append(UInt8(ascii: "<"))
        page += name.utf8
        for (name, value) in attributes {
            guard let value else { continue }
            page.append(UInt8(ascii: " "))
            page += name.utf8
            page += "=\"".utf8
            escape(value, into: &page)
            page.append(UInt8(ascii: "\""))
        }
        page.append(UInt8(ascii: ">"))
    }

    private static func close(_ name: String, in page: inout [UInt8]) {
        page += "</".utf8
        page += name.utf8
        page.append(UInt8(ascii: ">"))
    }

    /// Bytes of characters that are written as they are, whatever the bytes beside them; most texts have no
    /// others and are copied at once.
    private static let isPlain = ByteSet { byte in
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xEF...0xFF: false
        default: !"&<>\"'".utf8.contains(byte)
        }
    }

    private static func escape(_ text: String, into page: inout [UInt8]) {
        if isPlain.holdsAll(of: text) { return page += text.utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": page += "&amp;".utf8
            case "<": page += "&lt;".utf8
            case ">": page += "&gt;".utf8
            case "\"": page += "&quot;".utf8
            case "'": page += "&#39;".utf8
            case "\n", "\t": page += scalar.utf8
            default: if scalar.isPrintable { page += scalar.utf8 }
            }
        }
    }

    /// Where the lines of the file end around an element, and whether it has an end of its own. The most
    /// frequent elements come first.
    private static func layout(_ name: String) -> (opensLine: Bool, isClosed: Bool, endsLine: Bool) {
        switch name {
        case "td", "th", "p", "li": (false, true, true)
        case "a", "strong", "em", "mark", "span", "tspan": (false, true, false)
        case "tr", "html", "head", "body", "header", "main", "nav", "ul", "ol", "table", "thead", "tbody",
            "colgroup", "figure", "svg", "g", "defs", "div", "section":
            (true, true, true)
        case "br", "img", "input": (false, false, false)
        case "meta", "col": (false, false, true)
        default: (false, true, true)
        }
    }
}
