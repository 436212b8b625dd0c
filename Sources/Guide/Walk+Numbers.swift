/// The numbers shown with questions: 5.3 is the third question of step 5.
extension Walk {
    package func question(numbered name: String) -> Question? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let place = parts[1],
            guide.steps.indices.contains(number - 1)
        else { return nil }
        let asked = applicable(in: guide.steps[number - 1])
        return asked.indices.contains(place - 1) ? asked[place - 1] : nil
    }

    /// Only the number of the step for a question that is not asked.
    package func position(of question: Question) -> String {
        guard let number = guide.steps.firstIndex(where: { $0.questions.contains { $0.id == question.id } })
        else { return "" }
        let index = applicable(in: guide.steps[number]).firstIndex { $0.id == question.id }
        return index.map { "\(number + 1).\($0 + 1)" } ?? "\(number + 1)"
    }
}
