import Document

/// Turns runs of text into Word's, and keeps the bookmarks and outside links they need.
struct WordText {
    private let bookmarks: [String: (number: Int, name: String)]
    private var set: Set<String> = []
    /// The anchors of sources that Word counts.
    private let listed: Set<String>
    /// References from the text to addresses.
    private(set) var links: [OfficePackage.Relation] = []
    var comments = WordComments()

    init(_ document: Document, _ outline: WordOutline) {
        let names = document.anchors.enumerated().map { position, anchor in
            let kind = outline.headings.contains(anchor) ? "_Toc" : "_Ref"
            return (anchor, (number: position + 1, name: kind + String(Self.firstName + position)))
        }
        bookmarks = Dictionary(names, uniquingKeysWith: { first, _ in first })
        listed = Set(outline.sources)
    }

    /// Word allows letters, digits and lines only, so bookmarks are numbered; those that start like this one
    /// are not shown to the user, as with the ones Word itself makes. Those of headings it makes anew with the contents
    /// list, so nothing else has names of that kind.
    func name(_ anchor: String) -> String? { bookmarks[anchor]?.name }

    /// The position of an anchor in its document, from 1, by the name of its bookmark; nil for a name of others.
    static func number(ofBookmark name: String) -> Int? {
        guard name.hasPrefix("_Toc") || name.hasPrefix("_Ref") else { return nil }
        return Int(name.dropFirst(4)).map { $0 - firstName + 1 }
    }

    private static let firstName = 100_001

    /// The runs between the two marks of a bookmark; a name that is set already is not set again.
    mutating func marked(_ anchor: String, _ runs: [XML]) -> [XML] {
        guard let (number, name) = bookmarks[anchor], set.insert(anchor).inserted else { return runs }
        let start = XML("w:bookmarkStart", ["w:id": String(number), "w:name": name])
        return [start] + runs + [XML("w:bookmarkEnd", ["w:id": String(number)])]
    }

    mutating func runs(_ inlines: [Inline]) -> [XML] {
        inlines.count == 1 ? runs(inlines[0]) : inlines.flatMap { runs($0) }
    }

    private mutating func runs(_ inline: Inline) -> [XML] {
        switch inline {
        case .text(let text): [WordRun.text(text)]
        case .strong(let text): [WordRun.text(text, style: "Strong")]
        case .emphasis(let text): [WordRun.text(text, style: "Emphasis")]
        case .placeholder(let question): [WordText.missing(question)]
        case .link(let text, let address): link(text, address)
        case .citation(let number, let anchor): [citation(number, anchor)]
        case .reference(let text, let anchor): [reference(text, anchor)]
        case .number(let number, let anchor): [self.number(number, anchor)]
        case .anchor(let anchor): marked(anchor, [])
        case .box: [WordAsk.box]
        }
    }

    static func missing(_ question: String) -> XML { WordRun.text("[… \(question) …]", style: "Placeholder") }

    private mutating func link(_ text: String, _ address: String) -> [XML] {
        guard let target = Inline.followable(address) else {
            return [WordRun.text(text == address ? text : "\(text) (\(address))")]
        }
        let words = WordRun.text(text.isEmpty ? address : text, style: "Hyperlink")
        return [XML("w:hyperlink", ["r:id": relation(to: target), "w:history": "1"], [words])]
    }

    private mutating func relation(to target: String) -> String {
        if let known = links.first(where: { $0.target == target }) { return known.id }
        let id = "rIdLink\(links.count + 1)"
        links.append(OfficePackage.Relation(id: id, type: "hyperlink", target: target, isExternal: true))
        return id
    }

    private func citation(_ number: Int, _ anchor: String) -> XML {
        let words = "[\(number)]"
        guard let name = name(anchor) else { return WordRun.text(words, style: "Citation") }
        guard listed.contains(anchor) else { return jump(WordRun.text(words, style: "Citation"), to: anchor) }
        return WordRun.reference("REF \(name) \\r \\h", result: words)
    }

    private func number(_ number: Int, _ anchor: String) -> XML {
        guard let name = name(anchor) else { return WordRun.text("\(number)") }
        return WordRun.reference("REF \(name) \\h", result: "\(number)")
    }

    private func reference(_ text: String, _ anchor: String) -> XML {
        jump(WordRun.text(text, style: name(anchor) == nil ? nil : "Citation"), to: anchor)
    }

    private func jump(_ words: XML, to anchor: String) -> XML {
        name(anchor).map { XML("w:hyperlink", ["w:anchor": $0, "w:history": "1"], [words]) } ?? words
    }
}
