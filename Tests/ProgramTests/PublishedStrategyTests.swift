import Foundation
import TestKit
import Testing

/// A strategy of the shape of a published one: six blocks, fifteen objectives, nineteen actions with times, actors,
/// descriptions and results, adopted by a city executive in Italy, with no budget and no chapter on participation.
@Suite(.timeLimit(.minutes(6))) struct PublishedStrategyTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("trento") }

    private static let blocks = [
        ("Infrastructure", "infrastructure", 3), ("Data", "data", 3), ("Applications", "services", 4),
        ("Security", "security", 2), ("Skills", "skills", 2), ("Ecosystem", "economy", 1),
    ]
    private static let starts = [
        "January 2020", "2020-06", "March 2021", "first half of 2022", "Q3 2021", "2020",
    ]
    private static let ends = ["December 2023", "continuous", "Q2 2023", "second half of 2023", "2023"]

    private static var sheet: String {
        var lines = [
            "answers:", "  document.stage: adopted", "  document.title: Digital Agenda 2020–2023",
            "  document.body: City executive", "  document.date: 2020-02-06", "  mandate.startYear: 2020",
            "  mandate.endYear: 2023", "  fields:",
        ]
        lines += blocks.map { "    - {id: \($0.1), title: \($0.0), themes: [\($0.1)]}" } + ["  objectives:"]
        let aims = blocks.enumerated().flatMap { block in (1...block.element.2).map { (block, $0) } }
        for (number, (block, aim)) in aims.enumerated() {
            lines.append(
                "    - {id: o\(number + 1), title: \"\(block.element.0), aim \(aim)\", field: \(block.element.1), "
                    + "code: Objective \(block.offset + 1).\(aim)}")
        }
        lines.append("  measures:")
        for number in 1...19 {
            let second = number % 4 == 0 ? ", o\((number + 6) % 15 + 1)" : ""
            lines.append(
                "    - {id: m\(number), title: Action \(number)., objective: [o\((number - 1) % 15 + 1)\(second)], "
                    + "code: Azione \(number)-bis, description: What action \(number) does, "
                    + "start: \(starts[number % 6]), end: \(ends[number % 5])}")
        }
        lines.append("  actors:")
        lines += (1...19).map { "    - {id: a\($0), measure: m\($0), name: Office \($0).}" } + ["  results:"]
        lines.append(
            "    - {id: r1, measure: m1, text: Yearly requests are digital, date: December 2023, value: 80, unit: \"%\"}"
        )
        lines += (2...27).map {
            "    - {id: r\($0), measure: m\(($0 - 1) % 19 + 1), text: Deliverable \($0)., date: 2022-H2}"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    init() throws {
        folder = try TemporaryFolder()
        #expect(
            try ProgramRun(["new", dossier, "--name", "Trento", "--country", "IT", "--lang", "en"]).status
                == 0)
        try Data(Self.sheet.utf8).write(to: URL(filePath: folder.inside("sheet.yaml")))
        let run = try ProgramRun(["import", folder.inside("sheet.yaml"), dossier, "--apply"])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func draft() throws -> String {
        _ = try ProgramRun([
            "draft", dossier, "--format", "md", "--lang", "en", "--out", folder.inside("out"),
        ])
        let text = try String(contentsOfFile: folder.inside("out") + "/strategy.en.md", encoding: .utf8)
        return text.replacing("\u{A0}", with: " ")
    }

    @Test func `every cell that came in stands in the draft`() throws {
        let text = try draft()
        var told = [
            "Digital Agenda 2020–2023", "Adopted: City executive, ", ", 6 February 2020", "January 2020",
            "June 2020",
            "March 2021", "first half of 2022", "third quarter of 2021", "December 2023", "continuous",
            "second quarter of 2023", "second half of 2023", "80%",
            "Yearly requests are digital (December 2023; 80%)",
        ]
        told +=
            Self.blocks.map(\.0)
            + Self.blocks.flatMap { block in (1...block.2).map { "\(block.0), aim \($0)" } }
        told += Self.blocks.enumerated().flatMap { block in
            (1...block.element.2).map { "in the original document: Objective \(block.offset + 1).\($0)" }
        }
        told += (1...19).flatMap {
            [" Action \($0).", "Azione \($0)-bis", "What action \($0) does", "Office \($0)."]
        }
        told += (2...27).map { "Deliverable \($0). (second half of 2022)" }
        for words in told { #expect(text.contains(words), "\(words)") }
    }

    @Test func `no day and no sum that did not come in stands in the draft`() throws {
        // The sources end it, and the citations of laws among them have days of their own.
        let body = try draft().components(separatedBy: "<a id=\"source-list\">")[0]
        let months = "January|February|March|April|May|June|July|August|September|October|November|December"
        let days = try Regex("[0-9]{1,2} (?:\(months)) 20(?:1[0-9]|2[0-4])")
        let made = body.matches(of: days).map { String(body[$0.range]) }.filter { $0 != "6 February 2020" }
        #expect(Set(made) == [], "\(made)")
        #expect(body.firstMatch(of: #/EUR [0-9]/#) == nil && !body.contains("Draft, version"))
    }

    @Test func `what it does not say is named`() throws {
        let review = try ProgramRun(["review", dossier, "--json"]).output
        let missing = [
            "no-adopting-act", "no-consultation", "no-participation", "no-promise", "no-scoring",
            "no-funding",
            "measure-without-money", "no-indicators", "objective-without-indicator", "measure-without-lead",
            "no-capacity", "no-risks", "no-accessibility", "no-rule-for-ai", "no-data-protection",
            "no-security",
            "no-exit", "no-communication", "no-other-plans", "no-town-themes", "no-monitoring",
            "no-governing-body", "no-vision", "no-summary", "measure-without-offline-help",
            "measure-without-people",
            "measure-without-data-check", "measure-without-participation", "objective-without-problem",
        ]
        for code in missing { #expect(review.contains("review." + code), "\(code)") }
        for code in [
            "no-founding-act", "measure-before-adoption", "measure-dates-reversed", "measure-outside-years",
        ] {
            #expect(!review.contains("review." + code), "\(code)")
        }
    }
}
