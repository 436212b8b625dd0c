import Answers
import Catalog
import Content
import Dossier
import Foundation
import Guide
import Strategy
import Wording

/// Whose dossier is to be made.
enum NewPlace {
    case registered(Municipality)
    /// One the register does not know, in any country.
    case other(name: String, country: String)

    /// - Parameters:
    ///   - country: its ISO 3166-1 code or its name in either language.
    init(named name: String, in country: String) throws(CommandError) {
        let name = name.cleaned().trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty, name.count <= Self.longestName else { throw .notAName(Self.longestName) }
        self = .other(name: name, country: try Self.country(country))
    }

    private static let longestName = 100

    private static func country(_ typed: String) throws(CommandError) -> String {
        let wanted = typed.trimmingCharacters(in: .whitespaces).lowercased()
        let found = allCountries.first { country in
            ([country.id] + country.label.versions).contains { $0.lowercased() == wanted }
        }
        guard let found else { throw .unknownCountry(typed) }
        return found.id
    }

    var isRegistered: Bool { if case .registered = self { true } else { false } }

    func name(in language: Language) -> String {
        switch self {
        case .registered(let municipality): municipality.name[language]
        case .other(let name, _): name
        }
    }

    func called(_ texts: Texts) -> MunicipalityName {
        switch self {
        case .registered(let municipality): MunicipalityName(of: municipality, texts)
        case .other(let name, let country):
            MunicipalityName(of: name, isAbroad: country != Country.home, texts)
        }
    }

    /// The code in the register, or one made of the country and the name: IT-trento.
    var code: String {
        switch self {
        case .registered(let municipality): municipality.code
        case .other(let name, let country): country + "-" + Self.stem(of: name)
        }
    }

    /// A name for its folder: byala-ruse-region and not byala, since there are two.
    var folder: String {
        switch self {
        case .registered(let municipality):
            Self.stem(of: municipality.form?.en.replacing("Municipality", with: "") ?? municipality.name.en)
        case .other(let name, _): Self.stem(of: name)
        }
    }

    private static func stem(of name: String) -> String {
        let words = (name.applyingTransform(.toLatin, reverse: false) ?? name).lowercased()
            .split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? "municipality" : words.joined(separator: "-")
    }

    /// What the person who made the dossier has said by naming the place.
    func answer(_ fill: String) -> Value? {
        guard case .other(let name, let country) = self else { return nil }
        switch fill {
        case "municipality.name": return .text(name)
        case "municipality.country": return .text(country)
        default: return nil
        }
    }
}

extension Setting {
    /// The municipality of a dossier; nil when the register does not have it.
    func municipality(of header: Header) throws -> Municipality? {
        try content.municipality(header.municipality)
    }

    /// What the municipality of a dossier is called.
    func called(_ header: Header) throws -> MunicipalityName {
        if let municipality = try municipality(of: header) {
            return MunicipalityName(of: municipality, texts)
        }
        let country = header.municipality.prefix { $0 != "-" }
        let isAbroad = country.count == 2 && country != Country.home
        return MunicipalityName(of: header.name, isAbroad: isAbroad, texts)
    }
}

extension NewDossier {
    /// What the program does not hold for the country of a place, and where its own laws go; nil in Bulgaria.
    func whatLacks(_ place: NewPlace) throws -> String? {
        guard case .other(_, let country) = place, country != Country.home else { return nil }
        let question =
            try setting.content.guide.question(Strategy.Plan.table)?.field.label[setting.language] ?? ""
        return setting.texts(
            CommandText.countryLacks,
            [
                "country": .text(countryName(country)[setting.language]), "question": .text(question),
            ])
    }
}
