import Answers
import Foundation
import Guide
import Wording

/// Changes and values in words.
struct ChangeWords {
    let setting: Setting
    let guide: Guide
    private var texts: Texts { setting.texts }

    func line(for change: Change) -> String {
        switch change {
        case .set(let path, let value): "\(path) = \(words(for: value))"
        case .mark(let path, let mark): "\(path): " + words(for: mark)
        case .clear(let path):
            texts(
                path.row != nil && path.column == nil ? CommandText.changeRowCleared : .changeCleared,
                ["path": .text(path.description)])
        case .order(let table, _): texts(CommandText.changeOrdered, ["path": .text(table)])
        case .undo(let event): texts(CommandText.changeUndone, ["event": .text(event)])
        case .version(let name): texts(CommandText.changeVersion, ["name": .text(name)])
        case .copied(let path): texts(CommandText.changeCopied, ["path": .text(path.description)])
        case .note(let path, let text):
            texts(
                text.isEmpty ? RemarkText.noteDone : .noted,
                ["path": .text(path.description), "text": .text(text.cleaned().truncated(to: 60))])
        case .assign(let path, let department):
            texts(
                department.isEmpty ? RemarkText.unassigned : .assigned,
                ["path": .text(path.description), "department": .text(department)])
        }
    }

    func words(for mark: Mark) -> String {
        switch mark {
        case .later(let note): texts(CommandText.markLater) + (note.isEmpty ? "" : " – " + note)
        case .unknown(let reason):
            texts(CommandText.markUnknown) + (reason.isEmpty ? "" : " – " + reason)
        case .doesNotApply(let reason): texts(CommandText.markDoesNotApply) + " – " + reason
        }
    }

    /// Short enough for a line.
    func words(for value: Value) -> String {
        switch value {
        case .text(let text): text.cleaned().truncated(to: 60)
        case .number(let number): "\(number)"
        case .flag(let flag): texts(flag ? CommandText.yes : .no)
        case .list(let list): list.joined(separator: ", ").truncated(to: 60)
        }
    }
}
