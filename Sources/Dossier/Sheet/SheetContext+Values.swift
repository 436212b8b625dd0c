import Answers
import Findings
import Foundation
import Guide
import PlainYAML
import Wording
import Yams

extension SheetContext {
    /// What a node says, read as a reply to the question would be; nil, with a finding, when it cannot.
    ///
    /// What stands in the dossier already is not judged anew, so that its own export always comes back in.
    mutating func value(_ node: Node, _ target: SheetTarget) -> Value? {
        if let standing = existing.value(target.path), standing.isWritten(in: node) { return standing }
        switch target.field.kind.shape {
        case .text, .file: return textValue(node, target)
        case .number, .level, .day, .flag: return scalarValue(node, target)
        case .option: return optionValue(node, target)
        case .options, .order: return listValue(node, target)
        case .rows: return refused(node, target, .needsRows)
        }
    }

    private mutating func refused(
        _ node: Node, _ target: SheetTarget, _ code: SheetFinding, _ arguments: [String: String] = [:]
    ) -> Value? {
        let written = node.sequence.map { $0.map(\.written).joined(separator: ", ") } ?? node.written
        let basic = ["path": target.name, "value": String(written.prefix(80))]
        report(code, node, basic.merging(arguments) { $1 })
        return nil
    }

    private mutating func refused(_ node: Node, _ target: SheetTarget, _ problem: ReplyProblem) -> Value? {
        let (code, arguments) = target.field.finding(for: problem, language)
        return refused(node, target, code, arguments)
    }

    private mutating func textValue(_ node: Node, _ target: SheetTarget) -> Value? {
        guard node.scalar != nil || node.mapping != nil, let text = text(node) else {
            return refused(node, target, .needsText)
        }
        switch target.field.read(text, options: [], language: language) {
        case .success(.text(let name)) where target.field.kind == .file && !hasEvidence(name):
            return refused(node, target, .noSuchEvidence)
        case .success(.text(let text)) where target.field.isText && surroundings.isOwed?(text) == true:
            return refused(node, target, .saysNoAnswer)
        case .success(let value): return value
        case .failure(let problem): return refused(node, target, problem)
        }
    }

    /// Numbers, dates, yes and no, in any form one may type at the question, and numbers as YAML alone writes them.
    private mutating func scalarValue(_ node: Node, _ target: SheetTarget) -> Value? {
        let field = target.field
        guard let scalar = node.scalar else { return refused(node, target, .notANumber) }
        let options = listedOptions(of: field)
        var read = field.read(scalar.string, options: options, language: language)
        if case .failure(.notANumber) = read, let number = scalar.number {
            read = Result { () throws(ReplyProblem) in .number(try field.checked(number)) }
        }
        switch read {
        case .success(let value): return value
        case .failure where surroundings.isOwed?(scalar.string) == true:
            return refused(node, target, .saysNoAnswer)
        case .failure(let problem): return refused(node, target, problem)
        }
    }

    private func listedOptions(of field: Field) -> [Option] {
        if case .listed(let options) = field.options { options } else { [] }
    }

    // MARK: Options

    private mutating func optionValue(_ node: Node, _ target: SheetTarget) -> Value? {
        guard node.scalar != nil else { return refused(node, target, .needsOneOption) }
        return option(node, target).map(Value.text)
    }

    private mutating func listValue(_ node: Node, _ target: SheetTarget) -> Value? {
        let items = node.sequence.map(Array.init) ?? [node]
        guard items.allSatisfy({ $0.scalar != nil }) else { return refused(node, target, .needsList) }
        let isOrder = target.field.kind == .ranking
        var (ids, words): ([String], [String: String]) = ([], [:])
        for item in items {
            guard let id = option(item, target) else { continue }
            if let first = words[id] {
                // The same word twice is a slip that changes nothing, but not where an order is told.
                if isOrder { _ = refused(item, target, .twiceInOrder) }
                if !isOrder, first != item.written { _ = refused(item, target, .twiceInList) }
                continue
            }
            words[id] = item.written
            ids.append(id)
        }
        // An order from which something is left out is another order.
        guard ids.count == items.count else { return ids.isEmpty || isOrder ? nil : .list(ids) }
        if isOrder { warn(node, target, ids) }
        do throws(ReplyProblem) {
            return .list(try target.field.checked(ids))
        } catch {
            return refused(node, target, error)
        }
    }

    /// Says of an order of some that it is not one of all.
    private mutating func warn(_ node: Node, _ target: SheetTarget, _ ids: [String]) {
        guard let all = options(of: target.field)?.count, ids.count < all else { return }
        let arguments = ["path": target.name, "count": "\(ids.count)", "all": "\(all)"]
        report(.orderOfSome, node, arguments, severity: .warning)
    }

    /// The id of an option named by its id or its whole label; nil, with a finding, when the question has no such one.
    private mutating func option(_ node: Node, _ target: SheetTarget) -> String? {
        if node.written.isBlank {
            _ = refused(node, target, .empty)
            return nil
        }
        guard let options = options(of: target.field) else {
            if AnswerPath.isID(node.written) { return node.written }
            let isRow = if case .rows = target.field.options { true } else { false }
            _ = refused(node, target, isRow ? .needsRowName : .needsOption)
            return nil
        }
        if options.contains(where: { $0.id == node.written }) { return node.written }
        if let named = OptionPicker(options: options, language: language).exact(node.written) {
            return named.id
        }
        refuseOption(node, target, options)
        return nil
    }

    private mutating func refuseOption(_ node: Node, _ target: SheetTarget, _ options: [Option]) {
        let known = options.map(\.id)
        let first = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
        let labels = options.map { $0.label[language] }
        let near = near(node.written, among: known + labels) ?? (first.isEmpty ? "–" : first)
        if case .rows(let table) = target.field.options {
            _ = refused(node, target, .unknownRow, ["row": node.written, "table": table, "near": near])
        } else {
            _ = refused(node, target, .unknownOption, ["near": near])
        }
    }
}

extension Value {
    /// A rough number in any language; nil for anything else.
    var rough: String? { if case .about(let number) = self { "~" + number.unmistakable() } else { nil } }

    /// Whether a node says exactly this.
    fileprivate func isWritten(in node: Node) -> Bool {
        switch self {
        case .text(let text): !text.isBlank && node.scalar?.string == text
        case .number(let number): node.scalar?.string == number.unmistakable()
        case .about: node.scalar?.string == rough
        case .flag(let flag): node.scalar?.string == "\(flag)"
        case .list(let list): node.sequence.map { $0.map { $0.scalar?.string } } == list
        }
    }
}

extension Node.Scalar {
    /// A number in a form that YAML writes, such as 1e3; nil for other texts and between quotation marks. Nobody plans in
    /// sixteens or eights: 0x10 is a slip of the key.
    fileprivate var number: Decimal? {
        guard style == .plain, string.utf8.count <= 40 else { return nil }
        let form = /[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?/
        guard string.wholeMatch(of: form) != nil else { return nil }
        return Decimal(string: string, locale: Locale(identifier: "en_US_POSIX"))
    }
}

extension Field {
    /// How a sheet says what is wrong with an answer.
    func finding(
        for problem: ReplyProblem, _ language: Language
    ) -> (code: SheetFinding, arguments: [String: String]) {
        switch problem {
        case .empty: return (.emptyAnswer, [:])
        case .notText: return (.needsText, [:])
        case .tooLong(let limit): return (.tooLong, ["limit": "\(limit)"])
        case .twoReadings(let whole, let decimal):
            let decimal = decimal.unmistakable(sign: language.decimalSign)
            return (.twoReadings, ["whole": Formats(language).given(whole), "decimal": decimal])
        case .notWhole: return (.needsWholeNumber, [:])
        case .notInCents: return (.needsCents, [:])
        case .notAYear: return yearNeeded(language)
        case .beforeStart, .tooSmall, .tooLarge, .noSuchNumber:
            return (.outOfRange, ["limits": limits(language)])
        case .tooFew(let fewest): return (.wrongCount, ["limits": "≥ \(fewest)"])
        case .tooMany(let most): return (.wrongCount, ["limits": "≤ \(most)"])
        case .twoDays(let day, let other):
            let formats = Formats(language)
            return (.twoDays, ["first": formats.date(day), "second": formats.date(other)])
        case .otherCurrency: return (.otherCurrency, [:])
        case .foreignCurrency: return (.foreignCurrency, [:])
        case .notANumber, .bound, .otherUnit:
            return kind == .year ? yearNeeded(language) : (kindNeeded, [:])
        case .noSuchDay: return (.noSuchDay, [:])
        case .needsDay: return (.needsDate, [:])
        case .noSuchYear: return (isLoose ? timeNeeded : .needsDate, [:])
        case .noSuchTime: return (timeNeeded, [:])
        case .otherEdge, .period:
            return kind == .year ? yearNeeded(language) : (isLoose ? timeNeeded : .needsDate, [:])
        case .shortYear: return (.needsFullYear, [:])
        case .notYesNo: return (.needsYesNo, [:])
        case .noSuchOption, .ambiguous, .nothingToChoose, .notRanked:
            return kind == .scale ? (.outOfRange, ["limits": limits(language)]) : (.needsOption, [:])
        case .isTable: return (.needsRows, [:])
        }
    }

    private func yearNeeded(_ language: Language) -> (code: SheetFinding, arguments: [String: String]) {
        let limits = limits(language)
        return (.needsYear, ["limits": limits.isEmpty ? "" : " (\(limits))"])
    }

    private var timeNeeded: SheetFinding { precision == .beginning ? .needsBeginning : .needsTime }

    private var kindNeeded: SheetFinding {
        switch kind {
        case .scale: .needsWholeNumber
        case .date: .needsDate
        case .yesNo: .needsYesNo
        default: .needsNumber
        }
    }

    private func limits(_ language: Language) -> String {
        var (least, most) = (minimum, maximum)
        if kind == .scale, case .listed(let levels) = options, !levels.isEmpty {
            let first = firstLevel(of: levels)
            (least, most) = (Decimal(first), Decimal(first + levels.count - 1))
        }
        func words(_ bound: Decimal) -> String { kind == .year ? "\(bound)" : Formats(language).given(bound) }
        switch (least, most) {
        case (let least?, let most?): return words(least) + "–" + words(most)
        case (let least?, nil): return "≥ " + words(least)
        case (nil, let most?): return "≤ " + words(most)
        case (nil, nil): return ""
        }
    }
}
