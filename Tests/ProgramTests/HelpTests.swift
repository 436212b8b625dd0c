import TestKit
import Testing

/// How the help of the commands stands on a screen of 80 columns.
@Suite(.timeLimit(.minutes(3))) struct HelpTests {
    private static let commands = [
        [], ["new"], ["continue"], ["draft"], ["review"], ["comments"], ["practices", "suggest"],
        ["guide", "form"],
        ["guide", "book"], ["template"], ["import"], ["demo"],
    ]

    @Test(arguments: commands, ["bg", "en"])
    func `lines are broken where the screen ends and go on under what they belong to`(
        command: [String], language: String
    ) throws {
        let help = try ProgramRun(command + ["--help", "--lang", language]).output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 })
        let options = lines.filter { $0.hasPrefix("  --") && $0.count > 40 }
        #expect(options.allSatisfy { $0.contains("   ") }, "\(options)")
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty {
            let (indent, deeper) = (line.prefix { $0 == " " }.count, next.prefix { $0 == " " }.count)
            guard indent == deeper, indent == 0, !line.hasPrefix("pateka"), !next.hasPrefix("pateka") else {
                continue
            }
            let word = next.prefix { $0 != " " }
            #expect(line.count + 1 + word.count > 80, "\(line)\n\(next)")
        }
    }
}
