import Findings
import Guide
import Wording

extension GuideReader {
    private static let stepKeys: Set = [
        "id", "phase", "title", "purpose", "output", "done", "participants", "evidence", "weeks", "mistakes",
        "participation", "agenda", "variants", "trainer", "themes", "practices", "questions",
    ]

    mutating func readStep(_ entry: Entry) -> Step? {
        guard let fields = entry.fields(Self.stepKeys) else { return nil }
        let id = fields.text("id")
        places["step:" + id] = fields["id"]?.place ?? entry.place
        keepPlaces(of: ["variants"], in: entry, as: "step:" + id)
        var questions: [Question] = []
        for inner in fields.required("questions")?.list ?? [] {
            if let question = readQuestion(inner) { questions.append(question) }
        }
        return Step(
            id: id, phase: fields.text("phase"), title: fields.localized("title"),
            purpose: fields.localized("purpose"), output: fields.localized("output"),
            done: fields.optionalLocalized("done"), participants: fields.localized("participants"),
            evidence: fields.localized("evidence"), weeks: fields.whole("weeks"),
            mistakes: (fields["mistakes"]?.list ?? []).compactMap(readMistake),
            participation: fields["participation"].flatMap(readParticipation),
            agenda: fields["agenda"].flatMap(readAgenda),
            variants: readVariants(fields["variants"]) { $0.localized() },
            trainer: fields.optionalLocalized("trainer"), themes: readThemes(fields),
            offersPractices: fields.flag("practices"), questions: questions)
    }

    private func readMistake(_ entry: Entry) -> Mistake? {
        entry.fields(["what", "notice"]).map {
            Mistake(what: $0.localized("what"), notice: $0.localized("notice"))
        }
    }

    private func readParticipation(_ entry: Entry) -> StepParticipation? {
        guard let fields = entry.fields(["level", "towards", "minimum", "better"]) else { return nil }
        for key in ["level", "towards"] { fields[key]?.mustBeOne(of: levels, .unknownLevel) }
        return StepParticipation(
            level: fields.text("level"), towards: fields.optionalText("towards"),
            minimum: fields.localized("minimum"), better: fields.localized("better"))
    }

    private func readAgenda(_ entry: Entry) -> Agenda? {
        entry.fields(["title", "parts"]).map(agenda)
    }

    private func agenda(_ fields: Fields) -> Agenda {
        let parts = (fields.required("parts")?.list ?? []).compactMap { entry in
            entry.fields(["minutes", "what"]).map {
                Agenda.Part(minutes: $0.whole("minutes"), what: $0.localized("what"))
            }
        }
        return Agenda(title: fields.localized("title"), parts: parts)
    }

    func readVariants<Value>(_ entry: Entry?, _ read: (Entry) -> Value?) -> [Variant: Value] {
        guard let fields = entry?.fields(Set(Variant.allCases.map(\.rawValue))) else { return [:] }
        var variants: [Variant: Value] = [:]
        for variant in Variant.allCases { variants[variant] = fields[variant.rawValue].flatMap(read) }
        return variants
    }

    func readVariantRule(_ entry: Entry) -> VariantRule? {
        guard let fields = entry.fields(["label", "when"]),
            let condition = fields.required("when").flatMap(conditions.read)
        else { return nil }
        return VariantRule(label: fields.label(), when: condition)
    }

    func readLight(_ entry: Entry) -> LightVersion? {
        guard let fields = entry.fields(["title", "about", "workshops"]) else { return nil }
        let workshops = (fields.required("workshops")?.list ?? []).compactMap { entry in
            entry.fields(["title", "steps", "parts"]).map { fields in
                for step in fields["steps"]?.list ?? [] { step.mustBeOne(of: stepIDs, .unknownStep) }
                return LightVersion.Workshop(agenda: agenda(fields), steps: fields.texts("steps"))
            }
        }
        return LightVersion(
            title: fields.localized("title"), about: fields.localized("about"), workshops: workshops)
    }

    // MARK: Questionnaires

    mutating func readQuestionnaires(_ file: ParsedFile) -> [Questionnaire] {
        var forms: [Questionnaire] = []
        for entry in Entry.root(of: file, log: log)?.list ?? [] {
            let keys: Set = ["id", "method", "title", "audience", "opening", "closing", "questions"]
            guard let fields = entry.fields(keys) else { continue }
            let id = fields.text("id")
            if places.updateValue(entry.place, forKey: "form:" + id) != nil {
                entry.report(.duplicateID, ["id": id])
            }
            for key in ["opening", "closing"] { fields[key].map(checkGaps) }
            forms.append(
                Questionnaire(
                    id: id, title: fields.localized("title"), audience: fields.localized("audience"),
                    opening: fields.localized("opening"), closing: fields.localized("closing"),
                    questions: (fields.required("questions")?.list ?? []).compactMap(readItem),
                    method: fields.optionalText("method")))
        }
        return forms
    }

    private func readItem(_ entry: Entry) -> Questionnaire.Item? {
        entry.fields(["id", "kind", "text", "options", "other", "lines", "feeds"]).map { fields in
            fields["feeds"]?.mustBeOne(of: questionIDs, .unknownQuestion)
            fields["text"].map(checkGaps)
            return Questionnaire.Item(
                id: fields.text("id"), kind: fields.choice("kind", or: .text), text: fields.localized("text"),
                options: fields.localizedList("options"), other: fields.optionalLocalized("other"),
                lines: fields.optionalWhole("lines", in: 1...60), feeds: fields.text("feeds"))
        }
    }

    /// Reports a gap nothing is put into, which would be printed with its braces.
    private func checkGaps(_ entry: Entry) {
        let known = Questionnaire.Gap.allCases.map(\.rawValue)
        guard let text = entry.localized() else { return }
        for gap in Set(Texts.gaps(in: text.bg) + Texts.gaps(in: text.en)) where !known.contains(gap) {
            entry.report(.notOneOf, ["value": gap, "known": known.joined(separator: ", ")])
        }
    }
}
