import Parallel
import PlainYAML
import Yams

/// A text file as the tree it was read as, or why it could not be.
struct ParsedFile: Sendable {
    let name: String
    let tree: Result<Tree, YAMLTrouble>
    let isReadable: Bool

    /// The root of a file. Yams does not say so, but a node is a value whose tags nobody changes once it is read.
    struct Tree: @unchecked Sendable {
        let root: Node
    }

    init(_ file: SourceFile) {
        (name, isReadable) = (file.name, file.isReadable)
        tree = Result { () throws(YAMLTrouble) in Tree(root: try PlainYAML.root(of: Array(file.text.utf8))) }
    }

    /// Reading is most of the work, and no file needs another for it.
    static func all(_ files: [SourceFile]) -> [ParsedFile] { sideBySide(files, ParsedFile.init) }
}
