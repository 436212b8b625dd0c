import Findings
import Loading
import Testing

/// Names that lead nowhere, labels that do not fit and words the glossary avoids.
@Suite struct LinkTests {
    @Test(arguments: [
        Break(.step, "frameworks: [bg-law]", "frameworks: [bg-lew]", "loading.unknown-framework", line: 50),
        Break(.step, "frameworks: [bg-law]", "frameworks: []", "loading.framework-nowhere", line: 1),
        Break(.step, "scores/level\n", "scores/levle\n", "guide.unknown-beside", line: 52),
        Break(
            .step, "- {bg: \"Нагоре\", en: \"Up\"}", "[{bg: a, en: a}, {bg: b, en: b}]", "guide.wrong-lifts",
            line: 54),
        Break(.step, "min: 1\n", "after: scope\n", "guide.wrong-after", line: 19),
        Break(.step, "min: 1\n", "within: [scope]\n", "guide.wrong-within", line: 19),
        Break(.step, "fill: bank/title", "fill: bank/titel", "guide.unknown-fill", line: 65),
        Break(.step, "fill: bank/title", "fill: level/title", "guide.unknown-fill", line: 65),
        Break(.step, "when: {question: scope, is: joint}", "front: [nmae]", "guide.unknown-front", line: 39),
        Break(.outline, "small: {label", "large: {label", "guide.variant-without-condition", line: 67),
        Break(.outline, "small: {label", "small: {labl", "loading.unknown-key", line: 18),
        Break(.outline, "when: {question", "wenn: {question", "loading.missing-key", line: 18),
        Break(.outline, "      steps: [mandate]", "      steps: [mandat]", "loading.unknown-step", line: 24),
        Break(.frameworks, "s: [1, 2]}", "s: [1, 3]}", "loading.unknown-source", line: 7),
        Break(.frameworks, "citation_s: [2]", "citation_s: [3]", "loading.unknown-source", line: 6),
        Break(.frameworks, "since: \"2024\"", "since: \"2024 г.\"", "loading.wrong-type", line: 7),
        Break(.frameworks, ", internal: true", "", "loading.code-host-in-print", line: 11),
        Break(.frameworks, "binds: municipality, ", "binds: mayor, ", "loading.not-one-of", line: 7),
        Break(.methods, "steps: [mandate]", "steps: [mandat]", "loading.unknown-step", line: 10),
        Break(.methods, "level: inform", "level: involve", "loading.unknown-level", line: 4),
        Break(.forms, "feeds: people", "feeds: poeple", "loading.unknown-question", line: 7),
        Break(
            .step, "Докъде сте?", String(repeating: "дълго ", count: 14), "loading.long-label", line: 44),
        Break(
            .step, "en: \"Level\"", "en: \"\(String(repeating: "long ", count: 17))\"", "loading.long-label",
            line: 63),
        Break(
            .outline, "en: \"Low\"", "en: \"\(String(repeating: "long ", count: 17))\"", "loading.long-label",
            line: 15),
        Break(.step, "По един ред", "По един ред от дашборда", "loading.avoided-form", line: 59),
        Break(.step, "A row each", "A row of dashboards", "loading.avoided-form", line: 59),
        Break(.outline, "Лек вариант", "Таблото с данните", "loading.avoided-form", line: 20),
        Break(.methods, "На стената", "Дашборд", "loading.avoided-form", line: 3),
        Break(.forms, "Добър ден", "Добър ден, {untill}", "loading.not-one-of", line: 4),
        Break(.forms, "Добър ден", "Дашборд", "loading.avoided-form", line: 4),
    ])
    func namesTheMistakeAndItsLine(mistake: Break) {
        let found = mistake.findings.all.filter { $0.code == mistake.code }
        #expect(found.contains { $0.place?.line == mistake.line }, "\(mistake.findings.all)")
    }

    @Test func namesTheNearestNameAndTheFormToUse() {
        let link = Break(.step, "[bg-law]", "[bg-lew]", "", line: 0).findings.all
        #expect(link.first { $0.code == "loading.unknown-framework" }?.arguments["near"] == "bg-law")
        let form = Break(.step, "По един ред", "Дашборди", "", line: 0).findings.all
        #expect(form.map(\.code) == ["loading.avoided-form"])
        #expect(form.first?.arguments["better"] == "табло")
        #expect(form.first?.severity == .warning)
    }

    @Test(arguments: ["Не пишете „дашборд“", "табло на стената с данни", "Зачеркнете „дашборд“ и „дашборди“"])
    func allowsAFormThatIsQuotedOrNotWhole(text: String) {
        #expect(Break(.step, "По един ред", text, "", line: 0).findings.isEmpty)
    }

    @Test func findsFormsInTheTextsOfTheProgram() {
        let text = "some.key: {bg: \"Добре\", en: \"A dashboard\"}"
        let files = SmallGuide.files() + [SourceFile(name: "guide/interface/some.yaml", text: text)]
        let findings = ContentBundle.load(files, prefix: "guide/").findings
        #expect(findings.all.map(\.code) == ["loading.avoided-form"])
        #expect(findings.all.first?.place == Place(file: "guide/interface/some.yaml", line: 1))
    }
}
