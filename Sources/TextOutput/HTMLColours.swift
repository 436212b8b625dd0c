import Document

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

    /// What the rules take colours from: those of a house where it has its own, ours otherwise. Paper is always light.
    static func rules(_ palette: Palette?) -> String {
        let all = all(for: palette)
        let (light, dark) = (
            all.map { "--\($0.name): \($0.light);" }, all.map { "--\($0.name): \($0.dark);" }
        )
        return """
            :root { \(light.joined(separator: " ")) }
            @media screen and (prefers-color-scheme: dark) {
              :root { color-scheme: dark; \(dark.joined(separator: " ")) }
            }
            """
    }

    /// On a dark ground the surfaces stay ours, and what is written on them is as light as it must be.
    static func all(for palette: Palette?) -> [(name: String, light: String, dark: String)] {
        let usual = all.map { (name: $0, light: $1.light, dark: $1.dark) }
        guard let palette else { return usual }
        let lightestSurface = usual.first { $0.name == "bar" }.flatMap { Colour($0.dark) } ?? .black
        let written = palette.deep(on: lightestSurface)
        let own: [String: Colour] = [
            "deep": palette.deep, "blue": palette.main, "line": palette.line, "pale": palette.pale,
            "head": palette.head, "row": palette.row, "bar": palette.bar, "stripe": palette.stripe,
        ]
        return usual.map { colour in
            guard let light = own[colour.name] else { return colour }
            let isWritten = ["deep", "blue"].contains(colour.name)
            return (colour.name, "#" + light.hexadecimal, isWritten ? "#" + written.hexadecimal : colour.dark)
        }
    }
}
