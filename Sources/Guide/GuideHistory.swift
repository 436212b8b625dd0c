package import Wording

/// What each version of a guide changed; changes.yaml.
///
/// A name is that of a question, of a column (`table/column`), or of a step (`step:mandate`, because a table may be
/// called like its step).
package struct GuideHistory: Hashable, Sendable {
    /// As they stand in the file: the oldest first.
    package var versions: [Entry]

    package init(_ versions: [Entry] = []) { self.versions = versions }

    package struct Entry: Hashable, Sendable {
        package var version: GuideVersion
        package var date: Day
        package var note: Localized
        package var changes: [GuideChange]

        package init(version: GuideVersion, date: Day, note: Localized, changes: [GuideChange]) {
            (self.version, self.date, self.note, self.changes) = (version, date, note, changes)
        }
    }

    /// The newest version; nil for a guide without a history.
    package var newest: GuideVersion? { versions.map(\.version).max() }

    /// What changed after a version, the oldest first.
    package func entries(after version: GuideVersion) -> [Entry] {
        versions.filter { $0.version > version }
    }

    /// The newest version in which a name came to mean something else; nil when it always meant the same.
    package func lastChangeOfMeaning(of name: String) -> GuideVersion? {
        versions.filter { entry in
            entry.changes.contains { $0.kind == .meaning && $0.names.contains(name) }
        }.map(\.version).max()
    }
}

/// One kind of change to some names of a guide.
package struct GuideChange: Hashable, Sendable {
    package var kind: Kind
    /// What it happens to.
    package var names: [String]
    /// What takes their place: of a split or merger.
    package var into: [String]
    /// Id of the step they move to.
    package var step: String?
    /// What it means for answers given before.
    package var note: Localized?

    package init(
        _ kind: Kind, _ names: [String], into: [String] = [], step: String? = nil, note: Localized? = nil
    ) {
        (self.kind, self.names, self.into, self.step, self.note) = (kind, names, into, step, note)
    }

    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case added
        /// Words, conditions or what fills it in; every answer keeps its meaning.
        case text
        /// Answers given before have to be looked at again.
        case meaning
        case moved, split, merged, removed

        /// Whether it may come with a version that raises only the last number.
        package var isPatch: Bool { self == .text }
    }
}

extension Guide {
    /// Every permanent name in it, as a history writes them.
    package var permanentNames: [String] {
        steps.flatMap { step in
            ["step:" + step.id]
                + step.questions.flatMap { question in
                    [question.id] + question.columns.map { question.id + "/" + $0.id }
                }
        }
    }
}
