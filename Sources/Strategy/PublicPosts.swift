package import Answers
import Foundation
import Wording

extension Strategy {
    /// What of a text may be published where people are told by what they do: all of it, or the posts without the
    /// names beside them; nil where that would leave out a person, or half a sentence.
    package static func published(_ text: String, at path: AnswerPath) -> String? {
        guard namesPerson(text, at: path) else { return text }
        // Nobody's words are cut.
        return isVoice(path) ? nil : text.withoutPersons
    }

    /// Whether a cell holds the words of residents, where a post would say nothing.
    package static func isVoice(_ path: AnswerPath) -> Bool {
        switch tellsOfPeople(path) {
        case .voices, .places: true
        case .posts, .ways, nil: false
        }
    }

    /// Whether a text names somebody, or tells how to reach one, where a post belongs.
    package static func namesPerson(_ text: String, at path: AnswerPath) -> Bool {
        namesPerson(text, in: tellsOfPeople(path))
    }

    static func namesPerson(_ text: String, in place: TellingOfPeople?) -> Bool {
        switch place {
        case .posts: text.namesPersonOrContact
        case .ways: text.namesAnyPerson
        case .voices: text.personalData != nil || text.namesByName || text.tellsDoor
        case .places: text.personalData != nil
        case nil: false
        }
    }
}

extension String {
    /// Whether it names somebody, be it by a first name alone.
    fileprivate var namesAnyPerson: Bool { !words.persons(in: .cellOfPosts).isEmpty }
    fileprivate var namesPersonOrContact: Bool { namesContact || namesAnyPerson }
    private var words: [Substring] { spacedWords }

    /// The posts beside the names and contacts; nil when not each name has one, or no whole phrase is left.
    package var withoutPersons: String? {
        var lines: [String] = []
        for line in split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            guard let left = String(line).lineWithoutPersons else { return nil }
            lines.append(left)
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    private var lineWithoutPersons: String? {
        let words = words
        let persons = words.persons(in: .cellOfPosts)
        var parts: [String] = []
        for part in words.parts {
            let own = persons.filter(part.overlaps)
            guard let left = words.posts(in: part, without: own) else { return nil }
            parts.append(left)
        }
        let rest = parts.joined(separator: " ").withoutContacts
        return rest.isWholePhrase && !rest.namesPersonOrContact ? rest : nil
    }

    private var withoutContacts: String {
        var rest = words.filter { !$0.isAddress }.joined(separator: " ")
        rest = rest.replacing(Self.telephone, with: " ").replacing(Self.contactLabel, with: " ")
        for (torn, whole) in [
            ("( ", "("), (" )", ")"), ("()", ""), (" ,", ","), (" ;", ";"), (",,", ","), ("  ", " "),
        ] {
            while rest.contains(torn) { rest = rest.replacing(torn, with: whole) }
        }
        return rest.trimmingCharacters(in: CharacterSet(charactersIn: " ,;:–-/|"))
    }

    private var isWholePhrase: Bool {
        guard contains(where: \.isLetter), let last = words.last else { return false }
        return !last.leansOn
    }

    private static var telephone: Regex<Substring> { /\+?[0-9][0-9 \-\/\(\)\u{A0}]{7,}[0-9]/ }
    private static var contactLabel: Regex<Substring> {
        /(?i)\b(?:телефон|тел\.?|gsm|имейл|ел\. поща|tel\.?|phone|e-?mail):?(?=[\s,;)]|$)/
    }
}

extension [Substring] {
    /// What semicolons tell apart.
    fileprivate var parts: [Range<Int>] {
        cut(indices) { self[$0].hasSuffix(";") }
    }

    /// The members that a part lists; what joins them begins the next.
    private func members(of part: Range<Int>) -> [Range<Int>] {
        cut(part) { position in
            self[position].hasSuffix(",")
                || position + 1 < part.upperBound && Self.joining.contains(self[position + 1].letters)
        }
    }

    private func cut(_ range: Range<Int>, after isEnd: (Int) -> Bool) -> [Range<Int>] {
        var (pieces, start): ([Range<Int>], Int) = ([], range.lowerBound)
        for position in range where isEnd(position) || position == range.upperBound - 1 {
            pieces.append(start..<position + 1)
            start = position + 1
        }
        return pieces
    }

    /// A part with the post of everybody it names; nil when somebody has none.
    fileprivate func posts(in part: Range<Int>, without persons: [Range<Int>]) -> String? {
        let members = members(of: part)
        if let post = postAfterName(members, persons) ?? postBeforeName(members, persons) { return post }
        var told: [String] = []
        for member in members {
            let own = persons.filter(member.overlaps)
            guard let left = own.count > 1 ? nil : post(in: member, beside: own.first) else { return nil }
            told.append(left)
        }
        return told.joined(separator: " ")
    }

    /// The post in „Name, post“; more members than these two may be people of their own.
    private func postAfterName(_ members: [Range<Int>], _ persons: [Range<Int>]) -> String? {
        let members = members.filter { !isContact($0) }
        guard members.count == 2, persons.count == 1, let person = persons.first, let post = members.last,
            isTitle(before: person, from: members[0].lowerBound), person.upperBound == members[0].upperBound,
            self[members[0].upperBound - 1].hasSuffix(","), self[post.lowerBound].isPost
        else { return nil }
        return self[post].joined(separator: " ")
    }

    /// The post in „post, Name Family“; a first name alone may be somebody else's.
    private func postBeforeName(_ members: [Range<Int>], _ persons: [Range<Int>]) -> String? {
        let members = members.filter { !isContact($0) }
        guard members.count == 2, persons.count == 1, let person = persons.first, let post = members.first,
            person == members[1], person.count > 1, self[post.lowerBound].isPost,
            self[post.upperBound - 1].hasSuffix(",")
        else { return nil }
        return String(self[post].joined(separator: " ").dropLast())
    }

    private func isTitle(before person: Range<Int>, from start: Int) -> Bool {
        self[start..<Swift.max(start, person.lowerBound)].allSatisfy(\.isTitle)
    }

    private func isContact(_ range: Range<Int>) -> Bool {
        self[range].allSatisfy { word in
            word.isAddress || !word.contains(where: \.isLetter) || Self.contactWords.contains(word.letters)
        }
    }

    /// The words of a member without the person in it; nil when no post stands beside the name.
    private func post(in member: Range<Int>, beside person: Range<Int>?) -> String? {
        guard let person else { return self[member].joined(separator: " ") }
        let before = self[member.lowerBound..<person.lowerBound].trimmingTitles
        let after = self[person.upperBound..<member.upperBound]
        let isPostBefore = before.endsWithPost
        guard isPostBefore || before.isEmpty && after.beginsWithPost else { return nil }
        let signs = signs(around: person)
        var rest = before.joined(separator: " ")
        if signs.opens { rest += rest.isEmpty ? "(" : " (" }
        rest += signs.end
        let tail = after.joined(separator: " ")
        return rest.isEmpty || tail.isEmpty || rest.hasSuffix("(") ? rest + tail : rest + " " + tail
    }

    /// The brackets and punctuation that a name leaves behind; those that would hold nothing go with it.
    private func signs(around person: Range<Int>) -> (opens: Bool, end: String) {
        let opens = self[person.lowerBound].hasPrefix("(")
        let word = self[person.upperBound - 1]
        let last = word.lastIndex { $0.isLetter || $0 == "." }
        let end = last.map { String(word[word.index(after: $0)...]) } ?? ""
        return opens && end.hasPrefix(")") ? (false, String(end.dropFirst())) : (opens, end)
    }

    private static let joining: Set = ["и", "или", "and", "or", "&"]
    private static let contactWords: Set = [
        "тел", "телефон", "gsm", "имейл", "поща", "ел", "tel", "phone", "email", "e-mail",
    ]
}

extension ArraySlice<Substring> {
    fileprivate var trimmingTitles: ArraySlice<Substring> {
        var rest = self
        while let last = rest.last, last.isTitle { rest = rest.dropLast() }
        return rest
    }

    /// Whether the name that follows is that of the post: nothing but its office stands between.
    fileprivate var endsWithPost: Bool {
        guard let post = lastIndex(where: \.isPost), let last else { return false }
        let office = self[(post + 1)...]
        guard let first = office.first else { return true }
        return !last.leansOn
            && (first.leansOn || first.isOffice || first.first.map { "„“\"«".contains($0) } ?? false)
    }

    fileprivate var beginsWithPost: Bool { first { $0.contains(where: \.isLetter) }?.isPost ?? false }
}

extension Substring {
    /// Whether it cannot end a phrase: a word that leans on the next.
    fileprivate var leansOn: Bool { Self.leaning.contains(letters) }

    private static let leaning: Set = [
        "и", "или", "на", "от", "до", "с", "със", "чрез", "при", "за", "в", "във", "по", "към", "без",
        "между", "от",
        "е", "са", "пишете", "and", "or", "of", "by", "with", "through", "to", "from", "for", "at", "in",
        "the", "a",
        "an", "is", "are",
    ]
}
