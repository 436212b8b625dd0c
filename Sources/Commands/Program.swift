import ArgumentParser
import Content
import Findings
import Foundation
import Loading
import Terminal
import Wording

/// The program: reads the command line, runs the command, and ends with a sentence and a status.
package enum Program {
    package static func main() {
        Output.prepare()
        dropBrokenLocales()
        // A file that may not grow any more is an error to be told, not an end.
        signal(SIGXFSZ, SIG_IGN)
        exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    /// The locale data of the system, which know the names of countries, crash on names of any other shape.
    private static func dropBrokenLocales() {
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(variable) else { continue }
            let name = String(validatingCString: value)
            if name.map(Language.isLocale) != true { unsetenv(variable) }
        }
    }

    static func run(_ arguments: [String]) -> ExitStatus {
        ShippedContent().prepareGuide()
        let language = Language.preferred(in: arguments, ProcessInfo.processInfo.environment)
        do {
            let texts = try ContentSource().texts(in: language)
            guard let help = Help(texts: texts).answer(to: arguments) else {
                return whenSaid(try run(arguments, texts), texts)
            }
            Console.say(help)
            return whenSaid(.done, texts)
        } catch {
            Console.complain("\(error)")
            return .badContent
        }
    }

    private static func run(_ arguments: [String], _ texts: Texts) throws -> ExitStatus {
        do {
            var command = try Pateka.command(in: arguments)
            try command.run()
            return .done
        } catch let findings as Findings {
            Console.complain(findings.inReadingOrder.map(texts.line(for:)).joined(separator: "\n"))
            return .badContent
        } catch let refusal as any Refusal {
            Console.complain(texts.sentence(for: refusal))
            return refusal.exit
        } catch let ended as Ended {
            return ended.status
        } catch {
            return explain(error, arguments, texts)
        }
    }

    /// The status that is true now that everything was said, or could not be.
    private static func whenSaid(_ status: ExitStatus, _ texts: Texts) -> ExitStatus {
        switch Output.standard.end {
        case .trouble(let number):
            Console.complain(texts(CommandText.outputLost, ["number": .count(Int(number))]))
            return status == .done || Output.standard.leftUnasked ? .cannotWrite : status
        case .unread where Output.standard.leftUnasked: return .unread
        case .unread, nil: break
        }
        if case .trouble = Output.errors.end, status == .done { return .cannotWrite }
        return status
    }

    /// What the parser of the command line asks for or objects to, and what nobody expected.
    private static func explain(_ error: any Error, _ arguments: [String], _ texts: Texts) -> ExitStatus {
        switch Pateka.exitCode(for: error) {
        case .success:
            Console.say(Pateka.fullMessage(for: error))
            return .done
        case .validationFailure:
            let message = Pateka.message(for: error).cleaned()
            let key = message.hasPrefix("Missing") ? CommandText.missingArgument : .notUnderstood
            let detail = inWords(quoted(in: message) ?? message, texts)
            if let group = arguments.first, arguments.dropFirst().first == detail {
                let parts = Help.parts(of: group)
                if !parts.isEmpty {
                    let known = Formats(texts.language).list(parts)
                    Console.complain(
                        texts(
                            CommandText.unknownPart,
                            ["group": .text(group), "detail": .text(detail), "known": .text(known)]))
                    return .usage
                }
            }
            Console.complain(texts(key, ["detail": .text(detail)]))
            return .usage
        default:
            Console.complain(texts(CommandText.unexpected, ["detail": .text("\(error)".cleaned())]))
            return .cannotWrite
        }
    }

    /// The names the parser gives to arguments as help gives them.
    private static func inWords(_ detail: String, _ texts: Texts) -> String {
        texts(CommandText.argumentWords).split(separator: ";").reduce(detail) { detail, word in
            let parts = word.split(separator: "=")
            return parts.count == 2 ? detail.replacing("<\(parts[0])>", with: parts[1]) : detail
        }
    }

    /// The word the parser objects to; the sentence around it is English in every language.
    private static func quoted(in message: String) -> String? {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count > 2 ? String(parts[1]) : nil
    }
}

/// A command that has said all there is to say and ends with a status of its own.
struct Ended: Error {
    var status: ExitStatus
}

extension Language {
    /// `--lang`, else PATEKA_LANG, else the locale; Bulgarian when none of them names a language of ours.
    static func preferred(in arguments: [String], _ environment: [String: String]) -> Language {
        if let asked = asked(in: arguments) { return asked }
        let names = ["PATEKA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        return names.lazy.compactMap(Language.init(locale:)).first ?? .bg
    }

    /// The language of `--lang`, read before the command line is parsed so that its errors are in it too.
    static func asked(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
            if argument == "--lang", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1])
            }
        }
        return nil
    }
}
