import Answers
import Dossier
import Foundation
import Guide
import Wizard
import Wording

/// What was told of a practice so far and where its telling stands, as both lie in a file between two conversations.
struct KeptReplies: Codable {
    /// Raised when files of before can no longer be read.
    static let version = 2

    var version = Self.version
    /// What was answered, a line of a journal each.
    var events: [String]
    var bookmark: Bookmark?

    /// The last question of all is asked again by whoever comes back.
    init(_ answers: Answers, _ bookmark: Bookmark?) {
        events = answers.events.filter { $0.change.path != PracticePart.keep.path }.map(\.line)
        self.bookmark = bookmark
    }

    /// nil for what no version up to this one wrote.
    init?(bytes: [UInt8], stamp: Stamp) {
        if let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)), read.version == Self.version {
            self = read
        } else if let read = try? JSONDecoder().decode(EarlierReplies.self, from: Data(bytes)),
            read.version == EarlierReplies.version
        {
            self.init(read.answers(stamp), nil)
        } else {
            return nil
        }
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }
}

/// The same as the version before this one wrote it.
private struct EarlierReplies: Decodable {
    static let version = 1

    var version: Int
    var replies: [Kept]

    struct Kept: Decodable {
        var part: String
        /// nil where the part was passed over.
        var value: Value?
    }

    func answers(_ stamp: Stamp) -> Answers {
        var (answers, stamp) = (Answers(), stamp)
        for reply in replies {
            guard let value = reply.value else { continue }
            let path = AnswerPath(PracticePart.id(of: reply.part))
            answers.append(stamp.event(.set(path, value), by: "", guide: "", after: answers.events.last))
        }
        return answers
    }
}

extension PracticeForm {
    /// The answers that were kept, without those that do not fit any more, because a theme is gone or the file was
    /// changed by hand; they are asked for again.
    ///
    /// - Returns: also how many these are.
    func takeUp(_ kept: KeptReplies) -> (answers: Answers, lost: Int) {
        let events = kept.events.compactMap(Event.init(line:))
        let told = Answers(events)
        let sources = PracticeDraft(told, language: texts.language)
        let sound = events.filter { event in
            guard let path = event.change.path else { return true }
            guard let part = PracticePart(id: path.question), path == part.path else { return false }
            guard case .set(_, let value) = event.change else { return true }
            return accepts(value, for: part, in: sources)
        }
        return (Answers(sound), kept.events.count - sound.count)
    }

    private func accepts(_ value: Value, for part: PracticePart, in draft: PracticeDraft) -> Bool {
        let field = field(of: part, in: draft)
        let known = Set(options(of: part, in: draft).map(\.id))
        switch (field.kind, value) {
        case (.text, .text(let text)):
            return (try? checkedReply(text)) == text && trouble(with: value, for: part) == nil
        case (.longText, .text(let text)): return (try? checkedReply(text, keepingLines: true)) == text
        case (.number, .number(let number)), (.year, .number(let number)):
            return number >= field.minimum ?? number && number <= field.maximum ?? number
        case (.date, .text(let text)): return Day(text) != nil
        case (.choice, .text(let id)): return known.contains(id)
        case (.choices, .list(let ids)):
            return Decimal(ids.count) >= field.minimum ?? 0 && known.isSuperset(of: ids)
        case (.yesNo, .flag): return true
        default: return false
        }
    }
}
