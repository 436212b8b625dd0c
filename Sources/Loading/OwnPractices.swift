package import Catalog
package import Findings

extension ContentBundle {
    /// Reads and checks practices that come without a guide around them.
    ///
    /// - Parameters:
    ///   - themes: the ids of the themes of the guide in use.
    ///   - taken: ids of built-in practices, which these must not have.
    ///   - namesMatter: whether each file must be named after its practice.
    /// - Returns: the practices without errors, and everything found on the way.
    package static func loadPractices(
        _ files: [SourceFile], themes: [String], taken: Set<String> = [], namesMatter: Bool = true
    ) -> (practices: [Practice], findings: Findings) {
        let log = FindingLog()
        let reader = PracticeReader(
            log: log, themes: themes, namesMatter: namesMatter, taken: taken, undated: .warning)
        let practices = reader.read(ParsedFile.all(files))
        return (practices, log.findings)
    }
}
