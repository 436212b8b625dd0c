import Answers
import Foundation
import Guide
import Wording

/// What was told of a practice so far, as it lies in a file between two conversations.
struct KeptReplies: Codable {
    /// Raised when files of before can no longer be read.
    static let version = 1

    var version = Self.version
    var replies: [Kept]
    /// What was entered and not sent, by the name of its part; a file of before has none.
    var entered: [String: String]?

    struct Kept: Codable {
        var part: String
        /// nil where the part was passed over.
        var value: Value?
    }

    init(_ draft: PracticeDraft, _ entered: [PracticePart: String] = [:]) {
        self.entered = Dictionary(
            entered.map { ($0.key.name, $0.value) }, uniquingKeysWith: { one, _ in one })
        replies = PracticePart.all.filter(draft.passed.contains).map { part in
            Kept(part: part.name, value: draft.replies[part])
        }
    }

    /// nil for what this program did not write, and for what a later one wrote.
    init?(bytes: [UInt8]) {
        guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)),
            read.version == Self.version
        else { return nil }
        self = read
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
        }
    }
}

extension PracticeForm {
    /// Takes up what was kept.
    ///
    /// - Returns: how many replies do not fit any more, because a theme is gone or the file was changed by hand; they
    ///   are asked for again.
    func takeUp(_ kept: KeptReplies, into draft: inout PracticeDraft) -> Int {
        let byName = Dictionary(kept.replies.map { ($0.part, $0) }, uniquingKeysWith: { _, last in last })
        var taken = 0
        for part in PracticePart.all {
            guard let reply = byName[part.name] else { continue }
            if let value = reply.value {
                guard accepts(value, for: part, in: draft) else { continue }
                draft.replies[part] = value
            } else if !part.isOptional {
                continue
            }
            draft.passed.insert(part)
            taken += 1
        }
        return byName.count - taken
    }

    /// What was entered and not sent, without what could command a terminal.
    func entered(in kept: KeptReplies) -> [PracticePart: String] {
        let texts = PracticePart.all.compactMap { part in
            kept.entered?[part.name].map { (part, $0.cleaned(keepingLines: true)) }
        }
        return Dictionary(texts, uniquingKeysWith: { one, _ in one })
    }

    private func accepts(_ value: Value, for part: PracticePart, in draft: PracticeDraft) -> Bool {
        let field = field(of: part)
        let known = Set(options(of: part, in: draft).map(\.id))
        switch (field.kind, value) {
        case (.text, .text(let text)), (.longText, .text(let text)):
            return (try? checkedReply(text)) == text && trouble(with: value, for: part) == nil
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
