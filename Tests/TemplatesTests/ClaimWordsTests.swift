import Findings
import Guide
import Templates
import Testing
import Wording

/// A template claims nothing that no condition bears out.
@Suite struct ClaimWordsTests {
    private static let words = ClaimWords(
        Texts(["template.claims": Localized(bg: "подреден; без имена", en: "ranked; is sure")], in: .bg))

    private func claims(_ contents: [Template.Content], when: Condition? = nil) -> [String] {
        var section = section("a", contents)
        section.when = when
        return template([section]).check(guide: SmallGuide.guide, file: "t.yaml", claims: Self.words).all
            .map { "\($0.code) \($0.place?.line ?? 0) \($0.severity) \($0.arguments["name"] ?? "")" }
    }

    @Test func `a template that claims something whatever the answers are is told so at the line`() {
        let found = claims([
            text("Добре. Проблемите са подредени по тежест. Край."), text("All money is sure."),
        ])
        #expect(
            found == [
                "template.claim-without-ground 1 warning Проблемите са подредени по тежест",
                "template.claim-without-ground 2 warning All money is sure",
            ])
        let table = Template.Content.table(
            .init(table: "measures", caption: Localized(bg: "Подредени мерки", en: "x")))
        #expect(claims([table]).count == 1)
    }

    @Test func `a claim in a condition is left in peace`() {
        let bound = text(
            "Има {{#if.ranked}}подредени {{title}} проблеми{{/if.ranked}}{{^if.ranked}}is sure{{/if.ranked}}."
        )
        #expect(claims([text("Неподредени са.")]) == [])
        #expect(claims([text("{{#if.ranked}}подредени{{/if.ranked}}")]) == [])
        #expect(claims([bound]).filter { $0.contains("claim") } == [])
        let test = Condition.test(question: "mandate.scope", .is("alone"))
        #expect(claims([text("подредени")], when: test) == [])
        var item = Template.Item(line: 1, text("подредени"))
        item.when = test
        #expect(claims([.callout(.note, [item])]) == [])
    }
}
