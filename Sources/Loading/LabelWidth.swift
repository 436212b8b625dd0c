import Findings
import Wording
import Yams

extension Fields {
    /// A label in both languages; one that does not fit a line of a terminal is worth a warning.
    func label() -> Localized {
        let label = localized("label")
        for language in Language.allCases where label[language].columns > Self.widestLabel {
            let place = nodes["label"]?.mapping?[language.rawValue].map { entry.inner($0).place }
            let arguments = ["language": language.rawValue, "columns": "\(label[language].columns)"]
            entry.log.add(.warning, LoadingFinding.longLabel, at: place ?? entry.place, arguments)
        }
        return label
    }

    /// In columns of a terminal.
    static var widestLabel: Int { 80 }
}
