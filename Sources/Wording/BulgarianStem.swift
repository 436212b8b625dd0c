/// The light stemmer of J. Savoy, "Searching strategies for the Bulgarian language", Information Retrieval 10
/// (2007): away with the article, the plural, the last vowels; then the sounds that change between forms.
///
/// It departs from the paper where the paper parts forms of common words of an administration:
/// - an article is taken only after the sounds it can follow, so „анкета“ and „работа“ keep their „та“;
/// - the ending of -ие, -ия, -ии goes whole (участие, участия; стратегия, стратегии), -ище like -ища
///   (читалище);
/// - -анин loses its -ин (гражданин, граждани), -ец its „е“ (търговец, търговци);
/// - the sounds that change before a plural „и“ (к/ц, г/з, х/с) are made one in every form, not only in the
///   plural, so улица and улици, курс and курси stay together; „я“ and „е“ likewise (мярка, мерки), instead
///   of the rule that makes „я“ of the „е“ in жители.
extension FoldedWord {
    mutating func cutToBulgarianStem() {
        guard count > 3 else { return }
        dropArticle()
        dropPlural()
        dropLastVowels()
        if !replace("анин", with: "ан", ifLongerThan: 6) { replace("янин", with: "ян", ifLongerThan: 5) }
        dropVerbEnding()
        evenOutYat()
        dropFleetingVowel()
        evenOutYat()
        evenOutConsonant()
    }

    private mutating func dropArticle() {
        if replace("ият", ifLongerThan: 5) || replace("ът", ifLongerThan: 4) { return }
        if replace("ят", ifLongerThan: 4) {
            if endsInVowel { append("й") }  // музеят is of музей, жителят of жител
            return
        }
        if masculineInTa.contains(where: { ends($0) }) { return }
        let isPlural = ends("ите") || ends("ете")
        let isNeuter = ends("ото") || ends("ето") || ends("ито") || ends("уто") || ends("юто")
        let endsInConsonant = ends("тта") || ends("щта") || ends("лта")
        let endsInVowel = count > 5 && (ends("ата") || ends("ята"))
        if count > 4, isPlural || isNeuter || endsInConsonant || endsInVowel {
            dropLetter()
            dropLetter()
        }
    }

    private mutating func dropPlural() {
        if replace("шета", with: "ше") || replace("иета", with: "ие") { return }
        if replace("ове", ifLongerThan: 5) || replace("еве", with: "й", ifLongerThan: 5) { return }
        if !replace("ища", ifLongerThan: 5) { replace("ище", ifLongerThan: 5) }
    }

    /// Endings of nouns, adjectives and count forms: one vowel, or the two of -ия, -ие, -ии.
    private mutating func dropLastVowels() {
        if replace("ия", ifLongerThan: 4) || replace("ие", ifLongerThan: 4) || replace("ии", ifLongerThan: 4)
        {
            return
        }
        guard count > 3, endsInVowel else { return }
        dropLetter()
        if count > 4, endsInVowel { dropLetter() }
    }

    /// плащам, плаща, плащаме, плащат and плащане; паркирам and паркиране.
    private mutating func dropVerbEnding() {
        for ending in afterVerb where replace(ending, ifLongerThan: 5) { return }
    }

    private var endsInVowel: Bool {
        ends("а") || ends("о") || ends("е") || ends("и") || ends("я") || ends("й")
    }

    /// успешен and успешна, енергиен and енергийна, търговец and търговци, център and центрове.
    private mutating func dropFleetingVowel() {
        for (ending, shorter) in afterVowel where replace(ending, with: shorter, ifLongerThan: 4) { return }
        if replace("ен", with: "н", ifLongerThan: 3) || replace("ец", with: "ц", ifLongerThan: 3) { return }
        let vowel = bytes.count - 4
        if count > 4, vowel > 0, bytes[vowel] == 0xD1, bytes[vowel + 1] == 0x8A {  // ъ
            bytes.removeSubrange(vowel...vowel + 1)
            count -= 1
        }
    }

    private mutating func evenOutConsonant() {
        if replace("ц", with: "к", ifLongerThan: 3) || replace("з", with: "г", ifLongerThan: 3) { return }
        replace("с", with: "х", ifLongerThan: 3)
    }

    /// Makes the last „я“ an „е“ when only consonants follow: one vowel of Old Bulgarian became both.
    private mutating func evenOutYat() {
        guard bytes.count == 2 * count else { return }
        for start in stride(from: bytes.count - 2, to: 0, by: -2) {
            switch (bytes[start], bytes[start + 1]) {
            case (0xD1, 0x8F):  // я
                (bytes[start], bytes[start + 1]) = (0xD0, 0xB5)  // е
                return
            case (0xD0, 0xB0), (0xD0, 0xBE), (0xD1, 0x83), (0xD0, 0xB5), (0xD0, 0xB8), (0xD1, 0x8A),
                (0xD1, 0x8E):
                return  // another vowel: а о у е и ъ ю
            default: continue
            }
        }
    }
}

/// What is left of a person or of -не after the last vowels; of a noun that ends so all forms lose it.
private let afterVerb: [StaticString] = ["ам", "аш", "ат", "ан"]

/// Endings of adjectives in which „е“ goes and the „й“ it hides comes back.
private let afterVowel: [(StaticString, StaticString)] = [
    ("аен", "айн"), ("еен", "ейн"), ("иен", "ийн"), ("оен", "ойн"), ("уен", "уйн"),
]

/// Masculine words whose short article makes them look like feminine ones with theirs.
private let masculineInTa: [StaticString] = ["резултата", "мандата", "кандидата", "сертификата", "апарата"]
