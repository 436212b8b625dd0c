package import Catalog
package import Drafting
package import Guide
import Loading
import Packing
package import Wording

/// The content compiled into the program, decoded piece by piece when it is asked for.
package struct ShippedContent: Sendable {
    package init() {}

    package var guide: Guide { get throws { try decode("guide") } }
    package var texts: [String: Localized] {
        get throws {
            let texts: [NamedText] = try decode("texts")
            return Dictionary(uniqueKeysWithValues: texts.lazy.map { ($0.name, $0.text) })
        }
    }
    package var practices: [Practice] { get throws { try decode("practices") } }
    package var frameworks: [Framework] { get throws { try decode("frameworks") } }
    package var funding: [Funding] { get throws { try decode("funding") } }
    package var indicators: [Indicator] { get throws { try decode("indicators") } }
    package var municipalities: MunicipalityRegister { get throws { try decode("municipalities") } }
    package var glossary: [Term] { get throws { try decode("glossary") } }
    package var synonyms: [[String]] { get throws { try decode("synonyms") } }

    package var template: Template { get throws { try decode("template") } }
    /// The answers of the worked example, as YAML.
    package var example: String { get throws { try decode("example") } }

    private func decode<Piece: Decodable>(_ name: String) throws -> Piece {
        try Packing.unpack(Piece.self, from: CompiledContent.piece(name))
    }
}
