import Document

/// The names of the sheets and ranges of a workbook, such as Excel accepts them.
struct ExcelNames {
    /// One a sheet, in order: no two alike, none too long and none with a sign that formulas need.
    let sheets: [String]
    /// What the workbook says of its names.
    let defined: [XML]

    init(_ workbook: Workbook) {
        // Excel keeps this one for itself.
        var (names, taken): ([String], Set<String>) = ([], ["history"])
        for (position, sheet) in workbook.sheets.enumerated() {
            let name = Self.free(Self.allowed(sheet.name) ?? "\(position + 1)", among: taken)
            taken.insert(name.lowercased())
            names.append(name)
        }
        sheets = names
        defined =
            Self.ranges(workbook, names)
            + names.enumerated().map { position, name in
                Self.name("_xlnm.Print_Titles", "\(Self.quoted(name))!$1:$1", sheet: position)
            }
    }

    private static let longest = 31

    private static func allowed(_ name: String) -> String? {
        let signs = name.unicodeScalars.filter { !"[]:*?/\\".unicodeScalars.contains($0) && $0.value >= 0x20 }
        let words = String(String.UnicodeScalarView(signs)).trimmed { $0 == "'" || $0.isWhitespace }
        return words.isEmpty ? nil : words
    }

    private static func free(_ name: String, among taken: Set<String>) -> String {
        let candidates = (1...taken.count + 1).lazy.map { number in
            let ending = number == 1 ? "" : " \(number)"
            return name.cut(to: longest - ending.utf16.count) + ending
        }
        return candidates.first { !taken.contains($0.lowercased()) } ?? name.cut(to: longest)
    }

    /// The cells under the title of each column that has a name; a name that is taken already is not given again.
    private static func ranges(_ workbook: Workbook, _ sheets: [String]) -> [XML] {
        var taken: Set<String> = []
        return zip(workbook.sheets, sheets).flatMap { sheet, name in
            sheet.columns.enumerated().compactMap { position, column -> XML? in
                guard let range = column.range, taken.insert(range.lowercased()).inserted else { return nil }
                let letters = Workbook.letters(position)
                return Self.name(range, "\(quoted(name))!$\(letters)$2:$\(letters)$\(sheet.lastRow)")
            }
        }
    }

    private static func name(_ name: String, _ range: String, sheet: Int? = nil) -> XML {
        XML("definedName", ["name": name, "localSheetId": sheet.map(String.init)], text: range)
    }

    private static func quoted(_ sheet: String) -> String { "'" + sheet.replacing("'", with: "''") + "'" }
}

extension String {
    /// The longest beginning of whole letters that takes no more than so many units of UTF-16, in which Excel counts.
    func cut(to count: Int) -> String {
        guard utf16.count > count else { return self }
        var (end, room) = (startIndex, count)
        while end < endIndex {
            room -= self[end].utf16.count
            guard room >= 0 else { break }
            end = index(after: end)
        }
        return String(self[..<end])
    }

    fileprivate func trimmed(_ isOuter: (Character) -> Bool) -> String {
        let start = drop(while: isOuter)
        return String(
            start[..<(start.lastIndex { !isOuter($0) }.map(start.index(after:)) ?? start.startIndex)])
    }
}
