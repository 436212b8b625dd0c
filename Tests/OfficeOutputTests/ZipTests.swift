import Testing

@testable import OfficeOutput

@Suite struct ZipTests {
    @Test(
        arguments: [
            [], [7], Array("дума".utf8), [UInt8](repeating: 65, count: 100_000),
            (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) },
        ] as [[UInt8]])
    func `gives back what was put in`(content: [UInt8]) throws {
        var zip = Zip()
        zip.add("first.txt", content)
        zip.add("folder/second.txt", [1, 2, 3])
        let files = try ZipReader(zip.bytes).files
        #expect(files.map(\.name) == ["first.txt", "folder/second.txt"])
        #expect(files.map(\.content) == [content, [1, 2, 3]])
        #expect(files.allSatisfy { $0.isIntact })
    }

    @Test func `packs what can be packed`() {
        var zip = Zip()
        zip.add("a", [UInt8](repeating: 65, count: 100_000))
        #expect(zip.bytes.count < 1000)
    }

    @Test func `an archive of nothing is an archive`() throws {
        #expect(try ZipReader(Zip().bytes).files.isEmpty)
    }
}
