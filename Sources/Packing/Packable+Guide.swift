import Foundation
package import Guide
package import Wording

extension Language: Packable {}
extension GuidePath: Packable {}

extension Localized: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(bg: try unpacker.next(), en: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(bg, en) }
}

extension Guide: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), version: try unpacker.next(), title: try unpacker.next(),
            about: try unpacker.next(), phases: try unpacker.next(), steps: try unpacker.next(),
            themes: try unpacker.next(), levels: try unpacker.next(), variants: try unpacker.next(),
            light: try unpacker.next(),
            questionnaires: try unpacker.next(), pathQuestion: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, version, title, about, phases, steps, themes, levels, variants, light)
        packer.write(questionnaires, pathQuestion)
    }
}

extension Phase: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(id: try unpacker.next(), title: try unpacker.next(), steps: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(id, title, steps) }
}

extension Question: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), field: try unpacker.next(), why: try unpacker.next(),
            needed: try unpacker.next(), when: try unpacker.next(), themes: try unpacker.next(),
            columns: try unpacker.next(), fill: try unpacker.next(), short: try unpacker.next(),
            poor: try unpacker.next(), frameworks: try unpacker.next(), beside: try unpacker.next(),
            group: try unpacker.next(), lifts: try unpacker.next(), notes: try unpacker.next(),
            key: try unpacker.next(), isCore: try unpacker.next(), coreRows: try unpacker.next(),
            front: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, field, why, needed, when, themes, columns, fill, short)
        packer.write(poor, frameworks, beside, group, lifts, notes, key, isCore, coreRows, front)
    }
}

extension Note: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(when: try unpacker.next(), text: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(when, text) }
}

extension PoorExample: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(answer: try unpacker.next(), reason: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(answer, reason) }
}

extension Column: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), field: try unpacker.next(), isRequired: try unpacker.next(),
            when: try unpacker.next(), fill: try unpacker.next(), isCore: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(id, field, isRequired, when, fill, isCore) }
}

extension Field: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            kind: try unpacker.next(), label: try unpacker.next(), help: try unpacker.next(),
            example: try unpacker.next(), minimum: try unpacker.next(), maximum: try unpacker.next(),
            unit: try unpacker.next(), options: try unpacker.next(), isPersonal: try unpacker.next(),
            after: try unpacker.next(), within: try unpacker.next(), isWhole: try unpacker.next(),
            precision: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(kind, label, help, example, minimum, maximum, unit, options, isPersonal)
        packer.write(after, within, isWhole, precision)
    }
}

extension Kind: Packable {}
extension Precision: Packable {}
extension Register: Packable {}

extension Option: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(id: try unpacker.next(), label: try unpacker.next(), description: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(id, label, description) }
}

extension OptionSource: Packable {
    package init(from unpacker: inout Unpacker) throws {
        switch try unpacker.token() {
        case "none": self = .none
        case "listed": self = .listed(try unpacker.next())
        case "rows": self = .rows(of: try unpacker.next())
        case "register": self = .register(try unpacker.next())
        default: throw unpacker.damaged
        }
    }
    package func pack(into packer: inout Packer) {
        switch self {
        case .none: packer.write("none")
        case .listed(let options): packer.write("listed", options)
        case .rows(let table): packer.write("rows", table)
        case .register(let register): packer.write("register", register)
        }
    }
}

extension Condition: Packable {
    package init(from unpacker: inout Unpacker) throws {
        switch try unpacker.token() {
        case "all": self = .all(try unpacker.next())
        case "any": self = .any(try unpacker.next())
        case "not": self = .not(try unpacker.next())
        case "test": self = .test(question: try unpacker.next(), try unpacker.next())
        default: throw unpacker.damaged
        }
    }
    package func pack(into packer: inout Packer) {
        switch self {
        case .all(let conditions): packer.write("all", conditions)
        case .any(let conditions): packer.write("any", conditions)
        case .not(let condition): packer.write("not", condition)
        case .test(let question, let test): packer.write("test", question, test)
        }
    }
}

extension Condition.Test: Packable {
    package init(from unpacker: inout Unpacker) throws {
        switch try unpacker.token() {
        case "is": self = .is(try unpacker.next())
        case "contains": self = .contains(try unpacker.next())
        case "atLeast": self = .atLeast(try unpacker.next())
        case "atMost": self = .atMost(try unpacker.next())
        case "answered": self = .answered(try unpacker.next())
        case "countAtLeast": self = .countAtLeast(try unpacker.next())
        case "countAtMost": self = .countAtMost(try unpacker.next())
        default: throw unpacker.damaged
        }
    }
    package func pack(into packer: inout Packer) {
        switch self {
        case .is(let value): packer.write("is", value)
        case .contains(let option): packer.write("contains", option)
        case .atLeast(let bound): packer.write("atLeast", bound)
        case .atMost(let bound): packer.write("atMost", bound)
        case .answered(let flag): packer.write("answered", flag)
        case .countAtLeast(let bound): packer.write("countAtLeast", bound)
        case .countAtMost(let bound): packer.write("countAtMost", bound)
        }
    }
}
