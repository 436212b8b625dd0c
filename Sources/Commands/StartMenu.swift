import Guide
import Wording

/// What one may begin with where no dossier is in this folder.
struct StartMenu {
    enum Way: Hashable {
        /// The folder of a dossier that somebody began to make.
        case begun(String)
        /// The folder of a dossier.
        case dossier(String)
        case new, open, demo

        var id: String {
            switch self {
            case .begun(let folder): "begun/" + folder
            case .dossier(let folder): "dossier/" + folder
            case .new: "new"
            case .open: "open"
            case .demo: "demo"
            }
        }
    }

    private let entries: [(way: Way, words: String)]
    /// That a dossier was begun; nil where none was.
    let begun: String?
    /// What stands as chosen.
    var chosen: Way?

    init(_ begun: String?, _ nearby: NearbyDossiers, _ texts: Texts) {
        let goingOn = begun.map { (Way.begun($0), texts(CommandText.startGoOn, ["folder": .text($0)])) }
        entries =
            [goingOn].compactMap(\.self)
            + zip(nearby.found.map { Way.dossier($0.folder) }, nearby.lines(texts))
            + [
                (.new, texts(CommandText.startNew)), (.open, texts(CommandText.startOpen)),
                (.demo, texts(CommandText.startDemo)),
            ]
        self.begun = begun.map { texts(CommandText.startBegun, ["folder": .text($0)]) }
    }

    var options: [Option] { entries.map { Option(id: $0.way.id, label: Localized(same: $0.words)) } }

    func way(_ id: String) -> Way? { entries.first { $0.way.id == id }?.way }

    /// What is said to whoever types something else, such as the name of a municipality.
    func refusal(_ texts: Texts) -> String {
        let number = entries.firstIndex { $0.way == .new }.map { $0 + 1 }
        return texts(
            CommandText.startWords, ["count": .count(entries.count), "number": .count(number ?? 1)])
    }
}
