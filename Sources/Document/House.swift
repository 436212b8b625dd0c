/// How a municipality wants its documents to look, and what of its own stands on them. Whatever is not given is as the
/// formats have it.
package struct House: Hashable, Sendable {
    /// The letters of the text.
    package var textFont: FontName?
    package var headFont: FontName?
    package var colour: Colour?
    package var arms: Picture?
    /// Line by line.
    package var address: String?
    /// What stands above the pages in place of the title, and opens a letter.
    package var header: String?
    package var signatures: Signatures
    /// What the files of a document are called, by the template it is made of.
    package var fileNames: [String: String]

    package init(
        textFont: FontName? = nil, headFont: FontName? = nil, colour: Colour? = nil, arms: Picture? = nil,
        address: String? = nil, header: String? = nil, signatures: Signatures = Signatures(),
        fileNames: [String: String] = [:]
    ) {
        (self.textFont, self.headFont, self.colour, self.arms) = (textFont, headFont, colour, arms)
        (self.address, self.header, self.signatures) = (address, header, signatures)
        self.fileNames = fileNames
    }

    package var palette: Palette? { colour.map(Palette.init) }

    /// The lines below a proposal and a decision; none where those of the template stand.
    package struct Signatures: Hashable, Sendable {
        package var proposal: [String]
        package var decision: [String]

        package init(proposal: [String] = [], decision: [String] = []) {
            (self.proposal, self.decision) = (proposal, decision)
        }
    }

    /// The name of a family of letters, without signs that could mean something where it is written.
    package struct FontName: Hashable, Sendable {
        package let text: String

        package init?(_ text: String) {
            guard text.wholeMatch(of: /[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}/) != nil else { return nil }
            self.text = text
        }
    }

    /// A coat of arms or a sign, whole and checked.
    package struct Picture: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case png, svg }

        package var kind: Kind
        package var bytes: [UInt8]
        /// In any unit, as only their relation tells.
        package var width: Double
        package var height: Double
        /// What a person who does not see it is told.
        package var alternative = ""

        package init(_ kind: Kind, _ bytes: [UInt8], width: Double, height: Double) {
            (self.kind, self.bytes, self.width, self.height) = (kind, bytes, width, height)
        }

        /// As large as a frame allows.
        package func fitted(width most: Double, height highest: Double) -> (width: Double, height: Double) {
            let scale = min(most / width, highest / height)
            return (width * scale, height * scale)
        }
    }
}
