import Answers
import Findings
import Foundation
import Guide
import Synchronization
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

    @Test func `takes back another change for each who takes one back at once`() throws {
        try withFolder { folder in
            var dossier = try Shelf(files: disk, stamp: .ticking(seed: 0)).create(folder, Desk.header)
            for number in 0..<20 { try dossier.set("t/r\(number)/c", .number(Decimal(number))) }
            DispatchQueue.concurrentPerform(iterations: 8) { person in
                let shelf = Shelf(files: Disk(), stamp: .ticking(seed: UInt64(person) + 10))
                var dossier = try? shelf.open(folder, for: .writing, guide: .small)
                usleep(20_000)
                _ = try? dossier?.undoNewest(in: .small, by: "")
            }
            let left = try Shelf(files: disk, stamp: .ticking(seed: 0)).open(
                folder, for: .reading, guide: .small)
            #expect(left.answers.rows(of: "t").count == 12)
        }
    }

    @Test func `has a dossier with all that was to be in it, or nothing`() throws {
        for existing in [[:], ["vidin/.gitattributes": "*.docx binary\n"]] {
            for capacity in stride(from: 0, to: 1200, by: 20) {
                let disk = MemoryDisk(existing, capacity: capacity)
                let shelf = Shelf(files: disk, stamp: .ticking(seed: 1))
                let made = try? shelf.create("vidin", Desk.header) { dossier throws(DossierError) in
                    try dossier.append(
                        [SourcedChange(.set(AnswerPath("profile.name"), .text("Видин")))], by: "",
                        guideVersion: "1")
                }
                let names = (try? disk.names(in: "vidin")) ?? []
                guard made != nil else {
                    #expect(names.filter { !$0.hasPrefix(".git") } == [], "\(capacity)")
                    continue
                }
                #expect(names == [".gitattributes", "dossier.yaml", "drafts", "evidence", "journal.jsonl"])
                let opened = try shelf.open("vidin", for: .reading, guide: .small)
                #expect(opened.answers.value("profile.name") == .text("Видин"))
            }
        }
    }

    @Test func `lets only one of several make a dossier at the same place`() throws {
        for isThere in [false, true] {
            try withFolder { folder in
                let place = folder + "/vidin"
                if isThere { try disk.createFolder(place) }
                let made = Mutex(0)
                DispatchQueue.concurrentPerform(iterations: 8) { person in
                    let shelf = Shelf(files: Disk(), stamp: .ticking(seed: UInt64(person)))
                    let own = try? shelf.create(place, Desk.header) { dossier throws(DossierError) in
                        try dossier.append(
                            [SourcedChange(.set(AnswerPath("profile.name"), .text("\(person)")))], by: "",
                            guideVersion: "1")
                    }
                    if own != nil { made.withLock { $0 += 1 } }
                }
                #expect(made.withLock { $0 } == 1)
                let left = try Shelf(files: disk, stamp: .ticking(seed: 9)).open(
                    place, for: .reading, guide: .small)
                #expect(left.answers.events.count == 1)
                #expect(try disk.names(in: folder) == ["vidin"])
            }
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

    @Test func `reads and writes ordinary files only, and waits for nothing`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            try disk.write([1], to: folder + "/file")
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            for (name, target) in [("link", "file"), ("dangling", "nothing"), ("device", "/dev/null")] {
                #expect(symlink(target, folder + "/" + name) == 0)
            }
            for path in ["/dev/full", "/dev/null", folder + "/pipe", folder + "/device"] {
                #expect(throws: DossierError.self, "\(path)") { try disk.read(path) }
                #expect(throws: DossierError.self, "\(path)") { try disk.write([2], to: path) }
                #expect(throws: DossierError.self, "\(path)") { try disk.append([2], to: path) }
            }
            for path in [folder + "/link", folder + "/dangling"] {
                #expect(throws: DossierError.isLink(path)) { try disk.write([2], to: path) }
                #expect(throws: DossierError.isLink(path)) { try disk.append([2], to: path) }
            }
            #expect(disk.isLink(folder + "/dangling") && !disk.isLink(folder + "/file"))
            #expect(try disk.read(folder + "/link") == [1] && disk.read(folder + "/file") == [1])
            #expect(disk.kind(of: folder + "/nothing") == nil)
        }
    }

    @Test func `refuses a file of gigabytes before it is in memory`() throws {
        try withFolder { folder in
            try disk.createFolder(folder)
            try disk.write([1], to: folder + "/file")
            #expect(truncate(folder + "/file", 100 << 30) == 0)
            #expect(throws: DossierError.fileTooLarge(file: folder + "/file", limit: 1024)) {
                try disk.read(folder + "/file")
            }
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

extension Disk {
    fileprivate func append(_ bytes: [UInt8], to path: String) throws(DossierError) {
        try update(path) { (file) throws(DossierError) in try file.append(bytes) }
    }
}
