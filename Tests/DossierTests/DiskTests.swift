import Answers
import Findings
import Foundation
import Guide
import Testing

@testable import Dossier

@Suite struct `The real disk` {
    private let disk = Disk()

    @Test func `makes, appends to, opens and lists a dossier`() throws {
        try withFolder { folder in
            let shelf = Shelf(files: disk, stamp: .ticking(seed: 1))
            var dossier = try shelf.create(folder + "/нова папка/vidin", Desk.header)
            try dossier.set("profile.name", .text("Видин"))
            let opened = try shelf.open(dossier.folder, for: .writing, guide: .small)
            #expect(opened.answers == dossier.answers && opened.findings.isEmpty)
            #expect(
                try disk.names(in: dossier.folder) == [
                    ".gitattributes", "dossier.yaml", "drafts", "evidence", "journal.jsonl",
                ])
        }
    }

    @Test func `keeps the appends of many writers at once`() throws {
        try withFolder { folder in
            _ = try Shelf(files: disk, stamp: .ticking(seed: 0)).create(folder, Desk.header)
            DispatchQueue.concurrentPerform(iterations: 8) { writer in
                let shelf = Shelf(files: Disk(), stamp: .ticking(seed: UInt64(writer) + 10))
                guard var dossier = try? shelf.open(folder, for: .writing, guide: .small) else { return }
                for number in 0..<25 { try? dossier.set("t/w\(writer)/c\(number)", .number(Decimal(number))) }
            }
            let answers = try Shelf(files: disk, stamp: .ticking(seed: 0)).open(
                folder, for: .reading, guide: .small
            ).answers
            #expect(answers.events.count == 200)
            #expect(answers.paths.count == 200)
        }
    }

    @Test func `replaces a file whole and leaves no draft behind`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            let path = folder + "/x.yaml"
            try disk.write(Array("дълъг текст".utf8), to: path)
            try disk.write(Array("къс".utf8), to: path)
            #expect(try disk.read(path) == Array("къс".utf8))
            #expect(try disk.names(in: folder) == ["x.yaml"])
        }
    }

    @Test func `says what is wrong in its own words`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            #expect(throws: DossierError.noSuchFile(folder + "/x")) { try disk.read(folder + "/x") }
            #expect(throws: DossierError.isFolder(folder)) { try disk.read(folder) }
            #expect(throws: DossierError.isFolder(folder)) { try disk.write([], to: folder) }
            #expect(throws: DossierError.noSuchFolder(folder + "/x")) { try disk.names(in: folder + "/x") }
            #expect(throws: DossierError.noSuchFile(folder + "/x/y")) {
                try disk.write([], to: folder + "/x/y")
            }
            #expect(throws: DossierError.notAFile("/dev/zero")) { try disk.read("/dev/zero") }
            try disk.write([], to: folder + "/file")
            #expect(throws: DossierError.self) { try disk.createFolder(folder + "/file/inner") }
            #expect(disk.kind(of: folder) == .folder && disk.kind(of: folder + "/file") == .file(size: 0))
            #expect(disk.kind(of: "/dev/zero") == .other && disk.kind(of: folder + "/x") == nil)
        }
    }

    @Test func `writes nothing of what does not fit`() throws {
        #expect(throws: DossierError.diskFull("/dev/full")) {
            try disk.update("/dev/full") { (file) throws(DossierError) in try file.append([1]) }
        }
    }

    @Test func `reads from an offset and cuts`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            let rest = try disk.update(folder + "/j") { (file) throws(DossierError) in
                try file.append(Array("абв".utf8))
                try file.cut(to: 4)
                return [try file.read(from: 2), try file.read(from: 4), try file.read(from: 99)]
            }
            #expect(rest == [Array("б".utf8), [], []])
        }
    }
}

@Suite struct `A disk in memory` {
    @Test func `knows the folders above its files`() throws {
        let disk = MemoryDisk(["a/b/c.txt": "x"])
        #expect(
            disk.kind(of: "a") == .folder && disk.kind(of: "a/b") == .folder
                && disk.kind(of: "a/b/c.txt") == .file(size: 1))
        #expect(try disk.names(in: "a") == ["b"])
        try disk.createFolder("a/d/e")
        #expect(try disk.names(in: "a") == ["b", "d"])
        #expect(throws: DossierError.noSuchFolder("x")) { try disk.names(in: "x") }
    }
}
