import Answers
import Catalog
import Document
import Foundation
import Guide
import Strategy
import Wording

extension Composer {
    /// Where the list of sources goes; it is filled in when everything has been cited.
    func sourcesHere() -> Drafted { .made([Self.sourcesMark]) }

    private static let sourcesMark = Block(.paragraph([.anchor("sources-list")]))

    /// The blocks with the list of sources in its place; at the end when the template names none.
    func withSources(_ blocks: [Block]) -> [Block] {
        let list = sourceList
        guard blocks.contains(Self.sourcesMark) else { return blocks + (sources.entries.isEmpty ? [] : list) }
        return blocks.flatMap { $0 == Self.sourcesMark ? list : [$0] }
    }

    private var sourceList: [Block] {
        guard !sources.entries.isEmpty else { return [Block(.paragraph([.text(say(.noSources))]))] }
        return sources.entries.enumerated().map { position, entry in
            Block(.paragraph([.anchor(Sourcebook.anchor(position + 1))] + line(entry, number: position + 1)))
        }
    }

    private func line(_ entry: Sourcebook.Entry, number: Int) -> [Inline] {
        var words = "[\(number)] " + entry.title.asSentence
        if let publisher = entry.publisher, !publisher.isEmpty { words += " " + publisher.asSentence }
        var runs: [Inline] = [.text(words)]
        if let address = entry.address, !address.isEmpty {
            let shown = (address.removingPercentEncoding ?? address).cleaned()
            let link = Inline.followable(address).map { Inline.link(shown, address: $0) } ?? .text(address)
            runs += [.text(" "), link]
        }
        if let read = entry.read {
            runs.append(.text(". " + say(.readOn, ["date": .text(formats.date(read))])))
        }
        return runs
    }

    // MARK: Laws and policies

    /// The frameworks whose themes meet the strategy's: what binds first, then what meets most themes.
    mutating func frameworks() -> Drafted {
        let themes = Set(strategy.themes)
        guard !themes.isEmpty else { return absence(of: Strategy.Problem.table) ?? .nothing }
        let order = Framework.Force.allCases
        let country = strategy.facts.countryCode
        let met = facts.library.frameworks.filter { $0.holds(in: country) }.enumerated().compactMap {
            position, framework -> (key: [Int], framework: Framework)? in
            let shared = themes.intersection(framework.themes).count
            guard shared > 0 else { return nil }
            return ([order.firstIndex(of: framework.force) ?? 0, -shared, position], framework)
        }
        let chosen = met.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.framework)
        let all = Framework.Force.allCases.flatMap { force in
            chosen.filter { $0.force == force }.prefix(Self.most(force))
        }
        guard !all.isEmpty else { return .made(ownLaws) }
        let rows = facts.walk.path == .core ? Array(all.prefix(Self.mostInShort)) : all
        let rest = all.dropFirst(rows.count).map { facts.words($0.title) }
        let others =
            rest.isEmpty
            ? []
            : [Block(.paragraph([.text(say(.otherLaws, ["list": .text(rest.joined(separator: "; "))]))]))]
        var cells: [[Table.Cell]] = []
        for framework in rows { cells.append(row(framework)) }
        let headers = [Header(say(.framework)), Header(say(.force)), Header(say(.duty))]
        return .made(
            ownLaws + [
                grid(
                    say(.frameworksCaption), headers, cells,
                    from: [Strategy.Problem.table, Strategy.Field.table]
                        + rows.map { Origin.carried(.frameworks, $0.id) })
            ] + others)
    }

    /// Where the laws of a country that the register does not know have their place; nothing in Bulgaria.
    private var ownLaws: [Block] {
        guard strategy.facts.isAbroad else { return [] }
        let arguments: [String: TextArgument] = [
            "country": .text(facts.words(countryName(strategy.facts.countryCode))),
            "question": .text(facts.label(at: AnswerPath(Strategy.Plan.table))),
        ]
        return [Block(.paragraph([.text(say(.ownLaws, arguments))]), from: [Strategy.Plan.table])]
    }

    /// So many are told with their duties in a short draft; of the others the names.
    private static let mostInShort = 8

    /// How many of a kind are listed: all that bind, and of the others enough to orient.
    private static func most(_ force: Framework.Force) -> Int {
        switch force {
        case .must: .max
        case .should: 3
        case .enables: 1
        }
    }

    private mutating func row(_ framework: Framework) -> [Table.Cell] {
        var title: [Inline] = [.text(facts.words(framework.title))]
        if let source = framework.sources.first { title += [.text("\u{00A0}"), cite(.init(source))] }
        let force = say(framework.force.text)
        return [
            traced(Table.Cell([title]), .frameworks, framework.id), Table.Cell(force),
            Table.Cell(duties(framework)),
        ]
    }

    private func duties(_ framework: Framework) -> [[Inline]] {
        guard let duty = framework.duties.first else { return [[.text("–")]] }
        return [[.text(facts.words(duty.text))] + (framework.needsCheck(duty) ? doubt : [])]
    }

    /// The mark of what is to be checked before use.
    private var doubt: [Inline] { [.text(" "), .emphasis("(\(say(.checkBeforeUse)))")] }

    // MARK: Funding

    /// What follows the name of a programme: where it was read, how it stood and when, whether to check that first.
    mutating func standing(of programme: Funding) -> [Inline] {
        let source = programme.sources.first.map { [.text("\u{00A0}"), cite(.init($0))] } ?? []
        let status = say(
            .programmeStatus,
            [
                "date": .text(formats.date(iso: programme.asOf)),
                "status": .text(facts.texts.text("funding." + programme.status.rawValue) ?? ""),
            ])
        return source + [.text(" (\(status))")] + (programme.needsCheck ? doubt : [])
    }
}

extension String {
    /// With a full stop at its end; an abbreviation has one.
    fileprivate var asSentence: String { hasSuffix(".") ? self : self + "." }
}
