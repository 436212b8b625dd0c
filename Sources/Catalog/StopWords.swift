import Wording

/// Words that stand in every text and say nothing about it; search passes over them.
let stopWords: Set<FoldedWord> = Set((bulgarianStopWords + " " + englishStopWords).foldedWords)

/// Small words that with the next one name its lack. Texts hold the two as one word too, since „хора без интернет“ ask
/// for what needs no internet.
let lackWords: Set<FoldedWord> = Set("без without".foldedWords)

extension FoldedWord {
    /// The two as one word.
    func joined(to next: FoldedWord) -> FoldedWord { FoldedWord(folded: bytes + next.bytes) }
}

extension [FoldedWord] {
    /// With each thing that is lacking and the word that says so as one.
    var withLacksJoined: Self {
        var words: Self = []
        for word in self {
            if let before = words.last, lackWords.contains(before), !stopWords.contains(word) {
                words[words.count - 1] = before.joined(to: word)
            } else {
                words.append(word)
            }
        }
        return words
    }
}

private let bulgarianStopWords = """
    а аз ако ала бе без беше би бил била били било бъде бъдат в вече ви вие все всеки всички всичко всяка
    всяко във върху ги го да дали де до докато дори е един една едни едно ето за за защо защото и из или им
    има имат й как каква какво както какъв като кога когато което които кой който която къде ли малко ме
    между ми ми мне много може могат му на над най накрая напр например нас не него нея ни ние никой нито
    нищо но някои някой няма нямат обаче около от отколкото още по под поне поради после почти пред преди
    през при пък с са само се сега си след сме според сред срещу сте съм със също т така такава такива
    такова такъв там те тези ти то това тогава този той толкова точно трябва тук тъй тя тях у хем ще щом я
    няколко място места нов нова ново нови различен различни друг друга други живее
    прави правят правим направи ползва ползват ползваме използва използват използваме чрез начин начини
    искат искаме иска имаме можем нещо неща наш наша наше наши нашата нашите нашето нашия нашият свой своя свои
    става стават стане вместо доста повече без
    """

private let englishStopWords = """
    a about above after again all also am an and any are as at be because been before being below between
    both but by can could did do does doing down during each few for from further had has have having he her
    here hers him his how i if in into is it its itself just may me might more most must my no nor not of
    off on once only or other our ours out over own per s same she should so some such t than that the their
    theirs them then there these they this those through to too under until up us very was we were what when
    where which while who whom why will with would you your yours
    use using used new place places one two make made well
    without get gets getting need needs want wants cannot don us let lets many much lot way ways thing things
    go goes going come comes give gives take takes keep keeps
    """

/// Words of everyday speech that name no topic: verbs of being, having, going, saying and knowing, pronouns, adverbs. They
/// count only in a query that has no other words, so that what people ask about decides and not how they ask.
let lightWords: Set<FoldedWord> = Set((bulgarianLightWords + " " + englishLightWords).foldedWords)

private let bulgarianLightWords = """
    айде ама взема вземам вземаме вземат вземате вземаш вземе вземем вземете вземеш взима взимам взимаме
    взимат взимате взимаш види видим видите видиш видя видят вижда виждам виждаме виждат виждате виждаш
    винаги влеза влезат влезе влезем влезете влезеш влиза влизам влизаме влизат влизате влизаш връща връщам
    връщаме връщат връщате връщаш всичките вчера върна върнат върне върнем върнете върнеш дава давам даваме
    дават давате даваш дада дадат даде дадем дадете дадеш даже дето днес добре дойда дойдат дойде дойдем
    дойдете дойдеш докога дошъл държа държат държи държим държите държиш започва започвам започваме започват
    започвате започваш започна започнат започне започнем започнете започнеш знае знаем знаете знаеш знам
    зная знаят идва идвам идваме идват идвате идваш излеза излезат излезе излезем излезете излезеш излиза
    излизам излизаме излизат излизате излизаш изобщо имало имам имате имаш искам искате искаш кажа кажат
    каже кажем кажете кажеш казва казвам казваме казват казвате казваш какви кого кои коя лесно лошо мен
    мина минат мине минем минете минеш мисли мислим мислите мислиш мисля мислят мога моето можете можеш
    моите моля моя моята наистина накъде нали намери намерим намерите намериш намеря намерят намира намирам
    намираме намират намирате намираш направим направите направиш направя направят никак никога никого
    никъде някого някъде нямало нямам нямаме нямате нямаш опитва опитвам опитваме опитват опитвате опитваш
    опитим опитите опитиш опитя опитят оправи оправим оправите оправя оправям оправяме оправят оправяш
    остава оставам оставаме остават оставате оставаш остана останат остане останем останете останеш отвън
    отива отивам отиваме отиват отивате отиваш отида отидат отиде отидем отидете отидеш отишъл откъде получа
    получава получавам получаваме получават получавате получаваш получат получи получим получите получиш
    понеже понякога почва почвам почваме почват почвате почваш почна почнат почне почнем почнете почнеш
    правите правиш правя просто пуска пускам пускаме пускат пускате пускаш пусна пуснат пусне пуснем пуснете
    пуснеш разбера разберат разбере разберем разберете разбереш разни свърша свършат свършва свършвам
    свършваме свършват свършвате свършваш свърши свършим свършите свършиш седи седим седите седиш седя седят
    скоро слага слагам слагаме слагат слагате слагаш сложа сложат сложи сложим сложите сложиш смята смятам
    смятаме смятат смятате смяташ стана станало станат станем станете станеш стига стигам стигаме стигат
    стигате стигаш стигна стигнат стигне стигнем стигнете стигнеш стои стоим стоите стоиш стоя стоят
    сутринта твоя твърде теб трудно тръгва тръгвам тръгваме тръгват тръгвате тръгваш тръгна тръгнат тръгне
    тръгнем тръгнете тръгнеш трябвам трябваме трябват трябвате трябваш успява успявам успяваме успяват
    успявате успяваш утре ходи ходим ходите ходиш ходя ходят цял цяла цяло чак чака чакам чакаме чакат
    чакате чакаш често чета четат чете четем четете четеш чува чувам чуваме чуват чувате чуваш
    """

private let englishLightWords = """
    able actually already always anybody anyone anything aren bad become becomes best better big bit bring
    bringing brings build builds built coming couldn d didn doesn enough entire even ever everybody everyone
    everything feel feeling feels find finding finds found giving good happen happening happens hasn haven
    inside instead isn keeping knew know knows last like liked likes ll look looking looks lose loses losing
    lots m making maybe mean means mine morning mornings never nobody often outside perhaps please put puts
    putting quite rather re read reads really right said saying see seeing seem seems seen sees set sets
    shouldn sit sits sitting somebody someone something sometimes soon stands start started starting starts
    still taking tell telling tells thank thanks think thinking thinks thought today told tried tries try
    trying turn turning turns uses ve whole won wouldn wrong yet
    """
