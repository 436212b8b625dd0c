/// The numbers of steps and questions, on paper and on the screen: 5.3 is the third question of step 5, whatever is
/// asked of them.
extension Guide {
    /// From 1; nil for a step the guide does not have.
    package func number(ofStep id: String) -> Int? { steps.firstIndex { $0.id == id }.map { $0 + 1 } }

    /// Such as `5.3`; nil for a question the guide does not have.
    package func number(ofQuestion id: String) -> String? {
        for (number, step) in steps.enumerated() {
            guard let place = step.questions.firstIndex(where: { $0.id == id }) else { continue }
            return "\(number + 1).\(place + 1)"
        }
        return nil
    }

    /// The question with such a number; nil where there is none.
    package func numbered(_ name: String) -> Question? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let place = parts[1],
            steps.indices.contains(number - 1)
        else { return nil }
        let questions = steps[number - 1].questions
        return questions.indices.contains(place - 1) ? questions[place - 1] : nil
    }
}
