import Catalog
import Findings
import Foundation
import Guide
import Loading
import Testing
import Wording

/// A way to break one file of the small guide, and what the check must say of it.
struct Break: CustomTestStringConvertible, Sendable {
    enum File: String, Sendable {
        case outline = "guide.yaml"
        case step = "steps/01-mandate.yaml"
        case changes = "changes.yaml"
        case practice = "catalog/practices/ee/ee-tartu-example.yaml"
        case frameworks = "catalog/frameworks.yaml"
        case methods = "methods.yaml"
        case forms = "questionnaires.yaml"
    }

    var file: File
    var old: String
    var new: String
    var code: String
    /// The line of the file the finding must name.
    var line: Int

    init(_ file: File, _ old: String, _ new: String, _ code: String, line: Int) {
        (self.file, self.old, self.new, self.code, self.line) = (file, old, new, code, line)
    }

    var testDescription: String { "\(code) at line \(line)" }

    var findings: Findings {
        let text = SmallGuide.paths[file.rawValue, default: ""].replacing(old, with: new)
        let files = SmallGuide.files([file.rawValue: text])
        return ContentBundle.load(files, prefix: "guide/").findings
    }
}

@Suite struct ContentBundleTests {
    @Test func readsASoundGuideWithoutFindings() throws {
        let (bundle, findings) = ContentBundle.load(SmallGuide.files(), prefix: "guide/")
        #expect(findings.isEmpty, "\(findings.all)")
        let guide = try #require(bundle?.guide)
        #expect(guide.questions.map(\.id) == ["people", "scope", "partners", "level", "scores"])
        #expect(guide.question("people")?.field.maximum == 9000)
        #expect(guide.question("partners")?.when == .test(question: "scope", .is("joint")))
        #expect(bundle?.practices.first?.technology.map(\.en) == ["VOLIS", "map"])
    }

    @Test(arguments: [
        Break(.outline, "phases:", "phasse:", "loading.unknown-key", line: 6),
        Break(.outline, "steps: [mandate]", "steps: [mandate, vision]", "guide.step-missing", line: 7),
        Break(.outline, "steps: [mandate]", "steps: []", "guide.step-without-place", line: 1),
        Break(
            .outline, "{bg: \"Ръководство\", en: \"Guide\"}", "{bg: \"Ръководство\"}",
            "loading.missing-language", line: 4),
        Break(.step, "phase: prepare", "phase: preapre", "guide.unknown-phase", line: 1),
        Break(.step, "kind: number", "kind: nubmer", "loading.not-one-of", line: 13),
        Break(.step, "needed: prepare", "needed: later", "guide.unknown-needed", line: 12),
        Break(.step, "min: 1\n", "min: 10000\n", "guide.limits-crossed", line: 12),
        Break(.step, "min: 1\n", "min: one\n", "loading.wrong-type", line: 19),
        Break(.step, "id: scope", "id: people", "loading.duplicate-id", line: 22),
        Break(
            .step, "themes: [governance]\n    options", "themes: [goverance]\n    options",
            "loading.unknown-theme", line: 28),
        Break(.step, "question: scope", "question: skope", "guide.unknown-question", line: 32),
        Break(.step, "{question: scope, is: joint}", "{country: BG}", "guide.unknown-question", line: 32),
        Break(.step, "is: joint}", "is: jointly}", "guide.unknown-option", line: 32),
        Break(.step, "is: joint}", "is: jointly}", "guide.never-reached", line: 32),
        Break(.step, "is: joint}", "atLeast: 3}", "guide.wrong-test", line: 32),
        Break(.step, "{question: scope, is: joint}", "{question: scope}", "loading.bad-condition", line: 39),
        Break(
            .step, "{question: scope, is: joint}", "{question: people, atLeast: 10000}",
            "guide.never-reached", line: 32),
        Break(
            .step, "{question: scope, is: joint}",
            "{all: [{question: scope, is: joint}, {question: scope, is: alone}]}", "guide.never-reached",
            line: 32),
        Break(
            .step, "{question: scope, is: joint}", "{question: partners, answered: true}", "guide.cycle",
            line: 32),
        Break(.step, "kind: choice", "kind: text", "guide.options-without-choice", line: 22),
        Break(.step, "kind: table", "kind: text", "guide.columns-without-table", line: 32),
        Break(
            .step, "when: {question: scope, is: joint}",
            "when: {question: scope, is: joint}\n    key: [nmae]", "guide.unknown-key", line: 40),
        Break(
            .step, "when: {question: scope, is: joint}",
            "when: {question: scope, is: joint}\n    key: [name, name]", "guide.unknown-key", line: 40),
        Break(
            .step, "kind: text, required", "kind: text, whole: true, required", "guide.whole-without-number",
            line: 41),
        Break(
            .step, "kind: text, required", "kind: choice, of: partnesr, required", "guide.unknown-table",
            line: 41),
        Break(.step, "kind: text, required", "kind: table, required", "guide.table-in-table", line: 41),
        Break(.step, "kind: text, required", "kind: choice, required", "guide.no-options", line: 41),
        Break(.step, "needed: prepare", "fill: municipality.hight", "guide.unknown-fill", line: 12),
        Break(
            .step, "label: {bg: \"Сами ли?\"", "label: {bg: \"Сами\\x07 ли?\"", "loading.control-characters",
            line: 24),
        Break(.step, "weeks: 2", "weeks: &two 2", "loading.alias", line: 8),
        Break(.step, "weeks: 2", "weeks: [2", "loading.not-yaml", line: 9),
        Break(
            .practice, "sources:\n  - {n: 1", "sauces:\n  - {n: 1", "loading.practice-without-source", line: 1
        ),
        Break(.practice, "source: 1}", "source: 7}", "loading.unknown-source", line: 13),
        Break(
            .practice, "themes: [governance, data]", "themes: [goverance]", "loading.unknown-theme", line: 7),
        Break(.practice, "year: 2023, ", "", "loading.figure-without-year", line: 13),
        Break(.practice, "id: ee-tartu-example", "id: ee-tartu-other", "loading.wrong-file-name", line: 1),
        Break(
            .practice, "themes: [governance, data]", "themes: [data]", "loading.theme-without-practice",
            line: 12),
    ])
    func namesTheMistakeAndItsLine(mistake: Break) {
        let found = mistake.findings.all.filter { $0.code == mistake.code }
        #expect(found.contains { $0.place?.line == mistake.line }, "\(mistake.findings.all)")
    }

    @Test func asksForTheCountryWhereTheRegisterFillsItIn() {
        func condition(_ country: String) -> Condition? {
            let step = SmallGuide.step.replacing(
                "{question: scope, is: joint}", with: "{country: \(country)}"
            )
            .replacing("needed: prepare", with: "fill: municipality.country")
            let files = SmallGuide.files(["steps/01-mandate.yaml": step])
            return ContentBundle.load(files, prefix: "guide/").bundle?.guide.question("partners")?.when
        }
        #expect(condition("EE") == .test(question: "people", .is("EE")))
        #expect(
            condition("BG")
                == .any([
                    .test(question: "people", .is("BG")), .test(question: "people", .answered(false)),
                ]))
    }

    @Test func addsWhatReadersOfTheGuideMissInItAtItsPlace() throws {
        let findings = ContentBundle.load(SmallGuide.files(), prefix: "guide/") { guide, places in
            Findings([Finding(.error, Missed.question, at: places["scope"], ["id": guide.id])])
        }.findings
        let missed = try #require(findings.all.first)
        #expect(missed.code == "reader.missed" && missed.arguments["id"] == "small")
        #expect(missed.place?.line == 22)
    }

    private enum Missed: String, FindingCode { case question = "reader.missed" }

    @Test func reportsEveryMistakeOfAFileAtOnce() {
        let step = SmallGuide.step.replacing("kind: number", with: "kind: nubmer").replacing(
            "skope", with: "scope"
        )
        .replacing("question: scope", with: "question: skope").replacing("weeks: 2", with: "weeks: two")
        let findings = ContentBundle.load(SmallGuide.files(["steps/01-mandate.yaml": step]), prefix: "guide/")
            .findings
        #expect(
            Set(findings.all.map(\.code)).isSuperset(of: [
                "loading.not-one-of", "guide.unknown-question", "loading.wrong-type",
            ]))
    }

    @Test func keepsThePracticesThatAreSound() {
        let files =
            SmallGuide.files() + [
                SourceFile(name: "guide/catalog/practices/ee/broken.yaml", text: "id: broken")
            ]
        let (bundle, findings) = ContentBundle.load(files, prefix: "guide/")
        #expect(bundle?.practices.map(\.id) == ["ee-tartu-example"])
        #expect(findings.hasErrors)
    }

    @Test func refusesAliasesBeforeTheyGrow() {
        let bomb =
            "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + "bcdefgh".reduce(("", "a")) { text, letter in
                (
                    text.0
                        + "\(letter): &\(letter) [*\(text.1),*\(text.1),*\(text.1),*\(text.1),*\(text.1)]\n",
                    String(letter)
                )
            }.0
        let findings = ContentBundle.load(SmallGuide.files(["steps/01-mandate.yaml": bomb]), prefix: "guide/")
            .findings
        #expect(findings.all.contains { $0.code == "loading.alias" && $0.place?.line == 1 })
    }
}
