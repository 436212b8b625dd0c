package import Catalog
import Foundation
import Wording

extension MunicipalityRegister: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(municipalities: try unpacker.next(), sources: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(municipalities, sources) }
}

extension MunicipalityRegister.Sources: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            names: try unpacker.next(), settlements: try unpacker.next(), area: try unpacker.next(),
            census: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(names, settlements, area, census) }
}

extension MunicipalityRegister.FigureSource: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(title: try unpacker.next(), url: try unpacker.next(), year: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(title, url, year) }
}

extension Municipality: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            code: try unpacker.next(), name: try unpacker.next(), form: try unpacker.next(),
            title: try unpacker.next(), region: try unpacker.next(),
            nuts3: try unpacker.next(), settlements: try unpacker.next(), towns: try unpacker.next(),
            villages: try unpacker.next(), area: try unpacker.next(), population: try unpacker.next(),
            populationYear: try unpacker.next(), children: try unpacker.next(),
            olderPeople: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(code, name, form, title, region, nuts3, settlements, towns, villages, area)
        packer.write(population, populationYear, children, olderPeople)
    }
}

extension SourcedText: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(text: try unpacker.next(), sources: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(text, sources) }
}

extension Framework: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), citation: try unpacker.next(),
            citationSources: try unpacker.next(), official: try unpacker.next(),
            kind: try unpacker.next(), force: try unpacker.next(), duties: try unpacker.next(),
            targets: try unpacker.next(), themes: try unpacker.next(), note: try unpacker.next(),
            sources: try unpacker.next(),
            confidence: try unpacker.next(), country: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, title, citation, citationSources, official, kind, force, duties, targets, themes)
        packer.write(note, sources, confidence, country)
    }
}

extension Framework.Target: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            date: try unpacker.next(), value: try unpacker.next(), unit: try unpacker.next(),
            what: try unpacker.next(), sources: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(date, value, unit, what, sources) }
}

extension Framework.Official: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(url: try unpacker.next(), isSeen: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(url, isSeen) }
}

extension Framework.Duty: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            text: try unpacker.next(), article: try unpacker.next(), since: try unpacker.next(),
            next: try unpacker.next(), binds: try unpacker.next(), reading: try unpacker.next(),
            doubt: try unpacker.next(), sources: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(text, article, since, next, binds, reading, doubt, sources)
    }
}

extension Framework.Kind: Packable {}
extension Framework.Force: Packable {}
extension Framework.Addressee: Packable {}
extension Framework.Reading: Packable {}
extension PartialDate: Packable {}

extension Indicator: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), definition: try unpacker.next(),
            unit: try unpacker.next(), direction: try unpacker.next(), rhythm: try unpacker.next(),
            isProposed: try unpacker.next(),
            sourceBody: try unpacker.next(),
            howToMeasure: try unpacker.next(), bulgaria: try unpacker.next(), eu: try unpacker.next(),
            themes: try unpacker.next(), note: try unpacker.next(), sources: try unpacker.next(),
            confidence: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(
            id, title, definition, unit, direction, rhythm, isProposed, sourceBody, howToMeasure, bulgaria, eu
        )
        packer.write(themes, note, sources, confidence)
    }
}

extension Indicator.Direction: Packable {}
extension Indicator.Rhythm: Packable {}

extension Indicator.Reading: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(value: try unpacker.next(), year: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(value, year) }
}

extension Term: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), term: try unpacker.next(), preferred: try unpacker.next(),
            definition: try unpacker.next(), usage: try unpacker.next(), avoid: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, term, preferred, definition, usage, avoid)
    }
}

extension Method: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), about: try unpacker.next(),
            level: try unpacker.next(), group: try unpacker.next(), hours: try unpacker.next(),
            cost: try unpacker.next(), offline: try unpacker.next(), avoid: try unpacker.next(),
            steps: try unpacker.next(), source: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, title, about, level, group, hours, cost, offline, avoid, steps, source)
    }
}

extension Method.CostBand: Packable {}

extension Method.Span: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(least: try unpacker.next(), most: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(least, most) }
}
