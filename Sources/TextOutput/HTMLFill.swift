import Document

/// What is filled in on a page: by hand when it is printed, else with the keyboard or a finger.
enum HTMLFill {
    /// - Parameters:
    ///   - words: the paragraphs that ask.
    ///   - boxes: the words of each box.
    ///   - name: unique on the page, for the boxes of which one is marked.
    static func ask(_ ask: Ask, _ words: [[HTML]], boxes: [[HTML]], name: String) -> HTML {
        let asked = words.map { HTML.tag("p", [:], $0) }
        switch ask.room {
        case .lines(let count): return .tag("div", ["class": "ask"], asked + [field(ask.label, lines: count)])
        case .boxes(let all, let isOne):
            let choices = zip(all, boxes).map { box, words in choice(box, words, isOne ? name : nil) }
            let role = isOne ? "radiogroup" : "group"
            let group = HTML.tag("div", ["role": role, "aria-label": ask.label.flat], choices)
            return .tag("div", ["class": "ask"], asked + [group])
        }
    }

    /// A box with its words, all of which can be touched.
    private static func choice(_ box: Ask.Box, _ words: [HTML], _ name: String?) -> HTML {
        let mark = HTML.tag("input", ["type": name == nil ? "checkbox" : "radio", "name": name])
        let label = HTML.tag("label", [:], [mark, .tag("span", [:], words)])
        guard box.hasLine else { return label }
        let line = HTML.tag("input", ["type": "text", "aria-label": box.plain.flat])
        return .tag("div", ["class": "own"], [label, line])
    }

    /// A place for so many lines; it grows with what is typed.
    static func field(_ label: String, lines: Int) -> HTML {
        let lines = "\(max(lines, 1))"
        return .tag("textarea", ["rows": lines, "style": "--lines:\(lines)", "aria-label": label.flat])
    }

    static func box(_ label: String) -> HTML {
        .tag("input", ["type": "checkbox", "aria-label": label.flat])
    }

    /// A button that hands over the page with what was filled in, as a file; hidden where scripts do not run.
    static func keeping(_ document: Document) -> [HTML] {
        guard document.asks, !document.labels.save.isEmpty else { return [] }
        let button = HTML.tag(
            "button", ["id": "_save", "type": "button", "hidden": ""], document.labels.save)
        return [.tag("footer", [:], [button]), .script(script)]
    }

    private static let script = """
        const button = document.getElementById("_save");
        button.hidden = false;
        button.addEventListener("click", () => {
          for (const box of document.querySelectorAll("input")) box.toggleAttribute("checked", box.checked);
          for (const line of document.querySelectorAll("input[type=text]")) line.setAttribute("value", line.value);
          for (const field of document.querySelectorAll("textarea")) field.textContent = field.value;
          const page = "<!DOCTYPE html>\\n" + document.documentElement.outerHTML;
          const link = document.createElement("a");
          link.href = URL.createObjectURL(new Blob([page], { type: "text/html" }));
          link.download = document.title + ".html";
          link.click();
        });
        """
}

extension HTMLStyle {
    /// How what is filled in looks, for pages that have something.
    static func filling(_ document: Document) -> String {
        guard document.asks else { return "" }
        let size = document.density == .largeForm ? large : document.density == .form ? form : ""
        return [fields, size, document.isTurned ? "@page { size: A4 landscape; }" : ""]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static let fields = """
        .ask { margin: 1.25rem 0 1.75rem; break-inside: avoid; }
        .ask > p { margin-bottom: .4rem; }
        .ask label { display: flex; gap: .75rem; align-items: flex-start; padding: .6rem 0; }
        .ask input[type=checkbox], .ask input[type=radio] { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
        td input[type=checkbox] { width: 1.375rem; height: 1.375rem; margin: 0 .4rem 0 0; vertical-align: middle; }
        .own { display: flex; flex-wrap: wrap; column-gap: .75rem; align-items: center; margin-bottom: .5rem; }
        .own input { flex: 1 1 10rem; }
        textarea, input[type=text], button { font: inherit; color: inherit; background: var(--ground); max-width: 100%;
          border: 1px solid var(--grey); border-radius: .25rem; padding: .5rem .6rem; }
        textarea { display: block; width: 100%; resize: vertical; field-sizing: content;
          min-height: calc(var(--lines) * 1.6em + 1.1rem); }
        button { border-color: var(--blue); padding: .75rem 1.25rem; font-weight: 600; color: var(--deep); cursor: pointer; }
        textarea:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        footer { max-width: 52rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
        @media print {
          footer { display: none; }
          .ask { margin: 6pt 0 10pt; }
          .ask > p { margin-bottom: 2pt; break-after: avoid; }
          .ask label { padding: 1.5pt 0; gap: 6pt; }
          .ask input[type=checkbox], .ask input[type=radio] { width: 4.5mm; height: 4.5mm; }
          textarea { border: 0; border-radius: 0; padding: 0; resize: none; line-height: 8mm;
            min-height: calc(var(--lines) * 8mm);
            background: repeating-linear-gradient(var(--ground) 0 7.6mm, var(--grey) 7.6mm 7.9mm, var(--ground) 7.9mm 8mm);
            -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          td textarea { background: none; }
          .own { margin-bottom: 2pt; }
          .own input[type=text] { border-width: 0 0 1px; border-radius: 0; }
        }
        """

    private static let form = """
        h1 { font-size: 1.875rem; }
        header { padding-top: 2rem; }
        .subtitle { margin-bottom: 1.5rem; }
        @media print {
          header { padding-top: 0; }
          body, table, .wide { font-size: 12pt; line-height: 1.35; }
          h1 { font-size: 18pt; padding-top: 4pt; } .subtitle { font-size: 13pt; margin-bottom: 8pt; }
          p { margin-bottom: 6pt; }
        }
        """

    private static let large =
        form + "\n" + """
            html { font-size: 133%; }
            @media print {
              html { font-size: 100%; }
              body, table, .wide { font-size: 16pt; }
              h1 { font-size: 22pt; } .subtitle { font-size: 17pt; }
            }
            """
}
