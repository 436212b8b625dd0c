import Answers

/// Notes and departments: written to a sheet and read back like answers.
extension AnswerSheet {
    /// Departments come first, so that the notes are told to them.
    func remarks(from answers: Answers, replacing: Bool) -> [SheetChange] {
        (assignments(from: answers, replacing: replacing) + noteChanges(from: answers, replacing: replacing))
            .compactMap { change in
                change.path.map { SheetChange(path: $0, old: nil, new: nil, saved: SourcedChange(change)) }
            }
    }

    private func assignments(from answers: Answers, replacing: Bool) -> [Change] {
        let assigned = Dictionary(
            answers.assigned.map { ($0, answers.department($0) ?? "") },
            uniquingKeysWith: { first, _ in first })
        let gone = replacing ? assigned.keys.filter { departments[$0] == nil } : []
        return (departments.keys.filter { departments[$0] != assigned[$0] } + gone).sorted().map {
            .assign($0, to: departments[$0] ?? "")
        }
    }

    /// A note of the sheet that stands already is left alone; with `replacing` those it does not have are done.
    private func noteChanges(from answers: Answers, replacing: Bool) -> [Change] {
        let paths = Set(notes.keys).union(replacing ? answers.notes.map(\.path) : [])
        return paths.sorted().flatMap { path -> [Change] in
            var left = answers.notes(at: path)
            var new: [Change] = []
            for note in notes[path] ?? [] {
                if let index = left.firstIndex(where: note.says) {
                    left.remove(at: index)
                } else {
                    new.append(.note(path, note.text, from: note.teller))
                }
            }
            let done = replacing && !left.isEmpty ? [Change.revise(path, notes: left.map(\.id), "")] : []
            return done + new
        }
    }
}

extension AnswerSheet.Note {
    /// Whether a note that stands is this one.
    fileprivate func says(_ remark: Remark) -> Bool {
        text == remark.text && (teller.map { $0.by == remark.by } ?? true)
    }
}
