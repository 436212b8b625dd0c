import Answers
import Foundation
import Wording

@testable import Guide

/// A field for tests; the label is the same in both languages.
func field(
    _ kind: Kind, label: String = "?", minimum: Decimal? = nil, maximum: Decimal? = nil,
    unit: Localized? = nil,
    options: OptionSource = .none
) -> Field {
    Field(
        kind: kind, label: Localized(same: label), help: .empty, example: .empty, minimum: minimum,
        maximum: maximum,
        unit: unit, options: options, isPersonal: false)
}

func question(
    _ id: String, _ field: Field = field(.text), needed: Bool = true, when: Condition? = nil,
    columns: [Column] = []
) -> Question {
    Question(
        id: id, field: field, why: .empty, needed: needed ? "prepare" : nil, when: when, themes: [],
        columns: columns,
        fill: nil)
}

func column(_ id: String, _ field: Field = field(.text), required: Bool = true, when: Condition? = nil)
    -> Column
{
    Column(id: id, field: field, isRequired: required, when: when)
}

func step(_ id: String, _ questions: [Question]) -> Step {
    Step(
        id: id, phase: "prepare", title: Localized(same: id), purpose: .empty, output: .empty,
        participants: .empty,
        evidence: .empty, weeks: 1, mistakes: [], themes: [], offersPractices: false, questions: questions)
}

func guide(_ steps: Step...) -> Guide {
    let phase = Phase(id: "prepare", title: .empty, steps: steps.map(\.id))
    return Guide(id: "g", version: "1", title: .empty, about: .empty, phases: [phase], steps: steps)
}

func option(_ id: String, _ bg: String, _ en: String) -> Option {
    Option(id: id, label: Localized(bg: bg, en: en))
}

/// Answers made of changes, one second after the other.
func answers(_ changes: Change...) -> Answers { Answers(changes.enumerated().map { event($0, $1) }) }

func event(_ number: Int, _ change: Change) -> Event {
    let digits = String(1000 + number)
    return Event(id: digits, at: "2026-11-23T\(digits)", by: "", guide: "1", change: change)
}

func set(_ path: String, _ value: Value) -> Change {
    AnswerPath(parsing: path).map { .set($0, value) } ?? .version(path)
}

func mark(_ path: String, _ mark: Mark) -> Change {
    AnswerPath(parsing: path).map { .mark($0, mark) } ?? .version(path)
}
