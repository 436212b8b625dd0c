import Document
import Foundation

/// What a house puts on a page.
struct HTMLHouse {
    private let house: House

    init(_ house: House) { self.house = house }

    /// The picture itself, so that the page needs no other file; as a picture it can do nothing but show.
    var arms: HTML? {
        house.arms.map { arms in
            let kind = arms.kind == .png ? "png" : "svg+xml"
            let data = "data:image/\(kind);base64," + Data(arms.bytes).base64EncodedString()
            return .tag("img", ["class": "crest", "src": data, "alt": arms.alternative.flat])
        }
    }

    var letterhead: [HTML] {
        (house.header.map { [HTML.tag("p", ["class": "letterhead"], HTML.lines($0))] } ?? []) + address
    }

    var address: [HTML] { house.address.map { [.tag("p", ["class": "address"], HTML.lines($0))] } ?? [] }

    /// Nil for a house that changes nothing. The names of fonts have no sign that could end them.
    var rules: String? {
        let fonts = [
            house.textFont.map { "body, svg text { font-family: \"\($0.text)\", \(Self.others); }" },
            house.textFont.map {
                "@media print { body, svg text { font-family: \"\($0.text)\", \(Self.others); } }"
            },
            house.headFont.map {
                "h1, h2, h3, h4, h5, h6, .letterhead { font-family: \"\($0.text)\", \(Self.others); }"
            },
        ]
        let stands = house.arms != nil || house.header != nil || house.address != nil
        let rules = fonts.compactMap(\.self) + (stands ? [Self.places] : [])
        return rules.isEmpty ? nil : rules.joined(separator: "\n")
    }

    private static let others = "\"Noto Sans\", \"Liberation Sans\", sans-serif"

    private static let places = """
        .crest { display: block; width: auto; height: 6rem; max-width: 12rem; object-fit: contain; object-position: left;
          margin: 0 0 1.25rem; }
        .letterhead { font-size: 1.125rem; font-weight: 700; color: var(--deep); margin: 0 0 .25rem; }
        .address { font-size: .9375rem; color: var(--grey); margin: 0 0 2rem; }
        @media print {
          .crest { height: 2cm; max-width: 5cm; }
          .cover .crest { height: 4cm; margin: 0 0 4.5cm; }
        }
        """
}
