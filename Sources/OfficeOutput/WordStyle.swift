/// A paragraph or character style, put into the order the format wants.
struct WordStyle {
    var id: String
    var name: String
    var kind = "paragraph"
    var basis: String?
    var next: String?
    /// Whether the gallery of styles shows it.
    var isShown = true
    var paragraph: [XML] = []
    var run: [XML] = []

    var xml: XML {
        let links = [basis.map { XML.value("w:basedOn", $0) }, next.map { .value("w:next", $0) }]
        let shown = isShown ? [XML("w:qFormat")] : []
        let looks = [("w:pPr", paragraph), ("w:rPr", run)].filter { !$0.1.isEmpty }.map {
            XML($0.0, [:], $0.1)
        }
        return XML(
            "w:style",
            [
                "w:type": kind, "w:default": id == "Normal" || id == "DefaultParagraphFont" ? "1" : nil,
                "w:styleId": id,
            ],
            [.value("w:name", name)] + links.compactMap { $0 } + shown + looks)
    }

    static func font(_ name: String) -> XML {
        XML("w:rFonts", ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name])
    }

    /// In half points.
    static func size(_ value: Int) -> [XML] { [.value("w:sz", value), .value("w:szCs", value)] }

    static let bold = [XML("w:b"), XML("w:bCs")]

    static func space(before: Int = 0, after: Int = 0, line: Int? = nil) -> XML {
        XML(
            "w:spacing",
            [
                "w:before": String(before), "w:after": String(after), "w:line": line.map(String.init),
                "w:lineRule": line == nil ? nil : "auto",
            ])
    }
}
