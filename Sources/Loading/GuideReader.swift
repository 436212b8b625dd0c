import Findings
import Foundation
import Guide
import Wording
import Yams

/// Reads guide.yaml and the step files.
struct GuideReader {
    let log: FindingLog
    var places: [String: Place] = [:]
    private var sets: [String: [Option]] = [:]
    /// Known once the step files are read.
    private(set) var stepIDs: [String] = []
    private(set) var questionIDs: [String] = []
    let conditions: ConditionReader
    private let stepFiles: [ParsedFile]

    /// - Parameter steps: the step files in any order.
    init(log: FindingLog, steps: [ParsedFile]) {
        (self.log, stepFiles, conditions) = (log, steps, ConditionReader(steps: steps))
    }

    /// The guide, as complete as the files allow; what is wrong is in the log.
    ///
    /// - Parameters:
    ///   - outline: guide.yaml.
    ///   - questionnaires: the forms to hand out; a guide may have none.
    mutating func read(outline: ParsedFile, questionnaires: ParsedFile?) -> Guide? {
        let keys: Set = [
            "id", "version", "languages", "title", "about", "phases", "variants", "light", "sets", "path",
        ]
        guard let fields = Entry.root(of: outline, log: log)?.fields(keys) else { return nil }
        places["version"] = fields["version"]?.place
        places["path"] = fields["path"]?.place
        sets = readSets(fields["sets"])
        var phases: [Phase] = []
        for entry in fields.required("phases")?.list ?? [] {
            if let phase = readPhase(entry) { phases.append(phase) }
        }
        var steps: [Step] = []
        for file in stepFiles {
            if let root = Entry.root(of: file, log: log), let step = readStep(root) { steps.append(step) }
        }
        stepIDs = steps.map(\.id)
        questionIDs = steps.flatMap(\.questions).map(\.id)
        let forms = questionnaires.map { readQuestionnaires($0) } ?? []
        let order = phases.flatMap(\.steps)
        steps.sort { (order.firstIndex(of: $0.id) ?? .max) < (order.firstIndex(of: $1.id) ?? .max) }
        return Guide(
            id: fields.text("id"), version: fields.text("version"), title: fields.localized("title"),
            about: fields.localized("about"), phases: phases, steps: steps,
            themes: sets["themes"] ?? [], levels: sets["iap2"] ?? [],
            variants: readVariants(fields["variants"], readVariantRule),
            light: fields["light"].flatMap(readLight),
            questionnaires: forms, pathQuestion: fields.optionalText("path"))
    }

    /// The themes a question, framework or practice may name.
    var themes: [String] { sets["themes"]?.map(\.id) ?? [] }
    /// The levels of participation a step or a method may name.
    var levels: [String] { sets["iap2"]?.map(\.id) ?? [] }

    private func readSets(_ entry: Entry?) -> [String: [Option]] {
        guard let entry, let mapping = entry.node.mapping else { return [:] }
        var sets: [String: [Option]] = [:]
        for (key, value) in mapping {
            guard let name = key.string else { continue }
            sets[name] = entry.inner(value).list.compactMap(readOption)
        }
        return sets
    }

    private mutating func readPhase(_ entry: Entry) -> Phase? {
        guard let fields = entry.fields(["id", "title", "steps"]) else { return nil }
        let phase = Phase(
            id: fields.text("id"), title: fields.localized("title"), steps: fields.texts("steps"))
        places["phase:" + phase.id] = entry.place
        return phase
    }

    /// Keeps where some keys of a question, column or step stand, for findings about them.
    mutating func keepPlaces(of keys: [String], in entry: Entry, as name: String) {
        for key in keys {
            if let node = entry.node.mapping?[key] { places[name + "#" + key] = entry.inner(node).place }
        }
    }

    func readThemes(_ fields: Fields) -> [String] {
        for entry in fields["themes"]?.list ?? [] { entry.mustBeOne(of: themes, .unknownTheme) }
        return fields.texts("themes")
    }

    private static let fieldKeys: Set = [
        "id", "kind", "label", "help", "example", "min", "max", "unit", "options", "set", "of", "register",
        "personal", "whole", "when", "after", "within", "precision", "path",
    ]

    mutating func readQuestion(_ entry: Entry) -> Question? {
        let keys = Self.fieldKeys.union([
            "why", "needed", "themes", "columns", "fill", "short", "poor", "frameworks", "beside", "levels",
            "group", "lifts", "notes", "key", "coreMin", "front",
        ])
        guard let fields = entry.fields(keys) else { return nil }
        let id = fields.text("id")
        if places.updateValue(entry.place, forKey: id) != nil { entry.report(.duplicateID, ["id": id]) }
        keepPlaces(
            of: ["frameworks", "beside", "lifts", "after", "within", "key", "path", "front"], in: entry,
            as: id)
        var columns: [Column] = []
        for inner in fields["columns"]?.list ?? [] {
            guard let column = readColumn(inner) else { continue }
            keepPlaces(of: ["fill", "after", "within", "path"], in: inner, as: id + "/" + column.id)
            if places.updateValue(inner.place, forKey: id + "/" + column.id) != nil {
                inner.report(.duplicateID, ["id": column.id])
            }
            columns.append(column)
        }
        return Question(
            id: id, field: readField(fields, isQuestion: true), why: fields.localized("why"),
            needed: fields.optionalText("needed"), when: fields["when"].flatMap(conditions.read),
            themes: readThemes(fields), columns: columns, fill: fields.optionalText("fill"),
            short: fields.optionalLocalized("short"), poor: fields["poor"].flatMap(readPoor),
            frameworks: fields.texts("frameworks"), beside: fields.optionalText("beside"),
            group: fields.optionalText("group"), lifts: fields.localizedList("lifts"),
            notes: (fields["notes"]?.list ?? []).compactMap(readNote), key: fields.texts("key"),
            isCore: isCore(fields), coreRows: fields.optionalWhole("coreMin"),
            front: fields.texts("front"))
    }

    /// Whether it belongs to the short path as well as to the full one, which has everything.
    private func isCore(_ fields: Fields) -> Bool {
        fields.optionalChoice("path", of: GuidePath.self) == .core
    }

    private func readNote(_ entry: Entry) -> Note? {
        guard let fields = entry.fields(["when", "text"]),
            let condition = fields.required("when").flatMap(conditions.read)
        else { return nil }
        return Note(when: condition, text: fields.localized("text"))
    }

    private func readPoor(_ entry: Entry) -> PoorExample? {
        entry.fields(["answer", "reason"]).map {
            PoorExample(answer: $0.localized("answer"), reason: $0.localized("reason"))
        }
    }

    private func readColumn(_ entry: Entry) -> Column? {
        guard let fields = entry.fields(Self.fieldKeys.union(["required", "fill"])) else {
            return nil
        }
        return Column(
            id: fields.text("id"), field: readField(fields, isQuestion: false),
            isRequired: fields.flag("required"), when: fields["when"].flatMap(conditions.read),
            fill: fields.optionalText("fill"), isCore: isCore(fields))
    }

    private func readField(_ fields: Fields, isQuestion: Bool) -> Field {
        func words(_ key: String) -> Localized {
            isQuestion ? fields.localized(key) : fields.optionalLocalized(key) ?? .empty
        }
        return Field(
            kind: fields.choice("kind", or: Kind.text), label: fields.label(), help: words("help"),
            example: words("example"), minimum: fields.optionalNumber("min"),
            maximum: fields.optionalNumber("max"),
            unit: fields.optionalLocalized("unit"), options: readOptions(fields),
            isPersonal: fields.flag("personal"), after: fields.names("after"), within: fields.names("within"),
            isWhole: fields.flag("whole"),
            precision: fields.optionalChoice("precision", of: Precision.self) ?? .day)
    }

    private func readOptions(_ fields: Fields) -> OptionSource {
        if let entry = fields["options"] { return .listed(entry.list.compactMap(readOption)) }
        if let entry = fields["set"], let name = entry.text {
            guard let options = sets[name] else {
                entry.report(
                    .unknownSet,
                    ["value": name, "near": nearName(to: name, among: sets.keys.sorted()) ?? "–"])
                return .listed([])
            }
            return .listed(described(options, in: fields))
        }
        if let table = fields.optionalText("of") { return .rows(of: table) }
        if let register = fields.optionalChoice("register", of: Register.self) { return .register(register) }
        return .none
    }

    /// The options of a set with descriptions of the question's own.
    private func described(_ options: [Option], in fields: Fields) -> [Option] {
        guard let entry = fields["levels"] else { return options }
        let levels = fields.localizedList("levels")
        guard levels.count == options.count else {
            entry.report(.wrongCount, ["expected": "\(options.count)"])
            return options
        }
        return zip(options, levels).map { Option(id: $0.id, label: $0.label, description: $1) }
    }

    private func readOption(_ entry: Entry) -> Option? {
        guard let fields = entry.fields(["id", "label", "description"]) else { return nil }
        return Option(
            id: fields.text("id"), label: fields.label(),
            description: fields.optionalLocalized("description"))
    }
}
