/// A piece of a page. Text and attributes reach the file only through here, so they are escaped in one place.
indirect enum HTML: Sendable {
    case text(String)
    case element(String, Attributes, [HTML])
    /// Rules of our own; never anything a person wrote.
    case style(String)

    /// A nil value leaves the attribute out.
    typealias Attributes = KeyValuePairs<String, String?>

    static func tag(_ name: String, _ attributes: Attributes = [:], _ children: [HTML] = []) -> HTML {
        .element(name, attributes, children)
    }

    static func tag(_ name: String, _ attributes: Attributes = [:], _ text: String) -> HTML {
        .element(name, attributes, [.text(text)])
    }

    /// Appends the piece; block elements end their line so that files can be compared.
    func write(to page: inout String) {
        switch self {
        case .text(let text): HTML.escape(text, into: &page)
        case .style(let rules): page += "<style>\n\(rules)\n</style>\n"
        case .element(let name, let attributes, let children):
            HTML.open(name, attributes, in: &page)
            if HTML.opensLine.contains(name) { page += "\n" }
            for child in children { child.write(to: &page) }
            if !HTML.void.contains(name) { page += "</\(name)>" }
            if !HTML.inText.contains(name) { page += "\n" }
        }
    }

    private static func open(_ name: String, _ attributes: Attributes, in page: inout String) {
        page += "<" + name
        for (name, value) in attributes {
            guard let value else { continue }
            page += " \(name)=\""
            escape(value, into: &page)
            page += "\""
        }
        page += ">"
    }

    /// Whether a byte belongs to a character that is written as it is, whatever the bytes beside it; true for
    /// all of most texts, which are then copied at once.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, 0x7F, 0xC2, 0xEF...0xFF: false
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            false
        default: true
        }
    }

    private static func escape(_ text: String, into page: inout String) {
        if text.utf8.allSatisfy(isPlain) { return page += text }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": page += "&amp;"
            case "<": page += "&lt;"
            case ">": page += "&gt;"
            case "\"": page += "&quot;"
            case "'": page += "&#39;"
            case "\n", "\t": page.unicodeScalars.append(scalar)
            default: if scalar.isPrintable { page.unicodeScalars.append(scalar) }
            }
        }
    }

    private static let void: Set = ["br", "meta", "col"]
    private static let inText: Set = ["a", "strong", "em", "mark", "span", "br", "tspan"]
    private static let opensLine: Set = [
        "html", "head", "body", "header", "main", "nav", "ul", "ol", "table", "thead", "tbody", "tr",
        "colgroup",
        "figure", "svg", "g", "defs", "div",
    ]
}
