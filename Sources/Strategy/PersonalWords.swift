import Wording

extension String {
    /// Whether it holds an e-mail address, a telephone number, or what looks like somebody's name.
    ///
    /// In a cell of a few words every two words with capitals may be a name, in a longer text only those that end as
    /// family names do.
    package var namesPerson: Bool {
        if namesContact { return true }
        let words = split(whereSeparator: \.isWhitespace)
        return words.capitalisedRuns.contains { run in
            guard (2...3).contains(run.count), !run.contains(where: \.isOffice) else { return false }
            return words.count <= 4 || run.last.map(\.endsAsFamilyName) ?? false
        }
    }

    /// Whether there is an e-mail address or a telephone number in it.
    var namesContact: Bool {
        if utf8.contains(UInt8(ascii: "@")),
            split(whereSeparator: \.isWhitespace).contains(where: \.isAddress)
        {
            return true
        }
        return telephoneDigits >= 9
    }

    /// The most digits in a row, with what people write between those of a telephone number.
    private var telephoneDigits: Int {
        var (most, count) = (0, 0)
        for scalar in unicodeScalars {
            switch scalar {
            case "0"..."9": count += 1
            case " ", "-", "/", "(", ")", "\u{A0}": continue
            case "+": count = 0
            default: count = 0
            }
            most = max(most, count)
        }
        return most
    }
}

extension Substring {
    fileprivate var isAddress: Bool {
        guard let at = firstIndex(of: "@"), at != startIndex else { return false }
        return self[at...].dropFirst(2).contains(".")
    }

    /// A capital and small letters, as a name begins and goes on; an initial too.
    fileprivate var isCapitalised: Bool {
        guard let first, first.isLetter, first.isUppercase else { return false }
        let rest = dropFirst().prefix { $0.isLetter || $0 == "-" }
        return rest.isEmpty ? dropFirst().first == "." : rest.contains(where: \.isLowercase)
    }

    fileprivate var endsRun: Bool { last.map { ",;:!?)“”.".contains($0) && !isInitial } ?? false }
    private var isInitial: Bool { count == 2 && last == "." }
    private var letters: String { filter { $0.isLetter || $0 == "-" }.lowercased() }

    /// Whether it says what somebody is, or names an office or a place.
    fileprivate var isOffice: Bool { !Self.offices.isDisjoint(with: WordStems.stems(in: letters)) }
    fileprivate var endsAsFamilyName: Bool { Self.familyEnds.contains(where: letters.hasSuffix) }

    private static let familyEnds = [
        "ов", "ев", "ова", "ева", "ски", "ска", "чки", "шки", "ян", "ov", "ev", "ova", "eva", "ski", "ska",
    ]

    private static let offices = Set(
        WordStems.stems(
            in: """
                кмет кметица заместник секретар директор началник ръководител отдел дирекция експерт главен старши
                служител специалист координатор председател съвет съветник комисия община общинска областен област
                агенция министерство център служба звено библиотека регионална читалище училище гимназия сдружение
                фондация дружество университет институт юрист юрисконсулт счетоводител администратор архитект клуб
                гише екип група партньор лице отговорник оператор доставчик фирма болница полиция поща национален
                mayor deputy secretary director head chief department unit directorate expert senior officer
                specialist coordinator chair council councillor committee municipality municipal regional region
                agency ministry centre center service library school foundation association company university
                institute lawyer accountant administrator architect club counter team group partner the of and
                operator supplier firm hospital police post national data digital information local
                """))
}

extension [Substring] {
    /// Words with capitals that follow each other within a sentence; a quotation is the name of a thing.
    fileprivate var capitalisedRuns: [[Substring]] {
        var (runs, run): ([[Substring]], [Substring]) = ([], [])
        for word in self {
            if word.isCapitalised { run.append(word) }
            guard !word.isCapitalised || word.endsRun else { continue }
            if !run.isEmpty { runs.append(run) }
            run = []
        }
        return run.isEmpty ? runs : runs + [run]
    }
}
