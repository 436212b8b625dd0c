import Testing
import Wording

@Suite("Word stems")
struct WordStemsTests {
    @Test(
        "The forms of a Bulgarian word have one stem",
        arguments: [
            "участие участието участия участията", "гражданин гражданинът гражданина граждани гражданите",
            "община общината общини общините", "услуга услугата услуги услугите",
            "жител жителят жителя жители жителите", "анкета анкетата анкети анкетите",
            "работа работата работи",
            "читалище читалището читалища читалищата", "стратегия стратегията стратегии стратегиите",
            "решение решението решения решенията",
            "електронен електронната електронно електронни електронният",
            "цифров цифровия цифровият цифрова цифрови цифровите", "мярка мярката мерки мерките",
            "място мястото места местата", "промяна промяната промени промените", "улица улицата улици",
            "курс курса курсове", "център центъра центрове", "списък списъка списъци",
            "музей музея музеят музеи",
            "град градът града градове градовете", "час часът часа часове", "цел целта цели целите",
            "търговец търговци", "ученик ученици учениците", "нов новия новият нова нови",
            "резултат резултата резултати", "мандат мандата мандати", "гише гишето гишета гишетата",
            "малък малкият малка малки", "ясен ясна ясни", "енергиен енергийният енергийни",
            "постоянен постоянни",
            "възможност възможността възможности", "бюджет бюджетът бюджета бюджети",
            "портал портала портали", "паркирам паркира паркираме паркират паркиране паркирането",
            "плащам плаща плащаме плащате плащат плащане плащания", "гласувам гласуват гласуване гласуването",
            "програма програмата програми", "депутат депутата депутати",
        ])
    func foldsForms(forms: String) {
        #expect(Set(WordStems.stems(in: forms)).count == 1, "\(WordStems.stems(in: forms))")
    }

    @Test(
        "Different Bulgarian words keep different stems",
        arguments: [
            ("участие", "участък"), ("община", "общност"), ("услуга", "слуга"), ("глас", "гласуване"),
            ("план", "плат"), ("план", "планина"),
        ])
    func keepsWordsApart(left: String, right: String) {
        #expect(WordStems.stem(left) != WordStems.stem(right))
    }

    @Test(
        "English stems are those of Porter's paper",
        arguments: [
            ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
            ("agreed", "agre"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"),
            ("sing", "sing"),
            ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"),
            ("falling", "fall"), ("hissing", "hiss"), ("failing", "fail"), ("filing", "file"),
            ("happy", "happi"),
            ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"), ("rational", "ration"),
            ("digitizer", "digit"), ("vietnamization", "vietnam"), ("operator", "oper"),
            ("feudalism", "feudal"),
            ("hopefulness", "hope"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"),
            ("formative", "form"),
            ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"), ("adjustable", "adjust"),
            ("replacement", "replac"), ("adoption", "adopt"), ("communism", "commun"),
            ("effective", "effect"),
            ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"),
            ("roll", "roll"),
        ])
    func followsPorter(word: String, stem: String) {
        #expect(WordStems.stem(word) == stem)
    }

    @Test(
        "Words in -us and plurals of their own kind keep one stem",
        arguments: [("buses", "bus"), ("campuses", "campus"), ("children", "child"), ("viruses", "virus")])
    func knowsIrregularPlurals(plural: String, singular: String) {
        #expect(WordStems.stem(plural) == WordStems.stem(singular))
    }

    @Test(
        "Names of things in -ing and -ics keep apart from the words they come from",
        arguments: [
            ("parking", "parks"), ("robotics", "robots"), ("meetings", "meets"), ("buildings", "builds"),
            ("coding", "codes"),
        ])
    func keepsNamesOfThings(name: String, other: String) {
        #expect(WordStems.stem(name) != WordStems.stem(other))
    }

    @Test(
        "British and American spelling meet",
        arguments: [
            ("digitalisation", "digitalization"), ("organised", "organized"), ("modernising", "modernizing"),
        ])
    func joinsSpellings(british: String, american: String) {
        #expect(WordStems.stem(british) == WordStems.stem(american))
    }

    @Test(
        "Folding takes away capitals and accents but not the breve of й",
        arguments: [
            ("ОБЩИНА", "община"), ("Šilalė", "silale"), ("Óbidos", "obidos"), ("Straße", "strasse"),
            ("ѝ", "и"),
            ("Ѝ", "и"), ("Йордан", "йордан"), ("и\u{306}од", "йод"), ("e\u{301}te\u{301}", "ete"),
            ("Łódź", "lodz"),
            ("чита\u{AD}лище", "читалище"),
        ])
    func folds(typed: String, folded: String) {
        #expect(typed.foldedWords.map(\.description) == [folded])
    }

    @Test("Words are runs of letters and digits, whatever stands between them")
    func splitsWords() {
        let words = "„Е-услуги“: 12 500 бр. (people’s e-ID) 🙂 Wi‑Fi".foldedWords.map(\.description)
        #expect(words == ["е", "услуги", "12", "500", "бр", "people", "s", "e", "id", "wi", "fi"])
        #expect("".foldedWords.isEmpty)
        #expect(" – 🙂 ".foldedWords.isEmpty)
    }

    @Test("Digits, short words and other scripts stay as they are")
    func leavesTheRest() {
        #expect(WordStems.stems(in: "2027 за Ελλάδα it") == ["2027", "за", "ελλάδα", "it"])
    }
}
