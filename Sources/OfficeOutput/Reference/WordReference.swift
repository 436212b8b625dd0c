import Document

/// The styles of a Word document of somebody's own, for documents that are to look like it.
package struct WordReference: Hashable, Sendable {
    /// By kind and by name as the document spells it, and as small letters: of two that differ in capitals only, such as
    /// LibreOffice makes, the one spelled as ours is ours.
    private var spelled: [Key: Style] = [:]
    private var styles: [Key: Style] = [:]
    var defaults = Looks()
    /// nil where the document tells none that leave room for text.
    var margin: WordLook.Margin?

    /// Whether text in its styles takes as much room as in ours.
    private(set) var keepsRoom = false

    private struct Key: Hashable {
        var kind: String
        var name: String
    }

    /// What a style says, in the order the format wants.
    struct Looks: Hashable, Sendable {
        var paragraph: [XMLTree] = []
        var run: [XMLTree] = []
    }

    private struct Style: Hashable {
        var looks: Looks
        /// What a style of tables says beside them.
        var table: [XMLTree]
        /// Whether it changes what the style of all paragraphs says, and does not begin anew.
        var restsOnNormal: Bool
    }

    /// Nil for what is no Word document, or is none within bounds.
    package init?(_ bytes: [UInt8]) {
        guard let archive = ZipArchive(bytes), archive.file("[Content_Types].xml") != nil,
            let text = archive.file("word/document.xml"), let styles = archive.file("word/styles.xml"),
            let tree = XMLTree(styles)
        else { return nil }
        let theme = archive.file("word/theme/theme1.xml").flatMap(XMLTree.init)
        guard let root = WordTree(theme: theme).read(tree), root.name == "w:styles" else { return nil }
        defaults = Looks(
            paragraph: WordTree.paragraph(root.child("w:docDefaults")?.child("w:pPrDefault")?.child("w:pPr")),
            run: WordTree.run(root.child("w:docDefaults")?.child("w:rPrDefault")?.child("w:rPr")))
        margin = WordLook.Margin(lastIn: text)
        let all = Dictionary(
            root.children.filter { $0.name == "w:style" }.map { ($0.attributes["w:styleId"] ?? "", $0) },
            uniquingKeysWith: { first, _ in first })
        for style in root.children where style.name == "w:style" {
            guard let kind = style.attributes["w:type"], let name = style.spelledName else { continue }
            let (own, small) = (Key(kind: kind, name: name), Key(kind: kind, name: name.lowercased()))
            let whole = Self.whole(style, in: all)
            if spelled[own] == nil { spelled[own] = whole }
            if self.styles[small] == nil { self.styles[small] = whole }
        }
    }

    /// A style with what it takes from those it rests on, up to that of all paragraphs.
    private static func whole(_ style: XMLTree, in all: [String: XMLTree]) -> Style {
        var (chain, next) = ([style], style.basis)
        while let id = next, let basis = all[id], basis.styleName != "normal", chain.count < 20 {
            chain.append(basis)
            next = basis.basis
        }
        let looks = chain.reversed().reduce(Looks()) { looks, style in
            Looks(
                paragraph: WordTree.merged(
                    looks.paragraph, WordTree.paragraph(style.child("w:pPr")), WordTree.paragraphOrder),
                run: WordTree.merged(looks.run, WordTree.run(style.child("w:rPr")), WordTree.runOrder))
        }
        let table = style.children.filter {
            ["w:tblPr", "w:trPr", "w:tcPr", "w:tblStylePr"].contains($0.name)
        }
        return Style(looks: looks, table: table, restsOnNormal: next.flatMap { all[$0] } != nil)
    }

    /// The names of our styles that the document has too.
    package var sharedNames: [String] {
        let own = WordStyles(.roomy, WordLook(House(), self), countsChapters: false).styles
        return own.filter { $0.isShown && self[$0] != nil }.map(\.name)
    }

    private subscript(style: WordStyle) -> Style? {
        self[Key(kind: style.kind, name: style.name)]
    }

    private subscript(key: Key) -> Style? {
        spelled[key] ?? styles[Key(kind: key.kind, name: key.name.lowercased())]
    }

    /// What holds a document together is ours, however it looks; of this the document may say something else.
    private static let structure: Set = ["w:keepNext", "w:keepLines", "w:outlineLvl"]
    /// Of this it may not: lists are counted by us, and the pages of the contents stand where our text ends.
    private static let ours: Set = ["w:numPr", "w:tabs"]

    /// One of our styles as the document has it; as it is where the document has none of its name.
    func dressed(_ style: WordStyle) -> WordStyle {
        guard let own = self[style] else { return style }
        var dressed = style
        let names = Set(style.paragraph.compactMap(\.name))
        let taken = own.looks.paragraph.filter { !(Self.ours.contains($0.name) && names.contains($0.name)) }
        let left = names.intersection(Self.structure.union(Self.ours)).subtracting(taken.map(\.name))
        let kept = style.paragraph.filter { $0.name.map(left.contains) ?? false }
        dressed.paragraph = WordTree.inOrder(kept + taken.map(\.xml))
        dressed.run = own.looks.run.map(\.xml)
        let rests = own.restsOnNormal && style.kind == "paragraph" && style.id != "Normal"
        dressed.basis = rests ? "Normal" : nil
        return dressed
    }

    /// What a style of tables says; nil where the document has none of this name.
    func table(_ name: String) -> [XMLTree]? {
        self[Key(kind: "table", name: name)].map { style in
            [("w:pPr", style.looks.paragraph), ("w:rPr", style.looks.run)].filter { !$0.1.isEmpty }.map {
                XMLTree(name: $0.0, children: $0.1)
            } + style.table
        }
    }
}

extension WordReference {
    /// The same, knowing whether pages can be told as for a document in our styles.
    func compared(to own: WordReference?) -> WordReference {
        var compared = self
        compared.keepsRoom = own.map { takesRoom(of: $0) } ?? false
        return compared
    }

    private func takesRoom(of own: WordReference) -> Bool {
        let plain = Style(looks: Looks(), table: [], restsOnNormal: true)
        return room(of: plain) == own.room(of: plain)
            && own.spelled.allSatisfy { key, style in
                guard key.kind == "paragraph", let theirs = self[key] else { return true }
                return room(of: theirs) == own.room(of: style)
            }
    }

    /// What decides how much room text takes, by element and attribute.
    private func room(of style: Style) -> [String: String] {
        let normal = style.restsOnNormal ? styles[Key(kind: "paragraph", name: "normal")]?.looks : nil
        var room: [String: String] = [:]
        for looks in [defaults, normal ?? Looks(), style.looks] {
            for tree in looks.paragraph + looks.run {
                for name in Self.roomy[tree.name] ?? [] {
                    if let value = tree.attributes[name] { room[tree.name + name] = value }
                }
            }
        }
        return room.filter { $0.value != "0" }
    }

    private static let roomy = [
        "w:spacing": ["w:before", "w:after", "w:line"],
        "w:ind": ["w:left", "w:right", "w:hanging", "w:firstLine"],
        "w:sz": ["w:val"], "w:rFonts": ["w:ascii"],
    ]
}

extension XMLTree {
    fileprivate var basis: String? { child("w:basedOn")?.attributes["w:val"] }
    fileprivate var spelledName: String? { child("w:name")?.attributes["w:val"] }
    fileprivate var styleName: String? { spelledName?.lowercased() }
}
