import Document

/// Names to link to in a form that is safe in an address and an attribute, different for different anchors.
enum AnchorName {
    static func of(_ anchor: String) -> String { isPlain.holdsAll(of: anchor) ? anchor : spelled(anchor) }

    private static let isPlain = ByteSet { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
    }

    private static func spelled(_ anchor: String) -> String {
        anchor.unicodeScalars.map { scalar in
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "-" || scalar == "."
                ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
        }.joined()
    }
}
