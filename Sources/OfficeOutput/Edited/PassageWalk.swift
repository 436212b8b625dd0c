import Document
import Edits

/// Goes through the text of an edited Word document and gathers its passages.
struct PassageWalk {
    private(set) var passages: [Passage] = []
    private(set) var pictures = 0
    /// The words of what programs put in by themselves.
    private(set) var made: [String] = []
    private let parts: EditedDocument.Parts
    private let anchors: [String]
    private var tables = 0
    /// What stands before a sign of paragraph that was taken out.
    private var joined = PassageRuns.Read()
    /// The comments that have their place.
    private var told: Set<String> = []
    /// What is said above all words.
    private var waiting: [Block.Comment] = []

    init(_ parts: EditedDocument.Parts, _ anchors: [String]) { (self.parts, self.anchors) = (parts, anchors) }

    /// What is said about a drawing, whose caption stands below it.
    private var drawn: [String] = []

    /// What programs put in by themselves.
    private static let made: Set = ["toc heading", "contents heading", "cover arms", "figure key"]

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
        if Self.made.contains(name) { return remember(read) }
        if name == "figure" { return drawn += read.comments }
        // Whoever asks for all that is said finds what stands at a line of the contents there.
        guard !name.hasPrefix("toc ") else { return }
        guard !paragraph.isJoined else { return joined = read }
        append(read, parts.styles.kind(properties))
    }

    /// Ends what was read so far where nothing follows that it goes on in.
    mutating func finish() {
        append(joined, .text)
        guard passages.first?.cells.isEmpty == false else { return }
        passages[0].cells[0].comments += waiting
        waiting = []
    }

    /// What a program puts in is a passage only where somebody has said something of it.
    private mutating func remember(_ read: PassageRuns.Read) {
        var cell = Passage.Cell([read.inlines])
        cell.comments = said(read.comments, beside: [])
        if !cell.words.isEmpty { made.append(cell.words) }
        if !cell.comments.isEmpty { passages.append(Passage(.made, cells: [cell])) }
    }

    private mutating func append(_ read: PassageRuns.Read, _ kind: Passage.Kind) {
        joined = PassageRuns.Read()
        var read = read
        if !read.inlines.isEmpty { (read.comments, drawn) = (drawn + read.comments, []) }
        var cell = Passage.Cell([read.inlines])
        let isCaption = read.isCounted && !kind.isHeading
        if cell.words.isEmpty {
            keep(read.comments)
        } else {
            cell.comments = said(read.comments, beside: [])
            passages.append(Passage(isCaption ? .caption : kind, cells: [cell], anchors: read.anchors))
        }
        for box in read.boxes { self.read(box) }
    }

    // MARK: Comments

    /// What is said where there are no words has its place at the words above.
    private mutating func keep(_ ids: [String]) {
        guard let last = passages.indices.last, let cell = passages[last].cells.indices.last else {
            waiting += said(ids, beside: waiting)
            return
        }
        passages[last].cells[cell].comments += said(ids, beside: passages[last].cells[cell].comments)
    }

    /// Those that stand nowhere yet: one over several paragraphs is met in each, and one place says nothing twice.
    private mutating func said(_ ids: [String], beside others: [Block.Comment]) -> [Block.Comment] {
        let new = ids.filter { told.insert($0).inserted }.compactMap { parts.comments[$0] }
        return new.reduce(into: []) { if !$0.contains($1), !others.contains($1) { $0.append($1) } }
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
            var passage = Passage(
                .row, cells: read.map(\.cell), anchors: read.flatMap(\.anchors), table: number)
            passage.isHeader = properties?.inside("tblHeader") != nil
            passages.append(passage)
        }
    }

    private mutating func cell(_ paragraphs: [XMLTree]) -> (cell: Passage.Cell, anchors: [String]) {
        var reads: [PassageRuns.Read] = []
        for paragraph in paragraphs {
            joined = runs(paragraph)
            guard !paragraph.isJoined else { continue }
            reads.append(joined)
            joined = PassageRuns.Read()
        }
        reads.append(joined)
        joined = PassageRuns.Read()
        var cell = Passage.Cell([])
        for read in reads {
            if !read.inlines.isEmpty { cell.paragraphs.append(read.inlines) }
            let isOne = { (id: String) in reads.count { $0.comments.contains(id) } == 1 }
            let own = said(read.comments.filter(isOne), beside: cell.comments.ofWhole)
            cell.comments += own.map { $0.about(read.inlines.isEmpty ? nil : cell.paragraphs.count - 1) }
            cell.comments += said(read.comments.filter { !isOne($0) }, beside: cell.comments.ofWhole)
        }
        if cell.paragraphs.count < 2 { cell.comments = cell.comments.ofWhole }
        return (cell, reads.flatMap(\.anchors))
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
