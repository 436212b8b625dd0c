/// How spreadsheets show figures in a language, in the form in which their files say it.
///
/// The number in brackets names the language and country; Excel puts the signs of its own settings between digits.
package struct FigureForms: Hashable, Sendable {
    package let money, date, percent, whole: String
    /// Of a chart, with letters between thousands: a chart is only looked at, and the signs of a system would read
    /// otherwise than those of the text around it.
    package let count, tenths: String
    /// Stands before a figure that is a rough one.
    fileprivate let roughly: String

    /// A form for a figure that was said to be a rough one: no other that somebody types in its place is called so.
    package func about(_ form: String, figure: String) -> String {
        let place = form.firstIndex(of: "]").map { form.index(after: $0) } ?? form.startIndex
        return "[=\(figure)]" + form[..<place] + "\"\(roughly)\"" + form[place...] + ";" + form
    }
}

extension Language {
    package var figureForms: FigureForms {
        switch self {
        case .bg:
            FigureForms(
                money: #"[$-402]#,##0.00\ "евро""#, date: #"[$-402]d.m.yyyy\ "г.""#,
                percent: #"[$-402]0.0#\ %"#, whole: "[$-402]#,##0",
                count: "[>=1000000]#\u{A0}###\u{A0}##0;[>=10000]#\u{A0}##0;0", tenths: "[$-402]0.0",
                roughly: "около ")
        case .en:
            FigureForms(
                money: #"[$-809]"EUR"\ #,##0.00"#, date: #"[$-809]d\ mmm\ yyyy"#, percent: "[$-809]0.0#%",
                whole: "[$-809]#,##0", count: #"[>=1000000]#\,###\,##0;[>=1000]#\,##0;0"#,
                tenths: "[$-809]0.0",
                roughly: "about ")
        }
    }
}
