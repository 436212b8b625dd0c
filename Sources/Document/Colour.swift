import Foundation

/// A colour of the screen.
package struct Colour: Hashable, Sendable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package static let white = Colour(red: 255, green: 255, blue: 255)
    package static let black = Colour(red: 0, green: 0, blue: 0)

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// As `#17457c`; nil for anything else.
    package init?(_ text: String) {
        guard text.wholeMatch(of: /#[0-9a-fA-F]{6}/) != nil, let value = UInt32(text.dropFirst(), radix: 16)
        else {
            return nil
        }
        self.init(
            red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }

    /// Six digits.
    package var hexadecimal: String {
        [red, green, blue].map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// How clearly one is seen on the other, from 1 to 21, as the rules for web pages reckon it (WCAG 2.2).
    package func contrast(on ground: Colour) -> Double {
        let lights = [lightness, ground.lightness]
        return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
    }

    /// What text needs to be read by most people.
    package static let leastContrast = 4.5

    /// So much of the other colour in this one, from 0 to 1.
    package func mixed(with other: Colour, _ share: Double) -> Colour {
        func mix(_ channel: KeyPath<Colour, UInt8>) -> UInt8 {
            let (own, its) = (Double(self[keyPath: channel]), Double(other[keyPath: channel]))
            return UInt8((own + (its - own) * share).rounded())
        }
        return Colour(red: mix(\.red), green: mix(\.green), blue: mix(\.blue))
    }

    /// The same colour with as much of another one as it takes to be read on a ground.
    package func readable(on ground: Colour, with other: Colour) -> Colour {
        let shares = stride(from: 0, through: 1, by: 0.05)
        return shares.lazy.map { mixed(with: other, $0) }.first {
            $0.contrast(on: ground) >= Self.leastContrast
        }
            ?? other
    }

    private var lightness: Double {
        func light(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
    }
}

/// The colours a document is made of where a house has one of its own: what is written in them is read on all the
/// grounds among them.
package struct Palette: Hashable, Sendable {
    /// Of lines and bars, and of large signs.
    package var main: Colour
    /// Of headings.
    package var deep: Colour
    package var line: Colour
    package var bar: Colour
    package var stripe: Colour
    package var head: Colour
    package var pale: Colour
    package var row: Colour

    package init(_ main: Colour) {
        func tint(_ share: Double) -> Colour { Colour.white.mixed(with: main, share) }
        self.main = main
        (line, bar, stripe, head) = (tint(0.3), tint(0.23), tint(0.16), tint(0.14))
        (pale, row) = (tint(0.07), tint(0.04))
        deep = main.readable(on: bar, with: .black)
    }

    /// The colour of headings on a dark ground.
    package func deep(on dark: Colour) -> Colour { main.readable(on: dark, with: .white) }
}
