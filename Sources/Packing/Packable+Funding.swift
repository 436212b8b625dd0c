import Catalog
import Wording

extension Funding: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), managingBody: try unpacker.next(),
            paysFor: try unpacker.next(), sums: try unpacker.next(), status: try unpacker.next(),
            asOf: try unpacker.next(), statusSources: try unpacker.next(), read: try unpacker.next(),
            lastDeadline: try unpacker.next(), nextCall: try unpacker.next(),
            applicants: try unpacker.next(), municipality: try unpacker.next(),
            cofinancing: try unpacker.next(),
            measures: try unpacker.next(), fit: try unpacker.next(), caution: try unpacker.next(),
            url: try unpacker.next(), themes: try unpacker.next(), note: try unpacker.next(),
            sources: try unpacker.next(), confidence: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, title, managingBody, paysFor, sums, status, asOf, statusSources, read)
        packer.write(lastDeadline, nextCall, applicants, municipality, cofinancing, measures, fit, caution)
        packer.write(url, themes, note, sources, confidence)
    }
}

extension Funding.Status: Packable {}
extension Funding.Part: Packable {}
extension Funding.MeasureKind: Packable {}
extension Funding.Currency: Packable {}

extension Funding.Sum: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            what: try unpacker.next(), euros: try unpacker.next(), original: try unpacker.next(),
            sources: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(what, euros, original, sources) }
}

extension Funding.Sum.Original: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(amount: try unpacker.next(), currency: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(amount, currency) }
}

extension Funding.Span: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(least: try unpacker.next(), most: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(least, most) }
}
