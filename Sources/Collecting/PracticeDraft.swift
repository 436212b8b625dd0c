import Answers
import Catalog
import Foundation
import Wording

/// What has been told of a practice so far.
struct PracticeDraft: Sendable {
    /// The language of the conversation; texts are asked for in it first.
    let language: Language
    let replies: [PracticePart: Value]

    /// More than anyone has to tell.
    static let mostRounds = 20

    init(_ answers: Answers, language: Language) {
        self.language = language
        replies = PracticePart.byID.reduce(into: [:]) { replies, entry in
            replies[entry.value] = answers.value(entry.key)
        }
    }

    private var languages: [Language] { [language, language.other] }

    /// The parts there are to ask for, in order, as far as the replies so far tell; whether it is to be kept comes when
    /// nothing is lacking.
    var parts: [PracticePart] { told + (lacking.isEmpty ? [.keep] : []) }

    /// What it cannot do without and nobody has told.
    var lacking: [PracticePart] { told.filter { !$0.isOptional && replies[$0] == nil } }

    /// The texts that say the same in both languages, since none was given for the other one.
    var untranslated: [PracticePart] {
        told.filter { part in
            guard part.language == language, let text = text(part), text.contains(where: \.isLetter) else {
                return false
            }
            return part.translation.flatMap(self.text) == text
        }
    }

    private var told: [PracticePart] {
        var parts = words(.title) + words(.place)
        parts += facts([.country, .territory, .population, .started, .status, .themes, .participation])
        parts += words(.problem) + words(.solution) + words(.method) + facts([.technology, .openSource])
        parts += rounds(.address, [.title, .publisher, .read]) + facts([.official])
        parts += resultRounds + costParts + facts([.funding])
        return parts + words(.lessons) + words(.transfer) + facts([.needs, .sizes, .warning])
    }

    private func words(_ words: PracticeWords) -> [PracticePart] { languages.map { .words(words, $0) } }

    private func facts(_ facts: [PracticeFact]) -> [PracticePart] { facts.map(PracticePart.fact) }

    private func rounds(
        _ first: PracticePart.SourcePart, _ others: [PracticePart.SourcePart]
    ) -> [PracticePart] {
        var parts: [PracticePart] = []
        for number in 1...Self.mostRounds {
            parts.append(.source(number, first))
            guard replies[.source(number, first)] != nil else { break }
            parts += others.map { .source(number, $0) }
        }
        return parts
    }

    private var resultRounds: [PracticePart] {
        var parts: [PracticePart] = []
        for number in 1...Self.mostRounds {
            parts.append(.result(number, .figure))
            guard replies[.result(number, .figure)] != nil else { break }
            parts += languages.map { .result(number, .unit($0)) } + [.result(number, .year)]
            if sourceCount > 1 { parts.append(.result(number, .source)) }
        }
        return parts
    }

    private var costParts: [PracticePart] {
        guard replies[.cost(.amount)] != nil else { return [.cost(.amount)] }
        let parts: [PracticePart] =
            [.cost(.amount), .cost(.currency)] + languages.map { .cost(.per($0)) }
        return sourceCount > 1 ? parts + [.cost(.source)] : parts
    }

    /// How many sources have an address, counted up to the first that has none.
    var sourceCount: Int {
        (1...Self.mostRounds).prefix { replies[.source($0, .address)] != nil }.count
    }

    /// In the language of the conversation, or the other one.
    var title: String? { languages.compactMap { text(.words(.title, $0)) }.first }

    private var resultCount: Int {
        (1...Self.mostRounds).prefix { replies[.result($0, .figure)] != nil }.count
    }
}

// MARK: What comes of it

extension PracticeDraft {
    /// The practice as told; call it when every part has its reply.
    func practice(id: String) -> Practice {
        Practice(
            id: id, title: localized { .words(.title, $0) }, place: localized { .words(.place, $0) },
            country: text(.fact(.country)) ?? "BG", territory: choice(.territory) ?? .town,
            population: replies[.fact(.population)]?.whole, started: replies[.fact(.started)]?.whole,
            status: choice(.status) ?? .unknown, themes: replies[.fact(.themes)]?.list ?? [],
            participation: choice(.participation), problem: localized { .words(.problem, $0) },
            solution: localized { .words(.solution, $0) }, method: localized { .words(.method, $0) },
            technology: names(.technology), isOpenSource: replies[.fact(.openSource)]?.flag ?? false,
            results: (1...Self.mostRounds).prefix(resultCount).map(figure), cost: cost,
            funding: names(.funding), lessons: localized { .words(.lessons, $0) },
            transfer: localized { .words(.transfer, $0) }, needs: choices(.needs), sizes: choices(.sizes),
            sources: (1...Self.mostRounds).prefix(sourceCount).map(source),
            confidence: replies[.fact(.official)]?.flag == true ? .high : .medium,
            showsFailure: replies[.fact(.warning)]?.flag ?? false)
    }

    private func figure(_ number: Int) -> Practice.Figure {
        Practice.Figure(
            value: replies[.result(number, .figure)]?.number ?? 0,
            unit: localized { .result(number, .unit($0)) }, year: replies[.result(number, .year)]?.whole,
            source: sourceNumber(.result(number, .source)))
    }

    private var cost: Practice.Cost? {
        replies[.cost(.amount)]?.number.map { amount in
            Practice.Cost(
                amount: amount, currency: (text(.cost(.currency)) ?? "EUR").uppercased(),
                per: localized { .cost(.per($0)) }, source: sourceNumber(.cost(.source)))
        }
    }

    private func source(_ number: Int) -> Reference {
        Reference(
            number: number, url: text(.source(number, .address)) ?? "",
            title: text(.source(number, .title)) ?? "", publisher: text(.source(number, .publisher)),
            read: text(.source(number, .read)))
    }

    /// The only source where there is one; a source that was taken back gives way to the first.
    private func sourceNumber(_ part: PracticePart) -> Int {
        let picked = text(part).flatMap { Int($0) } ?? 1
        return picked <= sourceCount ? picked : 1
    }

    private func text(_ part: PracticePart) -> String? { replies[part]?.text }

    private func localized(_ part: (Language) -> PracticePart) -> Localized {
        Localized(bg: text(part(.bg)) ?? "", en: text(part(.en)) ?? "")
    }

    /// Names divided by semicolons, the same in both languages.
    private func names(_ fact: PracticeFact) -> [Localized] {
        (text(.fact(fact)) ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }.map(Localized.init(same:))
    }

    private func choice<Choice: RawRepresentable<String>>(_ fact: PracticeFact) -> Choice? {
        text(.fact(fact)).flatMap(Choice.init(rawValue:))
    }

    private func choices<Choice: RawRepresentable<String>>(_ fact: PracticeFact) -> [Choice] {
        (replies[.fact(fact)]?.list ?? []).compactMap(Choice.init(rawValue:))
    }
}
