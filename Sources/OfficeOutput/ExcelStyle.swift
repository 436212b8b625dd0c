import Document
import Wording

/// How a cell looks: its number in the list of looks that every workbook has.
struct ExcelStyle {
    /// In the order of the list.
    enum Kind: Int, CaseIterable {
        case text
        /// Text that would become a formula if it were typed.
        case quoted
        case decimal, whole, money, year, date, percent
        case aboutDecimal, aboutWhole, aboutMoney, aboutPercent

        /// The same for a figure that was said to be a rough one.
        var about: Kind {
            switch self {
            case .decimal: .aboutDecimal
            case .whole: .aboutWhole
            case .money: .aboutMoney
            case .percent: .aboutPercent
            case .text, .quoted, .year, .date, .aboutDecimal, .aboutWhole, .aboutMoney, .aboutPercent: self
            }
        }
    }

    static let header = 1

    static func number(_ kind: Kind, isBold: Bool) -> Int { 2 + 2 * kind.rawValue + (isBold ? 1 : 0) }

    static func sheet(_ language: String) -> XML {
        let looks = Kind.allCases.flatMap { kind in [false, true].map { look(kind, isBold: $0) } }
        let cells = [plain, head] + looks
        let formats = Self.formats(language).map { XML("numFmt", ["numFmtId": "\($0)", "formatCode": $1]) }
        return XML(
            "styleSheet", XML.sheetSpaces,
            [
                list("numFmts", formats), list("fonts", [font(isBold: false), font(isBold: true)]),
                list("fills", fills), list("borders", [border]), list("cellStyleXfs", [plain]),
                list("cellXfs", cells),
                list("cellStyles", [XML("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
            ])
    }

    // MARK: Numbers

    private static let (money, date, percent, whole) = (164, 165, 166, 167)
    private static let (aboutMoney, aboutPercent, aboutWhole, aboutDecimal) = (168, 169, 170, 171)

    private static func formats(_ language: String) -> [(Int, String)] {
        let forms = (Language(rawValue: language) ?? .en).figureForms
        return [
            (money, forms.money), (date, forms.date), (percent, forms.percent), (whole, forms.whole),
            (aboutMoney, forms.about(forms.money)), (aboutPercent, forms.about(forms.percent)),
            (aboutWhole, forms.about(forms.whole)), (aboutDecimal, forms.about("General")),
        ]
    }

    private static func format(_ kind: Kind) -> Int {
        switch kind {
        case .text, .quoted, .decimal: 0
        case .year: 1
        case .whole: whole
        case .money: money
        case .date: date
        case .percent: percent
        case .aboutDecimal: aboutDecimal
        case .aboutWhole: aboutWhole
        case .aboutMoney: aboutMoney
        case .aboutPercent: aboutPercent
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

    private static func look(_ kind: Kind, isBold: Bool) -> XML {
        let isText = kind == .text || kind == .quoted
        return XML(
            "xf",
            [
                "numFmtId": "\(format(kind))", "fontId": isBold ? "1" : "0", "fillId": "0", "borderId": "0",
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
