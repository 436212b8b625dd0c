import Dossier
import Foundation
import Guide
import Wizard
import Wording

/// How far a dossier is, for other programs; the form is fixed by its version.
struct StatusSheet: Encodable {
    var version = 1
    var name: String
    var municipality: String
    var guide: String
    var guideVersion: String
    /// The path taken: core or full.
    var path: String
    var settled: Int
    var needed: Int
    /// The settled ones of which it was said that nobody knows.
    var unknown: Int
    /// How long typing the rest of the path takes, by the pace of whoever replied last; 0 when nothing is left.
    var minutesLeft: Int
    /// The step to go on with; null when the guide is complete.
    var next: String?
    /// How many cells of copied rows wait to be looked at.
    var copies: Int
    var steps: [Step]
    var missing: [Missing]
    var departments: [Asked]
    /// The files of drafts made before answers changed.
    var oldDrafts: [OldFile]

    struct OldFile: Encodable {
        var file: String
        /// How many answers have changed since; null where that cannot be told.
        var changed: Int?

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Keys.self)
            try object.encode(file, forKey: .file)
            try object.encode(changed, forKey: .changed)
        }

        private enum Keys: String, CodingKey { case file, changed }
    }

    struct Step: Encodable {
        var id: String
        var title: String
        var phase: String
        var state: String
        var settled: Int
        var needed: Int
        var missing: [String]
        var stale: [String]
    }

    struct Missing: Encodable {
        var id: String
        var label: String
        var step: String
        var neededBy: String
        var state: String
    }

    /// Who was asked to answer what; `open` are the ids of what still waits for them.
    struct Asked: Encodable {
        var name: String
        var questions: [String]
        var open: [String]
    }

    /// - Parameter department: the one whose missing answers are told; all of them without one.
    init(
        _ walk: Walk, _ header: Header, _ setting: Setting, oldDrafts: [OldDraft], department: String? = nil
    ) throws {
        (name, municipality) = (header.name, header.municipality)
        (guide, guideVersion, path) = (walk.guide.id, walk.guide.version, walk.path.rawValue)
        let total = walk.progress
        (settled, needed, unknown) = (total.settled, total.needed, total.unknown)
        minutesLeft = Pace(walk).minutes(for: walk.secondsLeft) ?? 0
        next = walk.nextStep?.id
        copies = walk.guide.questions.reduce(0) { $0 + walk.copyCount(in: $1) }
        let asked = try department.map { [try walk.knownDepartment($0)] } ?? walk.departments
        departments = asked.map {
            Asked(name: $0.name, questions: $0.questions.map(\.id), open: $0.open.map(\.id))
        }
        let theirs = department.map { _ in Set(asked.flatMap(\.questions).map(\.id)) }
        missing = walk.missing.filter { theirs?.contains($0.question.id) ?? true }.map { missing in
            Missing(
                id: missing.question.id, label: missing.question.field.label[setting.language],
                step: missing.step.id, neededBy: missing.question.needed ?? "",
                state: missing.standing.name)
        }
        self.oldDrafts = oldDrafts.map { OldFile(file: "drafts/" + $0.name, changed: $0.changed) }
        steps = []
        for step in walk.guide.steps {
            let progress = walk.progress(of: step)
            steps.append(
                Step(
                    id: step.id, title: step.title[setting.language], phase: step.phase,
                    state: walk.state(of: step).rawValue, settled: progress.settled, needed: progress.needed,
                    missing: missing.filter { $0.step == step.id }.map(\.id),
                    stale: walk.applicable(in: step).filter(walk.needsAnotherLook).map(\.id)))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case version, name, municipality, guide, guideVersion, path, settled, needed, unknown, minutesLeft,
            next, copies,
            steps,
            missing, departments, oldDrafts
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(version, forKey: .version)
        try object.encode(name, forKey: .name)
        try object.encode(municipality, forKey: .municipality)
        try object.encode(guide, forKey: .guide)
        try object.encode(guideVersion, forKey: .guideVersion)
        try object.encode(path, forKey: .path)
        try object.encode(settled, forKey: .settled)
        try object.encode(needed, forKey: .needed)
        try object.encode(unknown, forKey: .unknown)
        try object.encode(minutesLeft, forKey: .minutesLeft)
        // Null instead of no key at all.
        try object.encode(next, forKey: .next)
        try object.encode(copies, forKey: .copies)
        try object.encode(steps, forKey: .steps)
        try object.encode(missing, forKey: .missing)
        try object.encode(departments, forKey: .departments)
        try object.encode(oldDrafts, forKey: .oldDrafts)
    }
}

extension Standing {
    /// The word that other programs know it by.
    var name: String {
        switch self {
        case .answered: "answered"
        case .partly: "partly"
        case .later: "later"
        case .unknown: "unknown"
        case .doesNotApply: "does-not-apply"
        case .outdated: "outdated"
        case .open: "open"
        }
    }
}

extension Encodable {
    /// As a text that people can read too, keys sorted, with a line end.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}
