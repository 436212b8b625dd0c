import Findings

/// What may be wrong with a sheet of answers; an error means that the answer is left out.
enum SheetFinding: String, FindingCode {
    case otherGuide = "sheet.other-guide"
    case otherMunicipality = "sheet.other-municipality"
    case unknownKey = "sheet.unknown-key"
    case unknownQuestion = "sheet.unknown-question"
    case mistypedQuestion = "sheet.mistyped-question"
    case unknownColumn = "sheet.unknown-column"
    case unknownOption = "sheet.unknown-option"
    case unknownRow = "sheet.unknown-row"
    case rowWithoutID = "sheet.row-without-id"
    case wrongRowID = "sheet.wrong-row-id"
    case duplicateRow = "sheet.duplicate-row"
    case wrongForm = "sheet.wrong-form"
    case missingLanguage = "sheet.missing-language"
    case needsText = "sheet.needs-text"
    case needsNumber = "sheet.needs-number"
    case needsWholeNumber = "sheet.needs-whole-number"
    case needsDate = "sheet.needs-date"
    case needsYesNo = "sheet.needs-yes-no"
    case needsOption = "sheet.needs-option"
    case needsList = "sheet.needs-list"
    case needsRows = "sheet.needs-rows"
    case outOfRange = "sheet.out-of-range"
}
