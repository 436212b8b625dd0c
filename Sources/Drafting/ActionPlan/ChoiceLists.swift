import Document

/// The lists of words from which cells of a workbook are chosen, each once.
struct ChoiceLists {
    let sheet: String
    private(set) var columns: [PlanColumn] = []

    init(sheet: String) { self.sheet = sheet }

    /// The name of the range with these words; a title that another list has gets a number.
    mutating func range(_ title: String, _ words: [Workbook.Cell], meanings: PlanColumn? = nil) -> String? {
        if let known = columns.first(where: { $0.cells == words && $0.head.range != nil }) {
            return known.head.range
        }
        let taken = Set(columns.map(\.head.title))
        let titles = [title] + (2...taken.count + 2).map { "\(title) \($0)" }
        let free = titles.first { !taken.contains($0) } ?? title
        let range = Workbook.rangeName(sheet, free)
        columns.append(PlanColumn(free, range: range, cells: words))
        if let meanings { columns.append(meanings) }
        return range
    }
}
