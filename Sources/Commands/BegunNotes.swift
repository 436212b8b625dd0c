import Answers
import Dossier
import Wizard

/// What was told before there is a dossier and where that stands, as both are written down.
struct BegunNotes: Codable {
    /// What was answered, a line of a journal each.
    private var events: [String]
    var bookmark: Bookmark?
    /// The folder of the dossier that is to be made, as it was typed in the folder one was in.
    var folder: String?
    var here: String?

    init(_ answers: Answers, _ bookmark: Bookmark?, making folder: String?) {
        events = answers.events.map(\.line)
        (self.bookmark, self.folder, here) = (bookmark, folder, KeptPlace.here)
    }

    /// What was answered, as far as it can still be used.
    func answers(where isSound: (_ question: String, _ text: String) -> Bool) -> Answers {
        Answers(
            events.compactMap(Event.init(line:)).filter { event in
                switch event.change {
                case .set(let path, .text(let text)):
                    path == AnswerPath(path.question) && isSound(path.question, text)
                case .clear, .undo: true
                default: false
                }
            })
    }
}
