/// How long an exercise takes by its own words.
enum ExerciseMinutes {
    /// The minutes a text names, added up; nil when it names none.
    ///
    /// The largest of three or more counts alone when it is at least the sum of the others: then it is the text's own
    /// sum, as in "the exercise takes 40 minutes: 15 to write, 10 to swap".
    static func total(in text: String) -> Int? {
        let minutes = named(in: text)
        guard let longest = minutes.max() else { return nil }
        let sum = minutes.reduce(0, +)
        return minutes.count > 2 && longest * 2 >= sum ? longest : sum
    }

    /// Numbers in digits right before the word.
    private static func named(in text: String) -> [Int] {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return zip(words, words.dropFirst()).compactMap { number, unit in
            unit.hasPrefix("минут") || unit.hasPrefix("minute") ? Int(number) : nil
        }
    }
}
