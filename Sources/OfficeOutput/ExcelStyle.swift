import Document
import Wording

/// How a cell looks: its number in the list of looks that a workbook has.
struct ExcelStyle {
    let language: String
    /// Each rough figure has a look of its own, which calls no other figure rough.
    private let rough: [Rough: Int]

    struct Rough: Hashable {
        let kind: Kind
        let figure: String
    }

    /// In the order of the list.
    enum Kind: Int, CaseIterable {
        case text
        /// Text that would become a formula if it were typed.
        case quoted
        case decimal, whole, money, year, date, percent
    }

    static let header = 1

    init(_ workbook: Workbook) {
        language = workbook.language
        let all = workbook.sheets.flatMap { sheet in
            sheet.rows.flatMap { row in
                zip(row.cells, sheet.columns).compactMap { $0.rough(inColumn: $1.format) }
            }
        }
        rough = all.reduce(into: [:]) { places, one in
            if places[one] == nil { places[one] = places.count }
        }
    }

    func number(_ kind: Kind, rough: Rough? = nil, isBold: Bool) -> Int {
        let place = rough.flatMap { self.rough[$0] }.map { Kind.allCases.count + $0 } ?? kind.rawValue
        return 2 + 2 * place + (isBold ? 1 : 0)
    }

    var sheet: XML {
        let rough = self.rough.sorted { $0.value < $1.value }
        let kinds =
            Kind.allCases.map { ($0, Self.format($0)) }
            + rough.map { ($0.key.kind, Self.firstRough + $0.value) }
        let looks = kinds.flatMap { kind, format in
            [false, true].map { Self.look(kind, format, isBold: $0) }
        }
        let cells = [Self.plain, Self.head] + looks
        let formats = formats(rough.map(\.key)).map {
            XML("numFmt", ["numFmtId": "\($0)", "formatCode": $1])
        }
        return XML(
            "styleSheet", XML.sheetSpaces,
            [
                Self.list("numFmts", formats),
                Self.list("fonts", [Self.font(isBold: false), Self.font(isBold: true)]),
                Self.list("fills", Self.fills), Self.list("borders", [Self.border]),
                Self.list("cellStyleXfs", [Self.plain]), Self.list("cellXfs", cells),
                Self.list(
                    "cellStyles", [XML("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
            ])
    }

    // MARK: Numbers

    private static let (money, date, percent, whole) = (164, 165, 166, 167)
    private static let firstRough = 168

    private func formats(_ rough: [Rough]) -> [(Int, String)] {
        let forms = (Language(rawValue: language) ?? .en).figureForms
        let known: [Kind: String] = [
            .money: forms.money, .percent: forms.percent, .whole: forms.whole, .decimal: "General",
        ]
        return [
            (Self.money, forms.money), (Self.date, forms.date), (Self.percent, forms.percent),
            (Self.whole, forms.whole),
        ]
            + rough.enumerated().compactMap { position, one in
                known[one.kind].map { (Self.firstRough + position, forms.about($0, figure: one.figure)) }
            }
    }

    private static func format(_ kind: Kind) -> Int {
        switch kind {
        case .text, .quoted, .decimal: 0
        case .year: 1
        case .whole: whole
        case .money: money
        case .date: date
        case .percent: percent
        }
    }

    // MARK: Looks

    private static let plain = XML("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])

    private static let head = XML(
        "xf",
        [
            "numFmtId": "0", "fontId": "1", "fillId": "2", "borderId": "0", "xfId": "0", "applyFont": "1",
            "applyFill": "1", "applyAlignment": "1",
        ], [XML("alignment", ["vertical": "center", "wrapText": "1"])])

    private static func look(_ kind: Kind, _ format: Int, isBold: Bool) -> XML {
        let isText = kind == .text || kind == .quoted
        return XML(
            "xf",
            [
                "numFmtId": "\(format)", "fontId": isBold ? "1" : "0", "fillId": "0", "borderId": "0",
                "xfId": "0", "quotePrefix": kind == .quoted ? "1" : nil, "applyNumberFormat": "1",
                "applyFont": "1", "applyAlignment": "1",
            ],
            [
                XML(
                    "alignment",
                    [
                        // Away from a figure that ends in the column before.
                        "horizontal": kind == .year ? "center" : isText ? "left" : nil,
                        "indent": isText ? "1" : nil, "vertical": "top",
                        "wrapText": isText ? "1" : nil,
                    ])
            ])
    }

    private static func font(isBold: Bool) -> XML {
        let face = [XML("sz", ["val": "11"]), XML("name", ["val": WordLook.usual.font])]
        return XML("font", [:], isBold ? [XML("b")] + face : face)
    }

    private static let fills: [XML] = {
        // Every workbook begins with these two.
        let first = ["none", "gray125"].map { XML("patternFill", ["patternType": $0]) }
        let head = XML(
            "patternFill", ["patternType": "solid"], [XML("fgColor", ["rgb": "FF" + WordLook.usual.header])])
        return (first + [head]).map { XML("fill", [:], [$0]) }
    }()

    private static let border = XML(
        "border", [:], ["left", "right", "top", "bottom", "diagonal"].map { XML($0) })

    private static func list(_ name: String, _ items: [XML]) -> XML {
        XML(name, ["count": "\(items.count)"], items)
    }
}
