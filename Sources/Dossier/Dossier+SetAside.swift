import Answers
package import Findings

/// What was taken out of the journal because it could not be read or was not what was known, and lies beside it.
extension Dossier {
    /// What lies there that is in no answer: said as long as the file is there, since whoever saw it first may have
    /// forgotten.
    package var setAside: Findings {
        var findings = Findings()
        guard let names = try? files.names(in: folder) else { return findings }
        for name in names.sorted() {
            let file = folder.inside(name)
            let isTorn = name == DossierName.torn
            guard isTorn || DossierName.isReplaced(name), let bytes = try? files.read(file) else { continue }
            findings.add(isTorn ? self.findings(ofLines: bytes, file) : self.findings(ofJournal: bytes, file))
        }
        return findings
    }

    /// Lines that were written in part.
    private func findings(ofLines bytes: [UInt8], _ file: String) -> Findings {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let found = lines.enumerated().filter { !$0.element.isEmpty }.prefix(Self.mostLines).map {
            index, line in
            Finding(
                .warning, DossierFinding.lineKeptAside, at: Place(file: file, line: index + 1),
                ["text": JournalText.excerpt(of: line)])
        }
        return Findings(Array(found))
    }

    /// A journal that another program had put in place of this one.
    private func findings(ofJournal bytes: [UInt8], _ file: String) -> Findings {
        let text = JournalText(bytes)
        let known = Set(answers.events)
        let left = text.events.count { !known.contains($0) }
        var findings = Findings()
        if left > 0 {
            findings.add(
                Finding(
                    .warning, DossierFinding.journalKeptAside, at: Place(file: file), ["count": "\(left)"]))
        }
        findings.add(text.findings(file: file, tornSetAside: false))
        return findings
    }

    private static let mostLines = 20
}

extension DossierName {
    private static let replaced = (start: "journal-replaced-", end: ".jsonl")

    static func replaced(_ number: Int) -> String { replaced.start + "\(number)" + replaced.end }

    static func isReplaced(_ name: String) -> Bool {
        name.hasPrefix(replaced.start) && name.hasSuffix(replaced.end)
    }
}
