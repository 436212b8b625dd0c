/// A document without looks: what every writer turns into its own format.
package struct Document: Hashable, Sendable {
    /// ISO 639-1: bg or en.
    package var language: String
    package var title: String
    package var subtitle: String
    /// Who issues it, for the document's properties.
    package var author: String
    /// ISO 8601 day the draft was made, for the document's properties.
    package var date: String
    /// Words the writers need around the content.
    package var labels: Labels
    package var blocks: [Block]
    package var density: Density
    /// Whether its pages are held across.
    package var isTurned = false
    /// Nil for a document whose text begins below its title.
    package var cover: Cover?
    package var house = House()
    /// Nil for a document that is read, and not shown in a hall.
    package var slides: Slides?
    /// The name of the draft it is, for formats that people edit and that can carry it.
    package var draft: String?
    /// What is said beside the lines above its text.
    package var comments: [Line: [Block.Comment]] = [:]

    package init(
        language: String, title: String, subtitle: String, author: String, date: String, labels: Labels,
        blocks: [Block], density: Density = .roomy, cover: Cover? = nil
    ) {
        (self.language, self.title, self.subtitle, self.author) = (language, title, subtitle, author)
        (self.date, self.labels, self.blocks, self.density) = (date, labels, blocks, density)
        self.cover = cover
    }

    /// What can stand above its text.
    package enum Line: Hashable, Sendable {
        case arms, header, address, issuer, title, period, subtitle
    }

    /// What stands on the title page beside the title and the subtitle.
    package struct Cover: Hashable, Sendable {
        /// Words in the empty place for the coat of arms.
        package var arms: String
        package var issuer: String
        /// The years of the document, where its title does not tell them.
        package var period: String?

        package init(arms: String, issuer: String, period: String?) {
            (self.arms, self.issuer, self.period) = (arms, issuer, period)
        }
    }

    /// The words of what leads through slides, in the document's language.
    package struct Slides: Hashable, Sendable {
        package var previous: String
        package var next: String
        package var all: String
        /// Which keys do the same.
        package var keys: String

        package init(previous: String, next: String, all: String, keys: String) {
            (self.previous, self.next, self.all, self.keys) = (previous, next, all, keys)
        }
    }

    /// How full a page may be: a long handbook is printed with smaller letters and less space, a sheet that many people
    /// fill in with larger ones, and the largest are for those who see badly.
    package enum Density: Hashable, Sendable {
        case roomy, dense, form, largeForm

        /// Whether it is a sheet to fill in.
        package var isForm: Bool { self == .form || self == .largeForm }
    }

    /// The few words a writer adds by itself, in the document's language.
    package struct Labels: Hashable, Sendable {
        package var contents: String
        /// Where the numbers go is marked: `Page {page} of {pages}`.
        package var page: String
        package var table: String
        package var figure: String
        /// A link past what stands before the text.
        package var skip: String
        /// A button that keeps what was filled in; none in a document where nothing is.
        package var save: String

        package init(
            contents: String, page: String, table: String, figure: String, skip: String, save: String = ""
        ) {
            (self.contents, self.page, self.table, self.figure) = (contents, page, table, figure)
            (self.skip, self.save) = (skip, save)
        }
    }
}

/// A piece of a document and what it was made from.
package struct Block: Hashable, Sendable {
    package var content: Content
    /// Paths of the answers behind the piece, and the names of what else it rests on; empty for fixed text.
    package var provenance: [String]
    package var comments: [Comment] = []
    /// Whether it stands on the page of what follows it, a list with its last item.
    package var keepsWithNext = false

    package init(_ content: Content, from provenance: [String] = []) {
        (self.content, self.provenance) = (content, provenance)
    }

    package indirect enum Content: Hashable, Sendable {
        /// Level 1 to 6, a number such as "4.2" or nothing, and a name to link to that is unique in the document.
        case heading(level: Int, number: String, text: [Inline], anchor: String)
        case paragraph([Inline])
        /// An entry of the list of sources, by whose number it is cited.
        case source(number: Int, text: [Inline], anchor: String)
        case list(ordered: Bool, items: [[Block]])
        case table(Table)
        case ask(Ask)
        case chart(Chart)
        case timeline(Timeline)
        case callout(Callout, [Block])
        /// An answer that is missing, told by the words of its question.
        case placeholder(String)
        /// The list of headings down to a level.
        case contents(depth: Int)
        case pageBreak
        /// Where the section before it comes from, a line each, for readers who ask: shown only by a format that can
        /// keep it out of the way. `title` names the section.
        case origins(label: String, title: String, lines: [[Inline]])
    }

    package enum Callout: String, Hashable, Sendable {
        case note, warning
    }
}

/// A run of text inside a block.
package enum Inline: Hashable, Sendable {
    case text(String)
    case strong(String)
    case emphasis(String)
    case link(String, address: String)
    /// A numbered reference to an entry of the source list whose anchor is named.
    case citation(number: Int, anchor: String)
    /// Words that lead to another place of the document, named by its anchor.
    case reference(String, anchor: String)
    /// The number of a table or figure whose anchor is named.
    case number(Int, of: String)
    /// A name to link to, for entries of the source list; shows nothing.
    case anchor(String)
    /// An answer that is missing, told by the words of its question.
    case placeholder(String)
    /// A box to mark, with what marking it says for those who do not see where it stands.
    case box(String)

    /// The words alone.
    package var plain: String {
        switch self {
        case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _),
            .reference(let text, _), .placeholder(let text):
            text
        case .citation(let number, _): "[\(number)]"
        case .number(let number, _): "\(number)"
        case .anchor: ""
        case .box: Inline.emptyBox
        }
    }
}

/// A table with one row of header cells.
package struct Table: Hashable, Sendable {
    package var caption: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// Whether the first cell of each row is its header.
    package var hasRowHeaders: Bool
    /// Whether the last row sums up the others.
    package var hasTotals: Bool
    /// Whether it is read as one and stands on one page when it can, as a card does.
    package var staysWhole: Bool
    /// Whether people write into its empty cells.
    package var isFilledIn = false
    /// What its number is asked for by; empty for one that no text names.
    package var anchor = ""

    package init(
        caption: String, columns: [Column], rows: [[Cell]], hasRowHeaders: Bool = false,
        hasTotals: Bool = false, staysWhole: Bool = false
    ) {
        (self.caption, self.columns, self.rows) = (caption, columns, rows)
        self.staysWhole = staysWhole
        (self.hasRowHeaders, self.hasTotals) = (hasRowHeaders, hasTotals)
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        /// Share of the width compared with the other columns.
        package var weight: Int
        package var alignment: Alignment
        package var comments: [Block.Comment] = []

        package init(_ title: String, weight: Int = 1, alignment: Alignment = .start) {
            (self.title, self.weight, self.alignment) = (title, weight, alignment)
        }
    }

    package enum Alignment: Hashable, Sendable {
        case start, center, end
    }

    /// A cell: one or more paragraphs.
    package struct Cell: Hashable, Sendable {
        package var paragraphs: [[Inline]]
        /// As that of a block, where it was asked for.
        package var provenance: [String] = []
        package var comments: [Block.Comment] = []

        package init(_ paragraphs: [[Inline]]) { self.paragraphs = paragraphs }
        package init(_ text: String) { paragraphs = [[.text(text)]] }

        /// The words alone.
        package var plain: String { paragraphs.map { $0.map(\.plain).joined() }.joined(separator: " ") }
        /// Whether nothing stands in it.
        package var isEmpty: Bool { plain.allSatisfy(\.isWhitespace) }
    }
}

/// A bar chart of one or more series over the same categories.
package struct Chart: Hashable, Sendable {
    package var caption: String
    /// What a person who does not see the picture is told.
    package var alternative: String
    package var categories: [String]
    package var series: [Series]
    /// The axis runs from 0 to here.
    package var maximum: Double
    /// Names of the steps 0, 1, 2 … of the axis; empty for plain numbers.
    package var steps: [String]
    /// As that of a table.
    package var anchor = ""
    /// What is said beside its key.
    package var comments: [Block.Comment] = []

    /// The steps of the axis as one line; empty when there are none.
    package var key: String { steps.enumerated().map { "\($0) – \($1)" }.joined(separator: "; ") }

    package init(
        caption: String, alternative: String, categories: [String], series: [Series], maximum: Double,
        steps: [String]
    ) {
        (self.caption, self.alternative, self.categories) = (caption, alternative, categories)
        (self.series, self.maximum, self.steps) = (series, maximum, steps)
    }

    package struct Series: Hashable, Sendable {
        package var title: String
        /// One value a category; nil where there is none.
        package var values: [Double?]
        /// The categories whose values are rough ones.
        package var rough: Set<Int>

        package init(title: String, values: [Double?], rough: Set<Int> = []) {
            (self.title, self.values, self.rough) = (title, values, rough)
        }
    }
}

/// Bars over equal periods, such as half-years.
package struct Timeline: Hashable, Sendable {
    package var caption: String
    /// What a person who does not see the picture is told.
    package var alternative: String
    /// Title of the first column.
    package var heading: String
    package var periods: [String]
    package var rows: [Row]
    /// As that of a table.
    package var anchor = ""
    /// What is said beside its cells: row by row, that of the periods first.
    package var comments: [[[Block.Comment]]] = []

    package init(caption: String, alternative: String, heading: String, periods: [String], rows: [Row]) {
        (self.caption, self.alternative, self.heading) = (caption, alternative, heading)
        (self.periods, self.rows) = (periods, rows)
    }

    package struct Row: Hashable, Sendable {
        package var title: String
        /// Positions in `periods`, first to last.
        package var span: ClosedRange<Int>

        package init(title: String, span: ClosedRange<Int>) {
            (self.title, self.span) = (title, span)
        }
    }
}
