import Document

/// The words of the sample document in one language.
struct SampleWords {
    var title: String
    var subtitle: String
    var author: String
    var labels: Document.Labels
    var headings: [String]
    var sentences: [String]
    var items: [String]
    var question: String
    var chart: String
    var table: String
    var schedule: String
    var alternatives: [String]
    var categories: [String]
    var series: [String]
    var steps: [String]
    var columns: [String]
    var lead: String
    var total: String

    static let all = ["bg": bulgarian, "en": english]

    static let bulgarian = SampleWords(
        title: "Стратегия за цифрова трансформация на община Видин",
        subtitle: "2027–2032 г. Проект за обсъждане",
        author: "Община Видин",
        labels: Document.Labels(
            contents: "Съдържание", page: "Страница {page} от {pages}", table: "Таблица", figure: "Фигура",
            skip: "Към основния текст"),
        headings: ["Визия", "Нужди", "Готовност", "Мерки", "График", "Източници"],
        sentences: [
            "Проектът е подготвен от работна група на общината и е открит за предложения до 15 декември 2026 г.",
            "През 2032 г. всеки жител на общината заявява и получава услуга, без да идва в сградата, ако не иска. Водим се от:",
            "Думите на хората: „Искам да подам заявление вечер, след работа“ & „да знам докъде е стигнало“.",
            "Числата по-долу са предварителни. Проверете ги преди приемането:",
            "Отговорникът за изпълнението е",
            "Графикът се преглежда всяка година до края на март, заедно с отчета за изпълнението пред общинския съвет.",
        ],
        items: [
            "едно място за всички услуги", "обмен на данни между отделите",
            "обучени служители във всяко кметство",
            "поддръжка на място",
        ],
        question: "Кой отговаря за изпълнението?", chart: "Готовност по области, сега и през 2032 г.",
        table: "Мерки, срокове и средства (евро)", schedule: "График по полугодия",
        alternatives: [
            "Услугите са на стъпка 1 и целят 3; данните са на 2 и целят 4; хората са на 0 и целят 2.",
            "Едното място се изгражда до края на първото полугодие на 2028 г., обменът след него.",
        ],
        categories: [
            "Електронни услуги за гражданите и фирмите", "Данни", "Хора и умения", "Инфраструктура",
        ],
        series: ["Сега", "Цел за 2032 г."], steps: ["няма", "начало", "развито", "устойчиво", "образцово"],
        columns: ["Мярка", "Отговорник", "Срок", "Средства"], lead: "Дирекция „Административно обслужване“",
        total: "Общо")

    static let english = SampleWords(
        title: "Digital transformation strategy of Vidin Municipality",
        subtitle: "2027–2032. Draft for discussion",
        author: "Vidin Municipality",
        labels: Document.Labels(
            contents: "Contents", page: "Page {page} of {pages}", table: "Table", figure: "Figure",
            skip: "Skip to the main text"),
        headings: ["Vision", "Needs", "Readiness", "Measures", "Schedule", "Sources"],
        sentences: [
            "A working group of the municipality prepared this draft; it is open for proposals until 15 December 2026.",
            "In 2032 every resident requests and receives a service without coming to the building. We go by:",
            "In people's words: “I want to apply in the evening, after work” & “know how far it has got”.",
            "The figures below are preliminary. Check them before adoption:",
            "The person responsible is",
            "The schedule is reviewed every year by the end of March, with the report to the municipal council.",
        ],
        items: [
            "one place for all services", "data exchange between departments",
            "trained staff in every village hall",
            "support on site",
        ],
        question: "Who is responsible?", chart: "Readiness by area, now and in 2032",
        table: "Measures, terms and funds (EUR)", schedule: "Schedule by half-years",
        alternatives: [
            "Services stand at step 1 and aim at 3; data at 2, aiming at 4; people at 0, aiming at 2.",
            "The one place is built by the middle of 2028, the exchange after it.",
        ],
        categories: [
            "Electronic services for residents and firms", "Data", "People and skills", "Infrastructure",
        ],
        series: ["Now", "Target for 2032"], steps: ["none", "started", "developed", "lasting", "exemplary"],
        columns: ["Measure", "Responsible", "Term", "Funds"], lead: "Administrative Services Directorate",
        total: "Total")
}
