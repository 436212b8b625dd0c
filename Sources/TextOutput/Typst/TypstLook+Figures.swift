extension TypstLook {
    /// How tables, charts, timelines and the title page look.
    static let figures = #"""
        #let wider(is-inner, body) = block(above: 1.7em, below: 1.9em, if is-inner { body } else { pad(right: -reach, body) })

        #let data(
          columns: (), align: (), caption: none, name: none, head: (), total: false, row-heads: false, whole: false, held: false,
          crowded: false, turned: false, inner: false, ..cells,
        ) = {
          let cells = cells.pos()
          let count = columns.len()
          let rows = calc.ceil(cells.len() / count)
          let first = if head.len() > 0 { 1 } else { 0 }
          let last = first + rows - 1
          let is-card = head.len() == 0
          let grid-lines(x, y) = (
            top: if y == 0 { 0.8pt + blue } else if y == first or total and y == last { 0.8pt + blue } else { 0.4pt + rule },
            bottom: if y == last { 0.8pt + blue } else { 0pt },
          )
          let ground(x, y) = if y < first { pale } else if total and y == last { pale } else if is-card and x == 0 and row-heads { pale } else { none }
          let body = {
            set text(size: if crowded { 8pt } else if whole { small-size - 0.5pt } else { small-size }, number-width: "tabular", hyphenate: true)
            set par(justify: false, leading: 0.5em, spacing: 0.6em)
            set table.cell(breakable: false)
            show table.cell: it => {
              let is-heavy = it.y < first or total and it.y == last or row-heads and it.x == 0
              if is-heavy { set text(weight: "semibold", fill: deep); it } else { it }
            }
            table(
              columns: columns, align: (x, y) => align.at(x) + if y < first { bottom } else { top },
              stroke: grid-lines, fill: ground, inset: (x: if crowded { 3.5pt } else { 5.5pt }, y: if crowded { 3.5pt } else if whole { 4pt } else { 5pt }),
              ..if head.len() > 0 { (table.header(..head),) },
              // A total stands on the page of the row above it: what ends a table is never parted.
              ..if total and rows > 2 {
                cells.slice(0, -2 * count) + (table.footer(repeat: false, ..cells.slice(-2 * count)),)
              } else { cells },
            )
          }
          let placed = block(width: 100%, breakable: not whole and not held, above: 0pt, below: 0pt, body)
          wider(inner or turned, if caption == none { placed } else {
            [#figure(placed, kind: table, supplement: table-label, caption: caption)#name]
          })
        }

        #let picture(alt, caption, name, body) = wider(false, if caption == none {
          figure(body, kind: image, numbering: none, supplement: none, alt: alt)
        } else {
          [#figure(body, kind: image, supplement: figure-label, caption: caption, alt: alt)#name]
        })

        #let chart(alt: "", caption: none, name: none, key: none, categories: (), series: ()) = {
          let swatch(i) = rect(width: 16pt, height: 8pt, fill: fills.at(calc.rem(i, 4)), stroke: 0.5pt + blue)
          let one(value, i) = if value != none {
            grid(
              columns: (value.at(0) * 72%, 1fr), column-gutter: 5pt, align: horizon,
              rect(width: 100%, height: if series.len() > 1 { 8pt } else { 11pt }, fill: fills.at(calc.rem(i, 4)), stroke: 0.5pt + blue),
              text(size: 8.5pt, value.at(1)),
            )
          }
          let body = {
            set text(size: small-size, hyphenate: false, number-width: "tabular")
            set par(justify: false, leading: 0.4em)
            set align(left)
            if series.len() > 1 {
              block(below: 10pt, series.enumerate().map(((i, s)) => box(stack(dir: ltr, spacing: 5pt, swatch(i), s.at(0)))).join(h(16pt)))
            }
            grid(
              columns: (32%, 1fr), align: (right + horizon, left + horizon), inset: (x: 0pt, y: 3.5pt),
              stroke: (x, y) => if x == 1 { (left: 0.8pt + deep) },
              ..categories.enumerate().map(((i, category)) => (
                pad(right: 8pt, category),
                stack(spacing: 2.5pt, ..series.enumerate().map(((j, s)) => one(s.at(1).at(i, default: none), j))),
              )).flatten(),
            )
            if key != none { block(above: 9pt, text(size: 8.5pt, fill: grey, key)) }
          }
          block(breakable: false, picture(alt, caption, name, block(width: 100%, body)))
        }

        #let timeline(alt: "", caption: none, name: none, heading: [], periods: (), ..rows) = {
          let count = periods.len()
          let is-upright = count > 8
          let body = {
            set text(size: 8.5pt, hyphenate: true)
            set par(justify: false, leading: 0.45em)
            grid(
              columns: (38%,) + (1fr,) * count, inset: (x: 3pt, y: 3.5pt), align: left + horizon,
              stroke: (x, y) => (bottom: 0.4pt + rule, left: if x > 0 { 0.4pt + rule }),
              grid.header(
                grid.cell(align: bottom, text(weight: "semibold", fill: deep, heading)),
                ..periods.map(p => grid.cell(align: center + bottom, text(size: 8pt, fill: deep, if is-upright { rotate(-90deg, reflow: true, p) } else { p }))),
              ),
              ..rows.pos().map(((title, from, to)) => (
                title,
                ..(([],) * calc.max(from, 0)),
                ..if to >= from and from >= 0 { (grid.cell(colspan: to - from + 1, inset: (x: 0pt, y: 3.5pt), rect(width: 100%, height: 9pt, fill: blue, stroke: none)),) },
                ..(([],) * calc.max(count - calc.max(to, -1) - 1, 0)),
              )).flatten(),
            )
          }
          let title = if caption != none { figure.caption(position: top, caption) }
          picture(alt, title, name, body)
        }

        #let front(shows-title: false, crest: none, letterhead: none, address: none, arms: none, issuer: none, period: none, subtitle: none) = {
          set par(justify: false, leading: 0.55em)
          set text(hyphenate: false)
          show regex("\d+–\d+"): box
          show std.title: set text(size: if has-cover { 36pt } else { 28pt }, fill: deep, weight: "bold")
          let words = {
            if issuer != none { block(below: 1.6em, text(size: 14pt, fill: grey, issuer)) }
            block(below: 14pt, line(length: 2.6cm, stroke: 3pt + blue))
            if shows-title { std.title() }
            if period != none { block(above: 1.2em, text(size: 16pt, fill: deep, period)) }
            if subtitle != none { block(above: 1.6em, text(size: 12pt, fill: grey, subtitle)) }
          }
          let place = if address != none { block(above: 1.2em, text(size: 9.5pt, fill: grey, address)) }
          if not has-cover {
            if crest != none { block(below: 0.8em, crest(3cm, 2cm)) }
            if letterhead != none { block(below: 0.8em, text(size: 12pt, fill: deep, weight: "bold", letterhead)) }
            if place != none { block(below: 2em, place) }
            block(below: 2em, words)
          } else {
            v(1fr)
            if crest != none { block(below: 2.2cm, crest(3.5cm, 4cm)) } else if arms != none { block(below: 2.2cm, stroke: (paint: rule, dash: "dashed"), inset: 10pt, width: 3.2cm, height: 3.6cm, align(center + horizon, text(size: 9pt, fill: grey, arms))) }
            words
            place
            v(2fr)
          }
          if arms != none { pagebreak(weak: true) }
        }
        """#
}
