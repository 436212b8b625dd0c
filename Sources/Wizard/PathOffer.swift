package import Answers
package import Guide
package import Wording

/// The paths through a guide as a person chooses between them.
package struct PathOffer {
    private let walk: Walk
    private let texts: Texts
    private let question: Question

    /// nil where the guide has one path only.
    package init?(_ walk: Walk, _ texts: Texts) {
        guard let question = walk.guide.pathQuestion.flatMap(walk.guide.question) else { return nil }
        (self.walk, self.texts, self.question) = (walk, texts, question)
    }

    /// Whether there is somebody to ask: nothing is chosen, and nothing answered that the register did not.
    package var isDue: Bool {
        walk.answers.value(question.id) == nil
            && !walk.guide.questions.contains { $0.fill == nil && walk.answers.isTouched($0.id) }
    }

    package var title: String { question.field.label[texts.language] }
    package var why: String { question.why[texts.language] }

    /// The short one first where few people live.
    package var paths: [GuidePath] {
        let isSmall = walk.guide.variants[.small].map { walk.holds($0.when) } ?? false
        return isSmall ? [.core, .full] : [.full, .core]
    }

    /// A path by name, and how much it asks.
    package func name(of path: GuidePath) -> String {
        texts(
            PathText.entry,
            ["path": .text(label(of: path)), "count": .count(walk.extent(of: path).needed)])
    }

    /// What one gets on a path, and how long it takes.
    package func about(_ path: GuidePath) -> String {
        option(path)?.description?[texts.language] ?? ""
    }

    /// Each path with what one gets on it.
    package var lines: [String] {
        paths.enumerated().flatMap { ["\($0 + 1). " + name(of: $1), "   " + about($1)] }
    }

    /// The path taken now, in a line.
    package var now: String {
        texts(PathText.now, ["path": .text(label(of: walk.path).inSmallLetters)])
    }

    /// How much is left on each path.
    var left: String {
        texts(
            PathText.left,
            [
                "core": .count(walk.extent(of: .core).left), "full": .count(walk.extent(of: .full).left),
            ])
    }

    /// What takes a path.
    package func change(to path: GuidePath) -> Change {
        .set(AnswerPath(question.id), .text(path.rawValue))
    }

    /// What it means that a path was taken.
    package func meaning(of path: GuidePath) -> String {
        texts(
            path == .core ? PathText.core : .full,
            ["count": .count(walk.extent(of: path).left)])
    }

    /// A path by its place in the list, the beginning of its name, or its id.
    package func path(named typed: String, in language: Language) throws(ReplyProblem) -> GuidePath? {
        if let path = GuidePath(rawValue: typed.lowercased()) { return path }
        let options = paths.map { Option(id: $0.rawValue, label: option($0)?.label ?? .empty) }
        return GuidePath(rawValue: try OptionPicker(options: options, language: language).pick(typed).id)
    }

    private func label(of path: GuidePath) -> String { option(path)?.label[texts.language] ?? path.rawValue }

    private func option(_ path: GuidePath) -> Option? {
        guard case .listed(let options) = question.field.options else { return nil }
        return options.first { $0.id == path.rawValue }
    }
}

package enum PathText: String, TextKey {
    case entry = "wizard.path-entry"
    case now = "wizard.path-now"
    case left = "wizard.path-left"
    case core = "wizard.path-core"
    case full = "wizard.path-full"
    case hint = "wizard.path-hint"
    case hintDrawn = "wizard.path-hint-drawn"
    case hintAtStart = "wizard.path-hint-at-start"
    case hintAtStartDrawn = "wizard.path-hint-at-start-drawn"
    case leftOpen = "wizard.path-left-open"
    case onlyOne = "wizard.path-only-one"
    case already = "wizard.path-already"
    case beyond = "wizard.path-beyond"
    case beyondCount = "wizard.path-beyond-count"
}
