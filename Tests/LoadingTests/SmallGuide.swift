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
          iap2:
            - {id: inform, label: {bg: "Информиране", en: "Inform"}}
          height:
            - {id: low, label: {bg: "Ниско", en: "Low"}}
            - {id: high, label: {bg: "Високо", en: "High"}}
        variants:
          small: {label: {bg: "За малки", en: "For small ones"}, when: {question: people, atMost: 20}}
        light:
          title: {bg: "Лек вариант", en: "Light version"}
          about: {bg: "За малки", en: "For small ones"}
          workshops:
            - title: {bg: "Среща", en: "Workshop"}
              steps: [mandate]
              parts: [{minutes: 5, what: {bg: "Всичко", en: "All"}}]
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
          - id: level
            kind: scale
            label: {bg: "Докъде сте?", en: "How far are you?"}
            why: {bg: "За сравнение", en: "To compare"}
            help: {bg: "Изберете", en: "Choose"}
            example: {bg: "ниско", en: "low"}
            poor: {answer: {bg: "Нашият дашборд", en: "Our dashboard"}, reason: {bg: "Не казва", en: "Says nothing"}}
            group: skills
            frameworks: [bg-law]
            set: height
            beside: scores/level
            lifts:
              - {bg: "Нагоре", en: "Up"}
          - id: scores
            kind: table
            label: {bg: "Кой какво даде?", en: "Who gave what?"}
            why: {bg: "За разликите", en: "For the differences"}
            help: {bg: "По един ред", en: "A row each"}
            example: {bg: "ниско", en: "low"}
            themes: [governance]
            columns:
              - {id: level, kind: scale, set: height, label: {bg: "Степен", en: "Level"}}
              - {id: bank, kind: choice, register: indicators, label: {bg: "Банка", en: "Bank"}}
              - {id: title, kind: text, fill: bank/title, label: {bg: "Име", en: "Title"}}
        variants:
          small: {bg: "По-кратко", en: "Shorter"}
        """

    static let changes = """
        - version: 0.9.0
          date: 2026-11-01
          note: {bg: "Първа", en: "First"}
          changes:
            - {kind: added, ids: [step:mandate, people, scope, old]}
            - {kind: added, ids: [level, scores, scores/level, scores/bank, scores/title]}
        - version: 1.0.0
          date: 2026-11-24
          note: {bg: "Втора", en: "Second"}
          changes:
            - {kind: added, ids: [partners]}
            - {kind: split, id: old, into: [partners/name], note: {bg: "Сега е колона", en: "Now a column"}}
            - {kind: meaning, ids: [scope], note: {bg: "Друго", en: "Other"}}
        """

    static let frameworks = """
        - id: bg-law
          title: {bg: "Закон", en: "Law"}
          citation: {bg: "ДВ", en: "SG"}
          kind: bg-law
          force: must
          citation_s: [2]
          duties: [{bg: "Длъжност", en: "Duty", since: "2024", binds: municipality, read: part, s: [1, 2]}]
          themes: [governance]
          sources:
            - {n: 1, url: "https://example.org/", title: "A page"}
            - {n: 2, url: "https://github.com/laws", title: "The text", internal: true}
          confidence: high
        """

    static let methods = """
        - id: board
          title: {bg: "Табло", en: "Board"}
          about: {bg: "На стената", en: "On the wall"}
          level: inform
          group: {min: 1, max: 9}
          hours: {min: 1, max: 2}
          cost: none
          offline: {bg: "Само е такова", en: "It is"}
          avoid: {bg: "Винаги", en: "Always"}
          steps: [mandate]
          source: {title: "A page", url: "https://example.org/"}
        """

    static let forms = """
        - id: residents
          title: {bg: "Анкета", en: "Survey"}
          audience: {bg: "За всички", en: "For all"}
          opening: {bg: "Добър ден", en: "Good day"}
          closing: {bg: "Благодарим", en: "Thank you"}
          questions:
            - {id: last, kind: text, text: {bg: "Кога?", en: "When?"}, feeds: people}
        """

    static let glossary = """
        - id: board
          term: {bg: "табло", en: "board"}
          preferred: "табло"
          definition: {bg: "Показва", en: "It shows"}
          avoid: {bg: ["дашборд", "табло с данни"], en: ["dashboard"]}
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

    static let municipalities = """
        sources:
          name: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2023}
          settlements: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2023}
          area: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2013}
          census: {title: {bg: "НСИ", en: "NSI"}, url: "https://example.org/", year: 2021}
        municipalities: []
        """

    static let paths = [
        "guide.yaml": outline, "steps/01-mandate.yaml": step, "changes.yaml": changes,
        "catalog/practices/ee/ee-tartu-example.yaml": practice, "catalog/frameworks.yaml": frameworks,
        "catalog/funding.yaml": "[]", "catalog/indicators.yaml": "[]", "catalog/synonyms.yaml": "[]",
        "glossary.yaml": glossary, "methods.yaml": methods, "questionnaires.yaml": forms,
        "municipalities.yaml": municipalities,
    ]

    /// The files of the folder, some of them with another text, or without them where it is nil.
    static func files(_ changed: [String: String?] = [:]) -> [SourceFile] {
        paths.merging(changed.compactMapValues { $0 ?? "" }) { $1 }
            .filter { changed[$0.key] != .some(nil) }
            .map { SourceFile(name: "guide/" + $0.key, text: $0.value) }.sorted { $0.name < $1.name }
    }
}
