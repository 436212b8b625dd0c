package import Answers
package import Findings
package import Guide
import PlainYAML
package import Wording
import Yams

/// Reads a sheet of answers and checks it against the guide: everything wrong is reported at once, with its line,
/// and what is right can be used all the same.
package struct SheetReader {
    private let file: String
    private let guide: Guide
    private let language: Language
    private let existing: Answers
    private let surroundings: SheetSurroundings
    /// A sheet may have been made to name very many that there are not.
    private let questions: [String: Question]

    /// In bytes.
    package static let largestSheet = 5_000_000

    package struct Reading: Hashable, Sendable {
        package var sheet: AnswerSheet
        /// An error means that an answer was left out.
        package var findings: Findings
        /// The lines of the file where rows and answers stand.
        var lines: [AnswerPath: Int] = [:]
    }

    /// A reader that takes a text in the given language where it stands in both, and lets choices name rows of the
    /// existing answers.
    package init(
        file: String, guide: Guide, language: Language, existing: Answers = Answers(),
        surroundings: SheetSurroundings = SheetSurroundings()
    ) {
        (self.file, self.guide, self.language, self.existing) = (file, guide, language, existing)
        self.surroundings = surroundings
        questions = Dictionary(guide.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the bytes hold; refused is only what is no YAML, uses anchors or tags, is too large, of a newer form, or
    /// has no answers at all.
    package func read(_ bytes: [UInt8]) throws(DossierError) -> Reading {
        guard bytes.count <= Self.largestSheet else { throw .sheetTooLarge(file: file) }
        if let line = bytes.lineOfControl { throw .sheetWithControl(file: file, line: line) }
        let root = try root(of: bytes)
        if let format = root.member("format").flatMap({ Int($0.written) }), format > AnswerSheet.format {
            throw .sheetNewer(file: file, format: format)
        }
        guard let answers = root.member("answers"), answers.mapping != nil || answers.isNothing else {
            throw .sheetWithoutAnswers(file: file)
        }
        var context = SheetContext(
            file: file, guide: guide, language: language, existing: existing, surroundings: surroundings)
        context.listed = listedRows(answers, &context)
        context.refuseControls(in: root)
        var sheet = header(root, &context)
        for member in answers.members ?? [] {
            read(member.key, member.node, member.keyNode, into: &sheet, &context)
        }
        sheet.notes = remarks("notes", in: root, &context) { context, node, path in
            let notes = (node.sequence.map(Array.init) ?? [node]).compactMap { context.note($0, about: path) }
            return notes.isEmpty ? nil : notes
        }
        sheet.departments = remarks("departments", in: root, &context) { $0.remark($1, about: $2) }
        sheet.cleared = context.cleared
        return Reading(
            sheet: sheet, findings: Findings(context.findings.inReadingOrder), lines: context.lines)
    }

    private func root(of bytes: [UInt8]) throws(DossierError) -> Node {
        do throws(YAMLTrouble) {
            return try PlainYAML.root(of: bytes)
        } catch {
            switch error.cause {
            case .notYAML: throw .sheetNotYAML(file: file, line: error.line)
            case .alias: throw .sheetWithAlias(file: file, line: error.line)
            case .tag: throw .sheetWithTag(file: file, line: error.line)
            case .depth: throw .sheetTooDeep(file: file, line: error.line)
            case .size: throw .sheetTooLarge(file: file)
            case .twice(let key, let again):
                throw .sheetKeyTwice(file: file, line: error.line, key: key.cleaned(), again: again)
            }
        }
    }

    private func header(_ root: Node, _ context: inout SheetContext) -> AnswerSheet {
        let known = [
            "format", "guide", "guideVersion", "municipality", "note", "answers", "notes", "departments",
        ]
        for member in root.members ?? [] where !known.contains(member.key) {
            context.report(.unknownKey, member.keyNode, ["key": member.key], severity: .warning)
        }
        for name in ["format", "guide", "guideVersion", "municipality"] {
            if let node = root.member(name),
                node.scalar == nil || name == "format" && Int(node.written) == nil
            {
                context.report(.wrongForm, node, ["path": name])
            }
        }
        if let note = root.member("note"), !note.isNothing, context.text(note) == nil {
            context.report(.needsText, note, ["path": "note"])
        }
        if let named = root.member("guide"), named.written != guide.id {
            context.report(.otherGuide, named, ["own": guide.id, "other": named.written])
        }
        if let version = root.member("guideVersion"), let other = GuideVersion(version.written),
            let own = GuideVersion(guide.version), own < other
        {
            context.report(.newerGuide, version, ["own": guide.version, "other": version.written])
        }
        return AnswerSheet(
            guide: root.member("guide")?.written ?? guide.id,
            municipality: root.member("municipality")?.written ?? "",
            note: root.member("note").flatMap { context.text($0) })
    }

    /// What is said by the path it is about.
    private func remarks<Remark>(
        _ name: String, in root: Node, _ context: inout SheetContext,
        read: (inout SheetContext, Node, AnswerPath) -> Remark?
    ) -> [AnswerPath: Remark] {
        var remarks: [AnswerPath: Remark] = [:]
        guard let node = root.member(name), !node.isNothing else { return [:] }
        guard let members = node.members else {
            context.report(.wrongForm, node, ["path": name])
            return [:]
        }
        for member in members {
            guard let path = context.path(of: member.key, member.keyNode) else { continue }
            remarks[path] = read(&context, member.node, path)
        }
        return remarks
    }

    /// The rows of every table of the sheet, labelled by their first text.
    private func listedRows(_ answers: Node, _ context: inout SheetContext) -> [String: [Option]] {
        var listed: [String: [Option]] = [:]
        for member in answers.members ?? [] {
            let naming = guide.question(member.key)?.naming.map(\.id) ?? []
            for row in member.node.sequence ?? member.node.member("rows")?.sequence ?? [] {
                guard let id = row.member(SheetWords.id)?.written else { continue }
                let title = naming.lazy.compactMap { row.member($0)?.scalar?.string }.first ?? ""
                listed[member.key, default: []].append(Option(id: id, label: Localized(same: title)))
            }
        }
        return listed
    }

    // MARK: Questions

    private func read(
        _ id: String, _ node: Node, _ key: Node, into sheet: inout AnswerSheet, _ context: inout SheetContext
    ) {
        guard let question = questions[id] else {
            if let near = context.near(id, among: guide.questions.lazy.map(\.id)) {
                return context.report(.mistypedQuestion, key, ["question": id, "near": near])
            }
            return context.report(.unknownQuestion, key, ["question": id])
        }
        let target = SheetTarget(path: AnswerPath(id), field: question.field)
        if node.isNothing { return context.tellEmpty(node, target) }
        guard question.field.kind == .table else {
            sheet.answers[id] = context.entry(node, target)
            return
        }
        if let rows = node.sequence ?? node.member("rows")?.sequence {
            sheet.tables[id] = readRows(rows, of: question, &context)
            if rows.isEmpty { context.tellEmpty(node, target) }
            sheet.answers[id] = node.member("state").flatMap { context.state($0, target) }
            context.refuseStates(beside: rows, in: node, target)
        } else if let mark = context.mark(node) {
            sheet.answers[id] = context.state(node, target) == nil ? nil : mark
        } else {
            context.report(.needsRows, node, ["path": id])
        }
    }

    private func readRows(
        _ rows: Node.Sequence, of table: Question, _ context: inout SheetContext
    ) -> [AnswerSheet.Row] {
        var read: [AnswerSheet.Row] = []
        var seen: Set<String> = []
        for node in rows {
            guard let members = node.members else {
                context.report(.needsRows, node, ["path": table.id])
                continue
            }
            guard let id = rowID(node, in: table.id, &context) else { continue }
            guard seen.insert(id).inserted else {
                context.report(.duplicateRow, node, ["row": id, "table": table.id])
                continue
            }
            let cells = members.filter { !SheetWords.ofRow.contains($0.key) }
            guard context.understandsWords(of: node, AnswerPath(table.id, row: id)) else { continue }
            if node.says(SheetWords.clear) {
                context.clear(AnswerPath(table.id, row: id), node, beside: cells)
                continue
            }
            var row = AnswerSheet.Row(id: id, cells: [:])
            row.copied = context.copied(node, table)
            for member in cells {
                row.cells[member.key] = cell(
                    member.key, member.node, member.keyNode, of: table, row: id, &context)
            }
            if row.cells.isEmpty {
                context.tellEmptyRow(id, node, cells, of: table)
                continue
            }
            if existing.hasRow(id, in: table.id) || node.says(SheetWords.another)
                || isNew(row, node, of: table, &context)
            {
                read.append(row)
            }
        }
        read = withoutEqual(read, rows, of: table, &context)
        checkCount(read, rows, of: table, &context)
        return read
    }

    /// Whether a row the dossier does not have can be a new one.
    private func isNew(
        _ row: AnswerSheet.Row, _ node: Node, of table: Question, _ context: inout SheetContext
    ) -> Bool {
        let listed = Set((context.listed[table.id] ?? []).map(\.id))
        let written = Set((node.members ?? []).lazy.filter { !$0.node.isNothing }.map(\.key))
        guard
            let trouble = RowKey(table).trouble(
                withNew: row, beside: existing, listed: listed, written: written)
        else { return true }
        context.report(trouble.code, node, trouble.arguments)
        return false
    }

    /// The rows without new ones that say what another row of the file says, unless they say that they are another.
    /// Those of the dossier may be equal, as they may become in a conversation.
    private func withoutEqual(
        _ read: [AnswerSheet.Row], _ nodes: Node.Sequence, of table: Question, _ context: inout SheetContext
    ) -> [AnswerSheet.Row] {
        let key = RowKey(table)
        var lines: [[String]: Int] = [:]
        let nodes = Dictionary(
            nodes.map { ($0.member(SheetWords.id)?.written ?? "", $0) }, uniquingKeysWith: { one, _ in one })
        func line(_ row: AnswerSheet.Row) -> Int { nodes[row.id]?.mark?.line ?? 1 }
        for row in read where existing.hasRow(row.id, in: table.id) { lines[key.name(row.cells)] = line(row) }
        return read.filter { row in
            let name = key.name(row.cells)
            guard !existing.hasRow(row.id, in: table.id), name.contains(where: { !$0.isEmpty }) else {
                return true
            }
            guard let first = lines[name], let node = nodes[row.id], !node.says(SheetWords.another) else {
                lines[name] = line(row)
                return true
            }
            let columns = key.columns.map { $0.field.label[language] }.joined(separator: ", ")
            context.report(
                .sameKey, node, ["table": table.id, "first": "\(first)", "columns": columns])
            return false
        }
    }

    private func checkCount(
        _ read: [AnswerSheet.Row], _ nodes: Node.Sequence, of table: Question, _ context: inout SheetContext
    ) {
        guard let excess = table.firstRowTooMany(read.map(\.id), existing) else { return }
        let node = nodes.first { $0.member(SheetWords.id)?.written == read[excess].id }
        if let node, let most = table.field.most {
            context.report(.tooManyRows, node, ["table": table.id, "count": "\(most)"])
        }
    }

    private func rowID(_ node: Node, in table: String, _ context: inout SheetContext) -> String? {
        guard let id = node.member(SheetWords.id), !id.isNothing else {
            context.report(.rowWithoutID, node, ["table": table])
            return nil
        }
        guard AnswerPath.isID(id.written) else {
            context.report(.wrongRowID, id, ["row": id.written, "table": table])
            return nil
        }
        return id.written
    }

    private func cell(
        _ id: String, _ node: Node, _ key: Node, of table: Question, row: String,
        _ context: inout SheetContext
    ) -> AnswerSheet.Entry? {
        guard let column = table.column(id) else {
            context.reportUnknownColumn(id, key, table)
            return nil
        }
        let target = SheetTarget(path: AnswerPath(table.id, row: row, column: id), field: column.field)
        if node.isNothing {
            context.tellEmpty(node, target)
            return nil
        }
        return context.entry(node, target)
    }
}
