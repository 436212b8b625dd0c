import Guide

/// The numbers of steps and questions on paper: step 4, question 4.7.
struct Numbers {
    private var numbers: [String: String] = [:]

    init(_ guide: Guide) {
        for (position, step) in guide.steps.enumerated() {
            numbers["step:" + step.id] = "\(position + 1)"
            for (place, question) in step.questions.enumerated() {
                numbers[question.id] = "\(position + 1).\(place + 1)"
            }
        }
    }

    func step(_ id: String) -> String { numbers["step:" + id] ?? id }
    func question(_ id: String) -> String { numbers[id] ?? id }
}
