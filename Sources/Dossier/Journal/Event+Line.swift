package import Answers
import Foundation
import Wording

extension Event {
    /// The line of the journal that says this event, without its end.
    package var line: String {
        var text = JSONText()
        text.add("id", id)
        text.add("at", at)
        text.add("by", by)
        text.add("guide", guide)
        change.add(to: &text)
        if let source { text.addRaw("source", source.json) }
        if let batch { text.add("batch", batch) }
        return text.closed
    }

    /// The event that such a line says, every text cleaned; nil when it says none.
    package init?(line: String) {
        let bytes = Array(line.utf8)
        guard let json = JSONReader.value(in: bytes, bytes.indices) else { return nil }
        self.init(json)
    }

    /// nil when the JSON is no event this program knows.
    init?(_ json: JSON) {
        guard let members = json.members else { return nil }
        var fields = EventFields()
        for member in members { fields.take(member) }
        guard let id = fields.id, AnswerPath.isID(id), let at = fields.at, Event.isTime(at),
            let by = fields.by,
            let guide = fields.guide, let change = fields.change
        else { return nil }
        self.init(
            id: id, at: at, by: by, guide: guide, change: change, source: fields.source, batch: fields.batch)
    }

    /// Whether a text is written 2026-11-23T14:02:11Z, with a month, a day and an hour that can be: events are sorted by
    /// it as text, and one that follows may have to be a second later.
    private static func isTime(_ text: String) -> Bool {
        let form: StaticString = "0000-00-00T00:00:00Z"
        let zero = UInt8(ascii: "0")
        var text = text
        return text.withUTF8 { digits in
            let isWritten = form.withUTF8Buffer { pattern in
                digits.elementsEqual(pattern) { byte, expected in
                    expected == zero ? (zero...UInt8(ascii: "9")).contains(byte) : byte == expected
                }
            }
            guard isWritten else { return false }
            func pair(_ position: Int) -> UInt8 {
                (digits[position] - zero) * 10 + digits[position + 1] - zero
            }
            return (1...12).contains(pair(5)) && (1...31).contains(pair(8)) && pair(11) <= 23
                && pair(14) <= 59 && pair(17) <= 60
        }
    }
}

/// The members of an event, in whatever order they came; members of later formats are passed over.
private struct EventFields {
    var id: String?
    var at: String?
    var by: String?
    var guide: String?
    var source: Source?
    var batch: String?
    private var action: (key: String, text: String)?
    private var value: Value?
    private var isApproximate = false
    private var mark: String?
    private var note: String?
    private var text: String?
    private var department: String?
    private var rows: [String]?
    private var notes: [String]?
    private var teller: Teller?

    mutating func take(_ member: JSON.Member) {
        switch member.key {
        case "id": id = member.value.text
        case "at": at = member.value.text
        case "by": by = member.value.text.map(Self.label)
        case "guide": guide = member.value.text
        case "set", "mark", "clear", "order", "undo", "version", "assign", "copied", "revise", "confirm":
            if let text = member.value.text { action = (member.key, text) }
        case "value": value = Value(member.value)
        case "approximate": if case .flag(true) = member.value { isApproximate = true }
        case "as": mark = member.value.text
        case "note": note = member.value.text
        case "text": text = member.value.text
        case "to": department = member.value.text
        case "rows": rows = member.value.texts
        case "notes": notes = member.value.texts
        case "from": teller = Teller(member.value)
        case "source": source = Source(member.value)
        case "batch": batch = member.value.text
        default: break
        }
    }

    /// One line of at most 200 characters; control characters are gone already.
    fileprivate static func label(_ text: String) -> String {
        let isShort = text.utf8.count <= 200 && !text.utf8.contains { $0 < 0x20 }
        return isShort ? text : String(text.cleaned().prefix(200))
    }

    var change: Change? {
        guard let action else { return noteChange }
        switch action.key {
        case "undo": return .undo(event: action.text)
        case "version": return .version(action.text)
        case "order": return AnswerPath.isID(action.text) ? rows.map { .order(action.text, rows: $0) } : nil
        default: break
        }
        guard let path = AnswerPath(parsing: action.text) else { return nil }
        switch action.key {
        case "set": return value.map { .set(path, isApproximate ? $0.asAbout : $0) }
        case "mark": return mark.flatMap { Mark(name: $0, note: note ?? "") }.map { .mark(path, $0) }
        case "copied": return path.row != nil && path.column == nil ? .copied(path) : nil
        case "assign": return department.map { .assign(path, to: $0) }
        case "revise": return notes.flatMap { notes in text.map { .revise(path, notes: notes, $0) } }
        case "confirm": return .confirm(path)
        default: return .clear(path)
        }
    }

    /// A note names its path where a mark has the words of its reason.
    private var noteChange: Change? {
        guard let text, let path = note.flatMap(AnswerPath.init(parsing:)) else { return nil }
        return .note(path, text, from: teller)
    }
}

extension Change {
    fileprivate func add(to text: inout JSONText) {
        switch self {
        case .set(let path, let value):
            text.add("set", path.description)
            text.addRaw("value", value.json)
            if value.isAbout { text.addRaw("approximate", "true") }
        case .mark(let path, let mark):
            text.add("mark", path.description)
            text.add("as", mark.name)
            if !mark.note.isEmpty { text.add("note", mark.note) }
        case .clear(let path): text.add("clear", path.description)
        case .order(let table, let rows):
            text.add("order", table)
            text.add("rows", rows)
        case .undo(let event): text.add("undo", event)
        case .version(let name): text.add("version", name)
        case .note(let path, let words, let teller):
            text.add("note", path.description)
            text.add("text", words)
            if let teller { text.addRaw("from", teller.json) }
        case .revise(let path, let notes, let words):
            text.add("revise", path.description)
            text.add("notes", notes)
            text.add("text", words)
        case .confirm(let path): text.add("confirm", path.description)
        case .copied(let path): text.add("copied", path.description)
        case .assign(let path, let department):
            text.add("assign", path.description)
            text.add("to", department)
        }
    }

    /// The change as it will be read back: without what could command a terminal.
    var cleaned: Change {
        switch self {
        case .set(let path, .text(let text)): .set(path, .text(text.cleaned(keepingLines: true)))
        case .set(let path, .list(let list)): .set(path, .list(list.map { $0.cleaned(keepingLines: true) }))
        case .set, .clear, .order, .undo, .copied, .confirm: self
        case .mark(let path, .later(let note)): .mark(path, .later(note: note.cleaned(keepingLines: true)))
        case .mark(let path, .doesNotApply(let reason)):
            .mark(path, .doesNotApply(reason: reason.cleaned(keepingLines: true)))
        case .mark(let path, .unknown(let reason)):
            .mark(path, .unknown(reason: reason.cleaned(keepingLines: true)))
        case .version(let name): .version(name.cleaned(keepingLines: true))
        case .note(let path, let text, let teller):
            .note(path, text.cleaned(keepingLines: true), from: teller?.cleaned)
        case .revise(let path, let notes, let text):
            .revise(path, notes: notes, text.cleaned(keepingLines: true))
        case .assign(let path, let department): .assign(path, to: department.cleaned())
        }
    }
}

extension Mark {
    fileprivate init?(name: String, note: String) {
        switch name {
        case "later": self = .later(note: note)
        case "unknown": self = .unknown(reason: note)
        case "does-not-apply": self = .doesNotApply(reason: note)
        default: return nil
        }
    }
}

extension Teller {
    /// nil without a name; a day that is none is left out.
    fileprivate init?(_ json: JSON) {
        let members = json.members ?? []
        let text = { (key: String) in members.last { $0.key == key }?.value.text }
        guard let by = text("by") else { return nil }
        self.init(by: EventFields.label(by), day: text("day").flatMap { Day($0)?.description })
    }

    fileprivate var json: String {
        var text = JSONText()
        text.add("by", by)
        if let day { text.add("day", day) }
        return text.closed
    }

    fileprivate var cleaned: Teller { Teller(by: String(by.cleaned().prefix(200)), day: day?.cleaned()) }
}

extension Value {
    fileprivate init?(_ json: JSON) {
        switch json {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(number)
        case .flag(let flag): self = .flag(flag)
        case .list:
            guard let texts = json.texts else { return nil }
            self = .list(texts)
        case .null, .object: return nil
        }
    }

    /// As it stands in a journal, where a word beside it says that a number is a rough one.
    package var json: String {
        switch self {
        case .text(let text): JSONText.quoted(text)
        case .number(let number), .about(let number): "\(number)"
        case .flag(let flag): "\(flag)"
        case .list(let list): JSONText.list(list)
        }
    }
}

extension Source {
    /// nil without a title; a year that is no whole number is left out.
    fileprivate init?(_ json: JSON) {
        var title: String?
        var url: String?
        var year: Int?
        for member in json.members ?? [] {
            switch member.key {
            case "title": title = member.value.text
            case "url": url = member.value.text
            case "year": year = member.value.number.map { NSDecimalNumber(decimal: $0).intValue }
            default: break
            }
        }
        guard let title else { return nil }
        self.init(title: title, url: url, year: year)
    }

    fileprivate var json: String {
        var text = JSONText()
        text.add("title", title)
        if let url { text.add("url", url) }
        if let year { text.addRaw("year", "\(year)") }
        return text.closed
    }
}
