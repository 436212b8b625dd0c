import Catalog
import Document
import Foundation
import Guide
import Wording

extension Writer {
    /// Laws and policies, those that bind first.
    var lawTable: [Block] {
        guard !sources.frameworks.isEmpty else { return [] }
        let sorted = Framework.Force.allCases.flatMap { force in
            sources.frameworks.filter { $0.force == force }
        }
        return [
            page.paragraph(say(.lawsNote)), page.table([.init("")], sorted.map { [Table.Cell(entry($0))] }),
        ]
    }

    private func entry(_ law: Framework) -> [[Inline]] {
        let force = " " + page.word("force." + law.force.rawValue)
        var lines: [[Inline]] = [
            [
                .anchor(Anchor.law(law.id)), .strong(words(law.title).ended),
                .text(" " + words(law.citation).ended), .emphasis(force),
            ]
        ]
        lines += law.duties.map { duty in
            let about = page.registers.doubt(about: duty)
            return [.text("– " + page.registers.line(of: duty, in: law))]
                + (about.map { [.text(" "), .emphasis($0)] } ?? [])
        }
        if !law.targets.isEmpty { lines.append(targets(of: law)) }
        lines += page.led(.note, law.note.map(words) ?? "")
        return lines + address(law.address)
    }

    /// All in one paragraph: some have ten. What holds for all is marked once, at the end.
    private func targets(of law: Framework) -> [Inline] {
        var runs: [Inline] = [.strong(say(.targets)), .text(" ")]
        for (position, target) in law.targets.enumerated() {
            runs.append(.text((position == 0 ? "" : "; ") + target.words(page.formats)))
            if law.needsCheck(target) && !law.needsCheck { runs.append(doubt) }
        }
        return runs + (law.needsCheck ? [doubt] : []) + [.text(".")]
    }

    func address(_ url: String?) -> [[Inline]] {
        guard let url, !url.isEmpty else { return [] }
        return [[.link(url.shortAddress, address: url)]]
    }

    // MARK: Funding

    var fundingTable: [Block] {
        guard !sources.funding.isEmpty else { return [] }
        let rows = sources.funding.map { [Table.Cell(entry($0))] }
        return [page.paragraph(say(.fundingNote)), page.table([.init("")], rows)]
    }

    private func entry(_ fund: Funding) -> [[Inline]] {
        let registers = page.registers
        let state = [registers.standing(of: fund, on: nil), registers.reading(of: fund)]
        let status = state.compactMap(\.self).joined(separator: "; ")
        let head: [Inline] = [
            .strong(words(fund.title).ended), .text(" " + words(fund.managingBody).ended + " "),
            .emphasis(status),
        ]
        return [head + (fund.needsCheck ? [doubt] : []), [.text(words(fund.paysFor))]]
            + page.led(.fit, words(fund.fit)) + registers.facts(of: fund).map { [.text($0)] }
            + page.led(.note, fund.note.map(words) ?? "")
            + address(fund.url.isEmpty ? fund.sources.first?.url : fund.url)
    }
}

extension String {
    /// The text with a point at its end, unless it ends by itself.
    var ended: String { last.map { ".!?“”".contains($0) } ?? true ? self : self + "." }

    /// A web address as it is printed: without its scheme, and cut where no one would type the rest.
    var shortAddress: String {
        var text = (removingPercentEncoding ?? self)[...]
        for scheme in ["https://", "http://", "www."] where text.hasPrefix(scheme) {
            text = text.dropFirst(scheme.count)
        }
        if text.hasSuffix("/") { text = text.dropLast() }
        return text.count > 96 ? text.prefix(94) + "…" : String(text)
    }
}
