package import Document
package import Edits

/// A Word document that a person has edited, as the passages a draft consists of.
///
/// Changes that are only proposed count as made. What Word counts or gathers by itself is no text of anybody.
package struct EditedDocument {
    /// The name of the draft it began as; nil in a file that tells none.
    package let draft: String?
    private let text: XMLTree
    private let parts: Parts

    /// What the text refers to.
    struct Parts {
        var styles: WordStyleNames
        var comments: [String: Block.Comment] = [:]
        var notes: [String: String] = [:]
        var addresses: [String: String] = [:]
    }

    package init(_ bytes: [UInt8]) throws(WordTrouble) {
        let (archive, main, text) = try ZipArchive.word(bytes)
        self.text = text
        draft =
            archive.tree("custom-properties")?.children
            .first { $0.value("name") == CustomProperties.draft }?.children.first?.text
        parts = Parts(
            styles: WordStyleNames(
                archive.tree("styles", of: main), numbering: archive.tree("numbering", of: main)),
            comments: archive.tree("comments", of: main)?.commentsByID ?? [:],
            notes: ["footnotes", "endnotes"].reduce(into: [:]) { notes, kind in
                for note in archive.tree(kind, of: main)?.children ?? [] {
                    notes[kind + (note.value("id") ?? "")] = note.words
                }
            },
            addresses: archive.addresses(of: main))
    }

    /// - Parameter anchors: the names of the draft it began as, in their order, by which it numbered its bookmarks.
    package func passages(_ anchors: [String]) -> [Passage] { walk(anchors).passages }

    /// What reviewers say about its text.
    package var comments: [Block.Comment] {
        text.all("commentReference").compactMap { $0.value("id").flatMap { parts.comments[$0] } }
    }

    /// How many pictures are in it, which no draft can take over.
    package var pictures: Int { walk([]).pictures }

    /// What stands where a draft has words of the program's own, such as the key of a figure.
    package var made: [String] { walk([]).made }

    private func walk(_ anchors: [String]) -> PassageWalk {
        var walk = PassageWalk(parts, anchors)
        for child in text.children { walk.read(child) }
        walk.finish()
        return walk
    }
}

extension XMLTree {
    /// What reviewers say, by the names under which the text points to it.
    fileprivate var commentsByID: [String: Block.Comment] {
        let all = children.filter { $0.localName == "comment" }.map { tree in
            let lines = tree.children.filter { $0.localName == "p" }.map(\.words)
            return (
                tree.value("id") ?? "",
                Block.Comment(
                    author: tree.value("author") ?? "", day: tree.value("date") ?? "",
                    text: lines.joined(separator: "\n"))
            )
        }
        return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
}

/// What the paragraphs of a document are by their styles and lists.
struct WordStyleNames {
    /// The names of all styles in small letters.
    private(set) var named: [String: String] = [:]
    private var bases: [String: String] = [:]
    /// The lists of styles.
    private var lists: [String: XMLTree] = [:]
    private var isOrdered: [String: Bool] = [:]

    init(_ styles: XMLTree?, numbering: XMLTree?) {
        for style in styles?.children ?? [] where style.localName == "style" {
            guard let id = style.value("styleId") else { continue }
            named[id] = style.inside("name")?.value("val")?.lowercased()
            bases[id] = style.inside("basedOn")?.value("val")
            lists[id] = style.inside("pPr")?.inside("numPr")
        }
        let kinds = (numbering?.children ?? []).filter { $0.localName == "abstractNum" }.map { list in
            let format = list.inside("lvl")?.inside("numFmt")?.value("val")
            return (list.value("abstractNumId") ?? "", format != "bullet" && format != "none")
        }
        let ordered = Dictionary(kinds, uniquingKeysWith: { first, _ in first })
        for list in numbering?.children ?? [] where list.localName == "num" {
            guard let id = list.value("numId") else { continue }
            isOrdered[id] = list.inside("abstractNumId")?.value("val").flatMap { ordered[$0] }
        }
    }

    /// The name of the style of a paragraph, in small letters.
    func name(_ properties: XMLTree?) -> String {
        properties?.inside("pStyle")?.value("val").flatMap { named[$0] } ?? "normal"
    }

    /// What a paragraph of text is; a style of somebody's own is what it rests on.
    func kind(_ properties: XMLTree?) -> Passage.Kind {
        var id = properties?.inside("pStyle")?.value("val")
        var list = properties?.inside("numPr")
        for _ in 0..<Self.deepest {
            guard let style = id else { break }
            if let kind = Self.kinds[named[style] ?? ""] { return kind }
            list = list ?? lists[style]
            id = bases[style]
        }
        guard let number = list?.inside("numId")?.value("val"), number != "0" else { return .text }
        return .item(ordered: isOrdered[number] ?? false)
    }

    private static let deepest = 20
    private static let kinds: [String: Passage.Kind] = {
        var kinds: [String: Passage.Kind] = [
            "source": .source, "caption": .caption, "figure caption": .caption,
        ]
        let lines: [String: Document.Line] = [
            "title": .title, "subtitle": .subtitle, "letterhead": .header, "address": .address,
            "cover issuer": .issuer, "cover period": .period,
        ]
        for (name, line) in lines { kinds[name] = .front(line) }
        for level in 1...6 { kinds["heading \(level)"] = .heading(level: level) }
        return kinds
    }()
}

extension XMLTree {
    /// The first element inside it that is called so, whatever its prefix.
    func inside(_ name: String) -> XMLTree? { children.first { $0.localName == name } }
}
