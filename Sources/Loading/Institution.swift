/// Tells the page of a public institution from that of a paper or a company.
///
/// By the ending of the host and by words in the name of the publisher, in the languages of the catalog. It is a
/// rule of thumb: what it overlooks only earns an advice.
enum Institution {
    static func isBehind(address: String, publisher: String) -> Bool {
        let host = address.lowercased().split(separator: "/").dropFirst().first.map(String.init) ?? ""
        let labels = host.split(separator: ".")
        if labels.contains(where: hostLabels.contains) || host.hasSuffix("europa.eu") { return true }
        let words = publisher.lowercased().split { !$0.isLetter }
        return words.contains { word in beginnings.contains { word.hasPrefix($0) } }
    }

    private static let hostLabels: Set<Substring> = [
        "gov", "gouv", "gob", "government", "egov", "edu", "ac", "int", "oecd", "kommune", "kommun",
        "gemeinde",
        "stadt", "obshtina", "municipality",
    ]

    private static let beginnings = [
        // Bulgarian
        "общин", "министерств", "агенци", "област", "институт", "университет", "комиси", "столичн", "съвет",
        "библиотек",
        // English
        "municipal", "city", "town", "council", "county", "ministr", "government", "agency", "region",
        "province",
        "institute", "universit", "commission", "association", "parliament", "authority", "office",
        "department",
        "state", "national", "european", "oecd", "united", "district", "library", "chancellery", "foundation",
        // German, Dutch, Scandinavian
        "stadt", "gemeinde", "landkreis", "kreis", "bundes", "land", "gemeente", "kommun", "provinc",
        "ministeri",
        // Romance
        "ville", "mairie", "commune", "départ", "ayuntamiento", "ajuntament", "diputaci", "diputació",
        "comune",
        "regione", "région", "câmara", "município", "primări", "provinz", "xunta", "junta", "generalitat",
        // Slavic, Baltic, Finnic, Hungarian, Greek
        "gmina", "urząd", "miasto", "město", "mesto", "obec", "občina", "grad", "općina", "savivaldyb",
        "pašvaldīb", "vald", "linn", "kaupunki", "kunta", "önkormányzat", "δήμος", "υπουργείο",
    ]
}
