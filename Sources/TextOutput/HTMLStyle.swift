import Document

/// How a page looks. All pairs of colours have a contrast of at least 4.5 to 1.
enum HTMLStyle {
    static func rules(_ document: Document) -> String {
        let house = document.house
        let rules = [HTMLColours.rules(house.palette), screen, tables, small, print]
        let own = [
            document.density == .dense ? dense : nil, document.slides == nil ? nil : HTMLSlides.rules,
            filling(document), HTMLHouse(house).rules,
        ]
        return (rules + own.compactMap(\.self).filter { !$0.isEmpty }).joined(separator: "\n")
    }

    /// What a long handbook changes, most of all on paper.
    private static let dense = """
        p, ul, ol { margin-bottom: .6rem; }
        li { margin-bottom: .15rem; }
        th, td { padding: .35rem .6rem; }
        .scroll, .table { margin: 1rem 0 1.25rem; }
        h5 { margin: 1.25rem 0 .35rem; }
        @media print {
          body { font-size: 9.5pt; line-height: 1.35; }
          h2 { margin-top: 16pt; } h3 { margin-top: 14pt; } h4 { margin: 9pt 0 4pt; }
          h5 { font-size: 9.5pt; margin: 7pt 0 2pt; }
          p, ul, ol { margin-bottom: 3pt; }
          li, li > p { margin-bottom: 1pt; }
          table { font-size: 8.5pt; line-height: 1.3; }
          th, td { padding: 2pt 5pt; }
          td > p, th > p { margin-bottom: 1pt; }
          .scroll, .table { margin: 5pt 0 8pt; }
        }
        """

    private static let screen = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0; color: var(--ink); background: var(--ground); overflow-wrap: break-word;
          font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
        header, main { max-width: 52rem; margin: 0 auto; padding: 0 1.5rem; }
        header { padding-top: 4rem; }
        main { padding-bottom: 5rem; }
        main:focus { outline: none; }
        h1, h2, h3, h4, h5, h6 { color: var(--deep); line-height: 1.25; text-wrap: balance; break-after: avoid;
          font-family: Cambria, Georgia, "Noto Serif", "Liberation Serif", serif; }
        h1 { font-size: 2.5rem; margin: 0 0 .75rem; padding-top: 1.5rem; border-top: .375rem solid var(--blue); }
        h2 { font-size: 1.75rem; margin: 3.25rem 0 1rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); }
        h3 { font-size: 1.375rem; margin: 2.25rem 0 .75rem; }
        h4 { font-size: 1.1875rem; margin: 1.75rem 0 .5rem; }
        h5, h6 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
        .number { font-variant-numeric: lining-nums; margin-right: .2em; }
        .subtitle { font-size: 1.25rem; color: var(--grey); margin: 0 0 2.5rem; }
        .subtitle + .subtitle { margin-top: -2rem; }
        .arms { display: none; }
        .issuer { font-size: 1.25rem; font-weight: 600; color: var(--grey); margin: 0 0 1rem; }
        p, ul, ol { margin: 0 0 1rem; }
        ul, ol { padding-left: 1.6rem; }
        li { margin-bottom: .3rem; }
        li > p, li > ul, li > ol { margin-bottom: .35rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:hover { text-decoration-thickness: 2px; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        :target:not(main) { background: var(--target); }
        .cite { text-decoration: none; font-size: .9em; white-space: nowrap; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; z-index: 1; padding: .6rem 1rem; background: var(--ground); }
        .unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
        .missing { background: var(--gap); color: var(--gap-ink); font-weight: 600; padding: .05em .3em; border-radius: .2em;
          border-bottom: 2px dashed var(--gap-line); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
        .callout { position: relative; margin: 1.5rem 0; padding: .9rem 1.2rem; background: var(--pale);
          border-left: .3rem solid var(--blue); break-inside: avoid; }
        .callout > :last-child { margin-bottom: 0; }
        .warning { background: var(--warn); border-left: .5rem double var(--amber); padding-left: 3.2rem; }
        .sign { position: absolute; left: .95rem; top: 1rem; width: 1.5rem; height: 1.5rem; border-radius: 50%;
          background: var(--amber); color: var(--ground); font-weight: 700; line-height: 1.5rem; text-align: center; }
        .origin { margin: -.25rem 0 1rem; font-size: .8125rem; color: var(--grey); }
        .origin summary { cursor: pointer; width: max-content; max-width: 100%; }
        .origin ul { margin: .25rem 0 0; }
        .contents { margin: 2.5rem 0 3rem; padding: .25rem 1.5rem 1rem; background: var(--pale); }
        .contents h2 { margin-top: 1rem; border: 0; font-size: 1.375rem; }
        .contents ul { list-style: none; padding-left: 0; margin: 0; }
        .contents ul ul { padding-left: 1.4rem; }
        .contents li { margin: .3rem 0; }
        .contents a { text-decoration: none; }
        .contents a:hover, .contents a:focus { text-decoration: underline; }
        """

    private static let tables = """
        .scroll { overflow-x: auto; background:
          linear-gradient(to right, var(--ground) 40%, transparent) left / 2rem 100% no-repeat local,
          linear-gradient(to left, var(--ground) 40%, transparent) right / 2rem 100% no-repeat local,
          linear-gradient(to right, var(--grey), transparent) left / .6rem 100% no-repeat scroll,
          linear-gradient(to left, var(--grey), transparent) right / .6rem 100% no-repeat scroll; }
        @media (min-width: 78rem) { .broad { margin-left: -10rem !important; margin-right: -10rem !important; } }
        .cut th, .cut td { overflow-wrap: anywhere; }
        .scroll, .table { margin: 1.75rem 0; }
        figure { margin: 1.75rem 0; break-inside: avoid; }
        table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45;
          font-variant-numeric: tabular-nums; }
        caption, figcaption { text-align: left; padding: 0 0 .6rem; color: var(--grey); font-weight: 600; }
        figcaption { padding: .6rem 0 0; font-size: .9375rem; }
        .label { color: var(--deep); }
        .key { font-weight: 400; font-size: .875rem; margin: .25rem 0 0; }
        th, td { padding: .5rem .65rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th, thead td { background: var(--head); color: var(--deep); border-bottom: 2px solid var(--blue);
          vertical-align: bottom; }
        tbody th { background: var(--row); font-weight: 600; }
        .total > * { font-weight: 700; background: var(--pale); border-top: 2px solid var(--blue); }
        th.end, td.end { text-align: right; }
        td.end { white-space: nowrap; overflow-wrap: normal; hyphens: none; }
        td.end .missing { white-space: normal; }
        th.center, td.center { text-align: center; }
        td > p:last-child, th > p:last-child { margin-bottom: 0; }
        td > p, th > p { margin-bottom: .4rem; }
        .timeline th { font-weight: 500; }
        .timeline thead th { font-weight: 600; }
        .timeline.wide thead th + th { writing-mode: vertical-rl; white-space: nowrap; padding: .5rem .2rem; }
        .timeline .rows { width: 40%; }
        .timeline td { text-align: center; vertical-align: middle; }
        .timeline .on { background: var(--bar); color: var(--deep); }
        svg { display: block; width: 100%; height: auto; }
        .narrow { display: none; }
        svg text { font: 14px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
          fill: var(--ink); }
        svg .grid { stroke: var(--line); stroke-width: 1; }
        svg .bar { stroke: var(--blue); stroke-width: 1; }
        svg .s0, svg .line { fill: var(--blue); } svg .s2 { fill: var(--bar); } svg .s3 { fill: var(--fourth); }
        svg .ground { fill: var(--stripe); }
        """

    private static let small = """
        @media screen and (max-width: 52rem) {
          .timeline thead th + th { writing-mode: vertical-rl; white-space: nowrap; }
        }
        @media screen and (max-width: 40rem) {
          body { font-size: 1rem; hyphens: auto; }
          header, main { padding-left: 1rem; padding-right: 1rem; }
          header { padding-top: 1.5rem; }
          h1 { font-size: 1.875rem; }
          h2 { font-size: 1.4375rem; margin-top: 2.5rem; }
          h3 { font-size: 1.25rem; }
          .contents { margin-left: -1rem; margin-right: -1rem; padding: .25rem 1rem 1rem; }
          .contents li { margin: .6rem 0; }
          th, td { padding: .4rem .45rem; }
          .table td { overflow-wrap: anywhere; }
          .table th, .table td { padding: .4rem .35rem; font-size: .875rem; }
          .table .matrix, .table .timeline { table-layout: fixed; }
          .matrix col:first-child, .timeline .rows { width: 40% !important; }
          .table .matrix th + th { font-size: .625rem; white-space: nowrap; }
          .table .matrix th, .table .timeline th { font-size: .8125rem; }
          .table .matrix :is(td, th + th), .table .timeline :is(td, th + th) { padding: .35rem 0; }
          .wide-chart { display: none; }
          .narrow { display: block; }
          .stack, .stack :is(caption, tbody, tr, th, td) { display: block; }
          .stack { min-width: 0 !important; }
          .stack td { text-align: left !important; white-space: normal !important; }
          .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stack tr { margin-bottom: 1rem; }
          .stack :is(td, tbody th) { border-top-width: 0; }
          .stack tr > :first-child { border-top-width: 1px; }
          .stack td:empty { display: none; }
          .counted tbody th { padding-bottom: 0; border-bottom-width: 0; }
          .counted tbody th + td { padding-top: 0; background: var(--row); font-weight: 600; }
          .stack td[data-label]::before { content: attr(data-label) ": "; font-weight: 600; color: var(--deep); }
        }
        """

    private static let print = """
        @page { size: A4; margin: 2.2cm 2cm 2.2cm 2.5cm;
          @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #43536a; } }
        @page :first { @bottom-center { content: ""; } }
        @page turned { size: A4 landscape; }
        @media print {
          body, svg text { font-family: Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
          body { font-size: 10.5pt; line-height: 1.45; }
          header, main { max-width: none; padding: 0; }
          header { padding-top: 3cm; }
          .cover { padding-top: 0; break-after: page; }
          .arms { display: flex; align-items: end; justify-content: center; width: 3.5cm; height: 4cm; margin: 0 0 4.5cm;
            padding: .2cm; border: 1px dashed var(--line); color: var(--grey); font-size: 8.5pt; text-align: center; }
          .issuer, .subtitle { font-size: 14pt; }
          h1 { font-size: 26pt; } h2 { font-size: 17pt; margin-top: 22pt; } h3 { font-size: 13pt; }
          h4, h5, h6 { font-size: 11pt; }
          .skip, .origin { display: none; }
          :target:not(main) { background: none; }
          .scroll { overflow: visible; background: none; }
          .broad { margin-left: 0 !important; margin-right: 0 !important; }
          .turned { page: turned; }
          table { min-width: 0 !important; font-size: 9pt; }
          th, td { hyphens: auto; }
          td a { overflow-wrap: anywhere; }
          .matrix thead th + th { overflow-wrap: anywhere; }
          .wide { font-size: 7.5pt; }
          .wide th, .wide td { padding: .3rem .35rem; }
          .wide:not(.timeline) col { width: auto !important; }
          .timeline { break-inside: avoid; }
          .timeline thead th { overflow-wrap: normal; hyphens: none; }
          tbody tr:first-child { break-before: avoid; }
          thead { display: table-header-group; }
          tr { break-inside: avoid; }
          caption, .led { break-after: avoid; }
          p, li { orphans: 2; widows: 2; }
          .break { break-after: page; }
          .contents { background: none; padding: 0; break-inside: auto; }
          a { color: inherit; text-decoration: none; }
          thead th, thead td, tbody th, .total > *, .on, .missing, .callout, .sign, svg {
            -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """
}
