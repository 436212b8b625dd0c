import Answers
import Guide
import Terminal
import Wording

/// How a part is replied to where the terminal draws it.
extension PracticeForm {
    func form(for part: PracticePart, in draft: PracticeDraft) -> Asked.Form {
        let value = draft.replies[part] ?? proposal(for: part, in: draft)
        switch kind(of: part) {
        case .yesNo: return .choice(yesNo(now: value?.flag))
        case .choice: return .choice(picking(part, draft, value))
        case .choices: return .choices(picking(part, draft, value))
        case .longText: return .text(typed(draft.replies[part]))
        default: return .line(typed(draft.replies[part]))
        }
    }

    private func picking(_ part: PracticePart, _ draft: PracticeDraft, _ value: Value?) -> Picking {
        let options = options(of: part, in: draft)
        let entries = options.map { option in
            Picking.Entry(
                label: option.label[texts.language],
                searched: option.id + " " + option.label[texts.language.other])
        }
        return Picking(entries, picked: picked(value, among: options.map(\.id)))
    }

    func yesNo(now flag: Bool?) -> Picking {
        Picking(
            [CollectingText.yes, .no].map { Picking.Entry(label: texts($0)) },
            picked: flag.map { [$0 ? 0 : 1] } ?? [])
    }

    private func picked(_ value: Value?, among ids: [String]) -> [Int] {
        switch value {
        case .text(let id): ids.firstIndex(of: id).map { [$0] } ?? []
        case .list(let list): list.compactMap(ids.firstIndex)
        case .number, .about, .flag, nil: []
        }
    }

    private func typed(_ value: Value?) -> String {
        switch value {
        case .text(let text): text
        case .number(let number), .about(let number): "\(number)"
        case .flag, .list, nil: ""
        }
    }
}
