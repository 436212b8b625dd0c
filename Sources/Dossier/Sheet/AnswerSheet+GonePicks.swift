import Answers
package import Guide

extension AnswerSheet {
    /// Leaves out the picks of rows the sheet does not have, which no dossier would take, and rows of nothing else.
    ///
    /// - Returns: how many picks there were.
    package mutating func dropGonePicks(in guide: Guide) -> Int {
        var count = 0
        var before = -1
        // A row that is left without cells is gone too.
        while count != before {
            before = count
            let rows = tables.mapValues { Set($0.map(\.id)) }
            for question in guide.questions {
                answers[question.id] = answers[question.id]?.keeping(rows, in: question.field, &count)
                guard var kept = tables[question.id] else { continue }
                for index in kept.indices {
                    for column in question.columns {
                        kept[index].cells[column.id] = kept[index].cells[column.id]?
                            .keeping(rows, in: column.field, &count)
                    }
                }
                kept.removeAll { $0.cells.isEmpty }
                tables[question.id] = kept.isEmpty ? nil : kept
            }
        }
        return count
    }
}

extension AnswerSheet.Entry {
    /// nil where nothing that could be read again is left.
    fileprivate func keeping(
        _ rows: [String: Set<String>], in field: Field, _ dropped: inout Int
    ) -> AnswerSheet.Entry? {
        guard case .rows(let table) = field.options, case .value(let value) = content else { return self }
        let living = rows[table] ?? []
        let gone = value.pickedIDs.subtracting(living)
        guard !gone.isEmpty else { return self }
        dropped += gone.count
        guard case .list(let list) = value else { return nil }
        let kept = list.filter(living.contains)
        guard !kept.isEmpty, kept.count >= field.fewest else { return nil }
        return AnswerSheet.Entry(.value(.list(kept)), source: source)
    }
}
