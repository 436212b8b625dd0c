import Answers
package import Guide

extension AnswerSheet {
    /// The sheet as YAML: questions sorted, columns in the order of the guide, every text between quotation marks.
    package func yaml(for guide: Guide) -> String { SheetWriter(sheet: self, guide: guide).text }
}

private struct SheetWriter {
    let sheet: AnswerSheet
    let guide: Guide

    var text: String {
        var lines = ["format: \(sheet.format)", "guide: " + quoted(sheet.guide)]
        if let version = sheet.guideVersion { lines.append("guideVersion: " + quoted(version)) }
        lines.append("municipality: " + quoted(sheet.municipality))
        if let note = sheet.note { lines.append("note: " + quoted(note)) }
        let answers = sheet.questions.flatMap(lines(of:))
        lines += answers.isEmpty ? ["answers: {}"] : ["answers:"] + answers
        lines += notes + departments
        return lines.joined(separator: "\n") + "\n"
    }

    private var notes: [String] {
        guard !sheet.notes.isEmpty else { return [] }
        return ["notes:"]
            + sheet.notes.sorted { $0.key < $1.key }.flatMap { path, notes in
                ["  " + key(path.description) + ":"] + notes.map { "    - " + form($0) }
            }
    }

    private func form(_ note: AnswerSheet.Note) -> String {
        guard let teller = note.teller else { return quoted(note.text) }
        let parts = ["text: " + quoted(note.text), "by: " + quoted(teller.by)]
        return "{"
            + (parts + [teller.day.map { "day: " + quoted($0) }].compactMap(\.self)).joined(separator: ", ")
            + "}"
    }

    private var departments: [String] {
        guard !sheet.departments.isEmpty else { return [] }
        return ["departments:"]
            + sheet.departments.sorted { $0.key < $1.key }.map { path, name in
                "  " + key(path.description) + ": " + quoted(name)
            }
    }

    private func lines(of question: String) -> [String] {
        let name = "  " + key(question) + ":"
        let rows = sheet.tables[question] ?? []
        guard !rows.isEmpty else {
            return sheet.answers[question].map { [name + " " + form($0)] } ?? []
        }
        let table = guide.question(question)
        let order = table?.columns.map(\.id) ?? []
        let twins = table.map { RowKey($0).twins(among: rows) } ?? []
        let state = sheet.answers[question].map { ["    state: " + form($0), "    rows:"] }
        let indent = state == nil ? "    " : "      "
        let inner = rows.flatMap { lines(of: $0, order, isTwin: twins.contains($0.id), indent: indent) }
        return [name] + (state ?? []) + inner
    }

    private func lines(of row: AnswerSheet.Row, _ order: [String], isTwin: Bool, indent: String) -> [String] {
        let known = order.filter { row.cells[$0] != nil }
        let others = row.cells.keys.filter { !order.contains($0) }.sorted()
        let cells = (known + others).compactMap { column in
            row.cells[column].map { indent + "  " + key(column) + ": " + form($0) }
        }
        let twin = isTwin ? [indent + "  \(SheetWords.another): true"] : []
        let copied = known.filter(row.copied.contains) + others.filter(row.copied.contains)
        let mark = copied.isEmpty ? [] : [indent + "  \(SheetWords.copied): " + form(.list(copied))]
        return [indent + "- id: " + quoted(row.id)] + twin + mark + cells
    }

    private func form(_ entry: AnswerSheet.Entry) -> String {
        switch entry.content {
        case .value(let value): entry.source.map { withSource(value, $0) } ?? form(value)
        case .mark(.later(let note)): "{later: \(quoted(note))}"
        case .mark(.unknown(let reason)): "{unknown: \(reason.isEmpty ? "true" : quoted(reason))}"
        case .mark(.doesNotApply(let reason)): "{doesNotApply: \(quoted(reason))}"
        }
    }

    private func withSource(_ value: Value, _ source: Source) -> String {
        var parts = ["title: " + quoted(source.title)]
        if let url = source.url { parts.append("url: " + quoted(url)) }
        if let year = source.year { parts.append("year: \(year)") }
        return "{value: \(form(value)), source: {\(parts.joined(separator: ", "))}}"
    }

    private func form(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): number.unmistakable()
        case .about: quoted(value.rough ?? "")
        case .flag(let flag): "\(flag)"
        case .list(let list): "[" + list.map(quoted).joined(separator: ", ") + "]"
        }
    }

    /// Ids are plain unless they could be read as a number or a sign.
    private func key(_ id: String) -> String { id.first?.isLetter == true ? id : quoted(id) }

    private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
