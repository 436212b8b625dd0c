import Findings
import Foundation
import Loading
import Wording

// Reads the content of a checkout, checks it all, and writes it as Swift. Run by the build, not by people.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("usage: ContentCompiler ROOT OUTPUT")
    exit(ExitStatus.usage.rawValue)
}
do {
    try compile(root: URL(filePath: arguments[1]), to: URL(filePath: arguments[2]))
} catch {
    print("error: \(error)")
    exit(ExitStatus.badContent.rawValue)
}
