import TestKit
import Testing
import Yams

@testable import PlainYAML

@Suite(.timeLimit(.minutes(6))) struct `Plain YAML` {
    private func cause(_ text: String) -> YAMLTrouble.Cause? {
        do throws(YAMLTrouble) {
            _ = try PlainYAML.root(of: Array(text.utf8))
            return nil
        } catch {
            return error.cause
        }
    }

    /// A hundred thousand million and more keys to compare, in 443 bytes.
    private static let bomb: String = {
        var text = "? &a [x,x,x,x,x,x,x,x,x,x]\n: 0\n"
        for (name, before) in zip("bcdefgh", "abcdefg") {
            let list = Array(repeating: "*\(before)", count: 10).joined(separator: ",")
            text += "? &\(name) [\(list)]\n: 0\n"
        }
        return text
    }()

    @Test func `refuses aliases before anything is made of them`() {
        #expect(cause(Self.bomb) == .alias)
        #expect(cause("title:\n" + Self.bomb.split(separator: "\n").map { "  \($0)\n" }.joined()) == .alias)
    }

    @Test(arguments: [
        "a: &x 1", "a: *x", "&x a: 1", "*x : 1", "- &x", "- *x", "[*x]", "{a: *x}", "a: [1, &x 2]",
        "- - - &x",
        "? &x", "--- &x", "a: \"b\"\n*x : 1", "a: b\n&x c: 1", "a:\n  *x", "a: |\n&x b: 1",
        "a: >-\n  text\n*x : 1",
        "a: 'it''s'\n&x b: 1", "a: \"\\\"\"\n&x b: 1", "# no\n&x", "a: b #c\n*x", "a: [\n  b c\n, *x]",
        "{a: b, ? *x}", "a: b\u{2028}*x", "a: b\u{85}&x c: 1", "\u{FEFF}&x a: 1", "a:\r&x 1", "- b\n- *x",
        "%YAML 1.1\n--- &x\n", "a: - b\n*x", "\"a\"*x", "[]&x", "a: |2\n   b\n *x", "a: |\n\n\n&x",
    ]) func `finds every anchor and alias`(text: String) {
        #expect(cause(text) == .alias, "\(text)")
    }

    @Test(arguments: ["a: !x 1", "!!str a: 1", "- !!binary x", "[! x]", "{a: !!int 1}", "--- !x\na: 1"])
    func `finds every tag`(text: String) {
        #expect(cause(text) == .tag, "\(text)")
    }

    @Test(arguments: [
        "a: \"& *x !y\"", "a: '&x *y'", "a: x & y * z !", "a: b\n  &c *d !e", "a: |\n  &x\n  *y\n  !z\nb: 1",
        "a: >-\n\n  *x\n   &y\n\nb: 1", "# &x *y\na: 1", "a: 1 # &x", "- a\n  *b", "a: https://x.y/?a=1&b=*c",
        "a: [b *c, d&e]", "a: \"b\\\n  *c\"", "a: 'b\n\n  &c'", "? a\n: b\n  *c", "a: Q&A", "a: 5 * 3",
        "- - a\n    *b", "a: |+2\n    &x\n  *y\n", "a:\n- b\n  &c", "a: b\n\n  *c", "a: x*",
    ])
    func `takes these signs where they are words`(text: String) {
        #expect(cause(text) == nil, "\(text)")
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "{", count: 100_000),
        String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
        "a: " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
        String(repeating: "{a: ", count: 100_000) + "1" + String(repeating: "}", count: 100_000),
        (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        String(repeating: "[", count: 65),
    ]) func `refuses deep nesting`(text: String) {
        #expect(cause(text) == .depth)
    }

    @Test func `takes the nesting people write, and no more bytes than can be read soon`() {
        #expect(cause((0..<20).map { String(repeating: "  ", count: $0) + "a:\n" }.joined()) == nil)
        #expect(cause(String(repeating: "[", count: 40) + String(repeating: "]", count: 40)) == nil)
        #expect(cause("a: " + String(repeating: "x", count: 5_000_000)) == .size)
        #expect(cause((0..<100_000).map { "key\($0): 1\n" }.joined()) == nil)
        #expect(cause(String(repeating: "a: 1\n", count: 100_000)) == .twice(key: "a", again: 2))
        #expect(cause("a: \"" + String(repeating: "x", count: 1_000_000)) == .notYAML)
    }

    /// Of random texts of the signs that matter, libyaml itself says which have anchors, aliases and tags.
    @Test func `sees the same tokens as the parser`() {
        var random = SeededRandom(7)
        let pieces = [
            "a", "b", " ", " ", "  ", "\n", "\n", "\n  ", "\n- ", "- ", ": ", ":", "? ", "[", "]", "{", "}",
            ", ",
            ",", "&x ", "*x", "!t ", "'", "\"", "|\n", ">-\n", "#", " #", "\\", "\t", "\r\n", "---\n",
            "\u{2028}",
            "ж", "%", "@", "-", "...\n", "|2\n",
        ]
        var (clean, refused) = (0, 0)
        for _ in 0..<6_000 {
            let count = Int.random(in: 1...14, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let scanned = Result { () throws(YAMLTrouble) in try TokenScan.check(Array(text.utf8)) }
            // A complex key is compared, but of texts as short as these not for long.
            guard let parser = try? Parser(yaml: text, resolver: .basic, encoding: .utf8) else { continue }
            let root = try? withExtendedLifetime(parser) { try parser.singleRoot().map(Self.isMarked) }
            switch (scanned, root) {
            case (.success, .some(let isMarked)):
                #expect(isMarked != true, "\(text.debugDescription)")
                clean += 1
            case (.failure, .some(let isMarked)):
                #expect(isMarked == true, "\(text.debugDescription)")
                refused += 1
            case (_, .none): break
            }
        }
        #expect(clean > 1000 && refused > 100, "\(clean) \(refused)")
    }

    /// Comparing keys gives those without a tag one of these.
    private static let implied: Set = [
        "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
    ]

    private static func isMarked(_ node: Node) -> Bool {
        if node.anchor != nil || !implied.contains(node.tag.rawValue) { return true }
        switch node {
        case .scalar: return false
        case .sequence(let sequence): return sequence.contains(where: isMarked)
        case .mapping(let mapping): return mapping.contains { isMarked($0.key) || isMarked($0.value) }
        case .alias: return true
        }
    }
}

extension Node {
    fileprivate var tag: Yams.Tag {
        switch self {
        case .scalar(let scalar): scalar.tag
        case .sequence(let sequence): sequence.tag
        case .mapping(let mapping): mapping.tag
        case .alias(let alias): alias.tag
        }
    }
}
