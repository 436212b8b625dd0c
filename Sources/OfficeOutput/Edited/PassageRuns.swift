import Document
import Edits

/// Reads the runs of a paragraph that somebody may have edited.
struct PassageRuns {
    /// What a paragraph says.
    struct Read {
        var inlines: [Inline] = []
        /// The ids of what is said about it.
        var comments: [String] = []
        var anchors: [String] = []
        /// Whether a number in it is counted among others of its kind.
        var isCounted = false
        var pictures = 0
        /// The texts of boxes that are held at it.
        var boxes: [XMLTree] = []
    }

    private struct Field {
        var instruction = ""
        /// Where its result begins; nil while the instruction is read.
        var start: Int?
    }

    private(set) var found: Read
    private let parts: EditedDocument.Parts
    private let anchors: [String]
    private var fields: [Field] = []
    private var look = Look.plain

    private enum Look { case plain, strong, emphasis, gap }

    init(_ parts: EditedDocument.Parts, _ anchors: [String], _ before: Read) {
        (self.parts, self.anchors, found) = (parts, anchors, before)
    }

    /// Nothing where there are only blanks.
    var finished: Read {
        var found = found
        if found.inlines.allSatisfy({ $0.plain.allSatisfy(\.isWhitespace) }) { found.inlines = [] }
        return found
    }

    mutating func read(_ tree: XMLTree) {
        switch tree.localName {
        case "r": readRun(tree)
        case "hyperlink": readLink(tree)
        case "fldSimple": readField(tree)
        case "bookmarkStart": if let name = tree.value("name") { found.anchors += [anchor(name)] }
        case "commentRangeStart", "commentReference": comment(tree.value("id") ?? "")
        case "del", "moveFrom", "sdtPr", "Fallback": break
        case _ where tree.isUnseen: break
        default: for child in tree.children { read(child) }
        }
    }

    private mutating func comment(_ id: String) {
        if !found.comments.contains(id) { found.comments.append(id) }
    }

    /// A name as the draft had it; that of another program stays as it is.
    private func anchor(_ bookmark: String) -> String {
        guard let number = WordText.number(ofBookmark: bookmark), anchors.indices.contains(number - 1) else {
            return bookmark
        }
        return anchors[number - 1]
    }

    // MARK: Runs

    private mutating func readRun(_ run: XMLTree) {
        look = look(run.inside("rPr"))
        for child in run.children { readPiece(child) }
        look = .plain
    }

    private mutating func readPiece(_ piece: XMLTree) {
        switch piece.localName {
        case "t": add(piece.text)
        case "tab", "ptab": add("\t")
        case "br": if piece.value("type") == nil || piece.value("type") == "textWrapping" { add("\n") }
        case "cr": add("\n")
        case "noBreakHyphen": add("-")
        case "fldChar": mark(piece.value("fldCharType") ?? "")
        case "instrText": if let last = fields.indices.last { fields[last].instruction += piece.text }
        case "footnoteReference": note("footnotes", piece)
        case "endnoteReference": note("endnotes", piece)
        case "commentReference": comment(piece.value("id") ?? "")
        case "drawing", "pict", "object", "AlternateContent": readDrawing(piece)
        default: break
        }
    }

    private mutating func readDrawing(_ tree: XMLTree) {
        switch tree.localName {
        case "Fallback": break
        case "blip", "imagedata": found.pictures += 1
        case "txbxContent": found.boxes.append(tree)
        default: for child in tree.children { readDrawing(child) }
        }
    }

    /// A note at the foot of the page, which documents of ours have no place for, goes on in brackets.
    private mutating func note(_ kind: String, _ piece: XMLTree) {
        let words = parts.notes[kind + (piece.value("id") ?? "")]?.asTyped ?? ""
        if !words.isEmpty { add(" (\(words))") }
    }

    private func look(_ properties: XMLTree?) -> Look {
        func isOn(_ name: String) -> Bool {
            properties?.inside(name).map { !["0", "false", "off"].contains($0.value("val") ?? "1") } ?? false
        }
        switch properties?.inside("rStyle")?.value("val").flatMap({ parts.styles.named[$0] }) {
        case "placeholder": return .gap
        case "strong": return .strong
        case "emphasis": return .emphasis
        default: return isOn("b") ? .strong : isOn("i") ? .emphasis : .plain
        }
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty, fields.allSatisfy({ $0.start != nil }) else { return }
        let start = fields.last?.start ?? 0
        let last = found.inlines.count > start ? found.inlines.last : nil
        switch (look, last) {
        case (.plain, .text(let before)): found.inlines[found.inlines.count - 1] = .text(before + text)
        case (.strong, .strong(let before)): found.inlines[found.inlines.count - 1] = .strong(before + text)
        case (.emphasis, .emphasis(let before)):
            found.inlines[found.inlines.count - 1] = .emphasis(before + text)
        case (.plain, _): found.inlines.append(.text(text))
        case (.strong, _): found.inlines.append(.strong(text))
        case (.emphasis, _): found.inlines.append(.emphasis(text))
        case (.gap, _): found.inlines.append(.gap(text))
        }
    }

    // MARK: Fields and links

    private mutating func readLink(_ link: XMLTree) {
        let start = readApart(link)
        let words = found.inlines[start...].map(\.plain).joined()
        guard !words.isEmpty else { return }
        if let address = link.value("id").flatMap({ parts.addresses[$0] }) {
            found.inlines[start...] = [.link(words, address: address)]
        } else if let name = link.value("anchor") {
            let number = words.first == "[" && words.last == "]" ? Int(words.dropFirst().dropLast()) : nil
            found.inlines[start...] = [
                number.map { .citation(number: $0, anchor: anchor(name)) }
                    ?? .reference(words, anchor: anchor(name))
            ]
        }
    }

    private mutating func readField(_ field: XMLTree) {
        let start = readApart(field)
        close(Field(instruction: field.value("instr") ?? "", start: start))
    }

    /// Reads what is inside as runs of their own.
    ///
    /// - Returns: where they begin.
    private mutating func readApart(_ tree: XMLTree) -> Int {
        let (start, depth) = (found.inlines.count, fields.count)
        // Inside an instruction nothing is read, also not here.
        fields.append(Field(start: fields.allSatisfy { $0.start != nil } ? start : nil))
        for child in tree.children { read(child) }
        fields.removeSubrange(min(depth, fields.count)...)
        return start
    }

    private mutating func mark(_ kind: String) {
        switch kind {
        case "begin": fields.append(Field())
        case "separate": if let last = fields.indices.last { fields[last].start = found.inlines.count }
        case "end": if let field = fields.popLast(), field.start != nil { close(field) }
        default: break
        }
    }

    /// Puts in the place of a result what it stands for.
    private mutating func close(_ field: Field) {
        guard let start = field.start, start <= found.inlines.count else { return }
        let words = field.instruction.split(whereSeparator: \.isWhitespace)
        let result = found.inlines[start...].map(\.plain).joined()
        let number = Int(result.filter { $0.isASCII && $0.isNumber })
        switch words.first?.uppercased() {
        case "SEQ":
            found.isCounted = true
            found.inlines[start...] = [.number(number ?? 0, of: "")]
        case "REF"
        where words.count > 1 && number != nil && result.allSatisfy { "[]".contains($0) || $0.isNumber }:
            let name = anchor(String(words[1]))
            let isSource = words.dropFirst(2).contains { ["\\r", "\\n", "\\w"].contains($0) }
            found.inlines[start...] = [
                isSource ? .citation(number: number ?? 0, anchor: name) : .number(number ?? 0, of: name)
            ]
        case "HYPERLINK" where words.count > 1:
            let address = words[1].trimmingPrefix("\"").prefix { $0 != "\"" }
            if !result.isEmpty, address.contains(":") {
                found.inlines[start...] = [.link(result, address: String(address))]
            }
        default: break
        }
    }
}

extension Inline {
    /// A missing answer as a draft shows it; changed words are text.
    fileprivate static func gap(_ text: String) -> Inline {
        let (start, end) = ("[… ", " …]")
        guard text.hasPrefix(start), text.hasSuffix(end), text.count > start.count + end.count else {
            return .text(text)
        }
        return .placeholder(String(text.dropFirst(start.count).dropLast(end.count)))
    }
}
