package import Answers
package import Catalog
package import Guide
package import Terminal
import Wizard
package import Wording

/// Asks for a practice of one's own: the conversation through a small guide of its parts.
package struct PracticeInterview {
    private let terminal: any Terminal
    private let form: PracticeForm
    private let taken: Set<String>
    private let notebook: Notebook
    private let stamp: Stamp
    private let sheet: (Practice) -> [String]
    private var texts: Texts { form.texts }

    /// Whether the replies are in the notebook; not when what an earlier conversation left had to stay there.
    package let keepsReplies: Bool

    /// How it ended.
    package enum Outcome: Hashable, Sendable {
        case practice(Practice)
        /// The person left on purpose.
        case quit
        /// The input ended before the last question.
        case ended
        /// Ctrl-C.
        case interrupted

        fileprivate init(_ ending: Ending) {
            self =
                switch ending {
                case .quit, .complete, .wentBack, .reviewed: .quit
                case .ended: .ended
                case .interrupted: .interrupted
                }
        }
    }

    /// - Parameters:
    ///   - themes: the themes of the guide in use.
    ///   - countries: by ISO 3166-1 code, with their names.
    ///   - taken: ids that are in use.
    ///   - notebook: where the replies are kept meanwhile.
    ///   - sheet: the practice as it will be shown to others, for a last look.
    package init(
        terminal: any Terminal, texts: Texts, themes: [Option], countries: [Option], taken: Set<String>,
        today: Day, notebook: Notebook, stamp: Stamp, sheet: @escaping (Practice) -> [String]
    ) {
        (self.terminal, self.taken, self.notebook, self.sheet) = (terminal, taken, notebook, sheet)
        self.stamp = stamp
        keepsReplies =
            notebook.canAsk || notebook.left.flatMap { KeptReplies(bytes: $0, stamp: stamp) } == nil
        form = PracticeForm(texts: texts, themes: themes, countries: countries, today: today)
    }

    /// - Throws: what the notebook throws when a reply cannot be kept.
    package func run() throws -> Outcome {
        var left: (answers: Answers, bookmark: Bookmark?) = (Answers(), nil)
        if let bytes = notebook.left {
            switch try takeUp(bytes) {
            case .goesOn(let answers, let bookmark): left = (answers, bookmark)
            case .anew: break
            case .leaves(let ending): return Outcome(ending)
            }
        }
        let slate = slate(left.answers, left.bookmark)
        terminal.show(texts(left.answers.events.isEmpty ? CollectingText.opening : .goesOn))
        if !terminal.drawsForms { terminal.show(texts(CollectingText.commands)) }
        let ending = try talk(slate, form) { small($0, slate) }
        let draft = PracticeDraft(slate.answers, language: texts.language)
        return draft.replies[.keep] == .flag(true) ? .practice(practice(draft)) : Outcome(ending)
    }

    private func slate(_ answers: Answers, _ bookmark: Bookmark?) -> Slate {
        var written: [UInt8]?
        return Slate(answers, bookmark, stamp: stamp) { [notebook, keepsReplies] answers, bookmark in
            // Who has told nothing leaves no file.
            guard keepsReplies,
                written != nil || !answers.events.isEmpty || bookmark?.entered.isEmpty == false
            else { return }
            let bytes = try KeptReplies(answers, bookmark).bytes
            if bytes != written { try notebook.keep(bytes) }
            written = bytes
        }
    }

    private func talk(_ slate: Slate, _ form: PracticeForm, _ small: @escaping (PracticeForm) -> SmallGuide)
        throws
        -> Ending
    {
        let walk = Walk(guide: small(form).guide(slate.answers), answers: slate.answers)
        var conversation = Conversation(walk: walk, surroundings: surroundings(slate, form, small))
        return try conversation.run()
    }

    private func surroundings(
        _ slate: Slate, _ form: PracticeForm, _ small: @escaping (PracticeForm) -> SmallGuide
    )
        -> Surroundings
    {
        (terminal as? ScreenTerminal)?.texts = form.texts
        var surroundings = Surroundings(
            telling: small(form), to: slate, on: terminal, form.texts,
            title: form.texts(CollectingText.guide), continuation: notebook.continuation)
        surroundings.today = { form.today }
        surroundings.inLanguage = { language in
            var other = form
            other.texts = form.texts.inLanguage(language)
            return self.surroundings(slate, other, small)
        }
        return surroundings
    }

    // MARK: The practice

    private func small(_ form: PracticeForm, _ slate: Slate) -> SmallGuide {
        SmallGuide(
            guide: form.guide(given:),
            proposal: { question, answers in
                PracticePart(id: question.id).flatMap {
                    form.proposal(for: $0, in: PracticeDraft(answers, language: form.texts.language))
                }
            },
            objection: { path, value in
                guard let value, let part = PracticePart(id: path.question) else { return nil }
                return form.trouble(with: value, for: part).map { SmallGuide.Objection(form.texts($0)) }
            },
            preview: { question, answers in
                question.id == PracticePart.keep.id ? preview(of: answers, form) : []
            },
            isTold: { $0.value(PracticePart.keep.path) != nil },
            closing: { closing($0, $1, form, keepsText: slate.isBegun) })
    }

    /// The practice as it will be shown, and what will be no part of it.
    private func preview(of answers: Answers, _ form: PracticeForm) -> [String] {
        let texts = form.texts
        let notes = answers.notes.map { Formats(texts.language).quoted($0.text) }
        let draft = PracticeDraft(answers, language: texts.language)
        let same = oneLanguage(draft, form)
        return sheet(practice(draft)) + [""] + (same.isEmpty ? [] : same + [""])
            + (notes.isEmpty
                ? [] : [texts(CollectingText.notes, ["notes": .text(notes.joined(separator: ", "))]), ""])
    }

    /// Which texts have no translation; nothing where all have one.
    private func oneLanguage(_ draft: PracticeDraft, _ form: PracticeForm) -> [String] {
        let labels = draft.untranslated.map { form.field(of: $0, in: draft).label[form.texts.language] }
        return labels.isEmpty
            ? []
            : [form.texts(CollectingText.oneLanguage, ["questions": .text(labels.joined(separator: " "))])]
    }

    private func practice(_ draft: PracticeDraft) -> Practice {
        let told = draft.practice(id: "")
        return draft.practice(id: Practice.newID(country: told.country, title: told.title.en, taken: taken))
    }

    private func closing(
        _ ending: Ending, _ answers: Answers, _ form: PracticeForm, keepsText: Bool
    ) -> [String] {
        let texts = form.texts
        let draft = PracticeDraft(answers, language: texts.language)
        guard draft.replies[.keep] != .flag(true) else { return oneLanguage(draft, form) }
        var lines = [texts(ending == .ended ? CollectingText.unfinished : .nothingSaved)]
        let lacking = draft.lacking.map { form.field(of: $0, in: draft).label[texts.language] }
        if ending == .complete, !lacking.isEmpty {
            lines.append(texts(CollectingText.lacking, ["questions": .text(lacking.joined(separator: " "))]))
        }
        if keepsReplies, !answers.events.isEmpty || keepsText {
            let kept = answers.events.isEmpty ? CollectingText.textKept : .kept
            lines.append(texts(kept, ["command": .text(notebook.continuation)]))
        }
        return lines
    }
}

// MARK: What an earlier conversation left

extension PracticeInterview {
    private enum Beginning {
        case goesOn(Answers, Bookmark?)
        case anew
        case leaves(Ending)
    }

    /// Offers to go on with what an earlier conversation left.
    private func takeUp(_ bytes: [UInt8]) throws -> Beginning {
        guard let kept = KeptReplies(bytes: bytes, stamp: stamp) else {
            terminal.show(texts(CollectingText.damaged, ["path": .text(try notebook.setAside())]))
            return .anew
        }
        let (earlier, lost) = form.takeUp(kept)
        guard keepsReplies else {
            terminal.show(
                texts(CollectingText.leftAlone, ["title": .text(title(earlier, texts))]))
            return .anew
        }
        let slate = Slate(stamp: stamp)
        let ending = try talk(slate, form) { opening($0, earlier) }
        switch slate.answers.value(Self.goesOn)?.flag {
        case true?:
            if lost > 0 { terminal.show(texts(CollectingText.lost, ["count": .count(lost)])) }
            return .goesOn(earlier, kept.bookmark?.cleaned)
        case false?:
            terminal.show(texts(CollectingText.setAside, ["path": .text(try notebook.setAside())]))
            return .anew
        case nil: return .leaves(ending)
        }
    }

    private static let goesOn = AnswerPath("begun")

    private func title(_ answers: Answers, _ texts: Texts) -> String {
        let draft = PracticeDraft(answers, language: texts.language)
        return (draft.title ?? texts(CollectingText.untitled)).cleaned()
    }

    /// The one question whether to go on.
    private func opening(_ form: PracticeForm, _ earlier: Answers) -> SmallGuide {
        let count = PracticeDraft(earlier, language: form.texts.language).replies.count
        let label = Localized { language in
            let texts = form.texts.inLanguage(language)
            return texts(
                count == 0 ? CollectingText.goOnUnsent : .goOn,
                ["title": .text(title(earlier, texts)), "count": .count(count)])
        }
        return SmallGuide(
            guide: { _ in form.guide(asking: Self.goesOn.question, label) },
            proposal: { _, _ in .flag(true) },
            isTold: { $0[Self.goesOn] != nil },
            closing: { ending, answers in
                answers.value(Self.goesOn) == nil ? closing(ending, earlier, form, keepsText: true) : []
            },
            // It is no part of the practice, and cannot be put off.
            brief: SmallGuide.Brief(
                help: form.texts(CollectingText.goOnHelp), quit: form.texts(CollectingText.goOnQuitDoes),
                first: nil, resumed: form.texts(CollectingText.goOnHelp)))
    }
}
