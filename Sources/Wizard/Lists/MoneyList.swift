import Answers
import Guide
import Terminal
import Wording

/// The money of the measures line by line, each line leading to where it is changed.
extension Conversation {
    func moneyEntries(of year: Int?, after: Place) -> [ListEntry] {
        surroundings.advice.money(given: walk.answers).entries
            .filter { year == nil || $0.year == year }
            .map { ListEntry(line: $0.line, place: place(of: $0.origin, after: after)) }
    }

    private func place(of origin: MoneyEntry.Origin, after: Place) -> Place? {
        switch origin {
        case .card(let money): return .cardMoney(money, after: after)
        case .row(let path):
            guard let table = guide.question(path.question) else { return nil }
            return firstCell(of: table, row: path.row).map { .cell($0, after: after) }
        }
    }

    /// What the lists of money hold is said where it can be asked for.
    func offerMoneyList() {
        guard !surroundings.advice.money(given: walk.answers).entries.isEmpty else { return }
        say(MoneyListText.offered, ["command": .text(commands.name(of: .money))])
    }

    /// A line that is worked out changes with its card, or gives way to lines of one's own.
    mutating func visit(_ money: CardMoney, after: Place) throws -> Place {
        let ways = [
            texts(MoneyListText.card), texts(MoneyListText.own, ["count": .count(money.lines.count)]),
            texts(MoneyListText.leave),
        ]
        let question = texts(MoneyListText.which, ["measure": .text(money.title)])
        say("")
        let prompt = Prompt(place: .cardMoney(money, after: after), back: after)
        switch try askChoice(question, ways, no: 2, at: prompt) {
        case 0: return card(of: money, after: after)
        case 1: return try write(money, after: after)
        default: return after
        }
    }

    private func card(of money: CardMoney, after: Place) -> Place {
        guard let table = guide.question(money.card.question), let row = money.card.row else { return after }
        return firstCell(of: table, row: row, only: money.columns).map { .cell($0, after: after) } ?? after
    }

    /// Writes every line the card comes to, all at once, since those that are written alone count; then opens the one
    /// that was looked at.
    private mutating func write(_ money: CardMoney, after: Place) throws -> Place {
        guard let table = guide.question(money.table), walk.applies(table) else { return after }
        let count = walk.answers.rows(of: table.id).count
        if let most = table.field.most, count + money.lines.count > most {
            say(TableText.full, ["count": .count(most)])
            return after
        }
        var (changes, rows): ([Change], [String]) = ([], [])
        for (position, line) in money.lines.enumerated() {
            let row = walk.answers.newRowID(
                in: table.id, for: "\(money.card)/\(position)", by: surroundings.author)
            rows.append(row)
            changes += table.columns.compactMap { column in
                line[column.id].map { .set(AnswerPath(table.id, row: row, column: column.id), $0) }
            }
        }
        try save(changes)
        say(
            MoneyListText.written,
            [
                "count": .count(rows.count), "measure": .text(money.title),
                "undo": .text(commands.name(of: .undo)),
            ])
        guard rows.indices.contains(money.chosen) else { return after }
        return firstCell(of: table, row: rows[money.chosen]).map { .cell($0, after: after) } ?? after
    }
}

enum MoneyListText: String, TextKey {
    case title = "wizard.money-title"
    case titleOfYear = "wizard.money-title-of-year"
    case nothing = "wizard.money-nothing"
    case nothingInYear = "wizard.money-nothing-in-year"
    case hint = "wizard.money-hint"
    case offered = "wizard.money-offered"
    case which = "wizard.money-which"
    case card = "wizard.money-card"
    case own = "wizard.money-own"
    case leave = "wizard.money-leave"
    case written = "wizard.money-written"
}
