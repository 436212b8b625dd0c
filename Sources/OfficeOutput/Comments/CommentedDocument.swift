/// The comments of a Word document that somebody has edited, in the order of its text, each followed by the replies to it.
package struct CommentedDocument: Hashable, Sendable {
    package struct Comment: Hashable, Sendable {
        package var author: String
        /// As the file has it, in ISO 8601; empty where it has none.
        package var date: String
        /// A line a paragraph.
        package var text: String
        /// The words it is about, cut after `longestQuotation` letters.
        package var quoted: String
        /// The heading these stand under; empty above the first.
        package var heading: String
        /// The position of the comment it answers.
        package var parent: Int?
        /// nil where the file does not tell.
        package var isResolved: Bool?
    }

    package typealias Trouble = WordTrouble

    package static let longestQuotation = 300

    package let comments: [Comment]

    package init(_ bytes: [UInt8]) throws(Trouble) {
        let (archive, main, text) = try ZipArchive.word(bytes)
        guard let list = archive.part("comments", of: main) else {
            comments = []
            return
        }
        let told = try archive.read(list)
        // What tells the look and the replies is of use, but a document can do without.
        let (styles, threads) = ("styles", "commentsExtended")
        let read = { (kind: String) in archive.part(kind, of: main).flatMap { try? archive.read($0) } }
        var walk = CommentWalk(headingStyles: read(styles)?.headingStyles ?? [])
        walk.read(text)
        comments = CommentThreads(told, read(threads), walk).comments
    }
}

/// Puts comments in order.
private struct CommentThreads {
    private let told: [String: XMLTree]
    private let order: [String]
    private let walk: CommentWalk
    /// What each answers, and whether it is resolved, by ids.
    private var parents: [String: String] = [:]
    private var resolved: [String: Bool] = [:]

    init(_ list: XMLTree, _ threads: XMLTree?, _ walk: CommentWalk) {
        let all = list.children.filter { $0.localName == "comment" }.map { ($0.value("id") ?? "", $0) }
        told = Dictionary(all, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        order = (walk.order + all.map(\.0)).filter { [told] id in told[id] != nil && seen.insert(id).inserted
        }
        self.walk = walk
        let names = all.flatMap { id, tree in
            tree.children.compactMap { $0.value("paraId") }.map { ($0, id) }
        }
        let byName = Dictionary(names, uniquingKeysWith: { first, _ in first })
        for thread in threads?.children ?? [] {
            guard let id = thread.value("paraId").flatMap({ byName[$0] }) else { continue }
            resolved[id] = thread.value("done").map { ["1", "true", "on"].contains($0) }
            parents[id] = thread.value("paraIdParent").flatMap { byName[$0] }
        }
    }

    var comments: [CommentedDocument.Comment] {
        let threads = Dictionary(grouping: order, by: root)
        let ids = order.filter { root(of: $0) == $0 }.flatMap { root in
            [root] + (threads[root] ?? []).filter { $0 != root }
        }
        let positions = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        return ids.compactMap { id in
            guard let comment = told[id] else { return nil }
            let place = walk.places[id]
            return CommentedDocument.Comment(
                author: comment.value("author") ?? "", date: comment.value("date") ?? "",
                text: comment.children.filter { $0.localName == "p" }.map(\.words).joined(separator: "\n"),
                quoted: place?.quoted.singleSpaced ?? "", heading: place?.heading.singleSpaced ?? "",
                parent: root(of: id) == id ? nil : parents[id].flatMap { positions[$0] },
                isResolved: resolved[id])
        }
    }

    private static let deepest = 20

    /// The comment a thread began with; itself where answers go in a circle.
    private func root(of id: String) -> String {
        var above = id
        for _ in 0..<Self.deepest {
            guard let next = parents[above] else { return above }
            above = next
        }
        return id
    }
}

extension String {
    fileprivate var singleSpaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
