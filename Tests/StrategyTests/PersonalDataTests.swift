import Testing

@testable import Strategy

/// Personal numbers and telephones among the sums, dates and codes of ordinary texts.
@Suite struct PersonalDataTests {
    @Test(arguments: [
        "ЕГН 6101057509", "(6101057509)", "на 6101057509.", "Тел. 0888 123 456, ЕГН 6101057509", "0442010001",
        "ЕГН 610105 7509", "610105 7509", "ЕГН 75 01 01 00 10", "Лична карта 645123456",
    ])
    func `a personal number is found by its sum`(text: String) {
        #expect(text.personalData == .personalNumber)
    }

    @Test(arguments: [
        "0888 123 456", "0888123456", "тел. 60 94 16", "(094) 609 416", "094/609-416", "+359 88 812 3456",
        "00359 2 943 4444", "359 888 123 456", "gsm: 888 123 456", "ivan@example.bg", "пишете на a@b.bg!",
        "0888_123_456", "ivan (at) abv.bg", "ivan @ abv.bg", "Звънете на 888 123 456", "Ivan[AT]abv.bg",
    ])
    func `a telephone number or an address is found`(text: String) {
        #expect(text.personalData == .contact)
    }

    @Test func `ten digits that are said to be a personal number are one, whatever they add up to`() {
        #expect("с ЕГН 6101057508".personalData == .personalNumber)
        #expect("ЕГН: 1234567890, живее на село".personalData == .personalNumber)
        #expect("без ЕГН, вх. № 1234567890".personalData == nil)
    }

    @Test(arguments: [
        "6101057508", "61010575091", "9999999999", "Струва 1 200 300 000 евро",
        "от 01.03.2027 10:00 до 12:00",
        "05-03-2027 10 00", "2027-03-01 2028-03-01", "2024/2025/2026 г.", "ЕИК 000159478",
        "0,5 1,25 0,75 12 000",
        "12 500 000 – 13 000 000", "BG80BNBG96611020345678", "по чл. 21, ал. 1, т. 12 от 2027 г.",
        "5 от 7, 0 от 3", "@общината", "(виж приложението)", "[at] the counter", "200 300 400 евро",
        "карта 645123456", "Денонощен телефон 112 до 31.12.2031 г.", "Телефонна линия 24/7 от 01.07.2027 г.",
        "Телефон за 2027–2031 г.", "тел. 112 и 150 500 заявления", "Телефон 0700 12 345 да е безплатен",
    ])
    func `sums, dates and codes are no personal data`(text: String) {
        #expect(text.personalData == nil)
    }

    @Test func `a telephone number is found behind a day, and none is a line that is free for all`() {
        #expect("До 31.12.2031 0888 123 456".personalData == .contact)
        #expect("телефон от 2019 г. 0888 123 456".personalData == .contact)
        #expect("0888 123 456".namesContact && "на 0 888 12 34 56".namesContact)
        #expect(!"Телефон 0700 12 345 да е безплатен".namesContact)
    }
}
