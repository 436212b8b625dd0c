import Document
import Foundation
import TestKit
import Testing
import TextOutput

@Suite struct JSONTests {
    private func tree(_ document: Document) throws -> [String: Any] {
        let data = Data(JSONFormat().bytes(of: document))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `says what it is, in which version and language`() throws {
        let tree = try tree(.everything(in: "bg"))
        #expect(tree["format"] as? String == "pateka-document")
        #expect(tree["version"] as? Int == 1)
        #expect(tree["language"] as? String == "bg")
        #expect(tree["date"] as? String == "2026-11-23")
    }

    @Test func `holds every block, with what it was made from`() throws {
        let document = Document.everything(in: "en")
        let blocks = try #require(try tree(document)["blocks"] as? [[String: Any]])
        #expect(blocks.count == document.blocks.count)
        #expect(blocks.allSatisfy { $0["kind"] is String })
        let traced = Block(.paragraph([.text("a")]), from: ["vision.text"])
        let first = try #require(try tree(.sample([traced]))["blocks"] as? [[String: Any]]).first
        #expect(first?["from"] as? [String] == ["vision.text"])
    }

    @Test(arguments: ["\"quoted\" \\ / \u{2028}", "one\ntwo\r\n\tthree", "</script> 👩‍👩‍👧 е́", "\u{1}\u{7F}"])
    func `keeps a text as it is`(text: String) throws {
        let block = Block(.paragraph([.text(text), .link(text, address: text)]))
        let blocks = try #require(try tree(.sample([block], title: text))["blocks"] as? [[String: Any]])
        let runs = try #require(blocks.first?["text"] as? [Any])
        #expect(runs.first as? String == text)
        #expect((runs.last as? [String: String])?["address"] == text)
    }

    @Test func `writes a value that is no number as none`() throws {
        let chart = Chart(
            caption: "", alternative: "", categories: ["a", "b", "c"],
            series: [.init(title: "s", values: [.nan, nil, 2.5])], maximum: .infinity, steps: [])
        let block = try #require(try tree(.sample([Block(.chart(chart))]))["blocks"] as? [[String: Any]])
            .first
        let series = try #require(block?["series"] as? [[String: Any]]).first
        let values = try #require(series?["values"] as? [Any])
        #expect(
            values.count == 3 && values[0] is NSNull && values[1] is NSNull && values[2] as? Double == 2.5)
        #expect(block?["maximum"] is NSNull)
    }
}
