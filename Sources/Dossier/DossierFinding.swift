import Findings

/// What may be wrong with a dossier that can be used all the same.
enum DossierFinding: String, FindingCode {
    case tornLine = "dossier.torn-line"
    case tornLineSetAside = "dossier.torn-line-set-aside"
    case unreadableLine = "dossier.unreadable-line"
    case lineKeptAside = "dossier.line-kept-aside"
    case journalKeptAside = "dossier.journal-kept-aside"
    case moreUnreadableLines = "dossier.more-unreadable-lines"
    case journalMissing = "dossier.journal-missing"
    case newerFormat = "dossier.newer-format"
    case otherGuide = "dossier.other-guide"
    case evidenceDiffers = "dossier.evidence-differs"
    case evidenceLeftOut = "dossier.evidence-left-out"
    case eventsDiffer = "dossier.events-differ"
}

extension JournalText {
    private static let mostNamed = 20

    /// What is wrong with a stretch of the journal that follows after a number of lines.
    func findings(file: String, after first: Int = 0, tornSetAside: Bool) -> Findings {
        var findings = Findings()
        for line in unreadable.prefix(Self.mostNamed) {
            findings.add(
                Finding(
                    .warning, DossierFinding.unreadableLine,
                    at: Place(file: file, line: first + line.number), ["text": line.text]))
        }
        let more = unreadable.count - Self.mostNamed
        if more > 0 {
            findings.add(
                Finding(
                    .warning, DossierFinding.moreUnreadableLines, at: Place(file: file), ["count": "\(more)"])
            )
        }
        if torn != nil {
            let code = tornSetAside ? DossierFinding.tornLineSetAside : .tornLine
            findings.add(Finding(.warning, code, at: Place(file: file, line: first + count)))
        }
        return findings
    }
}
