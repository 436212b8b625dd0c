import Catalog
import Findings
import Foundation
import Wording

/// Reads practice files.
struct PracticeReader {
    let log: FindingLog
    let themes: [String]

    private static let keys: Set = [
        "id", "title", "place", "country", "territory", "population", "started", "status", "themes",
        "participation", "problem", "solution", "method", "technology", "open_source", "results", "cost",
        "funding",
        "lessons", "transfer", "needs", "size", "sources", "confidence", "warning",
    ]

    /// The practices of the files, without those that have errors; each error is in the log and the rest still load.
    func read(_ files: [ParsedFile]) -> [Practice] {
        var seen: Set<String> = []
        return files.compactMap { file in
            let own = FindingLog()
            let reader = PracticeReader(log: own, themes: themes)
            let practice = reader.read(file)
            if let practice, !seen.insert(practice.id).inserted {
                own.add(
                    .error, LoadingFinding.duplicateID, at: Place(file: file.name, line: 1),
                    ["id": practice.id])
            }
            log.add(own.findings)
            return own.findings.hasErrors ? nil : practice
        }
    }

    private func read(_ file: ParsedFile) -> Practice? {
        guard let entry = Entry.root(of: file, log: log), let fields = entry.fields(Self.keys) else {
            return nil
        }
        for theme in fields.required("themes")?.list ?? [] { theme.mustBeOne(of: themes, .unknownTheme) }
        let sources = readReferences(fields)
        if sources.isEmpty { entry.report(.practiceWithoutSource) }
        let id = fields.text("id")
        if !file.name.hasSuffix("/" + id + ".yaml") { entry.report(.wrongFileName, ["id": id]) }
        return Practice(
            id: id, title: fields.localized("title"), place: fields.localized("place"),
            country: fields.text("country"), territory: fields.choice("territory", or: .network),
            population: fields.optionalWhole("population"), started: fields.optionalWhole("started"),
            status: fields.choice("status", or: .unknown), themes: fields.texts("themes"),
            participation: fields.optionalChoice("participation", of: Participation.self),
            problem: fields.localized("problem"), solution: fields.localized("solution"),
            method: fields.localized("method"), technology: fields.localizedList("technology", sharing: true),
            isOpenSource: fields.flag("open_source"), results: readFigures(fields, sources),
            cost: readCost(fields, sources), funding: fields.localizedList("funding", sharing: true),
            lessons: fields.localized("lessons"), transfer: fields.localized("transfer"),
            needs: fields.choices("needs", of: Practice.Need.self),
            sizes: fields.choices("size", of: SizeBand.self),
            sources: sources, confidence: fields.choice("confidence", or: .medium),
            showsFailure: fields.flag("warning"))
    }

    private func readFigures(_ fields: Fields, _ sources: [Reference]) -> [Practice.Figure] {
        (fields["results"]?.list ?? []).compactMap { entry in
            guard let figure = entry.fields(["figure", "unit", "year", "source"]) else { return nil }
            if !figure.has("year") { log.add(.advice, LoadingFinding.figureWithoutYear, at: entry.place) }
            return Practice.Figure(
                value: figure.number("figure"), unit: figure.localized("unit"),
                year: figure.optionalWhole("year"),
                source: readSource(figure, sources))
        }
    }

    private func readCost(_ fields: Fields, _ sources: [Reference]) -> Practice.Cost? {
        guard let cost = fields["cost"]?.fields(["amount", "currency", "per", "source"]) else { return nil }
        return Practice.Cost(
            amount: cost.number("amount"), currency: cost.text("currency"), per: cost.localized("per"),
            source: readSource(cost, sources))
    }

    private func readSource(_ fields: Fields, _ sources: [Reference]) -> Int {
        let number = fields.whole("source")
        if !sources.contains(where: { $0.number == number }) {
            fields.entry.report(.unknownSource, ["value": String(number)])
        }
        return number
    }
}

/// The pages a record was read from.
func readReferences(_ fields: Fields) -> [Reference] {
    (fields["sources"]?.list ?? []).compactMap { entry in
        guard let source = entry.fields(["n", "url", "title", "publisher", "read"]) else { return nil }
        return Reference(
            number: source.whole("n"), url: source.text("url"), title: source.text("title"),
            publisher: source.optionalText("publisher"), read: source.optionalText("read"))
    }
}
