import Document
import Edits

/// Goes through the text of an edited Word document and gathers its passages.
struct PassageWalk {
    private(set) var passages: [Passage] = []
    private(set) var pictures = 0
    private let parts: EditedDocument.Parts
    private let anchors: [String]
    private var tables = 0
    /// What stands before a sign of paragraph that was taken out.
    private var joined = PassageRuns.Read()

    init(_ parts: EditedDocument.Parts, _ anchors: [String]) { (self.parts, self.anchors) = (parts, anchors) }

    /// What programs make by themselves, or a drawing shows.
    private static let made: Set = ["toc heading", "contents heading", "cover arms", "figure key", "figure"]

    mutating func read(_ tree: XMLTree) {
        switch tree.localName {
        case "p": readParagraph(tree)
        case "tbl": readTable(tree)
        case "del", "moveFrom", "sectPr", "sdtPr", "Fallback": break
        case "sdt" where tree.isContentsList: break
        default: for child in tree.children { read(child) }
        }
    }

    private mutating func readParagraph(_ paragraph: XMLTree) {
        let properties = paragraph.inside("pPr")
        let name = parts.styles.name(properties)
        let read = runs(paragraph)
        guard !Self.made.contains(name), !name.hasPrefix("toc ") else { return }
        guard !paragraph.isJoined else { return joined = read }
        append(read, parts.styles.kind(properties))
    }

    /// Ends what was read so far where nothing follows that it goes on in.
    mutating func finish() {
        if !joined.inlines.isEmpty { append(joined, .text) }
    }

    private mutating func append(_ read: PassageRuns.Read, _ kind: Passage.Kind) {
        joined = PassageRuns.Read()
        let cell = Passage.Cell([read.inlines], comments: read.comments)
        let isCaption = read.isCounted && !kind.isHeading
        let passage = Passage(isCaption ? .caption : kind, cells: [cell], anchors: read.anchors)
        if !cell.words.isEmpty { passages.append(passage) }
        for box in read.boxes { self.read(box) }
    }

    private mutating func runs(_ paragraph: XMLTree) -> PassageRuns.Read {
        var runs = PassageRuns(parts, anchors, joined)
        runs.read(paragraph)
        pictures += runs.found.pictures - joined.pictures
        return runs.finished
    }

    // MARK: Tables

    private mutating func readTable(_ table: XMLTree) {
        finish()
        tables += 1
        let number = tables
        for row in table.allInside("tr") {
            let properties = row.inside("trPr")
            guard properties?.inside("del") == nil else { continue }
            let read = row.allInside("tc").map { cell(paragraphs(of: $0)) }
            passages.append(
                Passage(.row, cells: read.map(\.cell), anchors: read.flatMap(\.anchors), table: number))
        }
    }

    private mutating func cell(_ paragraphs: [XMLTree]) -> (cell: Passage.Cell, anchors: [String]) {
        var (cell, anchors) = (Passage.Cell([]), [String]())
        for paragraph in paragraphs {
            let read = runs(paragraph)
            if paragraph.isJoined {
                joined = read
                continue
            }
            joined = PassageRuns.Read()
            if !read.inlines.isEmpty { cell.paragraphs.append(read.inlines) }
            cell.comments += read.comments
            anchors += read.anchors
        }
        if !joined.inlines.isEmpty { cell.paragraphs.append(joined.inlines) }
        joined = PassageRuns.Read()
        return (cell, anchors)
    }

    /// The paragraphs in a cell, those of tables inside it too.
    private func paragraphs(of tree: XMLTree) -> [XMLTree] {
        tree.children.flatMap { child -> [XMLTree] in
            switch child.localName {
            case "p": [child]
            case "del", "moveFrom": []
            default: paragraphs(of: child)
            }
        }
    }
}

extension Passage.Kind {
    fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension XMLTree {
    /// Whether the sign at its end was taken out, so that it goes on in the next paragraph.
    fileprivate var isJoined: Bool {
        let mark = inside("pPr")?.inside("rPr")
        return mark?.inside("del") != nil || mark?.inside("moveFrom") != nil
    }

    /// Whether it holds the contents list, as programs keep it together.
    fileprivate var isContentsList: Bool {
        inside("sdtPr")?.inside("docPartObj")?.inside("docPartGallery")?.value("val") == "Table of Contents"
    }

    /// The rows of a table or cells of a row, also those inside controls, but not of a table inside.
    fileprivate func allInside(_ name: String) -> [XMLTree] {
        children.flatMap { child -> [XMLTree] in
            switch child.localName {
            case _ where child.localName == name: [child]
            case "sdt", "sdtContent", "customXml", "ins", "moveTo": child.allInside(name)
            default: []
            }
        }
    }
}
