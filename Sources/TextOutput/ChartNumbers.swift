import Document
import Wording

/// The figures of a chart in words.
struct ChartNumbers {
    let language: String

    /// The value for a category in words, rough ones said as such; nil where there is none.
    func words(at position: Int, of series: Chart.Series, in chart: Chart) -> String? {
        series.value(at: position).map { value in
            let words = words(value, in: chart)
            guard series.rough.contains(position), let language = Language(rawValue: language) else {
                return words
            }
            return Formats(language).said(words, isAbout: true)
        }
    }

    /// The value with the name of its step: `2 – развито`.
    private func words(_ value: Double, in chart: Chart) -> String {
        guard let step = chart.step(of: value), !step.isEmpty else { return number(value) }
        return "\(number(value)) – \(step)"
    }

    /// At most two decimals, with the comma where the language has it.
    func number(_ value: Double) -> String {
        if let whole = Int(exactly: value), let language = Language(rawValue: language) {
            return Formats(language).number(whole)
        }
        let text = "\((value * 100).rounded() / 100)"
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return short.replacing(".", with: Language(rawValue: language)?.decimalSign ?? ".")
    }
}
