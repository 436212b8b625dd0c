package import Findings
package import Guide
package import Templates
package import Wording
import Yams

/// Reads templates; the form is explained at the top of templates/strategy.yaml.
struct TemplateReader {
    let log: FindingLog
    let conditions: ConditionReader

    /// The template of a file, as complete as the file allows; what is wrong is in the log.
    func read(_ file: ParsedFile) -> Template? {
        let keys: Set = [
            "id", "version", "purpose", "path", "cover", "slides", "title", "subtitle", "author", "sections",
        ]
        guard let fields = Entry.root(of: file, log: log)?.fields(keys) else { return nil }
        let sections = fields.required("sections").map(readSections) ?? []
        if !fields.has("purpose") {
            log.add(.warning, LoadingFinding.noPurpose, at: Place(file: file.name, line: 1))
        }
        return Template(
            id: readID(fields), version: fields.text("version"), purpose: fields.optionalLocalized("purpose"),
            title: readLine(fields, "title"), subtitle: readLine(fields, "subtitle"),
            author: readLine(fields, "author"), sections: sections,
            path: fields.optionalChoice("path", of: GuidePath.self), hasCover: fields.flag("cover"),
            isForHall: fields.flag("slides"))
    }

    /// Files are called by it, so it must be a name and nothing more.
    private func readID(_ fields: Fields) -> String {
        let id = fields.text("id")
        if !Template.isID(id) { fields["id"]?.report(.notATemplateID, ["value": id]) }
        return id
    }

    private func readLine(_ fields: Fields, _ key: String) -> Template.Line {
        Template.Line(line: fields[key]?.line ?? fields.entry.line, text: fields.localized(key))
    }

    private func readSections(_ entry: Entry) -> [Template.Section] { entry.list.compactMap(readSection) }

    private func readSection(_ entry: Entry) -> Template.Section? {
        let keys: Set = ["id", "title", "numbering", "when", "newPage", "mention", "items", "sections"]
        guard let fields = entry.fields(keys) else { return nil }
        return Template.Section(
            line: entry.line, id: fields.text("id"), title: fields.localized("title"),
            numbering: fields.optionalChoice("numbering", of: Template.Numbering.self) ?? .numbered,
            when: readCondition(fields), startsPage: fields.flag("newPage"),
            mention: fields.optionalLocalized("mention"), items: readItems(fields["items"]),
            sections: fields["sections"].map(readSections) ?? [])
    }

    private func readCondition(_ fields: Fields) -> Condition? {
        fields["when"].flatMap(conditions.read)
    }

    private func readItems(_ entry: Entry?) -> [Template.Item] { entry?.list.compactMap(readItem) ?? [] }

    private static let kinds = [
        "text", "list", "answer", "table", "chart", "timeline", "part", "practices", "each", "heading",
        "callout",
        "contents", "pageBreak",
    ]

    private func readItem(_ entry: Entry) -> Template.Item? {
        let details: Set = [
            "when", "lead", "ordered", "caption", "columns", "totals", "where", "numbered", "items",
        ]
        guard let fields = entry.fields(details.union(Self.kinds)) else { return nil }
        let kinds = Self.kinds.filter(fields.has)
        guard kinds.count == 1, let content = readContent(kinds[0], fields) else {
            entry.report(
                .notOneOf,
                ["value": kinds.joined(separator: ", "), "known": Self.kinds.joined(separator: ", ")])
            return nil
        }
        return Template.Item(line: entry.line, when: readCondition(fields), content)
    }

    private func readContent(_ kind: String, _ fields: Fields) -> Template.Content? {
        switch kind {
        case "text": .text(fields.localized(kind), lead: fields.optionalLocalized("lead"))
        case "list": .list(fields.localizedList(kind), ordered: fields.flag("ordered"))
        case "answer": .answer(fields.text(kind), lead: fields.optionalLocalized("lead"))
        case "table": .table(readTable(fields))
        case "chart": .chart(fields.text(kind), caption: fields.localized("caption"))
        case "timeline": .timeline(caption: fields.localized(kind))
        case "part": .part(fields.text(kind))
        case "practices": .practices(section: fields.text(kind))
        case "each": .each(fields.text(kind), readItems(fields.required("items")))
        case "heading": .heading(fields.localized(kind))
        case "callout":
            .callout(fields.choice(kind, or: Template.Callout.note), readItems(fields.required("items")))
        case "contents": .contents(depth: fields.whole(kind))
        default: .pageBreak
        }
    }

    private func readTable(_ fields: Fields) -> Template.TableItem {
        let filter = (fields["where"]?.node.mapping ?? [:]).compactMap { key, value in
            key.string.map {
                Template.Filter(column: $0, options: fields.entry.inner(value).list.compactMap(\.text))
            }
        }
        return Template.TableItem(
            table: fields.text("table"), caption: fields.localized("caption"),
            columns: fields.texts("columns"),
            totals: fields.texts("totals"), filter: filter, isNumbered: fields.flag("numbered"))
    }
}

extension Entry {
    /// Counted from 1.
    fileprivate var line: Int { node.mark?.line ?? 1 }
}

extension ContentBundle {
    /// Reads templates and checks that every name in them is known to the guide, and that they claim only what a
    /// condition bears out.
    ///
    /// - Parameter chapters: those a practice can be used for; nil where nobody knows them, and then none is refused.
    package static func loadTemplates(
        _ files: [SourceFile], for guide: Guide, texts: Texts, chapters: [String]?
    ) -> (templates: [Template], findings: Findings) {
        let log = FindingLog()
        let claims = ClaimWords(texts)
        let reader = TemplateReader(log: log, conditions: ConditionReader(guide))
        var taken: Set<String> = []
        let templates = ParsedFile.all(files).compactMap { file -> Template? in
            guard let template = reader.read(file) else { return nil }
            if !taken.insert(template.id).inserted {
                let place = Place(file: file.name, line: 1)
                log.add(.error, LoadingFinding.duplicateID, at: place, ["id": template.id])
            }
            log.add(template.check(guide: guide, file: file.name, claims: claims, chapters: chapters))
            return template
        }
        return (templates, log.findings)
    }
}
