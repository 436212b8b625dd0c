import Foundation
import Wording

extension String {
    /// Whether it holds an e-mail address, a telephone number, or what looks like somebody's name.
    ///
    /// In a cell of a few words every two words with capitals may be a name; in a longer text, after a post and where
    /// all is in capitals, only what begins as first names or ends as family names do.
    package var namesPerson: Bool { namesContact || namesByName }

    /// Whether there is what looks like somebody's name in it.
    var namesByName: Bool { mayNamePerson && !persons.isEmpty }

    /// Whether there is an e-mail address or a telephone number in it.
    var namesContact: Bool {
        holdsAddress || holdsLongNumber
    }

    /// Whether a word other than the first begins with a capital, as any name has one; told from bytes.
    private var mayNamePerson: Bool {
        var (isFirst, begins, lead): (Bool, Bool, UInt8) = (true, true, 0)
        for byte in utf8 {
            // Spaces that do not break, dashes and quotation marks, which only characters tell apart.
            if byte == 0xC2 || byte == 0xE2 { return true }
            if lead == 0xD0 {
                if (0x80...0xAF).contains(byte) { return true }
                lead = 0
            } else if byte <= 0x20 || "([".utf8.contains(byte) {
                if !begins { isFirst = false }
                begins = true
            } else if begins {
                begins = false
                if isFirst { continue }
                lead = byte
                if (0x41...0x5A).contains(byte) || byte >= 0xC2 && byte != 0xD0 && byte != 0xD1 {
                    return true
                }
            }
        }
        return false
    }

    /// Where somebody's name stands, in order.
    private var persons: [Range<Int>] { spacedWords.persons(in: .anyText) }
}

/// What a name may be told by.
enum PersonSigns {
    /// A first and a family name, or a title.
    case anyText
    /// Also a first name alone, where what people do is asked.
    case cellOfPosts
}

extension Substring {
    /// Whether it is an e-mail address.
    var isAddress: Bool {
        guard let at = firstIndex(of: "@"), at != startIndex else { return false }
        return self[at...].dropFirst(2).contains(".")
    }

    /// A capital and small letters, as a name begins and goes on; an initial too, and a word all in capitals.
    fileprivate var isCapitalised: Bool {
        let word = unicodeScalars.drop { $0 == "(" || $0 == "[" }
        guard let first = word.first, first.isCapital else { return false }
        let rest = word.dropFirst().prefix { $0.isLetter || $0 == "-" }
        if rest.isEmpty { return word.dropFirst().first == "." }
        return rest.contains(where: \.isSmall) || rest.count > 2
    }

    fileprivate var isAllCapitals: Bool { letters.count > 1 && !unicodeScalars.contains(where: \.isSmall) }
    fileprivate var endsRun: Bool { last.map { ",;:!?)“”.".contains($0) && !isInitial } ?? false }
    fileprivate var endsMember: Bool { last.map { ",;:!?)".contains($0) } ?? false }
    fileprivate var opensQuotation: Bool {
        unicodeScalars.first { $0 != "(" }.map { PersonWords.openingMarks.contains($0) } ?? false
    }
    fileprivate var closesQuotation: Bool {
        unicodeScalars.dropFirst().contains { PersonWords.closingMarks.contains($0) }
    }
    fileprivate var isLatin: Bool { letters.utf8.allSatisfy { $0 < 0x80 } }
    fileprivate var isInitial: Bool { count == 2 && last == "." }
    var letters: String {
        let letters = unicodeScalars.reduce(into: [Unicode.Scalar]()) { letters, scalar in
            if scalar.isLetter || scalar == "-" { letters.append(scalar.small) }
        }
        return String(letters: letters[...])
    }

    var isPost: Bool { isAmong(PersonWords.posts) }
    /// Whether it says what an office or a place is.
    var isOffice: Bool { isAmong(PersonWords.offices) }
    private func isAmong(_ stems: Set<String>) -> Bool {
        !stems.isDisjoint(with: WordStems.stems(in: letters))
    }
    /// Whether it is an office that is never called after somebody, as schools and streets are.
    fileprivate var isNameless: Bool { isAmong(PersonWords.namelessOffices) }
    fileprivate var isKnownHouse: Bool { PersonWords.knownHouses.contains(lowercased()) }
    fileprivate var beginsPlace: Bool { PersonWords.places.contains(letters) }
    var isTitle: Bool { PersonWords.titles.contains(letters) || isKin }
    /// What people call their neighbours, and what schools and streets are called after too.
    fileprivate var isKin: Bool { PersonWords.kin.contains(letters) }
    fileprivate var isFirstName: Bool { PersonWords.firstNames.contains(letters) }
    /// Whether it is a name by itself: a first one, or a family name that is no town.
    fileprivate var isNameAlone: Bool {
        isFirstName
            || PersonWords.loneFamilyEnds.contains(where: letters.hasSuffix)
                && !PersonWords.towns.contains(letters)
    }
    fileprivate var endsAsFamilyName: Bool { PersonWords.familyEnds.contains(where: letters.hasSuffix) }
    /// Whether what follows it is the name of a thing: a school, a street, a saint.
    fileprivate var namesThing: Bool {
        isOffice && !isPost && letters != "and" || self == "с." || PersonWords.things.contains(letters)
    }
}

extension Substring {
    /// Whether it is somebody's name where it stands alone with its capital.
    fileprivate func isNamed(after before: Substring?, among count: Int) -> Bool {
        guard !(before?.namesThing ?? false), !beginsPlace else { return false }
        if isNameAlone { return isFirstName || !PersonWords.placeBefore.contains(before?.letters ?? "") }
        guard PersonWords.womenFamilyEnds.contains(where: letters.hasSuffix) else { return false }
        return count == 1 || before?.isPost ?? false || before?.isAbbreviation ?? false
    }

    /// „спец.“ and the like, which a name may follow.
    private var isAbbreviation: Bool { last == "." && letters.count > 1 }
}

extension ArraySlice<Substring> {
    /// The words of a run that name a person; nil when none do.
    fileprivate func namedPerson(
        after before: Substring?, among count: Int, by signs: PersonSigns
    ) -> ArraySlice<Substring>? {
        let name = drop { $0.isPost || $0.isTitle }.suffixless(\.isPost)
        guard (1...3).contains(name.count), !name.contains(where: { $0.isOffice || $0.isPost }),
            let first = name.first, let last = name.last
        else { return signs == .cellOfPosts ? pairOfNames : nil }
        let lead = prefix(name.startIndex - startIndex)
        let follows = lead.last ?? before
        if before?.namesThing ?? false, !lead.isEmpty, lead.allSatisfy(\.isKin) { return nil }
        if name.count == 1 {
            if first.isInitial { return nil }
            if follows?.isTitle ?? false { return first.isAllCapitals && !first.isFirstName ? nil : name }
            return signs == .cellOfPosts && first.isNamed(after: follows, among: count) ? name : nil
        }
        if follows?.isTitle ?? false { return name }
        if let follows, follows.namesThing,
            !((follows.isNameless || follows.isKnownHouse) && first.isFirstName)
        {
            return nil
        }
        let isName = first.isFirstName || last.endsAsFamilyName
        if name.contains(where: \.isAllCapitals) {
            if isName, allSatisfy(\.isAllCapitals) { return name }
            return signs == .cellOfPosts ? pairOfNames : nil
        }
        let isAlone = name.count == self.count && count <= 4
        return isName || isAlone && !first.beginsPlace ? name : nil
    }

    /// A first name and a family name among the words of an office.
    private var pairOfNames: ArraySlice<Substring>? {
        let pair = indices.dropLast().first { position in
            guard self[position].isFirstName else { return false }
            return self[position + 1].endsAsFamilyName || isEnglishName(at: position + 1)
        }
        return pair.map { self[$0...$0 + 1] }
    }

    /// Whether a Latin word at the end may be a family name, which no ending tells in English.
    private func isEnglishName(at position: Int) -> Bool {
        let word = self[position]
        return position == endIndex - 1 && word.isLatin && !word.isOffice && !word.isPost && !word.namesThing
    }

    private func suffixless(_ isLoose: (Substring) -> Bool) -> ArraySlice<Substring> {
        var rest = self
        while let last = rest.last, isLoose(last) { rest = rest.dropLast() }
        return rest
    }
}

extension [Substring] {
    /// Where somebody's name stands, in order.
    func persons(in signs: PersonSigns) -> [Range<Int>] {
        capitalisedRuns.compactMap { run in
            // What stands before a comma names no thing after it.
            let before = self[..<run.lowerBound].last.flatMap { $0.endsMember ? nil : $0 }
            return self[run].namedPerson(after: before, among: count, by: signs)
                .map { $0.startIndex..<$0.endIndex }
        }
    }

    /// Words with capitals that follow each other within a sentence; a quotation is the name of a thing.
    fileprivate var capitalisedRuns: [Range<Int>] {
        var (runs, start): ([Range<Int>], Int?) = ([], nil)
        var quotationEnd = -1
        for (position, word) in enumerated() {
            if position > quotationEnd, word.opensQuotation {
                quotationEnd = self[position...].firstIndex(where: \.closesQuotation) ?? quotationEnd
            }
            let isCapitalised = position > quotationEnd && word.isCapitalised
            if isCapitalised { start = start ?? position }
            guard !isCapitalised || word.endsRun else { continue }
            if let start { runs.append(start..<(isCapitalised ? position + 1 : position)) }
            start = nil
        }
        return start.map { runs + [$0..<count] } ?? runs
    }
}
