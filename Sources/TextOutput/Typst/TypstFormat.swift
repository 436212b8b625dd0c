package import Document
import Wording

/// Source of Typst, from which it sets pages that are read aloud too. It asks for nothing from elsewhere: no package, no
/// file, no font.
package struct TypstFormat: DocumentFormat {
    package let name = "typ"

    package init() {}

    package func bytes(of document: Document) -> [UInt8] {
        var writer = TypstWriter(document)
        writer.write(document.blocks)
        let parts = [properties(document), TypstLook.rules(document.house), front(document), writer.source]
        return Array(parts.joined(separator: "\n").utf8)
    }

    private func properties(_ document: Document) -> String {
        let tag = (Language(rawValue: document.language)?.tag ?? document.language).split(separator: "-")
        let (language, region) = (tag.first.map(String.init) ?? "", tag.dropFirst().first.map(String.init))
        let title = document.title.isEmpty ? document.labels.contents : document.title
        let words = [document.author, document.title, document.cover?.period ?? ""].filter { !$0.isEmpty }
        let labels = document.labels
        let values: KeyValuePairs = [
            "title": TypstText.string(title), "author": TypstText.string(document.author),
            "subject": TypstText.string(document.subtitle), "date": date(document.date),
            "keywords": "(\(words.map { TypstText.string($0) + "," }.joined(separator: " ")))",
            "language": TypstText.string(language.isEmpty ? "und" : language),
            "region": region.map(TypstText.string) ?? "none",
            "header": TypstText.string((document.house.header ?? title).clipped),
            "page-label": TypstText.string(labels.page),
            "table-label": TypstText.string(labels.table), "figure-label": TypstText.string(labels.figure),
            "letters": "(\(annexes(language).map { TypstText.string($0) + "," }.joined(separator: " ")))",
            "dense": "\(document.density == .dense)", "form-size": document.density.formSize,
            "flipped": "\(document.isTurned)", "has-cover": "\(document.opensPage)",
        ]
        return values.map { "#let \($0) = \($1)" }.joined(separator: "\n") + "\n"
    }

    private func annexes(_ language: String) -> [String] { Language(rawValue: language)?.letters ?? [] }

    /// A day that is none is left out, so that the bytes do not hang on the clock.
    private func date(_ text: String) -> String {
        guard let day = Day(text), day.description == text else { return "none" }
        return "datetime(year: \(day.year), month: \(day.month), day: \(day.day))"
    }

    private func front(_ document: Document) -> String {
        func part(_ name: String, _ text: String?) -> String? {
            text.flatMap { $0.isEmpty ? nil : "  \(name): [\(TypstText.markup($0))]," }
        }
        let (cover, house) = (document.cover, document.house)
        let parts = [
            document.title.isEmpty ? nil : "  shows-title: true,",
            house.arms.map { "  crest: \(crest($0))," },
            part("letterhead", house.header), part("address", house.address), part("arms", cover?.arms),
            part("issuer", cover?.issuer), part("period", cover?.period), part("subtitle", document.subtitle),
        ]
        return (["#front("] + parts.compactMap { $0 } + [")", ""]).joined(separator: "\n")
    }

    /// A function of the largest width and height, since the picture itself stands in the source.
    private func crest(_ arms: House.Picture) -> String {
        let size = arms.fitted(width: 1, height: 1)
        let bytes =
            arms.kind == .svg
            ? "bytes(\(TypstText.string(String(decoding: arms.bytes, as: UTF8.self))))"
            : "bytes((\(arms.bytes.map(String.init).joined(separator: ","))))"
        let kind = arms.kind == .svg ? "svg" : "png"
        let words = TypstText.string(arms.alternative)
        return "(w, h) => image(\(bytes), format: \"\(kind)\", alt: \(words), "
            + "width: calc.min(w, h * \(size.width / size.height)))"
    }
}

extension Document.Density {
    /// The letters of a sheet to fill in, as code.
    fileprivate var formSize: String { isForm ? "\(Int(letter))pt" : "none" }

    /// The size of the letters of tables, in points.
    var letter: Double {
        switch self {
        case .roomy: 9.5
        case .dense: 8.5
        case .form: 12
        case .largeForm: 16
        }
    }
}

extension Document {
    /// Whether the text begins on another page than the title.
    fileprivate var opensPage: Bool {
        if cover != nil { return true }
        for block in blocks {
            switch block.content {
            case .pageBreak: return true
            case .heading, .contents: return false
            default: continue
            }
        }
        return false
    }
}

extension String {
    /// As much of a title as stands above a page, up to the end of a word.
    fileprivate var clipped: String {
        guard count > 80 else { return self }
        let start = prefix(79)
        return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
    }
}
