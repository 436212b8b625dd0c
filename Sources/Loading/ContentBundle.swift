package import Catalog
package import Findings
package import Guide
package import Wording

/// Everything the program ships or a folder provides: the guide, the registers, the practices, the texts.
package struct ContentBundle: Sendable {
    package var guide: Guide
    package var texts: [String: Localized]
    package var practices: [Practice]
    package var frameworks: [Framework]
    package var funding: [Funding]
    package var indicators: [Indicator]
    /// nil when it could not be read, which is among the findings.
    package var municipalities: MunicipalityRegister?
    package var glossary: [Term]
    package var methods: [Method]
    /// Groups of words and phrases that mean the same to a search.
    package var synonyms: [[String]]
    /// Where each question, column, step and phase stands, for findings.
    package var places: [String: Place]

    package init(
        guide: Guide, texts: [String: Localized], practices: [Practice], frameworks: [Framework],
        funding: [Funding], indicators: [Indicator], municipalities: MunicipalityRegister?, glossary: [Term],
        methods: [Method], synonyms: [[String]], places: [String: Place]
    ) {
        (self.guide, self.texts, self.practices, self.frameworks) = (guide, texts, practices, frameworks)
        (self.funding, self.indicators, self.municipalities) = (funding, indicators, municipalities)
        (self.glossary, self.methods, self.synonyms, self.places) = (glossary, methods, synonyms, places)
    }
}

/// What the register of municipalities can fill into a question.
package let municipalityFills = [
    "municipality.name", "municipality.region", "municipality.population", "municipality.settlements",
    "municipality.area", "municipality.age_65_plus", "municipality.age_0_14",
]

extension ContentBundle {
    /// Reads and checks content from the files of a folder such as `guide/`.
    ///
    /// Every problem is reported, not the first. A folder that holds only a guide borrows the rest from `shipped`.
    ///
    /// - Returns: the content, nil when there is no readable guide, and everything found on the way.
    package static func load(
        _ files: [SourceFile], prefix: String, borrowing shipped: ContentBundle? = nil
    ) -> (bundle: ContentBundle?, findings: Findings) {
        let loader = BundleLoader(files: files, prefix: prefix, shipped: shipped)
        return (loader.bundle(), loader.log.findings)
    }
}

private struct BundleLoader {
    let files: [SourceFile]
    let prefix: String
    let shipped: ContentBundle?
    let log = FindingLog()

    func bundle() -> ContentBundle? {
        guard let outline = file("guide.yaml") else {
            log.add(.error, LoadingFinding.missingFile, at: nil, ["path": prefix + "guide.yaml"])
            return nil
        }
        var reader = GuideReader(log: log)
        let guide = reader.read(
            outline: outline, steps: folder("steps/"), questionnaires: file("questionnaires.yaml"))
        guard let guide else { return nil }
        log.add(guide.check(places: reader.places, fills: municipalityFills))
        let registers = RegisterReader(log: log, themes: reader.themes)
        let practices = folder("catalog/practices/")
        let interface = folder("interface/")
        let bundle = ContentBundle(
            guide: guide,
            texts: interface.isEmpty ? shipped?.texts ?? [:] : TextsReader(log: log).read(interface),
            practices: practices.isEmpty
                ? shipped?.practices ?? [] : PracticeReader(log: log, themes: reader.themes).read(practices),
            frameworks: read("catalog/frameworks.yaml", registers.frameworks, \.frameworks) ?? [],
            funding: read("catalog/funding.yaml", registers.funding, \.funding) ?? [],
            indicators: read("catalog/indicators.yaml", registers.indicators, \.indicators) ?? [],
            municipalities: read("municipalities.yaml", registers.municipalities, \.municipalities) ?? nil,
            glossary: read("glossary.yaml", registers.glossary, \.glossary) ?? [],
            methods: read("methods.yaml", registers.methods, \.methods) ?? [],
            synonyms: read("catalog/synonyms.yaml", registers.synonyms, \.synonyms) ?? [],
            places: reader.places)
        checkThemes(bundle)
        return bundle
    }

    private func file(_ name: String) -> SourceFile? { files.first { $0.name == prefix + name } }

    private func folder(_ name: String) -> [SourceFile] { files.filter { $0.name.hasPrefix(prefix + name) } }

    private func read<Part>(
        _ name: String, _ reader: (SourceFile) -> Part?, _ borrowed: KeyPath<ContentBundle, Part>
    ) -> Part? {
        if let file = file(name) { return reader(file) }
        if let shipped { return shipped[keyPath: borrowed] }
        log.add(.error, LoadingFinding.missingFile, at: nil, ["path": prefix + name])
        return nil
    }

    /// A theme that a question names but no practice has would leave the user without an example.
    private func checkThemes(_ bundle: ContentBundle) {
        let covered = Set(bundle.practices.flatMap(\.themes))
        for question in bundle.guide.questions {
            for theme in question.themes where !covered.contains(theme) {
                log.add(
                    .warning, LoadingFinding.themeWithoutPractice, at: bundle.places[question.id],
                    ["value": theme, "id": question.id])
            }
        }
    }
}
