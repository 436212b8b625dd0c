#!/usr/bin/python3
"""A clerk's afternoon with a draft in LibreOffice, and what is left of it in the draft of newer answers.

    afternoon.py PROGRAM

Changes a style, puts in a section, a source, an item and a row, rewords, takes out, proposes a change, renews the fields and
the contents, saves the file for Word, opens and saves it again. Then an answer changes, and `draft --onto` makes the new
draft, which must hold all of it, counted anew. A file with a comment, which LibreOffice without a window can convert but
not edit, is saved again and must keep the comment. Stops with status 1 where anything is lost.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

from office import desktop, insert, members, numbered, opened, paragraphs, references, saved

program = sys.argv[1]

# By language: words of the worked example's draft that are looked for, and the answers that change meanwhile.
DRAFTS = {
    "bg": {"out": "Не обхваща строежа", "reword": "Това е план за пет години.", "both": "Накъде вървим."},
    "en": {"out": "It does not cover building", "reword": "This is a plan for five years.", "both": "Where we are going."},
}


NOTE = """format: 2
answers: {}
notes:
  adoption.summary:
    - {text: "AFTERNOON comment", by: "AFTERNOON author", day: "2026-11-20"}
"""
ANSWER = """format: 1
answers:
  vision.statement: "NEW ANSWER"
"""


def run(*arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: status {done.returncode}\n{done.stderr}\n{done.stdout[-2000:]}")
    return " ".join(done.stdout.split())


def bring(dossier, sheet):
    """Takes answers or notes into a dossier."""
    path = pathlib.Path(dossier + ".yaml")
    path.write_text(sheet, encoding="utf-8")
    run("import", str(path), dossier, "--apply")


def beginning(document, words):
    return next(one for one in paragraphs(document) if one.String.startswith(words))


def tables(document):
    return [one for one in members(document.Text) if one.supportsService("com.sun.star.text.TextTable")]


def edit(document, words):
    """What a clerk does in an afternoon."""
    document.RecordChanges = True
    both = beginning(document, words["both"])
    both.Text.insertString(both.End, " AFTERNOON proposed.", False)
    document.RecordChanges = False
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    styles.getByName("Heading 1").CharColor = 0x006633
    second = next(one for one in paragraphs(document) if one.ListLabelString == "2.2")
    insert(document, second, "AFTERNOON section")
    insert(document, next(one for one in paragraphs(document) if one.ParaStyleName == "Source"), "AFTERNOON source")
    item = next(one for one in paragraphs(document) if one.ParaStyleName == "List Bullet")
    insert(document, item, "AFTERNOON item")
    table = tables(document)[0]
    table.Rows.insertByIndex(2, 1)
    for column in range(table.Columns.Count):
        table.getCellByPosition(column, 2).String = f"AFTERNOON row {column}"
    reworded = beginning(document, words["reword"])
    reworded.Text.insertString(reworded.Start, "AFTERNOON reworded. ", False)
    out = beginning(document, words["out"])
    out.Text.removeTextContent(out)
    document.TextFields.refresh()
    for place in range(document.DocumentIndexes.Count):
        document.DocumentIndexes.getByIndex(place).update()


def wrong(before, after, words):
    """What of the afternoon is not in the new draft."""
    texts = [one.String for one in paragraphs(after)]
    headings = numbered(after, r"Heading \d")
    if ("2.2", "AFTERNOON section") not in headings:
        yield "the section: " + str([one for one in headings if one[0].startswith("2.")])
    was = [one for one in before["headings"] if one[0].startswith("2.")]
    now = [one for one in headings if one[0].startswith("2.") and "AFTERNOON" not in one[1]]
    if [one[1] for one in was] != [one[1] for one in now] or len({one[0] for one in now}) != len(now):
        yield f"the sections of chapter 2: {now}"
    sources = numbered(after, "Source")
    if [one[0] for one in sources] != [f"[{place + 1}]" for place in range(before["sources"] + 1)]:
        yield "the numbers of the sources"
    if sources[0][1] != "AFTERNOON source":
        yield "the source"
    cited = [name for name, _ in references(after) if name.startswith("[")]
    if cited != [f"[{int(name[1:-1]) + 1}]" for name in before["cited"]]:
        yield f"citations: {cited[:5]} for {before['cited'][:5]}"
    if not any(text.startswith("AFTERNOON item") for text in texts):
        yield "the item"
    told = [one.getCellByName(name).String for one in tables(after) for name in one.CellNames]
    if [text for text in told if text.startswith("AFTERNOON row")] != ["AFTERNOON row 0", "AFTERNOON row 1"]:
        yield "the row"
    if not any(text.startswith("AFTERNOON reworded. ") for text in texts):
        yield "the reworded paragraph"
    if any(text.startswith(words["out"]) for text in texts):
        yield "what was taken out is back"
    if not any(text.endswith("AFTERNOON proposed.") for text in told) or not any("NEW ANSWER" in text for text in told):
        yield "both versions of what the dossier has changed too"
    if after.StyleFamilies.getByName("ParagraphStyles").getByName("Heading 1").CharColor != 0x006633:
        yield "the style"


def lost_comments(folder, dossier, language):
    """What is lost of a comment in a file that was saved again and put onto a new draft without comments."""
    bring(dossier, NOTE)
    out = f"{folder}/{language}-comments"
    run("draft", dossier, "--with-comments", "--format", "docx", "--lang", language, "--out", out)
    name = f"strategy.{language}.docx"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx", "--outdir",
         out + "/saved", f"{out}/{name}"], check=True, capture_output=True, timeout=120)
    run("draft", dossier, "--onto", f"{out}/saved/{name}", "--format", "docx", "--lang", language, "--out", out + "/new")
    told = json.loads(subprocess.check_output([program, "comments", f"{out}/new/{name}", "--json"]))["comments"]
    kept = [(one["author"], one["text"], one["date"][:10]) for one in told]
    return [] if kept == [("AFTERNOON author", "AFTERNOON comment", "2026-11-20")] else [f"the comment: {kept}"]


def main():
    bad = False
    with tempfile.TemporaryDirectory() as folder, desktop() as desk:
        for language, words in DRAFTS.items():
            dossier, edited = f"{folder}/{language}", f"{folder}/{language}.docx"
            run("demo", "--out", dossier, "--lang", language)
            document = opened(desk, f"{dossier}/drafts/strategy.{language}.docx")
            before = {
                "headings": numbered(document, r"Heading \d"), "sources": len(numbered(document, "Source")),
                "cited": [name for name, _ in references(document) if name.startswith("[")],
            }
            edit(document, words)
            saved(document, edited)
            saved(opened(desk, edited), edited + ".again.docx")
            bring(dossier, ANSWER)
            told = run("draft", dossier, "--onto", edited + ".again.docx", "--lang", language)
            after = opened(desk, f"{dossier}/drafts/strategy.{language}.docx")
            faults = list(wrong(before, after, words))
            after.close(True)
            faults += lost_comments(folder, dossier, language)
            print(f"{language}: {len(faults)} lost", *faults, told, sep="\n   ")
            bad |= bool(faults)
    sys.exit(bad)


main()
