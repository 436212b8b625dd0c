import Wording

/// The words by which names of people are told from those of posts, offices and places.
enum PersonWords {
    static let familyEnds = [
        "ов", "ев", "ова", "ева", "ски", "ска", "чки", "шки", "ян", "ov", "ev", "ova", "eva", "ski", "ska",
    ]

    static let openingMarks = Set("„«“\"".unicodeScalars)
    static let closingMarks = Set("“”»\"".unicodeScalars)

    /// Ends of family names only: „Целева“ and „Общински“ begin sentences.
    static let loneFamilyEnds = ["ов", "ев", "ov", "ev"]
    /// Of a name alone only after a post: „Целева“ begins sentences.
    static let womenFamilyEnds = ["ова", "ева", "ova", "eva"]
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
        "ул", "улица", "улицата", "площада", "площадът", "парка", "паркът", "квартала", "булеварда", "селото",
        "село", "махалата", "бул", "булевард", "пл", "площад", "парк", "квартал", "кв", "село", "гр", "им",
        "св",
        "свети", "ж-к", "оу", "су", "ну", "пг", "дг", "нч", "мбал", "дкц", "street",
        "st",
    ]

    /// With an article they are known houses, whose names stand in quotation marks; a name after them is of a person.
    static let knownHouses: Set = [
        "читалището", "училището", "библиотеката", "градината", "гимназията", "музеят", "музея", "болницата",
        "клубът", "клуба", "общината", "кметството",
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
        "peter", "maria", "ivan", "george", "david", "anna", "michael", "elena", "jane", "mary", "paul",
        "james", "robert", "thomas", "susan", "sarah", "emma", "anne", "laura", "julia", "kate", "lucy",
        "andrew", "richard", "william", "charles", "helen", "marco", "luca", "giulia", "giovanni",
        "francesco", "paolo", "jean", "pierre", "marie", "hans", "klaus", "jan", "piotr", "juan", "carlos",
        "ana", "ioan", "mihai", "andrei", "nikos", "yannis",
    ]

    static let namelessOffices = stems(
        """
        отдел дирекция сектор звено комисия съвет администрация агенция министерство управление department directorate
        unit committee council administration agency ministry settore
        """)

    static let posts = stems(
        """
        кмет кметица заместник секретар директор началник ръководител експерт главен старши младши служител
        специалист координатор председател съветник юрист юрисконсулт счетоводител администратор архитект отговорник
        работник сътрудник техник инженер медиатор деловодител касиер оператор лекар учител библиотекар наместник управител спец експ mayor deputy secretary director head chief expert senior
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
