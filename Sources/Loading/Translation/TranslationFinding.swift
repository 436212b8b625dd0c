import Findings

/// What can be wrong with a sheet of translations.
enum TranslationFinding: String, FindingCode {
    case missingColumn = "translation.missing-column"
    case unknownFile = "translation.unknown-file"
    /// Mistyped, or gone from the guide since the sheet was written.
    case unknownPlace = "translation.unknown-place"
    case placeTwice = "translation.place-twice"
    case emptyText = "translation.empty-text"
    case gapsChanged = "translation.gaps-changed"
    case controlCharacters = "translation.control-characters"
    /// The place in the YAML file cannot be written anew without touching something else.
    case cannotChange = "translation.cannot-change"
}
