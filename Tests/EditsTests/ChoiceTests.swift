import Document
import Edits
import TestKit
import Testing

/// What comes back for the person to choose, and what is offered as an answer.
@Suite struct ChoiceTests {
    private func edits(_ edited: [Passage], of base: Document, onto new: [Block]) -> Edits {
        Edits(edited, of: DraftedText(base, template: "memo"), onto: .sample(new))
    }

    private func edits(_ edited: [Block], of base: [Block], onto new: [Block]) -> Edits {
        edits(Document.sample(edited).passages, of: .sample(base), onto: new)
    }

    private func result(_ edits: Edits) -> [Block] { edits.document(Texts.words).blocks }

    // MARK: What was taken out

    @Test func `a paragraph that was taken out does not come back in silence in quite other words`() {
        let base = [heading("Lead"), text("The mayor leads the work."), text("It begins in May.")]
        let new = [heading("Lead"), text("Nobody at all."), text("It begins in May.")]
        let edits = edits([base[0], base[2]], of: base, onto: new)
        #expect(result(edits) == [new[0], versions("Nobody at all.", nil), new[2]])
        #expect(edits.disputes == ["Lead"] && !edits.isEmpty)
    }

    @Test func `nor in more paragraphs than it had`() {
        let base = [text("The mayor leads the work."), text("It begins in May.")]
        let new = [text("Nobody."), text("Somebody else."), text("It begins in May.")]
        let edits = edits([base[1]], of: base, onto: new)
        #expect(result(edits) == [versions("Nobody.", nil), versions("Somebody else.", nil), new[2]])
        #expect(edits.disputes.count == 2)
    }

    @Test func `nor a row`() {
        let base = [table([["Description", "A portal"], ["Money", "5 euro"]])]
        let new = [table([["Description", "Quite another thing of many words"], ["Money", "5 euro"]])]
        let edits = edits([table([["Money", "5 euro"]])], of: base, onto: new)
        #expect(result(edits).last?.words.contains("another thing of many words nothing") == true)
        #expect(edits.disputes.count == 1)
    }

    @Test func `a section that was taken out comes back with its heading to choose from`() {
        let section = [heading("Ready", level: 2), text("We have systems."), text("We have people.")]
        let base = [heading("State")] + section + [heading("Next")]
        let new = [base[0], section[0], text("Everything hangs together."), section[2], base[4]]
        let edits = edits([base[0], base[4]], of: base, onto: new)
        #expect(
            result(edits).dropFirst().dropLast() == [
                versions("Ready", nil), versions("Everything hangs together.", nil),
            ])
        #expect(edits.disputes == ["Ready", "Ready"] && edits.kept == 1)
    }

    @Test func `what the person has said in other words, and the dossier has taken over, is no choice`() {
        let base = [text("The mayor leads the work.")]
        let edited = [text("Nobody."), text("Somebody else.")]
        for new in [edited, [edited[0]]] {
            let edits = edits(edited, of: base, onto: new)
            #expect(result(edits) == edited && edits.disputes.isEmpty)
        }
    }

    @Test func `a paragraph that was moved stands beside what the dossier says now`() {
        let base = [text("The mayor leads the work."), text("It begins in May."), text("It ends in June.")]
        let new = [text("The deputy leads the work."), base[1], base[2]]
        for moved in ["The mayor leads the work.", "The mayor herself leads the work."] {
            let edits = edits([base[1], base[2], text(moved)], of: base, onto: new)
            #expect(result(edits) == [base[1], base[2], versions("The deputy leads the work.", moved)])
            #expect(edits.disputes.count == 1 && edits.kept == 0)
        }
    }

    // MARK: What nobody has chosen

    @Test func `a choice nobody has made is put anew, with the newest words of the dossier`() {
        func base(_ words: String) -> [Block] { [heading("Lead"), text(words), text("It begins in May.")] }
        let (mine, first, second) = (
            "Mine leads the work.", "The first leads the work.", "The second leads it."
        )
        let one = edits(base(mine), of: base("The mayor leads the work."), onto: base(first))
        let file = one.document(Texts.words).passages.undecided(Texts.words)
        for new in [first, second] {
            let next = edits(file, of: .sample(base(first)), onto: base(new))
            #expect(result(next) == [base(new)[0], versions(new, mine), base(new)[2]])
            #expect(next.disputes == ["Lead"] && next.kept == 0)
        }
        let taken = edits(file, of: .sample(base(first)), onto: base(mine))
        #expect(result(taken) == base(mine) && taken.isEmpty)
    }

    @Test func `so is one of what was taken out, or is in the file alone`() {
        let (base, first) = ([text("One."), text("It is in May.")], [text("One."), text("It is in June.")])
        let second = [text("One."), text("It is in July.")]
        let gone = edits([base[0]], of: base, onto: first).document(Texts.words)
        let again = edits(gone.passages.undecided(Texts.words), of: .sample(first), onto: second)
        #expect(result(again) == [second[0], versions("It is in July.", nil)] && again.disputes.count == 1)
        let alone = edits([base[0], text("It is in May or so.")], of: base, onto: [base[0]])
            .document(Texts.words)
        let still = edits(alone.passages.undecided(Texts.words), of: .sample([base[0]]), onto: [base[0]])
        #expect(result(still) == [base[0], versions(nil, "It is in May or so.")] && still.kept == 0)
    }

    @Test func `so is one in a cell, or below a table`() {
        func base(_ words: String) -> [Block] {
            [table([["Sign", words, "fixed"], ["Other", "row", "x"]])]
        }
        let one = edits(base("mine"), of: base("old"), onto: base("first")).document(Texts.words)
        let next = edits(
            one.passages.undecided(Texts.words), of: .sample(base("first")), onto: base("second"))
        let direct = edits(base("mine"), of: base("old"), onto: base("second"))
        #expect(result(next) == result(direct) && next.disputes.count == 1 && next.kept == 0)
        let gone = [table([["Other", "row", "x"]])]
        let below = edits(gone, of: base("old"), onto: base("first")).document(Texts.words)
        let later = edits(
            below.passages.undecided(Texts.words), of: .sample(base("first")), onto: base("second"))
        #expect(result(later) == result(edits(gone, of: base("old"), onto: base("second"))))
    }

    @Test func `what was typed into either text of a choice is not lost`() {
        let (base, first) = ([text("It is in May.")], [text("It is in June.")])
        var file = edits([text("It is in late May.")], of: base, onto: first).document(Texts.words).passages
        file[file.count - 1].cells[0].paragraphs = [[.text("It is in June, truly.")]]
        let next = edits(file.undecided(Texts.words), of: .sample(first), onto: [text("It is in July.")])
        let words = result(next).map(\.words).joined()
        for typed in ["July", "truly", "late May"] { #expect(words.contains(typed), "\(words)") }
        func row(_ words: String) -> [Block] { [table([["Sign of the risk", words, "Nobody knows"]])] }
        file = edits(row("mine"), of: row("old"), onto: row("first")).document(Texts.words).passages
        file[file.count - 1].cells[1].paragraphs[0].append(.text(" truly"))
        let cell = edits(file.undecided(Texts.words), of: .sample(row("first")), onto: row("second"))
        let all = result(cell).map(\.words).joined()
        for typed in ["second", "truly", "mine"] { #expect(all.contains(typed), "\(all)") }
    }

    // MARK: Offers

    private func answer(_ words: String) -> Block { Block(.paragraph([.text(words)]), from: ["a"]) }

    @Test func `an answer parted in paragraphs is offered whole`() {
        let whole = answer("The systems are there and joined. Contracts say whose the data are and who pays.")
        let base = [text("Above."), whole, text("Below.")]
        let (one, two) = (
            "The systems are there and joined.", "Contracts say whose the data are and who pays."
        )
        for parts in [[one, two], [one, "Contracts now say whose the data are and who pays."]] {
            let edits = edits([base[0]] + parts.map(text) + [base[2]], of: base, onto: base)
            #expect(edits.offers.map(\.new) == [parts.joined(separator: "\n")])
        }
        let beside = edits(
            [
                base[0], text(one + " Contracts say whose the data are and who pays us."),
                text("A new word."), base[2],
            ],
            of: base, onto: base)
        #expect(beside.offers.map(\.new) == [one + " Contracts say whose the data are and who pays us."])
    }

    @Test func `answers that were joined are not offered`() {
        let base = [answer("The systems are there and joined."), answer("Contracts say whose the data are.")]
        let joined = text("The systems are there and joined. Contracts say whose the data are.")
        #expect(edits([joined], of: base, onto: base).offers.isEmpty)
    }
}
