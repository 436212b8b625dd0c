import Answers
import Findings
import Guide
import Wording
import Yams

/// What a sheet says that would change nothing, or not what it seems to: told, so that nothing is lost in silence.
extension SheetContext {
    typealias Member = (key: String, node: Node, keyNode: Node)

    /// Says of an empty value that it takes nothing away; an empty form over nothing needs no word.
    mutating func tellEmpty(_ node: Node, _ target: SheetTarget) {
        let isTable = target.field.kind == .table
        let stands = isTable ? existing.hasRows(in: target.path.question) : existing[target.path] != nil
        let isWritten = node.scalar.map { !$0.string.isEmpty } ?? false
        if stands || isWritten {
            report(.emptyValue, node, ["path": target.name], severity: .warning)
        }
    }

    /// Takes back an answer or a row, or says that there is nothing to take back.
    mutating func clear(_ path: AnswerPath, _ node: Node, beside cells: [Member] = []) {
        if let cell = cells.first(where: { !$0.node.isNothing }) {
            let arguments = ["path": path.description, "first": SheetWords.clear, "second": cell.key]
            return report(.twoAnswers, cell.keyNode, arguments)
        }
        cleared.insert(path)
        if let row = path.row, path.column == nil {
            if existing.hasRow(row, in: path.question) { return }
            if refuseUnknownRow(path, node) { return }
        } else if existing[path] != nil {
            return
        }
        report(.nothingToClear, node, ["path": path.description], severity: .warning)
    }

    /// Says of a row without cells that it changes nothing; one the dossier does not have was meant to be something.
    mutating func tellEmptyRow(_ row: String, _ node: Node, _ cells: [Member], of table: Question) {
        let path = AnswerPath(table.id, row: row)
        let written = cells.filter { !$0.node.isNothing }
        let isThere = existing.hasRow(row, in: table.id)
        if written.isEmpty {
            let arguments = ["row": row, "table": table.id]
            report(.emptyRow, node, arguments, severity: isThere ? .warning : .error)
        } else if !isThere, written.allSatisfy({ $0.node.says(SheetWords.clear) }) {
            _ = refuseUnknownRow(path, node)
        }
    }

    /// Whether a row is one that never was, which is said; one that was deleted is merely gone already.
    private mutating func refuseUnknownRow(_ path: AnswerPath, _ node: Node) -> Bool {
        guard let row = path.row, !existing.rowIDs(everUsedIn: path.question).contains(row) else {
            return false
        }
        let known = existing.rows(of: path.question)
        let first = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
        let near = near(row, among: known) ?? (first.isEmpty ? "–" : first)
        let arguments = ["path": path.description, "row": row, "table": path.question, "near": near]
        report(.unknownRow, node, arguments)
        return true
    }

    /// Whether what a row says of itself can be understood.
    mutating func understandsWords(of row: Node, _ path: AnswerPath) -> Bool {
        for key in [SheetWords.clear, SheetWords.another] {
            guard let node = row.member(key), !node.isNothing, !node.isYes, !node.isNo else { continue }
            report(.unclearWord, node, ["path": path.description, "key": key, "value": node.written])
            return false
        }
        return true
    }

    /// The columns a row says it took over from another one.
    mutating func copied(_ row: Node, _ table: Question) -> Set<String> {
        guard let node = row.member(SheetWords.copied), !node.isNothing else { return [] }
        guard let items = node.sequence else {
            report(.needsList, node, ["path": SheetWords.copied])
            return []
        }
        for item in items where table.column(item.written) == nil {
            reportUnknownColumn(item.written, item, table)
        }
        return Set(items.map(\.written))
    }

    mutating func reportUnknownColumn(_ column: String, _ node: Node, _ table: Question) {
        let known = table.columns.map(\.id)
        let near = near(column, among: known) ?? known.joined(separator: ", ")
        report(.unknownColumn, node, ["column": column, "table": table.id, "near": near])
    }

    /// What a note or a department is about; nil, with a finding, when the guide, the sheet and the dossier have no such
    /// thing.
    mutating func path(of text: String, _ node: Node) -> AnswerPath? {
        guard let path = AnswerPath(parsing: text), let question = guide.question(path.question),
            path.row == nil || question.field.kind == .table
        else {
            report(.unknownQuestion, node, ["question": text])
            return nil
        }
        if existing.notePaths.contains(path) { return path }
        if let column = path.column, question.column(column) == nil {
            reportUnknownColumn(column, node, question)
            return nil
        }
        guard let row = path.row, !(listed[path.question] ?? []).contains(where: { $0.id == row }) else {
            return path
        }
        return refuseUnknownRow(path, node) ? nil : path
    }

    /// Names every place where a text holds a control character, which would otherwise be left out of it unseen.
    mutating func refuseControls(in node: Node) {
        switch node {
        case .scalar(let scalar):
            if let control = scalar.string.firstControl {
                report(.controlCharacter, node, ["code": control.codePoint])
            }
        case .sequence(let items): for item in items { refuseControls(in: item) }
        case .mapping(let members):
            for (key, value) in members {
                refuseControls(in: key)
                refuseControls(in: value)
            }
        case .alias: break
        }
    }
}

extension Collection<UInt8> {
    /// The line, from 1, on which a control character stands that no text has.
    var lineOfControl: Int? {
        var line = 1
        for byte in self {
            switch byte {
            case 0x0A: line += 1
            case 0x09, 0x0D: break
            case 0..<0x20, 0x7F: return line
            default: break
            }
        }
        return nil
    }
}
