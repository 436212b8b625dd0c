import Catalog
import Foundation
import Wording

extension RegisterReader {
    func funding(_ file: ParsedFile) -> [Funding] {
        let keys: Set = [
            "id", "title", "managing_body", "pays_for", "size", "status", "as_of", "status_s", "source_date",
            "read", "last_deadline", "next_call", "applicants", "municipality", "cofinancing", "measures",
            "fit", "caution",
            "url", "themes", "sources", "confidence", "note",
        ]
        return records(file, keys) { fields in
            let sources = sources(fields)
            // Kept for those who look after the register; nothing is said of it.
            _ = date(fields, "source_date")
            return Funding(
                id: fields.text("id"), title: fields.localized("title"),
                managingBody: fields.localized("managing_body"), paysFor: fields.localized("pays_for"),
                sums: (fields["size"]?.list ?? []).compactMap { sum($0, among: sources) },
                status: fields.choice("status", or: .unknown), asOf: date(fields, "as_of"),
                statusSources: numbers(fields, "status_s", among: sources), read: day(fields, "read"),
                lastDeadline: date(fields, "last_deadline"),
                nextCall: sourced(fields["next_call"], among: sources),
                applicants: sourced(fields["applicants"], among: sources),
                municipality: fields.optionalChoice("municipality", of: Funding.Part.self) ?? .applicant,
                cofinancing: sourced(fields["cofinancing"], among: sources),
                measures: fields.choices("measures", of: Funding.MeasureKind.self),
                fit: fields.localized("fit"), caution: sourced(fields["caution"], among: sources),
                url: fields.optionalText("url") ?? "", themes: fields.texts("themes"),
                note: fields.optionalLocalized("note"), sources: sources,
                confidence: fields.choice("confidence", or: .medium))
        }
    }

    private func sourced(_ entry: Entry?, among sources: [Reference]) -> SourcedText? {
        guard let entry, let fields = entry.fields(["bg", "en", "date", "s"]),
            let text = entry.localized(in: fields.nodes)
        else { return nil }
        return SourcedText(text: text, sources: numbers(fields, "s", among: sources))
    }

    private func day(_ fields: Fields, _ key: String) -> Day? {
        guard let entry = fields[key], let text = entry.text else { return nil }
        if let day = Day(text) { return day }
        entry.report(.wrongType, ["expected": "2026-11-28"])
        return nil
    }

    private func sum(_ entry: Entry, among sources: [Reference]) -> Funding.Sum? {
        let keys: Set = ["what", "value", "min", "max", "currency", "original", "s"]
        guard let fields = entry.fields(keys) else { return nil }
        // What is told in another currency has its own place.
        if fields.choice("currency", or: Funding.Currency.euro) != .euro {
            fields["currency"]?.report(.notOneOf, ["value": fields.text("currency"), "known": "EUR"])
        }
        let original = fields["original"]?.fields(["value", "min", "max", "currency"]).map {
            Funding.Sum.Original(amount: span($0), currency: $0.choice("currency", or: .lev))
        }
        return Funding.Sum(
            what: fields.localized("what"), euros: span(fields), original: original,
            sources: numbers(fields, "s", among: sources))
    }

    /// One value, or a least and a most.
    private func span(_ fields: Fields) -> Funding.Span {
        guard fields.has("min") || fields.has("max") else {
            let value = fields.number("value")
            return Funding.Span(least: value, most: value)
        }
        return Funding.Span(least: fields.number("min"), most: fields.number("max"))
    }
}
