import ArgumentParser
import Content
import Dossier
import Findings
import Foundation
import Guide
import Strategy
import Wording

/// `pateka what-if`: what is left of the strategy with less money or fewer people, or without some measures.
struct WhatIfCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "what-if")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var folder = "."
    // What stands after these is theirs, so that –5 is refused as what it is and not as an option.
    @ArgumentParser.Option(parsing: .unconditional) var money: String?
    @ArgumentParser.Option(parsing: .unconditionalSingleValue) var without: [String] = []
    @ArgumentParser.Option(parsing: .unconditional) var staff: String?
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        guard money != nil || staff != nil || !without.isEmpty else { throw CommandError.nothingSupposed }
        let part = try money.map(Self.part)
        let people = try staff.map(Self.people)
        let (setting, dossier) = try shared.open(folder)
        let walk = Walk(guide: try setting.content.guide, answers: dossier.answers).withoutPersonal
        let strategy = Strategy(walk: walk)
        let supposition = Supposition(
            money: part, without: Set(try without.map(strategy.livingMeasure)), staff: people)
        let outcome = strategy.whatIf(supposition)
        if isJSON { return Console.print(try Datum.object(outcome.data(of: supposition)).json) }
        let pages = WhatIfPages(
            setting: setting, strategy: strategy, supposition: supposition, outcome: outcome)
        Console.say(pages.lines.joined(separator: "\n"))
    }

    private static func part(_ typed: String) throws -> Decimal {
        guard let part = Supposition.part(typed) else {
            throw CommandError.unknownValue(typed, of: "--money", known: ["0%–100%"])
        }
        return part
    }

    private static func people(_ typed: String) throws -> Int {
        guard let number = Int(typed), (0...1000).contains(number) else {
            throw CommandError.unknownValue(typed, of: "--staff", known: ["0–1000"])
        }
        return number
    }
}

extension Supposition {
    /// 30%, 30 % and 12,5% as a part of one; a sign of per cent may be left out.
    static func part(_ typed: String) -> Decimal? {
        let digits = typed.filter { !$0.isWhitespace }.replacing("%", with: "", maxReplacements: 1)
            .replacing(",", with: ".")
        guard digits.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{1,4})?/) != nil, let number = Decimal(string: digits),
            number <= 100
        else { return nil }
        return number / 100
    }
}

extension Strategy {
    /// The id of the measure meant by a number, an id or the beginning of a title.
    fileprivate func livingMeasure(_ typed: String) throws -> String {
        let meant = measures(called: typed)
        guard let measure = meant.first else {
            let titles = livingMeasures.compactMap(\.title.value)
            throw CommandError.unknownMeasure(typed, near: nearName(to: typed, among: titles))
        }
        guard meant.count == 1 else {
            throw CommandError.severalMeasures(typed, meant.map { $0.title.value ?? $0.id })
        }
        guard measure.isAlive else { throw CommandError.stoppedMeasure(measure.called) }
        return measure.id
    }

    private func measures(called typed: String) -> [Measure] {
        if let measure = measure(typed) { return [measure] }
        if let number = Int(typed), measures.indices.contains(number - 1) { return [measures[number - 1]] }
        let beginning = typed.lowercased().filter { !$0.isWhitespace }
        guard !beginning.isEmpty else { return [] }
        let titles = measures.map { ($0.title.value ?? "").lowercased().filter { !$0.isWhitespace } }
        let same = zip(measures, titles).filter { $0.1 == beginning }.map(\.0)
        return same.isEmpty ? zip(measures, titles).filter { $0.1.hasPrefix(beginning) }.map(\.0) : same
    }
}
