import Findings

/// What can be wrong with the form of a content file.
enum LoadingFinding: String, FindingCode {
    case notYAML = "loading.not-yaml"
    case aliasRefused = "loading.alias"
    case notAMapping = "loading.not-a-mapping"
    case notAList = "loading.not-a-list"
    case unknownKey = "loading.unknown-key"
    case missingKey = "loading.missing-key"
    case wrongType = "loading.wrong-type"
    case missingLanguage = "loading.missing-language"
    case notOneOf = "loading.not-one-of"
    case controlCharacters = "loading.control-characters"
    case duplicateID = "loading.duplicate-id"
    case missingFile = "loading.missing-file"
    case unknownSet = "loading.unknown-set"
    case badCondition = "loading.bad-condition"
    case practiceWithoutSource = "loading.practice-without-source"
    case figureWithoutYear = "loading.figure-without-year"
    case unknownSource = "loading.unknown-source"
    case unknownTheme = "loading.unknown-theme"
    case themeWithoutPractice = "loading.theme-without-practice"
    case gapsDiffer = "loading.gaps-differ"
    case wrongCount = "loading.wrong-count"
    case unknownLevel = "loading.unknown-level"
    case wrongFileName = "loading.wrong-file-name"
}
