/// The colours of a page, on a light and on a dark ground.
enum HTMLColours {
    /// A name as the rules use it, and the colour for each ground.
    static let all: KeyValuePairs<String, (light: String, dark: String)> = [
        "ground": ("#ffffff", "#14181f"), "ink": ("#1c2530", "#e3e8ef"), "deep": ("#12365f", "#b9d3f2"),
        "blue": ("#17457c", "#7fb0e6"), "grey": ("#43536a", "#a9b6c6"), "link": ("#0b4fa0", "#8fc1ff"),
        "line": ("#b9c6d6", "#46536a"), "pale": ("#eef3f9", "#1e2631"), "head": ("#dfe9f4", "#24344a"),
        "row": ("#f6f9fc", "#1a212b"), "target": ("#fff6d6", "#4a3d0a"), "focus": ("#b45309", "#ffb45c"),
        "gap": ("#ffe9a8", "#5a4600"), "gap-ink": ("#4d3800", "#ffe9a8"), "gap-line": ("#8a6400", "#e0b84a"),
        "warn": ("#fdf3e1", "#332711"), "amber": ("#8a5a00", "#f0b95a"),
        "bar": ("#c9dcf0", "#2f4f76"), "stripe": ("#dbe7f4", "#24344a"), "fourth": ("#7c8a9a", "#a9b6c6"),
    ]

    /// What the rules take colours from. Paper is always light.
    static var rules: String {
        func named(_ colour: (String, (light: String, dark: String)) -> String) -> String {
            all.map(colour).joined(separator: " ")
        }
        return """
            :root { \(named { "--\($0): \($1.light);" }) }
            @media screen and (prefers-color-scheme: dark) {
              :root { color-scheme: dark; \(named { "--\($0): \($1.dark);" }) }
            }
            """
    }
}
