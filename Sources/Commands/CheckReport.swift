import ArgumentParser
import Findings
import Foundation
import Loading
import Wording

/// The options of the commands that check files.
struct CheckOptions: ParsableArguments {
    @ArgumentParser.Flag var advice = false
    @ArgumentParser.Flag var strict = false

    /// Prints what was found and how much of each there is. Advice is shown to those who ask for it, and when it decides
    /// over the status.
    ///
    /// - Parameters:
    ///   - summary: the line at the end, with gaps for the numbers.
    /// - Throws: `Ended` when there are errors or, when that is asked for, anything at all.
    func report(
        _ findings: Findings, _ summary: CommandText, _ arguments: [String: TextArgument], _ texts: Texts
    ) throws {
        let showsAdvice = advice || strict
        for finding in findings.inReadingOrder where showsAdvice || finding.severity != .advice {
            Console.print(texts.line(for: finding) + "\n")
        }
        func count(_ severity: Severity) -> Int { findings.all.count { $0.severity == severity } }
        let counts: [String: TextArgument] = [
            "errors": .count(count(.error)), "warnings": .count(count(.warning)),
            "advice": .count(count(.advice)),
        ]
        Console.say(texts(summary, arguments.merging(counts) { own, _ in own }))
        if !showsAdvice, count(.advice) > 0 { Console.say(texts(CommandText.adviceHint)) }
        if findings.hasErrors || strict && !findings.isEmpty { throw Ended(status: .findings) }
    }
}
