import Catalog
import Findings
import Foundation
import Wording

/// Reads practice files.
struct PracticeReader {
    let log: FindingLog
    let themes: [String]
    /// Whether a file must be named after its practice; one that was sent may have any name.
    var namesMatter = true
    /// Ids of built-in practices, which no other may have.
    var taken: Set<String> = []
    /// How bad a figure without a year is.
    var undated = Severity.advice
    /// Which file has an id when several do.
    private var owners: [String: String] = [:]

    init(
        log: FindingLog, themes: [String], namesMatter: Bool = true, taken: Set<String> = [],
        undated: Severity = .advice
    ) {
        (self.log, self.themes, self.namesMatter) = (log, themes, namesMatter)
        (self.taken, self.undated) = (taken, undated)
    }

    private static let keys: Set = [
        "id", "title", "place", "country", "territory", "population", "started", "status", "status_on",
        "ended", "themes", "participation", "problem", "solution", "method", "technology", "open_source",
        "results", "cost",
        "funding", "evaluations", "lessons", "transfer", "needs", "size", "asks", "sources", "confidence",
        "warning",
    ]

    /// The practices of the files, without those that have errors; each error is in the log and the rest still load.
    func read(_ files: [ParsedFile]) -> [Practice] {
        let owners = owners(of: files)
        return files.compactMap { file in
            let own = FindingLog()
            var reader = PracticeReader(
                log: own, themes: themes, namesMatter: namesMatter, taken: taken, undated: undated)
            reader.owners = owners
            let practice = reader.read(file)
            log.add(own.findings)
            return own.findings.hasErrors ? nil : practice
        }
    }

    /// The file named after an id before all others, else the first.
    private func owners(of files: [ParsedFile]) -> [String: String] {
        let silent = FindingLog()
        var owners: [String: String] = [:]
        for file in files {
            guard let id = Entry.root(of: file, log: silent)?.value("id")?.scalarText else { continue }
            if owners[id].map({ !isNamed($0, after: id) && isNamed(file.name, after: id) }) ?? true {
                owners[id] = file.name
            }
        }
        return owners
    }

    private func isNamed(_ file: String, after id: String) -> Bool { file.hasSuffix("/" + id + ".yaml") }

    private func read(_ file: ParsedFile) -> Practice? {
        guard let entry = Entry.root(of: file, log: log), let fields = entry.fields(Self.keys) else {
            return nil
        }
        for theme in fields.required("themes")?.list ?? [] { theme.mustBeOne(of: themes, .unknownTheme) }
        let sources = readReferences(fields)
        for source in fields["sources"]?.sequence ?? [] { checkAddress(source) }
        if sources.isEmpty { entry.report(.practiceWithoutSource) }
        let country = fields.text("country")
        if country.count != 2 || !country.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains) {
            fields["country"]?.report(.notACountry, ["value": country])
        }
        return Practice(
            id: readID(fields, of: file), title: fields.localized("title"), place: fields.localized("place"),
            country: country, territory: fields.choice("territory", or: .network),
            population: fields.optionalWhole("population", in: 1...1_000_000_000),
            started: fields.optionalWhole("started", in: Self.years),
            status: fields.choice("status", or: .unknown), statusOn: readMoment("status_on", fields),
            ended: fields.optionalWhole("ended", in: Self.years), themes: fields.texts("themes"),
            participation: fields.optionalChoice("participation", of: Participation.self),
            problem: fields.localized("problem"), solution: fields.localized("solution"),
            method: fields.localized("method"), technology: fields.localizedList("technology", sharing: true),
            isOpenSource: fields.flag("open_source"), results: readFigures(fields, sources),
            cost: readCost(fields, sources), funding: fields.localizedList("funding", sharing: true),
            evaluations: fields.optionalLocalized("evaluations"), lessons: fields.localized("lessons"),
            transfer: fields.localized("transfer"),
            needs: fields.choices("needs", of: Practice.Need.self),
            sizes: fields.choices("size", of: SizeBand.self),
            asks: readAsks(fields), sources: sources, confidence: fields.choice("confidence", or: .medium),
            showsFailure: fields.flag("warning"))
    }

    private static let years = 1800...2200

    private func readID(_ fields: Fields, of file: ParsedFile) -> String {
        let id = fields.text("id")
        if !Practice.isID(id) {
            fields["id"]?.report(.notAnID, ["value": id])
        } else if taken.contains(id) {
            log.add(.error, PracticeFinding.taken, at: fields["id"]?.place, ["id": id])
        } else if let owner = owners[id], owner != file.name {
            fields["id"]?.report(.duplicatePractice, ["id": id, "other": owner])
        } else if namesMatter, !isNamed(file.name, after: id) {
            fields.entry.report(.wrongFileName, ["id": id])
        }
        return id
    }

    private func readFigures(_ fields: Fields, _ sources: [Reference]) -> [Practice.Figure] {
        (fields["results"]?.list ?? []).compactMap { entry in
            guard let figure = entry.fields(["figure", "unit", "year", "source", "claim"]) else { return nil }
            if !figure.has("year") { log.add(undated, LoadingFinding.figureWithoutYear, at: entry.place) }
            return Practice.Figure(
                value: figure.number("figure"), unit: figure.localized("unit"),
                year: figure.optionalWhole("year", in: Self.years),
                source: readSource(figure, sources),
                claim: figure.optionalChoice("claim", of: Practice.Claim.self))
        }
    }

    private func readCost(_ fields: Fields, _ sources: [Reference]) -> Practice.Cost? {
        guard let cost = fields["cost"]?.fields(["amount", "currency", "per", "year", "source"]) else {
            return nil
        }
        return Practice.Cost(
            amount: cost.number("amount"), currency: cost.text("currency"), per: cost.localized("per"),
            year: cost.optionalWhole("year", in: Self.years), source: readSource(cost, sources))
    }

    /// A year, a month or a day, as ISO 8601 writes it.
    private func readMoment(_ key: String, _ fields: Fields) -> String? {
        guard let text = fields.optionalText(key) else { return nil }
        let isWritten = text.wholeMatch(of: /[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?/) != nil
        if isWritten, Day(String((text + "-01-01").prefix(10))) != nil { return text }
        fields[key]?.report(.wrongType, ["expected": "2026, 2026-03, 2026-03-01"])
        return nil
    }

    private func readAsks(_ fields: Fields) -> [Language: [String]] {
        guard let entry = fields["asks"] else { return [:] }
        let asks = entry.listsByLanguage
        for language in Language.allCases where asks[language]?.isEmpty == true {
            entry.report(.missingLanguage, ["language": language.rawValue])
        }
        return asks
    }

    /// What is no address of a page is never shown as one.
    private func checkAddress(_ source: Entry) {
        guard let url = source.value("url"), let text = url.scalarText else { return }
        let isPage = ["https://", "http://"].contains { text.hasPrefix($0) && text.count > $0.count }
        if !isPage || text.contains(where: \.isWhitespace) { url.report(.notAnAddress, ["value": text]) }
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
///
/// - Parameter more: what a source of a register may say beside what one of a practice says.
func readReferences(_ fields: Fields, more: Set<String> = []) -> [Reference] {
    (fields["sources"]?.list ?? []).compactMap { entry in
        guard let source = entry.fields(more.union(["n", "url", "title", "publisher", "read"]))
        else { return nil }
        return Reference(
            number: source.whole("n"), url: source.text("url"), title: source.text("title"),
            publisher: source.optionalText("publisher"), read: source.optionalText("read"),
            isInternal: source.flag("internal"))
    }
}
