import Document

/// Takes from the styles of a document only what any document can have: no marks of other programs, nothing that refers
/// to another part, and fonts by their names.
struct WordTree {
    private let fonts: (major: String?, minor: String?)

    /// - Parameter theme: the part that tells which fonts the document means.
    init(theme: XMLTree?) {
        func font(_ name: String) -> String? {
            let latin = theme?.first(name)?.children.first { $0.name.hasSuffix(":latin") }
            return latin?.attributes["typeface"].flatMap { House.FontName($0)?.text }
        }
        fonts = (font("majorFont"), font("minorFont"))
    }

    private static let spaces: Set = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    /// The same with the prefix `w`, whatever the document calls it; nil where the root is something else.
    func read(_ root: XMLTree) -> XMLTree? {
        let prefix = root.attributes.first { Self.spaces.contains($0.value) && $0.key.hasPrefix("xmlns:") }
        return prefix.flatMap { read(root, $0.key.dropFirst(6) + ":") }
    }

    private func read(_ tree: XMLTree, _ prefix: String) -> XMLTree? {
        guard tree.name.hasPrefix(prefix) else { return nil }
        var own = XMLTree(name: "w:" + tree.name.dropFirst(prefix.count))
        for (name, value) in tree.attributes where name.hasPrefix(prefix) {
            let name = name.dropFirst(prefix.count)
            guard name.lowercased().contains("theme") else {
                own.attributes["w:" + name] = value
                continue
            }
            // The colour a theme gives is written beside its name.
            guard own.name == "w:rFonts" else { continue }
            let font = value.hasPrefix("major") ? fonts.major : fonts.minor
            own.attributes["w:" + name.dropLast("Theme".count)] = font
        }
        own.children = tree.children.compactMap { read($0, prefix) }
        return own
    }

    // MARK: What a style may say, in the order of ISO 29500

    static let paragraphOrder = names(
        "keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
            + "wordWrap overflowPunct bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc "
            + "textAlignment outlineLvl")
    static let runOrder = names(
        "rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid color "
            + "spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs em")

    private static func names(_ list: String) -> [String] { list.split(separator: " ").map { "w:" + $0 } }

    /// Without numbers, which are made by lists of the document and not by its style.
    static func paragraph(_ properties: XMLTree?) -> [XMLTree] {
        ordered(properties?.children.filter { $0.name != "w:numPr" } ?? [], paragraphOrder)
    }

    /// Letters that do not show are none that a style may want.
    static func run(_ properties: XMLTree?) -> [XMLTree] { ordered(properties?.children ?? [], runOrder) }

    private static func ordered(_ trees: [XMLTree], _ order: [String]) -> [XMLTree] {
        order.compactMap { name in trees.first { $0.name == name } }
    }

    static func inOrder(_ paragraph: [XML]) -> [XML] {
        paragraphOrder.compactMap { name in paragraph.first { $0.name == name } }
    }

    /// What a style says over what the one below it says; sides that only one of them names stay.
    static func merged(_ below: [XMLTree], _ above: [XMLTree], _ order: [String]) -> [XMLTree] {
        let sided: Set = ["w:rFonts", "w:spacing", "w:ind"]
        let all = above.map { tree in
            guard sided.contains(tree.name), let other = below.first(where: { $0.name == tree.name }) else {
                return tree
            }
            var both = tree
            both.attributes.merge(other.attributes) { own, _ in own }
            return both
        }
        let named = Set(above.map(\.name))
        return ordered(all + below.filter { !named.contains($0.name) }, order)
    }
}

extension XMLTree {
    /// The first element anywhere inside whose name without a prefix is this one.
    fileprivate func first(_ name: String) -> XMLTree? {
        if self.name.hasSuffix(":" + name) { return self }
        return children.lazy.compactMap { $0.first(name) }.first
    }
}

extension WordLook.Margin {
    /// Those of the last section of a text; nil where there are none, or none that leave room for ours.
    init?(lastIn text: [UInt8]) {
        let end = Array("pgMar".utf8)
        let place = text.indices.reversed().first { text[$0...].starts(with: end) }
        guard let place, let start = text[..<place].lastIndex(of: UInt8(ascii: "<")),
            let stop = text[place...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let tag = Array(text[start..<stop]).filter { $0 != UInt8(ascii: "/") } + Array("/>".utf8)
        let attributes = XMLTree(tag)?.attributes ?? [:]
        func length(_ name: String) -> Int? {
            let value = attributes.first { $0.key.hasSuffix(":" + name) }.flatMap { Int($0.value) }
            return value.flatMap { (200...4000).contains($0) ? $0 : nil }
        }
        guard let top = length("top"), let right = length("right"), let bottom = length("bottom"),
            let left = length("left"), left + right <= 5000
        else { return nil }
        self.init(
            top: top, right: right, bottom: bottom, left: left, header: length("header") ?? min(top, 680),
            footer: length("footer") ?? min(bottom, 624))
    }
}
