import Findings
import Foundation
import Guide
import Templates
import Testing
import Wording

/// A template for the short path prints no more than is asked there.
@Suite struct CoreTemplateTests {
    private static let guide: Guide = {
        var guide = SmallGuide.guide
        for step in guide.steps.indices {
            for index in guide.steps[step].questions.indices {
                let id = guide.steps[step].questions[index].id
                guard ["mandate.reason", "measures"].contains(id) else { continue }
                guide.steps[step].questions[index].isCore = true
                for column in guide.steps[step].questions[index].columns.indices
                where guide.steps[step].questions[index].columns[column].id == "title" {
                    guide.steps[step].questions[index].columns[column].isCore = true
                }
            }
        }
        return guide
    }()

    private func names(_ content: Template.Content, when: Condition? = nil, path: GuidePath = .core)
        -> [String]
    {
        let line = Template.Line(line: 1, text: .empty)
        let section = Template.Section(
            line: 1, id: "one", title: Localized(same: "One"), numbering: .numbered, when: nil,
            startsPage: false, items: [.init(line: 7, when: when, content)], sections: [])
        let template = Template(
            id: "t", version: "1", title: line, subtitle: line, author: line, sections: [section], path: path)
        return template.check(guide: Self.guide, file: "core.yaml").all
            .filter { $0.code == "template.not-on-path" && $0.place?.line == 7 }
            .compactMap { $0.arguments["name"] }
    }

    private func text(_ text: String) -> Template.Content { .text(Localized(same: text), lead: nil) }

    @Test func `what is asked on the path, worked out or filled by the register may be printed`() {
        #expect(names(text("{{mandate.reason}} {{count.measures}} {{period}}")) == [])
        #expect(names(.table(.init(table: "measures", caption: .empty, columns: ["title"]))) == [])
        #expect(names(.part("measures-overview")) == [])
    }

    @Test func `what the path does not ask is refused wherever it stands`() {
        #expect(names(text("{{mandate.startYear}}")) == ["mandate.startYear"])
        #expect(names(text("{{#mandate.startYear}}x{{/mandate.startYear}}")) == ["mandate.startYear"])
        #expect(names(.answer("mandate.startYear", lead: nil)) == ["mandate.startYear"])
        #expect(
            names(.table(.init(table: "measures", caption: .empty, columns: ["title", "lead"])))
                == ["measures/lead"])
        #expect(names(.each("measures", [.init(line: 7, text("{{title}} {{lead}}"))])) == ["measures/lead"])
        #expect(names(text("{{count.risks}}")) == ["risks"])
    }

    @Test func `it may be printed where it is answered all the same`() {
        let answered = Condition.test(question: "mandate.startYear", .answered(true))
        #expect(names(text("{{mandate.startYear}}"), when: answered) == [])
        #expect(names(text("{{mandate.startYear}}"), when: .not(answered)) == ["mandate.startYear"])
        #expect(names(text("{{mandate.startYear}}"), when: .any([answered])) == ["mandate.startYear"])
    }

    @Test func `a template for the full path prints what it likes`() {
        #expect(names(text("{{mandate.startYear}}"), path: .full) == [])
    }
}
