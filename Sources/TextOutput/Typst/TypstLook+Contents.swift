extension TypstLook {
    /// The list of headings. Where it would end a few lines into a page of its own, it stands so much closer together as it
    /// takes to end on the page before.
    static let contents = #"""
        #let contents(words, depth) = context {
          let listed(scale) = {
            set text(size: (0.8 + 0.2 * scale) * 1em)
            set par(leading: 0.7em * scale)
            show outline.entry.where(level: 1): set block(above: 1.15em * scale)
            outline(title: words, depth: depth)
          }
          let (width, below, whole) = if flipped { (29.7cm - 4.4cm, 21cm - 2.2cm, 21cm - 4.9cm) } else {
            (21cm - margins.left - margins.right, 29.7cm - margins.bottom, 29.7cm - margins.top - margins.bottom)
          }
          let room = below - here().position().y
          // The space above its heading is no part of what is measured.
          let pages(scale) = 1 + (measure(listed(scale), width: width).height + 40pt - room) / whole
          let usual = pages(1)
          let full = calc.floor(usual)
          let closer = (0.92, 0.84, 0.76, 0.68, 0.6, 0.5).find(scale => pages(scale) <= full)
          listed(if full > 0 and usual - full < 0.35 and closer != none { closer } else { 1 })
        }
        """#
}
