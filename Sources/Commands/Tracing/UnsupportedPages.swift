import Answers
import Drafting
import Foundation
import Guide
import Strategy
import Wording

/// What in a draft rests on nothing, kind by kind.
struct UnsupportedPages {
    private let setting: Setting
    private let strategy: Strategy
    private let pieces: [TracedPiece]
    private let words: AnswerWords
    private var texts: Texts { setting.texts }

    init(_ draft: TracedDraft) {
        (setting, strategy, pieces) = (draft.setting, draft.strategy, draft.pieces)
        words = AnswerWords(
            walk: draft.strategy.walk, texts: draft.setting.texts,
            registers: RegisterOptions(draft.setting).options)
    }

    var sheet: UnsupportedSheet { UnsupportedSheet(claims: claims) }

    var lines: [String] {
        let claims = claims
        guard !claims.isEmpty else { return [texts(TraceText.supported)] }
        let groups = Self.kinds.map { kind in (kind, claims.filter { $0.kind == kind.name }) }
        return groups.filter { !$0.1.isEmpty }.map { kind, claims in
            [texts(kind.text, ["count": .count(claims.count)])] + claims.map { "  – " + line(for: $0) }
        }.joined(separator: [""]).map(\.self)
    }

    private static let kinds: [(name: String, text: TraceText)] =
        Unsupported.Kind.allCases.map { ($0.rawValue, TraceText($0)) } + [("template-text", .templateText)]

    private func line(for claim: UnsupportedSheet.Claim) -> String {
        let place = claim.place.map { $0 + ": " } ?? ""
        let section = claim.section.map { " " + texts(TraceText.section, ["number": .text($0)]) } ?? ""
        return place + claim.text + section
    }

    private var claims: [UnsupportedSheet.Claim] { answered + templateTexts }

    /// Of what is printed; an answer that the template leaves out claims nothing outside.
    private var answered: [UnsupportedSheet.Claim] {
        strategy.unsupported(ReviewVocabulary(setting.texts)).compactMap { claim in
            guard let piece = piece(with: claim.path) else { return nil }
            return UnsupportedSheet.Claim(
                kind: claim.kind.rawValue, section: number(of: piece), path: claim.path.description,
                place: words.place(of: claim.path), text: text(of: claim))
        }
    }

    private func text(of claim: Unsupported) -> String {
        if let figure = claim.figure { return figure }
        let question = strategy.walk.guide.question(claim.path.question)
        let field = claim.path.column.flatMap { question?.column($0)?.field } ?? question?.field
        let value = field.flatMap { words.value(at: claim.path, $0) } ?? ""
        return value.cleaned().truncated(toWordsIn: 160)
    }

    /// The first piece that rests on the answer, else on its row, else on its table.
    private func piece(with path: AnswerPath) -> TracedPiece? {
        let row = path.row.map { AnswerPath(path.question, row: $0) }
        let tests: [(Origin) -> Bool] = [
            { $0 == .answer(path) }, { origin in row.map { origin == .answer($0) } ?? false },
            { origin in
                switch origin {
                case .answer(let other): other.question == path.question
                case .computed(let from): from.contains(path.question)
                case .entry: false
                }
            },
        ]
        return tests.lazy.compactMap { test in pieces.first { $0.origins.contains(where: test) } }.first
    }

    private func number(of piece: TracedPiece) -> String? {
        piece.headings.last { !$0.number.isEmpty }?.number
    }

    /// Statements of the template behind which no answer stands.
    private var templateTexts: [UnsupportedSheet.Claim] {
        pieces.filter {
            $0.origins.isEmpty && $0.sources.isEmpty && !$0.isMissing && $0.headings.last?.number != ""
        }
        .map { piece in
            UnsupportedSheet.Claim(
                kind: "template-text", section: number(of: piece), path: nil, place: nil,
                text: piece.text.cleaned().truncated(toWordsIn: 160))
        }
    }
}

/// The same for other programs; the form is fixed by its version.
struct UnsupportedSheet: Encodable {
    var version = 1
    var claims: [Claim]

    struct Claim: Encodable {
        var kind: String
        var section: String?
        var path: String?
        var place: String?
        var text: String
    }
}
