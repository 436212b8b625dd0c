import Foundation
import Testing

/// A module and the rooms that may import it.
struct Guarded: CustomTestStringConvertible, Sendable {
    var module: String
    var rooms: Set<String>

    var testDescription: String { module }
}

/// What the compiler does not hold by itself.
@Suite struct ArchitectureTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    /// The Swift files of the rooms, with the room each stands in.
    private static func files() throws -> [(room: String, name: String, text: String)] {
        let names = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
            $0 as? String
        }
        return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            return (String(name.prefix { $0 != "/" }), name, text)
        }
    }

    @Test(arguments: [
        Guarded(module: "ArgumentParser", rooms: ["Commands"]),
        Guarded(module: "Yams", rooms: ["PlainYAML", "Loading", "Dossier"]),
        Guarded(module: "Mustache", rooms: ["Drafting"]),
        Guarded(module: "CZlib", rooms: ["OfficeOutput"]),
        Guarded(module: "Glibc", rooms: ["Terminal", "TestKit"]),
        Guarded(module: "Testing", rooms: ["TestKit"]),
        // Not the build tool nor what it needs, which is built twice.
        Guarded(module: "Strategy", rooms: ["Drafting", "Content", "Commands", "TestKit", "RoomBench"]),
        Guarded(module: "Drafting", rooms: ["Commands"]),
        Guarded(module: "FoundationXML", rooms: []),
        Guarded(module: "FoundationNetworking", rooms: []),
    ])
    func isImportedOnlyWhereItBelongs(guarded: Guarded) throws {
        let files = try Self.files()
        #expect(files.count > 100)
        for file in files where !guarded.rooms.contains(file.room) {
            let imports = file.text.split(separator: "\n").filter { $0.hasSuffix("import \(guarded.module)") }
            #expect(imports.isEmpty, "\(file.name)")
        }
    }

    @Test func fitsFilesIntoAHead() throws {
        for file in try Self.files() {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 300, "\(file.name) has \(lines) lines")
        }
    }

    /// The strategy is the only reader of what answers mean: nowhere else is a question named.
    @Test func namesQuestionsOnlyInTheStrategy() throws {
        let files = try Self.files()
        let declared = files.filter { $0.room == "Strategy" }.map(\.text).joined()
        let tables = Set(declared.matches(of: /static let table = "(\w+)"/).map { String($0.1) })
        let single = Set(declared.matches(of: /cells\.\w+\("([a-z]+\.\w+)"/).map { String($0.1) })
        #expect(tables.count >= 20 && single.count >= 10)
        let drafting: Set = ["Drafting", "Templates"]
        let rooms: Set = drafting.union(["Wizard", "Commands", "Booklet", "Dossier", "Guide"])
        for file in files where rooms.contains(file.room) {
            let quoted = Set(file.text.matches(of: /"([a-z]+(?:\.\w+)?)"/).map { String($0.1) })
            #expect(quoted.isDisjoint(with: single), "\(file.name): \(quoted.intersection(single))")
            if drafting.contains(file.room), !file.name.hasSuffix("DraftingText.swift"),
                !file.name.hasSuffix("Template.swift")
            {
                #expect(quoted.isDisjoint(with: tables), "\(file.name): \(quoted.intersection(tables))")
            }
        }
    }

    /// The compiler holds a room to the rooms its line in Package.swift names, and this those to lower floors.
    @Test func importsOnlyRoomsOnLowerFloors() throws {
        let package = Self.sources.deletingLastPathComponent().appending(path: "Package.swift")
        var floors: [String: Int] = [:]
        var floor: Int?
        for line in try String(contentsOf: package, encoding: .utf8).split(separator: "\n") {
            if let number = line.firstMatch(of: #/// floor (\d)/#) { floor = Int(number.1) }
            if line.contains("// beside") { floor = nil }
            if let name = line.firstMatch(of: #/^ +(?:room\()?"(\w+)"/#), let floor {
                floors[String(name.1), default: floor] = min(floor, floors[String(name.1)] ?? floor)
            }
        }
        #expect(floors.count >= 20 && floors["Wording"] == 0 && floors["Commands"] == 5)
        for file in try Self.files() {
            guard let own = floors[file.room] else { continue }
            for name in file.text.matches(of: #/(?m)^(?:package )?import (\w+)/#).map({ String($0.1) }) {
                if let floor = floors[name] { #expect(floor < own, "\(file.name) imports \(name)") }
            }
        }
    }

    /// One loop asks; whatever asks says what it waits for and is given the reply.
    @Test func asksInOnePlaceOnly() throws {
        let asking = try Self.files().filter { $0.text.contains("erminal.ask(") }.map(\.name)
        #expect(
            asking.allSatisfy { $0.hasPrefix("Terminal/") }
                && asking.contains("Terminal/Dialogue/Dialogue.swift"))
    }

    /// How a language is written is known to Wording; what is said in it stands in data.
    @Test func branchesOnALanguageOnlyWhereItIsKept() throws {
        for file in try Self.files() where file.room != "Wording" {
            let branches = file.text.matches(of: #/== "?\.?(bg|en)\b|"(bg|en)":|case "(bg|en)"/#).map { $0.0 }
            #expect(file.room == "TestKit" || branches.isEmpty, "\(file.name): \(branches)")
        }
    }

    @Test func neverCrashesOnPurpose() throws {
        for file in try Self.files() where file.room != "TestKit" {
            #expect(!file.text.contains("fatalError("), "\(file.name)")
            #expect(!file.text.contains("try!"), "\(file.name)")
            #expect(!file.text.contains("as!"), "\(file.name)")
        }
    }

    /// So that no way of writing is without an answer to a full disk or a closed pipe. The build tool and the bench
    /// speak to their makers only, and a signal handler can use nothing of ours.
    @Test func writesToTheStreamsInOnePlaceOnly() throws {
        let writers: Set = ["Terminal/Output.swift", "Terminal/Screen/LastResort.swift"]
        let others: Set = ["TestKit", "ContentCompiler", "RoomBench"]
        let ways = [
            "FileHandle.standard", "fputs(", "fwrite(", "putchar(", "puts(", "STDERR_FILENO", "Glibc.write(",
            "Foundation.print(", "Swift.print(", "debugPrint(", "dump(",
        ]
        for file in try Self.files() where !others.contains(file.room) && !writers.contains(file.name) {
            for way in ways { #expect(!file.text.contains(way), "\(file.name): \(way)") }
            let printing = file.text.matches(of: #/(^|[^.\w])print\(/#).filter {
                !file.text[..<$0.range.upperBound].hasSuffix("func print(")
            }
            #expect(printing.isEmpty, "\(file.name)")
        }
    }
}
