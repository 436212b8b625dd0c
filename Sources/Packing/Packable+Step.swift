package import Guide
import Wording

extension Step: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), phase: try unpacker.next(), title: try unpacker.next(),
            purpose: try unpacker.next(), output: try unpacker.next(), done: try unpacker.next(),
            participants: try unpacker.next(), evidence: try unpacker.next(), weeks: try unpacker.next(),
            mistakes: try unpacker.next(), participation: try unpacker.next(), agenda: try unpacker.next(),
            variants: try unpacker.next(), trainer: try unpacker.next(), themes: try unpacker.next(),
            offersPractices: try unpacker.next(), questions: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, phase, title, purpose, output, done, participants, evidence, weeks)
        packer.write(mistakes, participation, agenda, variants, trainer, themes, offersPractices, questions)
    }
}

extension Mistake: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(what: try unpacker.next(), notice: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(what, notice) }
}

extension StepParticipation: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            level: try unpacker.next(), towards: try unpacker.next(), minimum: try unpacker.next(),
            better: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(level, towards, minimum, better) }
}

extension Agenda: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(title: try unpacker.next(), parts: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(title, parts) }
}

extension Agenda.Part: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(minutes: try unpacker.next(), what: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(minutes, what) }
}

extension Variant: Packable {}

extension VariantRule: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(label: try unpacker.next(), when: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(label, when) }
}

extension LightVersion: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(title: try unpacker.next(), about: try unpacker.next(), workshops: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(title, about, workshops) }
}

extension LightVersion.Workshop: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(agenda: try unpacker.next(), steps: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(agenda, steps) }
}

extension Questionnaire: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), audience: try unpacker.next(),
            opening: try unpacker.next(), closing: try unpacker.next(), questions: try unpacker.next(),
            method: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, title, audience, opening, closing, questions, method)
    }
}

extension Questionnaire.Item: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            id: try unpacker.next(), kind: try unpacker.next(), text: try unpacker.next(),
            options: try unpacker.next(), other: try unpacker.next(), lines: try unpacker.next(),
            feeds: try unpacker.next())
    }
    package func pack(into packer: inout Packer) {
        packer.write(id, kind, text, options, other, lines, feeds)
    }
}

extension Questionnaire.Kind: Packable {}
