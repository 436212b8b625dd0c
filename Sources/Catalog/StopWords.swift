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
    theirs them then there these they this those through to too under until us very was we were what when
    where which while who whom why will with would you your yours
    use using used new place places one two make made well
    without get gets getting need needs want wants cannot don us let lets many much lot way ways thing things
    go goes going come comes give gives take takes keep keeps
    """
