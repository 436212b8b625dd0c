import Answers

/// Notes and departments: written to a sheet and read back like answers, with who and when left to the journal.
extension AnswerSheet {
    func remarks(from answers: Answers, replacing: Bool) -> [SheetChange] {
        let standing = Dictionary(
            answers.notes.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let notes = differing(self.notes, from: standing, replacing: replacing).map { path in
            Change.note(path, self.notes[path] ?? "")
        }
        let assigned = Dictionary(
            answers.assigned.map { ($0, answers.department($0) ?? "") },
            uniquingKeysWith: { first, _ in first })
        let departments = differing(self.departments, from: assigned, replacing: replacing).map { path in
            Change.assign(path, to: self.departments[path] ?? "")
        }
        return (notes + departments).compactMap { change in
            change.path.map { SheetChange(path: $0, old: nil, new: nil, saved: SourcedChange(change)) }
        }
    }

    /// The paths where the sheet says something else; with `replacing` also those it does not name.
    private func differing(
        _ sheet: [AnswerPath: String], from standing: [AnswerPath: String], replacing: Bool
    ) -> [AnswerPath] {
        let gone = replacing ? standing.keys.filter { sheet[$0] == nil } : []
        return (sheet.keys.filter { sheet[$0] != standing[$0] } + gone).sorted()
    }
}
