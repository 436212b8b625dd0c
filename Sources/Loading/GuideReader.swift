import Findings
import Foundation
import Guide
import Wording
import Yams

/// Reads guide.yaml and the step files.
struct GuideReader {
    let log: FindingLog
    private(set) var places: [String: Place] = [:]
    private var sets: [String: [Option]] = [:]

    init(log: FindingLog) { self.log = log }

    /// The guide, as complete as the files allow; what is wrong is in the log.
    ///
    /// - Parameters:
    ///   - outline: guide.yaml.
    ///   - steps: the step files in any order.
    mutating func read(outline: SourceFile, steps files: [SourceFile]) -> Guide? {
        let keys: Set = ["id", "version", "languages", "title", "about", "phases", "sets"]
        guard let fields = Entry.root(of: outline, log: log)?.fields(keys) else { return nil }
        sets = readSets(fields["sets"])
        var phases: [Phase] = []
        for entry in fields.required("phases")?.list ?? [] {
            if let phase = readPhase(entry) { phases.append(phase) }
        }
        var steps: [Step] = []
        for file in files {
            if let root = Entry.root(of: file, log: log), let step = readStep(root) { steps.append(step) }
        }
        let order = phases.flatMap(\.steps)
        steps.sort { (order.firstIndex(of: $0.id) ?? .max) < (order.firstIndex(of: $1.id) ?? .max) }
        return Guide(
            id: fields.text("id"), version: fields.text("version"), title: fields.localized("title"),
            about: fields.localized("about"), phases: phases, steps: steps,
            themes: sets["themes"] ?? [])
    }

    /// The themes a question, framework or practice may name.
    var themes: [String] { sets["themes"]?.map(\.id) ?? [] }

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

    private static let stepKeys: Set = [
        "id", "phase", "title", "purpose", "output", "participants", "evidence", "weeks", "mistakes",
        "themes",
        "practices", "questions",
    ]

    private mutating func readStep(_ entry: Entry) -> Step? {
        guard let fields = entry.fields(Self.stepKeys) else { return nil }
        let id = fields.text("id")
        places["step:" + id] = fields["id"]?.place ?? entry.place
        var questions: [Question] = []
        for inner in fields.required("questions")?.list ?? [] {
            if let question = readQuestion(inner) { questions.append(question) }
        }
        return Step(
            id: id, phase: fields.text("phase"), title: fields.localized("title"),
            purpose: fields.localized("purpose"), output: fields.localized("output"),
            participants: fields.localized("participants"), evidence: fields.localized("evidence"),
            weeks: fields.whole("weeks"), mistakes: fields.localizedList("mistakes"),
            themes: readThemes(fields),
            offersPractices: fields.flag("practices"), questions: questions)
    }

    private func readThemes(_ fields: Fields) -> [String] {
        for entry in fields["themes"]?.list ?? [] { entry.mustBeOne(of: themes, .unknownTheme) }
        return fields.texts("themes")
    }

    private static let fieldKeys: Set = [
        "id", "kind", "label", "help", "example", "min", "max", "unit", "options", "set", "of", "register",
        "personal", "when",
    ]

    private mutating func readQuestion(_ entry: Entry) -> Question? {
        let keys = Self.fieldKeys.union(["why", "needed", "themes", "columns", "fill", "short"])
        guard let fields = entry.fields(keys) else { return nil }
        let id = fields.text("id")
        if places.updateValue(entry.place, forKey: id) != nil { entry.report(.duplicateID, ["id": id]) }
        var columns: [Column] = []
        for inner in fields["columns"]?.list ?? [] {
            guard let column = readColumn(inner) else { continue }
            if places.updateValue(inner.place, forKey: id + "/" + column.id) != nil {
                inner.report(.duplicateID, ["id": column.id])
            }
            columns.append(column)
        }
        return Question(
            id: id, field: readField(fields, isQuestion: true), why: fields.localized("why"),
            needed: fields.optionalText("needed"), when: fields["when"].flatMap(readCondition),
            themes: readThemes(fields), columns: columns, fill: fields.optionalText("fill"),
            short: fields.optionalLocalized("short"))
    }

    private func readColumn(_ entry: Entry) -> Column? {
        guard let fields = entry.fields(Self.fieldKeys.union(["required"])) else { return nil }
        return Column(
            id: fields.text("id"), field: readField(fields, isQuestion: false),
            isRequired: fields.flag("required"), when: fields["when"].flatMap(readCondition))
    }

    private func readField(_ fields: Fields, isQuestion: Bool) -> Field {
        func words(_ key: String) -> Localized {
            isQuestion ? fields.localized(key) : fields.optionalLocalized(key) ?? .empty
        }
        return Field(
            kind: fields.choice("kind", or: Kind.text), label: fields.localized("label"), help: words("help"),
            example: words("example"), minimum: fields.optionalNumber("min"),
            maximum: fields.optionalNumber("max"),
            unit: fields.optionalLocalized("unit"), options: readOptions(fields),
            isPersonal: fields.flag("personal"))
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
            return .listed(options)
        }
        if let table = fields.optionalText("of") { return .rows(of: table) }
        if let register = fields.optionalChoice("register", of: Register.self) { return .register(register) }
        return .none
    }

    private func readOption(_ entry: Entry) -> Option? {
        guard let fields = entry.fields(["id", "label", "description"]) else { return nil }
        return Option(
            id: fields.text("id"), label: fields.localized("label"),
            description: fields.optionalLocalized("description"))
    }
}
