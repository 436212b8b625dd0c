import Foundation
import Wording

extension String {
    /// Whether it holds an e-mail address, a telephone number, or what looks like somebody's name.
    ///
    /// In a cell of a few words every two words with capitals may be a name; in a longer text, after a post and where
    /// all is in capitals, only what begins as first names or ends as family names do.
    package var namesPerson: Bool { namesContact || mayNamePerson && !persons.isEmpty }

    /// Whether there is an e-mail address or a telephone number in it.
    var namesContact: Bool {
        holdsAddress || digitsInRow >= 9
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
        guard isNameAlone, !(before?.namesThing ?? false), !beginsPlace else { return false }
        return isFirstName || !PersonWords.placeBefore.contains(before?.letters ?? "")
    }
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
        if follows?.namesThing ?? false { return nil }
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
        let pair = indices.dropLast().first { self[$0].isFirstName && self[$0 + 1].endsAsFamilyName }
        return pair.map { self[$0...$0 + 1] }
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
        for (position, word) in enumerated() {
            if word.isCapitalised { start = start ?? position }
            guard !word.isCapitalised || word.endsRun else { continue }
            if let start { runs.append(start..<(word.isCapitalised ? position + 1 : position)) }
            start = nil
        }
        return start.map { runs + [$0..<count] } ?? runs
    }
}

/// The words by which names of people are told from those of posts, offices and places.
private enum PersonWords {
    static let familyEnds = [
        "ов", "ев", "ова", "ева", "ски", "ска", "чки", "шки", "ян", "ov", "ev", "ova", "eva", "ski", "ska",
    ]

    /// Ends of family names only: „Целева“ and „Общински“ begin sentences.
    static let loneFamilyEnds = ["ов", "ев", "ov", "ev"]
    static let towns: Set = ["самоков", "киев", "ростов", "харков", "krakow", "kiev", "kharkov", "rostov"]
    static let placeBefore: Set = ["на", "в", "във", "от", "до", "край", "of", "in", "from", "at"]

    static let kin: Set = [
        "баба", "дядо", "леля", "чичо", "вуйчо", "кака", "бай", "даскал", "отец", "поп", "baba", "dyado",
    ]

    static let titles: Set = [
        "г-н", "г-жа", "г-ца", "инж", "арх", "д-р", "проф", "доц", "адв", "ас", "mr", "mrs", "ms", "dr",
        "prof",
        "eng",
    ]

    /// What begins the names of places that are made of several words.
    static let places: Set = [
        "стара", "нова", "нови", "ново", "горна", "горни", "горно", "долна", "долни", "долно", "велико",
        "велики",
        "черна", "черни", "бяла", "бели", "бяло", "малко", "мала", "малък", "голямо", "голяма", "свети",
        "света",
        "златни", "златна", "каменна", "червен", "червена", "цар", "хан", "генерал", "полски", "средни",
        "средна",
        "синя", "добър", "две", "три", "new", "old", "upper", "lower", "great", "white", "black", "red",
        "saint",
    ]

    static let things: Set = [
        "ул", "улица", "бул", "булевард", "пл", "площад", "парк", "квартал", "кв", "село", "гр", "им", "св",
        "свети", "ж-к", "оу", "су", "ну", "пг", "дг", "нч", "мбал", "дкц", "street",
        "st",
    ]

    static let firstNames: Set = [
        "александър", "александра", "албена", "анастасия", "ангел", "анелия", "анета", "ани", "анна",
        "антоанета",
        "антон", "атанас", "биляна", "благой", "богдан", "борис", "борислав", "валентин", "валентина",
        "валери",
        "ваня", "васил", "венелин", "венета", "вера", "весела", "веселин", "виктор", "виолета", "владимир",
        "галина", "галя", "георги", "гергана", "гинка", "грета", "даниел", "даниела", "деница", "десислава",
        "диана", "диляна", "димитър", "димитрина", "донка", "дончо", "евгени", "екатерина", "елена", "елица",
        "емил", "емилия", "женя", "живко", "захари", "здравко", "иван", "иванка", "ива", "ивайло", "ивелина",
        "иво", "илия", "ина", "ирена", "ирина", "йордан", "йорданка", "йоана", "калин", "камелия", "катя",
        "кирил",
        "красимир", "красимира", "кремена", "кристина", "лиляна", "любен", "любомир", "людмила", "маргарита",
        "марин", "мария", "марияна", "мартин", "мая", "милена", "мирослав", "митко", "михаил", "моника",
        "надежда",
        "наталия", "невена", "недялка", "неделчо", "ника", "никола", "николай", "огнян", "павел", "павлина",
        "пенка", "петър", "петя", "пламен", "полина", "радка", "радослав", "радостина", "райна", "ралица",
        "росица",
        "румен", "румяна", "румянка", "светла", "светлана", "светлин", "силвия", "симеон", "снежана", "соня",
        "станимир", "станислав", "стефан", "стефка", "стоян", "стоянка", "тодор", "тодорка", "теодора",
        "христо",
        "гошо", "пеша", "пешо", "кольо", "митко", "ванчо", "ваньо", "ванка", "мишо", "тошо", "ленчо", "ленка",
        "сашо", "сашка", "славчо", "станчо", "стойчо", "тодорчо", "цецо", "цеца", "жоро", "гочо", "гого",
        "дани",
        "данчо", "данка", "деси", "ради", "марийка", "минка", "пенчо", "пена", "петко", "петьо", "рангел",
        "спас", "пешка", "гергин", "динко", "динка", "добри", "иванчо", "коста", "костадин", "кирчо", "лили",
        "любка",
        "люба", "марчо", "митьо", "нешка", "нанко", "найден", "недко", "рада", "руси", "русанка", "севда",
        "сийка",
        "стана", "станка", "стоил", "тинка", "тони", "фатме", "ахмед", "мехмед", "айше", "хасан", "юсеин",
        "gosho", "penka", "kolyo", "mitko", "pesho", "vancho", "petar", "stefan", "georgi", "dimitar",
        "христина", "цветан", "цветелина", "цветомир", "юлия", "юлиян", "яна", "янка", "явор", "ясен", "john",
        "peter", "maria", "ivan", "george", "david", "anna", "michael", "elena",
    ]

    static let posts = stems(
        """
        кмет кметица заместник секретар директор началник ръководител експерт главен старши младши служител
        специалист координатор председател съветник юрист юрисконсулт счетоводител администратор архитект отговорник
        работник сътрудник техник инженер медиатор деловодител касиер оператор лекар учител библиотекар наместник управител mayor deputy secretary director head chief expert senior
        junior officer specialist coordinator chair councillor lawyer accountant administrator architect manager
        mediator clerk technician engineer worker treasurer librarian teacher doctor
        """)

    static let offices = stems(
        """
        отдел дирекция съвет комисия община общинска областен област агенция министерство център служба звено
        библиотека регионална читалище училище гимназия сдружение фондация дружество университет институт клуб гише екип
        група партньор лице доставчик фирма болница полиция поща национален управление администрация асоциация федерация
        съюз камара банка фонд програма проект стратегия музей театър галерия мрежа форум сектор офис обединение
        инициатива поръчки инфраструктура технологии политики дейности финанси бюджет култура образование здравеопазване
        спорт туризъм екология среда ресурси човешки социални обществени информационни стопански правни технически
        строителство благоустройство кметство район младежки департамент unit department directorate council committee
        municipality municipal regional region agency ministry centre center service services library school foundation
        association company university institute club counter team group partner the of and operator supplier firm
        hospital police post national data digital information local office administration affairs technology resources
        human finance public social works planning development network union chamber bank fund programme project museum
        """)

    private static func stems(_ words: String) -> Set<String> { Set(WordStems.stems(in: words)) }
}
