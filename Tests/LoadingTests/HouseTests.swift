import Document
import Findings
import Foundation
import Loading
import TestKit
import Testing
import Wording

/// How a municipality wants its documents to look, as a file holds it.
@Suite struct HouseTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func load(_ yaml: String, in language: Language = .bg) throws -> (
        house: House, findings: Findings
    ) {
        try Data(yaml.utf8).write(to: URL(filePath: folder.inside("house.yaml")))
        return try House.load(folder.inside("house.yaml"), in: language, templates: ["strategy", "proposal"])
    }

    private func codes(_ yaml: String) throws -> [String] { try load(yaml).findings.all.map(\.code) }

    private func put(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(filePath: folder.inside(name)))
    }

    /// With the checksums of these two sizes, as zlib has them.
    private static func png(_ width: UInt8, _ height: UInt8) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]
            + (width == 30 ? [0x66, 0x71, 0xDD, 0x45] : [0x14, 0xDD, 0x76, 0xB5])
            + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    }

    @Test func `a whole house is read in the language of the document`() throws {
        try put(Self.png(30, 40), "gerb.png")
        let yaml = """
            fonts: {text: Times New Roman, heads: Arial}
            colour: "#7A1F1F"
            arms: gerb.png
            address: |
              пл. „Бдинци“
              Видин
            header: {bg: Община Видин, en: Vidin Municipality}
            signature:
              proposal: ["Кмет: ……"]
              decision: [{bg: "Председател: ……", en: "Chair: ……"}, "Протокол: ……"]
            names: {strategy: Стратегия-2030, proposal: {bg: Докладна № 5, en: Proposal 5}}
            """
        let (house, findings) = try load(yaml, in: .en)
        #expect(findings.isEmpty, "\(findings)")
        #expect(house.textFont?.text == "Times New Roman" && house.headFont?.text == "Arial")
        #expect(house.colour == Colour(red: 0x7A, green: 0x1F, blue: 0x1F))
        #expect(house.arms?.kind == .png && house.arms?.width == 30 && house.arms?.height == 40)
        #expect(house.address == "пл. „Бдинци“\nВидин" && house.header == "Vidin Municipality")
        #expect(house.signatures.proposal == ["Кмет: ……"])
        #expect(house.signatures.decision == ["Chair: ……", "Протокол: ……"])
        #expect(house.fileNames == ["strategy": "Стратегия-2030", "proposal": "Proposal 5"])
        #expect(try load("").house == House())
    }

    @Test(arguments: [
        ("color: \"#17457c\"", "loading.unknown-key"), ("colour: blue", "loading.not-a-colour"),
        ("colour: \"#8888ff\"", "loading.pale-colour"),
        ("fonts: {text: \"A\\\"; } *\"}", "loading.not-a-font"),
        ("fonts: {body: Arial}", "loading.unknown-key"), ("header: {bg: Видин}", "loading.missing-language"),
        ("address: \"a\\u202eb\"", "loading.control-characters"),
        ("signature: Кмет", "loading.not-a-mapping"),
        ("names: [a]", "loading.not-a-mapping"), ("names: {strategy: ../a}", "loading.not-a-file-name"),
        ("names: {strategy: .a}", "loading.not-a-file-name"),
        ("names: {strategy: \"a: {sum\"}", "loading.not-a-file-name"),
        ("names: {strategy: a., proposal: b}", "loading.not-a-file-name"),
        ("names: {strategy: a, proposal: a}", "loading.same-file-name"),
        ("names: {../x: a}", "loading.not-a-template-id"), ("names: {stratgy: a}", "loading.near-template"),
        ("arms: none.png", "loading.no-arms"), ("arms: ../gerb.png", "loading.no-arms"),
        ("arms: link.png", "loading.no-arms"), ("arms: large.png", "loading.large-arms"),
        ("arms: text.png", "loading.not-a-picture"), ("arms: half.png", "loading.not-a-picture"),
        ("arms: flat.png", "loading.not-a-picture"), ("arms: torn.png", "loading.not-a-picture"),
        ("arms: inner", "loading.no-arms"),
        ("- a", "loading.not-a-mapping"), ("colour: &a \"#17457c\"", "loading.alias"),
    ])
    func `what is wrong is found where it stands`(yaml: String, code: String) throws {
        let whole = Self.png(30, 40)
        try put(whole, "real.png")
        try FileManager.default.createSymbolicLink(
            atPath: folder.inside("link.png"), withDestinationPath: folder.inside("real.png"))
        try FileManager.default.createDirectory(
            atPath: folder.inside("inner"), withIntermediateDirectories: true)
        try put(whole + [UInt8](repeating: 0, count: 1_000_001), "large.png")
        try put(Array("<html></html>".utf8), "text.png")
        try put(Array(whole.dropLast(6)), "half.png")
        try put(Self.png(200, 1), "flat.png")
        var torn = whole
        torn[19] ^= 1
        try put(torn, "torn.png")
        let findings = try load(yaml).findings
        #expect(findings.all.map(\.code) == [code], "\(findings)")
        #expect(findings.all.first?.place?.line == 1)
    }

    @Test func `a drawing is taken as it is while it only shows something`() throws {
        let drawing = """
            <?xml version="1.0"?><!-- герб --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 100">
            <defs><linearGradient id="g"/></defs><use href="#a"/><path fill="url(#g)" d="M0 0"/></svg>
            """
        try put(Array(drawing.utf8), "gerb.svg")
        let (house, findings) = try load("arms: gerb.svg")
        #expect(findings.isEmpty, "\(findings)")
        #expect(house.arms?.kind == .svg && house.arms?.bytes == Array(drawing.utf8))
        #expect(house.arms?.width == 50 && house.arms?.height == 100)
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<svg:script/>", "<a onclick='x()'/>",
        "<image href=\"http://a.bg/x.png\"/>",
        "<image xlink:href='/etc/passwd'/>", "<path style=\"fill:url(http://a.bg)\"/>",
        "<path style='fill:url( \"x\" )'/>",
        "<style>@import 'x'</style>", "<path style=\"fill:&#117;rl(x)\"/>",
        "<path style=\"fill:\\75rl(x)\"/>",
        "<foreignObject/>", "<?xml-stylesheet href='x'?>", "<!DOCTYPE svg>", "<!ENTITY a 'b'>",
        "<use HREF=\"a.svg#b\"/>",
        "<image href=\"data:image/svg+xml;base64,AA\"/>",
    ])
    func `a drawing that does more is refused`(piece: String) throws {
        try put(Array("<svg width=\"5\" height=\"5\">\(piece)</svg>".utf8), "gerb.svg")
        #expect(try codes("arms: gerb.svg") == ["loading.unsafe-arms"])
    }
}
