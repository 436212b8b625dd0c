/// Goes through the text of a Word document and finds where each comment stands.
struct CommentWalk {
    struct Place {
        var heading: String
        var quoted = ""
    }

    /// The ids of the comments as they were met.
    private(set) var order: [String] = []
    private(set) var places: [String: Place] = [:]
    /// Those whose words are being read.
    private var open: Set<String> = []
    private var heading = ""
    private let headingStyles: Set<String>

    init(headingStyles: Set<String>) { self.headingStyles = headingStyles }

    mutating func read(_ tree: XMLTree) {
        switch tree.localName {
        case "p": readParagraph(tree)
        case "commentRangeStart": begin(tree)
        case "commentRangeEnd": open.remove(tree.value("id") ?? "")
        case "t": quote(tree.text)
        case "tab", "br", "cr": quote(" ")
        case _ where tree.isUnseen: break
        default: for child in tree.children { read(child) }
        }
    }

    private mutating func readParagraph(_ paragraph: XMLTree) {
        if isHeading(paragraph) { heading = paragraph.words }
        for child in paragraph.children { read(child) }
        quote(" ")
        // A comment on a point is about the paragraph.
        for id in paragraph.all("commentReference").compactMap({ $0.value("id") }) where places[id] == nil {
            order.append(id)
            places[id] = Place(
                heading: heading, quoted: String(paragraph.words.prefix(CommentedDocument.longestQuotation)))
        }
    }

    private mutating func begin(_ start: XMLTree) {
        guard let id = start.value("id"), places[id] == nil else { return }
        order.append(id)
        places[id] = Place(heading: heading)
        open.insert(id)
    }

    /// However many comments are open, each takes only so much.
    private mutating func quote(_ words: String) {
        guard !open.isEmpty, !words.isEmpty else { return }
        let words = words.prefix(CommentedDocument.longestQuotation + 1)
        for id in open {
            let quoted = (places[id]?.quoted ?? "") + words
            let isFull = quoted.count > CommentedDocument.longestQuotation
            places[id]?.quoted =
                isFull ? quoted.prefix(CommentedDocument.longestQuotation) + "…" : quoted
            if isFull { open.remove(id) }
        }
    }

    private func isHeading(_ paragraph: XMLTree) -> Bool {
        let properties = paragraph.children.first { $0.localName == "pPr" }
        let style = properties?.children.first { $0.localName == "pStyle" }?.value("val")
        return style.map(headingStyles.contains) == true || properties?.isOutlined == true
    }
}

extension XMLTree {
    /// Without the prefix, which each program may choose.
    var localName: Substring {
        name[(name.firstIndex(of: ":").map(name.index(after:)) ?? name.startIndex)...]
    }

    /// An attribute by its name without the prefix.
    func value(_ name: String) -> String? {
        attributes[name] ?? attributes.first { $0.key.hasSuffix(":" + name) }?.value
    }

    /// What a reader sees of it.
    var words: String {
        switch localName {
        case "t": text
        case "tab", "br", "cr": " "
        case _ where isUnseen: ""
        default: children.map(\.words).joined()
        }
    }

    /// How something looks, and what older programs see in place of a drawing.
    var isUnseen: Bool { ["pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "Fallback"].contains(localName) }

    func all(_ name: String) -> [XMLTree] {
        (localName == name ? [self] : []) + children.flatMap { $0.all(name) }
    }

    /// Whether the properties of a paragraph give it a level in the outline; 9 stands for none.
    var isOutlined: Bool {
        let level = children.first { $0.localName == "outlineLvl" }?.value("val").flatMap { Int($0) }
        return level.map { $0 < 9 } ?? false
    }

    /// Of the styles of a document, the ids of those that make headings, and of all that rest on them.
    var headingStyles: Set<String> {
        let styles = children.filter { $0.localName == "style" }
        func told(_ style: XMLTree, _ name: String) -> String? {
            style.children.first { $0.localName == name }?.value("val")
        }
        var ids = Set(
            styles.filter { style in
                let properties = style.children.first { $0.localName == "pPr" }
                let isNamed = told(style, "name")?.lowercased().hasPrefix("heading ") == true
                return isNamed || properties?.isOutlined == true
            }.compactMap { $0.value("styleId") })
        for _ in 0..<Self.deepestStyle {
            let resting = styles.filter { told($0, "basedOn").map(ids.contains) ?? false }
            ids.formUnion(resting.compactMap { $0.value("styleId") })
        }
        return ids
    }

    private static let deepestStyle = 5
}
