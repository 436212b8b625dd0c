import Findings
import Wording

/// What the commands about one's own practices say; the words are in guide/interface/own.yaml.
enum OwnPracticeText: String, TextKey {
    case added = "own.added"
    case new = "own.new"
    case replaced = "own.replaced"
    case mend = "own.mend"
    case imported = "own.imported"
    case differs = "own.differs"
    case importPreview = "own.import-preview"
}

/// What those commands refuse.
enum OwnPracticeError: Refusal {
    /// There is no practice of one's own to write.
    case nothingOwn
    case nothingToPrint
    case unknownCountry(String, known: [String])

    var code: String {
        switch self {
        case .nothingOwn: "own.nothing-own"
        case .nothingToPrint: "own.nothing-to-print"
        case .unknownCountry: "own.unknown-country"
        }
    }

    var arguments: [String: String] {
        switch self {
        case .nothingOwn, .nothingToPrint: [:]
        case .unknownCountry(let name, let known): ["name": name, "known": known.joined(separator: ", ")]
        }
    }

    var exit: ExitStatus {
        switch self {
        case .nothingOwn, .nothingToPrint: .noSuchFile
        case .unknownCountry: .usage
        }
    }
}
