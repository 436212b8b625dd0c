import Wording

/// What the commands say of notes and departments; the words are in guide/interface/commands.yaml.
enum RemarkText: String, TextKey {
    case noted = "command.change-noted"
    case noteDone = "command.change-note-done"
    case assigned = "command.change-assigned"
    case unassigned = "command.change-unassigned"
    case notes = "command.status-notes"
    case note = "command.status-note"
    case department = "command.status-department"
    case withoutDepartment = "command.status-unassigned"
    case noneAssigned = "command.status-none-assigned"
    case open = "command.status-open"
}
