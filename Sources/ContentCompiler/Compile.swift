import Catalog
import Dossier
import Findings
import Foundation
import Guide
import Loading
import Packing
import Templates
import Wording

/// Writes the content under `root` to a Swift file; prints what is wrong and leaves when anything is.
///
/// Whether the guide asks what the strategy reads is left to tests and `pateka guide check`: every room this tool links
/// is built twice.
func compile(root: URL, to output: URL) throws {
    let guide = try SourceFile.inFolder(root.appending(path: "guide"), prefix: "guide/")
    var (bundle, findings) = ContentBundle.load(guide, prefix: "guide/")
    let example = try SourceFile.read(root.appending(path: "guide/samples/vidin/answers.yaml"))
    var (templates, files): ([Template], [SourceFile]) = ([], [])
    if let guide = bundle?.guide {
        files = try SourceFile.inFolder(root.appending(path: "templates"), prefix: "templates/")
        let loaded = ContentBundle.loadTemplates(
            files, for: guide, texts: Texts(bundle?.texts ?? [:], in: .en), chapters: nil)
        templates = loaded.templates
        findings.add(loaded.findings)
        findings.add(try check(example, guide))
    }
    let language = Language(locale: ProcessInfo.processInfo.environment["LANG"] ?? "") ?? .en
    let texts = Texts(bundle?.texts ?? [:], in: language)
    for finding in findings.inReadingOrder where finding.severity != .advice {
        print(buildLine(finding, texts, root: root))
    }
    guard let bundle, let municipalities = bundle.municipalities, !templates.isEmpty, !findings.hasErrors
    else {
        exit(ExitStatus.badContent.rawValue)
    }
    let pieces =
        pieces(of: bundle, municipalities) + pieces(of: templates, files) + [piece("example", example)]
    try Data(swift(pieces).utf8).write(to: output, options: .atomic)
}

/// What is wrong with the worked example, in either language.
private func check(_ example: String, _ guide: Guide) throws -> Findings {
    let file = "guide/samples/vidin/answers.yaml"
    var findings = Findings()
    for language in Language.allCases {
        let reader = SheetReader(file: file, guide: guide, language: language)
        findings.add(try reader.read(Array(example.utf8)).findings)
    }
    return findings
}

/// A finding as compilers print it, so that the build shows it at its file and line.
private func buildLine(_ finding: Finding, _ texts: Texts, root: URL) -> String {
    let place = finding.place.map { root.path + "/" + $0.file + ":\($0.line ?? 1): " } ?? ""
    return place + "\(finding.severity.rawValue): " + texts.sentence(for: finding)
}

private func pieces(
    of bundle: ContentBundle, _ municipalities: MunicipalityRegister
) -> [(name: String, text: String)] {
    [
        piece("guide", bundle.guide),
        piece("texts", bundle.texts),
        ("practices", Packing.pack(entries: bundle.practices)), piece("frameworks", bundle.frameworks),
        piece("funding", bundle.funding), piece("indicators", bundle.indicators),
        ("municipalities", Packing.pack(entries: municipalities.municipalities)),
        piece("municipality-sources", municipalities.sources), piece("glossary", bundle.glossary),
        piece("methods", bundle.methods), piece("synonyms", bundle.synonyms),
        piece("history", bundle.history), ("index", bundle.practiceIndex.packed),
    ]
}

/// Each template also as its author wrote it, to be shown and copied.
private func pieces(of templates: [Template], _ files: [SourceFile]) -> [(name: String, text: String)] {
    let written = zip(templates, files).map { (name: "template." + $0.id, text: $1.text) }
    return [
        ("templates", Packing.pack(entries: templates)), piece("summaries", templates.map(\.summary)),
    ] + written
}

private func piece(_ name: String, _ value: some Packable) -> (name: String, text: String) {
    (name, Packing.pack(value))
}

private func swift(_ pieces: [(name: String, text: String)]) -> String {
    var code =
        "enum CompiledContent {\n    static func piece(_ name: String) -> StaticString {\n        switch name {\n"
    for piece in pieces { code += "        case \"\(piece.name)\": \(literal(piece.text))\n" }
    return code + "        default: \"\"\n        }\n    }\n}\n"
}

/// A raw string literal with enough number signs around it that nothing in the text can end it.
private func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return fence + "\"" + text.replacing("\n", with: "\\" + fence + "n") + "\"" + fence
}
