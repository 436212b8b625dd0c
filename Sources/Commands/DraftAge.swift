import Answers
import Dossier
import Wording

/// A file of a draft that was made of other answers than those of today.
struct OldDraft: Hashable {
    let name: String
    /// How many answers have changed since; nil where what it was made of is not in the journal as it stood then.
    let changed: Int?
}

/// Which drafts of a dossier are older than its answers.
struct DraftAge {
    private let folder: String
    private let disk = Disk()

    init(of dossier: Dossier) { folder = dossier.folder + "/drafts" }

    /// In the order of their names.
    func old(_ answers: Answers) -> [OldDraft] {
        let made = files
        let current = answers.fingerprint
        guard made.contains(where: { $0.sum != current }) else { return [] }
        let events = answers.eventsOfAnswers
        let sums = Answers.fingerprints(ofBeginnings: events.map(\.id))
        let then = Set(made.map(\.sum))
        let counts = Dictionary(
            zip(sums, 0...).filter { then.contains($0.0.hexadecimal) }.map { sum, count in
                (sum.hexadecimal, answers.changed(since: Answers(events.prefix(count))))
            }, uniquingKeysWith: { _, later in later })
        return made.filter { $0.sum != current && counts[$0.sum] != 0 }.map { file in
            OldDraft(name: file.name, changed: counts[file.sum])
        }
    }

    /// The files that are there, each with the fingerprint of the answers it was made of.
    private var files: [(name: String, sum: String)] {
        let manifests = ((try? disk.names(in: folder)) ?? []).filter { $0.hasSuffix(".manifest.yaml") }
        let entries = manifests.flatMap { DraftManifest(name: $0, in: folder).files }
        return entries.compactMap { name, entry in entry.answers.map { (name, $0) } }
            .filter { disk.kind(of: folder + "/" + $0.0) != nil }.sorted { $0.0 < $1.0 }
    }
}

extension DraftAge {
    /// A sentence for all files of the same age.
    func lines(_ answers: Answers, _ texts: Texts) -> [String] {
        let old = old(answers)
        var seen: Set<Int?> = []
        return old.map(\.changed).filter { seen.insert($0).inserted }.map { changed in
            let names = old.filter { $0.changed == changed }.map(\.name).joined(separator: ", ")
            return texts(
                changed == nil ? CommandText.draftOlder : .draftOlderBy,
                ["files": .text(names), "count": .count(changed ?? 0)])
        }
    }
}

extension Answers {
    /// The fingerprint of the ids of all events that concern answers, as 16 hexadecimal digits: another one after any
    /// change.
    var fingerprint: String { Answers.fingerprint(of: eventsOfAnswers.map(\.id)).hexadecimal }

    /// How many answers are others than they were, and tables in another order.
    fileprivate func changed(since then: Answers) -> Int {
        let paths = Set(paths).union(then.paths)
        let answers = paths.count { content($0) != then.content($0) || isCopy($0) != then.isCopy($0) }
        let tables = Set(paths.filter { $0.column != nil }.map(\.question))
        return answers + tables.count { reordered($0, since: then) }
    }

    /// Whether the rows of both times stand in another order.
    private func reordered(_ table: String, since then: Answers) -> Bool {
        let (now, before) = (rows(of: table), then.rows(of: table))
        let both = Set(now).intersection(before)
        return now.filter(both.contains) != before.filter(both.contains)
    }
}

extension UInt64 {
    /// Sixteen digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
