/// Names to link to in a form that is safe in an address and an attribute, different for different anchors.
enum AnchorName {
    static func of(_ anchor: String) -> String {
        anchor.unicodeScalars.map { scalar in
            let isPlain =
                scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            return isPlain || scalar == "-" || scalar == "."
                ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
        }.joined()
    }
}
