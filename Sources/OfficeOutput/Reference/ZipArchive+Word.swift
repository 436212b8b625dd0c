/// Why a file cannot be read as a document for Word.
package enum WordTrouble: Error {
    case noDocument, damaged
}

extension ZipArchive {
    /// The archive of a Word document, with the name of its text and the text.
    static func word(_ bytes: [UInt8]) throws(WordTrouble) -> (ZipArchive, main: String, text: XMLTree) {
        guard let archive = ZipArchive(bytes) else {
            throw bytes.starts(with: "PK".utf8) ? .damaged : .noDocument
        }
        guard let main = archive.part("officeDocument") else { throw .noDocument }
        let text = try archive.read(main)
        guard text.localName == "document" else { throw .noDocument }
        return (archive, main, text)
    }

    func read(_ name: String) throws(WordTrouble) -> XMLTree {
        guard let tree = file(name).flatMap(XMLTree.init) else { throw .damaged }
        return tree
    }

    /// What a document refers to as its own of a kind; nil where it refers to none that can be read.
    func tree(_ kind: String, of owner: String = "") -> XMLTree? {
        part(kind, of: owner).flatMap { try? read($0) }
    }

    /// The name of the part to which another one, or the file itself, refers as its own of a kind.
    func part(_ kind: String, of owner: String = "") -> String? {
        let relation = relations(of: owner).first {
            $0.attributes["Type"]?.hasSuffix("/" + kind) == true && $0.attributes["TargetMode"] != "External"
        }
        return relation?.attributes["Target"].map { target in
            target.hasPrefix("/")
                ? String(target.dropFirst())
                : (owner.split(separator: "/").dropLast().map(String.init) + [target]).joined(separator: "/")
        }
    }

    /// The addresses outside to which a part refers, by the names of the references.
    func addresses(of owner: String) -> [String: String] {
        let outside = relations(of: owner).filter { $0.attributes["TargetMode"] == "External" }
        return Dictionary(
            outside.compactMap { one in
                one.attributes["Id"].flatMap { id in one.attributes["Target"].map { (id, $0) } }
            }, uniquingKeysWith: { first, _ in first })
    }

    private func relations(of owner: String) -> [XMLTree] {
        file(OfficePackage.relationsName(of: owner)).flatMap(XMLTree.init)?.children ?? []
    }
}
