package import Catalog
import Dispatch
package import Guide
import Loading
import Packing
package import Templates
package import Wording

/// The content compiled into the program, decoded piece by piece when it is first asked for, and only once.
package struct ShippedContent: Sendable {
    package init() {}

    package var guide: Guide { get throws { try Self.guide.get() } }
    package var texts: [String: Localized] { get throws { try Self.texts.get() } }
    package var practices: [Practice] { get throws { try Self.practices.get() } }
    /// Those of these ids, without unpacking the others.
    package func practices(named ids: Set<String>) throws -> [Practice] {
        try Self.packedPractices.get().named(ids)
    }
    package var frameworks: [Framework] { get throws { try Self.frameworks.get() } }
    package var funding: [Funding] { get throws { try Self.funding.get() } }
    package var indicators: [Indicator] { get throws { try Self.indicators.get() } }
    package var municipalities: MunicipalityRegister { get throws { try Self.municipalities.get() } }
    /// The one of this code, without unpacking the others; nil when there is none.
    package func municipality(_ code: String) throws -> Municipality? {
        try Self.packedMunicipalities.get().named([code]).first
    }
    package var glossary: [Term] { get throws { try Self.glossary.get() } }
    package var methods: [Method] { get throws { try Self.methods.get() } }
    package var synonyms: [[String]] { get throws { try Self.synonyms.get() } }
    package var practiceIndex: PracticeIndex { get throws { try Self.practiceIndex.get() } }
    package var history: GuideHistory { get throws { try Self.history.get() } }
    package var templateSummaries: [Template.Summary] { get throws { try Self.templateSummaries.get() } }
    /// Those of these ids, without unpacking the others.
    package func templates(named ids: Set<String>) throws -> [Template] {
        try Self.packedTemplates.get().named(ids)
    }
    /// A template as its author wrote it, as YAML; empty when there is none of this id.
    package func source(ofTemplate id: String) -> String {
        CompiledContent.piece("template." + id).description
    }
    /// The answers of the worked example, as YAML.
    package var example: String { get throws { try Self.example.get() } }

    /// Decodes the guide on another core, so that it is there when it is asked for.
    package func prepareGuide() { DispatchQueue.global(qos: .userInitiated).async { _ = Self.guide } }

    /// The same for what a draft needs beside the guide.
    package func prepareForDraft() {
        DispatchQueue.global(qos: .userInitiated).async {
            _ = (Self.packedTemplates, Self.frameworks, Self.funding, Self.indicators, Self.methods)
        }
    }

    /// The same for what suggests practices.
    package func prepareForSuggestions() {
        DispatchQueue.global(qos: .userInitiated).async { _ = Self.practiceIndex }
    }

    private typealias Piece<Value> = Result<Value, any Error>

    private static let guide: Piece<Guide> = decode("guide")
    private static let texts: Piece<[String: Localized]> = decode("texts")
    private static let packedPractices: Piece<PackedEntries<Practice>> = Result {
        try PackedEntries(CompiledContent.piece("practices"))
    }
    private static let practices: Piece<[Practice]> = Result { try packedPractices.get().all }
    private static let frameworks: Piece<[Framework]> = decode("frameworks")
    private static let funding: Piece<[Funding]> = decode("funding")
    private static let indicators: Piece<[Indicator]> = decode("indicators")
    private static let packedMunicipalities: Piece<PackedEntries<Municipality>> = Result {
        try PackedEntries(CompiledContent.piece("municipalities"))
    }
    private static let municipalitySources: Piece<MunicipalityRegister.Sources> = decode(
        "municipality-sources")
    private static let municipalities: Piece<MunicipalityRegister> = Result {
        MunicipalityRegister(
            municipalities: try packedMunicipalities.get().all, sources: try municipalitySources.get())
    }
    private static let glossary: Piece<[Term]> = decode("glossary")
    private static let methods: Piece<[Method]> = decode("methods")
    private static let synonyms: Piece<[[String]]> = decode("synonyms")
    private static let practiceIndex: Piece<PracticeIndex> = Result {
        let packed = CompiledContent.piece("index").withUTF8Buffer { Array($0) }
        let index = PracticeIndex(try practices.get(), packed: packed)
        guard let index else { throw PackingError.damaged(at: 0) }
        return index
    }
    private static let history: Piece<GuideHistory> = decode("history")
    private static let packedTemplates: Piece<PackedEntries<Template>> = Result {
        try PackedEntries(CompiledContent.piece("templates"))
    }
    private static let templateSummaries: Piece<[Template.Summary]> = decode("summaries")
    private static let example: Piece<String> = decode("example")

    private static func decode<Value: Packable>(_ name: String) -> Piece<Value> {
        Result { try Packing.unpack(Value.self, from: CompiledContent.piece(name)) }
    }
}
