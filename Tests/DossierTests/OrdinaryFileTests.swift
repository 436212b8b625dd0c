import Answers
import Findings
import Foundation
import Testing
import Wording

@testable import Dossier

/// A dossier whose files are pipes, devices, folders or links.
@Suite(.timeLimit(.minutes(6))) struct `A dossier of something else than files` {
    private let disk = Disk()

    private func shelf(_ seed: UInt64 = 1) -> Shelf { Shelf(files: disk, stamp: .ticking(seed: seed)) }

    /// Puts something else in the place of a file: what it does, given the path and a place for what is moved away.
    private static let replacements: [(name: String, make: @Sendable (String, String) -> Bool)] = [
        ("pipe", { path, _ in unlink(path) == 0 && mkfifo(path, 0o600) == 0 }),
        ("device", { path, _ in unlink(path) == 0 && symlink("/dev/null", path) == 0 }),
        ("folder", { path, _ in unlink(path) == 0 && mkdir(path, 0o700) == 0 }),
        ("link", { path, away in rename(path, away) == 0 && symlink(away, path) == 0 }),
        ("dangling link", { path, away in unlink(path) == 0 && symlink(away, path) == 0 }),
    ]

    @Test(arguments: ["journal.jsonl", "dossier.yaml"])
    func `is refused before anything is asked`(file: String) throws {
        for (name, make) in Self.replacements {
            try withFolder { folder in
                let dossier = folder + "/d"
                _ = try shelf().create(dossier, Desk.header)
                #expect(make(dossier + "/" + file, folder + "/away"), "\(name)")
                for purpose in [Shelf.Purpose.reading, .writing] {
                    #expect(throws: DossierError.self, "\(name) \(purpose)") {
                        try shelf().open(dossier, for: purpose, guide: .small)
                    }
                }
            }
        }
    }

    @Test func `takes no answer once its journal has become one`() throws {
        for (name, make) in Self.replacements {
            try withFolder { folder in
                var dossier = try shelf().create(folder + "/d", Desk.header)
                try dossier.set("profile.name", .text("Видин"))
                #expect(make(folder + "/d/journal.jsonl", folder + "/away"), "\(name)")
                #expect(throws: DossierError.self, "\(name)") { try dossier.set("profile.name", .text("X")) }
            }
        }
    }

    @Test func `is not copied through links when it is joined, and says so`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            var own = try shelf().create(folder + "/own", Desk.header)
            _ = try shelf(2).create(folder + "/other", Desk.header)
            try disk.write(Array("тайна".utf8), to: folder + "/secret")
            let evidence = folder + "/other/evidence/"
            #expect(symlink(folder + "/secret", evidence + "letter.pdf") == 0)
            #expect(mkfifo(evidence + "pipe.pdf", 0o600) == 0)
            try disk.createFolder(evidence + "inner")
            try disk.write([1, 2], to: evidence + "good.pdf")
            try disk.write([1], to: evidence + "large.pdf")
            #expect(truncate(evidence + "large.pdf", 60_000_000) == 0)
            let bad = open((evidence + "bad-") + "x", O_CREAT | O_WRONLY, 0o600)
            close(bad)
            var raw = Array((evidence + "bad-x").utf8CString)
            let old = raw
            raw[raw.count - 2] = CChar(bitPattern: 0xFF)
            #expect(rename(old, raw) == 0)
            let merge = try own.merge(folder + "/other")
            #expect(merge.evidence == 1)
            #expect(try disk.names(in: folder + "/own/evidence") == ["good.pdf"])
            let codes = merge.findings.all.map(\.code)
            #expect(codes == Array(repeating: "dossier.evidence-left-out", count: 5), "\(merge.findings.all)")
        }
    }

    @Test func `is not joined or added to where the folder of evidence is a link`() throws {
        try withFolder { folder in
            try disk.createFolder(folder + "/elsewhere")
            try disk.write([1], to: folder + "/elsewhere/a.pdf")
            var own = try shelf().create(folder + "/own", Desk.header)
            _ = try shelf(2).create(folder + "/other", Desk.header)
            #expect(rmdir(folder + "/other/evidence") == 0)
            #expect(symlink(folder + "/elsewhere", folder + "/other/evidence") == 0)
            #expect(throws: DossierError.isLink(folder + "/other/evidence")) {
                try own.merge(folder + "/other")
            }
            #expect(rmdir(folder + "/own/evidence") == 0)
            #expect(symlink(folder + "/elsewhere", folder + "/own/evidence") == 0)
            #expect(throws: DossierError.isLink(folder + "/own/evidence")) {
                try own.attach(folder + "/elsewhere/a.pdf")
            }
        }
    }

    @Test(arguments: ["", " ", "\t", "\n", "a\nb", "\u{200B}", "a\u{7}", "\u{1B}[2J", "\u{A0}"])
    func `has a name that can be read`(name: String) throws {
        let desk = Desk()
        #expect(throws: DossierError.self) { try desk.shelf.create(name, Desk.header) }
        #expect(throws: DossierError.noName(name.cleaned())) {
            try desk.shelf.open(name, for: .reading, guide: .small)
        }
    }
}
