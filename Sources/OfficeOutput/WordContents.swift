import Document

/// The contents list: a field Word can renew, filled in already so that it reads well before anyone does.
struct WordContents {
    let entries: [Document.Entry]
    let depth: Int
    let text: WordText

    /// The lines of the list, given the page each anchor is thought to stand on; a number of two digits keeps the room
    /// for those nothing is known of yet. Without pages they have no numbers, until Word fills them in.
    func paragraphs(pages: [String: Int]?) -> [WordParagraph] {
        let instruction = "TOC \\o \"1-\(min(max(depth, 1), 6))\" \\h \\z \\u"
        let code = XML("w:r", [:], [XML("w:instrText", ["xml:space": "preserve"], text: " \(instruction) ")])
        let start = [WordRun.mark("begin"), code, WordRun.mark("separate")]
        return entries.enumerated().map { position, entry in
            let runs =
                (position == 0 ? start : []) + [
                    line(entry, page: pages.map { String($0[entry.anchor] ?? 10) } ?? "")
                ]
            return WordParagraph(
                style: "TOC\(min(max(entry.level, 1), 6))",
                runs: position == entries.count - 1 ? runs + [WordRun.mark("end")] : runs)
        }
    }

    private func line(_ entry: Document.Entry, page: String) -> XML {
        let words = WordRun.text(entry.number.isEmpty ? entry.text : "\(entry.number) \(entry.text)")
        let name = text.name(entry.anchor) ?? ""
        let number = WordRun.field("PAGEREF \(name) \\h", result: page)
        return XML("w:hyperlink", ["w:anchor": name, "w:history": "1"], [words, WordRun.tab] + number)
    }
}
