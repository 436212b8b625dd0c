import Wording

/// How a question is answered. What a kind is, is said here and nowhere else; others go by its shape.
package enum Kind: String, CaseIterable, Hashable, Sendable {
    case text, longText, number, money, year, date, yesNo
    case choice, choices, scale, checklist, ranking, table, file

    /// What its answers are made of.
    package enum Shape: Hashable, Sendable {
        case text
        /// A number, with a form of its own for sums and years.
        case number
        /// A day, or a time told as exactly as it is known.
        case day
        case flag
        /// One of several options, some of them, all of them in order, or a level.
        case option, options, order, level
        case rows
        case file
    }

    package var shape: Shape {
        switch self {
        case .text, .longText: .text
        case .number, .money, .year: .number
        case .date: .day
        case .yesNo: .flag
        case .choice: .option
        case .choices, .checklist: .options
        case .ranking: .order
        case .scale: .level
        case .table: .rows
        case .file: .file
        }
    }

    /// How long a reply takes to be typed once it is known what to say, in seconds; none for a table, which takes as long
    /// as its cells.
    ///
    /// The estimates are our own, for somebody who writes in own words; how fast a person really is corrects them.
    package var seconds: Int {
        switch self {
        case .yesNo, .choice: 20
        case .scale: 30
        case .choices, .checklist, .number, .year, .date: 40
        case .money, .text, .file: 45
        case .ranking: 60
        case .longText: 180
        case .table: 0
        }
    }

    /// The columns of a screen in which a cell of it still says something; figures and times are of no use when cut.
    var leastWidth: Int {
        switch self {
        case .text, .longText, .choice, .choices, .checklist, .ranking, .file, .table, .money: 12
        case .scale: 10
        case .date: 19
        case .number, .year: 6
        case .yesNo: 4
        }
    }

    /// The unit of every answer of it; nil where the question says one, or none is needed.
    var unit: Localized? { nil }
}

extension Field {
    /// Whether its answers are words of one's own.
    package var isText: Bool { kind.shape == .text }
}

extension Kind {
    /// Whether it is answered by picking from options.
    package var isPick: Bool {
        switch shape {
        case .option, .options, .order, .level: true
        case .text, .number, .day, .flag, .rows, .file: false
        }
    }

    /// Whether a cell of it is a figure or a time.
    package var isFigure: Bool {
        switch shape {
        case .number, .day, .flag: true
        case .text, .option, .options, .order, .level, .rows, .file: false
        }
    }
}
