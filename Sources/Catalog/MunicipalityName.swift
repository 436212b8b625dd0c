package import Wording

/// What a municipality is called in the text of one language.
package struct MunicipalityName: Hashable, Sendable {
    /// Within a sentence: „община Видин“, „Столичната община“.
    package var inSentence: String
    /// As a title, or at the beginning of a line: „Община Видин“, „Столична община“.
    package var asTitle: String

    package init(inSentence: String, asTitle: String) {
        (self.inSentence, self.asTitle) = (inSentence, asTitle)
    }

    /// One of the register.
    package init(of municipality: Municipality, _ texts: Texts) {
        let language = texts.language
        guard let form = municipality.form?[language] else {
            self.init(of: municipality.name[language], texts)
            return
        }
        let title = municipality.title?[language] ?? form.prefix(1).uppercased() + form.dropFirst()
        self.init(inSentence: form, asTitle: title)
    }

    /// One that the register does not have, or that people call otherwise.
    package init(of name: String, isAbroad: Bool = false, _ texts: Texts) {
        let name: [String: TextArgument] = ["name": .text(name)]
        self.init(
            inSentence: texts(isAbroad ? MunicipalityText.abroad : .home, name),
            asTitle: texts(isAbroad ? MunicipalityText.abroadTitle : .homeTitle, name))
    }
}

enum MunicipalityText: String, TextKey {
    case home = "catalog.municipality"
    case homeTitle = "catalog.municipality-title"
    case abroad = "catalog.municipality-abroad"
    case abroadTitle = "catalog.municipality-abroad-title"
}
