import Document

/// How pages look, told once before the text: one family of letters that comes with Typst, so that a document looks the
/// same everywhere, and one colour beside those of the text. All pairs of colours have a contrast of at least 4.5 to 1.
enum TypstLook {
    static func rules(_ house: House) -> String {
        [colours(house.palette) + "\n" + text(house.textFont) + heads(house.headFont), contents, figures, ""]
            .joined(separator: "\n\n")
    }

    private static func colours(_ palette: Palette?) -> String {
        func colour(_ own: KeyPath<Palette, Colour>, _ usual: String) -> String {
            "rgb(\"#\(palette.map { $0[keyPath: own].hexadecimal } ?? usual)\")"
        }
        return """
            #let deep = \(colour(\.deep, "12365f"))
            #let blue = \(colour(\.main, "17457c"))
            #let rule = \(colour(\.line, "b9c6d6"))
            #let pale = \(colour(\.pale, "eef3f9"))
            #let bar = \(colour(\.bar, "c9dcf0"))
            #let stripe = \(colour(\.stripe, "dbe7f4"))
            """
    }

    private static let usualFont = "\"Libertinus Serif\""

    /// The font of a house first, and what comes with Typst where it is not installed.
    private static func family(_ font: House.FontName) -> String { "(\"\(font.text)\", \(usualFont))" }

    private static func heads(_ font: House.FontName?) -> String {
        guard let font = font.map(family) else { return "" }
        return "\n#show heading: set text(font: \(font))\n#show std.title: set text(font: \(font))"
    }

    private static func text(_ font: House.FontName?) -> String {
        #"""
        #let ink = rgb("#1c2530")
        #let grey = rgb("#43536a")
        #let amber = rgb("#8a5a00")
        #let stripes = tiling(size: (5pt, 5pt))[
          #place(rect(width: 5pt, height: 5pt, fill: stripe))
          #place(line(start: (0pt, 5pt), end: (5pt, 0pt), stroke: 1.4pt + blue))
        ]
        #let fills = (blue, stripes, bar, rgb("#7c8a9a"))
        #let body-size = if form-size != none { form-size } else if dense { 9.5pt } else { 11pt }
        #let small-size = if form-size != none { form-size } else if dense { 8.5pt } else { 9.5pt }
        // Lines of text have about seventy letters; tables and figures reach further to the right.
        #let reach = 1.4cm

        #set document(title: title, author: author, description: subject, keywords: keywords, date: date)
        #set text(costs: (hyphenation: 150%, runt: 200%))
        #set text(font: \#(font.map(family) ?? usualFont), size: body-size, fill: ink, lang: language, region: region)
        #set par(justify: true, leading: 0.7em, spacing: if dense { 0.85em } else { 1.15em }, linebreaks: "optimized")
        #set smartquote(enabled: false)
        #set list(marker: text(fill: blue, [•]), indent: 0.3em, body-indent: 0.6em)
        #set enum(indent: 0.3em, body-indent: 0.6em)
        #set outline(indent: 1.6em)
        #show link: set text(fill: rgb("#0b4fa0"))
        #show ref: set text(fill: rgb("#0b4fa0"))

        #let page-words() = {
          let numbers = ("{page}": counter(page).display(), "{pages}": str(counter(page).final().first()))
          let label = if page-label.contains("{page}") { page-label } else { page-label + " {page} / {pages}" }
          for (sign, number) in numbers { label = label.replace(sign, number) }
          label
        }
        #let margins = (left: 2.7cm, right: 2.5cm + reach, top: 2.9cm, bottom: 2.6cm)
        #let above(width) = context if counter(page).get().first() > 1 {
          set text(size: 8.5pt, fill: grey)
          block(width: width, stroke: (bottom: 0.5pt + rule), inset: (bottom: 5pt), header)
        }
        #let below(width) = context if not has-cover or counter(page).get().first() > 1 {
          set text(size: 8.5pt, fill: grey)
          block(width: width, align(right, page-words()))
        }
        #set page(
          paper: "a4", flipped: flipped, margin: if flipped { (x: 2.2cm, top: 2.7cm, bottom: 2.2cm) } else { margins }, header: above(100% + reach), footer: below(100% + reach),
        )
        #let turned(body) = page(
          flipped: true, margin: (x: 2.2cm, top: 2.7cm, bottom: 2.2cm), header: above(100%), footer: below(100%), body,
        )

        #let annex(before, after) = (..n) => before + letters.at(n.at(0) - 1, default: str(n.at(0))) + after
        #let annex-part(..n) = {
          let numbers = n.pos()
          (letters.at(numbers.first() - 1, default: str(numbers.first())),).join() + numbers.slice(1).map(n => "." + str(n)).join()
        }
        #show heading: it => {
          let level = calc.min(it.level, 4) - 1
          let size = if dense { (15pt, 12.5pt, 10.5pt, 9.5pt) } else { (20pt, 15pt, 12.5pt, 11pt) }.at(level)
          let before = if dense { (22pt, 15pt, 11pt, 9pt) } else { (38pt, 24pt, 18pt, 15pt) }.at(level)
          let after = if dense { (9pt, 7pt, 5pt, 4pt) } else { (16pt, 11pt, 9pt, 7pt) }.at(level)
          set text(size: size, fill: deep, weight: if level == 0 { "bold" } else { "semibold" }, hyphenate: false)
          set par(justify: false, leading: 0.5em)
          block(above: before, below: after, sticky: true, {
            if it.level == 1 { block(below: 9pt, sticky: true, line(length: 1.6cm, stroke: 2pt + blue)) }
            if it.numbering == none { it.body } else {
              let number = counter(heading).display(it.numbering)
              if it.level == 1 and measure(number).width > 3em.to-absolute() { number + h(0.5em) + it.body } else {
                grid(columns: (auto, 1fr), column-gutter: 0.6em, text(fill: blue, number), it.body)
              }
            }
          })
        }
        #show outline.entry.where(level: 1): set text(weight: "semibold")
        #show outline.entry.where(level: 1): set block(above: 1.15em)
        #show outline.entry: set text(hyphenate: false)
        #show outline.entry: set par(justify: false)
        #set outline.entry(fill: box(width: 1fr, align(right, text(fill: rule, repeat(gap: 0.35em, justify: false)[.]))))

        #set figure(gap: 0.8em)
        #show figure: set block(breakable: true)
        #show figure.where(kind: table): set figure.caption(position: top)
        #show figure.caption: it => block(sticky: it.position == top, width: 100%, {
          set text(size: small-size, fill: grey)
          set par(justify: false, leading: 0.5em)
          set align(left)
          text(fill: deep, weight: "bold", context [#it.supplement #it.counter.display(it.numbering).])
          [ ]
          it.body
        })

        // What leads to a list or a table stays on its page.
        #let lead(body) = block(sticky: true, below: 0.95em, body)
        #let last-item(body) = block(sticky: true, above: 0.7em, body)
        #let anchor(name) = [#metadata(none)#name]
        // What is filled in by hand: lines 8 mm apart, and boxes.
        #let ask(body) = block(sticky: true, above: 1.4em, below: 0.6em, body)
        #let writing(count) = block(above: 0pt, below: 1.2em, for _ in range(count) {
          block(spacing: 0pt, width: 100%, height: 8mm, stroke: (bottom: 0.5pt + grey))
        })
        #let tick = box(width: 0.8em, height: 0.8em, baseline: 0.08em, stroke: 0.7pt + ink)
        #let option(own, body) = block(above: 0.6em, below: 0.6em, grid(
          columns: (auto, 1fr), column-gutter: 0.7em, tick,
          body + if own { h(0.4em) + box(width: 1fr, height: 0.8em, stroke: (bottom: 0.5pt + grey)) },
        ))
        #let missing(body) = highlight(fill: rgb("#ffe9a8"), extent: 1.5pt, text(fill: rgb("#4d3800"), weight: "semibold", body))
        #let boxed(fill, edge, body) = block(
          width: 100%, fill: fill, stroke: (left: 2.5pt + edge), inset: (x: 12pt, y: 10pt), above: 1.4em, below: 1.6em,
          breakable: true, body,
        )
        #let note(body) = boxed(pale, blue, body)
        #let warning(body) = boxed(rgb("#fdf3e1"), amber, grid(
          columns: (auto, 1fr), column-gutter: 10pt,
          circle(radius: 7pt, fill: amber, inset: 0pt, align(center + horizon, text(fill: white, size: 10pt, weight: "bold", [!]))), body,
        ))
        #let sources(body) = {
          set text(size: small-size)
          set par(justify: false, leading: 0.55em)
          set enum(numbering: n => text(fill: deep, [\[#n\]]), number-align: end, spacing: 0.8em)
          body
        }
        """#
    }
}
