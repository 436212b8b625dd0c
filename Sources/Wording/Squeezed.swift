import Foundation

extension StringProtocol {
    /// Without what does not matter where words are told from others: case, spaces, hyphens and stops, the form of an
    /// apostrophe, how a letter is composed.
    package var squeezed: String {
        lowercased().precomposedStringWithCanonicalMapping.replacing("’", with: "'")
            .filter { !$0.isWhitespace && !"-‑.!…".contains($0) }
    }
}
