import Catalog
import Findings
import Foundation
import Wording

extension RegisterReader {
    func frameworks(_ file: ParsedFile) -> [Framework] {
        let keys: Set = [
            "id", "title", "citation", "citation_s", "official", "kind", "force", "duties", "targets",
            "themes", "sources", "confidence", "note", "country",
        ]
        return records(file, keys) { fields in
            reportUncited(fields)
            let sources = sources(fields)
            let official = fields["official"].flatMap(official)
            let shown = numbers(fields, "citation_s", among: sources)
            let isCited = !shown.isEmpty || official?.isSeen ?? false
            return Framework(
                id: fields.text("id"), title: fields.localized("title"),
                citation: fields.localized("citation"), citationSources: shown, official: official,
                kind: fields.choice("kind", or: .standard), force: fields.choice("force", or: .should),
                duties: (fields["duties"]?.list ?? []).compactMap {
                    duty($0, among: sources, isCited: isCited)
                },
                targets: (fields["targets"]?.list ?? []).compactMap { target($0, among: sources) },
                themes: fields.texts("themes"), note: fields.optionalLocalized("note"), sources: sources,
                confidence: fields.choice("confidence", or: .medium), country: fields.optionalText("country"))
        }
    }

    /// A law that no question names is never shown where it binds.
    private func reportUncited(_ fields: Fields) {
        guard let entry = fields["id"], let id = entry.text, !cited.contains(id) else { return }
        log.add(.warning, LoadingFinding.frameworkNowhere, at: entry.place, ["id": id])
    }

    private func official(_ entry: Entry) -> Framework.Official? {
        guard let fields = entry.fields(["url", "title", "seen"]) else { return nil }
        return Framework.Official(url: fields.text("url"), isSeen: fields.flag("seen"))
    }

    private func duty(_ entry: Entry, among sources: [Reference], isCited: Bool) -> Framework.Duty? {
        let keys: Set = ["bg", "en", "article", "since", "next", "binds", "read", "doubt", "s"]
        guard let fields = entry.fields(keys), let text = entry.localized(in: fields.nodes) else {
            return nil
        }
        let own = numbers(fields, "s", among: sources)
        // Then nothing could be printed beside it: neither a page nor the act itself.
        let printable = sources.filter { own.contains($0.number) && !$0.isInternal }
        if !own.isEmpty, printable.isEmpty, !isCited { entry.report(.internalSourceOnly) }
        return Framework.Duty(
            text: text, article: fields.optionalLocalized("article"), since: date(fields, "since"),
            next: date(fields, "next"), binds: fields.choice("binds", or: .nobody),
            reading: fields.choice("read", or: .none), doubt: fields.optionalLocalized("doubt"), sources: own)
    }

    private func target(_ entry: Entry, among sources: [Reference]) -> Framework.Target? {
        guard let fields = entry.fields(["year", "date", "value", "unit", "what", "s"]) else { return nil }
        return Framework.Target(
            date: fields.optionalText("date") ?? fields.optionalText("year"),
            value: fields.optionalNumber("value"), unit: fields.optionalLocalized("unit"),
            what: fields.localized("what"), sources: numbers(fields, "s", among: sources))
    }

    // MARK: What laws and money share

    /// The sources of a record; a code host among them must be marked, so that it is never printed.
    func sources(_ fields: Fields) -> [Reference] {
        let sources = readReferences(fields, more: ["date", "internal"])
        for (entry, source) in zip(fields["sources"]?.list ?? [], sources)
        where !source.isInternal && CodeHost.holds(source.url) {
            entry.report(.codeHostInPrint, ["value": source.url])
        }
        return sources
    }

    /// Numbers of sources, each of which must be one of the record's own.
    func numbers(_ fields: Fields, _ key: String, among sources: [Reference]) -> [Int] {
        (fields[key]?.list ?? []).compactMap { entry in
            guard let text = entry.text else { return nil }
            guard let number = Int(text), sources.contains(where: { $0.number == number }) else {
                entry.report(.unknownSource, ["value": text])
                return nil
            }
            return number
        }
    }

    /// A day, a month or a year.
    func date(_ fields: Fields, _ key: String) -> PartialDate? {
        guard let entry = fields[key], let text = entry.text else { return nil }
        if let date = PartialDate(rawValue: text) { return date }
        entry.report(.wrongType, ["expected": "2026-12-24, 2026-12, 2026"])
        return nil
    }
}
