import Document
import Wording

/// What file managers, libraries and screen readers show about a document.
struct CoreProperties {
    let title, subject, author, language, date: String

    init(_ document: Document) {
        (title, subject, author) = (document.title, document.subtitle, document.author)
        (language, date) = (document.language, document.date)
    }

    init(_ workbook: Workbook) {
        (title, subject, author) = (workbook.title, workbook.subtitle, workbook.author)
        (language, date) = (workbook.language, workbook.date)
    }

    var part: OfficePackage.Part {
        let dublin = "http://purl.org/dc/elements/1.1/"
        let root = XML(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": dublin, "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ],
            [
                XML("dc:title", text: title), XML("dc:subject", text: subject),
                XML("dc:creator", text: author), XML("cp:lastModifiedBy", text: author),
                XML("dc:language", text: WordLanguage.tag(language)),
            ] + days)
        return OfficePackage.Part(
            name: "docProps/core.xml", kind: "application/vnd.openxmlformats-package.core-properties+xml",
            content: root.file)
    }

    /// Readers refuse a file with a malformed day, so one that is no day is left out.
    private var days: [XML] {
        guard date.wholeMatch(of: /[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/) != nil else {
            return []
        }
        return ["dcterms:created", "dcterms:modified"].map {
            XML($0, ["xsi:type": "dcterms:W3CDTF"], text: date + "T00:00:00Z")
        }
    }
}

/// Languages as office files name them: with the country whose spelling they follow.
enum WordLanguage {
    static func tag(_ language: String) -> String { Language(rawValue: language)?.tag ?? language }
}

/// What a document carries for whoever made it, and programs keep when they save it.
struct CustomProperties {
    /// Under this a file says which draft it began as.
    static let draft = "Pateka draft"

    let name: String

    var part: OfficePackage.Part {
        let property = XML(
            "property",
            ["fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": "2", "name": Self.draft],
            [XML("vt:lpwstr", text: name)])
        let root = XML(
            "Properties",
            [
                "xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            ], [property])
        return OfficePackage.Part(
            name: "docProps/custom.xml",
            kind: "application/vnd.openxmlformats-officedocument.custom-properties+xml", content: root.file)
    }
}
