import Answers
import Findings
import Foundation
import Guide
import Wording
import Yams

extension SheetContext {
    /// What a node says, as the kind of the question reads it; nil, with a finding, when it cannot.
    mutating func value(_ node: Node, _ target: SheetTarget) -> Value? {
        switch target.field.kind {
        case .text, .longText, .file: textValue(node, target)
        case .number, .money: numberValue(node, target, isWhole: false)
        case .year, .scale: numberValue(node, target, isWhole: true)
        case .date: dateValue(node, target)
        case .yesNo: flagValue(node, target)
        case .choice: optionValue(node, target)
        case .choices, .checklist, .ranking: listValue(node, target)
        case .table: refused(node, target, .needsRows)
        }
    }

    private mutating func refused(
        _ node: Node, _ target: SheetTarget, _ code: SheetFinding, _ arguments: [String: String] = [:]
    ) -> Value? {
        let basic = ["path": target.name, "value": String(node.written.prefix(80))]
        report(code, node, basic.merging(arguments) { $1 })
        return nil
    }

    private mutating func textValue(_ node: Node, _ target: SheetTarget) -> Value? {
        guard node.scalar != nil || node.mapping != nil, let text = text(node) else {
            return refused(node, target, .needsText)
        }
        return .text(text)
    }

    // MARK: Numbers, dates, yes or no

    /// As a program writes numbers (3.5), or in any form one may type at the question (12 500; 3,5).
    private mutating func numberValue(_ node: Node, _ target: SheetTarget, isWhole: Bool) -> Value? {
        let wrong: SheetFinding = isWhole ? .needsWholeNumber : .needsNumber
        guard let number = Self.plainNumber(node.written) else { return typedNumber(node, target, wrong) }
        if isWhole, number != Decimal(Int(rounding: number)) { return refused(node, target, wrong) }
        let (least, most) = limits(of: target.field)
        guard least.map({ number >= $0 }) ?? true, most.map({ number <= $0 }) ?? true else {
            return outOfRange(node, target)
        }
        return .number(number)
    }

    private mutating func typedNumber(_ node: Node, _ target: SheetTarget, _ wrong: SheetFinding) -> Value? {
        switch target.field.read(node.written, options: listedOptions(of: target.field), language: language) {
        case .success(let value): value
        case .failure(.tooSmall), .failure(.tooLarge): outOfRange(node, target)
        case .failure: refused(node, target, wrong)
        }
    }

    private mutating func outOfRange(_ node: Node, _ target: SheetTarget) -> Value? {
        let (least, most) = limits(of: target.field)
        return refused(node, target, .outOfRange, ["limits": Self.words(least, most)])
    }

    private func listedOptions(of field: Field) -> [Option] {
        if case .listed(let options) = field.options { options } else { [] }
    }

    private func limits(of field: Field) -> (least: Decimal?, most: Decimal?) {
        let levels = listedOptions(of: field)
        guard field.kind == .scale, !levels.isEmpty else { return (field.minimum, field.maximum) }
        let first = field.firstLevel(of: levels)
        return (Decimal(first), Decimal(first + levels.count - 1))
    }

    private static func words(_ least: Decimal?, _ most: Decimal?) -> String {
        switch (least, most) {
        case (let least?, let most?): "\(least)–\(most)"
        case (let least?, nil): "≥ \(least)"
        case (nil, let most?): "≤ \(most)"
        case (nil, nil): ""
        }
    }

    private static func plainNumber(_ text: String) -> Decimal? {
        guard text.utf8.count <= 40, text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { return nil }
        return Decimal(string: text)
    }

    private mutating func dateValue(_ node: Node, _ target: SheetTarget) -> Value? {
        guard let day = Day(node.written) else { return refused(node, target, .needsDate) }
        return .text(day.description)
    }

    private mutating func flagValue(_ node: Node, _ target: SheetTarget) -> Value? {
        switch node.written.lowercased() {
        case "true", "yes", "да": .flag(true)
        case "false", "no", "не": .flag(false)
        default: refused(node, target, .needsYesNo)
        }
    }

    // MARK: Options

    private mutating func optionValue(_ node: Node, _ target: SheetTarget) -> Value? {
        guard node.scalar != nil else { return refused(node, target, .needsOption) }
        return option(node, target).map(Value.text)
    }

    private mutating func listValue(_ node: Node, _ target: SheetTarget) -> Value? {
        let items = node.sequence.map(Array.init) ?? [node]
        guard items.allSatisfy({ $0.scalar != nil }) else { return refused(node, target, .needsList) }
        let ids = items.compactMap { option($0, target) }
        return ids.isEmpty && !items.isEmpty ? nil : .list(ids)
    }

    /// The id of an option; nil, with a finding, when the question has no such option.
    private mutating func option(_ node: Node, _ target: SheetTarget) -> String? {
        let id = node.written
        switch target.field.options {
        case .listed(let options):
            guard !options.contains(where: { $0.id == id }) else { return id }
            let known = options.map(\.id)
            let near = near(id, among: known) ?? known.joined(separator: ", ")
            _ = refused(node, target, .unknownOption, ["near": near])
            return nil
        case .rows(let table):
            guard AnswerPath.isID(id) else { break }
            if !hasRow(id, in: table) {
                report(
                    .unknownRow, node, ["path": target.name, "row": id, "table": table], severity: .warning)
            }
            return id
        case .register, .none:
            guard AnswerPath.isID(id) else { break }
            return id
        }
        _ = refused(node, target, .needsOption)
        return nil
    }
}
