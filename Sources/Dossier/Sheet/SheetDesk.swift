import Answers
package import Findings
package import Guide
import Wording

/// Reads files of answers for a municipality: sheets in YAML, and tables in comma-separated values.
package struct SheetDesk: Sendable {
    private let files: any FileSystem
    /// Its code and its name.
    private let municipality: [String]
    private let takesOthers: Bool
    /// The folder with the dossier's evidence; nil while there is no dossier.
    private let evidence: String?

    package init(
        files: any FileSystem, municipality code: String, named name: String? = nil, evidence: String? = nil
    ) {
        self.init(files, [code, name].compactMap(\.self), takesOthers: false, evidence)
    }

    private init(
        _ files: any FileSystem, _ municipality: [String], takesOthers: Bool, _ evidence: String?
    ) {
        (self.files, self.municipality) = (files, municipality)
        (self.takesOthers, self.evidence) = (takesOthers, evidence)
    }

    /// The same desk, taking the answers of other municipalities too, though not what they note about themselves.
    package var acceptingOthers: SheetDesk { SheetDesk(files, municipality, takesOthers: true, evidence) }

    /// Reads one file. A table is a file whose name ends in `.csv`, or any file named as `TABLE=FILE`.
    ///
    /// - Parameter words: the answers as they stand, the guide, and the language in which a text is taken where it
    ///   stands in both.
    package func read(_ name: String, _ words: AnswerWords) throws(DossierError) -> SheetReader.Reading {
        let name = SheetName(name, isFile: files.kind(of: name) != nil)
        // Asked first, so that a file of gigabytes is not brought into memory only to be refused.
        if case .file(let size) = files.kind(of: name.file), size > SheetReader.largestSheet {
            throw .sheetTooLarge(file: name.file)
        }
        let table = try name.table(in: words.walk.guide)
        let bytes = try bytes(name.file)
        var reading =
            if let table {
                try TableReader(file: name.file, table: table, words: words, hasEvidence: hasEvidence)
                    .read(bytes)
            } else {
                try readSheet(name.file, bytes, words)
            }
        let crossings = reading.crossings(words.walk)
        for crossing in crossings {
            reading.findings.add(
                crossing.finding(at: reading.place(of: crossing, in: name.file), words.texts))
        }
        return reading
    }

    /// Reads one file after another; the rows of one can be picked in those that follow.
    ///
    /// - Returns: what would change in the end, which is nothing where a later file puts an earlier one right, and all
    ///   that is wrong.
    package func read(
        _ names: [String], _ words: AnswerWords
    ) throws(DossierError) -> (changes: [SheetChange], findings: Findings) {
        let before = words.walk.answers
        var answers = before
        var (changes, findings): ([SheetChange], Findings) = ([], Findings())
        for name in names {
            let reading = try read(name, words.about(answers))
            let more = reading.sheet.changes(from: answers, in: words.walk.guide)
            answers = answers.trying(more)
            changes += more
            findings.add(Findings(reading.findings.inReadingOrder))
        }
        return (names.count > 1 ? changes.inTheEnd(from: before, to: answers) : changes, findings)
    }

    /// What the last of the sheets that says something about itself says; nil when none does.
    package func note(in names: [String], _ words: AnswerWords) throws(DossierError) -> String? {
        var note: String?
        for name in names { note = try read(name, words).sheet.note ?? note }
        return note.flatMap { $0.isBlank ? nil : $0 }
    }

    private func bytes(_ file: String) throws(DossierError) -> [UInt8] {
        let bytes = try files.read(file)
        let documents: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF".utf8)]
        if documents.contains(where: bytes.starts) { throw .sheetIsDocument(file: file) }
        return bytes
    }

    private func readSheet(_ file: String, _ bytes: [UInt8], _ words: AnswerWords) throws(DossierError)
        -> SheetReader.Reading
    {
        if String(validating: bytes, as: UTF8.self) == nil || bytes.prefix(4).contains(0) {
            throw .sheetNotUTF8(file: file)
        }
        let surroundings = SheetSurroundings(
            registers: { words.options(of: $0) }, hasEvidence: hasEvidence,
            isOwed: OwedWords(words.texts).say)
        let reader = SheetReader(
            file: file, guide: words.walk.guide, language: words.texts.language,
            existing: words.walk.answers, surroundings: surroundings)
        var reading = try reader.read(bytes)
        guard let other = reading.sheet.otherMunicipality(than: municipality, words.walk) else {
            return reading
        }
        if takesOthers {
            reading.sheet.note = nil
        } else if let own = reading.sheet.municipality.isBlank ? municipality.last : municipality.first {
            let arguments = ["own": own, "other": other]
            reading.findings.add(
                Finding(.error, SheetFinding.otherMunicipality, at: Place(file: file), arguments))
        }
        return reading
    }

    private func hasEvidence(_ name: String) -> Bool {
        guard let evidence, EvidenceName.isSafe(name), case .file = files.kind(of: evidence.inside(name))
        else {
            return false
        }
        return true
    }
}

extension SheetReader.Reading {
    /// Periods that would end before they begin, where the file changes one of the two.
    fileprivate func crossings(_ walk: Walk) -> [Crossing] {
        let changes = sheet.changes(from: walk.answers, in: walk.guide)
        guard !changes.isEmpty else { return [] }
        let trial = walk.answered(walk.answers.trying(changes))
        return trial.crossings(among: changes.map(\.path))
    }

    fileprivate func place(of crossing: Crossing, in file: String) -> Place {
        let paths = [crossing.end, crossing.start].flatMap { path in
            [path] + (path.row.map { [AnswerPath(path.question, row: $0)] } ?? [])
        }
        return Place(file: file, line: paths.lazy.compactMap { lines[$0] }.first ?? 1)
    }
}

extension Crossing {
    fileprivate func finding(at place: Place, _ texts: Texts) -> Finding {
        Finding(
            .error, SheetFinding.endBeforeStart, at: place,
            [
                "path": end.description, "end": endField.words(for: endValue, options: [], texts),
                "start": startField.words(for: startValue, options: [], texts),
                "question": startField.label[texts.language],
            ])
    }
}

extension AnswerSheet {
    /// Whose answers it says to hold, if not those of the municipality with these names.
    ///
    /// A sheet that does not say whose it is may be anyone's, unless it answers the name with another one than is known.
    fileprivate func otherMunicipality(than names: [String], _ walk: Walk) -> String? {
        guard municipality.isBlank else { return municipality.isLike(oneOf: names) ? nil : municipality }
        guard let question = walk.guide.questions.first(where: { $0.fill == Self.nameInRegister }),
            let known = walk.answers.value(question.id)?.text,
            case .value(.text(let name)) = answers[question.id]?.content
        else { return nil }
        return name.isLike(oneOf: names + [known]) ? nil : name
    }

    private static let nameInRegister = "municipality.name"
}

extension String {
    /// Whether it is one of the names, whatever its capitals and the spaces in it.
    fileprivate func isLike(oneOf names: [String]) -> Bool {
        names.contains { $0.squeezed == squeezed }
    }
}
