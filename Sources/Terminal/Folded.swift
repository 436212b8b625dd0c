import Foundation

/// A text as lists are searched: without the difference of capitals and accents.
func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
}
