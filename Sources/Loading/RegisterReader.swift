import Catalog
import Findings
import Foundation
import Wording

/// Reads the registers: municipalities, frameworks, funding, indicators, glossary.
struct RegisterReader {
    let log: FindingLog
    let themes: [String]
    /// What a method may name.
    let steps: [String]
    let levels: [String]
    /// The frameworks that questions name.
    let cited: Set<String>

    func municipalities(_ file: ParsedFile) -> MunicipalityRegister? {
        guard let fields = Entry.root(of: file, log: log)?.fields(["sources", "municipalities"]) else {
            return nil
        }
        let written = fields.required("sources")?.fields(["name", "settlements", "area", "census"])
        func source(_ name: String) -> MunicipalityRegister.FigureSource {
            let source = written?.required(name)?.fields(["title", "url", "year"])
            return .init(
                title: source?.localized("title") ?? .empty, url: source?.text("url") ?? "",
                year: source?.whole("year") ?? 0)
        }
        let sources = MunicipalityRegister.Sources(
            names: source("name"), settlements: source("settlements"), area: source("area"),
            census: source("census"))
        let entries = fields.required("municipalities")?.list ?? []
        let municipalities = entries.compactMap(municipality)
        checkNamesakes(municipalities, at: entries)
        return MunicipalityRegister(municipalities: municipalities, sources: sources)
    }

    /// A document that says only the name of a municipality must not be taken for one of its namesake.
    private func checkNamesakes(_ municipalities: [Municipality], at entries: [Entry]) {
        guard municipalities.count == entries.count else { return }
        let counts = Dictionary(municipalities.map { (($0.form ?? $0.name).bg, 1) }, uniquingKeysWith: +)
        for (municipality, entry) in zip(municipalities, entries) {
            let name = (municipality.form ?? municipality.name).bg
            if counts[name, default: 0] > 1 { entry.report(.namesakes, ["name": name]) }
        }
    }

    private func municipality(_ entry: Entry) -> Municipality? {
        let keys: Set = [
            "code", "name", "form", "title", "region", "nuts3", "settlements", "towns", "villages", "area",
            "population",
            "year",
            "children", "older",
        ]
        guard let fields = entry.fields(keys) else { return nil }
        return Municipality(
            code: fields.text("code"), name: fields.localized("name"),
            form: fields.optionalLocalized("form"), title: fields.optionalLocalized("title"),
            region: fields.localized("region"), nuts3: fields.text("nuts3"),
            settlements: fields.whole("settlements"),
            towns: fields.whole("towns"),
            villages: fields.whole("villages"), area: fields.number("area"),
            population: fields.whole("population"), populationYear: fields.whole("year"),
            children: fields.optionalWhole("children"), olderPeople: fields.optionalWhole("older"))
    }

    func indicators(_ file: ParsedFile) -> [Indicator] {
        let keys: Set = [
            "id", "title", "level", "origin", "definition", "unit", "direction", "rhythm", "source_body",
            "how_to_measure",
            "bulgaria", "eu", "regions", "target", "themes", "sources", "confidence", "note",
        ]
        return records(file, keys) { fields in
            Indicator(
                id: fields.text("id"), title: fields.localized("title"),
                definition: fields.localized("definition"),
                unit: fields.localized("unit"), direction: fields.choice("direction", or: .higher),
                rhythm: fields.choice("rhythm", or: .yearly),
                isProposed: fields.optionalText("origin") == "proposed",
                sourceBody: fields.localized("source_body"),
                howToMeasure: fields.localized("how_to_measure"),
                bulgaria: reading(fields["bulgaria"]), eu: reading(fields["eu"]),
                themes: fields.texts("themes"),
                note: fields.optionalLocalized("note"), sources: readReferences(fields),
                confidence: fields.choice("confidence", or: .medium))
        }
    }

    private func reading(_ entry: Entry?) -> Indicator.Reading? {
        guard let fields = entry?.fields(["value", "year"]) else { return nil }
        return Indicator.Reading(value: fields.number("value"), year: fields.whole("year"))
    }

    func glossary(_ file: ParsedFile) -> [Term] {
        records(file, ["id", "term", "preferred", "definition", "usage", "avoid"]) { fields in
            let (term, preferred) = (fields.localized("term"), fields.text("preferred"))
            return Term(
                id: fields.text("id"), term: term,
                preferred: Localized(bg: preferred.isEmpty ? term.bg : preferred, en: term.en),
                definition: fields.localized("definition"),
                usage: fields.optionalLocalized("usage") ?? .empty,
                avoid: fields["avoid"]?.listsByLanguage ?? [:])
        }
    }

    func methods(_ file: ParsedFile) -> [Method] {
        let keys: Set = [
            "id", "title", "about", "level", "group", "hours", "cost", "offline", "avoid", "steps", "source",
        ]
        return records(file, keys) { fields in
            for step in fields["steps"]?.list ?? [] { step.mustBeOne(of: steps, .unknownStep) }
            if !levels.isEmpty { fields["level"]?.mustBeOne(of: levels, .unknownLevel) }
            return Method(
                id: fields.text("id"), title: fields.localized("title"), about: fields.localized("about"),
                level: fields.choice("level", or: .inform), group: span(fields.required("group")),
                hours: span(fields.required("hours")), cost: fields.choice("cost", or: .none),
                offline: fields.localized("offline"), avoid: fields.localized("avoid"),
                steps: fields.texts("steps"),
                source: fields["source"]?.fields(["title", "url"]).map {
                    Reference(
                        number: 1, url: $0.text("url"), title: $0.text("title"), publisher: nil, read: nil)
                })
        }
    }

    private func span(_ entry: Entry?) -> Method.Span {
        guard let fields = entry?.fields(["min", "max"]) else { return Method.Span(least: 0, most: 0) }
        return Method.Span(least: fields.whole("min"), most: fields.whole("max"))
    }

    func synonyms(_ file: ParsedFile) -> [[String]] {
        (Entry.root(of: file, log: log)?.list ?? []).map { $0.list.compactMap(\.text) }
    }

    /// Reads a list of records with unique ids and known themes.
    func records<Record>(_ file: ParsedFile, _ keys: Set<String>, _ read: (Fields) -> Record)
        -> [Record]
    {
        var seen: Set<String> = []
        return (Entry.root(of: file, log: log)?.list ?? []).compactMap { entry in
            guard let fields = entry.fields(keys) else { return nil }
            for theme in fields["themes"]?.list ?? [] { theme.mustBeOne(of: themes, .unknownTheme) }
            let id = fields.text("id")
            if !seen.insert(id).inserted { entry.report(.duplicateID, ["id": id]) }
            return read(fields)
        }
    }
}
