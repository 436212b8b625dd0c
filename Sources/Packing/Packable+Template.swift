import Guide
package import Templates
import Wording

extension Template: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), version: try unpacker.next(), purpose: try unpacker.next(),
            title: try unpacker.next(), subtitle: try unpacker.next(), author: try unpacker.next(),
            sections: try unpacker.next(), path: try unpacker.next(), hasCover: try unpacker.next(),
            isForHall: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, version, purpose, title, subtitle, author, sections, path, hasCover, isForHall)
    }
}

extension Template.Summary: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(id: try unpacker.next(), purpose: try unpacker.next(), path: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(id, purpose, path) }
}

extension Template.Line: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(line: try unpacker.next(), text: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(line, text) }
}

extension Template.Section: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            line: try unpacker.next(), id: try unpacker.next(), title: try unpacker.next(),
            numbering: try unpacker.next(), when: try unpacker.next(), startsPage: try unpacker.next(),
            mention: try unpacker.next(), items: try unpacker.next(), sections: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(line, id, title, numbering, when, startsPage, mention, items, sections)
    }
}

extension Template.Numbering: Packable {}
extension Template.Callout: Packable {}

extension Template.Item: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(line: try unpacker.next(), when: try unpacker.next(), try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(line, when, content) }
}

extension Template.Content: Packable {
    package init(from unpacker: inout Unpacker) throws {
        switch try unpacker.token() {
        case "text": self = .text(try unpacker.next(), lead: try unpacker.next())
        case "list": self = .list(try unpacker.next(), ordered: try unpacker.next())
        case "answer": self = .answer(try unpacker.next(), lead: try unpacker.next())
        case "table": self = .table(try unpacker.next())
        case "chart": self = .chart(try unpacker.next(), caption: try unpacker.next())
        case "timeline": self = .timeline(caption: try unpacker.next())
        case "part": self = .part(try unpacker.next())
        case "practices": self = .practices(section: try unpacker.next())
        case "each": self = .each(try unpacker.next(), try unpacker.next())
        case "heading": self = .heading(try unpacker.next())
        case "callout": self = .callout(try unpacker.next(), try unpacker.next())
        case "contents": self = .contents(depth: try unpacker.next())
        case "pageBreak": self = .pageBreak
        default: throw unpacker.damaged
        }
    }
    package func pack(into packer: inout Packer) {
        switch self {
        case .text(let text, let lead): packer.write("text", text, lead)
        case .list(let items, let ordered): packer.write("list", items, ordered)
        case .answer(let question, let lead): packer.write("answer", question, lead)
        case .table(let table): packer.write("table", table)
        case .chart(let name, let caption): packer.write("chart", name, caption)
        case .timeline(let caption): packer.write("timeline", caption)
        case .part(let name): packer.write("part", name)
        case .practices(let section): packer.write("practices", section)
        case .each(let table, let items): packer.write("each", table, items)
        case .heading(let text): packer.write("heading", text)
        case .callout(let kind, let items): packer.write("callout", kind, items)
        case .contents(let depth): packer.write("contents", depth)
        case .pageBreak: packer.write("pageBreak")
        }
    }
}

extension Template.TableItem: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            table: try unpacker.next(), caption: try unpacker.next(), columns: try unpacker.next(),
            totals: try unpacker.next(), filter: try unpacker.next(), isNumbered: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(table, caption, columns, totals, filter, isNumbered)
    }
}

extension Template.Filter: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(column: try unpacker.next(), options: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(column, options) }
}
