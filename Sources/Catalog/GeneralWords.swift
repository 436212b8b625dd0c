import Wording

extension FoldedWord {
    /// Whether it stands in the troubles of every municipality: who lives there, what of, when and how many. Two texts
    /// that share such words alone need not be about the same thing.
    var isGeneral: Bool { generalStems.contains(WordStems.stem(self)) }
}

private let generalStems: Set<FoldedWord> = Set(
    (bulgarianGeneralWords + " " + englishGeneralWords).foldedWords.map(WordStems.stem))

private let bulgarianGeneralWords = """
    човек хора души жител жителка гражданин гражданка население
    дете деца баба дядо бабите родител майка баща семейство роднина роднини внуци възрастен възрастни пенсионер
    младеж младежи млад младите момиче жена жени мъж мъже ученик ученици студент студенти клас
    турист туристи гост гости посетител посетители летовник летовници собственик собственици стопанин стопани
    шофьор шофьори пътник пътници пътуващ съсед съседи комшия служител служители работник
    община общината общински кметство кмет град градски село селски селище квартал махала област държава център район
    съвет отдел къща къщи дом домове домашен домашни домашна вкъщи място места кола коли автомобил улица улици път
    пътища
    време час часа часове ден дни нощ нощта вечер вечерта сутрин седмица месец месеца година години лято лятото зима
    зимата пролет есен сезон събота неделя днес утре вчера
    два две три четири пет шест десет сто пъти веднъж дванадесет половин половина близо няколко част
    голям големи малък малки стар стари старите дълъг къс висок нисък добър лош скъп бърз бавен бавно
    докъде стига стигат стигнали стигна събират събира събирам
    колко струва струват търси търсят търсим уча учи учат планина планински остров
    работа работи работят работно разбира разбират разбирам питам питат пита питаме отваря отварят затваря затворен
    затвори минава минават върви вървят расте растат пиша пишат пише говорят говоря чакат чака чакаме помага помагат
    друг друга други другия другата другите остава остават остана губи губят губим идва идват ходи ходят излиза излизат
    училище училища че намира намират намери дава дават взима взимат вземат започва започват
    """

private let englishGeneralWords = """
    person people resident residents inhabitant citizen citizens everybody nobody
    child children kid kids grandmother grandfather grandparent grandparents parent parents mother father family families
    relative old older elderly pensioner pensioners retired young youth teenager teenagers girl boy woman women man men
    pupil pupils student students visitor visitors tourist tourists guest guests owner owners driver drivers passenger
    passengers neighbour neighbours farmer farmers worker workers employee employees staff
    council department home town towns city cities village villages municipality hall district county country region
    centre neighbouring
    house houses homes room rooms car cars street streets road roads lane around near far
    time hour hours day days night nights evening morning week weeks month months year years summer spring
    autumn winter season saturday sunday today yesterday
    one two three four five six ten hundred once twice half several part
    big large small little new long short high low bad expensive fast slow fixed right local
    cost costs mountain mountains island learn learns search
    work works working write writes open opens close closed stay stays leave leaves show shows drive drives lift lifts
    wait waits ask asks say says speak help helps
    school schools class classes understand understands shut aged
    stand stands live lives lost lose loses left come comes came keep keeps find finds found get gets give gives go goes
    take takes start starts begin begins
    """
