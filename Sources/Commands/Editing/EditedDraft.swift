import Document
import Dossier
import Edits
import Findings
import OfficeOutput
import Wording

/// A draft that a person has edited, and the words it began with.
struct EditedDraft {
    /// As it was named.
    let file: String
    /// The sum of its bytes.
    let sum: String
    let base: DraftedText
    let passages: [Passage]
    /// How many pictures are in the file.
    let pictures: Int
    /// What stands where its draft had words of the program's own.
    private let made: [String]
    /// The comments that stand at nothing that a new draft has, such as the list of contents.
    let lostComments: [Block.Comment]
    /// The styles it has now.
    let styles: WordReference?
    /// A strategy has some thousands, and a dozen columns; comparing many more would take long.
    private static let (most, mostCells) = (20_000, 200)

    /// - Parameters:
    ///   - texts: of the dossier it must be a draft of.
    ///   - templates: the names of those that were asked for; none for that of the file.
    init(_ file: String, _ texts: KeptTexts, _ setting: Setting, templates: [String]) throws {
        try file.refuseUnlessName()
        guard let bytes = try Disk().document(file) else { throw CommandError.noWordDocument(file) }
        let document = try CommandError.reading(file) { () throws(WordTrouble) in try EditedDocument(bytes) }
        guard let base = document.draft.flatMap(texts.text) else { throw CommandError.unknownDraft(file) }
        guard templates.isEmpty || templates == [base.template] else {
            throw CommandError.draftOfAnother(file, template: base.template)
        }
        guard base.language == setting.language.rawValue else {
            throw CommandError.draftInLanguage(file, base.language)
        }
        (self.file, self.base, pictures, made) = (file, base, document.pictures, document.made)
        sum = DraftManifest.sum(of: bytes)
        // What the program says beside a draft it says anew.
        let program = setting.texts(EditText.program)
        let read = document.passages(base.anchors)
        passages = read.map { $0.withoutComments(by: program) }.undecided(EditWords(setting.texts))
        let kept = read.flatMap { $0.cells.flatMap(\.comments) }.ofWhole
        lostComments = Set(document.comments).subtracting(kept).filter { $0.author != program }
            .sorted { ($0.day, $0.text) < ($1.day, $1.text) }
        guard passages.count <= Self.most, passages.allSatisfy({ $0.cells.count <= Self.mostCells }) else {
            throw CommandError.editedTooLong(file)
        }
        styles = WordReference(bytes)
    }

    /// The words among those of the program's own that a new draft does not have, edited or not.
    func remade(by edits: Edits) -> [String] { made.filter { !edits.made.contains($0) } }

    /// Whether what programs put in stands in the file as it was made.
    func leavesAsMade(_ edits: Edits) -> Bool { remade(by: edits).isEmpty && restored(by: edits).isEmpty }

    /// The keys of figures that were taken out of the file, and that the new draft has again.
    func restored(by edits: Edits) -> [String] {
        let gone = base.figureKeys.filter { !made.contains($0) && edits.made.contains($0) }
        // One that was reworded is told of by its new words.
        return gone.count > remade(by: edits).count ? gone : []
    }
}

extension Passage {
    fileprivate func withoutComments(by author: String) -> Passage {
        var passage = self
        for cell in cells.indices { passage.cells[cell].comments.removeAll { $0.author == author } }
        return passage
    }
}

extension CommandError {
    /// What is read of a document for Word, or the sentence that says why it cannot be.
    static func reading<Read>(_ file: String, _ read: () throws(WordTrouble) -> Read) throws -> Read {
        do {
            return try read()
        } catch {
            switch error {
            case .noDocument: throw CommandError.noWordDocument(file)
            case .damaged: throw CommandError.damagedDocument(file)
            }
        }
    }
}

/// What is said about edits; the words are in guide/interface/editing.yaml.
enum EditText: String, TextKey {
    case new = "editing.new"
    case own = "editing.own"
    case nothing = "editing.nothing"
    case none = "editing.none"
    case kept = "editing.kept"
    case disputed = "editing.disputed"
    case disputedAbove = "editing.disputed-above"
    case fixed = "editing.fixed"
    case remade = "editing.remade"
    case restored = "editing.restored"
    case offered = "editing.offered"
    case pictures = "editing.pictures"
    case lostComments = "editing.lost-comments"
    case program = "drafting.gap-author"
}
