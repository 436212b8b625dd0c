/// The parts of an office file with what the package must say about them: kinds and relations.
struct OfficePackage {
    /// A file in the package.
    struct Part {
        /// From the root, without a slash before it.
        var name: String
        /// The kind as the list of kinds names it; nil for parts whose extension tells it.
        var kind: String?
        var content: [UInt8]
        /// What the part refers to.
        var relations: [Relation] = []
    }

    /// A reference from a part to another part or to an address.
    struct Relation: Hashable {
        var id: String
        /// The last word of the relation's name.
        var type: String
        var target: String
        var isExternal = false
    }

    var parts: [Part] = []
    var relations: [Relation] = []
    /// Extensions that tell the kind of a part, besides those of relations and XML.
    var extensions: [(name: String, kind: String)] = []

    /// The list of kinds comes first: readers that look at the beginning of a file know an office file by it.
    var bytes: [UInt8] {
        var zip = Zip()
        zip.add("[Content_Types].xml", kinds.file)
        zip.add("_rels/.rels", OfficePackage.list(relations).file)
        for part in parts {
            zip.add(part.name, part.content)
            if !part.relations.isEmpty {
                zip.add(OfficePackage.relationsName(of: part.name), OfficePackage.list(part.relations).file)
            }
        }
        return zip.bytes
    }

    private var kinds: XML {
        let all =
            [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
            ] + extensions
        let defaults = all.map { XML("Default", ["Extension": $0.0, "ContentType": $0.1]) }
        let overrides = parts.compactMap { part in
            part.kind.map { XML("Override", ["PartName": "/" + part.name, "ContentType": $0]) }
        }
        let space = "http://schemas.openxmlformats.org/package/2006/content-types"
        return XML("Types", ["xmlns": space], defaults + overrides)
    }

    /// What lists the relations of a part, or of the file itself, which has no name.
    static func relationsName(of part: String) -> String {
        let steps = part.split(separator: "/")
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }

    private static func list(_ relations: [Relation]) -> XML {
        XML(
            "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
            relations.map { relation in
                XML(
                    "Relationship",
                    [
                        "Id": relation.id, "Type": name(of: relation.type), "Target": relation.target,
                        "TargetMode": relation.isExternal ? "External" : nil,
                    ])
            })
    }

    private static func name(of type: String) -> String {
        type == "core-properties"
            ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
    }
}
