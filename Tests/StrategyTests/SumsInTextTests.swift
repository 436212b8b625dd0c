import Answers
import Findings
import Strategy
import Testing

/// Sums that people write, beside those that the strategy comes to: 2 112 000 in all, 1 036 000 once and 1 076 000 by year,
/// of which 276 000 are sure, and 774 000 sure in all.
@Suite struct SumsInTextTests {
    static let money: Sheet = {
        let lines: [(Value, String, Value, Value)] = [
            (498_000, "a", "one-off", "sure"), (538_000, "b", "one-off", "wished"),
            (276_000, "c", "yearly", "sure"), (400_000, "d", "yearly", "wished"),
            (400_000, "e", "yearly", "wished"),
        ]
        return lines.reduce(ReviewTests.sound.with("profile.population", 12_400)) { sheet, line in
            sheet.with("finance/\(line.1)/source", line.1 == "b" ? "state" : "own").with(
                "finance/\(line.1)/amount", line.0
            ).with("finance/\(line.1)/kind", line.2)
                .with("finance/\(line.1)/certainty", line.3)
        }
    }()

    static func told(_ text: String) -> [String] {
        ReviewTests.review(money.with("adoption.summary", .text(text))).all
            .filter { $0.code == StrategyFinding.sumNotComputed.rawValue }
            .compactMap { $0.arguments["sum"] }
    }

    @Test(arguments: [
        (
            "За поддръжка са нужни 1 076 000 евро, от тях сигурни 376 000 евро и 700 000 евро несигурни.",
            ["376000", "700000"]
        ),
        (
            "Of the 1,076,000 euros for upkeep 376,000 euros are secured and 700,000 euros are not secured.",
            ["376000", "700000"]
        ),
        ("Нужни са 1 076 000 евро; сигурни са 289 000, а за 800 000 още се търси източник.", ["289000"]),
        ("Нужни са 1 076 000 евро; сигурни са 276 000, а за 813 000 още се търси източник.", ["813000"]),
        ("Стигат за около 747 137 от 2 112 000 евро.", ["747137"]),
        ("Сигурни са 784 137 евро, общо са 2 112 000 евро.", ["784137"]),
        ("Сигурни са 784 137, общо са 2 112 000 евро.", ["784137"]),
        ("Струва 2 112 000 евро. Сигурни са 289 000.", ["289000"]),
        ("Струва 2 милиона и 212 хиляди евро.", ["2212000"]),
        ("Струва 2 милиона 212 хиляди евро.", ["2212000"]),
        ("It costs 2 million and 212 thousand euros.", ["2212000"]),
        ("От бюджета на общината са 376 000 евро.", ["376000"]),
        ("Бюджетът на общината е 18 400 000 евро, а за мерките са нужни 2 212 000 евро.", ["2212000"]),
        ("Бюджетът на стратегията в община Видин е 2 212 000 евро.", ["2212000"]),
    ])
    func `a sum that is none of the strategy is told, also beside one that is`(text: String, sums: [String]) {
        #expect(Self.told(text) == sums)
    }

    @Test(arguments: [
        "За поддръжка са нужни 1 076 000 евро, от тях сигурни 276 000 евро и 800 000 евро несигурни.",
        "За поддръжката още се търсят 800 000 евро.", "Още не са осигурени 1 338 000 евро.",
        "Нужни са 1 076 000 евро; сигурни са 276 000, а за 800 000 още се търси източник.",
        "Сигурни са 774 000, общо са 2 112 000 евро.", "Струва 2 милиона и 112 хиляди евро.",
        "За хора са 612 000 евро, а за техника 1 500 000 евро, общо 2 112 000 евро.",
        "Населението е 12 400, а парите са 2 112 000 евро.",
        "При 12 400 жители това са 2 112 000 евро.",
        "От 45 000 заявления 10 000 са по пощата, 2 112 000 евро.",
        "Външното финансиране е 538 000 евро.",
        "Областта струва 2 112 000 евро, средно 528 000 евро на година.",
        "По 15 000 посещения на година и 2 112 000 евро общо.",
        "Бюджетът на общината е 18 400 000 евро.",
        "Годишният бюджет на общината за 2026 г. е около 18,4 млн. евро.",
        "Общината има годишен бюджет от 18 400 000 евро, а стратегията струва 2 112 000 евро.",
        "The municipality's budget is 18.4 million euros, and the strategy costs 2,112,000 euros.",
        "Собствените приходи са 1 245 000 евро, дългът е 310 000 евро.",
    ])
    func `a sum of the strategy, a part that it does not know and other figures are left in peace`(
        text: String
    ) {
        #expect(Self.told(text) == [])
    }

    @Test(arguments: [
        ("Нужни са 2 112 000 евро (4 130 713 лв.).", []), ("Нужни са 4 130 713 лв.", ["2112000.02"]),
        ("It costs 1,000 leva.", ["511.29"]),
    ])
    func `leva are told in euros unless they stand beside them`(text: String, told: [String]) {
        let found = ReviewTests.review(Self.money.with("adoption.summary", .text(text))).all
            .filter { $0.code == StrategyFinding.sumInLeva.rawValue }
        #expect(found.compactMap { $0.arguments["sum"] } == told)
        #expect(Self.told(text) == [])
    }

    /// Of 2027 are 100 000 sure and 7000 not, of 2028 200 000 and 30 000, of 2029 300 000 and 50 000.
    @Test(arguments: [
        ("През 2028 г. са нужни 107 000 евро.", ["107000 2028"]),
        ("107 000 евро за 2028 г. и 230 000 евро за 2027 г.", ["230000 2027", "107000 2028"]),
        ("През 2027 г. са нужни 230 000, а през 2028 г. 107 000 евро.", ["230000 2027", "107000 2028"]),
        ("През 2028 г. сигурни са 300 000 евро.", ["300000 2028"]),
        ("През 2027 г. са нужни 107 000 евро, от тях сигурни 100 000, а през 2028 г. 230 000 евро.", []),
        ("107 000 евро за 2027 г. и 230 000 евро за 2028 г.", []),
        ("За 2027–2029 г. са нужни 687 000 евро, от тях 230 000 през 2027 г.", []),
    ])
    func `a sum of another year than its text names is told`(text: String, told: [String]) {
        let found = ReviewTests.review(Self.timed.with("adoption.summary", .text(text))).all
            .filter { $0.code == StrategyFinding.sumOfAnotherYear.rawValue }
        let named = found.map { ($0.arguments["sum"] ?? "") + " " + ($0.arguments["year"] ?? "") }
        #expect(Set(named) == Set(told))
    }

    private static let timed: Sheet = {
        let lines: [(String, Value, Value, Value)] = [
            ("a", 2027, 100_000, "sure"), ("b", 2027, 7000, "wished"), ("c", 2028, 200_000, "sure"),
            ("d", 2028, 30_000, "wished"), ("e", 2029, 300_000, "sure"), ("f", 2029, 50_000, "wished"),
        ]
        return lines.reduce(ReviewTests.sound) { sheet, line in
            sheet.with("finance/\(line.0)/measure", "m1").with("finance/\(line.0)/year", line.1)
                .with("finance/\(line.0)/amount", line.2).with("finance/\(line.0)/certainty", line.3)
                .with("finance/\(line.0)/kind", "one-off").with("finance/\(line.0)/source", "own")
        }
    }()
}
