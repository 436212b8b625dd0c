import Document

extension [Passage] {
    /// With each table or cell of two versions, of which nobody has chosen one yet, as what it was made of.
    package func undecided(_ words: EditWords) -> [Passage] {
        var (result, rest) = ([Passage](), self[...])
        while let first = rest.popFirst() {
            guard first.isAbove(rest, words),
                let (left, right, said) = rest.popFirst()?.versions(below: first)
            else {
                result.append(first.withUndecidedCells(words))
                continue
            }
            let own = right.words == words.nothing.asTyped ? [] : [right]
            if left.words != words.nothing.asTyped, let row = result.row(saying: left) {
                result[row].undecided = own
                if !result[row].cells.isEmpty { result[row].cells[0].comments += said }
            } else {
                var standing = left.words == words.nothing.asTyped ? right : left
                standing.comments = said
                result.append(Passage(.text, cells: [standing], undecided: own))
            }
        }
        return result
    }

    /// The row in the table above that says this: its two versions stand below the table.
    private func row(saying words: Passage.Cell) -> Int? {
        indices.reversed().prefix { self[$0].kind == .row }.first {
            Passage.Cell(self[$0].cells.flatMap(\.paragraphs).filter { !$0.isEmpty }).words == words.words
        }
    }
}

extension Passage {
    fileprivate init(_ kind: Kind, cells: [Cell], undecided: [Cell]) {
        self.init(kind, cells: cells)
        self.undecided = undecided
    }

    /// Whether it is the header of a table that has nothing but two versions.
    fileprivate func isAbove(_ rest: ArraySlice<Passage>, _ words: EditWords) -> Bool {
        kind == .row && cells.map(\.words) == [words.new.asTyped, words.own.asTyped]
            && rest.first?.table == table && rest.first?.cells.count == 2
            && rest.dropFirst().first?.table != table
    }

    /// Both, and what is said about either.
    fileprivate func versions(below header: Passage) -> (left: Cell, right: Cell, said: [Block.Comment])? {
        guard var left = cells.first, var right = cells.last else { return nil }
        let said = (header.cells + cells).flatMap(\.comments).ofWhole
        (left.comments, right.comments) = ([], [])
        return (left, right, said)
    }

    fileprivate func withUndecidedCells(_ words: EditWords) -> Passage {
        var passage = self
        if kind == .row { passage.cells = cells.map { $0.undecided(words) } }
        return passage
    }

    /// Whether a choice in it is still to be made.
    var isUndecided: Bool { undecided != nil || cells.contains { $0.undecided != nil } }

    /// As the person has it; nil where the person has taken it out.
    var version: Passage? {
        var passage = self
        passage.undecided = nil
        passage.cells = (undecided ?? cells).map(\.version)
        guard !passage.cells.isEmpty else { return nil }
        if undecided != nil { passage.cells[0].comments += cells.flatMap(\.comments).ofWhole }
        return passage
    }

    /// Both versions below each other, where a person has typed in either.
    var withVersion: Passage {
        var passage = self
        (passage.cells, passage.undecided) = (cells.map(\.withVersion) + (undecided ?? []), nil)
        return passage
    }
}

extension Passage.Cell {
    fileprivate func undecided(_ words: EditWords) -> Passage.Cell {
        guard let mine = paragraphs.firstIndex(where: { $0.behind(words.own) != nil }), mine > 0,
            paragraphs[0].behind(words.new) != nil
        else { return self }
        var cell = self
        cell.paragraphs = paragraphs[..<mine].version(words.new, words)
        cell.undecided = paragraphs[mine...].version(words.own, words)
        // From here on it is about what the person has, or about both.
        cell.comments = comments.map { $0.about($0.paragraph.flatMap { $0 < mine ? nil : $0 - mine }) }
        return cell
    }

    fileprivate var withVersion: Passage.Cell {
        var cell = self
        (cell.paragraphs, cell.undecided) = (paragraphs + (undecided ?? []), nil)
        return cell
    }

    fileprivate var version: Passage.Cell {
        var cell = self
        (cell.paragraphs, cell.undecided) = (undecided ?? paragraphs, nil)
        return cell
    }
}

extension ArraySlice<[Inline]> {
    fileprivate func version(_ name: String, _ words: EditWords) -> [[Inline]] {
        let own = [first?.behind(name) ?? []] + dropFirst()
        return Passage.Cell(own).words == words.nothing.asTyped ? [] : own
    }
}

extension [Inline] {
    /// What follows the name of a version.
    fileprivate func behind(_ name: String) -> [Inline]? {
        guard case .strong(let words)? = first, words.hasPrefix(name + ":") else { return nil }
        let rest = words.dropFirst(name.count + 1).drop(while: \.isWhitespace)
        return (rest.isEmpty ? [] : [.strong(String(rest))]) + dropFirst()
    }
}
