import Document
import OfficeOutput
import Testing
import TextOutput

/// A format with a way to read back the words that a person sees.
struct Writer: CustomTestStringConvertible, Sendable {
    let format: any DocumentFormat
    let words: @Sendable ([UInt8]) throws -> String

    var testDescription: String { format.name }

    static let all = [
        Writer(format: MarkdownFormat(), words: markdown), Writer(format: HTMLFormat(), words: html),
        Writer(format: WordFormat(), words: docx), Writer(format: TypstFormat(), words: TypstReader.words),
    ]

    func words(of document: Document) throws -> String { try words(format.bytes(of: document)) }

    @Sendable private static func markdown(_ bytes: [UInt8]) throws -> String {
        var text = try #require(String(validating: bytes, as: UTF8.self))
        text.replace(/<a id="[^"]*"><\/a>|<\/?(strong|em)>/, with: "")
        text.replace("<br>", with: "\n")
        text.replace(/\\([!-\/:-@\[-`{-~])/) { $0.output.1 }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
            text.replace(entity, with: character)
        }
        return text
    }

    @Sendable static func html(_ bytes: [UInt8]) throws -> String {
        var text = try #require(String(validating: bytes, as: UTF8.self))
        text.replace("<br>", with: "\n")
        text.replace(/(?s)<style>.*<\/style>/, with: "")
        let page = try XMLReader.read(Array(text.utf8), void: ["meta", "col", "img", "input"])
        return try #require(page.all("body").first).text
    }

    @Sendable private static func docx(_ bytes: [UInt8]) throws -> String {
        try ZipReader(bytes).xml("word/document.xml").all("w:p").map { paragraph in
            paragraph.all.map { element in
                switch element.name {
                case "w:t": element.text
                case "w:br", "w:tab": " "
                default: ""
                }
            }.joined()
        }.joined(separator: "\n")
    }
}
