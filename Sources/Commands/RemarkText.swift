import Wording

/// What the commands say of notes and departments; the words are in guide/interface/commands.yaml.
enum RemarkText: String, TextKey {
    case noted = "command.change-noted"
    case noteSigned = "command.change-note-signed"
    case noteDone = "command.change-note-done"
    case noteMended = "command.change-note-mended"
    case confirmed = "command.change-confirmed"
    case assigned = "command.change-assigned"
    case unassigned = "command.change-unassigned"
    case notes = "command.status-notes"
    case note = "command.status-note"
    case department = "command.status-department"
    case withoutDepartment = "command.status-unassigned"
    case noneAssigned = "command.status-none-assigned"
    case open = "command.status-open"
}
