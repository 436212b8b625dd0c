import Answers
import Document
import Drafting
import Guide
import Templates
import Testing
import Wording

/// That no words stand both in a lead and in the answer behind it.
@Suite struct LeadTests {
    private func said(_ lead: String, _ answer: String) throws -> String {
        let item = Template.Content.text(
            Localized(same: "{{mandate.reason}}"), lead: Localized(same: lead))
        let given = answers(["mandate.reason": .text(answer)])
        return try draft([section("a", [item])], given).lines.last ?? ""
    }

    @Test(arguments: [
        ("Първо:", "Първо идват гишетата.", "Първо идват гишетата."),
        (
            "Ако времето не стигне, първо отпада:", "Първо отпада анкетата.",
            "Ако времето не стигне, първо отпада: анкетата."
        ),
        (
            "На всеки шест месеца се публикува:", "На всеки шест месеца публикуваме отчет.",
            "На всеки шест месеца публикуваме отчет."
        ),
        ("Лични данни.", "Лични данни не се събират.", "Лични данни не се събират."),
        ("Кога сменяме посоката.", "Сменяме посоката, ако спре.", "Сменяме посоката, ако спре."),
        ("Заседава:", "веднъж на месец", "Заседава: веднъж на месец"),
        ("На година:", "На първо място гишето.", "На година: На първо място гишето."),
        (
            "Published every six months:", "Every six months: the money.",
            "Published every six months: the money."
        ),
    ])
    func `words of the lead are told once`(lead: String, answer: String, line: String) throws {
        #expect(try said(lead, answer) == line)
    }
}
