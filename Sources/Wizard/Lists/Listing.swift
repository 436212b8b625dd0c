import Answers
import Guide
import Terminal
import Wording

/// A list of questions and answers one can go to.
enum Listing: Codable, Hashable, Sendable {
    /// Those that have all the words.
    case found(String)
    /// The answers to look at again, over all steps.
    case stale
    /// The notes to colleagues.
    case noted
    /// What departments are to answer and have not yet; of one department, or how many of each.
    case assigned(String?)
    /// The money of the measures, a line each; of one year, or all.
    case money(year: Int?)

    /// Whether a year shows its part of it.
    var takesYears: Bool { if case .money = self { true } else { false } }
}

/// An entry of a list: what is said of it, and where it leads.
struct ListEntry {
    var line: String
    /// nil when the question is not asked at present.
    var place: Place?
}

/// Showing a list and going to what it names.
extension Conversation {
    /// Where a command that lists something leads.
    ///
    /// A list asked for in a list takes its place, so that there is one way back.
    mutating func list(_ command: Command, _ argument: String, at prompt: Prompt) throws -> Place {
        var after = prompt.place
        if case .list(_, let outer) = after { after = outer }
        switch command {
        case .search:
            let words =
                argument.isEmpty ? try askLine(ListText.searchFor, for: .search, at: prompt) ?? "" : argument
            return words.isEmpty
                ? prompt.place : .list(.found(String(words.prefix(Self.longestSearch))), after: after)
        case .stale: return .list(.stale, after: after)
        case .notes: return .list(.noted, after: after)
        case .money: return .list(.money(year: Int(argument)), after: after)
        default: return .list(.assigned(argument.isEmpty ? nil : argument), after: after)
        }
    }

    mutating func visit(_ listing: Listing, after: Place) throws -> Place {
        let entries = entries(of: listing, after: after)
        say("")
        head(title(of: listing, count: entries.count))
        guard !entries.isEmpty else {
            say(nothing(in: listing))
            return after
        }
        if listing == .money(year: nil) { surroundings.advice.money(given: walk.answers).sums.forEach(say) }
        let pages = turned(ListPrompt(entries.map { ($0.line, $0.line) }, pageSize: 7))
        let hint = hint(of: listing)
        var prompt = Prompt(place: .list(listing, after: after), back: after, reminder: hint)
        prompt.form = picking(
            entries.map { Picking.Entry(label: $0.line) }, onward: .backToQuestion,
            at: listing == .stale ? 0 : nil, takesText: listing.takesYears)
        if !drawsForms {
            show(pages)
            say(hint)
        }
        while true {
            guard case .text(let text) = try ask(prompt) else {
                return listing == .stale ? entries[0].place ?? after : after
            }
            if isOnward(text, after: entries.count) { return after }
            if let place = place(for: text, in: entries, listing, pages, after) { return place }
            remind(prompt)
        }
    }

    /// Where a reply leads; nil when it only turned the page or was not understood.
    private mutating func place(
        for text: String, in entries: [ListEntry], _ listing: Listing, _ pages: ListPrompt,
        _ after: Place
    ) -> Place? {
        if let number = Int(text) {
            // No list of money is so long that a year could be the number of a line.
            if case .money = listing, number >= 1990 { return .list(.money(year: number), after: after) }
            if entries.indices.contains(number - 1) {
                let entry = entries[number - 1]
                if entry.place == nil { say(MovingText.notAsked, ["question": .text(entry.line)]) }
                return entry.place
            }
            refuse(ReplyProblem.noSuchNumber(first: 1, last: entries.count).words(texts))
            return nil
        }
        if case .found = listing, text != "+" { return .list(.found(text), after: after) }
        var turned = pages
        switch turned.read(text) {
        case .turned:
            interview.turnings.append(text)
            show(turned)
        case .answer, .nothingFound: refuse(ReplyText.nothingFound, ["words": .text(text)])
        }
        return nil
    }

    private func show(_ pages: ListPrompt) {
        for entry in pages.page { say("\(entry.number). \(entry.line)") }
        guard pages.count > pages.page.count else { return }
        say(
            pages.hasMore ? ListText.pageWithMore : .page,
            [
                "first": .count(pages.first), "last": .count(pages.first + pages.page.count - 1),
                "count": .count(pages.count),
            ])
    }

    // MARK: Words

    private func title(of listing: Listing, count: Int) -> String {
        switch listing {
        case .found(let words): texts(ListText.found, ["words": .text(words), "count": .count(count)])
        case .stale: texts(ListText.stale)
        case .noted: texts(ListText.noted)
        case .assigned(nil): texts(ListText.departments)
        case .assigned(let name?):
            texts(ListText.assigned, ["department": .text(walk.department(named: name)?.name ?? name)])
        case .money(nil): texts(MoneyListText.title)
        case .money(let year?):
            texts(MoneyListText.titleOfYear, ["year": .text(Formats(language).year(year))])
        }
    }

    private func nothing(in listing: Listing) -> String {
        switch listing {
        case .found(let words):
            texts(
                ListText.nothingFound,
                ["command": .text(commands.name(of: .practices)), "words": .text(words)])
        case .stale: texts(ListText.nothingStale)
        case .noted:
            texts(ListText.nothingNoted, ["command": .text(commands.name(of: .note))])
        case .assigned(nil):
            texts(ListText.nothingAssigned, ["command": .text(commands.name(of: .department))])
        case .assigned(let name?):
            texts(walk.department(named: name) == nil ? ListText.noSuchDepartment : .nothingOpen)
        case .money(nil): texts(MoneyListText.nothing)
        case .money(_?): texts(MoneyListText.nothingInYear)
        }
    }

    private func hint(of listing: Listing) -> String {
        switch listing {
        case .found: texts(ListText.foundHint)
        case .stale: texts(ListText.staleHint, ["back": .text(commands.name(of: .back))])
        case .noted, .assigned: texts(ListText.hint)
        case .money: texts(MoneyListText.hint)
        }
    }
}

enum ListText: String, TextKey {
    case searchFor = "wizard.search-for"
    case found = "wizard.list-found"
    case stale = "wizard.list-stale"
    case noted = "wizard.list-noted"
    case departments = "wizard.list-departments"
    case assigned = "wizard.list-assigned"
    case nothingFound = "wizard.list-nothing-found"
    case nothingStale = "wizard.list-nothing-stale"
    case nothingNoted = "wizard.list-nothing-noted"
    case nothingAssigned = "wizard.list-nothing-assigned"
    case nothingOpen = "wizard.list-nothing-open"
    case noSuchDepartment = "wizard.list-no-such-department"
    case hint = "wizard.list-hint"
    case foundHint = "wizard.list-found-hint"
    case staleHint = "wizard.list-stale-hint"
    case page = "wizard.list-page"
    case pageWithMore = "wizard.list-page-with-more"
    case entry = "wizard.list-entry"
    case notAsked = "wizard.list-not-asked"
    case department = "wizard.list-department"
    case remark = "wizard.list-remark"
}
