import Document
import Wording

/// What is said beside a Word document: counted while the text is written, then a part of its own.
struct WordComments {
    private(set) var all: [Block.Comment] = []

    static let file = "comments.xml"
    /// The style of their paragraphs, and that of the sign in the text.
    static let style = "CommentText"
    static let mark = "CommentReference"

    var relations: [OfficePackage.Relation] {
        all.isEmpty ? [] : [.init(id: "rIdComments", type: "comments", target: Self.file)]
    }

    /// The runs of paragraphs with comments around them: those about one paragraph around that, others from the beginning
    /// of the first to the end of the last.
    mutating func around(_ paragraphs: [[XML]], _ comments: [Block.Comment]) -> [[XML]] {
        var (result, rest) = (paragraphs, comments)
        for place in paragraphs.indices where comments.contains(where: { $0.paragraph == place }) {
            result[place] = aroundAll([result[place]], rest.filter { $0.paragraph == place })[0]
            rest.removeAll { $0.paragraph == place }
        }
        return aroundAll(result, rest)
    }

    private mutating func aroundAll(_ paragraphs: [[XML]], _ comments: [Block.Comment]) -> [[XML]] {
        guard !comments.isEmpty else { return paragraphs }
        let ids = comments.indices.map { String(all.count + $0) }
        all += comments
        var paragraphs = paragraphs.isEmpty ? [[]] : paragraphs
        paragraphs[0] = ids.map { XML("w:commentRangeStart", ["w:id": $0]) } + paragraphs[0]
        paragraphs[paragraphs.count - 1] += ids.flatMap { id in
            [
                XML("w:commentRangeEnd", ["w:id": id]),
                XML("w:r", [:], [Self.marked, XML("w:commentReference", ["w:id": id])]),
            ]
        }
        return paragraphs
    }

    /// Puts them around the first paragraph with words; where there is none, around a drawing or an empty one.
    mutating func put(_ comments: [Block.Comment], beside pieces: inout ArraySlice<WordPiece>) {
        let paragraphs = pieces.indices.compactMap { place -> (place: Int, paragraph: WordParagraph)? in
            if case .paragraph(let paragraph) = pieces[place] { (place, paragraph) } else { nil }
        }
        let worded = paragraphs.first { !$0.paragraph.runs.isEmpty && $0.paragraph.drawing == nil }
        guard let (place, found) = worded ?? paragraphs.first else { return }
        var paragraph = found
        paragraph.runs = around([paragraph.runs], comments)[0]
        pieces[place] = .paragraph(paragraph)
    }

    func xml(language: String) -> XML {
        let look = XML("w:rPr", [:], [.value("w:lang", WordLanguage.tag(language))])
        return XML("w:comments", XML.wordSpaces, all.enumerated().map { Self.xml($1, id: $0, look) })
    }

    private static func xml(_ comment: Block.Comment, id: Int, _ look: XML) -> XML {
        let lines = comment.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let paragraphs = lines.enumerated().map { number, line in
            let words = XML("w:r", [:], [look, XML("w:t", ["xml:space": "preserve"], text: String(line))])
            let sign = number == 0 ? [XML("w:r", [:], [marked, XML("w:annotationRef")])] : []
            return WordParagraph(style: style, runs: sign + [words]).xml
        }
        return XML(
            "w:comment",
            [
                "w:id": String(id), "w:author": comment.author,
                "w:date": comment.time,
                "w:initials": comment.initials,
            ], paragraphs)
    }

    private static let marked = XML("w:rPr", [:], [.value("w:rStyle", mark)])
}

extension Block.Comment {
    /// A time stays as it is, a day begins at midnight; nil for what is neither.
    fileprivate var time: String? {
        if let day = Day(day) { return day.description + "T00:00:00Z" }
        return day.wholeMatch(of: /[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\.[0-9]+)?Z?/) == nil
            ? nil : day
    }

    fileprivate var initials: String {
        author.split(whereSeparator: \.isWhitespace).prefix(3).map { $0.prefix(1).uppercased() }.joined()
    }
}
