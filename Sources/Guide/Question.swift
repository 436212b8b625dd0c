package import Foundation
package import Wording

/// One thing the guide asks.
package struct Question: Hashable, Sendable, Identifiable {
    /// Permanent: never re-used, never positional.
    package var id: String
    package var field: Field
    /// What the answer is used for.
    package var why: Localized
    /// The phase by which it must be answered; nil for a question one may leave.
    package var needed: String?
    /// Asked only while it holds.
    package var when: Condition?
    package var themes: [String]
    /// The columns of a table; empty otherwise.
    package var columns: [Column]
    /// What the register of municipalities fills in, such as municipality.population.
    package var fill: String?
    /// A name for lists and tables, where a question would be odd.
    package var short: Localized?
    package var poor: PoorExample?
    /// Ids of the laws and policies that bind or help here.
    package var frameworks: [String]
    /// The column whose values are shown beside the question, as `table/column`.
    package var beside: String?
    /// What a criterion of the self-assessment belongs to.
    package var group: String?
    /// What lifts the answer to a scale by one level: from the lowest to the next, and so on.
    package var lifts: [Localized]
    /// Said after an answer while they hold.
    package var notes: [Note]
    /// Ids of the columns that together tell one row of a table from another; the first column where none is named.
    package var key: [String]
    /// Whether the short path asks it.
    package var isCore: Bool
    /// The fewest rows of a table on the short path; those of the field where it says nothing.
    package var coreRows: Int?
    /// Ids of the columns that are shown first, since they say the most of a row; the first one names it.
    package var front: [String]
    /// Ids of the columns a row is named by where these do not follow from what is required.
    var names: [String]?

    package init(
        id: String, field: Field, why: Localized, needed: String?, when: Condition?, themes: [String],
        columns: [Column], fill: String?, short: Localized? = nil, poor: PoorExample? = nil,
        frameworks: [String] = [], beside: String? = nil, group: String? = nil, lifts: [Localized] = [],
        notes: [Note] = [], key: [String] = [], isCore: Bool = false, coreRows: Int? = nil,
        front: [String] = []
    ) {
        (self.id, self.field, self.why, self.needed) = (id, field, why, needed)
        (self.when, self.themes, self.columns) = (when, themes, columns)
        (self.fill, self.short, self.poor) = (fill, short, poor)
        (self.frameworks, self.beside, self.group) = (frameworks, beside, group)
        (self.lifts, self.notes, self.key) = (lifts, notes, key)
        (self.isCore, self.coreRows, self.front) = (isCore, coreRows, front)
    }

    /// What the question is called where it is not asked.
    package var name: Localized { short ?? field.label }

    /// Whether it is a criterion of the self-assessment: scored by signs, with what lifts the score.
    package var isCriterion: Bool { field.kind == .scale && !lifts.isEmpty }

    package func column(_ id: String) -> Column? { columns.first { $0.id == id } }

    /// The columns that tell a row from the others: two rows that agree in all of them are the same row.
    package var keyColumns: [Column] { key.isEmpty ? Array(columns.prefix(1)) : key.compactMap(column) }

    /// The columns shown first; that which names a row where the guide names none.
    package var frontColumns: [Column] {
        front.isEmpty ? Array(naming.prefix(1)) : front.compactMap(column)
    }

    /// The columns a row is named by: the required ones, or all when none is.
    package var naming: [Column] {
        if let names { return names.compactMap(column) }
        let required = columns.filter(\.isRequired)
        return required.isEmpty ? columns : required
    }
}

/// What an answer means for the rest of the way.
package struct Note: Hashable, Sendable {
    package var when: Condition
    package var text: Localized

    package init(when: Condition, text: Localized) { (self.when, self.text) = (when, text) }
}

/// An answer people really give, and why it does not help.
package struct PoorExample: Hashable, Sendable {
    package var answer: Localized
    package var reason: Localized

    package init(answer: Localized, reason: Localized) { (self.answer, self.reason) = (answer, reason) }
}

/// A column of a table.
package struct Column: Hashable, Sendable, Identifiable {
    package var id: String
    package var field: Field
    /// Whether a row without it is incomplete.
    package var isRequired: Bool
    /// Asked only while it holds; a name means the row first, then the dossier.
    package var when: Condition?
    /// What the pick in another column of the row fills in, as `column/property`.
    package var fill: String?
    /// Whether the short path asks it.
    package var isCore: Bool

    package init(
        id: String, field: Field, isRequired: Bool, when: Condition?, fill: String? = nil,
        isCore: Bool = false
    ) {
        (self.id, self.field, self.isRequired, self.when) = (id, field, isRequired, when)
        (self.fill, self.isCore) = (fill, isCore)
    }
}

/// What a question and a column have in common: words, kind and limits.
package struct Field: Hashable, Sendable {
    package var kind: Kind
    package var label: Localized
    package var help: Localized
    package var example: Localized
    /// Smallest number, year or sum; fewest choices or rows.
    package var minimum: Decimal?
    /// Largest number, year or sum; most choices or rows.
    package var maximum: Decimal?
    package var unit: Localized?
    package var options: OptionSource
    /// Whether the answer holds personal data, which stays in the dossier.
    package var isPersonal: Bool
    /// The questions, or the columns of the same row, whose years or dates this one must not come before.
    package var after: [String]
    /// The questions whose years are the first and the last in which a year or date is expected to lie.
    package var within: [String]
    /// Whether a number or sum has no fraction, as people and days do not.
    package var isWhole: Bool
    package var precision: Precision
    /// Whether a date may be told as exactly as it is known, such as a month or a year.
    package var isLoose: Bool { precision != .day }
    /// Whether a number is a sum whose currency is asked for by itself, so that euros may be named with it.
    package var mayNameEuros = false

    package init(
        kind: Kind, label: Localized, help: Localized, example: Localized, minimum: Decimal?,
        maximum: Decimal?,
        unit: Localized?, options: OptionSource, isPersonal: Bool, after: [String] = [],
        within: [String] = [], isWhole: Bool = false,
        precision: Precision = .day
    ) {
        (self.kind, self.label, self.help, self.example) = (kind, label, help, example)
        (self.minimum, self.maximum, self.unit) = (minimum, maximum, unit)
        (self.options, self.isPersonal) = (options, isPersonal)
        (self.after, self.within) = (after, within)
        (self.isWhole, self.precision) = (isWhole, precision)
    }
}

/// How exactly a date is asked.
package enum Precision: String, CaseIterable, Hashable, Sendable {
    case day
    /// As exactly as it is known, such as a month or a year, or that it goes on without end.
    case loose
    /// The same of something that begins, and so has a time at which it does.
    case beginning
}

/// Where the options of a choice come from.
package enum OptionSource: Hashable, Sendable {
    case none
    case listed([Option])
    /// The rows of a table of the dossier.
    case rows(of: String)
    /// The entries of a register that ships with the guide.
    case register(Register)
}

/// A register whose entries can be picked.
package enum Register: String, CaseIterable, Hashable, Sendable {
    case practices, frameworks, funding, indicators, methods, countries
}

package struct Option: Hashable, Sendable, Identifiable {
    package var id: String
    package var label: Localized
    package var description: Localized?

    package init(id: String, label: Localized, description: Localized? = nil) {
        (self.id, self.label, self.description) = (id, label, description)
    }
}
