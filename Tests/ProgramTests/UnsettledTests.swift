import Foundation
import TestKit
import Testing

/// How many required questions have no complete answer is one number wherever it is told.
@Suite struct UnsettledTests {
    private let folder: TemporaryFolder
    private let dossier: String

    init() throws {
        folder = try TemporaryFolder()
        dossier = folder.inside("d")
        try NewDossier.kula(at: dossier)
        let sheet = """
            format: 1
            answers:
              mandate.startYear: 2027
              mandate.reason: {later: утре}
              problems: [{id: p1, title: Опашки}]
              measures: [{id: m1, title: Едно}]
            """
        try Data(sheet.utf8).write(to: URL(filePath: folder.inside("a.yaml")))
        _ = try ProgramRun(["import", folder.inside("a.yaml"), dossier, "--apply"])
    }

    /// The sentence that tells it, without its line breaks.
    private func sentence(_ arguments: [String], _ language: String) throws -> [String] {
        let run = try ProgramRun(arguments + ["--lang", language])
        let text = (run.output + " " + run.errors).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
        let form =
            language == "bg"
            ? #/Без пълен отговор са (\d+) задължителни въпроса/#
            : #/(\d+) required questions have no complete answer/#
        return text.matches(of: form).map { String($0.1) }
    }

    @Test(arguments: ["bg", "en"]) func `status, draft, review and a run without a person tell the same`(
        language: String
    )
        throws
    {
        let status = try ProgramRun(["status", dossier, "--json"]).output
        let object = try #require(try JSONSerialization.jsonObject(with: Data(status.utf8)) as? [String: Any])
        let missing = try #require(object["missing"] as? [Any]).count
        let needed = try #require(object["needed"] as? Int)
        let settled = try #require(object["settled"] as? Int)
        #expect(missing == needed - settled && missing > 20)
        for arguments in [
            ["status", dossier], ["draft", dossier, "--format", "md"], ["review", dossier],
            ["continue", dossier, "--answers", folder.inside("a.yaml")],
        ] {
            #expect(try sentence(arguments, language) == ["\(missing)"], "\(arguments)")
        }
    }
}
