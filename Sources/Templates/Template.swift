package import Guide
package import Wording

/// The outline of a document as its author wrote it: headings, texts with tags, and the parts that are
/// generated.
///
/// A tag is the id of a question (`{{mandate.reason}}`), inside `each` the id of a column, or one of
/// `DerivedField`. The names of tables, parts and charts stay as they were typed, so that `check` can report
/// them.
package struct Template: Hashable, Identifiable, Sendable {
    package var id: String
    package var version: String
    /// What its document is for, in a line; nil where the author does not say.
    package var purpose: Localized?
    package var title: Line
    package var subtitle: Line
    package var author: Line
    package var sections: [Section]
    /// The path of the guide whose document it makes unless another one is named; of the short path it may print no more
    /// than is asked there.
    package var path: GuidePath?
    /// Whether the document begins with a title page.
    package var hasCover: Bool
    /// Whether its document is shown in a hall, a heading at a time, where a format can do that.
    package var isForHall: Bool

    /// The tag for the number of a row inside `each`, which is that of every document.
    package static let rowNumber = "number"

    package init(
        id: String, version: String, purpose: Localized? = nil, title: Line, subtitle: Line, author: Line,
        sections: [Section], path: GuidePath? = nil, hasCover: Bool = false,
        isForHall: Bool = false
    ) {
        (self.id, self.version, self.purpose, self.title) = (id, version, purpose, title)
        (self.subtitle, self.author, self.sections) = (subtitle, author, sections)
        (self.path, self.hasCover, self.isForHall) = (path, hasCover, isForHall)
    }

    /// Whether something can be the name of a template, which also names the files of its document.
    package static func isID(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z][a-z0-9-]{0,39}/) != nil
    }

    /// What one has to know of a template to choose it.
    package struct Summary: Hashable, Sendable {
        package var id: String
        package var purpose: Localized?
        package var path: GuidePath?

        package init(id: String, purpose: Localized?, path: GuidePath?) {
            (self.id, self.purpose, self.path) = (id, purpose, path)
        }
    }

    /// Whether its document has a list of headings with their pages.
    package var hasContents: Bool {
        holds { if case .contents = $0 { true } else { false } }
    }

    /// Whether its document has a list of the questions that are still open.
    package var listsOpenQuestions: Bool { holds { $0 == .part(Part.openAssumptions.rawValue) } }

    private func holds(_ isSought: (Content) -> Bool) -> Bool {
        sections.contains { $0.holds(isSought) }
    }

    package var summary: Summary { Summary(id: id, purpose: purpose, path: path) }

    /// A text with tags that is not broken into paragraphs, and where it stands.
    package struct Line: Hashable, Sendable {
        package var line: Int
        package var text: Localized

        package init(line: Int, text: Localized) { (self.line, self.text) = (line, text) }
    }

    /// A heading and what stands under it.
    package struct Section: Hashable, Sendable {
        package var line: Int
        /// Unique in the template; becomes the name to link to.
        package var id: String
        package var title: Localized
        package var numbering: Numbering
        package var when: Condition?
        package var startsPage: Bool
        /// The sentence that leads to the tables and figures, whose numbers take the place of `{places}`; nil where their
        /// captions say enough.
        package var mention: Localized?
        package var items: [Item]
        package var sections: [Section]

        package init(
            line: Int, id: String, title: Localized, numbering: Numbering, when: Condition?, startsPage: Bool,
            mention: Localized? = nil, items: [Item], sections: [Section]
        ) {
            (self.line, self.id, self.title, self.numbering) = (line, id, title, numbering)
            (self.when, self.startsPage, self.mention) = (when, startsPage, mention)
            (self.items, self.sections) = (items, sections)
        }

        /// The gap in `mention`.
        package static let places = "places"
    }

    /// How a section is counted; inner sections of a counted one are counted after it (4.2, А.1).
    package enum Numbering: String, CaseIterable, Hashable, Sendable {
        case numbered, annex, plain
    }

    /// One thing in a section.
    package struct Item: Hashable, Sendable {
        package var line: Int
        package var when: Condition?
        package var content: Content

        package init(line: Int, when: Condition? = nil, _ content: Content) {
            (self.line, self.when, self.content) = (line, when, content)
        }
    }

    package indirect enum Content: Hashable, Sendable {
        /// A paragraph; the lead is printed in front of it, strong.
        case text(Localized, lead: Localized?)
        case list([Localized], ordered: Bool)
        /// The whole answer to a question: paragraphs, or a list for several choices.
        case answer(String, lead: Localized?)
        case table(TableItem)
        case chart(String, caption: Localized)
        case timeline(caption: Localized)
        /// A generated part; see `Part`.
        case part(String)
        /// The practices used for a chapter of the strategy.
        case practices(section: String)
        /// The items once for every row of a table.
        case each(String, [Item])
        /// A heading without a number under the section's own.
        case heading(Localized)
        case callout(Callout, [Item])
        case contents(depth: Int)
        case pageBreak
    }

    package enum Callout: String, CaseIterable, Hashable, Sendable {
        case note, warning
    }

    /// The options of a column that let a row through.
    package struct Filter: Hashable, Sendable {
        package var column: String
        package var options: [String]

        package init(column: String, options: [String]) { (self.column, self.options) = (column, options) }
    }

    /// A table of the guide, as a table of the document.
    package struct TableItem: Hashable, Sendable {
        package var table: String
        package var caption: Localized
        /// In this order; empty for every column that may be printed.
        package var columns: [String]
        /// Columns summed up in a last row.
        package var totals: [String]
        /// Which rows are printed: those every filter lets through.
        package var filter: [Filter]
        /// Whether a first column holds the numbers of the rows, which are those of every document.
        package var isNumbered: Bool

        package init(
            table: String, caption: Localized, columns: [String] = [], totals: [String] = [],
            filter: [Filter] = [], isNumbered: Bool = false
        ) {
            (self.table, self.caption, self.columns) = (table, caption, columns)
            (self.totals, self.filter, self.isNumbered) = (totals, filter, isNumbered)
        }
    }
}

extension Template.Section {
    fileprivate func holds(_ isSought: (Template.Content) -> Bool) -> Bool {
        sections.contains { $0.holds(isSought) } || items.contains { isSought($0.content) }
    }
}

/// A part of a document that the program makes from several answers or from the catalog.
package enum Part: String, CaseIterable, Sendable {
    case note
    case documentPage = "document-page"
    case openAssumptions = "open-assumptions"
    case frameworks, duties
    case participationLevels = "participation-levels"
    case respondentsSummary = "respondents-summary"
    case contributions
    case readinessGroups = "readiness-groups"
    case readinessTable = "readiness-table"
    case readinessExtremes = "readiness-extremes"
    case readinessYears = "readiness-years"
    case swot, problems
    case objectivesTree = "objectives-tree"
    case problemMatrix = "problem-matrix"
    case indicators
    case indicatorMethods = "indicator-methods"
    case measuresOverview = "measures-overview"
    case quickWins = "quick-wins"
    case practicesByMeasure = "practices-by-measure"
    case capacity
    case monitoringCalendar = "monitoring-calendar"
    case financeByYear = "finance-by-year"
    case financeCertainty = "finance-certainty"
    case upkeep
    case littleMoney = "little-money"
    case risks
    case measureCards = "measure-cards"
    case practices, sources
    case beyond, decision, signature, figures, colophon
    case consultationCalendar = "consultation-calendar"
}

/// A chart the program can draw.
package enum ChartName: String, CaseIterable, Sendable {
    case readiness, divide, finance
    /// The money of each year, from all sources together.
    case years
}
