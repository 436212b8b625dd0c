package import Catalog
import Foundation
import Wording

extension Practice: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), place: try unpacker.next(),
            country: try unpacker.next(), territory: try unpacker.next(), population: try unpacker.next(),
            started: try unpacker.next(), status: try unpacker.next(), statusOn: try unpacker.next(),
            ended: try unpacker.next(), themes: try unpacker.next(), participation: try unpacker.next(),
            problem: try unpacker.next(), solution: try unpacker.next(),
            method: try unpacker.next(), technology: try unpacker.next(), isOpenSource: try unpacker.next(),
            results: try unpacker.next(), cost: try unpacker.next(), funding: try unpacker.next(),
            evaluations: try unpacker.next(), lessons: try unpacker.next(), transfer: try unpacker.next(),
            needs: try unpacker.next(), sizes: try unpacker.next(), asks: try unpacker.next(),
            sources: try unpacker.next(), confidence: try unpacker.next(), showsFailure: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(
            id, title, place, country, territory, population, started, status, statusOn, ended, themes)
        packer.write(
            participation, problem, solution, method, technology, isOpenSource, results, cost, funding)
        packer.write(evaluations, lessons, transfer, needs, sizes, asks, sources, confidence, showsFailure)
    }
}

extension Practice.Territory: Packable {}
extension Practice.Status: Packable {}
extension Practice.Need: Packable {}
extension Practice.Claim: Packable {}
extension Participation: Packable {}
extension SizeBand: Packable {}
extension Confidence: Packable {}

extension Practice.Figure: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            value: try unpacker.next(), unit: try unpacker.next(), year: try unpacker.next(),
            source: try unpacker.next(), claim: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(value, unit, year, source, claim) }
}

extension Practice.Cost: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            amount: try unpacker.next(), currency: try unpacker.next(), per: try unpacker.next(),
            year: try unpacker.next(), source: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(amount, currency, per, year, source) }
}

extension Reference: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            number: try unpacker.next(), url: try unpacker.next(), title: try unpacker.next(),
            publisher: try unpacker.next(), read: try unpacker.next(), isInternal: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(number, url, title, publisher, read, isInternal)
    }
}
