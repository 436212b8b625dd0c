import Answers
import Guide
import Wizard
import Wording

/// What each department was asked to answer and has not answered yet, as text to read or send.
struct DepartmentPages {
    let status: StatusPages
    private var walk: Walk { status.walk }
    private var texts: Texts { status.setting.texts }

    /// Every department, or the one named.
    ///
    /// - Throws: `CommandError` when nothing is assigned to a department of this name.
    func text(of name: String?) throws -> String {
        let all = walk.departments
        guard let name else {
            guard !all.isEmpty else { return status.name + "\n" + texts(RemarkText.noneAssigned) }
            return ([status.name] + all.flatMap { [""] + lines(of: $0) } + ["", withoutDepartment])
                .joined(separator: "\n")
        }
        return ([status.name] + lines(of: try walk.knownDepartment(name))).joined(separator: "\n")
    }

    private func lines(of department: Department) -> [String] {
        let head = texts(
            RemarkText.department,
            [
                "department": .text(department.name), "count": .count(department.open.count),
                "all": .count(department.questions.count),
            ])
        return [head] + department.open.flatMap(lines(of:))
    }

    /// The question with what it needs, and the notes about it.
    private func lines(of question: Question) -> [String] {
        let state = status.state(of: question) ?? texts(RemarkText.open)
        let line = status.line(for: question, state)
        let notes = walk.answers.notes(on: question.id).map { note in
            let by = texts.author(of: note, in: walk.answers)
            return "    \(note.text.cleaned()) (\(by), \(status.setting.formats.date(iso: note.day)))"
        }
        return [line] + notes
    }

    /// Only the needed ones: nobody waits for the others.
    private var withoutDepartment: String {
        let count = walk.guide.questions.count {
            $0.needed != nil && walk.applies($0) && walk.isOpen($0)
                && walk.answers.department(of: $0.id) == nil
        }
        return texts(RemarkText.withoutDepartment, ["count": .count(count)])
    }
}

extension Walk {
    /// - Throws: `CommandError` when nothing is assigned to a department of this name.
    func knownDepartment(_ name: String) throws(CommandError) -> Department {
        guard let department = department(named: name) else {
            throw .unknownDepartment(name, known: departments.map(\.name))
        }
        return department
    }
}
