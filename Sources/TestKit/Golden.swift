package import Testing

import Foundation

/// Compares a whole file with the one kept in `Golden` beside the test.
///
/// With `RECORD=1` in the environment the file is written and the test fails, so that a recording never
/// passes.
package func expectGolden(
    _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: sourceLocation.filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        Issue.record("recorded \(name); run again without RECORD", sourceLocation: sourceLocation)
        return
    }
    let kept = try #require(
        try? Data(contentsOf: file), "no golden file \(name); run with RECORD=1",
        sourceLocation: sourceLocation)
    guard !kept.elementsEqual(bytes) else { return }
    Attachment.record(bytes, named: "actual-" + name, sourceLocation: sourceLocation)
    let difference = firstDifference(kept: Array(kept), actual: bytes)
    Issue.record("\(name) differs\n\(difference)", sourceLocation: sourceLocation)
}

/// The first line that is not the same, with its number, as kept and as it is now.
private func firstDifference(kept: [UInt8], actual: [UInt8]) -> String {
    let (old, new) = (lines(kept), lines(actual))
    let position = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func line(_ lines: [String]) -> String { lines.indices.contains(position) ? lines[position] : "(end)" }
    return "line \(position + 1)\n  kept:   \(line(old))\n  actual: \(line(new))"
}

private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init)
}
