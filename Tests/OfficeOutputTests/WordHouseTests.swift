import Document
import TestKit
import Testing

@testable import OfficeOutput

/// A Word document in the look of a municipality.
@Suite struct WordHouseTests {
    static let house = House(
        textFont: .init("Times New Roman"), headFont: .init("Arial"), colour: Colour("#7a1f1f"),
        arms: picture(.png), address: "пл. „Бдинци“\nВидин", header: "Община Видин")

    static func picture(_ kind: House.Picture.Kind) -> House.Picture {
        var picture = House.Picture(kind, [1, 2, 3], width: 30, height: 40)
        picture.alternative = "Герб на Община Видин"
        return picture
    }

    static func document(in house: House, hasCover: Bool = false) -> Document {
        var document = Document.everything(in: "bg")
        document.house = house
        document.cover = hasCover ? .init(arms: "място за герба", issuer: "Община Видин", period: nil) : nil
        return document
    }

    private func archive(_ house: House, hasCover: Bool = false) throws -> ZipReader {
        try ZipReader(WordFormat().bytes(of: Self.document(in: house, hasCover: hasCover)))
    }

    @Test func `the colours of the house stand in place of ours everywhere`() throws {
        let ours = ["12365F", "17457C", "B9C6D6", "EEF3F9", "DFE9F4", "C9DCF0", "DBE7F4", "F6F9FC"]
        for file in try archive(Self.house).files
        where file.name.hasPrefix("word/") && file.name.hasSuffix("xml") {
            let text = String(decoding: file.content, as: UTF8.self)
            for colour in ours { #expect(!text.contains(colour), "\(file.name): \(colour)") }
        }
        let styles = String(decoding: try archive(Self.house).file("word/styles.xml"), as: UTF8.self)
        #expect(
            styles.contains("7A1F1F") && styles.contains("\"Times New Roman\"")
                && styles.contains("\"Arial\""))
    }

    @Test(arguments: [false, true])
    func `the arms are told in words to those who do not see them`(hasCover: Bool) throws {
        let archive = try archive(Self.house, hasCover: hasCover)
        #expect(try archive.file("word/media/arms.png") == [1, 2, 3])
        let text = try archive.xml("word/document.xml")
        let described = text.all("wp:docPr").filter { $0.attributes["descr"] == "Герб на Община Видин" }
        #expect(described.count == 1)
        let size = try #require(text.all("wp:extent").first?.attributes)
        let (width, height) = (Int(size["cx"] ?? "") ?? 0, Int(size["cy"] ?? "") ?? 0)
        #expect(abs(Double(width) / Double(height) - 0.75) < 0.01 && height > 500_000 && height < 1_500_000)
        #expect(!text.text.contains("място за герба"))
        let kinds = try archive.xml("[Content_Types].xml").all("Default").map { $0.attributes["Extension"] }
        #expect(kinds.contains("png"))
    }

    @Test func `a drawing leaves the place of the arms empty`() throws {
        var house = Self.house
        house.arms = Self.picture(.svg)
        let archive = try archive(house, hasCover: true)
        #expect(try archive.xml("word/document.xml").text.contains("място за герба"))
        #expect(!archive.files.contains { $0.name.contains("media") })
    }

    @Test func `header and address open a letter and stand on a title page`() throws {
        let letter = try archive(Self.house).xml("word/document.xml").all("w:p").prefix(4)
        let styles = letter.map { $0.all("w:pStyle").first?.attributes["w:val"] }
        #expect(styles == ["LetterPicture", "Letterhead", "Address", "Title"])
        #expect(try archive(Self.house).xml("word/header1.xml").text == "Община Видин")
        let cover = try archive(Self.house, hasCover: true).xml("word/document.xml").all("w:p")
        let address = try #require(cover.first { $0.all("w:pStyle").first?.attributes["w:val"] == "Address" })
        #expect(address.text.contains("Бдинци"))
    }

    @Test func `the contents tell no page that nobody knows, and have Word fill them in`() throws {
        func contents(_ font: String) throws -> (numbers: [String], renews: Bool) {
            let archive = try archive(House(textFont: .init(font)))
            let lines = try archive.xml("word/document.xml").all("w:p").filter {
                $0.all("w:pStyle").first?.attributes["w:val"]?.hasPrefix("TOC1") == true
            }
            let settings = try archive.xml("word/settings.xml").all("w:updateFields")
            return (lines.map { $0.all("w:t").last?.text ?? "" }, !settings.isEmpty)
        }
        var short = Document.sample([])
        short.house = House(textFont: .init("Arial"))
        let other = WordFormat().bytes(of: short)
        #expect(try ZipReader(other).xml("word/settings.xml").all("w:updateFields").isEmpty)
        let known = try contents("Carlito")
        #expect(!known.numbers.isEmpty && known.numbers.allSatisfy { Int($0) != nil } && !known.renews)
        let unknown = try contents("Arial")
        #expect(!unknown.numbers.isEmpty && unknown.numbers.allSatisfy(\.isEmpty) && unknown.renews)
    }
}
