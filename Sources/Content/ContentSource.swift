import Answers
import Document
package import Catalog
package import Dossier
package import Findings
import Foundation
package import Guide
package import Loading
import Strategy
import Templates
package import Wording

/// What the commands read: the shipped content, or that of a folder the user named.
///
/// Nothing is decoded before it is asked for, so the first prompt waits only for the guide and the texts.
package struct ContentSource: Sendable {
    private let bundle: ContentBundle?
    private let shipped = ShippedContent()
    /// Practices of a municipality's own, beside those of the content.
    private var own: [Practice] = []

    /// The content that ships with the program.
    package init() { bundle = nil }

    /// The content of a folder; what it lacks is borrowed from the program.
    ///
    /// - Throws: `Findings` with every problem when any of them is an error, `LoadingError` when nothing can be read.
    package init(folder: String) throws {
        let (bundle, findings) = try Self.check(folder: folder, checksWords: false)
        guard let bundle, !findings.hasErrors else { throw findings }
        self.bundle = bundle
    }

    /// Reads and checks a folder without using it.
    package static func check(
        folder: String, checksWords: Bool = true
    ) throws -> (bundle: ContentBundle?, findings: Findings) {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return check(
            try SourceFile.inFolder(URL(filePath: folder), prefix: prefix), prefix: prefix,
            checksWords: checksWords)
    }

    /// Checks the files of a folder as they stand or are about to stand; `prefix` is before each name.
    package static func check(
        _ files: [SourceFile], prefix: String, checksWords: Bool = true
    ) -> (bundle: ContentBundle?, findings: Findings) {
        ContentBundle.load(
            files, prefix: prefix, needs: Strategy.check, borrowing: { try? ShippedContent().bundle },
            checksWords: checksWords)
    }

    package var guide: Guide { get throws { try bundle?.guide ?? shipped.guide } }
    /// Those of the content, then a municipality's own.
    package var practices: [Practice] { get throws { try catalog + ownPractices } }
    /// Those of these ids.
    package func practices(named ids: Set<String>) throws -> [Practice] {
        let catalog = try bundle?.practices.filter { ids.contains($0.id) } ?? shipped.practices(named: ids)
        return catalog + (try ownPractices.filter { ids.contains($0.id) })
    }
    /// Those of the content alone.
    package var catalog: [Practice] { get throws { try bundle?.practices ?? shipped.practices } }
    package var frameworks: [Framework] { get throws { try bundle?.frameworks ?? shipped.frameworks } }
    package var funding: [Funding] { get throws { try bundle?.funding ?? shipped.funding } }
    package var indicators: [Indicator] { get throws { try bundle?.indicators ?? shipped.indicators } }
    package var glossary: [Term] { get throws { try bundle?.glossary ?? shipped.glossary } }

    /// Those added, without the ones that would stand in for a practice of the content.
    package var ownPractices: [Practice] {
        get throws {
            if own.isEmpty { return [] }
            let taken = Set(try catalog.map(\.id))
            return own.filter { !taken.contains($0.id) }
        }
    }

    /// The same content with more practices.
    package func adding(_ practices: [Practice]) -> ContentSource {
        var more = self
        more.own += practices
        return more
    }

    package var history: GuideHistory { get throws { try bundle?.history ?? shipped.history } }
    package var methods: [Method] { get throws { try bundle?.methods ?? shipped.methods } }
    package var synonyms: [[String]] { get throws { try bundle?.synonyms ?? shipped.synonyms } }
    /// The shipped index is ready made; with practices of one's own it is made anew.
    package var practiceIndex: PracticeIndex {
        get throws {
            guard bundle == nil, own.isEmpty else {
                return PracticeIndex(
                    try practices, of: try guide, texts: try bundle?.texts ?? shipped.texts,
                    synonyms: try synonyms)
            }
            return try shipped.practiceIndex
        }
    }

    package var municipalities: MunicipalityRegister {
        get throws { try bundle?.municipalities ?? shipped.municipalities }
    }
    /// The one of this code; nil when there is none.
    package func municipality(_ code: String) throws -> Municipality? {
        guard let register = bundle?.municipalities else { return try shipped.municipality(code) }
        return register.municipalities.first { $0.code == code }
    }

    /// The templates of a folder or file, or those that ship with the program.
    ///
    /// - Throws: `Findings` when a template has errors, `LoadingError` when there is none.
    package func templates(in folder: String?) throws -> TemplateShelf {
        guard let folder else { return TemplateShelf(try shipped.templateSummaries, shipped) }
        let (templates, findings) = try Self.loadTemplates(folder, for: try guide, texts: try texts(in: .bg))
        guard !templates.isEmpty, !findings.hasErrors else { throw findings }
        return TemplateShelf(templates)
    }

    /// Checks the templates of a folder, or that of a file, against a guide, and the look of documents beside them.
    package static func checkTemplates(in path: String, for guide: Guide, texts: Texts) throws -> Findings {
        let files = try SourceFile.at(path)
        var (templates, findings) = try loadTemplates(path, for: guide, texts: texts)
        for house in files where house.isHouse {
            let names = try templates.map(\.id) + ShippedContent().templateSummaries.map(\.id)
            findings.add(try House.load(house.name, in: texts.language, templates: names).findings)
        }
        return findings
    }

    private static func loadTemplates(
        _ folder: String, for guide: Guide, texts: Texts
    ) throws -> (templates: [Template], findings: Findings) {
        ContentBundle.loadTemplates(
            try SourceFile.at(folder).filter { !$0.isHouse }, for: guide, texts: texts,
            chapters: Strategy.chapters(of: guide))
    }

    /// The worked example, opened for reading.
    package func example(in language: Language) throws -> Dossier {
        let files = MemoryDisk(["example/answers.yaml": try shipped.example])
        let stamp = Stamp(milliseconds: { 0 }, random: { 0 })
        return try Shelf(files: files, stamp: stamp).open(
            "example", for: .reading, guide: guide, language: language)
    }

    /// A dossier of the same municipality in which nothing is answered yet, nowhere on a disk.
    package func emptyDossier(in language: Language) throws -> Dossier {
        var header = try example(in: language).header
        header.note = nil
        let stamp = Stamp(milliseconds: { 0 }, random: { 0 })
        return try Shelf(files: MemoryDisk(), stamp: stamp).create("empty", header)
    }

    package func texts(in language: Language) throws -> Texts {
        Texts(try bundle?.texts ?? shipped.texts, in: language)
    }
}

extension SourceFile {
    /// Whether it says how documents look, and is no template.
    fileprivate var isHouse: Bool { name.split(separator: "/").last.map(String.init) == House.fileName }
}

extension ShippedContent {
    fileprivate var bundle: ContentBundle {
        get throws {
            ContentBundle(
                guide: try guide, texts: try texts, practices: try practices, frameworks: try frameworks,
                funding: try funding, indicators: try indicators, municipalities: try municipalities,
                glossary: try glossary, methods: try methods, synonyms: try synonyms,
                history: try history, places: [:])
        }
    }
}
