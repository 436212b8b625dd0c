import Answers
import Catalog
import Content
import Findings
import Foundation
import Guide
import Strategy
import Wording

/// Times single rooms in one process, for `.ci/bench.py`; nothing a municipality needs.
///
///     RoomBench load            milliseconds until the shipped catalog can be searched
///     RoomBench search          a line a catalog: practices, milliseconds of a query, middle and worst
///     RoomBench export FOLDER   the same practices and queries as text, for another engine to search
///     RoomBench strategy        a line a size: measures, indicators, answers, milliseconds from them to strategy and review
@main
struct RoomBench {
    private static let catalogs = [0, 10_000]

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch (arguments.first, arguments.count) {
        case ("load", 1): print(try milliseconds { _ = try ContentSource().practiceIndex.practices.count })
        case ("search", 1): try search()
        case ("export", 2): try export(to: URL(filePath: arguments[1]))
        case ("strategy", 1): try strategy()
        default: print("usage: RoomBench load | search | export FOLDER | strategy")
        }
    }

    private static func search() throws {
        for size in catalogs {
            let index = try content(of: size).practiceIndex
            let times = benchQueries.map { query in time(of: query, in: index) }.sorted()
            print(index.practices.count, times[times.count / 2], times[times.count - 1], separator: "\t")
        }
    }

    /// The middle of several rounds after one that is not counted.
    private static func time(of query: String, in index: PracticeIndex) -> Double {
        let rounds = (0...15).map { _ in milliseconds { _ = index.search(query, limit: 10) } }
        return rounds.dropFirst().sorted()[7]
    }

    /// Of ten years, with twice as many indicators as measures.
    private static func strategy() throws {
        let vocabulary = ReviewVocabulary(try ContentSource().texts(in: .bg))
        for (measures, isWhole) in [(150, false), (1_500, false), (150, true), (1_500, true)] {
            let walk = try LargeStrategy(
                measures: measures, indicators: 2 * measures, isWhole: isWhole
            ).walk
            let rounds = (0...5).map { _ in
                milliseconds { _ = Strategy(walk: walk).review(vocabulary).all.count }
            }
            let strategy = Strategy(walk: walk)
            print(
                strategy.measures.count, strategy.indicators.count, walk.answers.paths.count,
                rounds.dropFirst().sorted()[2],
                separator: "\t")
        }
    }

    private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        try ContinuousClock().measure(work) / .milliseconds(1)
    }

    /// The shipped practices, and generated ones up to the size.
    private static func content(of size: Int) throws -> ContentSource {
        let content = ContentSource()
        let shipped = try content.catalog
        return size > shipped.count
            ? content.adding(shipped.recombined(size - shipped.count, seed: 2026)) : content
    }

    private static func export(to folder: URL) throws {
        for size in catalogs {
            let practices = try content(of: size).practices
            let lines = practices.map { practice in
                practice.id + "\t"
                    + practice.texts.flatMap { [$0.bg, $0.en] }.joined(separator: " ").replacing(
                        "\n", with: " ")
            }
            let file = folder.appending(path: "\(practices.count).tsv")
            try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let queries = folder.appending(path: "queries.txt")
        try benchQueries.joined(separator: "\n").write(to: queries, atomically: true, encoding: .utf8)
    }
}

/// Of usual length, in both languages; some with an error, some in Latin letters.
let benchQueries = [
    "граждански бюджет", "участие на гражданите в бюджета на малка община",
    "дигитални умения за възрастни хора",
    "широколентов интернет в отдалечени села", "сигнали за дупки и счупени лампи", "превоз по заявка",
    "киберсигурност на общината", "изкуствен интелкт отговаря на гражданите",
    "elektronni uslugi za malki obshtini",
    "качество на въздуха сензори", "participatory budget small town", "older people learning to use a tablet",
    "shared it office of neighbouring municipalities", "telecare elderly living alone",
    "volunteers teach digital skils",
    "open data for small municipalities", "chatbot municipality", "solar panels on public roofs",
    "how residents co-write the digital strategy", "transport on demand rural",
]
