import Findings
import Loading

/// The smallest complete content folder, to be broken in one place by a test.
enum SmallGuide {
    static let outline = """
        id: small
        version: 1.0.0
        languages: [bg, en]
        title: {bg: "Ръководство", en: "Guide"}
        about: {bg: "За какво е", en: "What it is for"}
        phases:
          - {id: prepare, title: {bg: "Подготовка", en: "Prepare"}, steps: [mandate]}
        sets:
          themes:
            - {id: governance, label: {bg: "Управление", en: "Governance"}}
            - {id: data, label: {bg: "Данни", en: "Data"}}
        """

    static let step = """
        id: mandate
        phase: prepare
        title: {bg: "Мандат", en: "Mandate"}
        purpose: {bg: "Защо", en: "Why"}
        output: {bg: "Какво излиза", en: "What comes out"}
        participants: {bg: "Кой", en: "Who"}
        evidence: {bg: "Какво носите", en: "What to bring"}
        weeks: 2
        mistakes: [{what: {bg: "Грешка", en: "Mistake"}, notice: {bg: "Знак", en: "Sign"}}]
        themes: [governance]
        questions:
          - id: people
            kind: number
            label: {bg: "Колко жители?", en: "How many people?"}
            why: {bg: "За мярка", en: "For measure"}
            help: {bg: "Пребройте", en: "Count"}
            example: {bg: "1200", en: "1200"}
            needed: prepare
            min: 1
            max: 9000
            themes: [governance]
          - id: scope
            kind: choice
            label: {bg: "Сами ли?", en: "Alone?"}
            why: {bg: "За обхвата", en: "For the scope"}
            help: {bg: "Изберете", en: "Choose"}
            example: {bg: "сами", en: "alone"}
            themes: [governance]
            options:
              - {id: alone, label: {bg: "сами", en: "alone"}}
              - {id: joint, label: {bg: "заедно", en: "joint"}}
          - id: partners
            kind: table
            label: {bg: "С кого?", en: "With whom?"}
            why: {bg: "За поканата", en: "For the invitation"}
            help: {bg: "По един на ред", en: "One a row"}
            example: {bg: "Кула", en: "Kula"}
            themes: [governance]
            when: {question: scope, is: joint}
            columns:
              - {id: name, kind: text, required: true, label: {bg: "Име", en: "Name"}}
        """

    static let practice = """
        id: ee-tartu-example
        title: {bg: "Пример", en: "Example"}
        place: {bg: "Тарту", en: "Tartu"}
        country: EE
        territory: city
        status: running
        themes: [governance, data]
        problem: {bg: "Проблем", en: "Problem"}
        solution: {bg: "Решение", en: "Solution"}
        method: {bg: "Начин", en: "Method"}
        technology: [VOLIS, {bg: "карта", en: "map"}]
        results:
          - {figure: 27000, unit: {bg: "гласа", en: "votes"}, year: 2023, source: 1}
        lessons: {bg: "Поуки", en: "Lessons"}
        transfer: {bg: "Пренос", en: "Transfer"}
        needs: [staff]
        size: [10k-50k]
        sources:
          - {n: 1, url: "https://example.org/", title: "A page", read: 2026-11-23}
        confidence: high
        """

    private static let municipalities = """
        sources:
          name: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2023}
          settlements: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2023}
          area: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2013}
          census: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2021}
        municipalities: []
        """

    /// The files of the folder, with one of them changed.
    static func files(
        outline: String = outline, step: String = step, practice: String = practice
    ) -> [SourceFile] {
        [
            SourceFile(name: "guide/guide.yaml", text: outline),
            SourceFile(name: "guide/steps/01-mandate.yaml", text: step),
            SourceFile(name: "guide/catalog/practices/ee/ee-tartu-example.yaml", text: practice),
            SourceFile(name: "guide/catalog/frameworks.yaml", text: "[]"),
            SourceFile(name: "guide/catalog/funding.yaml", text: "[]"),
            SourceFile(name: "guide/catalog/indicators.yaml", text: "[]"),
            SourceFile(name: "guide/catalog/synonyms.yaml", text: "[]"),
            SourceFile(name: "guide/glossary.yaml", text: "[]"),
            SourceFile(name: "guide/methods.yaml", text: "[]"),
            SourceFile(name: "guide/municipalities.yaml", text: municipalities),
        ]
    }
}
