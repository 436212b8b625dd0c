import ArgumentParser
import Dossier
import Findings
import OfficeOutput
import Wording

/// `pateka comments`: what reviewers have said beside the text of an edited document.
struct CommentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "comments")

    @ArgumentParser.OptionGroup var shared: SharedOptions
    @Argument var file: String
    @Flag(name: .customLong("json")) var isJSON = false

    func run() throws {
        let setting = try shared.setting()
        try file.refuseUnlessName()
        let sheet = CommentSheet(try document().comments)
        if isJSON { return Console.print(try sheet.json) }
        let pages = CommentPages(setting: setting)
        Console.say(
            sheet.comments.isEmpty
                ? setting.texts(ReviewerText.none, ["path": .text(file)])
                : sheet.comments.map(pages.lines).joined(separator: [""]).joined(separator: "\n"))
    }

    private func document() throws -> CommentedDocument {
        guard let bytes = try Disk().document(file) else { throw CommandError.noWordDocument(file) }
        return try CommandError.reading(file) { () throws(WordTrouble) in try CommentedDocument(bytes) }
    }
}

/// Comments for other programs, without what could command a terminal; the form is fixed by its version.
struct CommentSheet: Encodable {
    var version = 1
    var comments: [Comment]

    struct Comment: Encodable {
        var number: Int
        var author: String
        var date: String?
        var heading: String
        var quoted: String
        var text: String
        var replyTo: Int?
        var isResolved: Bool?
    }

    init(_ comments: [CommentedDocument.Comment]) {
        self.comments = comments.enumerated().map { position, comment in
            Comment(
                number: position + 1, author: comment.author.cleaned(),
                date: comment.date.isEmpty ? nil : comment.date.cleaned(), heading: comment.heading.cleaned(),
                quoted: comment.quoted.cleaned(), text: comment.text.cleaned(keepingLines: true),
                replyTo: comment.parent.map { $0 + 1 }, isResolved: comment.isResolved)
        }
    }
}

/// Comments as text to read.
struct CommentPages {
    let setting: Setting
    private var texts: Texts { setting.texts }

    /// How much of the words it is about stands above a comment.
    private static let longestQuotation = 160
    private static let indent = "   "

    /// A reply needs no place: it stands below what it answers.
    func lines(for comment: CommentSheet.Comment) -> [String] {
        let quoted = comment.quoted.truncated(toWordsIn: Self.longestQuotation)
        let place = [comment.heading, quoted.isEmpty ? "" : setting.formats.quoted(quoted)]
        let above = comment.replyTo == nil ? place.filter { !$0.isEmpty }.joined(separator: ": ") : ""
        let said = comment.text.split(whereSeparator: \.isNewline).map(String.init)
        return [head(of: comment)]
            + ([above] + said).filter { !$0.isBlank }.map { Self.indent + $0 }
    }

    private func head(of comment: CommentSheet.Comment) -> String {
        let author = comment.author.isBlank ? texts(ReviewerText.nobody) : comment.author
        let reply = comment.replyTo.map { texts(ReviewerText.reply, ["number": .count($0)]) }
        let parts = [
            author, comment.date.flatMap(time), reply,
            comment.isResolved == true ? texts(ReviewerText.resolved) : nil,
        ]
        return "\(comment.number). " + parts.compactMap(\.self).joined(separator: ", ")
    }

    /// The day, and the hour where one is told; nil for what is no time.
    private func time(_ date: String) -> String? {
        guard let parts = date.wholeMatch(of: /(?<day>[0-9-]{10})(?:T(?<hour>[0-9]{2}:[0-9]{2}).*)?/),
            let day = Day(String(parts.output.day))
        else { return nil }
        let hour = parts.output.hour.flatMap { $0 == "00:00" ? nil : String($0) }
        return ([setting.formats.date(day)] + [hour].compactMap(\.self)).joined(separator: ", ")
    }
}

enum ReviewerText: String, TextKey {
    case none = "comment.none"
    case nobody = "comment.nobody"
    case reply = "comment.reply"
    case resolved = "comment.resolved"
}
