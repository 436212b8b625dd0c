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

    /// Of which years the figures are, and how many are older than they should be; nil where none has a year.
    private var ageOfFigures: Block? {
        let figures = strategy.figures(on: facts.issue.date)
        let years = figures.map(\.figure.year)
        guard let oldest = years.min(), let newest = years.max() else { return nil }
        let old = figures.count(where: \.isOld)
        let words = say(
            old == 0 ? .figuresFresh : .figuresOld,
            [
                "all": .count(figures.count), "count": .count(old),
                "years": .text(formats.years(oldest, newest)),
            ])
        return Block(.paragraph([.text(words)]), from: figures.map(\.path.description))
    }

    private static let sourcesMark = Block(.paragraph([.anchor("sources-list")]))

    /// The sections without the place for sources, and without those that hold nothing else, while none is cited.
    func withoutEmptySources(_ sections: [OutlineSection]) -> [OutlineSection] {
        guard sources.entries.isEmpty else { return sections }
        return sections.compactMap { $0.keeping { $0 != Self.sourcesMark } }
    }

    /// The blocks with the list of sources in its place, and how old the figures are; at the end when the template names
    /// none.
    func withSources(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(Self.sourcesMark) else { return blocks + sourceList }
        let list = [ageOfFigures].compactMap(\.self) + sourceList
        return blocks.flatMap { $0 == Self.sourcesMark ? list : [$0] }
    }

    /// The last entries stand on one page, since one alone would be a page of its own.
    private var sourceList: [Block] {
        let list = sources.entries.enumerated().map { position, entry in
            Block(
                .source(
                    number: position + 1, text: line(entry), anchor: Sourcebook.anchor(position + 1)))
        }
        return list.dropLast(3) + list.suffix(3).dropLast().map(\.kept) + list.suffix(1)
    }

    private func line(_ entry: Sourcebook.Entry) -> [Inline] {
        var words = entry.title.asSentence
        if let publisher = entry.publisher, !publisher.isEmpty { words += " " + publisher.asSentence }
        var runs: [Inline] = [.text(words)]
        if let address = entry.address, !address.isEmpty, !CodeHost.holds(address) {
            let shown = (address.removingPercentEncoding ?? address).cleaned()
            let link = Inline.followable(address).map { Inline.link(shown, address: $0) } ?? .text(address)
            runs += [.text(" "), link]
        }
        if let read = entry.read {
            runs.append(.text(". " + say(.readOn, ["date": .text(formats.date(read))])))
        }
        return runs
    }

    // MARK: Funding

    /// What follows the name of a programme: where it was read, how it stood by that, whether to check that first.
    mutating func standing(of programme: Funding) -> [Inline] {
        let shown = programme.statusReferences.isEmpty ? programme.sources : programme.statusReferences
        let source = shown.first.map { [.text("\u{00A0}"), cite(.init($0))] } ?? []
        let words = RegisterWords(facts.texts)
        let status = [words.standing(of: programme, on: facts.issue.date), words.reading(of: programme)]
        return source + [.text(" (\(status.compactMap(\.self).joined(separator: "; ")))")]
            + (programme.needsCheck ? doubt : [])
    }

    /// The mark of what is to be checked before use.
    var doubt: [Inline] { [.text(" "), .emphasis("(\(say(.checkBeforeUse)))")] }
}

extension String {
    /// With a full stop at its end; an abbreviation has one.
    fileprivate var asSentence: String { hasSuffix(".") ? self : self + "." }
}
