import Wording

/// A line of text broken to fit, with what follows a list number set under its text.
package func laidOut(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
        guard paragraph.columns > width else { return [String(paragraph)] }
        let lead = paragraph.lead
        let indent = String(repeating: " ", count: lead.columns > width / 2 ? 2 : lead.columns)
        let body = paragraph.dropFirst(lead.count).wrapped(to: width - max(indent.columns, lead.columns))
        return body.enumerated().map { ($0 == 0 ? lead : indent) + $1 }
    }
}

extension Substring {
    /// The spaces a line begins with, and the number or dash of a list after them.
    fileprivate var lead: String {
        let spaces = prefix { $0 == " " }
        let rest = dropFirst(spaces.count)
        let marker = rest.prefix { $0.isNumber || $0 == "." || $0 == "–" || $0 == "-" }
        let isList =
            rest.dropFirst(marker.count).first == " "
            && (marker.last == "." || marker == "–" || marker == "-")
        return isList ? spaces + marker + " " : String(spaces)
    }
}

/// The width of text for a screen of so many columns: readable when wide, usable when narrow.
func textWidth(of columns: Int) -> Int { min(max(columns, 20), 100) }
