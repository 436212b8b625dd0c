import Findings
import Wording

/// What a typed municipality was taken for.
package enum Lookup: Hashable, Sendable {
    case found(Municipality)
    /// Namesakes, by code: the region tells them apart.
    case several([Municipality])
    /// Nothing of that name; `near` has what may have been meant, the likeliest first.
    case none(near: [Municipality])
}

extension MunicipalityRegister {
    /// Finds a municipality by its code or its name in either language, in capitals or not.
    ///
    /// A region after a comma or in brackets tells namesakes apart: „Бяла, Варна“. A region that is one
    /// municipality names it too. Bulgarian typed with Latin letters is understood; a name that is only
    /// similar is not taken for the one meant, but offered.
    package func find(_ typed: String) -> Lookup {
        if let within = municipalityAfterVillage(typed) { return find(within) }
        let parts = typed.split(maxSplits: 1, whereSeparator: { ",(".contains($0) })
        let name = nameKey(parts.first ?? "")
        let region = parts.count > 1 ? nameKey(parts[1]) : ""
        guard !name.isEmpty else { return .none(near: []) }
        let all = municipalities.map(NamedPlace.init)
        if let byCode = all.first(where: { $0.code == name }) { return .found(byCode.municipality) }
        let places = all.filter { $0.isIn(region) }
        let readings = [name] + cyrillicReadings(of: name)
        let byName = Dictionary(
            grouping: places.flatMap { place in Set(place.names).map { ($0, place) } }, by: \.0)
        if let named = readings.lazy.compactMap({ byName[$0] }).first { return lookup(named.map(\.1)) }
        let alone = places.filter { place in
            place.isRegion(name) && all.count(where: { $0.regions == place.regions }) == 1
        }
        return alone.isEmpty ? .none(near: near(Array(readings.prefix(3)), in: places)) : lookup(alone)
    }

    private func lookup(_ places: [NamedPlace]) -> Lookup {
        guard places.count == 1 else {
            return .several(places.map(\.municipality).sorted { $0.code < $1.code })
        }
        return .found(places[0].municipality)
    }

    /// At most five: names that begin as typed, then those a few typing errors away.
    private func near(_ readings: [String], in places: [NamedPlace]) -> [Municipality] {
        let begun = places.filter { place in readings.contains(where: place.begins) }
        let names = places.flatMap(\.names)
        let similar = readings.flatMap { nearNames(to: $0, among: names, limit: 5) }
        let offered = begun + similar.flatMap { name in places.filter { $0.names.contains(name) } }
        var seen: Set<String> = []
        return Array(offered.filter { seen.insert($0.code).inserted }.prefix(5).map(\.municipality))
    }

    /// What a name in Latin letters may be in Cyrillic, the likeliest first.
    private func cyrillicReadings(of name: String) -> [String] {
        guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        var readings = [""]
        for word in name.split(separator: " ") {
            let next = Transliteration.cyrillic(for: String(word)).prefix(40)
            readings = readings.flatMap { begun in next.map { begun.isEmpty ? $0 : begun + " " + $0 } }
            readings = Array(readings.prefix(400))
        }
        return readings
    }
}

extension MunicipalityRegister {
    /// Whether the text names a village or a ward, which the register does not know.
    package static func isVillage(_ typed: String) -> Bool {
        let words = typed.foldedWords.map(\.description)
        return words.count > 1 && words.first.map(villages.contains) == true
    }

    private static let villages: Set = ["с", "село", "кметство", "village", "selo", "s"]

    /// What follows „община“ behind the name of a village: „с. Дреновец, общ. Ружинци“.
    private func municipalityAfterVillage(_ typed: String) -> String? {
        guard Self.isVillage(typed), let end = typed.firstIndex(where: { ",(".contains($0) }) else {
            return nil
        }
        let rest = typed[typed.index(after: end)...]
        guard let kind = rest.foldedWords.first?.description,
            ["община", "общ", "municipality"].contains(kind)
        else { return nil }
        return String(rest)
    }
}

/// A name to compare by: its folded words, without those that say what kind of place it is.
private func nameKey(_ text: some StringProtocol) -> String {
    let kinds: Set = [
        "община", "област", "municipality", "region", "district", "of", "общ", "обл", "obshtina",
    ]
    let towns: Set = ["гр", "град", "gr", "grad", "town", "city", "с", "село", "selo", "village", "кметство"]
    var words = text.foldedWords.map(\.description).filter { !kinds.contains($0) }
    // „Ново село“ ends in such a word, and keeps it.
    if words.count > 1, towns.contains(words[0]) { words.removeFirst() }
    return words.joined(separator: " ")
}

/// A municipality with everything it may be called.
private struct NamedPlace {
    var municipality: Municipality
    var code: String
    var names: [String]
    var regions: [String]

    init(_ municipality: Municipality) {
        self.municipality = municipality
        code = municipality.code.lowercased()
        let all = [municipality.name, municipality.form, municipality.title].compactMap(\.self)
        names = all.flatMap(\.versions).map(nameKey)
        regions = municipality.region.versions.map(nameKey)
    }

    func begins(_ key: String) -> Bool { key.count > 1 && names.contains { $0.hasPrefix(key) } }

    /// Whether its region is called so or begins so; an empty key is any region.
    func isIn(_ key: String) -> Bool {
        key.isEmpty || code.hasPrefix(key) || regions.contains { $0.hasPrefix(key) }
    }

    /// Whether its region is called so, with or without the words that follow.
    func isRegion(_ key: String) -> Bool { regions.contains { $0 == key || $0.hasPrefix(key + " ") } }
}
