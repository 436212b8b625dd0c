import Findings

/// What can be wrong with a template.
enum TemplateFinding: String, FindingCode {
    case unknownName = "template.unknown-name"
    case unknownColumn = "template.unknown-column"
    case unknownTable = "template.unknown-table"
    case unknownPart = "template.unknown-part"
    case unknownChart = "template.unknown-chart"
    case unknownChapter = "template.unknown-chapter"
    case unknownOption = "template.unknown-option"
    case tableInText = "template.table-in-text"
    case personal = "template.personal"
    case forbiddenTag = "template.forbidden-tag"
    case unclosedTag = "template.unclosed-tag"
    case duplicateSection = "template.duplicate-section"
    case claimWithoutGround = "template.claim-without-ground"
    case badSection = "template.bad-section"
    case badMention = "template.bad-mention"
    case notOnPath = "template.not-on-path"
}
