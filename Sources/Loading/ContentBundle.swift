package import Catalog
package import Findings
package import Guide
import Parallel
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
    /// What each version of the guide changed; empty for a guide without changes.yaml.
    package var history: GuideHistory
    /// Where each question, column, step and phase stands, for findings.
    package var places: [String: Place]

    package init(
        guide: Guide, texts: [String: Localized], practices: [Practice], frameworks: [Framework],
        funding: [Funding], indicators: [Indicator], municipalities: MunicipalityRegister?, glossary: [Term],
        methods: [Method], synonyms: [[String]], history: GuideHistory, places: [String: Place]
    ) {
        (self.guide, self.texts, self.practices, self.frameworks) = (guide, texts, practices, frameworks)
        (self.funding, self.indicators, self.municipalities) = (funding, indicators, municipalities)
        (self.glossary, self.methods, self.synonyms) = (glossary, methods, synonyms)
        (self.history, self.places) = (history, places)
    }
}

/// What fills in the country.
let countryFill = "municipality.country"

/// What the register of municipalities can fill into a question.
package let municipalityFills = [
    "municipality.name", "municipality.region", "municipality.population", "municipality.settlements",
    countryFill, "municipality.area", "municipality.age_65_plus", "municipality.age_0_14",
]

extension Register {
    /// What a picked entry can fill into the columns beside it.
    fileprivate var facts: [String] {
        switch self {
        case .indicators: Indicator.Fact.allCases.map(\.rawValue)
        case .practices, .frameworks, .funding, .methods, .countries: []
        }
    }
}

extension ContentBundle {
    /// Reads and checks content from the files of a folder such as `guide/`.
    ///
    /// Every problem is reported, not the first. A folder that holds only a guide borrows the rest from `shipped`.
    ///
    /// - Parameters:
    ///   - needs: what the guide lacks for those who read its answers by name, given where each question and column
    ///     (`table/column`) stands. Nothing by itself, since the build tool links none of them.
    ///   - checksWords: whether the words are looked at too, which only an author needs and which takes as long as all
    ///     the rest.
    /// - Returns: the content, nil when there is no readable guide, and everything found on the way.
    package static func load(
        _ files: [SourceFile], prefix: String,
        needs: @escaping (Guide, [String: Place]) -> Findings = { _, _ in Findings() },
        borrowing shipped: @escaping () -> ContentBundle? = { nil },
        checksWords: Bool = true
    ) -> (bundle: ContentBundle?, findings: Findings) {
        let files = files.filter { !$0.name.hasPrefix(prefix + "samples/") }
        let loader = BundleLoader(
            files: ParsedFile.all(files), prefix: prefix, needs: needs, shipped: shipped,
            checksWords: checksWords)
        return (loader.bundle(), loader.log.findings)
    }
}

private struct BundleLoader {
    let files: [ParsedFile]
    let prefix: String
    let needs: (Guide, [String: Place]) -> Findings
    let shipped: () -> ContentBundle?
    let checksWords: Bool
    let log = FindingLog()

    func bundle() -> ContentBundle? {
        guard let outline = file("guide.yaml") else {
            log.add(.error, LoadingFinding.missingFile, at: nil, ["path": prefix + "guide.yaml"])
            return nil
        }
        var reader = GuideReader(log: log, steps: folder("steps/"))
        let guide = reader.read(outline: outline, questionnaires: file("questionnaires.yaml"))
        guard let guide else { return nil }
        log.add(guide.check(places: reader.places, fills: municipalityFills, facts: \.facts))
        log.add(needs(guide, reader.places))
        let registers = RegisterReader(
            log: log, themes: reader.themes, steps: reader.stepIDs, levels: reader.levels,
            cited: Set(guide.questions.flatMap(\.frameworks)))
        let practices = folder("catalog/practices/")
        let interface = folder("interface/")
        let bundle = ContentBundle(
            guide: guide,
            texts: interface.isEmpty ? shipped()?.texts ?? [:] : TextsReader(log: log).read(interface),
            practices: practices.isEmpty
                ? shipped()?.practices ?? []
                : PracticeReader(log: log, themes: reader.themes).read(practices),
            frameworks: read("catalog/frameworks.yaml", registers.frameworks, \.frameworks) ?? [],
            funding: read("catalog/funding.yaml", registers.funding, \.funding) ?? [],
            indicators: read("catalog/indicators.yaml", registers.indicators, \.indicators) ?? [],
            municipalities: read("municipalities.yaml", registers.municipalities, \.municipalities) ?? nil,
            glossary: read("glossary.yaml", registers.glossary, \.glossary) ?? [],
            methods: read("methods.yaml", registers.methods, \.methods) ?? [],
            synonyms: read("catalog/synonyms.yaml", registers.synonyms, \.synonyms) ?? [],
            history: history(of: guide, reader.places), places: reader.places)
        checkThemes(bundle)
        checkFrameworks(bundle)
        if checksWords { checkForms(bundle) }
        return bundle
    }

    private func file(_ name: String) -> ParsedFile? { files.first { $0.name == prefix + name } }

    private func folder(_ name: String) -> [ParsedFile] { files.filter { $0.name.hasPrefix(prefix + name) } }

    private func read<Part>(
        _ name: String, _ reader: (ParsedFile) -> Part?, _ borrowed: KeyPath<ContentBundle, Part>
    ) -> Part? {
        if let file = file(name) { return reader(file) }
        if let shipped = shipped() { return shipped[keyPath: borrowed] }
        log.add(.error, LoadingFinding.missingFile, at: nil, ["path": prefix + name])
        return nil
    }

    /// A small guide may go without a history: then nobody can be told what has changed.
    private func history(of guide: Guide, _ places: [String: Place]) -> GuideHistory {
        guard let file = file("changes.yaml") else {
            let place = Place(file: prefix + "guide.yaml")
            log.add(.advice, LoadingFinding.noHistory, at: place, ["path": prefix + "changes.yaml"])
            return GuideHistory()
        }
        let earlier = log.findings.all.count
        var reader = HistoryReader(log: log)
        let history = reader.read(file)
        // What could not be read would be reported again, once for each name in it.
        let isWhole = log.findings.all.count == earlier && guide.steps.count == folder("steps/").count
        if isWhole {
            log.add(history.check(guide, places: places.merging(reader.places) { first, _ in first }))
        }
        return history
    }

    private func checkFrameworks(_ bundle: ContentBundle) {
        let known = bundle.frameworks.map(\.id)
        for question in bundle.guide.questions {
            for framework in question.frameworks where !known.contains(framework) {
                let near = nearName(to: framework, among: known) ?? "–"
                log.add(
                    .error, LoadingFinding.unknownFramework,
                    at: bundle.places[question.id + "#frameworks"] ?? bundle.places[question.id],
                    ["value": framework, "near": near])
            }
        }
    }

    /// In what the guide and the program say themselves; the glossary and the catalog quote what others say.
    private func checkForms(_ bundle: ContentBundle) {
        let forms = AvoidedForms(bundle.glossary)
        let single = ["guide.yaml", "methods.yaml", "questionnaires.yaml"].compactMap(file)
        let files = single + folder("steps/") + folder("interface/")
        for findings in sideBySide(files, forms.findings(in:)) { log.add(findings) }
        let written = self.files.filter { !lists.contains($0.name) }
        for findings in sideBySide(written, PenSlips().findings(in:)) { log.add(findings) }
    }

    /// Lists of words, and of names, which are no sentences.
    private var lists: Set<String> {
        Set(
            ["interface/review-words.yaml", "catalog/synonyms.yaml", "municipalities.yaml"].map {
                prefix + $0
            })
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
