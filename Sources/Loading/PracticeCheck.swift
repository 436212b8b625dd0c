package import Findings
package import Wording
import Catalog

/// What in a practice is out of date or weakly proven, beside what makes it unusable.
enum PracticeFinding: String, FindingCode {
    case stale = "practices.stale"
    case unread = "practices.unread"
    case mediumConfidence = "practices.medium-confidence"
    case noFigures = "practices.no-figures"
    case oldFigures = "practices.old-figures"
    case noStatusDate = "practices.no-status-date"
    case noAsks = "practices.no-asks"
    case noInstitution = "practices.no-institution"
    case oneLanguage = "practices.one-language"
    case taken = "practices.taken"
}

/// Looks through practice files for what should be read again or proven better.
package struct PracticeCheck {
    private let themes: [String]
    private let taken: Set<String>
    private let today: Day
    private let undated: Severity

    /// A page read longer ago than this many years is stale.
    static let yearsFresh = 2

    /// - Parameters:
    ///   - themes: the ids of the themes of the guide in use.
    ///   - taken: ids of practices that these files must not use again.
    ///   - undated: how bad a figure without a year is.
    package init(themes: [String], taken: Set<String> = [], today: Day, undated: Severity = .warning) {
        (self.themes, self.taken, self.today, self.undated) = (themes, taken, today, undated)
    }

    /// Everything found, errors of form first read as everywhere.
    ///
    /// - Parameter namesMatter: whether each file must be named after its practice.
    package func findings(in files: [SourceFile], namesMatter: Bool = true) -> Findings {
        let parsed = ParsedFile.all(files)
        let log = FindingLog()
        let reader = PracticeReader(
            log: log, themes: themes, namesMatter: namesMatter, taken: taken, undated: undated)
        _ = reader.read(parsed)
        let silent = FindingLog()
        for file in parsed {
            guard let root = Entry.root(of: file, log: silent), root.isMapping else { continue }
            PracticeLook(root: root, log: log, today: today).check(oldest: oldest)
        }
        return log.findings
    }

    private var oldest: Day {
        let year = today.year - Self.yearsFresh
        // 29 February has no namesake in most years.
        return Day(year: year, month: today.month, day: today.day) ?? Day(year: year, month: 3, day: 1)
            ?? today
    }
}

/// One practice file, looked at where it stands.
private struct PracticeLook {
    let root: Entry
    let log: FindingLog
    let today: Day

    func check(oldest: Day) {
        let sources = root.value("sources")?.sequence ?? []
        for source in sources { checkDate(of: source, oldest) }
        if !sources.isEmpty, !sources.contains(where: isOfInstitution) {
            advise(.noInstitution, at: root.value("sources"))
        }
        if root.value("confidence")?.scalarText == Confidence.medium.rawValue {
            advise(.mediumConfidence, at: root.value("confidence"))
        }
        if root.value("results")?.sequence.isEmpty ?? true {
            advise(.noFigures, at: root.value("results"))
        }
        let status = root.value("status")
        if status?.scalarText == Practice.Status.running.rawValue, root.value("status_on") == nil {
            advise(.noStatusDate, at: status)
        }
        checkFigures()
        if root.value("asks") == nil { advise(.noAsks, at: root) }
        for key in ["problem", "solution", "method", "lessons", "transfer"] { checkLanguages(of: key) }
    }

    private func advise(_ code: PracticeFinding, at entry: Entry?, _ arguments: [String: String] = [:]) {
        log.add(.advice, code, at: (entry ?? root).place, arguments)
    }

    private func checkDate(of source: Entry, _ oldest: Day) {
        guard let text = source.value("read")?.scalarText, let day = Day(text) else {
            return advise(.unread, at: source)
        }
        if day < oldest {
            log.add(.warning, PracticeFinding.stale, at: source.place, ["date": day.description])
        }
    }

    /// What goes on has newer figures; what is over has those it had.
    private func checkFigures() {
        let results = root.value("results")
        let years = results?.sequence.compactMap { $0.value("year")?.scalarText.flatMap { Int($0) } }
        guard root.value("status")?.scalarText == Practice.Status.running.rawValue,
            let newest = years?.max().map({ DatedFigure(.practice, year: $0) }), newest.isOld(on: today)
        else { return }
        advise(.oldFigures, at: results, ["year": "\(newest.year)", "years": "\(newest.years)"])
    }

    private func checkLanguages(of key: String) {
        guard let entry = root.value(key), let bg = entry.value("bg")?.scalarText,
            bg == entry.value("en")?.scalarText
        else { return }
        advise(.oneLanguage, at: entry, ["key": key])
    }

    private func isOfInstitution(_ source: Entry) -> Bool {
        Institution.isBehind(
            address: source.value("url")?.scalarText ?? "",
            publisher: source.value("publisher")?.scalarText ?? "")
    }
}
