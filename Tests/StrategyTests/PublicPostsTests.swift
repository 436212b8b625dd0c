import Answers
import Strategy
import Testing

/// What of a cell that asks for posts may be published.
@Suite struct PublicPostsTests {
    @Test(arguments: [
        "Съвет: кметът Петър Димов, секретарят Мария Тодорова и г-н Илиев",
        "Баба Пена, Кольо Йорданов и даскал Стефан, избрани на събора", "Пенка от читалището",
        "Читалището, Пенка Младенова", "чрез Гошо, 0888123456", "Пенка", "Гошо и Ванчо", "чичо Митко",
        "Кметът и Мария Иванова, 0888 123 456", "секретарят се казва Мария Иванова",
        "кметът с помощта на Иван Петров", "Мария Иванова отговаря като директор", "Иван Петров е секретар",
        "Иван Петров, кметът и секретарят", "Иван Петров, който е секретар", "пишете на a@b.bg",
        "кметът, секретарят и a@b.bg", "Директор Информационни Технологии и Иван Петров",
        "секретарят\nИван Петров", "кметът; Пенка", "The mayor, the secretary and Peter Smith", "чрез Илиев",
        "Експерт ИКТ и Иван Петров", "Дядо Иван", "кметът, баба Пена",
    ])
    func `a text that loses a person or half a sentence without its names is not told at all`(text: String) {
        #expect(Strategy.published(text, at: Self.board) == nil)
    }

    @Test(arguments: [
        ("кметът Петър Димов, секретарят Мария Тодорова", "кметът, секретарят"),
        ("Кметът Петър Димов и секретарят Мария Тодорова", "Кметът и секретарят"),
        ("Съвет: кметът г-н Петър Димов и трима съветници", "Съвет: кметът и трима съветници"),
        ("Кмет Пенка", "Кмет"), ("Пенка, библиотекар", "библиотекар"),
        ("Иван Петров, кмет; Мария Тодорова, секретар", "кмет; секретар"),
        ("секретарят (Мария Иванова) и кметът", "секретарят и кметът"),
        ("директорът на дирекция „Услуги“ Иван Петров", "директорът на дирекция „Услуги“"),
        ("Mayor John Smith and deputy mayor Maria Green", "Mayor and deputy mayor"),
        ("кметът Петър Димов\nсекретарят", "кметът\nсекретарят"),
        ("гл. спец. Илиева", "гл. спец."), ("главен специалист Петрова", "главен специалист"),
        ("кмет Атанасова", "кмет"), ("Секретар, Пенка Славова", "Секретар"),
        ("Директор на дирекцията Пенка Славова", "Директор на дирекцията"),
        ("Jane Miller, head of finance", "head of finance"),
        ("Head of Finance Jane Miller", "Head of Finance"),
    ])
    func `posts beside each name stay`(text: String, posts: String) {
        #expect(Strategy.published(text, at: Self.board) == posts)
    }

    @Test(arguments: [
        "секретар на общината", "Кметът, секретарят и трима съветници", "НЧ Христо Ботев",
        "сдружение Надежда",
        "читалище „Пенка“", "ОУ Баба Тонка", "Стара Загора", "Целева група", "община Самоков",
        "кметството на Самоков",
        "Седем души за две години. Петима се предлагат от организации", "Общински съвет", "с. Надежда",
        "Национален Осигурителен Институт", "Работна група, избрана с жребий",
        "Директор на ОУ „Отец Паисий“", "Библиотекар в НЧ „Христо Ботев“",
        "Началник на служба „Иван Вазов“", "Директор на СУ „Цар Симеон Велики“",
        "Head of the „Ivan Vazov“ library", "Head of the \"Ivan Vazov\" library", "експерт в с. Ново село",
        "Дирекция Информационни Технологии", "началник на отдел Човешки ресурси",
    ])
    func `posts, offices and places are told as they are`(text: String) {
        #expect(Strategy.published(text, at: Self.board) == text)
    }

    @Test func `a way to reach people names nobody, but may give the telephone of an office`() {
        let channel = AnswerPath("stakeholders", row: "s", column: "channel")
        #expect(Strategy.published("чрез Гошо, 0888123456", at: channel) == nil)
        #expect(Strategy.published("на телефон 094 600 123", at: channel) == "на телефон 094 600 123")
        let title = AnswerPath("measures", row: "m", column: "title")
        #expect(Strategy.published("Пенка от читалището", at: title) == "Пенка от читалището")
        for column in ["lead", "partners"] {
            let path = AnswerPath("measures", row: "m", column: column)
            #expect(Strategy.published("Читалището, Пенка Младенова", at: path) == nil)
        }
    }

    @Test
    func
        `words of residents that name somebody are held back whole, and places called after somebody are not`()
    {
        let row = { AnswerPath("proposals", row: "q", column: $0) }
        #expect(Strategy.published("Иван Петров от селото иска осветление", at: row("text")) == nil)
        #expect(Strategy.published("Говорено е с г-жа Мария Петрова", at: row("reason")) == nil)
        for named in [
            "Директорката на читалището Мария Илиева", "Живея на ул. Дунавска 14, ап. 5",
            "бл. 3, вх. Б, до парка",
        ] { #expect(Strategy.published(named, at: row("text")) == nil) }
        let house = "Сцената на читалище Васил Левски и улицата Христо Ботев"
        #expect(Strategy.published(house, at: row("text")) == house)
        let words = "Да се освети улицата до читалището"
        #expect(Strategy.published(words, at: row("text")) == words)
        #expect(Strategy.published("Стефан Караджа", at: row("settlement")) == "Стефан Караджа")
        #expect(Strategy.published("Капитановци, 0888 123 456", at: row("place")) == nil)
    }

    @Test(arguments: [
        ("разговори", false), ("40 от 50", true), ("Анкета сред жителите", true), ("според НСИ", true),
        ("справка на деловодството", true), ("знаем го", false), ("От 2019 г. няма лекар.", true),
        ("Данните още не са извадени, ще ги има през 2027 г.", false),
        ("Предстои проучване с 300 души", false), ("12 от 40 чакат. Ще питаме още.", true),
    ])
    func `a fact holds a figure or names its source`(text: String, isFact: Bool) {
        #expect(ReviewTests.vocabulary.tellsFact(text) == isFact)
    }

    private static let board = AnswerPath("governance.board")
}
