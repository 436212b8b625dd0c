import Foundation
import TestKit
import Testing

/// What a municipality is called in all that the program writes about it.
@Suite(.timeLimit(.minutes(6))) struct MunicipalityNameTests {
    private let folder: TemporaryFolder
    private var dossier: String { folder.inside("d") }

    init() throws { folder = try TemporaryFolder() }

    /// The notice of consultation as Markdown: it names the municipality within sentences, at their beginning and beside
    /// the signature.
    private func notice(_ language: String) throws -> String {
        let run = try ProgramRun([
            "draft", dossier, "--template", "consultation", "--format", "md", "--lang", language,
        ])
        #expect(run.status == 0, "\(run.errors)")
        return try String(
            contentsOfFile: dossier + "/drafts/consultation.\(language).md", encoding: .utf8)
    }

    @Test func `the capital is Столичната община from its dossier to its documents`() throws {
        let made = try ProgramRun(["new", dossier, "--municipality", "София"])
        #expect(made.output.hasPrefix("Досието на Столичната община (SOF46)"))
        #expect(try ProgramRun(["status", dossier]).output.hasPrefix("Столична община\n"))
        #expect(try ProgramRun(["status", dossier, "--lang", "en"]).output.hasPrefix("Sofia Municipality\n"))
        let notice = try notice("bg")
        #expect(notice.contains("Столичната община кани жителите"))
        #expect(notice.contains("Кмет на Столичната община:"))
        #expect(notice.contains("Сфера на действие: Столична община"))
        #expect(try self.notice("en").contains("Sofia Municipality invites residents"))
    }

    @Test func `namesakes are told apart by their region`() throws {
        #expect(try ProgramRun(["new", dossier, "--municipality", "RSE04"]).status == 0)
        #expect(try notice("bg").contains("Община Бяла, област Русе кани жителите"))
        #expect(try notice("en").contains("Mayor of Byala Municipality, Ruse region:"))
    }

    @Test(arguments: ["Кула", "кула", "община Кула"])
    func `its name opens its only dossier, and names the folders where there are several`(name: String) throws
    {
        try NewDossier.kula(at: folder.inside("a"))
        let status = try ProgramRun(["status", name], folder: folder.path)
        #expect(status.status == 0 && status.output.hasPrefix("Община Кула"), "\(status.errors)")
        let talk = try ProgramRun(["continue", name], input: "/9\n", folder: folder.path)
        #expect(talk.status == 0 && talk.output.contains("pateka continue a"), "\(talk.errors)")
        let here = try ProgramRun(["status", name], folder: folder.inside("a"))
        #expect(here.status == 0 && here.output.hasPrefix("Община Кула"), "\(here.errors)")
        try NewDossier.kula(at: folder.inside("b"))
        let several = try ProgramRun(["status", name], folder: folder.path)
        #expect(several.status == 66 && several.errors.contains("a; b"), "\(several.errors)")
    }

    @Test func `where no dossier of that name is here, this is said of the municipality`() throws {
        for command in ["draft", "status", "continue"] {
            let run = try ProgramRun([command, "чупрене", "--lang", "bg"], folder: folder.path)
            #expect(run.status == 66 && run.errors.contains("няма досие на община Чупрене"), "\(run.errors)")
        }
        let folder = try ProgramRun(["status", "nowhere", "--lang", "bg"], folder: folder.path)
        #expect(folder.status == 66 && folder.errors.contains("Няма папка „nowhere“"), "\(folder.errors)")
    }

    @Test func `its name will do for every command that takes a folder, also beside an empty folder`() throws
    {
        try NewDossier.kula(at: folder.inside("a"))
        let commands = [
            ["draft", "Кула", "--format", "md"], ["review", "Кула"], ["practices", "suggest", "Кула"],
            ["history", "Кула"], ["history", "Кула", "1.1"], ["export", "Кула"],
            ["trace", "Кула", "Кула"], ["trace", "Кула", "--unsupported"],
            ["what-if", "Кула", "--money", "30%"],
            ["status", "Кула", "--money"], ["undo", "Кула", "--yes"],
        ]
        for command in commands {
            let run = try ProgramRun(command, folder: folder.path)
            #expect(run.status != 66 && run.status != 64, "\(command): \(run.errors)")
        }
        let check = try ProgramRun(["practices", "check", "Кула"], folder: folder.path)
        #expect(check.errors.contains("a/practices"), "\(check.errors)")
        try FileManager.default.createDirectory(
            atPath: folder.inside("Кула"), withIntermediateDirectories: false)
        for command in [["status", "Кула"], ["continue", "Кула"], ["draft", "Кула"]] {
            let run = try ProgramRun(command, input: "/9\n", folder: folder.path)
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
    }

    @Test func `a place abroad is called as is usual there`() throws {
        let made = try ProgramRun(["new", dossier, "--name", "Trento", "--country", "IT"])
        #expect(made.output.hasPrefix("Досието на община Trento (IT-trento)"))
        #expect(
            try ProgramRun(["status", dossier, "--lang", "en"]).output.hasPrefix("Municipality of Trento\n"))
        #expect(try notice("bg").contains("Община Trento кани жителите"))
        let english = try notice("en")
        #expect(english.contains("The Municipality of Trento invites residents"))
        #expect(english.contains("Mayor of the Municipality of Trento:"))
    }

    @Test func `a name that was changed is followed`() throws {
        #expect(try ProgramRun(["new", dossier, "--municipality", "VID22"]).status == 0)
        let answers = folder.inside("a.yaml")
        try Data("answers:\n  profile.name: Нова Кула\n".utf8).write(to: URL(filePath: answers))
        #expect(try ProgramRun(["import", answers, dossier, "--other-municipality", "--apply"]).status == 0)
        #expect(try notice("bg").contains("Община Нова Кула кани жителите"))
    }
}
