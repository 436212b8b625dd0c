import Testing
import Wording

@testable import Guide
@testable import Wizard

@Suite struct CommandTests {
    private let reader = CommandReader(Words.texts(.bg))

    @Test(arguments: [
        ("Кмет/изход", Command.quit), ("Далече е/бележка питай Мария", .note), ("Кмет /не знам още", nil),
        ("Секретар/по-късно ще питам", .later), ("Кмет/към 2.3", .go), ("гише/бюро в селото", nil),
        ("и/или нещо друго", nil), ("Кмет/изход сега", nil), ("1/2 от хората", nil),
    ])
    func `a command behind an answer is known with the words it takes`(answer: String, command: Command?) {
        #expect(reader.command(behind: answer)?.command == command)
    }

    @Test(
        arguments: [
            ("/назад", .back, ""), ("/back", .back, ""), ("/1", .back, ""), ("/НАЗАД", .back, ""),
            ("/ назад", .back, ""),
            (".назад", .back, ""), (".Back", .back, ""), ("/наза", .back, ""), ("/", .help, ""),
            ("/?", .help, ""),
            ("/0", .help, ""), ("/по-късно", .later, ""), ("/по късно питам кмета", .later, "питам кмета"),
            ("/покъсно", .later, ""), ("/later ask the mayor", .later, "ask the mayor"),
            ("/2 бележка", .later, "бележка"),
            ("/не знам", .unknown, ""), ("/не-знам", .unknown, ""), ("/незнам", .unknown, ""),
            (".не знам", .unknown, ""),
            ("/неприложимо нямаме села", .doesNotApply, "нямаме села"),
            ("/does not apply no villages", .doesNotApply, "no villages"),
            ("/към 5", .go, "5"), ("/go 5", .go, "5"), ("/стъпка 5", .go, "5"), ("/10 5", .go, "5"),
            ("/премести 2 1", .move, "2 1"),
        ] as [(String, Command, String)])
    func `a command is understood in every spelling`(typed: String, command: Command, argument: String) {
        #expect(reader.read(typed) == .command(command, argument: argument))
    }

    @Test(arguments: [
        ("Видин", "Видин"), ("//път", "/път"), ("///", "//"), (".5", ".5"), ("... и така", "... и така"),
        (".назад към природата", ".назад към природата"), (".1", ".1"), ("1/3/2027", "1/3/2027"),
        ("и/или", "и/или"),
    ])
    func `anything else is an answer`(typed: String, answer: String) {
        #expect(reader.read(typed) == .answer(answer))
    }

    @Test(
        arguments: [
            ("/назд", "назд", "/назад"), ("/bakc", "bakc", "/back"), ("/път/до/файл", "път/до/файл", nil),
            ("/99", "99", nil),
            ("/на", "на", nil), ("/-", "-", nil),
        ] as [(String, String, String?)])
    func `what looks like a command is never taken as an answer`(typed: String, said: String, near: String?) {
        #expect(reader.read(typed) == .unclear(typed: said, near: near))
    }

    @Test func `no two commands share a word in any spelling`() {
        var owners: [String: Command] = [:]
        for command in Command.allCases {
            for language in Language.allCases {
                for word in Words.texts(language)(command).split(separator: ";") {
                    let squeezed = word.lowercased().filter { $0 != " " && $0 != "-" }
                    #expect(owners.updateValue(command, forKey: squeezed) ?? command == command, "\(word)")
                }
            }
        }
        #expect(owners.count > 40)
    }

    @Test(arguments: Command.allCases)
    func `a command is known by its number`(_ command: Command) {
        #expect(Command(number: command.number) == command)
        #expect(reader.read("/\(command.number)") == .command(command, argument: ""))
    }

    @Test func `every text of the room has words in both languages with the same gaps`() {
        let keys =
            [
                AskingText.allCases.map(\.rawValue), CheckText.allCases.map(\.rawValue),
                ClosingText.allCases.map(\.rawValue), ClosingRowText.allCases.map(\.rawValue),
                Command.allCases.map(\.rawValue), CommandPurpose.allCases.map(\.rawValue),
                FormText.allCases.map(\.rawValue),
                HelpText.allCases.map(\.rawValue), MarkingText.allCases.map(\.rawValue),
                MovingText.allCases.map(\.rawValue),
                PracticeText.allCases.map(\.rawValue),
                ProblemText.allCases.map(\.rawValue), QuestionText.allCases.map(\.rawValue),
                ReplyText.allCases.map(\.rawValue),
                RowCommandText.allCases.map(\.rawValue), ScreenText.allCases.map(\.rawValue),
                RowText.allCases.map(\.rawValue),
                StandingText.allCases.map(\.rawValue),
                StepText.allCases.map(\.rawValue), TableText.allCases.map(\.rawValue),
                TaskText.allCases.map(\.rawValue),
                ValueText.allCases.map(\.rawValue), UnitText.allCases.map(\.rawValue),
                PagingText.allCases.map(\.rawValue),
                ListText.allCases.map(\.rawValue), MoneyListText.allCases.map(\.rawValue),
                RemarkText.allCases.map(\.rawValue),
                TableAnswersText.allCases.map(\.rawValue), LanguageText.allCases.map(\.rawValue),
                ConfirmText.allCases.map(\.rawValue), InsistText.allCases.map(\.rawValue),
                BookmarkText.allCases.map(\.rawValue), SuggestionText.allCases.map(\.rawValue),
                OrderText.allCases.map(\.rawValue), DeletingText.allCases.map(\.rawValue),
                CountingText.allCases.map(\.rawValue), RenamingText.allCases.map(\.rawValue),
                WeighingText.allCases.map(\.rawValue),
                UndoText.allCases.map(\.rawValue), SaidText.allCases.map(\.rawValue),
                MendingText.allCases.map(\.rawValue),
                OvertakingText.allCases.map(\.rawValue), PathText.allCases.map(\.rawValue),
                SizeText.allCases.map(\.rawValue),
                AimingText.allCases.map(\.rawValue),
                RowPageText.allCases.map(\.rawValue), PartingText.allCases.map(\.rawValue),
            ].flatMap(\.self)
        #expect(Set(keys) == Set(Words.table.keys))
        for (key, words) in Words.table {
            #expect(Set(Texts.gaps(in: words.bg)) == Set(Texts.gaps(in: words.en)), "\(key)")
            #expect(!words.bg.isEmpty && !words.en.isEmpty, "\(key)")
        }
    }
}
