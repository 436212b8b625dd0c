import Answers
import Catalog
import Content
import Drafting
import Foundation
import Guide
import Strategy
import Wizard
import Wording

/// Where a piece of a draft comes from, in words: no ids and no paths.
struct TracePages {
    let setting: Setting
    private let strategy: Strategy
    private let words: AnswerWords
    private var texts: Texts { setting.texts }
    private var walk: Walk { strategy.walk }

    init(_ draft: TracedDraft) {
        (setting, strategy) = (draft.setting, draft.strategy)
        words = AnswerWords(
            walk: draft.strategy.walk, texts: draft.setting.texts,
            registers: RegisterOptions(draft.setting).options)
    }

    /// The longest quotation, and how many answers a piece names.
    private static let longest = 300
    private static let most = 12

    func lines(for piece: TracedPiece) -> [String] {
        let sheet = sheet(for: piece)
        let head = [
            heading(of: piece),
            "  " + setting.formats.quoted(piece.text.cleaned().truncated(to: Self.longest)),
        ]
        if piece.isMissing, sheet.answers.isEmpty { return head + ["  " + texts(TraceText.missing)] }
        let answers = sheet.answers.prefix(Self.most).map { "    – " + line(for: $0) }
        let left = sheet.answers.count - answers.count
        let more = left > 0 ? ["    " + texts(TraceText.moreAnswers, ["count": .count(left)])] : []
        let lists: [(TraceText, [String])] = [
            (.computed, sheet.computedFrom), (.practices, sheet.practices.map(\.title)),
            (.frameworks, sheet.frameworks.map(\.title)), (.registers, sheet.registers.map(\.title)),
            (.sources, sheet.sources),
        ]
        let body =
            (answers.isEmpty ? [] : ["  " + texts(TraceText.answers)] + answers + more)
            + lists.filter { !$0.1.isEmpty }.flatMap { key, names in
                ["  " + texts(key)] + names.map { "    – " + $0 }
            }
        return head + (body.isEmpty ? ["  " + texts(TraceText.fixed)] : body)
    }

    private func heading(of piece: TracedPiece) -> String {
        guard let own = piece.headings.last(where: { !$0.number.isEmpty }) ?? piece.headings.last else {
            return texts(TraceText.untitled)
        }
        return [own.number, own.title].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func line(for answer: TraceSheet.Answer) -> String {
        var line = answer.place + ": " + (answer.value ?? texts(TraceText.noAnswer))
        if let source = answer.source {
            line += texts(
                TraceText.ownSource,
                [
                    "source": .text(source.title),
                    "year": .text(source.year.map { ", " + setting.formats.year($0) } ?? ""),
                ])
        }
        guard let day = answer.at else { return line }
        return line + " "
            + texts(
                TraceText.given,
                [
                    "by": .text(answer.by ?? "–"),
                    "day": .text(setting.formats.date(iso: String(day.prefix(10)))),
                ])
    }

    // MARK: What a piece rests on

    func sheet(for piece: TracedPiece) -> TraceSheet.Piece {
        var (answers, tables): ([AnswerPath], [String]) = ([], [])
        for origin in piece.origins {
            switch origin {
            case .answer(let path):
                let own = cells(of: path, in: piece.text)
                if own.isEmpty { tables.append(path.question) } else { answers += own }
            case .computed(let questions):
                for question in questions {
                    if isTable(question) {
                        tables.append(question)
                    } else {
                        answers.append(AnswerPath(question))
                    }
                }
            case .entry: break
            }
        }
        let shown = unique(answers).compactMap(answer)
        return TraceSheet.Piece(
            section: piece.headings.last { !$0.number.isEmpty }?.number,
            title: piece.headings.last?.title ?? "", text: piece.text.cleaned(), answers: shown,
            computedFrom: unique(tables).compactMap(tableWords), practices: practices(of: piece),
            frameworks: frameworks(of: piece, unique(answers.map(\.question) + tables)),
            registers: registers(of: piece), sources: piece.sources)
    }

    private func isTable(_ id: String) -> Bool { walk.guide.question(id)?.field.kind == .table }

    /// The answers a path stands for: itself, or the cells of a row whose words are in the text, or the title of the row.
    private func cells(of path: AnswerPath, in text: String) -> [AnswerPath] {
        guard let question = walk.guide.question(path.question) else { return [] }
        guard question.field.kind == .table else { return [path] }
        guard let row = path.row, walk.answers.hasRow(row, in: question.id) else { return [] }
        guard path.column == nil else { return [path] }
        let flat = text.cleaned()
        let told = question.columns.map { (AnswerPath(question.id, row: row, column: $0.id), $0.field) }
            .filter { path, field in
                guard let value = words.value(at: path, field)?.cleaned(), value.count > 1 else {
                    return false
                }
                return flat.contains(value.prefix(60))
            }.map(\.0)
        let first = question.naming.first.map { AnswerPath(question.id, row: row, column: $0.id) }
        return told.isEmpty ? [first].compactMap(\.self) : told
    }

    private func answer(at path: AnswerPath) -> TraceSheet.Answer? {
        guard let question = walk.guide.question(path.question),
            let field = path.column.map({ question.column($0)?.field }) ?? question.field, !field.isPersonal,
            let answer = walk.answers[path]
        else { return nil }
        let value =
            words.value(at: path, field)
            ?? words.marked(answer.mark)
        return TraceSheet.Answer(
            question: path.question, path: path.description, place: words.place(of: path),
            value: value?.cleaned().truncated(to: Self.longest),
            by: answer.event.by.isEmpty ? nil : answer.event.by, at: answer.event.at,
            source: answer.source.map { .init(title: $0.title, year: $0.year, address: $0.url) })
    }

    private func tableWords(_ id: String) -> String? {
        guard let question = walk.guide.question(id), isTable(id) else { return nil }
        let rows = walk.answers.rows(of: id)
        guard !rows.isEmpty else { return nil }
        // Lines of money are many and called by few measures.
        var names: [String] = []
        for row in rows {
            let name = words.title(ofRow: row, in: question).truncated(to: Self.longestName)
            if !names.contains(name) { names.append(name) }
        }
        let shown = names.prefix(Self.mostNames).joined(separator: "; ")
        let more = names.count - Self.mostNames
        return texts(
            more > 0 ? TraceText.manyRows : TraceText.rows,
            [
                "table": .text(question.name[texts.language]), "count": .count(rows.count),
                "names": .text(shown), "more": .count(max(more, 0)),
            ])
    }

    /// So many names of rows, each so long, that a table takes few lines of a screen.
    private static let mostNames = 3
    private static let longestName = 50

    // MARK: Registers

    private func practices(of piece: TracedPiece) -> [TraceSheet.Entry] {
        let ids = piece.origins.compactMap { origin -> String? in
            switch origin {
            case .entry(.practices, let id): id
            case .answer(let path):
                strategy.uses.first { $0.path == AnswerPath(path.question, row: path.row ?? "") }?.practice
                    .value
            case .entry, .computed: nil
            }
        }
        let known = (try? setting.content.practices) ?? []
        return unique(ids).compactMap { id in
            known.first { $0.id == id }.map { practice in
                let place =
                    practice.place[texts.language] + ", " + countryName(practice.country)[texts.language]
                let source = practice.sources.first.map { " – " + $0.title + " " + $0.url } ?? ""
                return TraceSheet.Entry(
                    id: id, title: practice.title[texts.language] + " (" + place + ")" + source)
            }
        }
    }

    /// Those that the piece names, and those that the questions behind it speak of.
    private func frameworks(of piece: TracedPiece, _ questions: [String]) -> [TraceSheet.Entry] {
        let named = piece.origins.compactMap { if case .entry(.frameworks, let id) = $0 { id } else { nil } }
        let spoken = questions.flatMap { walk.guide.question($0)?.frameworks ?? [] }
        let known = ((try? setting.content.frameworks) ?? []).filter {
            $0.holds(in: strategy.facts.countryCode)
        }
        return unique(named + spoken).compactMap { id in
            known.first { $0.id == id }.map { .init(id: id, title: $0.title[texts.language]) }
        }
    }

    private func registers(of piece: TracedPiece) -> [TraceSheet.Entry] {
        let known = (try? setting.content.indicators) ?? []
        let ids = piece.origins.compactMap { if case .entry(.indicators, let id) = $0 { id } else { nil } }
        return unique(ids).compactMap { id in
            known.first { $0.id == id }.map { .init(id: id, title: $0.title[texts.language]) }
        }
    }

    private func unique<Element: Hashable>(_ all: [Element]) -> [Element] {
        var seen: Set<Element> = []
        return all.filter { seen.insert($0).inserted }
    }
}
